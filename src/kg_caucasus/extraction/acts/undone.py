"""Words that look like an act and are none: a hedge, a wrong that somebody owned to, what is to be averted, what will
take place, what is denied to be all."""

from __future__ import annotations

from ..draft import Draft
from ..sentence.conditions import marks
from ..sentence.cutting import clause_at
from ..sentence.rules import Found

_NEAR = 4  # words between *avoid* and what is to be averted
_HEDGE = 2  # words after *must* among which *say*, *admit* stand
_WRONGS = ("wrongs", "wrongs_of_victims")


def is_no_act(draft: Draft, found: Found) -> bool:
    """Tell whether the words of a rule do nothing: *I must say that …*, *took responsibility for the attack*, *avoid
    retaliation*, *the meeting will take place in X*."""
    match, says = found.match, found.rule.says
    around = range(match.first, match.last + 1)
    if says == "Expect" and found.rule.by == "subject":
        return False  # *presumes that they will meet*
    if _is_not_all(draft, match.first, match.last):
        return True
    if says in ("Commit", "Expect") and draft.holds(around, "takes_place"):
        return True
    if says == "Commit":
        return draft.holds(around, "owned_to") and _is_wrong(draft, match.last)
    if says == "Threaten":
        return found.rule.by == "speaker" and _is_averted(draft, match.first, match.last)
    if says == "Expect":
        return draft.holds(around, "will_happen")
    return says in ("Request", "Support") and _hedges(draft, found)


def _is_not_all(draft: Draft, first: int, last: int) -> bool:
    """Tell whether words deny only that something is all: *sülh təkcə mümkün deyil, həm də realdır*."""
    denied, before = bool(marks(draft, range(first, last), "not_after")), range(clause_at(draft, first).start, last)
    return denied and draft.holds(before, "not_only") and draft.holds(range(last, last + _HEDGE), "but_also")


def _is_wrong(draft: Draft, last: int) -> bool:
    first = last + draft.meets(last, "articles")
    return any(draft.meets(i, key) for i in (first, first + 1) for key in _WRONGS)


def _is_averted(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a word of averting stands before what would be done, or, where a verb stands last, after it."""
    clause = clause_at(draft, first)
    before, after = range(max(first - _NEAR, clause.start), first), range(last, min(last + _NEAR, clause.stop))
    return draft.holds(before, "averts") or (draft.verb_last and draft.holds(after, "averts"))


def _hedges(draft: Draft, found: Found) -> bool:
    """Tell whether *we must* only opens what is said: *we have to be clear that …*."""
    match = found.match
    ours = draft.holds(range(match.first - _HEDGE, match.last), "first_person")
    after = range(match.last, match.last + _HEDGE)
    told = draft.holds(after, "hedges") and draft.holds(range(match.last + 1, match.last + _HEDGE + 2), "that")
    said = draft.holds(range(match.first, match.last + 1), "says_as_hedge")  # in the first person by its form
    return said or (ours and told)
