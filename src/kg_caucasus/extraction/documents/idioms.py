"""Words that look like the noun of a document and are none: *in order to*, *has to deal with*, *müraciət edib*."""

from __future__ import annotations

from ..draft import Draft
from ..words.lexicon import Phrase

_VERBS_STAND_AFTER = ("pronouns", "to_do", "before_what_is_to_do")


def is_idiom(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a noun for a document is part of an idiom, or a verb by what stands before it."""
    if draft.meets(phrase.first - 1, "no_documents"):
        return True
    bare = phrase.last - phrase.first == 1 and "nominative" in phrase.cases
    document = any(kind.makes == "Agreement" for kind in draft.lexicon.kinds_of(phrase))
    if document and bare and draft.meets(phrase.last, "after_no_documents"):
        return True
    verb = any(draft.meets(phrase.first - 1, key) for key in _VERBS_STAND_AFTER)
    return verb and draft.meets(phrase.first, "no_documents")
