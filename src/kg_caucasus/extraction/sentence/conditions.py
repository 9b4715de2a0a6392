"""On what condition something is said to be done: *if …*, *provided that …*, *… դեպքում*, *…ərsə*.

Which words open or close a condition, the language's table tells (``[modality]``: ``if`` anywhere, ``if_first`` only at
the head of a clause, ``in_case`` at its end); those under ``refused`` set one to what is refused alone (*not until …*,
*without … no …*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Span
from ..draft import Draft
from .cutting import clause_at

_STOPS = frozenset(",։.:;»”")
_BREAKS = frozenset(";։")
_PAUSES = frozenset(',՝—–-«“"”»')


def condition_of(draft: Draft, first: int, last: int, *, refused: bool = False) -> Span | None:
    """Give the words of the sentence that set the condition of what is told, or ``refused``, by tokens ``first`` up to
    ``last``."""
    sentence = draft.sentence(first)
    what, lists = ("conditions refused", ("", "_refused")) if refused else ("conditions", ("",))
    for stretch in draft.once(what, sentence, lambda: tuple(_conditions(draft, sentence, lists))):
        between = range(stretch.stop, first) if stretch.stop <= first else range(last, stretch.start)
        within = stretch.start <= first and last <= stretch.stop
        if not within and not _breaks_off(draft, between):
            return draft.span(stretch.start, stretch.stop)
    return None


def marks(draft: Draft, stretch: range, key: str) -> list[int]:
    """Give the tokens of a stretch that are in one of the language's lists of modality, but for those that the word
    before or after them spares (*not once* is often, *at once* no condition) and longer ones that begin so."""
    told = draft.listed.get(f"modality {key}")
    if not told:
        return []
    never = draft.listed.get(f"modality {key}_never", ())
    before, after = (draft.listed.get(f"modality {key}_unless{side}", ()) for side in ("_after", ""))
    return [i for i in stretch if i in told and i not in never and i - 1 not in before and i + 1 not in after]


def _conditions(draft: Draft, sentence: range, lists: Sequence[str]) -> Iterator[range]:
    """Give the stretches of a sentence that set a condition: from *if* to the next mark, or up to *դեպքում*."""

    def told_by(key: str) -> list[int]:
        return [i for more in lists for i in marks(draft, sentence, f"{key}{more}")]

    heads = [i for i in told_by("if_first") if i == sentence.start or draft.key(i - 1) in _PAUSES]
    told = sentence.start
    for i in sorted((*told_by("if"), *heads)):
        if i >= told:
            told = _end(draft, sentence, i)
            if told - i > 1:
                yield range(i, told)
    for i in told_by("in_case"):
        if draft.key(i + 1) in _PAUSES and i + 2 in draft.listed.get("modality if", ()):
            continue  # *այն դեպքում, եթե …*
        if draft.key(i + 1) in _PAUSES and draft.meets(i + 2, "that"):
            yield range(i, _end(draft, sentence, i + 2))  # *պայմանով, որ …*
            continue
        clause = clause_at(draft, i)
        doers = [n.last for n in draft.beside(i) if n.nominative and clause.start <= n.first and n.last <= i]
        start = max(doers, default=clause.start)
        if start < i:
            yield range(start, i + 1)


def _end(draft: Draft, sentence: range, at: int) -> int:
    """Give where a condition ends that a word opens: at the next mark that parts no *that* from it; after a preposition
    before what can be the subject only: *Без поправки договор не будет подписан*."""
    stops = (j for j in range(at + 1, sentence.stop) if draft.key(j) in _STOPS and not draft.meets(j + 1, "that"))
    end = next(stops, sentence.stop)
    if not marks(draft, range(at, at + 1), "if_noun"):
        return end
    named = (n.first for n in draft.beside(at) if n.nominative and "genitive" not in n.cases and at + 1 < n.first < end)
    return min(named, default=end)


def _breaks_off(draft: Draft, between: range) -> bool:
    """Tell whether between a condition and an act another main clause begins: *…, and X*, *…; but*."""
    return any(
        draft.key(i) in _BREAKS
        or (draft.key(i) in _PAUSES and (draft.meets(i + 1, "and") or draft.meets(i + 1, "contrasts")))
        for i in between
    )
