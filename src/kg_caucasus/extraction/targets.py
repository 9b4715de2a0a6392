"""What an act is about: the thing near its words whose features tell most, with those that stand in a list with it."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge import Rule
from ..model import ActKind
from .agreement import number_of
from .belonging import speaks_for
from .conditions import condition_of
from .coordination import is_between
from .draft import Draft, Named
from .earlier import charged_with, told_before
from .rules import Found, find_rules, rules_at
from .scene import TOPICS, Group, Scene, groups_of
from .speakers import verb_of
from .standing import side_of, sort_of, standing_of, wording_of
from .subjects import is_aside
from .voices import told_in, voice_at
from .weighing import Candidate, choose

_SPEAK_FOR_A_STATE = frozenset(("State", "GovernmentBody", "ArmedForce"))
_HAVE_OCCASIONS = frozenset(("WorkingBody", "GovernmentBody", "PopulationGroup"))
_LIST_REACH, _TALK_REACH = 7, 14  # words between two topics of one list, and of what is talked of
# Of these one sentence often tells several: *promised to do A, to open B and to hand over C*.
_SEVERAL = frozenset((ActKind.CONSULT, ActKind.AGREE, ActKind.REQUEST, ActKind.COMMIT))
_ABOUT_WHAT_IS_DONE = frozenset((ActKind.SUPPORT, ActKind.REQUEST, ActKind.EXPECT, ActKind.COMMIT))
_BOTH = 2
_SUBJECTS = ("nominative", "free")
_DO_WRONG = frozenset(("State", "GovernmentBody", "ArmedForce", "InternationalOrganization", "Organization"))
_MARKS = frozenset(",;:()")
WORDS = "mere words"


def targets_of(draft: Draft, found: Found, kind: ActKind, speakers: Candidate) -> Candidate | None:
    """Give what an act is about: things, or mere words (a candidate without things); None where it is about nothing."""
    if bound := [n for n in found.slot("target") if not _is_spared(draft, kind, speakers, n.things)]:
        things = tuple(dict.fromkeys(t for n in bound for t in n.things if t not in speakers.things))
        return Candidate(things, (), tuple(bound)) if things else None
    charge = charged_with(draft, found.match.first, found.match.last) if kind is ActKind.REJECT else None
    if charge:
        return Candidate(charge.things, (), (charge,))
    if kind is ActKind.ACCUSE and (blamed := _who_does_wrong(draft, found, speakers)):
        return blamed
    chosen = choose(target_candidates(draft, found, kind, speakers), draft.lexicon.wording.weights["target"])
    return chosen if chosen and (chosen.things or chosen.features[0] == WORDS) else None


def _who_does_wrong(draft: Draft, found: Found, speakers: Candidate) -> Candidate | None:
    """Give whom words blame of which he is the subject, where the order of words tells it: *X has arrested Y's
    people*."""
    scene = Scene(draft, found.match.first, found.match.last, verb_of(draft, found))
    among = groups_of(draft, scene.sentence, "targets")
    can = [g for g in among if g.kind in _DO_WRONG and not g.bound and scene.can_be_subject(g)]
    if draft.doer_by != "order" or found.rule.by != "speaker" or scene.passive or not can:
        return None
    group, between = can[-1], range(can[-1].last, scene.first)
    parted = any(draft.key(i) in _MARKS or draft.meets(i, "prepositions") for i in between)
    later = any(group.last <= g.first and g.last <= scene.first for g in among)
    verbal = draft.meets(scene.verb, "past") or bool(number_of(draft, scene.verb))
    if parted or later or not verbal or _is_spared(draft, ActKind.ACCUSE, speakers, group.things):
        return None
    things = tuple(t for t in group.things if t not in speakers.things)
    return Candidate(things, (), group.named) if things else None


def target_candidates(draft: Draft, found: Found, kind: ActKind, speakers: Candidate) -> list[Candidate]:
    """Give what an act can be about: what is named in its sentence, the topics told before, mere words, nothing."""
    scene = Scene(draft, found.match.first, found.match.last, verb_of(draft, found))
    besides = {*speakers.things, *(t for n in (*speakers.named, *found.slot("addressee")) for t in n.things)}
    among = groups_of(draft, scene.sentence, "targets")
    others = [g for g in among if not set(g.things) <= besides]
    others = [g for g in others if g.kind in TOPICS or not is_between(draft, g.named[0])]
    apart = [g for g in others if g.kind in TOPICS or not is_aside(scene, g, among)]
    apart = [g for g in apart if found.rule.by != "subject" or not _is_subject(scene, g)]
    apart = _of_the_same_words(scene, apart)
    tell = {n for n, _, _ in told_in(draft, scene.first) if draft.doer_by == "order"}  # *…, the ministry reported*
    apart = [g for g in apart if g.kind in TOPICS or g.first < scene.last or tell.isdisjoint(g.named)]
    if kind in _ABOUT_WHAT_IS_DONE:
        apart = [g for g in apart if not _does_it(scene, g, apart)]
    groups = _unconditional(scene, kind, [g for g in apart if not _is_whose_occasion(draft, g, among)])
    if kind is not ActKind.ASSERT:
        groups = [g for g in groups if not _is_where(scene, g, speakers, kind)]
    groups = [g for g in groups if not _is_spared(draft, kind, speakers, g.things)]
    stops, own = _other_acts(draft, scene), frozenset(t for g in groups for t in g.things if is_own(draft, speakers, t))
    standing, wording = standing_of(scene, groups), wording_of(found.rule)
    candidates = [
        Candidate(
            tuple(t for t in g.things if t not in besides),
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


def _of_the_same_words(scene: Scene, groups: list[Group]) -> list[Group]:
    """Give the groups that no *adding that* parts from an act: none behind it, none before it where a topic is left."""
    told = [i for i in scene.sentence if _opens_words(scene.draft, i)]
    apart = [i for i in told if any(_joins(scene.draft, at) for at in range(scene.last, i))]
    behind = [g for g in groups if not any(scene.last <= i < g.first for i in apart)]
    same = [g for g in behind if not any(g.last <= i < scene.first for i in told)]
    return same if any(g.kind in TOPICS for g in same) else behind


def _opens_words(draft: Draft, token: int) -> bool:
    """Tell whether a verb of speech stands at a token, and *that* after it."""
    that = token + 1 + (draft.key(token + 1) == "," and draft.doer_by != "order")  # *it is time, he added, that*
    speech = any(rule.id.endswith(".verbs") for rule in rules_at(draft, token, "speech"))
    return draft.meets(that, "that") and (speech or draft.meets(token, "adverbial"))


def _joins(draft: Draft, token: int) -> bool:
    return draft.key(token) in _MARKS or draft.meets(token, "and")


def _is_subject(scene: Scene, group: Group) -> bool:
    """Tell whether an actor is by form the subject of the act's own verb, never about him: *X and Y value it*."""
    actor = group.kind not in TOPICS and group.case in _SUBJECTS
    active = not scene.passive and scene.form == "finite"
    between = range(group.last, scene.first)
    return actor and active and scene.can_be_subject(group) and not any(scene.draft.key(i) == "," for i in between)


