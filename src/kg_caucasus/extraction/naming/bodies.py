"""Bodies and venues that nobody listed: capitalised or quoted words about a noun for such, *the Yerevan Press Club*,
*“Azərsu” şirkəti*, *компания «Азерсу»*. Which nouns those are, and what joins the parts of a name, the language's
tables tell."""

from __future__ import annotations

from ...model import Thing
from ..draft import Draft, Named
from ..words.marks import QUOTED
from ..words.transliterate import slug, transliterate
from .minting import mint
from .short_names import nouns_at
from .unlisted import case_of, is_name_word

_HEADS = (
    ("organisation_nouns", "Organization"),
    ("outlet_nouns", "MediaOutlet"),
    ("body_heads", "WorkingBody"),
    ("office_heads", "GovernmentBody"),
    ("venue_heads", "Place"),
    ("document_heads", "Agreement"),
)
_CLOSING = {**QUOTED, '"': '"'}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_LONGEST = 9  # words of a name
_TELLING = frozenset(("InternationalOrganization", "GovernmentBody", "WorkingBody", "Organization", "MediaOutlet"))
_TELLING |= {"Agreement", "Event", "Process", "Route"}


def name_bodies(draft: Draft) -> Draft:
    """Read capitalised words about a noun of one of the language's tables, or quoted ones before it, as a name; a noun
    that may yet be composed with other names is left."""
    kinds = (p for p in draft.phrases if any(e.use == "kind" for e in p.entries))
    return _name(draft, {i for p in kinds for i in range(p.first, p.last)})


def name_other_bodies(draft: Draft) -> Draft:
    """Do the same with the nouns that were not composed."""
    return _name(draft, set())


def _name(draft: Draft, left: set[int]) -> Draft:
    made: list[Thing] = []
    found: list[Named] = []
    heads = {at: kind for words, kind in reversed(_HEADS) for at in draft.listed.get(words, ())}
    for at, kind in sorted(heads.items()):
        marked = draft.key(at - 1) in _OPENING or draft.key(at + 1) in _CLOSING
        if at in left or not (draft.form(at)[:1].isupper() or marked):
            continue
        name = _quoted(draft, at) or _quoted_after(draft, at) or _run(draft, at)
        if not name or any(_tells(n, name[0], at) for n in (*draft.beside(at), *found)):
            continue
        label = draft.text(*name)
        label = label if draft.key(name[0] - 1) in _CLOSING else draft.lexicon.wording.inflection.bare(label)
        told = transliterate(label, draft.document.lang)
        if not slug(told):  # *«»*: nothing stands in the marks that can be read
            continue
        thing = mint(draft, kind, told, label)
        first, last = name[0], max(name[1], at + 1)
        cases = case_of(draft, last - 1)
        if at < first:  # *компания «Азерсу»*, with the mark that closes
            first, last, cases = at, last + 1, _cases_of_noun(draft, at)
        made.append(thing)
        found.append(Named(first, last, (thing.id,), thing.kind, "composed", label, cases))
    return draft.add(found, made)


def _quoted(draft: Draft, at: int) -> tuple[int, int] | None:
    """Give the words in quotation marks right before a noun that is no part of a name."""
    opening = _OPENING.get(draft.key(at - 1))
    if not opening or at - 1 not in draft.sentence(at):
        return None
    start = next((i for i in range(at - 2, at - 2 - _LONGEST, -1) if draft.key(i) == opening), None)
    return (start + 1, at - 1) if start is not None else None


def _quoted_after(draft: Draft, at: int) -> tuple[int, int] | None:
    """Give the words in quotation marks right after a noun, where the language puts the noun before the name and
    nothing that is known stands in the marks."""
    closing = _CLOSING.get(draft.key(at + 1)) if draft.lexicon.head_first else None
    last = next((i for i in range(at + 3, at + 3 + _LONGEST) if draft.key(i) == closing), 0) if closing else 0
    known = any(n.kind in _TELLING and n.first < last and at < n.last for n in draft.beside(at))
    return (at + 2, last) if last and draft.form(at + 2)[:1].isupper() and not known else None


def _cases_of_noun(draft: Draft, at: int) -> frozenset[str]:
    """Give the cases in which a common noun stands, as far as its form tells."""
    return frozenset().union(*(cases for _, cases in nouns_at(draft, at))) or frozenset(("nominative",))


def _run(draft: Draft, at: int) -> tuple[int, int] | None:
    """Give the capitalised words about a capitalised noun; after it only where *of* and the like can join them."""
    if not draft.form(at)[:1].isupper():
        return None
    sentence = draft.sentence(at)
    first, last = at, at + 1
    while first - 1 in sentence and _is_part(draft, first - 1):
        first -= 1
    goes_on = bool(draft.words("grammar", "name_links"))
    while goes_on and last in sentence and (_is_part(draft, last) or (step := _link(draft, last))):
        if _is_part(draft, last) and (_is_surname(draft, last + 1) or draft.meets(last, "press")):
            break  # *head of the State Committee* X; *the Department Press Briefing* is none
        last += 1 if _is_part(draft, last) else step
    parts = sum(draft.form(i)[:1].isupper() for i in range(first, last))
    return (first, last) if parts > 1 and last - first <= _LONGEST else None


def _is_surname(draft: Draft, at: int) -> bool:
    endings = draft.words("grammar", "surname_endings")
    return draft.form(at)[:1].isupper() and draft.key(at).endswith(endings)


def _link(draft: Draft, at: int) -> int:
    """Give how many words at a token join two parts of a name: *of*, *on the*; none where they do not."""
    if not draft.meets(at, "name_links"):
        return 0
    step = 2 if draft.meets(at + 1, "articles") else 1
    return step if _is_part(draft, at + step) and not draft.meets(at - 1, "owning") else 0


def _is_part(draft: Draft, at: int) -> bool:
    """Tell whether a word can stand in a body's name: written with a capital, no person's, nobody's possessive, and not
    one that only tells where (*in-Baku*)."""
    beside, short = draft.beside(at), draft.form(at).isupper() and draft.form(at).isalpha()
    if not is_name_word(draft, at) and not short:
        return False
    no_parts = ("Person", "Office", *_TELLING) if short else ("Person", "Office")
    person = any(n.kind in no_parts and n.first <= at < n.last for n in beside)
    where = any(n.last == at + 1 and n.cases.intersection(draft.words("grammar", "never_of")) for n in beside)
    opens = at == draft.sentence(at).start and draft.meets(at, "no_names")
    return not (person or where or opens or draft.meets(at, "owning"))


def _tells(named: Named, first: int, at: int) -> bool:
    """Tell whether a name of more than a place or a state covers a noun, or a body's name the words about it."""
    if named.first <= at < named.last and not named.adjective:
        return True
    return named.kind in _TELLING and named.first <= at and first < named.last
