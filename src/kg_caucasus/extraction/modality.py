"""Negation, future, hypothesis and condition, as the language's table of function words tells them."""

from __future__ import annotations

from ..model import Modality, Span
from .cutting import clause_at, levels_of
from .draft import Draft

_STOPS = frozenset(",։.:»”")
_REACH = 2  # words between a negation and what it negates, unless the language says otherwise


def _marks(draft: Draft, stretch: range, key: str) -> tuple[int, ...]:
    """Give the tokens of a stretch that are in one of the language's lists; remembered in the draft."""
    found = draft.marks.get((stretch, key))
    if found is None:
        words = draft.lexicon.lists("modality", key)
        spared = draft.words("modality", f"{key}_unless")  # *not once* is often
        met = (i for i in stretch if words.meets(draft.keys[i]) or words.meets(f"{draft.keys[i]}_{draft.key(i + 1)}"))
        marked = (i for i in met if not (spared and draft.key(i + 1) in spared))
        found = draft.marks[stretch, key] = tuple(marked)
    return found


def negated(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a word of negation stands within the matched words or just before them."""
    clause = clause_at(draft, first)
    start = max(first - _REACH, clause.start)
    if draft.verb_last:
        start = max(first, last - 1)  # the verb itself is negated
    after = range(last, min(last + _REACH, clause.stop)) if last > first else range(0)  # else its words are its own
    return bool(_marks(draft, range(start, last), "not") or _marks(draft, after, "not_after"))


def modality_of(draft: Draft, first: int, last: int) -> Modality:
    """Tell in which world the clause of the matched words places what it tells."""
    clause, sentence = clause_at(draft, first), draft.sentence(first)
    stop = last if draft.doer_by == "order" else clause.stop  # there *would* stands before what it is said of
    around = range(min(first, clause.start), max(last, stop))
    levels = levels_of(draft, sentence)
    own = levels[first - sentence.start]

    def told(key: str) -> bool:
        return any(i >= first or levels[i - sentence.start] == own for i in _marks(draft, around, key))

    if condition_of(draft, first, last) or told("hypothetical"):
        return Modality.HYPOTHETICAL
    if told("future"):
        return Modality.FUTURE
    return Modality.HISTORICAL if told("historical") else Modality.ACTUAL


def condition_of(draft: Draft, first: int, last: int) -> Span | None:
    """Give the words of the sentence that set a condition: from *if* to the next mark, or up to *դեպքում*."""
    sentence = draft.sentence(first)
    for i in _marks(draft, sentence, "if"):
        stops = (j for j in range(i + 1, sentence.stop) if draft.key(j) in _STOPS and not draft.meets(j + 1, "that"))
        end = next(stops, sentence.stop)
        if end - i > 1 and not (i <= first < end):
            return draft.span(i, end)
    for i in _marks(draft, sentence, "in_case"):
        clause = clause_at(draft, i)
        doers = [n.last for n in draft.beside(i) if n.nominative and clause.start <= n.first and n.last <= i]
        start = max(doers, default=clause.start)
        if start < i < last:
            return draft.span(start, i + 1)
    return None