def _is_where(scene: Scene, group: Group, speakers: Candidate, kind: ActKind) -> bool:
    """Tell whether an occasion in which the speakers take part is only where they do something: *agreed on supplies at
    their meeting*; of what they talk there, none is."""
    draft = scene.draft
    if group.kind != "Event" or not set(speakers.things) <= {*draft.subjects("participatesIn", group.things[0])}:
        return False
    before = group.first - 1 - draft.meets(group.first - 1, "possessive")
    at = draft.meets(before, "at_occasion") or draft.meets(group.last, "at_occasion") or group.case == "locative"
    return at or kind is ActKind.CONSULT


def _does_it(scene: Scene, group: Group, among: list[Group]) -> bool:
    """Tell whether an actor only does in a *that* what an act is about: *it is important that X return to A*."""
    told = group.kind not in TOPICS and group.first >= scene.last and scene.draft.meets(group.first - 1, "that")
    return told and any(g.kind in TOPICS and g.clause == group.clause and g.first >= group.last for g in among)


def _unconditional(scene: Scene, kind: ActKind, groups: list[Group]) -> list[Group]:
    """Give the groups that stand in no condition of the act, nor tell by what it is done, where a topic does: *will
    sign A once B is amended*, *promotes A in accordance with B*."""
    draft = scene.draft
    refused = kind is ActKind.REJECT
    condition = None if draft.verb_last else condition_of(draft, scene.first, scene.last, refused=refused)
    bases = {t for g in groups if _is_basis(draft, g) for t in g.things}
    outside = [g for g in groups if not bases.issuperset(g.things)]
    if condition:
        starts = {g.first: draft.span(g.first, g.last).start for g in outside}
        outside = [g for g in outside if not condition.start <= starts[g.first] < condition.end]
    return outside if any(g.kind in TOPICS or g.kind == "Border" for g in outside) else groups


def _is_basis(draft: Draft, group: Group) -> bool:
    """Tell whether a document is told as that by which something is done: *in accordance with B*."""
    before = range(max(group.first - 2, draft.sentence(group.first).start), group.first)
    told = draft.holds(before, "basis_before") or draft.meets(group.last, "basis_after")
    return group.kind == "Agreement" and told


def _is_whose_occasion(draft: Draft, group: Group, among: tuple[Group, ...]) -> bool:
    """Tell whether a group only says whose the occasion is that an act is about: *the next session of the
    commission*."""
    if group.kind not in _HAVE_OCCASIONS or not (draft.meets(group.first - 1, "whose") or "genitive" in group.case):
        return False
    for event in among:
        between = range(min(event.last, group.last), max(event.first, group.first))
        held = event.first <= group.first and group.last <= event.last
        linked = all(draft.meets(i, "whose") or draft.meets(i, "articles") for i in between)
        if event.kind == "Event" and event is not group and (held or linked):
            return True
    return False


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


def is_own(draft: Draft, speakers: Candidate, thing: str) -> bool:
    """Tell whether a state is that for which the one whose act it is speaks."""
    return speaks_for(draft, speakers.things, (thing,))


def _is_spared(draft: Draft, kind: ActKind, speakers: Candidate, things: tuple[str, ...]) -> bool:
    """Tell whether things are the state of the one who speaks, or a force or body of it, which nobody threatens and no
    ministry blames."""
    official = all(draft.thing(t).kind in _SPEAK_FOR_A_STATE for t in speakers.things)
    if kind is not ActKind.THREATEN and not (kind is ActKind.ACCUSE and official):
        return False
    states = {t for n in draft.of_kind("State") for t in n.things if is_own(draft, speakers, t)}
    endings = tuple(f" of {draft.thing(t).name}" for t in states | {*speakers.things})
    return states.issuperset(things) or all(draft.thing(t).name.endswith(endings) for t in things)


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
    act = any(i in between for i in (*stops, scene.first, scene.last - 1))
    return opened or act or any(number_of(draft, i) for i in between)


def _other_acts(draft: Draft, scene: Scene) -> list[int]:
    """Give the words of the sentence by which other acts, or other speech, are told."""
    met = (*find_rules(draft, "acts", scene.sentence), *find_rules(draft, "speech", scene.sentence))
    return sorted({one.anchor for one in met if not scene.first <= one.anchor < scene.last})
