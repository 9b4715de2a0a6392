"""Common words that name one known document from its day on only: *the Joint Declaration*, in a text of before none."""

from __future__ import annotations

from ..draft import Draft
from ..words.vocabulary import Entry


def is_too_early(draft: Draft, entry: Entry) -> bool:
    """Tell whether words that are a hidden name of a document stand in a text published before it was signed."""
    things, published = draft.lexicon.knowledge.things, draft.document.statement.published or ""
    common = entry.label in things.hidden.get(entry.ref, {}).get(draft.document.lang, ())
    made = things.facts.get((entry.ref, "signedOn"), ("",))[0]
    return common and bool(published) and made[: len(published)] > published
