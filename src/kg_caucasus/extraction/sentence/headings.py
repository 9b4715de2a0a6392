"""What tells a heading over a text from a sentence of it."""

from __future__ import annotations

from ..draft import Draft

_SENTENCES_OF_A_TEXT = 4  # a shorter one has no heading


def is_headline(draft: Draft, sentence: range) -> bool:
    """Tell whether a sentence is the heading over a text, which only sums up what the text tells."""
    if sentence.start or len(draft.document.sentences) < _SENTENCES_OF_A_TEXT:
        return False
    return not is_ended(draft, sentence)


def is_ended(draft: Draft, sentence: range) -> bool:
    """Tell whether a mark ends a sentence, as none ends a heading."""
    return draft.form(sentence.stop - 1) in (".", "։", "!", "…", ":")
