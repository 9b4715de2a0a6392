"""Places that nobody listed, told by a name with a capital beside a noun for settlements (*the village of X*), or
after a preposition of place (*near X*)."""

from __future__ import annotations

from ...model import Thing
from ..draft import Draft, Named
from ..words.transliterate import transliterate
from .minting import mint


def find_places(draft: Draft) -> Draft:
    """Name the places whose unknown names stand beside a noun such as *village*, on the side where the language puts
    them."""
    if draft.words("grammar", "places_after"):
        draft = _by_preposition(draft)
    if not draft.words("grammar", "place_nouns") and not draft.words("grammar", "place_nouns_before"):
        return draft
    found: list[Named] = []
    made: list[Thing] = []
    inflection = draft.lexicon.wording.inflection
    for token in range(len(draft.keys)):
        after = token + 1 if draft.meets(token, "place_nouns_before") else token - 1
        if after < token and not draft.meets(token, "place_nouns"):
            continue
        form = draft.form(after)
        if after not in draft.sentence(token) or not _is_name(form) or _is_known(draft, after):
            continue
        thing = mint(draft, "Place", transliterate(inflection.bare(form), draft.document.lang), inflection.bare(form))
        made.append(thing)
        first, last = min(token, after), max(token, after) + 1
        found.append(Named(first, last, (thing.id,), "Place", "composed", form, frozenset()))
    return draft.add(found, made)


def _by_preposition(draft: Draft) -> Draft:
    """Name the place that one or two unknown words with capitals are after *in*, *near*, where they are no body's,
    person's or month's (``no_persons`` lists the nouns of such names)."""
    found, made = [], []
    prepositions = draft.words("grammar", "places_after")
    for at, token in enumerate(draft.document.tokens):
        if not token.form[:1].isupper() or draft.key(at - 1) not in prepositions or not _is_new(draft, at):
            continue
        last = at + 2 if _is_new(draft, at + 1) else at + 1
        if draft.form(last)[:1].isupper() or last > draft.sentence(at).stop:
            continue
        label = draft.text(at, last)
        bare = draft.lexicon.wording.inflection.bare(label)
        thing = mint(draft, "Place", transliterate(bare, draft.document.lang), bare)
        made.append(thing)
        found.append(Named(at, last, (thing.id,), "Place", "composed", label, frozenset()))
    return draft.add(found, made)


def _is_new(draft: Draft, token: int) -> bool:
    """Tell whether a word looks like a name that nothing known, no date and no noun of another kind of name takes, and
    that is no owner: *at Friday's meeting*."""
    sentence = draft.sentence(token) if token < len(draft.keys) else range(0)
    if (
        draft.meets(token, "owning")
        or not _is_name(draft.form(token))
        or draft.meets(token, "no_persons")
        or token not in sentence
    ):
        return False
    if any(n.first <= token < n.last for n in draft.beside(token)):
        return False
    dated = any(d.first <= token < d.last for d in draft.dates_in(sentence))
    return not dated and not any(p.first <= token < p.last for p in draft.phrases_in(sentence))


def _is_name(form: str) -> bool:
    return len(form) > 2 and form[:1].isupper() and form[1:].islower()


def _is_known(draft: Draft, token: int) -> bool:
    opens = token == draft.sentence(token).start
    return opens or any(n.first <= token < n.last for n in draft.beside(token))
