"""Agreements told by kind and date: *the trilateral statement of 9 November 2020*, or a list of such dates."""

from __future__ import annotations

from dataclasses import replace

from ...knowledge import Kind
from ...model import Relation, Thing
from ..dates.dates import DateMention
from ..dates.day_names import day_in_words
from ..draft import Draft, Named
from ..naming.complements import complements_of
from ..naming.minting import mint
from ..naming.titles import listing
from ..offices.groups import leads, led_by
from ..sentence.cutting import clause_at
from ..sentence.headings import is_ended
from ..speech.doers import doer_of
from ..words.lexicon import Phrase
from .dated import dates_of, days_of_named, known_as, known_of_day, past_owners
from .decisions import tell_decisions
from .idioms import is_idiom

_SEVERAL = 2
_BESIDE = 5  # words between a document and the verb of its signing
_SIGN = frozenset(("State", "Person", "InternationalOrganization", "GovernmentBody", "WorkingBody", "PopulationGroup"))
_OF_BOTH = "signatoryOf.{}.kind-and-parties"
_DATED = 7  # words between a document's noun and the date that makes its name


def find_agreements(draft: Draft) -> Draft:
    """Name the agreements that a kind and a date make, with the day of signature that the text so tells."""
    for phrase in [p for whole in draft.phrases for p in (whole, *_noun_of(draft, whole))]:
        kind = next((k for k in draft.lexicon.kinds_of(phrase) if k.family == "agreements"), None)
        if kind and not is_idiom(draft, phrase):
            draft = _name(draft, phrase, kind)
    return _together(days_of_named(_as_dated(tell_decisions(draft))))


def _as_dated(draft: Draft) -> Draft:
    """Where a text tells of one document of its sort and owner also the day, that one is meant where it does not."""
    made = [t for t in draft.minted.values() if t.kind == "Agreement"]
    dated = {t.id: [d.id for d in made if d.name.startswith(f"{t.name} of ") and d.name[-1].isdigit()] for t in made}
    meant = {t: days[0] for t, days in dated.items() if len(days) == 1 and " of " in draft.thing(t).name}
    if not meant:
        return draft
    instead = {n: replace(n, things=(meant[n.things[0]],)) for n in draft.named if meant.keys() & {*n.things[:1]}}
    facts = tuple(
        replace(r, subject=meant.get(r.subject, r.subject), object=meant.get(r.object, r.object))
        for r in draft.relations
    )
    return replace(draft.with_instead(instead), relations=facts)


def _together(draft: Draft) -> Draft:
    """Where a sentence names the documents by their days, their name in common (*the trilateral statements*) stands
    for them."""
    rows, of_a_day = dict(draft.rows), f"{draft.titles.of_a_day} "
    for number, row in draft.rows.items():
        dated = [t for n in row if n.kind == "Agreement" for t in n.things if draft.thing(t).name.startswith(of_a_day)]
        if dated:
            days = tuple(dict.fromkeys(dated))
            rows[number] = tuple(replace(n, things=days, how="reference") if _in_common(draft, n) else n for n in row)
    return replace(draft, rows=rows)


def _in_common(draft: Draft, named: Named) -> bool:
    return (
        named.kind == "Agreement"
        and len(named.things) == 1
        and draft.thing(named.things[0]).name.startswith(draft.titles.in_common)
    )


def _noun_of(draft: Draft, phrase: Phrase) -> list[Phrase]:
    """Give the noun that a dated document's name ends in: *the statement of 9 November*, which may belong to a list
    of days."""
    if draft.lexicon.head_first or not any(
        d.first < phrase.last and phrase.first < d.last for d in draft.dates_in(draft.sentence(phrase.first))
    ):
        return []
    return [p for p in draft.lexicon.within(draft.document.tokens, phrase) if p.last == phrase.last]


