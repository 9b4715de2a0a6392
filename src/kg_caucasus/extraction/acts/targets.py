"""What an act is about: the thing near its words whose features tell most, with those that stand in a list with it."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge import Rule
from ...model import ActKind
from ..draft import Draft, Named
from ..sentence.agreement import number_of
from ..sentence.rules import Found, find_rules
from ..sentence.scene import Group, Scene, groups_of
from ..sentence.weighing import Candidate, choose
from ..speech.voices import voice_at
from ..words.patterns import TOPICS
from .blamed import who_does_wrong
from .earlier import charged_with, is_guess, told_before
from .objects import able_to_be_meant, is_own, is_spared
from .speakers import verb_of
from .standing import side_of, sort_of, standing_of, wording_of

_LIST_REACH, _TALK_REACH = 7, 14  # words between two topics of one list, and of what is talked of
# Of these one sentence often tells several: *promised to do A, to open B and to hand over C*.
_SEVERAL = frozenset((ActKind.CONSULT, ActKind.AGREE, ActKind.REQUEST, ActKind.COMMIT))
_BOTH = 2
WORDS = "mere words"


def targets_of(draft: Draft, found: Found, kind: ActKind, speakers: Candidate) -> Candidate | None:
    """Give what an act is about: things, or mere words (a candidate without things); None where it is about nothing."""
    if slot := found.slot("target"):
        bound = [n for n in slot if not is_spared(draft, kind, speakers, n.things)]
        things = tuple(dict.fromkeys(t for n in bound for t in n.things if t not in speakers.things))
        return Candidate(things, (), tuple(bound)) if things else None
    charge = charged_with(draft, found.match.first, found.match.last) if kind is ActKind.REJECT else None
    if charge:
        return Candidate(charge.things, (), (charge,))
    if kind is ActKind.ACCUSE and (blamed := who_does_wrong(draft, found, speakers)):
        return blamed
    chosen = choose(target_candidates(draft, found, kind, speakers), draft.lexicon.wording.weights["target"])
    if chosen and is_guess(draft, found, chosen):
        return Candidate((), (WORDS,))
    return chosen if chosen and (chosen.things or chosen.features[0] == WORDS) else None


def target_candidates(draft: Draft, found: Found, kind: ActKind, speakers: Candidate) -> list[Candidate]:
    """Give what an act can be about: what is named in its sentence, the topics told before, mere words, nothing."""
    scene = Scene(draft, found.match.first, found.match.last, verb_of(draft, found))
    besides = {*speakers.things, *(t for n in (*speakers.named, *found.slot("addressee")) for t in n.things)}
    among = groups_of(draft, scene.sentence, "targets")
    groups = able_to_be_meant(scene, found, kind, speakers, among, besides)
    stops, own = _other_acts(draft, scene), frozenset(t for g in groups for t in g.things if is_own(draft, speakers, t))
    standing, wording = standing_of(scene, groups), wording_of(found.rule)
    candidates = [
        Candidate(
            (),
            (
                *_told(scene, g, among, kind, found.rule, stops),
                *_of_speaker(g, own, kind),
                *_known(draft, g),
                *standing.features(g, kind),
            ),
            _with_its_list(scene, g, groups, stops, kind),
        )
        for g in groups
    ]
    candidates = [Candidate(_things(c.named, besides), c.features, c.named) for c in candidates]
    topical = any(g.kind in TOPICS for g in groups)
    candidates += told_before(scene, kind, wording, groups, besides)
    no_thing = [
        Candidate((), (of, f"{of} {kind}", f"{of} {wording}", f"{of} {topical}", f"{of} {bool(groups)}"))
        for of in (WORDS, "nothing")
    ]
    return [*candidates, *no_thing]


def _told(
    scene: Scene, group: Group, among: tuple[Group, ...], kind: ActKind, rule: Rule, stops: list[int]
) -> Iterator[str]:
    told = scene.features(group, among)
    yield from told
    yield f"{kind} {group.kind}"
    yield f"{kind} {told[0]}"
    yield f"{kind} {told[1]}"
    yield f"side {rule.side} {told[0]}"
    wording, sort = wording_of(rule), sort_of(group)
    yield f"{wording} {told[0]}"
    yield f"{wording} {told[0]} {sort}"
    yield f"{wording} {side_of(scene, group)} {group.clause == scene.clause} {sort}"
    yield f"{wording} {group.case}"
    yield f"{wording} {group.kind}"
    if group.bound:
        yield f"{wording} {group.bound}"
    yield f"{sort} {told[0]}"
    first, last = sorted((group.first, scene.first))
    if acts := sum(first < stop < last for stop in stops):
        yield f"{min(acts, 2)} acts between"
    if scene.draft.holds(range(scene.last, group.first), "openers"):
        yield "opener between"
    if group.kind not in TOPICS and any(t in voice_at(scene.draft, scene.first) for t in group.things):
        yield "speaks here"
    if group.named[-1].kind == "Event" and group.named[-1].how == "composed":
        yield f"told occasion {kind}"


def _known(draft: Draft, group: Group) -> Iterator[str]:
    """Tell how often a text tells of a group's things, up to here and in its title."""
    told = {at for thing in group.things for at in draft.told_at.get(thing, ()) if at < group.first}
    yield f"told {min(len(told), 3)} times {sort_of(group)}"
    if any(first < draft.document.sentences[0].stop for first in told):
        yield f"in the title {sort_of(group)}"


