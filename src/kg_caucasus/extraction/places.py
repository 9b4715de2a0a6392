"""Places told by a common noun and a name that nobody listed: *the village of X*, *Askeran district*."""

from __future__ import annotations

from ..model import Thing
from .draft import Draft, Named, mint
from .transliterate import transliterate


def find_places(draft: Draft) -> Draft:
    """Name villages, towns and districts by the noun beside their name, in a language that lists such nouns."""
    towns, lands = draft.words("grammar", "towns"), draft.words("grammar", "lands")
    found: list[Named] = []
    made: list[Thing] = []
    for token in range(len(draft.document.tokens) if towns or lands else 0):
        key = draft.key(token)
        at = token + 1 if key in towns else token - 1 if key in lands else -1
        if at < 0 or not _is_name(draft, at) or any(n.first <= at < n.last for n in draft.beside(token)):
            continue
        first, last = min(at, token), max(at, token) + 1
        bare = draft.lexicon.wording.inflection.bare(draft.form(at))
        name = transliterate(bare, draft.document.lang) + (" district" if key in lands else "")
        place = mint(draft, "Place", name, draft.text(first, last))
        made.append(place)
        found.append(Named(first, last, (place.id,), "Place", "composed", place.name, frozenset(("locative",))))
    return draft.add(found, made)


def _is_name(draft: Draft, token: int) -> bool:
    form = draft.form(token)
    return len(form) > 2 and form[:1].isupper() and form[1:].islower() and token in draft.sentence(token)[1:]  # noqa: PLR2004
