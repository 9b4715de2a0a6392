"""Bodies and venues that nobody listed: capitalised words about a noun for such, *the Yerevan Press Club*."""

from __future__ import annotations

from ..model import Thing
from .draft import Draft, Named, mint
from .unlisted import capitals, case_of, is_name_word

_CLASSES = (("body_heads", "WorkingBody"), ("office_heads", "GovernmentBody"), ("venue_heads", "Place"))
_LONGEST = 9  # words of a name


def name_bodies(draft: Draft) -> Draft:
    """Read capitalised words about a noun of the language's ``body_heads``, ``office_heads`` or ``venue_heads`` as a
    name."""
    made: list[Thing] = []
    found: list[Named] = []
    heads = [(words, kind) for words, kind in _CLASSES if draft.words("grammar", words)]
    for at in capitals(draft) if heads else ():
        kind = next((kind for words, kind in heads if draft.meets(at, "grammar", words)), None)
        if not kind or _is_told(draft, at, found):
            continue
        first, last = _run(draft, at)
        if last - first <= _LONGEST and sum(draft.form(i)[:1].isupper() for i in range(first, last)) > 1:
            label = draft.text(first, last)
            thing = mint(draft, kind, draft.lexicon.wording.inflection.bare(label), label)
            made.append(thing)
            found.append(Named(first, last, (thing.id,), kind, "composed", label, case_of(draft, last - 1)))
    return draft.add(found, made)


def _run(draft: Draft, at: int) -> tuple[int, int]:
    """Give the stretch of capitalised words about a noun, with *of*, *for* and the like between them."""
    sentence = draft.sentence(at)
    first, last = at, at + 1
    while first - 1 in sentence and _is_part(draft, first - 1):
        first -= 1
    while last in sentence and (_is_part(draft, last) or (step := _link(draft, last))):
        last += 1 if _is_part(draft, last) else step
    return first, last


def _link(draft: Draft, at: int) -> int:
    """Give how many words at a token join two parts of a name: *of*, *on the*; none where they do not."""
    if draft.key(at) not in draft.words("grammar", "name_links"):
        return 0
    step = 2 if draft.key(at + 1) in draft.words("grammar", "articles") else 1
    return step if _is_part(draft, at + step) and not _is_possessive(draft, at - 1) else 0


def _is_part(draft: Draft, at: int) -> bool:
    """Tell whether a word can stand in a body's name: written with a capital, no person's, nobody's possessive."""
    if not is_name_word(draft.form(at)) and not (draft.form(at).isupper() and draft.form(at).isalpha()):
        return False
    person = any(n.kind in ("Person", "Office") and n.first <= at < n.last for n in draft.beside(at))
    opens = at == draft.sentence(at).start and draft.key(at) in draft.words("grammar", "no_names")
    return not person and not opens and not _is_possessive(draft, at)


def _is_possessive(draft: Draft, at: int) -> bool:
    return draft.key(at).endswith(("'s", "’s"))


def _is_told(draft: Draft, at: int, found: list[Named]) -> bool:
    """Tell whether a name of more than a place or a state already covers the noun."""
    return any(n.first <= at < n.last and not n.adjective for n in (*draft.beside(at), *found))
