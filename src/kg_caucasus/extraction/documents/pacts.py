"""Documents that nothing but their parties name: *the agreements that A and B reached*, *their memorandum with C*."""

from __future__ import annotations

from dataclasses import replace

from ...knowledge import Kind
from ...model import Modality, Relation
from ..dates.dates import DateMention
from ..dates.day_names import day_in_words
from ..draft import Draft, Named
from ..naming.complements import complements_of
from ..naming.minting import mint
from ..naming.titles import listing
from ..sentence.coordination import coordinated
from ..sentence.cutting import clause_at, clauses_of
from ..sentence.modality import modality_of, negated
from ..speech.doers import doer_of
from ..words.lexicon import Phrase

_PARTIES = frozenset(("State", "Person", "InternationalOrganization", "GovernmentBody", "WorkingBody", "Organization"))
_ISSUERS = frozenset(("InternationalOrganization", "GovernmentBody", "Organization"))  # whose charter or law it is
_SIDES = frozenset(("State", "InternationalOrganization", "GovernmentBody"))
_ABOUT = 8  # words between a document and whose it is, that tell what it is about
_MATTERS = frozenset(("Process", "WorkingBody", "Route"))
_NEAR = 5  # words between a document and what it is about
_BESIDE = 7  # words between a document and the verb that tells how it came about
_TOLD = (Modality.ACTUAL, Modality.HISTORICAL)


def find_pacts(draft: Draft) -> Draft:
    """Name the documents that the text tells by who agreed on them, and tell the parties of those that are named."""
    for phrase in draft.phrases:
        kind = next((k for k in draft.lexicon.kinds_of(phrase) if k.family == "agreements" and "State" in k.of), None)
        if kind and not draft.is_taken(phrase) and not _is_no_document(draft, phrase):
            draft = _name(draft, phrase, kind)
    return replace(draft, relations=(*draft.relations, *_whose(draft)))


def _name(draft: Draft, phrase: Phrase, kind: Kind) -> Draft:
    stretch = _stretch(draft, phrase)
    verb = _verb(draft, phrase, stretch)
    between = _between(draft, phrase)
    parties = between or (_by_verb(draft, verb, stretch) if verb is not None else [])
    told = list(dict.fromkeys(t for n in parties for t in n.things))
    if len(told) < 2:
        return _on_its_matter(draft, phrase, kind)
    if complements_of(draft, phrase, _ISSUERS):
        return draft
    date = _date(draft, phrase, stretch) if verb is not None else None
    name = f"{kind.name} {'between' if between else 'of'} {listing(sorted(draft.thing(t).name for t in told))}"
    label = draft.text(phrase.first, phrase.last)
    thing = mint(draft, "Agreement", name + (f" of {day_in_words(date.value)}" if date else ""), label)
    named = Named(phrase.first, phrase.last, (thing.id,), "Agreement", "composed", cases=phrase.cases)
    rule = f"{{}}.{draft.document.lang}.agreed"
    facts = [_signs(draft, t, thing.id, phrase, n, rule) for n in parties for t in n.things]
    if date:
        evidence = draft.span(min(phrase.first, date.first), max(phrase.last, date.last))
        facts.append(Relation(thing.id, "signedOn", date.value, True, evidence, rule.format("signedOn")))
    return replace(draft.add([named], [thing]), relations=(*draft.relations, *facts))


def _on_its_matter(draft: Draft, phrase: Phrase, kind: Kind) -> Draft:
    """Name a document of some sorts by what it is about: *the instruction on delimitation works*."""
    about = _matter(draft, phrase) if kind.name in draft.sort("told_by_matter") else None
    if not about:
        return draft
    matter = draft.thing(about.things[0]).name
    name = f"{kind.name} on {matter[:1].lower() if matter[1:2].islower() else matter[:1]}{matter[1:]}"
    thing = mint(draft, "Agreement", name, draft.text(phrase.first, phrase.last))
    named = Named(phrase.first, phrase.last, (thing.id,), "Agreement", "composed", cases=phrase.cases)
    return draft.add([named], [thing])


def _matter(draft: Draft, phrase: Phrase) -> Named | None:
    """Give the course, body or road that a document is about, by the word that binds it, or right before it."""
    topics = [n for n in draft.outermost(draft.sentence(phrase.first)) if n.kind in _MATTERS and len(n.things) == 1]
    if draft.meets(phrase.last, "about_before"):
        near = [n for n in topics if phrase.last < n.first <= phrase.last + _NEAR]
        return near[0] if near and _is_plain(draft, range(phrase.last, near[0].first)) else None
    if draft.meets(phrase.first - 1, "about_after"):
        near = [n for n in topics if phrase.first - _NEAR <= n.last < phrase.first]
        return near[-1] if near and _is_plain(draft, range(near[-1].last, phrase.first)) else None
    last = "after" not in draft.words("grammar", "complements")  # *սահմանազատման հրահանգ*
    return next((n for n in topics if last and n.last == phrase.first and "genitive" in n.cases), None)


