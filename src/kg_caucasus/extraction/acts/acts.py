"""What speakers do with words: the acts that the wording rules tell, and plain claims where nothing else is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from ...model import Act, ActKind, Modality, Polarity, Span
from ..draft import Draft, Named
from ..offices.belonging import state_of
from ..sentence.conditions import condition_of
from ..sentence.coordination import is_between
from ..sentence.cutting import asked_in, clause_at, content_after, trimmed
from ..sentence.headings import is_headline
from ..sentence.modality import modality_of, negated
from ..sentence.rules import Found, find_rules
from ..sentence.scene import DOERS, Group, groups_of
from ..sentence.weighing import Candidate
from ..speech.reported import is_asked_about
from ..words.patterns import TOPICS
from .claims import claims_of
from .content import hinges, is_content
from .mere_words import words_about
from .speakers import speakers_of
from .targets import targets_of
from .undone import is_no_act
from .unnamed import name_what_acts_are_about

_NEGATED = {ActKind.SUPPORT: ActKind.REJECT, ActKind.COMMIT: ActKind.REJECT, ActKind.AGREE: ActKind.REJECT}
_NOT_DONE = frozenset(
    (ActKind.ACCUSE, ActKind.REQUEST, ActKind.REJECT, ActKind.THREATEN, ActKind.CONSULT, ActKind.EXPECT)
)
_TO_EACH_OTHER = frozenset((ActKind.ACCUSE, ActKind.SUPPORT, ActKind.THREATEN))
_UNCONDITIONAL = frozenset((ActKind.ACCUSE, ActKind.CONSULT))  # no condition is set to blame, or to talks held
_SIDES = frozenset(("State", "Person", "GovernmentBody", "InternationalOrganization"))  # who can agree with another
_NEAR = 4  # words before a verb in which *each other* is told
_MANY = frozenset(
    ("PopulationGroup", "WorkingBody", "InternationalOrganization", "Organization")
)  # who can agree alone


class _Deed(NamedTuple):
    """What the words of a rule do: who does it, about what and to whom, and from 0 to 1 how sure that is."""

    kind: ActKind
    voices: tuple[str, ...]
    targets: Candidate
    to_whom: list[str]
    sure: float


def find_acts(draft: Draft) -> Draft:
    """Hold every sentence against the rules of the acts; what a speaker then only states is a claim."""
    acts: list[Act] = []
    for sentence in draft.document.sentences:
        if is_headline(draft, sentence):
            continue
        told = acts_in(draft, sentence)
        acts += told
        acts += claims_of(draft, sentence, told)
    kept = _once(acts)
    return replace(name_what_acts_are_about(draft, kept), acts=tuple(kept))


def acts_in(draft: Draft, sentence: range) -> list[Act]:
    """Give what the rules of the acts find in a sentence, but for what is only asked there."""
    asked = asked_in(draft, sentence)
    found = [one for one in find_rules(draft, "acts", sentence) if one.anchor not in asked and not hinges(draft, one)]
    found = [one for one in found if not is_no_act(draft, one) and not is_asked_about(draft, one.anchor)]
    undone = [one for one in found if one.rule.by == "subject" and not act_kind(draft, one)]
    found = [one for one in found if not any(_is_of_the_undone(draft, one, other) for other in undone)]
    return _named_first([act for done in _longest(draft, found) for act in done])


def _is_of_the_undone(draft: Draft, found: Found, undone: Found) -> bool:
    """Tell whether words only say what somebody has not done: *X has not accused Y of violating …*."""
    alike = found.rule.by == "speaker" and found.rule.says == undone.rule.says
    after = found.match.first in clause_at(draft, undone.match.first) and found.match.first >= undone.match.first
    return alike and after


def _named_first(acts: list[Act]) -> list[Act]:
    """Leave out an act about mere words where the same sentence tells the like about a thing or about other words."""
    kept: list[Act] = []
    for act in sorted(acts, key=lambda a: a.target is None):
        alike = [
            k for k in kept if (k.speaker, k.kind) == (act.speaker, act.kind) and _overlap(k.evidence, act.evidence)
        ]
        if act.target or not alike:
            kept.append(act)
    return kept


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _once(acts: list[Act]) -> list[Act]:
    """Keep one act of a speaker on a target, the first. With whom one met is no target beside what was talked of,
    unless that was with others."""
    topical = [a for a in acts if a.kind is ActKind.CONSULT and not _is_actor(a)]
    talked: dict[str, set[str]] = {}
    for act in topical:
        with_him = {a.speaker for a in topical if a.evidence == act.evidence} - {act.speaker}
        talked.setdefault(act.speaker, set()).update(with_him)
    first: dict[tuple[object, ...], Act] = {}
    for act in acts:
        others = talked.get(act.speaker) if act.kind is ActKind.CONSULT and _is_actor(act) else None
        if others is not None and (not others or act.target in others):
            continue
        first.setdefault((act.speaker, act.kind, act.target, act.target_words), act)
    return [*first.values()]


def _is_actor(act: Act) -> bool:
    return bool(act.target and act.target.startswith("actor:"))


def _longest(draft: Draft, found: Iterable[Found]) -> list[list[Act]]:
    """Of rules met by overlapping words keep the one that needs the most words and tells an act; give the acts of
    each."""
    kept: list[tuple[Found, list[Act]]] = []
    for one in sorted(found, key=lambda f: (f.match.first - f.match.last, f.match.first, f.rule.id)):
        if not any(one.match.first < k.match.last and k.match.first < one.match.last for k, _ in kept):
            done = _acts(draft, one)
            if done:
                kept.append((one, done))
    whole = [
        (one, told)
        for one, told in kept
        if not any(other is not one and is_content(draft, one, told, other, done) for other, done in kept)
    ]
    return [told for _, told in sorted(whole, key=lambda pair: pair[0].match.first)]


def _acts(draft: Draft, found: Found) -> list[Act]:
    kind = act_kind(draft, found)
    speakers = speakers_of(draft, found) if kind else None
    targets = targets_of(draft, found, kind, speakers) if kind and speakers else None
    if not kind or not speakers or not targets:
        return []
    named = list(targets.named)
    needs = found.rule.needs.split("|") if found.rule.needs else []
    if needs and not any(n.kind in needs for n in named):
        return []
    done, voices = _what_together(draft, found, kind, speakers)
    if not done or (done is ActKind.CONSULT and _is_with_the_press(draft, found.match.first, named)):
        return []
    if done is ActKind.CONSULT and len(voices) == 1 and _tells_the_press(draft, found, named):
        done = ActKind.ASSERT
    ours = any(draft.meets(n.first, "first_person") for n in found.slot("addressee"))
    if done is ActKind.REQUEST and ours:  # *we must*: nobody is asked
        done = ActKind.REJECT if found.rule.polarity else ActKind.SUPPORT
    to_whom = [] if ours else _to_whom(draft, found)
    return _told_of_each(draft, found, _Deed(done, voices, targets, to_whom, speakers.sure * targets.sure))


def _what_together(
    draft: Draft, found: Found, kind: ActKind, speakers: Candidate
) -> tuple[ActKind | None, tuple[str, ...]]:
    """Give what is done, and by whom: what two sides undertake they undertake together, and nobody agrees alone."""
    voices = speakers.things
    if kind is ActKind.COMMIT and _sides(draft, voices) > 1:
        kind = ActKind.AGREE
    if kind is ActKind.AGREE and len(voices) == 1:
        voices += _with_whom(draft, found.match.first, speakers)
    if kind is ActKind.AGREE and len(voices) == 1 and draft.thing(voices[0]).kind not in _MANY:
        return (ActKind.COMMIT if _consents(draft, found, speakers) else None), voices
    return kind, voices


def _to_whom(draft: Draft, found: Found) -> list[str]:
    """Give to whom the words of a rule say that something is done or said."""
    told = [n for n in found.slot("addressee") if not is_between(draft, n)]
    return [t for n in told for t in n.things if draft.thing(t).kind in DOERS]


def _told_of_each(draft: Draft, found: Found, deed: _Deed) -> list[Act]:
    """Give an act of each who does a deed on each thing that it is about, with how it is told."""
    kind, voices, targets, to_whom, _ = deed
    one, first, last = _as_told(draft, found, deed), found.match.first, found.match.last
    met = kind is ActKind.CONSULT and not any(n.kind in TOPICS for n in targets.named)
    if len(voices) > 1 and (met or (kind in _TO_EACH_OTHER and _is_mutual(draft, first, last))):
        return [replace(one, speaker=s, target=t) for s in voices for t in voices if s != t]
    if not targets.things and kind is ActKind.CONSULT and to_whom:  # who is talked to, where no topic is told
        return [replace(one, speaker=s, target=to_whom[0], addressee=None) for s in voices if s != to_whom[0]]
    if not targets.things:
        words = words_about(draft, first, last)
        return [replace(one, speaker=s, target_words=words) for s in voices if words]
    return [replace(one, speaker=s, target=t) for s in voices for t in targets.things]


def _as_told(draft: Draft, found: Found, deed: _Deed) -> Act:
    """Give how a deed is told, whoever of those told does it and on whatever: an act that has no speaker yet."""
    rule, first, last = found.rule, found.match.first, found.match.last
    refused = deed.kind is ActKind.REJECT
    return Act(
        speaker="",
        kind=deed.kind,
        target=None,
        evidence=_evidence(draft, first, last, list(deed.targets.named)),
        rule=rule.id,
        addressee=next(iter(deed.to_whom), None),
        condition=None if deed.kind in _UNCONDITIONAL else condition_of(draft, first, last, refused=refused),
        polarity=Polarity.NEGATED if is_denied(draft, found) else Polarity.AFFIRMED,
        modality=Modality(rule.modality) if rule.modality else modality_of(draft, first, last),
        certainty=deed.sure,
    )


def _is_with_the_press(draft: Draft, token: int, targets: list[Named]) -> bool:
    """Tell whether somebody only spoke to journalists: nothing and nobody else is named with whom or of what he did."""
    others = [n for n in targets if not draft.holds(range(n.first, n.last), "press")]
    return not others and draft.holds(clause_at(draft, token), "press")


def _tells_the_press(draft: Draft, found: Found, targets: list[Named]) -> bool:
    """Tell whether one alone speaks of a topic where the press is named, and nobody with whom: *touched upon the
    corridor in an interview*."""
    first, topics = found.match.first, all(n.kind in TOPICS for n in targets)
    alone = not any(draft.meets(i, "with_before") for i in clause_at(draft, first)) and not found.slot("addressee")
    return topics and alone and draft.holds(draft.sentence(first), "press")


def _is_mutual(draft: Draft, first: int, last: int) -> bool:
    """Tell whether words say that several do something to *each other*."""
    words = draft.words("grammar", "each_other")
    near = range(max(first - _NEAR, draft.sentence(first).start), min(last + 1, draft.sentence(first).stop))
    return any(draft.meets(i, "each_other") or f"{draft.key(i)}_{draft.key(i + 1)}" in words for i in near)


def _sides(draft: Draft, things: tuple[str, ...]) -> int:
    """Give how many states act, by themselves or by those who hold office in them; 0 where others act too."""
    states = {draft.thing(t).name for t in things if draft.thing(t).kind == "State"}
    if len(states) < len(things):
        own = [state for t in things if (state := state_of(draft, t))]
        return 0 if states or len(own) < len(things) else len({*own})
    return len(states)


def act_kind(draft: Draft, found: Found) -> ActKind | None:
    """Give what is done by the words of a rule: what they say, or what its denial amounts to; None where nothing.

    The polarity of a rule is ``Kept`` where a denial changes nothing: who says that he will not do it promises that.
    """
    kind = ActKind(found.rule.says)
    if not is_denied(draft, found) or found.rule.polarity == "Kept":
        return kind
    return None if kind in _NOT_DONE else _NEGATED.get(kind, kind)


def is_denied(draft: Draft, found: Found) -> bool:
    """Tell whether an act is negated; a rule that tells its polarity, and a wording that asks for it, has its own
    *not*. What *not* stands before a noun with its owner (*has not accepted X's proposal*) does not deny the noun."""
    first, last = found.match.first, found.match.last
    owned = any(n.first == first and n.cases == {"genitive"} for n in found.slot("speaker"))
    if owned and not draft.verb_last:
        return False
    return negated(draft, first, first if found.own_not or found.rule.polarity == "Affirmed" else last)


def _with_whom(draft: Draft, token: int, speakers: Candidate) -> tuple[str, ...]:
    """Give those with whom one agrees, in the clause of a verb: *X договорился с Y*, *X-ը Y-ի հետ որոշել է*; what *we*
    agree is one's own."""
    clause = clause_at(draft, token)
    if draft.holds(clause, "first_person"):
        return ()
    beside = (g for g in groups_of(draft, draft.sentence(token), "doers") if g.first in clause)
    others = (g for g in beside if g.kind in _SIDES and not {*g.things} & {*speakers.things})
    return next((g.things for g in others if _is_joined_by_with(draft, g)), ())


def _is_joined_by_with(draft: Draft, group: Group) -> bool:
    """Tell whether somebody is told as with whom something is done: *с Ереваном*, *Ermənistanla*, *İrəvan ilə*."""
    cases = group.named[-1].cases
    if draft.meets(group.first - 1, "with_before"):
        return "instrumental" in cases
    return bool(cases.intersection(draft.words("grammar", "with_case"))) or draft.meets(group.last, "with_after")


def _consents(draft: Draft, found: Found, speakers: Candidate) -> bool:
    """Tell whether one named alone says that he will do something: *X agreed to do it*."""
    match = found.match
    words = range(match.first, match.last)
    ours = any(draft.meets(n.first, "first_person") for n in speakers.named)  # *we agreed*: with somebody
    return found.rule.by == "subject" and bool(speakers.named) and not ours and draft.holds(words, "to_do")


def _evidence(draft: Draft, first: int, last: int, targets: list[Named]) -> Span:
    """The clause of the matched words with that of what they say, stretched to the target where that is in another."""
    clause, content = clause_at(draft, first), content_after(draft, last)
    here = [n for n in targets if n.first in draft.sentence(first)]
    start = min([clause.start, first, *(n.first for n in here)])
    stop = max([clause.stop, content.stop, last, *(n.last for n in here)])
    return trimmed(draft, start, stop)
