"""What an act is about where it names no thing: the words themselves."""

from __future__ import annotations

from ...model import Span
from ..draft import Draft
from ..sentence.cutting import clause_at, content_after, trimmed
from ..sentence.scene import DOERS

_FEWEST, _MOST = 2, 8  # words of a target that is no thing


def words_about(draft: Draft, first: int, last: int) -> Span | None:
    """Give the words that tell what an act is about where they name no thing: after its words, what is said to follow
    them (*hopes, that …*), or before them where a verb stands last."""
    clause, content = clause_at(draft, last - 1), content_after(draft, last)
    if len(content) > _FEWEST and clause.stop - last < _FEWEST:
        return trimmed(draft, content.start + 1, min(content.stop, content.start + 1 + _MOST))
    after = range(_after_its_verb(draft, last), min(clause.stop, last + _MOST))
    before = range(_after_the_doer(draft, max(clause.start, first - _MOST), first), first)
    marks = [i for i in after if not draft.key(i)[:1].isalnum()]
    after = range(after.start, marks[0]) if marks else after
    for stretch in (before, after) if draft.verb_last else (after, before):
        if len(stretch) >= _FEWEST:
            return trimmed(draft, stretch.start, stretch.stop)
    return None


def _after_its_verb(draft: Draft, last: int) -> int:
    """Give the token after words and the auxiliary that ends their verb: *մերժում [է] …*."""
    return last + (draft.meets(last, "verb_singular") or draft.meets(last, "verb_plural"))


def _after_the_doer(draft: Draft, start: int, stop: int) -> int:
    """Give the token in a stretch after whoever stands first there by form as the subject: *[X] չի մերժել …*, where
    words are left."""
    doers = (n for n in draft.outermost(range(start, stop)) if n.kind in DOERS and n.nominative and n.first == start)
    return next((n.last for n in doers if n.last <= stop - _FEWEST), start)
