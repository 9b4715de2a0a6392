"""Places that nobody listed, told by a name with a capital beside a noun for settlements: *the village of X*."""

from __future__ import annotations

from ..model import Thing
from .draft import Draft, Named, mint
from .transliterate import transliterate


def find_places(draft: Draft) -> Draft:
    """Name the places whose unknown names stand before a noun such as *village*, where the language puts them there."""
    if not draft.words("grammar", "place_nouns"):
        return draft
    found: list[Named] = []
    made: list[Thing] = []
    for token in range(1, len(draft.keys)):
        form = draft.form(token - 1)
        if not draft.meets(token, "grammar", "place_nouns") or not _is_name(form) or _is_known(draft, token - 1):
            continue
        inflection = draft.lexicon.wording.inflection
        thing = mint(draft, "Place", transliterate(inflection.bare(form), draft.document.lang), inflection.bare(form))
        made.append(thing)
        found.append(Named(token - 1, token + 1, (thing.id,), "Place", "composed", form, frozenset()))
    return draft.add(found, made)


def _is_name(form: str) -> bool:
    return len(form) > 2 and form[:1].isupper() and form[1:].islower()


def _is_known(draft: Draft, token: int) -> bool:
    opens = token == draft.sentence(token).start
    return opens or any(n.first <= token < n.last for n in draft.beside(token))
