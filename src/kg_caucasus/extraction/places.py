"""Places that nobody listed, told by a name with a capital beside a noun for settlements (*the village of X*), or
after a preposition of place (*near X*)."""

from __future__ import annotations

from ..model import Thing
from .draft import Draft, Named, mint
from .transliterate import transliterate


def find_places(draft: Draft) -> Draft:
    """Name the places whose unknown names stand beside a noun such as *village*, on the side where the language puts
    them."""
    if not draft.words("grammar", "place_nouns") and not draft.words("grammar", "place_nouns_before"):
        return draft
    found: list[Named] = []
    made: list[Thing] = []
    inflection = draft.lexicon.wording.inflection
    for token in range(len(draft.keys)):
        after = token + 1 if draft.meets(token, "grammar", "place_nouns_before") else token - 1
        if after < token and not draft.meets(token, "grammar", "place_nouns"):
            continue
        form = draft.form(after)
        if after not in draft.sentence(token) or not _is_name(form) or _is_known(draft, after):
            continue
        thing = mint(draft, "Place", transliterate(inflection.bare(form), draft.document.lang), inflection.bare(form))
        made.append(thing)
        first, last = min(token, after), max(token, after) + 1
        found.append(Named(first, last, (thing.id,), "Place", "composed", form, frozenset()))
    return draft.add(found, made)


def _is_name(form: str) -> bool:
    return len(form) > 2 and form[:1].isupper() and form[1:].islower()


def _is_known(draft: Draft, token: int) -> bool:
    opens = token == draft.sentence(token).start
    return opens or any(n.first <= token < n.last for n in draft.beside(token))
