"""In which number and person a verb stands, and a noun, as far as endings and what is near them tell."""

from __future__ import annotations

from ..draft import Draft
from ..words.lexicon import Phrase

_NUMBERS = (("first", "verb_first"), ("plural", "verb_plural"), ("singular", "verb_singular"))


def number_of(draft: Draft, token: int) -> str:
    """Tell whether a word is a verb or auxiliary in the ``singular`` or ``plural``, or said in the ``first`` person."""
    return next((number for number, words in _NUMBERS if draft.meets(token, words)), "")


def number_around(draft: Draft, stretch: range, verb: int) -> str:
    """Give the number of a verb, or of the auxiliary that stands nearest to it in its clause."""
    reach = int(next(iter(draft.words("grammar", "auxiliary_within")), 0))
    for apart in range(reach + 1):
        for token in dict.fromkeys((verb + apart, verb - apart)):
            if token in stretch and (number := number_of(draft, token)):
                return number
    return ""


def agrees(several: bool, number: str) -> str:
    """Tell whether one or several can be the doer of a verb in a number."""
    if number not in ("plural", "singular"):
        return number
    return "agrees" if several == (number == "plural") else "disagrees"


def is_plural(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a noun is a plural; a form that can be a genitive too is one after another noun (*заявление главы*
    МИД), but not before a colon: *по итогам встречи комиссии: …*."""
    many = "plural" in phrase.cases
    before = draft.form(phrase.first - 1) if phrase.first > draft.sentence(phrase.first).start else ""
    noun = (
        draft.key(phrase.last) != ":"
        and before.islower()
        and not any(draft.meets(phrase.first - 1, key) for key in ("past", "and", "prepositions"))
    )
    return many and not (draft.doer_by == "case" and {"genitive", "nominative"} <= phrase.cases and noun)
