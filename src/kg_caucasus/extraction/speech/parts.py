"""Who speaks in the parts of one sentence that tell of several: *A said that …, whereas according to B …*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..draft import Draft
from ..sentence.scene import start_of
from ..words.marks import COMMAS
from .telling import Speakers

_SEVERAL = 2


def speaks_in_part(draft: Draft, token: int) -> Speakers | None:
    """Give who alone is told to speak in the part of a sentence where a token stands, if another does so in another;
    None where no part has a speaker of its own."""
    return next((who for part, who in _parts_spoken(draft, token) if token in part), None)


def spoken_part(draft: Draft, token: int) -> range:
    """Give the part of a sentence with a speaker of its own where a token stands; the sentence where it has none."""
    return next((part for part, _ in _parts_spoken(draft, token) if token in part), draft.sentence(token))


def _parts_spoken(draft: Draft, token: int) -> tuple[tuple[range, Speakers], ...]:
    sentence = draft.sentence(token)
    return draft.once("parts", sentence, lambda: tuple(_spoken(draft, sentence)))


def _spoken(draft: Draft, sentence: range) -> Iterator[tuple[range, Speakers]]:
    """Give the parts of a sentence that have one speaker each, where there are several such."""
    tellers = draft.tellings[draft.number(sentence.start)].tellers
    found = {}
    for part in _parts(draft, sentence) if len(tellers) >= _SEVERAL else ():
        here = {n.things for n, _, at in tellers if n.first in part and at in part and n.kind != "MediaOutlet"}
        if len(here) == 1:
            found[part] = here.pop()
    if len({*found.values()}) >= _SEVERAL:
        yield from found.items()


def _parts(draft: Draft, sentence: range) -> list[range]:
    """Part a sentence at semicolons, before words of contrast behind a comma, and where after a clause that opens it
    one is told to speak: *When A said that …, B replied that …*."""
    cuts = [i for i in sentence if draft.key(i) == ";" or (_contrasts(draft, i) and draft.key(i - 1) in COMMAS)]
    if any(draft.meets(sentence.start, words) for words in ("subordinates", "openers", "contrasts")):
        firsts = (
            start_of(draft, n) for n, _, at in draft.tellings[draft.number(sentence.start)].tellers if n.first < at
        )
        cuts += [first for first in firsts if draft.key(first - 1) in COMMAS]
    return [range(a, b) for a, b in pairwise(sorted({sentence.start, *cuts, sentence.stop}))]


def _contrasts(draft: Draft, token: int) -> bool:
    """Tell whether a word sets one part against another: *but*, *whereas*, *а* and not *а также*."""
    but = draft.meets(token, "and_or_but") and not draft.meets(token, "and") and not draft.meets(token + 1, "also")
    return draft.meets(token, "contrasts") or but
