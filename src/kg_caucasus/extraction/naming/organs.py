"""Organs of organisations told without whose they are: *the Secretariat*, after *the OSCE*."""

from __future__ import annotations

from functools import cache, lru_cache

from ...knowledge import Kind, Knowledge
from ...model import Thing
from ...reading.tokens import fold
from ..draft import Draft
from ..words.lexicon import Phrase

_REACH = 3  # sentences before in which the organisation is sought; one, where states have such a body too
_ORGANISATION = "InternationalOrganization"
_KEPT = 4096  # organisations and nouns whose organ is kept


def organ_of_the_last(draft: Draft, phrase: Phrase, kind: Kind) -> Thing | None:
    """Give the known organ that is called so of the organisation named last before: its name is the organisation's and
    this noun, and no more."""
    articles = draft.words("grammar", "articles")
    told = draft.form(phrase.first)[:1].isupper() or draft.key(phrase.first - 1) in articles or not articles
    if "plural" in phrase.cases or not told:
        return None
    number, reach = draft.number(phrase.first), 1 if "State" in kind.of else _REACH
    rows = [n for i in range(number - reach, number + 1) for n in draft.rows.get(i, ())]
    before = [n for n in rows if n.kind == _ORGANISATION and n.last <= phrase.first and len(n.things) == 1]
    nouns = frozenset(fold(e.label, draft.document.lang) for e in phrase.entries if e.use == "kind")
    organs = (_organ(draft.lexicon.knowledge, draft.document.lang, n.things[0], nouns) for n in reversed(before))
    return next((draft.thing(organ) for organ in organs if organ), None)


@lru_cache(_KEPT)
def _organ(knowledge: Knowledge, lang: str, whole: str, nouns: frozenset[str]) -> str:
    """Give the part of an organisation that is called by one of its names and one of these nouns."""
    known = knowledge.things.by_id.get(whole)
    names = tuple(fold(name, lang) for name in known.labels.get(lang, ())) if known else ()
    for part in _parts(knowledge).get(whole, ()):
        labels = [f" {fold(label, lang)} " for label in knowledge.things.by_id[part].labels.get(lang, ())]
        rests = [x.replace(f" {noun} ", " ").strip() for x in labels for noun in nouns if f" {noun} " in x]
        if any(rest.removeprefix("of ").removeprefix("the ").split("-")[0] in names for rest in rests):
            return part
    return ""


@cache
def _parts(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """Give the parts of each thing."""
    found: dict[str, tuple[str, ...]] = {}
    for (part, predicate), wholes in sorted(knowledge.things.facts.items()):
        for whole in wholes if predicate == "partOf" else ():
            found[whole] = (*found.get(whole, ()), part)
    return found
