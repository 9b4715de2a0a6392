"""Who does what a verb tells, in a language whose auxiliary shows number and person, on either side of the verb.

So in Armenian: քննարկել են, են քննարկել, կոչ է արել. The doer is in the nominative and agrees; a first person
(պատրաստ ենք) has no doer but the speaker.
People of a capital or a body who are not named stand in the locative or ablative beside a
verb in the plural: Բաքվում նշել են.
"""

from __future__ import annotations

from .draft import Draft, Named, coordinated

_AFTER = 4  # words between a verb and the doer that follows it
_APART = 3  # words between a verb and its auxiliary
_MARKS = frozenset((",", "՝", "(", ")", "«", "»", "-", "–", "—"))
_UNNAMED = frozenset(("locative", "ablative"))
_ALONE = frozenset(("nominative", "plural"))


def doers_by_auxiliary(draft: Draft, clause: range, verb: int, kinds: frozenset[str]) -> list[Named]:
    """Give the doer or doers of the verb at a token of a clause, nobody where none is told or the speaker is meant."""
    segment = _segment(draft, clause, verb)
    number = _number(draft, segment, verb)
    if number == "first":
        return []
    groups = [g for g in _nominatives(draft, clause, kinds) if _agrees(g, number)]
    beside = [g for g in groups if g[0].first >= segment.start and g[-1].last <= segment.stop]
    before = [g for g in beside if g[-1].last <= verb]
    after = [g for g in beside if verb < _with_office(draft, g[0]) <= verb + _AFTER]
    if before or after:
        return _clearest(before) if before else after[0]
    unnamed = _unnamed(draft, segment, verb) if number == "plural" else []
    if unnamed:
        return unnamed
    if relative := _antecedent(draft, segment, number, kinds):
        return relative
    outside = [g for g in groups if g[-1].last <= segment.start]
    outside = outside or [g for g in groups if g[0].first >= segment.stop][:1]
    return _clearest(outside) if outside else _earlier(draft, clause, number, kinds)


def _with_office(draft: Draft, named: Named) -> int:
    """Give where a name begins, with the office before it."""
    offices = [n.first for n in draft.beside(named.first) if n.kind == "Office" and n.last == named.first]
    return min(offices, default=named.first)


def is_another(draft: Draft, clause: range, verb: int, *, quoted: bool, several: bool) -> bool:
    """Tell whether a verb without a named doer tells what somebody unnamed does, not the speaker."""
    number = _number(draft, _segment(draft, clause, verb), verb)
    return (quoted and number in ("singular", "plural")) or (number == "plural" and not several)


def _nominatives(draft: Draft, stretch: range, kinds: frozenset[str]) -> list[list[Named]]:
    named = [n for n in draft.outermost(stretch) if n.kind in kinds and n.things and not n.adjective]
    return [g for g in coordinated(draft, named) if g[-1].nominative]


def _clearest(groups: list[list[Named]]) -> list[Named]:
    """The first; of forms that can be nothing but a nominative, the first of these."""
    return next((g for g in groups if g[-1].cases <= _ALONE), groups[0])


def _number(draft: Draft, segment: range, verb: int) -> str:
    """Tell ``singular``, ``plural`` or ``first`` (person) by the verb's ending or by the auxiliary beside it."""
    for reach in range(_APART + 1):
        for token in dict.fromkeys((verb + reach, verb - reach)):
            if token in segment:
                for number in ("first", "plural", "singular"):
                    if draft.meets(token, "grammar", f"verb_{number}"):
                        return number
    return ""


def _agrees(group: list[Named], number: str) -> bool:
    several = len(group) > 1 or len(group[0].things) > 1
    if number == "plural":
        return several or "plural" in group[0].cases or group[0].kind == "PopulationGroup"
    return number != "singular" or not several


def _segment(draft: Draft, clause: range, verb: int) -> range:
    """Give the words between the marks around a verb; a comma of a list parts nothing."""
    lists = coordinated(draft, [n for n in draft.outermost(clause) if n.things])
    within = {i for g in lists if len(g) > 1 for i in range(g[0].first, g[-1].last)}
    marks = [i for i in clause if draft.key(i) in _MARKS and i not in within]
    first = max((i + 1 for i in marks if i < verb), default=clause.start)
    return range(first, min((i for i in marks if i > verb), default=clause.stop))


def _unnamed(draft: Draft, segment: range, verb: int) -> list[Named]:
    """Give the body or state in which unnamed people say or do something."""
    near = range(max(verb - _AFTER, segment.start), min(verb + _AFTER + 1, segment.stop))
    named = [n for n in draft.outermost(near) if n.kind in ("State", "GovernmentBody") and n.things and not n.adjective]
    return next(([n] for n in named if n.cases & _UNNAMED and "nominative" not in n.cases), [])


def _antecedent(draft: Draft, segment: range, number: str, kinds: frozenset[str]) -> list[Named]:
    """Give those for whom *who* stands at the head of a relative clause: the last named before it."""
    if draft.key(segment.start) not in draft.words("grammar", "who"):
        return []
    sentence = draft.sentence(segment.start)
    earlier = draft.outermost(range(sentence.start, segment.start))
    named = [n for n in earlier if n.kind in kinds and n.things and not n.adjective]
    before = [g for g in coordinated(draft, named) if _agrees(g, number)]
    return before[-1] if before and segment.start - before[-1][-1].last <= 2 else []


def _earlier(draft: Draft, clause: range, number: str, kinds: frozenset[str]) -> list[Named]:
    """Give the doer of an earlier clause of the sentence, which this one goes on with."""
    sentence = draft.sentence(clause.start)
    if draft.key(clause.start) in draft.words("grammar", "who"):
        return []
    before = [g for g in _nominatives(draft, range(sentence.start, clause.start), kinds) if _agrees(g, number)]
    return _clearest(before) if before else []
