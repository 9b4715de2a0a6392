"""Organisations that nobody listed, told by capitals or quotation marks and a noun: *the X Foundation*, *“X” party*."""

from __future__ import annotations

from ..model import Thing
from .draft import Draft, Named, mint
from .transliterate import transliterate
from .unlisted import case_of, is_name_word

_OPENING = {"”": "“", "»": "«", '"': '"', "“": "„"}
_LONGEST = 6  # words of a name
_BODIES = frozenset(("InternationalOrganization", "GovernmentBody", "WorkingBody", "Organization", "MediaOutlet"))
_OTHERS = frozenset(("Agreement", "Event", "Process", "Route"))


def find_organisations(draft: Draft) -> Draft:
    """Name the organisations whose unknown names stand before a noun such as *party* or *foundation*, where the
    language puts them there."""
    if not draft.words("grammar", "organisation_nouns"):
        return draft
    found: list[Named] = []
    made: list[Thing] = []
    kinds = {i for p in draft.phrases if any(e.use == "kind" for e in p.entries) for i in range(p.first, p.last)}
    for token in range(1, len(draft.keys)):
        if token in kinds or not (draft.form(token)[:1].isupper() or draft.key(token - 1) in _OPENING):
            continue
        if not draft.meets(token, "grammar", "organisation_nouns"):
            continue
        first, last = _quoted(draft, token) or _capitals(draft, token)
        if last - first < 1 or any(_stands(n, first, token) for n in draft.beside(token)):
            continue
        inner = [draft.form(i) for i in range(first, last)]
        inner[-1] = draft.lexicon.wording.inflection.bare(inner[-1])
        thing = mint(draft, "Organization", transliterate(" ".join(inner), draft.document.lang), " ".join(inner))
        made.append(thing)
        found.append(
            Named(first, token + 1, (thing.id,), thing.kind, "composed", " ".join(inner), case_of(draft, token))
        )
    return draft.add(found, made)


def _quoted(draft: Draft, noun: int) -> tuple[int, int] | None:
    """Give the words in quotation marks right before a noun."""
    opening = _OPENING.get(draft.key(noun - 1))
    if not opening or not draft.form(noun)[:1].islower():
        return None
    start = next((i for i in range(noun - 2, noun - 2 - _LONGEST, -1) if draft.key(i) == opening), None)
    return (start + 1, noun - 1) if start is not None else None


def _capitals(draft: Draft, noun: int) -> tuple[int, int]:
    """Give the capitalised words before a capitalised noun, with it."""
    first = noun
    while draft.form(noun)[:1].isupper() and first > noun - _LONGEST and first > draft.sentence(noun).start:
        if not is_name_word(draft.form(first - 1)) or _tells_where(draft, first - 1):
            break
        first -= 1
    return (first, noun + 1) if first < noun else (noun, noun)


def _tells_where(draft: Draft, token: int) -> bool:
    """Tell whether a word only tells where something is: *in-Baku*."""
    cases = draft.words("grammar", "never_of")
    return any(n.last == token + 1 and n.cases.intersection(cases) for n in draft.beside(token))


def _stands(named: Named, first: int, noun: int) -> bool:
    """Tell whether a name already tells what stands there."""
    if named.last <= first or noun < named.first:
        return False
    return named.kind in _BODIES | _OTHERS or (named.last > noun and not named.adjective)
