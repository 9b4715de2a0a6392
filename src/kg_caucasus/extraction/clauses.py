"""Who is the doer in a clause."""

from __future__ import annotations

from ..model import Span
from .cutting import clause_at, clauses_of
from .doers import doers_by_order
from .doers_by_auxiliary import doers_by_auxiliary
from .doers_by_case import doers_by_case
from .draft import Draft, Named, coordinated

_DOERS = frozenset(
    [
        "State",
        "InternationalOrganization",
        "GovernmentBody",
        "Person",
        "ArmedForce",
        "PopulationGroup",
        "Organization",
        "WorkingBody",
    ]
)


def subject_of(draft: Draft, verb: int, *, within: range | None = None) -> list[Named]:
    """Give the doer or doers of a verb: the nearest subject in its clause, before it if there is one."""
    clause = within or clause_at(draft, verb)
    if draft.words("grammar", "doer") == ("order",):
        return doers_by_order(draft, clause, verb, _DOERS)
    if draft.words("grammar", "doer") == ("case",):
        return doers_by_case(draft, clause, verb, _DOERS)
    if draft.words("grammar", "doer") == ("auxiliary",):
        return doers_by_auxiliary(draft, clause, verb, _DOERS)
    inserted = _inserted(draft, clause, verb)
    if inserted and draft.words("grammar", "verb") != ("last",):
        return inserted
    actors = [n for n in draft.outermost(clause) if n.kind in _DOERS and n.things and not n.adjective]
    groups = [g for g in coordinated(draft, actors) if _can_be_subject(draft, g)]
    before = [g for g in groups if g[-1].last <= verb]
    if draft.words("grammar", "verb") == ("last",):
        return _first_subject(draft, clause, verb, groups)
    after = [g for g in groups if g[0].first > verb]
    if draft.words("grammar", "cases"):
        nearest = min(groups, key=lambda g: _distance(g, verb), default=[])
        return before[-1] if before and _distance(before[-1], verb) <= 12 else nearest
    if before:
        return before[-1]
    return after[0] if after and after[0][0].first - verb <= 2 else []


def _inserted(draft: Draft, clause: range, verb: int) -> list[Named]:
    """Between two commas verb and doer may stand alone: *the two sides*, X said, *agreed*."""
    marks = [i for i in clause if draft.key(i) in (",", "՝")]
    first = max((i + 1 for i in marks if i < verb), default=clause.start)
    last = min((i for i in marks if i > verb), default=clause.stop)
    if first == clause.start and last == clause.stop:
        return []
    actors = [n for n in draft.outermost(range(first, last)) if n.kind in _DOERS and n.things and not n.adjective]
    groups = [g for g in coordinated(draft, actors) if _can_be_subject(draft, g)]
    return min(groups, key=lambda g: _distance(g, verb), default=[])


def _first_subject(draft: Draft, clause: range, verb: int, groups: list[list[Named]]) -> list[Named]:
    """Where the verb stands last the doer opens its clause, or has opened an earlier one; it may follow *said*."""
    after = [g for g in groups if verb < g[0].first <= verb + 2]
    before = [g for g in groups if g[-1].last <= verb]
    if before or after:
        return (before or after)[0]
    for earlier in [c for c in clauses_of(draft, draft.sentence(verb)) if c.stop <= clause.start][::-1]:
        actors = [n for n in draft.outermost(earlier) if n.kind in _DOERS and n.things and not n.adjective]
        found = [g for g in coordinated(draft, actors) if _can_be_subject(draft, g)]
        if found:
            return found[0]
    return []


def _distance(group: list[Named], verb: int) -> int:
    return verb - group[-1].last if group[-1].last <= verb else group[0].first - verb


def _can_be_subject(draft: Draft, group: list[Named]) -> bool:
    """Tell by case, or in a language without cases by what stands around, whether a list can be the doer."""
    if draft.words("grammar", "cases"):
        return group[-1].nominative or (group[0].nominative and "first" in draft.words("grammar", "head"))
    before = draft.key(group[0].first - 1)
    if before in draft.words("grammar", "articles"):
        before = draft.key(group[0].first - 2)
    return before not in draft.words("grammar", "prepositions") and not draft.key(group[-1].last - 1).endswith("'s")


def trimmed(draft: Draft, first: int, last: int) -> Span:
    """Give a stretch of tokens without marks at its ends."""
    while first < last - 1 and not draft.key(first)[:1].isalnum():
        first += 1
    while last - 1 > first and not draft.key(last - 1)[-1:].isalnum():
        last -= 1
    return draft.span(first, last)
