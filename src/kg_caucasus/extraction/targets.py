"""What an act is about: the most specific thing near the words that do it, with those that stand in a list with it."""

from __future__ import annotations

from .clauses import clauses_of
from .draft import Draft, Named, coordinated
from .rules import rule_book

_SPECIFIC = ("Process", "Agreement", "WorkingBody", "Event", "Route")
_MIDDLE = ("Border", "PopulationGroup", "ArmedForce", "GovernmentBody")
_NEVER = frozenset(("Office", "MediaOutlet"))


def targets_of(draft: Draft, first: int, last: int, *, side: str, besides: frozenset[str]) -> list[Named]:
    """Give what the act whose words are tokens ``first`` up to ``last`` is about.

    ``side`` is where to look first; ``besides`` are the things that are its speaker and cannot be its target.
    """
    sentence = draft.sentence(first)
    clauses = clauses_of(draft, sentence)
    own = [c for c in clauses if c.start < last and first < c.stop]
    scope = range(own[0].start, own[-1].stop) if own else sentence
    after = [c for c in clauses if c.start >= scope.stop]
    announced = own and any(draft.key(i) in draft.words("grammar", "announces") for i in range(last, own[-1].stop))
    for clause in [*(after[:1] if announced else []), scope]:
        found = _in_scope(draft, clause, first, last, side, besides)
        if found:
            return found
    before = [c for c in clauses if c.stop <= scope.start][::-1]
    for clause in (after[:2] + before[:1]) if side != "before" else (before[:2] + after[:1]):
        found = _in_scope(draft, clause, first, last, side, besides)
        if found:
            return found
    return []


def _in_scope(draft: Draft, scope: range, first: int, last: int, side: str, besides: frozenset[str]) -> list[Named]:
    candidates = [
        n
        for n in draft.outermost(scope)
        if n.kind not in _NEVER and n.things and not n.adjective and not set(n.things) <= besides
        and not (n.kind == "Event" and n.how == "composed" and n.first <= first < n.last)
    ]
    if side == "after":
        stop = _next_act(draft, scope, last)
        candidates = [n for n in candidates if n.first < stop] or candidates
    if not candidates:
        return []
    best = min(candidates, key=lambda n: _cost(n, first, last, side))
    alike = [n for n in candidates if _rank(n) == _rank(best)]
    return next(group for group in coordinated(draft, alike) if best in group)


def _next_act(draft: Draft, scope: range, last: int) -> int:
    """Give the token where the same doer goes on to another act: *welcomed A* and called on *B*."""
    book, ands = rule_book(draft.lexicon.wording, "acts"), draft.words("grammar", "and")
    further = (i for i in range(last + 1, scope.stop) if draft.key(i - 1) in ands)
    return next((i for i in further if any(r.by == "subject" for r, _ in book.candidates(draft.key(i)))), scope.stop)


def _rank(named: Named) -> int:
    return 0 if named.kind in _SPECIFIC else 1 if named.kind in _MIDDLE else 2


def _cost(named: Named, first: int, last: int, side: str) -> tuple[int, int, int, int]:
    wrong_side = named.first < last if side == "after" else named.last > first if side == "before" else False
    distance = max(named.first - last, first - named.last, 0)
    return (int(wrong_side), _rank(named), distance, named.first)
