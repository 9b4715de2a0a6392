"""Particular occasions: a meeting, visit, call or session, with who took part, where and when the text says it was."""

from __future__ import annotations

from dataclasses import replace

from ...model import Relation, Thing
from ..dates.dates import DateMention
from ..dates.day_names import ORDINALS, day_in_words
from ..draft import Draft, Named
from ..naming.minting import mint
from ..naming.titles import listing
from ..offices.groups import leads, shared_office
from ..sentence.coordination import coordinated
from .known import known_occasion
from .lead import headed
from .occasion import Occasion, days_of, gap
from .occasions import occasions_by_name, occasions_in
from .same import gathered, is_particular

_BESIDE = 1  # words between an occasion and the day that is its own
_SHORT = 4  # words of a name that an occasion is told together with


def find_events(draft: Draft) -> Draft:
    """Name the particular occasions that the text tells of; one told twice is one."""
    every = [o for sentence in draft.document.sentences for o in _with_own_days(occasions_in(draft, sentence))]
    for occasion in [o for sentence in draft.document.sentences for o in occasions_by_name(draft, sentence)]:
        draft = _tell(draft, occasion, draft.thing(occasion.known))
    for cluster in [c for c in headed(draft, gathered(draft, every)) if is_particular(draft, c)]:
        event = _thing(draft, cluster)
        for occasion in sorted(_without_groups(draft, _with_full_days(cluster)), key=lambda o: o.first):
            draft = _tell(draft, occasion, event)
    return draft


def _with_own_days(occasions: list[Occasion]) -> list[Occasion]:
    """Give the occasions of a sentence without a far day that stands right beside another of them."""
    beside = [o.date for o in occasions if o.date and not o.rule and gap(o.date, range(o.first, o.last)) <= _BESIDE]
    return [
        replace(o, date=None) if o.date and gap(o.date, range(o.first, o.last)) > _BESIDE and o.date in beside else o
        for o in occasions
    ]


def _with_full_days(cluster: list[Occasion]) -> list[Occasion]:
    """Give the tellings of one occasion without the month or year (*in April*) of a day that another tells."""
    days = {o.date.value for o in cluster if o.date}
    short = {d for d in days if any(other != d and other.startswith(d) for other in days)}
    return [replace(o, date=None) if o.date and o.date.value in short else o for o in cluster]


def _without_groups(draft: Draft, cluster: list[Occasion]) -> list[Occasion]:
    """Give the tellings of one occasion without the word for several (*the ministers*) whom they name."""
    if sum(n.kind == "Person" for o in cluster for n in o.people) < 2:
        return cluster
    common = [bool(o.people) and all(n.kind == "PopulationGroup" for n in o.people) for o in cluster]
    lead = {n for o in cluster for n in o.people if n.kind == "PopulationGroup" and leads(draft, n.things[0])}
    return [
        replace(o, people=() if c else tuple(n for n in o.people if n not in lead))
        for o, c in zip(cluster, common, strict=True)
    ]


def _thing(draft: Draft, cluster: list[Occasion]) -> Thing:
    """Give the event that tellings of one occasion make: a known one, or one named by all that they tell."""
    if known := known_occasion(draft, cluster):
        return draft.thing(known)
    fullest = max(cluster, key=lambda o: len({t for n in o.people for t in n.things}))
    who = sorted({draft.thing(t).name for n in fullest.people for t in n.things})
    name = _numbered(fullest.name, next((o.number for o in cluster if o.number), 0))
    parts = [name + (f" of {listing(who)}" if who else "")]
    place = [draft.thing(o.place.things[0]).name for o in cluster if o.place][:1]
    day = (
        [day_in_words(max((o.date.value for o in cluster if o.date), key=len))] if any(o.date for o in cluster) else []
    )
    event = mint(draft, "Event", ", ".join([*parts, *place, *day]), draft.text(cluster[0].first, cluster[0].last))
    if not who:
        return event
    told = list(dict.fromkeys(t for n in fullest.people for t in n.things))
    whose = [" ".join(w) for w in _ways_to_say(draft, fullest.name, told)]
    shorter = [", ".join([w, *x]) for w in whose for x in ([*place, *day], place, day, [])]
    if fullest.name in draft.sort("journeys") and place:
        shorter += [", ".join([f"{w} to {place[0]}", *x]) for w in whose for x in (day, [])]
    return replace(event, labels={**event.labels, "en": tuple(dict.fromkeys([event.name, *shorter]))})