def _between(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give the parties that the words tell which say what a document is about: *the declaration on partnership between
    A and B*, *A və B arasında tərəfdaşlıq haqqında bəyannamə*."""
    after = draft.meets(phrase.last, "about_before") or draft.meets(phrase.last, "between_before")
    before = draft.meets(phrase.first - 1, "about_after")
    actors = [n for n in draft.outermost(draft.sentence(phrase.first)) if n.kind in _SIDES and not n.adjective]
    for row in coordinated(draft, actors) if after or before else []:
        first, last = row[0].first - 1 - draft.meets(row[0].first - 1, "articles"), row[-1].last
        there = after and draft.meets(first, "between_before") and phrase.last <= first <= phrase.last + _ABOUT
        there = there or (
            before and draft.meets(last, "between_after") and phrase.first - _ABOUT <= last < phrase.first
        )
        apart = range(phrase.last, first) if after else range(last, phrase.first)
        if there and len({t for n in row for t in n.things}) >= 2 and _is_plain(draft, apart):
            return row
    return []


def _is_plain(draft: Draft, between: range) -> bool:
    """Tell whether no mark, and no other document or occasion, stands between."""
    nouns = [p for p in draft.phrases_in(draft.sentence(between.start)) if p.first in between] if between else []
    other = any(k.family in ("agreements", "events") for p in nouns for k in draft.lexicon.kinds_of(p))
    return not other and all(draft.key(i)[:1].isalnum() for i in between)


def _is_no_document(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a noun that begins a sentence without an article is no document: *agreement was reached*."""
    opens = phrase.first == draft.sentence(phrase.first).start and "plural" not in phrase.cases
    return opens and bool(draft.words("grammar", "articles")) and not draft.meets(phrase.first, "articles")


def _stretch(draft: Draft, phrase: Phrase) -> range:
    """Give the clause of a document, with the one that *which* opens after it."""
    clause, which = clause_at(draft, phrase.first), draft.words("grammar", "which")
    after = next((c for c in clauses_of(draft, draft.sentence(phrase.first)) if c.start == clause.stop), clause)
    opened = any(draft.key(i) in which for i in range(after.start, min(after.start + 2, after.stop)))
    return range(clause.start, after.stop) if opened and phrase.last >= clause.stop - 2 else clause


def _verb(draft: Draft, phrase: Phrase, stretch: range) -> int | None:
    """Give the verb beside a document that tells that it was agreed on."""
    near = [i for i in range(phrase.first - _BESIDE, phrase.last + _BESIDE) if i in stretch]
    verbs = [i for i in near if draft.meets(i, "signs") or draft.meets(i, "reaches")]
    verbs = [i for i in verbs if not negated(draft, min(i, phrase.first), max(i + 1, phrase.last))]
    verbs = [i for i in verbs if modality_of(draft, i, i + 1) in _TOLD]
    return min(verbs, key=lambda i: abs(i - phrase.first), default=None)


def _by_verb(draft: Draft, verb: int, stretch: range) -> list[Named]:
    """Give who agreed: who does what the verb tells, with the one with whom; else those listed beside it."""
    doers = [n for n in doer_of(draft, verb) if n.kind in _PARTIES and n.things]
    if len({t for n in doers for t in n.things}) >= 2:
        return doers
    actors = [n for n in draft.outermost(stretch) if n.kind in _PARTIES and n.things and not n.adjective]
    lists = [g for g in coordinated(draft, actors) if len({t for n in g for t in n.things}) >= 2]
    return min(lists, key=lambda g: min(abs(g[0].first - verb), abs(g[-1].last - verb)), default=[])


def _date(draft: Draft, phrase: Phrase, stretch: range) -> DateMention | None:
    dates = [d for d in draft.dates_in(draft.sentence(phrase.first)) if d.first in stretch and d.resolved]
    return min(dates, key=lambda d: abs(d.first - phrase.first), default=None)


def _whose(draft: Draft) -> list[Relation]:
    """Tell the parties of a joint document by the states whose it is: *the joint appeal of A and B*."""
    told = []
    for named in [n for n in draft.of_kind("Agreement") if n.how != "reference" and len(n.things) == 1]:
        if not draft.holds(range(named.first - 2, named.last), "joint"):
            continue
        phrase = Phrase(named.first, named.last, (), named.cases)
        owners = complements_of(draft, phrase, frozenset(("State",)))
        things = list(dict.fromkeys(t for n in owners for t in n.things))
        if len(things) >= 2:
            rule = f"{{}}.{draft.document.lang}.whose"
            told += [_signs(draft, t, named.things[0], phrase, owners[0], rule) for t in things]
    return told


def _signs(draft: Draft, who: str, document: str, phrase: Phrase, named: Named, rule: str) -> Relation:
    evidence = draft.span(min(phrase.first, named.first), max(phrase.last, named.last))
    return Relation(who, "signatoryOf", document, False, evidence, rule.format("signatoryOf"))
