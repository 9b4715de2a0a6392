"""Nouns that are somebody's by their ending: *ölkənin ekspertləri*."""

from __future__ import annotations

from ..draft import Draft
from ..words.lexicon import Phrase

_APART = 2  # words from an owner to what he has


def is_owned(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a plural that could be an object by its ending is what an owner before it has (*ölkənin
    ekspertləri*): there is one, and no verb made a noun follows, of which he could be the doer."""
    plural = {"nominative", "accusative", "plural"} <= phrase.cases
    if not plural or not draft.key(phrase.last - 1).endswith(draft.words("grammar", "possessed")):
        return False
    sentence = draft.sentence(phrase.first)
    near = range(max(phrase.first - _APART, sentence.start), phrase.first)
    doings = ("doings", "verbal_nouns")
    after = range(phrase.last, sentence.stop)
    return any(draft.meets(i, "owners_end") for i in near) and not any(draft.meets(i, k) for i in after for k in doings)
