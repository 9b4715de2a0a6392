"""What is read out of short texts, whole and halfway, for the tests of the reading."""

from __future__ import annotations

from functools import cache

from kg_caucasus.extraction import PASSES, extract
from kg_caucasus.extraction.acts import find_acts
from kg_caucasus.extraction.draft import Draft, begin
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import Extraction, Statement
from kg_caucasus.reading import read_document


@cache
def read(text: str, lang: str = "en", published: str | None = None, *, name: str = "example") -> Extraction:
    """Read a text, once for all tests; ``name`` stands in the names of what it tells by a noun alone."""
    return extract(Statement(name, text, lang, published=published), load())


def draft_of(text: str, lang: str = "en") -> Draft:
    """Read a text up to the acts, without them."""
    draft = begin(read_document(Statement("example", text, lang)), build_lexicon(load(), lang))
    for step in PASSES[: PASSES.index(find_acts)]:
        draft = step(draft)
    return draft


def relations_in(found: Extraction) -> set[tuple[str, str, str]]:
    """Give the relations by the names of subjects and objects."""
    name = {ref: thing.name for ref, thing in found.things.items()}
    return {(name[r.subject], r.predicate, r.object if r.literal else name[r.object]) for r in found.relations}
