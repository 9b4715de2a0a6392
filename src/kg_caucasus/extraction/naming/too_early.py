"""Common words that name one known document from its day on only: *the Joint Declaration*, in a text of before none."""

from __future__ import annotations

from ..draft import Draft
from ..words.vocabulary import Entry


def is_too_early(draft: Draft, entry: Entry) -> bool:
    """Tell whether words that are a hidden name of a document stand in a text published before it was signed."""
    things = draft.lexicon.knowledge.things
    common = entry.label in things.hidden.get(entry.ref, {}).get(draft.document.lang, ())
    return common and is_after_the_text(draft, things.facts.get((entry.ref, "signedOn"), ("",))[0])


def is_after_the_text(draft: Draft, day: str) -> bool:
    """Tell whether a day is after that on which the text was published, as far as both are told."""
    published = draft.document.statement.published or ""
    return bool(published) and day[: len(published)] > published
