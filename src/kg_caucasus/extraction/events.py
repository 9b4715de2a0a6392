"""Particular occasions: a meeting, visit, call or session, with who took part, where and when the text says it was."""

from __future__ import annotations

from dataclasses import replace

from ..model import Relation, Thing
from .compose import listing
from .dates import DateMention
from .day_names import day_in_words
from .draft import Draft, Named, coordinated, mint
from .groups import shared_office
from .lead import headed
from .occasion import Occasion, days_of, gap
from .occasions import occasions_by_name, occasions_in

_ALIKE = frozenset(("Meeting", "Talks"))
_MEETINGS = frozenset(("Meeting", "Talks", "Summit"))
_GATHERINGS = frozenset(("Meeting", "Talks", "Session", "Summit", "Conference", "Hearing"))
_TWO = 2
_SHORT = 4  # words of a name that an occasion is told together with


def find_events(draft: Draft) -> Draft:
    """Name the particular occasions that the text tells of; one told twice is one."""
    every = [o for sentence in draft.document.sentences for o in occasions_in(draft, sentence)]
    clusters: list[list[Occasion]] = []
    for occasion in [o for o in every if o.particular]:
        if clusters and _points_back(draft, occasion, clusters):
            continue
        same = next((c for c in clusters if all(_same(other, occasion) for other in c)), None)
        if same:
            same.append(occasion)
        else:
            clusters.append([occasion])
    told, clear = [list(cluster) for cluster in clusters], {id(o) for cluster in clusters for o in cluster}
    for occasion in [_bare(o) for o in every if id(o) not in clear]:
        alike = [n for n, c in enumerate(told) if all(_same(other, occasion) for other in c)]
        shared = [n for n in alike if any(_shares(other, occasion) for other in told[n])]
        if meant := _last_before(occasion, {n: told[n] for n in shared or alike}):
            clusters[meant[0]].append(occasion)
    for occasion in [o for sentence in draft.document.sentences for o in occasions_by_name(draft, sentence)]:
        draft = _tell(draft, occasion, draft.thing(occasion.known))
    for cluster in headed(draft, clusters):
        event = _thing(draft, cluster)
        for occasion in sorted(_without_groups(cluster), key=lambda o: o.first):
            draft = _tell(draft, occasion, event)
    return draft


def _last_before(occasion: Occasion, clusters: dict[int, list[Occasion]]) -> list[int]:
    """Give the number of the cluster told last before an occasion (*the meeting*), else of the only one."""
    before = {n: max(o.first for o in c if o.first < occasion.first) for n, c in clusters.items()
              if any(o.first < occasion.first for o in c)}  # fmt: skip
    return [max(before, key=lambda n: before[n])] if before else [*clusters] if len(clusters) == 1 else []


def _points_back(draft: Draft, occasion: Occasion, clusters: list[list[Occasion]]) -> bool:
    """Tell whether *the meeting*, with nothing told right beside it, is one told before: who welcomed it was not there.

    The languages that have a word for that list it as ``definite``; in the others any noun can mean what was told.
    """
    around, definite = range(occasion.first, occasion.last), draft.words("grammar", "definite")
    items = [*occasion.people, *(i for i in (occasion.place, occasion.date) if i)]
    own = [i for i in items if gap(i, around) <= 1 and not (definite and i.last <= occasion.first)]
    return (
        (not definite or draft.key(occasion.first - 1) in definite)
        and not occasion.rule
        and not occasion.numbered
        and not own
        and any(other.name == occasion.name and other.first < occasion.first for c in clusters for other in c)
    )


def _bare(occasion: Occasion) -> Occasion:
    return replace(occasion, people=(), place=None, date=None) if occasion.particular else occasion


def _same(one: Occasion, other: Occasion) -> bool:
    """Tell whether two tellings can be of one occasion: a like noun, and nothing that speaks against it."""
    names = {one.name, other.name}
    if "plural" in other.cases or not (len(names) == 1 or names <= _GATHERINGS):
        return False
    if len(names) > 1 and not names <= _ALIKE and not _shares(one, other):
        return False
    if one.date and other.date and one.date.value != other.date.value:
        return False
    if one.place and other.place and one.place.things != other.place.things:
        return False
    mine, yours = ({t for n in o.people for t in n.things} for o in (one, other))
    return not yours or not mine or bool(mine & yours) or _told_in_common(one, other)