def _name(draft: Draft, phrase: Phrase, kind: Kind) -> Draft:
    dates = dates_of(draft, phrase, kind)
    if dates:
        return _dated(draft, phrase, kind, dates)
    if draft.is_taken(phrase) or _is_verb(draft, phrase):  # *the ceasefire*: a course rather than a document
        return draft
    complements = complements_of(draft, phrase, frozenset(kind.of))
    if len(complements) == 1 and draft.words("grammar", "complement_cases") and "genitive" not in complements[0].cases:
        complements = []
    if len({t for c in complements for t in c.things}) == 1:
        complements = [c for c in complements if _is_theirs(draft, phrase, c)]
    issuers = _issuers(draft, phrase, kind) if not complements else []
    owners = [t for c in (*complements, *issuers) for t in c.things]
    title = draft.document.sentences[0]
    if kind.name in draft.sort("joint") and not (draft.number(phrase.first) or is_ended(draft, title)):
        complements = complements or _by(draft, phrase.last)
        owners = owners or [t for c in complements for t in c.things]
        if parties := list(dict.fromkeys(s for t in owners for s in led_by(draft, t) or (t,))):
            return _headed(draft, phrase, kind, complements, parties)
    several = "plural" in phrase.cases and kind.name in draft.sort("called_alone")  # *orders from the government*
    alone = owners and not several and ("State" not in kind.of or _are_several(draft, owners[0]))
    if len(set(owners)) > 1 or alone:
        return _owned(draft, phrase, kind, complements, issuers)
    return _just_signed(draft, phrase, kind)


def _owned(draft: Draft, phrase: Phrase, kind: Kind, complements: list[Named], issuers: list[Named]) -> Draft:
    """Name a document by those whose it is, or between whom: *the resolution of X*, *the agreement between A and B*."""
    owners = list(dict.fromkeys(t for c in (*complements, *issuers) for t in c.things))
    names = listing(sorted(draft.thing(t).name for t in owners))
    whose = f"between {names}" if len(owners) > 1 else _of_one(draft, owners[0])
    thing = mint(draft, "Agreement", f"{kind.name} {whose}", draft.text(phrase.first, phrase.last))
    evidence, rule = draft.span(*_stretch([phrase, *complements])), _OF_BOTH.format(draft.document.lang)
    between = kind.name == "Agreement" and len(owners) > 1
    states = [t for t in owners if between and draft.thing(t).kind == "State"]
    told = [Relation(s, "signatoryOf", thing.id, False, evidence, rule) for s in states]
    told += _issued(draft, phrase, thing, issuers, issuers or _own(complements, kind))
    named = _named(draft, phrase.first, phrase.last, thing, phrase)
    return replace(draft.add([named], [thing]), relations=(*draft.relations, *told))


def _is_theirs(draft: Draft, phrase: Phrase, owner: Named) -> bool:
    """Tell whether words bind a document to one whose it is (*of the Council*), and not to whom it goes or what it is
    about: *the letter to the Council*."""
    before = owner.first - 1 - draft.meets(owner.first - 1, "articles")
    return owner.first < phrase.last or draft.doer_by != "order" or draft.meets(before, "whose")