def _numbered(name: str, number: int) -> str:
    """Give an occasion's noun with its number, if it is not the first: *Twelfth meeting*."""
    return f"{ORDINALS[number - 1]} {name.lower()}" if 1 < number <= len(ORDINALS) else name


def _ways_to_say(draft: Draft, name: str, people: list[str]) -> list[tuple[str, str]]:
    """Give what an occasion is called by those who took part: sorted, as told, by the office that they share."""
    names = [draft.thing(t).name for t in people]
    told = [(f"{name} of", listing(who)) for who in (sorted(names), names)]
    office, states = shared_office(draft, people)
    kinds = sorted(draft.sort("alike")) if name in draft.sort("alike") else [name]
    return told + [(f"{kind} of {office} of", listing(states)) for kind in kinds if office]


def _tell(draft: Draft, occasion: Occasion, event: Thing) -> Draft:
    around = range(occasion.first, occasion.last)
    by_verb = bool(occasion.rule)
    beside = [n for n in occasion.people if not by_verb and gap(n, around) <= 1 and n.last - n.first <= _SHORT]
    first = min([occasion.first, *(n.first for n in beside)])
    first += draft.meets(first, "articles")
    last = max([occasion.last, *(n.last for n in beside)])
    named = Named(
        first, last, (event.id,), "Event", "composed", cases=occasion.cases, rule=occasion.rule, by_verb=by_verb
    )
    who = [(item, thing) for item in occasion.people for thing in item.things]
    whose = len(who) == 1 and draft.thing(who[0][1]).kind == "InternationalOrganization"
    if whose and not by_verb and occasion.name not in draft.sort("of_one_body"):
        who = []  # whose summit it is
    who = [(item, thing) for item, thing in who if not _is_where_it_was(draft, occasion, draft.thing(thing).kind)]
    told = [_relation(draft, occasion, thing, "participatesIn", event.id, item) for item, thing in who]
    if occasion.place:
        told += [
            _relation(draft, occasion, event.id, "locatedIn", n.things[0], n) for n in _places(draft, occasion.place)
        ]
    if occasion.date:
        days = days_of(draft, occasion.date)
        told += [_relation(draft, occasion, event.id, "dateOf", day, occasion.date) for day in days]
    named_here = [] if occasion.known else [named]
    return replace(draft.add(named_here, [event]), relations=(*draft.relations, *told))


def _is_where_it_was(draft: Draft, occasion: Occasion, kind: str) -> bool:
    """Tell whether one beside an occasion only tells whose or where it was: it is people who meet or travel, and a
    parliament in whose session they speak; two states talk."""
    with_people = occasion.name in draft.sort("gatherings") | draft.sort("journeys")
    several = len({t for n in occasion.people for t in n.things}) > 1
    if kind == "State":
        return with_people and not (several and occasion.name in draft.sort("of_states"))
    return kind == "GovernmentBody" and occasion.name in draft.sort("of_parliaments")


def _places(draft: Draft, place: Named) -> list[Named]:
    """Give a place with those that *and* joins to it: *visited A and B*."""
    named = [n for n in draft.outermost(draft.sentence(place.first)) if n.kind == "Place"]
    ands = draft.words("grammar", "and")
    row = next((group for group in coordinated(draft, named) if place in group), [place])
    return row if any(draft.key(i) in ands for i in range(row[0].last, row[-1].first)) else [place]


def _relation(
    draft: Draft, occasion: Occasion, subject: str, predicate: str, value: str, item: Named | DateMention
) -> Relation:
    evidence = draft.span(min(occasion.first, item.first), max(occasion.last, item.last))
    rule = occasion.rule or f"{predicate}.{draft.document.lang}.occasion"
    return Relation(subject, predicate, value, predicate == "dateOf", evidence, rule)
