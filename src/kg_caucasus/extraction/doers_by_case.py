"""Who does what a verb tells, in a language that shows it by case and agreement, as Russian does.

The doer is a name in the nominative, bound to no preposition, that agrees with its verb in number; the same form often
serves for other cases, so that the order decides between several: the doer opens its clause rather than stands next to
the verb (*Moscow thanked Yerevan and promised …*), unless words put in between part them.
"""

from __future__ import annotations

from .draft import Draft, Named, coordinated

_AFTER = 4  # words between a verb and the doer that follows it
_MARKS = frozenset((",", "(", ")"))


def doers_by_case(draft: Draft, clause: range, verb: int, kinds: frozenset[str]) -> list[Named]:
    """Give the doer or doers of the verb at a token of a clause, nobody where none is told."""
    number = number_of_verb(draft, verb)
    if number == "we":
        return []
    groups = [g for g in _groups(draft, clause, kinds) if _agrees(draft, g, number)]
    segment = _segment(draft, clause, verb)
    beside = [g for g in groups if g[0].first >= segment.start and g[-1].last <= segment.stop]
    before = [g for g in beside if g[-1].last <= verb]
    after = [g for g in beside if g[0].first > verb and _words_between(draft, verb, g[0].first) <= _AFTER]
    if verb <= clause.start + 1 and draft.key(clause.start) in draft.words("grammar", "resumes"):
        resumed = _carried_on(draft, clause, verb, kinds, number)
        if resumed:
            return resumed
    if before or after:
        return (before or after)[0] if not before else _clearest(before)
    if relative := _antecedent(draft, clause, segment, kinds, number):
        return relative
    if segment.start > clause.start and draft.key(clause.start) in draft.words("grammar", "which"):
        resumed = _carried_on(draft, clause, verb, kinds, number)
        if resumed:
            return resumed
    earlier = [g for g in groups if g[-1].last <= segment.start]
    later = [g for g in groups if g[0].first >= segment.stop]
    if earlier:
        return earlier[0]
    if later and later[0][0].first - verb <= 2 * _AFTER:
        return later[0]
    return _carried_on(draft, clause, verb, kinds, number)


def _words_between(draft: Draft, first: int, last: int) -> int:
    """Count the words between that are no part of a name."""
    named = {i for n in draft.beside(first) for i in range(n.first, n.last)}
    return sum(1 for i in range(first + 1, last + 1) if i not in named)


def _carried_on(draft: Draft, clause: range, verb: int, kinds: frozenset[str], number: str) -> list[Named]:
    """Give the doer of the clause before, where this one only goes on with what he does: *A met B, and with C
    discussed …*."""
    resumed = (
        draft.key(clause.start) in draft.words("grammar", "which")
        and _segment(draft, clause, verb).start > clause.start
    )
    if not resumed and draft.key(clause.start) not in draft.words("grammar", "goes_on"):
        return []
    sentence = draft.sentence(clause.start)
    before = [g for g in _groups(draft, range(sentence.start, clause.start), kinds) if _agrees(draft, g, number)]
    return before[0] if before else []


def _groups(draft: Draft, clause: range, kinds: frozenset[str]) -> list[list[Named]]:
    named = [n for n in draft.outermost(clause) if n.kind in kinds and n.things and not n.adjective]
    ands = draft.words("grammar", "and")
    lists = list(coordinated(draft, named))
    listed = [g for g in lists if any(draft.key(i) in ands for i in range(g[0].last, g[-1].first))]
    rows = [row for g in lists for row in ([g] if g in listed else [[n] for n in g])]  # a comma alone joins no doers
    return [g for g in rows if all(n.nominative for n in g) and not _governed(draft, g)]


def _governed(draft: Draft, group: list[Named]) -> bool:
    return draft.key(group[0].first - 1) in (
        *draft.words("grammar", "prepositions"),
        *draft.words("grammar", "place_before"),
    )


def _clearest(groups: list[list[Named]]) -> list[Named]:
    """The first; of forms that can be nothing but a nominative, the first of these."""
    sure = [g for g in groups if all(n.cases <= frozenset(("nominative", "plural")) for n in g)]
    return (sure or groups)[0]


def number_of_verb(draft: Draft, verb: int) -> str:
    """Tell by its ending whether a word is a verb or short adjective in the ``singular`` or ``plural``, or said by
    ``we``."""
    key = draft.key(verb)
    if key.endswith(draft.words("grammar", "verb_we")):
        return "we"
    if key.endswith(draft.words("grammar", "verb_plural")):
        return "plural"
    return "singular" if key.endswith(draft.words("grammar", "verb_singular")) else ""


def _agrees(draft: Draft, group: list[Named], number: str) -> bool:
    several = len(group) > 1 or len(group[0].things) > 1 or "plural" in group[0].cases
    several = several or draft.key(group[0].last - 1) in draft.words("grammar", "plural_names")
    only_several = len(group) > 1 or len(group[0].things) > 1
    return not number or (several if number == "plural" else not only_several)


def _segment(draft: Draft, clause: range, verb: int) -> range:
    """Give the words between the commas around a verb; a comma of a list parts nothing."""
    lists = coordinated(draft, [n for n in draft.outermost(clause) if n.things])
    within = {i for g in lists if len(g) > 1 for i in range(g[0].first, g[-1].last)}
    marks = [i for i in clause if draft.key(i) in _MARKS and i not in within]
    first = max((i + 1 for i in marks if i < verb), default=clause.start)
    return range(first, min((i for i in marks if i > verb), default=clause.stop))


def _antecedent(draft: Draft, clause: range, segment: range, kinds: frozenset[str], number: str) -> list[Named]:
    """Give those for whom *who* stands at the head of a relative clause: the last named before it."""
    heads = [
        i
        for i in range(segment.start, min(segment.start + 2, segment.stop))
        if draft.key(i) in draft.words("grammar", "who")
    ]
    if not heads:
        return []
    named = [
        n for n in draft.outermost(draft.sentence(clause.start)) if n.kind in kinds and n.things and not n.adjective
    ]
    before = [g for g in coordinated(draft, named) if g[-1].last <= heads[0] and _agrees(draft, g, number)]
    return before[-1] if before and heads[0] - before[-1][-1].last <= 2 else []
