"""What an act is about where it names no thing: the words themselves."""

from __future__ import annotations

from ...model import Span
from ..draft import Draft
from ..sentence.cutting import clause_at, content_after, trimmed
from ..sentence.scene import groups_of

_FEWEST, _MOST = 2, 8  # words of a target that is no thing


def words_about(draft: Draft, first: int, last: int) -> Span | None:
    """Give the words that tell what an act is about where they name no thing: after its words, what is said to follow
    them (*hopes, that …*), or before them where a verb stands last."""
    clause, content = clause_at(draft, last - 1), content_after(draft, last)
    if len(content) > _FEWEST and clause.stop - last < _FEWEST:
        return trimmed(draft, content.start + 1, min(content.stop, content.start + 1 + _MOST))
    after = range(_after_its_verb(draft, last), min(clause.stop, last + _MOST))
    before = range(max(clause.start, first - _MOST), first)
    marks = [i for i in after if not draft.key(i)[:1].isalnum()]
    after = range(after.start, marks[0]) if marks else after
    own = _beyond_doers(draft, before) if draft.words("grammar", "cases") else before
    if draft.verb_last and own and own != before:
        return trimmed(draft, own.start, own.stop)
    if not draft.verb_last and any(draft.meets(i, "possessive") for i in (first - 1, first - 2)):
        before = own = range(0)  # *of its backing*: what it is about does not stand before
    for stretch in (before, after) if draft.verb_last else (after, own if len(own) >= _FEWEST else before):
        telling = (i for i in stretch if draft.key(i)[:1].isalnum() and not draft.meets(i, "points_back"))
        if len(stretch) >= _FEWEST and any(telling):  # *bu, səhvdir* tells nothing
            return trimmed(draft, stretch.start, stretch.stop)
    return None


def _beyond_doers(draft: Draft, stretch: range) -> range:
    """Give what words before a verb tell besides who does it, and a day told right after him: *X ayın 9-da Y-ı …*."""
    doers = [g for g in groups_of(draft, draft.sentence(stretch.start), "doers") if not g.bound]
    told = [g for g in doers if stretch.start < g.last <= stretch.stop and g.named[-1].how != "reference"]
    ends = (g.last for g in told if "nominative" in g.case and "genitive" not in g.case)
    start = max(ends, default=stretch.start)
    start = next((d.last for d in draft.dates if d.first == start), start)
    while any(draft.meets(start, key) for key in ("and", "pronouns")):
        start += 1
    return range(start, stretch.stop)


def _after_its_verb(draft: Draft, last: int) -> int:
    """Give the token after words and the auxiliary that ends their verb: *մերժում [է] …*."""
    return last + (draft.meets(last, "verb_singular") or draft.meets(last, "verb_plural"))
