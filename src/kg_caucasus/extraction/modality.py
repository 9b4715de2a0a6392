"""Negation, future, hypothesis and condition, as the language's table of function words tells them."""

from __future__ import annotations

from ..model import Modality, Span
from .clauses import clause_at
from .draft import Draft

_REACH = 2  # words between a negation and what it negates, unless the language says otherwise


def _meets(draft: Draft, token: int, key: str) -> bool:
    return draft.meets(token, "modality", key)


def negated(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a word of negation stands within the matched words or just before them."""
    clause = clause_at(draft, first)
    start = max(first - _REACH, clause.start)
    if draft.words("grammar", "verb") == ("last",):
        start = max(first, last - _REACH)  # the verb itself is negated
    return any(_meets(draft, i, "not") for i in range(start, last)) or any(
        _meets(draft, i, "not_after") for i in range(last, min(last + _REACH, clause.stop))
    )


def modality_of(draft: Draft, first: int, last: int) -> Modality:
    """Tell in which world the clause of the matched words places what it tells."""
    clause = clause_at(draft, first)
    around = range(min(first, clause.start), max(last, clause.stop))
    if condition_of(draft, first, last) or any(_meets(draft, i, "hypothetical") for i in around):
        return Modality.HYPOTHETICAL
    if any(_meets(draft, i, "future") for i in around):
        return Modality.FUTURE
    if any(_meets(draft, i, "historical") for i in around):
        return Modality.HISTORICAL
    return Modality.ACTUAL


def condition_of(draft: Draft, first: int, last: int) -> Span | None:
    """Give the words of the sentence that set a condition: from *if* to the next mark, or up to *դեպքում*."""
    sentence = draft.sentence(first)
    for i in sentence:
        if _meets(draft, i, "if"):
            end = next((j for j in range(i + 1, sentence.stop) if draft.key(j) in (",", "։", ".", ":", "»", "”")), sentence.stop)
            if end - i > 1 and not (i <= first < end):
                return draft.span(i, end)
        if _meets(draft, i, "in_case") and i < last:
            clause = clause_at(draft, i)
            start = max((n.last for n in draft.beside(i) if n.nominative and clause.start <= n.first and n.last <= i), default=clause.start)
            if start < i:
                return draft.span(start, i + 1)
    return None