def _is_verb(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a plural is a verb by its form, with the one right after it whom it tells of: *the court orders
    X to …*."""
    verb = "plural" in phrase.cases and draft.doer_by == "order"
    return verb and any(
        n.first == phrase.last and n.kind in _SIGN and not n.adjective for n in draft.beside(phrase.last)
    )


def _are_several(draft: Draft, owner: str) -> bool:
    """Tell whether one is a group of those who lead several, whose document is one of its parties: *the foreign
    ministers of A and B*."""
    return leads(draft, owner) and " and " in draft.thing(owner).name


def _of_one(draft: Draft, owner: str) -> str:
    """Name a document by the one whose it is: *of the Council*, *of the foreign ministers of A and B*, *of NATO*."""
    thing = draft.thing(owner)
    name = thing.name[:1].lower() + thing.name[1:] if thing.kind == "PopulationGroup" else thing.name
    return f"of {name}" if thing.kind in ("Person", "State") or name.isupper() else f"of the {name}"


def _by(draft: Draft, last: int) -> list[Named]:
    """Give the group of leaders *by* whom a document is told to be at its head."""
    first = last + 1 + draft.meets(last + 1, "articles")
    after = [n for n in draft.beside(last) if n.first in (first - 1, first) and n.kind == "PopulationGroup"]
    return after[:1] if draft.meets(last, "agents") else []


def _headed(draft: Draft, phrase: Phrase, kind: Kind, owners: list[Named], parties: list[str]) -> Draft:
    """Name the joint document that a text is, by its title: it is of those whom the title tells and of the day at the
    head of the text."""
    states = [s for s in parties if draft.thing(s).kind == "State"]
    if len(states) < _SEVERAL:
        return draft
    lang, last = draft.document.lang, max([phrase.last, *(n.last for n in owners)])
    first = min([phrase.first, *(n.first for n in owners)])
    date = next((d for d in draft.dates if d.heads and d.resolved), None)
    whose = listing(sorted({draft.thing(t).name for n in owners for t in n.things}))
    name = f"{kind.name} of {whose}" + (f" of {day_in_words(date.value)}" if date else "")
    thing = mint(draft, "Agreement", name, draft.text(first, last))
    evidence = draft.span(first, last)
    told = [Relation(s, "signatoryOf", thing.id, False, evidence, _OF_BOTH.format(lang)) for s in states]
    if date:
        day = draft.span(date.first, date.last)
        told.append(Relation(thing.id, "signedOn", date.value, True, day, f"signedOn.{lang}.issued"))
    named = _named(draft, first, last, thing, phrase)
    return replace(draft.add([named], [thing]), relations=(*draft.relations, *told))


def _just_signed(draft: Draft, phrase: Phrase, kind: Kind) -> Draft:
    """Name a document of no name or day by those who sign it: *A and B signed a memorandum*."""
    indefinite = draft.words("grammar", "indefinite")
    near = [i for i in range(phrase.first - _BESIDE, phrase.last + _BESIDE) if i in draft.sentence(phrase.first)]
    verbs = [i for i in near if draft.meets(i, "signs")]
    if draft.is_taken(phrase) or not verbs:
        return draft
    if not any(draft.key(i) in indefinite for i in range(phrase.first - 3, phrase.first)):
        return draft
    passive = draft.holds((verbs[0] - 2, verbs[0] - 1), "passive")
    signers = [n for n in doer_of(draft, verbs[0]) if n.kind in _SIGN and not passive]
    names = listing(sorted({draft.thing(t).name for n in signers for t in n.things}))
    thing = mint(draft, "Agreement", f"{kind.name} of {names}" if names else kind.name, draft.text(*_stretch([phrase])))
    told = _issued(draft, phrase, thing, signers, signers)
    named = _named(draft, phrase.first, phrase.last, thing, phrase)
    return replace(draft.add([named], [thing]), relations=(*draft.relations, *told))


def _issuers(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """Give who adopted or issued the document, by the verb beside its noun: *the resolution that X adopted*."""
    if "State" in kind.of:
        return []
    beside = [(phrase.first - 1, "issued_before"), (phrase.last, "issued_after"), (phrase.last + 1, "issued_after")]
    verb = next((i for i, words in beside if i in draft.sentence(phrase.first) and draft.meets(i, words)), None)
    if verb is None:
        return []
    agent = verb + 2 + draft.meets(verb + 2, "articles")
    by = [n for n in draft.beside(agent) if n.first == agent] if draft.meets(verb + 1, "agents") else []
    return [n for n in by or doer_of(draft, verb) if n.kind in kind.of]


def _own(complements: list[Named], kind: Kind) -> list[Named]:
    """Give those whose document it is, of a sort that one body or person gives: *the resolution of X*."""
    return [] if "State" in kind.of else [c for c in complements if c.kind in kind.of]


def _issued(draft: Draft, phrase: Phrase, thing: Thing, issuers: list[Named], signers: list[Named]) -> list[Relation]:
    """Tell who issued a document, and on which day or in which month the clause says so."""
    rule = f"{{}}.{draft.document.lang}.issued"
    told = [
        Relation(t, "signatoryOf", thing.id, False, draft.span(*_stretch([phrase, n])), rule.format("signatoryOf"))
        for n in signers
        for t in n.things
    ]
    clause = clause_at(draft, phrase.first)
    dates = [d for d in draft.dates_in(draft.sentence(phrase.first)) if d.first in clause and d.resolved]
    for date in dates[-1:] if issuers else []:
        evidence = draft.span(*_stretch([phrase, date]))
        told.append(Relation(thing.id, "signedOn", date.value, True, evidence, rule.format("signedOn")))
    return told


def _dated(draft: Draft, phrase: Phrase, kind: Kind, dates: list[DateMention]) -> Draft:
    named, made, told = [], [], []
    parties = _parties(draft, phrase, kind)
    head = Phrase(min(phrase.first, dates[0].first), phrase.last, (), frozenset())
    own = [c for c in _own(complements_of(draft, head, frozenset(kind.of)), kind) if _is_theirs(draft, phrase, c)]
    own = own or _issuers(draft, phrase, kind)
    for date in dates:
        beside = len(dates) == 1 or min(abs(phrase.first - date.last), abs(date.first - phrase.last)) <= 1
        beside = beside or phrase.first <= date.first < phrase.last or date.first <= phrase.first < date.last
        first, last = (phrase.first, phrase.last) if beside else (date.first, date.last)
        between = range(min(last, date.last), max(first, date.first))
        if len(between) <= max(_DATED, past_owners(draft, phrase, kind)) and not draft.holds(between, "signs"):
            first, last = min(first, date.first), max(last, date.last)
        thing = _thing(draft, kind, date, draft.text(first, last), own)
        if thing.candidate and kind.parties and len(parties) < _SEVERAL:
            continue
        made.append(thing)
        named.append(_named(draft, first, last, thing, phrase))
        whole = draft.span(min(phrase.first, dates[0].first), max(phrase.last, dates[-1].last))
        lang = draft.document.lang
        told.append(Relation(thing.id, "signedOn", date.value, True, whole, f"signedOn.{lang}.kind-and-date"))
        told += _issued(draft, phrase, thing, [], own)
        if len(parties) >= _SEVERAL:
            rule = _OF_BOTH.format(lang)
            evidence = draft.span(*_stretch([phrase, *parties, *dates]))
            told += [
                Relation(state, "signatoryOf", thing.id, False, evidence, rule) for p in parties for state in p.things
            ]
    return replace(draft.add(named, made), relations=(*draft.relations, *told))


def _parties(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """Give the states whose, or whose leaders', document it is."""
    beside = complements_of(draft, phrase, frozenset(kind.of))
    return [n for c in beside for n in draft.inside(range(c.first, c.last)) if n.kind == "State"]


def _stretch(items: list[Phrase | Named | DateMention]) -> tuple[int, int]:
    return min(i.first for i in items), max(i.last for i in items)


def _named(draft: Draft, first: int, last: int, thing: Thing, phrase: Phrase) -> Named:
    first += draft.meets(first, "articles")
    return Named(first, last, (thing.id,), "Agreement", "composed", cases=phrase.cases)


def _thing(draft: Draft, kind: Kind, date: DateMention, label: str, own: list[Named]) -> Thing:
    """Give the known agreement of that date, if the noun does not speak against it; else a candidate of that name, with
    whose it is where that is one."""
    options, fitting = known_of_day(draft, date.value), known_as(draft, kind, date.value)
    if len(options) == 1 and "State" in kind.of and kind.name not in draft.sort("called_alone"):
        return draft.thing(options[0])
    if len(fitting) == 1:
        return draft.thing(fitting[0])
    owners = {t for n in own for t in n.things}
    whose = f" {_of_one(draft, owners.pop())}" if len(owners) == 1 else ""
    return mint(draft, "Agreement", f"{kind.name}{whose} of {day_in_words(date.value)}", label)
