"""Negation, future and hypothesis, as the language's table of function words tells them."""

from __future__ import annotations

from ...model import Modality
from ..draft import Draft
from .agreement import number_of
from .conditions import condition_of, marks
from .cutting import clause_at, levels_of

_REACH = 2  # words between a negation and what it negates, unless the language says otherwise


def negated(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a word of negation stands within the matched words or just before them."""
    clause = clause_at(draft, first)
    start = max(first - _REACH, clause.start)
    if draft.verb_last:
        start = max(first, last - 1)  # the verb itself is negated
        if last > first and last < clause.stop and not number_of(draft, last - 1):
            return bool(marks(draft, range(start, last + 1), "not"))  # *müzakirə* etməyib
    after = range(last, min(last + _REACH, clause.stop)) if last > first else range(0)  # else its words are its own
    return bool(marks(draft, range(start, last), "not") or marks(draft, after, "not_after"))


def denied_at(draft: Draft, word: int) -> bool:
    """Tell whether the word that tells a relation is denied: by a word of negation right before it in its clause, or
    after it as the last, or, where the verb stands last, by the verb that goes with it."""
    clause = clause_at(draft, word)
    if draft.verb_last:
        return bool(marks(draft, range(word, min(word + _REACH + 1, clause.stop)), "not"))
    after = marks(draft, range(word + 1, min(word + 2, clause.stop)), "not_after")
    last = [i for i in after if not draft.key(i + 1)[:1].isalpha()]  # else it denies the next
    return bool(last or marks(draft, range(max(word - _REACH, clause.start), word + 1), "not"))


def is_where_not(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a word of negation stands right before or after a place: *not in X*, *X-də deyil*."""
    before = range(max(first - _REACH - 1, draft.sentence(first).start), first)
    near = [i for i in marks(draft, before, "not") if all(_is_small(draft, k) for k in range(i + 1, first))]
    return bool(near or (draft.verb_last and marks(draft, range(last, last + 1), "not_after")))


def _is_small(draft: Draft, token: int) -> bool:
    return draft.meets(token, "prepositions") or draft.meets(token, "that")


def modality_of(draft: Draft, first: int, last: int) -> Modality:
    """Tell in which world the clause of the matched words places what it tells."""
    clause, sentence = clause_at(draft, first), draft.sentence(first)
    stop = last if draft.doer_by == "order" else clause.stop  # there *would* stands before what it is said of
    around = range(min(first, clause.start), max(last, stop))
    levels = levels_of(draft, sentence)
    own = levels[first - sentence.start]

    def told(key: str) -> bool:
        return any(i >= first or levels[i - sentence.start] == own for i in marks(draft, around, key))

    if condition_of(draft, first, last) or told("hypothetical"):
        return Modality.HYPOTHETICAL
    if told("future"):
        return Modality.FUTURE
    return Modality.HISTORICAL if told("historical") else Modality.ACTUAL