def _without_groups(cluster: list[Occasion]) -> list[Occasion]:
    """Give the tellings of one occasion without the word for several (*the ministers*) whom another of them names."""
    if sum(n.kind == "Person" for o in cluster for n in o.people) < _TWO:
        return cluster
    common = [bool(o.people) and all(n.kind == "PopulationGroup" for n in o.people) for o in cluster]
    return [replace(o, people=()) if c else o for o, c in zip(cluster, common, strict=True)]


def _told_in_common(one: Occasion, other: Occasion) -> bool:
    """Tell whether of two meetings in one place one names whom the other tells by a word: *the ministers*."""
    if not {one.name, other.name} <= _MEETINGS or not (one.place and other.place):
        return False
    groups = ([n.kind == "PopulationGroup" for n in o.people] for o in (one, other))
    return any(map(all, groups))


def _shares(one: Occasion, other: Occasion) -> bool:
    """Tell whether two tellings name the same place or some of the same people."""
    place = bool(one.place and other.place and one.place.things == other.place.things)
    return place or bool({t for n in one.people for t in n.things} & {t for n in other.people for t in n.things})


def _thing(draft: Draft, cluster: list[Occasion]) -> Thing:
    """Give the event that tellings of one occasion make, named by all that they tell."""
    fullest = max(cluster, key=lambda o: len({t for n in o.people for t in n.things}))
    who = sorted({draft.thing(t).name for n in fullest.people for t in n.things})
    parts = [fullest.name + (f" of {listing(who)}" if who else "")]
    place = [draft.thing(o.place.things[0]).name for o in cluster if o.place][:1]
    day = [day_in_words(o.date.value) for o in cluster if o.date][:1]
    event = mint(draft, "Event", ", ".join([*parts, *place, *day]), draft.text(cluster[0].first, cluster[0].last))
    if not who:
        return event
    told = list(dict.fromkeys(t for n in fullest.people for t in n.things))
    whose = [" ".join(w) for w in _ways_to_say(draft, fullest.name, told)]
    shorter = [", ".join([w, *x]) for w in whose for x in ([*place, *day], place, day, [])]
    if fullest.name == "Visit" and place:
        shorter += [", ".join([f"{w} to {place[0]}", *x]) for w in whose for x in (day, [])]
    return replace(event, labels={**event.labels, "en": tuple(dict.fromkeys([event.name, *shorter]))})


def _ways_to_say(draft: Draft, name: str, people: list[str]) -> list[tuple[str, str]]:
    """Give what an occasion is called by those who took part: sorted, as told, by the office that they share."""
    names = [draft.thing(t).name for t in people]
    told = [(f"{name} of", listing(who)) for who in (sorted(names), names)]
    office, states = shared_office(draft, people)
    kinds = sorted(_ALIKE) if name in _ALIKE else [name]
    return told + [(f"{kind} of {office} of", listing(states)) for kind in kinds if office]


def _tell(draft: Draft, occasion: Occasion, event: Thing) -> Draft:
    around = range(occasion.first, occasion.last)
    by_verb = bool(occasion.rule)
    beside = [n for n in occasion.people if not by_verb and gap(n, around) <= 1 and n.last - n.first <= _SHORT]
    first = min([occasion.first, *(n.first for n in beside)])
    last = max([occasion.last, *(n.last for n in beside)])
    named = Named(first, last, (event.id,), "Event", "composed", event.name, occasion.cases, rule=occasion.rule)
    who = [(item, thing) for item in occasion.people for thing in item.things]
    whose = len(who) == 1 and draft.thing(who[0][1]).kind == "InternationalOrganization"
    if whose and not by_verb and occasion.name not in ("Visit", "Session"):
        who = []  # whose summit it is
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
