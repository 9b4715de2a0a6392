"""What common words tell of other lands: *the conflict in Sudan* is none of the region, nor are *the talks* where a
text about many lands does not speak of it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from ...knowledge import Knowledge
from ..draft import Draft, Named, opens_paragraph
from ..words.lexicon import ids_by_name
from .region import LANDS, lands_called, names_a_leader, parties_by_process, region, sides, tells_the_region
from .whose import between

_GENERAL = frozenset(("Process", "Event", "Border", "Agreement", "PopulationGroup"))  # told in common words
_LASTING = frozenset(("Process", "Event", "Border"))  # what is *in* a land
_MANY = 6  # paragraphs about other lands alone


def keep_to_where_it_is_told(draft: Draft) -> Draft:
    """Take away what common words seem to tell of the region where they stand in a capitalised name (*the Nobel Peace
    Prize*), beside another land (*the conflict in Sudan*), or, in a text that tells more of other lands, in a paragraph
    that does not name the region, nor the title or the one before it."""
    if draft.elsewhere:
        return draft
    known = _here(draft.lexicon.knowledge)
    far = _far_sentences(draft, known)

    def is_out(named: Named) -> bool:
        if named.kind not in _GENERAL or not _is_general(draft, named) or not _is_of_the_two(draft, named):
            return False
        return draft.number(named.first) in far or _is_in_a_name(draft, named) or _is_abroad(draft, named, known)

    return draft.without(is_out)


def _is_the_talks(draft: Draft, named: Named) -> bool:
    """Tell whether the talks of the peace process are named, which may be held in any land."""
    return named.things == (draft.lexicon.knowledge.peace.talks,)


def _is_general(draft: Draft, named: Named) -> bool:
    """Tell whether common words name something known."""
    told = named.rule or draft.text(named.first, named.last).islower()
    return bool(told) and bool(named.things) and not any(draft.thing(t).candidate for t in named.things)


def _is_of_the_two(draft: Draft, named: Named) -> bool:
    """Tell whether what is named is by its name a matter of the region, or a document or the talks of the two."""
    if named.kind == "Agreement" or _is_the_talks(draft, named):
        return True
    lands = lands_called(draft.lexicon.knowledge)
    return any(land in draft.thing(t).name for t in named.things for land in lands)


@cache
def _here(knowledge: Knowledge) -> frozenset[str]:
    """Give the region, and the states and places that are called after its lands."""
    called = lands_called(knowledge)
    lands = (t for t in knowledge.things.by_id.values() if t.kind in LANDS)
    return region(knowledge) | {t.id for t in lands if any(name in t.name for name in called)}


def _far_sentences(draft: Draft, known: frozenset[str]) -> frozenset[int]:
    """Give the sentences of the paragraphs that lie apart from those which name the region, where more paragraphs name
    other lands alone."""
    starts = [i for i in range(len(draft.starts)) if not i or opens_paragraph(draft, i)]
    paragraphs = [range(a, b) for a, b in pairwise([*starts, len(draft.starts)])]
    if len(paragraphs) <= _MANY:
        return frozenset()
    here = [any(_names_it(draft, i, known) for i in one) for one in paragraphs]
    there = [any(_names_a_land(draft, i, known) for i in one) for one in paragraphs]
    others = sum(far and not near for near, far in zip(here, there, strict=True))
    if here[0] or others < _MANY or others <= sum(here):
        return frozenset()
    apart = (one for i, one in enumerate(paragraphs) if not here[i] and not here[max(i - 1, 0)])
    return frozenset(number for one in apart for number in one)


def _names_it(draft: Draft, number: int, known: frozenset[str]) -> bool:
    row = draft.rows.get(number, ())
    return any(tells_the_region(draft, n, known) for n in row) or names_a_leader(
        draft, known, draft.document.sentences[number]
    )


def _names_a_land(draft: Draft, number: int, known: frozenset[str]) -> bool:
    return any(n.kind in LANDS and known.isdisjoint(n.things) for n in draft.rows.get(number, ()))


def _is_in_a_name(draft: Draft, named: Named) -> bool:
    """Tell whether a capitalised word stands beside another that is no name of its own, within a sentence: *the Nobel
    Peace Prize*."""
    sentence = draft.sentence(named.first)
    words = [i for i in range(named.first, named.last) if not draft.meets(i, "articles")]
    if len(words) != 1 or not _is_capital(draft, words[0]) or words[0] == sentence.start:
        return False
    beside = [i for i in (words[0] - 1, words[0] + 1) if i in sentence and i != sentence.start]
    others = [n for n in draft.beside(named.first) if not n.first <= words[0] < n.last]
    return any(_is_capital(draft, i) and not any(n.first <= i < n.last for n in others) for i in beside)


def _is_capital(draft: Draft, token: int) -> bool:
    form = draft.form(token)
    return form[:1].isupper() and form[1:].islower()


def _is_abroad(draft: Draft, named: Named, known: frozenset[str]) -> bool:
    """Tell whether what common words tell is by what stands beside it that of lands outside the region."""
    lands = [n for n in draft.beside(named.first) if n.kind in LANDS and n.things]
    touching = [n for n in lands if _is_told_of(draft, named, n) or _is_before(draft, named, n)]
    of = {t for n in touching for t in n.things}
    if len(told := between(draft, named)) > 1 or not any(named.first <= n.first < named.last for n in lands):
        of |= told  # *Russian peacekeepers' mission* tells whose it is, not where
    near = known | _neighbours(draft.lexicon.knowledge, named.kind)
    return bool(of) and of.isdisjoint(near) and all(draft.thing(t).kind in LANDS for t in of)


@cache
def _neighbours(knowledge: Knowledge, kind: str) -> frozenset[str]:
    """Give those outside the region with whom one of it has a process that is known, or, of a border, one with it."""
    if kind == "Border":
        names = " ".join(ids_by_name(knowledge, kind))
        return frozenset(t.id for t in knowledge.things.by_id.values() if t.kind in LANDS and t.name in names)
    two = {*sides(knowledge)}
    return frozenset().union(*(them for them in parties_by_process(knowledge).values() if them & two))


def _is_told_of(draft: Draft, named: Named, land: Named) -> bool:
    """Tell whether a land follows on a preposition after common words: *the conflict in Sudan*, *the border with X*."""
    at = land.first - 1 - draft.meets(land.first - 1, "articles")
    if at not in (named.last, named.last - 1):
        return False
    where = named.kind in _LASTING and not _is_the_talks(draft, named) and draft.meets(at, "state_after")
    return where or draft.meets(at, "between_before") or draft.meets(at, "with_before")


def _is_before(draft: Draft, named: Named, land: Named) -> bool:
    """Tell whether the adjective or, in a language of cases, the name of a land stands right before a conflict or a
    border, or that of two before anything: *the Syrian conflict*, *Israeli-Palestinian talks*."""
    owns = land.adjective or bool(land.cases & {"genitive", "attributive"})
    first = named.first + draft.meets(named.first, "articles")
    apt = len(land.things) == 2 or named.kind in ("Event", "Border")
    return owns and apt and land.last == first