def _of_speaker(group: Group, own: frozenset[str], kind: ActKind) -> tuple[str, ...]:
    return ("own side", f"own side {kind}") if own & {*group.things} else ()


def _things(named: tuple[Named, ...], besides: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for n in named for t in n.things if t not in besides))


def _with_its_list(
    scene: Scene, group: Group, groups: list[Group], stops: list[int], kind: ActKind
) -> tuple[Named, ...]:
    """Give a group with what *and* or a comma joins to it a few words further on, no other act between: *the sale of
    A, and the passage of B*; of talks, whatever else was talked of: *discussed A and the latest developments in B*."""
    found = list(group.named)
    for one in groups:
        between = range(found[-1].last, one.first)
        topics = (one.kind in TOPICS) + (group.kind in TOPICS)
        alike = one.case == group.case and one.clause == group.clause
        talked_of = kind in _SEVERAL and topics == _BOTH
        near = one.first >= found[-1].last and len(between) <= (_TALK_REACH if talked_of else _LIST_REACH)
        if near and (talked_of or alike) and topics != 1 and not _parted(scene, between, stops, talked_of):
            found += one.named
    if kind in _SEVERAL and group.kind in TOPICS:
        since = scene.sentence.start if scene.draft.verb_last else scene.last
        for one in (g for g in reversed(groups) if g.kind in TOPICS and g.first >= since):
            between = range(one.last, found[0].first)
            if one.last <= found[0].first and len(between) <= _TALK_REACH and not _parted(scene, between, stops, True):
                found = [*one.named, *found]
    return tuple(found)


def _parted(scene: Scene, between: range, stops: list[int], far: bool) -> bool:
    """Tell whether words between two topics part them: no *and* or comma begins them, or is among them where it may
    stand ``far``, or an act or a verb is there."""
    draft = scene.draft
    joining = [i for i in between if draft.keys[i] == "," or draft.meets(i, "and") or draft.meets(i, "also")]
    if not any(i in joining for i in (between if far else between[:3])):
        return True
    opened = any(draft.meets(i, "openers") for i in between if i not in joining)
    but = next((i for i in joining if draft.meets(i, "and_or_but") and not draft.meets(i + 1, "also")), -1)
    opened = opened or (but >= scene.last and not draft.holds(range(scene.last, but), "that"))
    act = any(i in between for i in (*stops, scene.first, scene.last - 1))
    return opened or act or any(number_of(draft, i) for i in between)


def _other_acts(draft: Draft, scene: Scene) -> list[int]:
    """Give the words of the sentence by which other acts, or other speech, are told."""
    met = (*find_rules(draft, "acts", scene.sentence), *find_rules(draft, "speech", scene.sentence))
    return sorted({one.anchor for one in met if not scene.first <= one.anchor < scene.last})
