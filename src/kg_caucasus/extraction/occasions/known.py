"""The known occasion that tellings in other words are of: by its day with its place or people, or by its number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ...knowledge import Knowledge
from ..dates.day_names import ORDINALS
from ..draft import Draft
from .occasion import Occasion
from .same import persons_of, same_place


def known_occasion(draft: Draft, cluster: list[Occasion]) -> str:
    """Give the one known occasion of that sort that tellings of one are of, if any."""
    of_day = _by_day(draft.lexicon.knowledge)
    days = {o.date.value for o in cluster if o.date and o.date.is_whole_day}
    found = {event for day in days for event in of_day.get(day, ()) if _fits(draft, cluster, event)}
    found |= {*_of_number(draft, cluster)} if _is_gathering(draft, cluster) else set()
    return found.pop() if len(found) == 1 else ""


def _is_gathering(draft: Draft, cluster: list[Occasion]) -> bool:
    return all(o.name in draft.sort("gatherings") for o in cluster)


def _of_number(draft: Draft, cluster: list[Occasion]) -> list[str]:
    """Give the known occasions that the text names and whose names tell the same number: *Eighth meeting of …*."""
    number = next((o.number for o in cluster if 1 < o.number <= len(ORDINALS)), 0)
    named = {t for n in draft.of_kind("Event") if n.how == "name" for t in n.things}
    return [t for t in sorted(named) if number and draft.thing(t).name.startswith(f"{ORDINALS[number - 1]} ")]


@cache
def _by_day(knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    """Give the known occasions by their day."""
    found: dict[str, tuple[str, ...]] = {}
    for (event, predicate), days in knowledge.things.facts.items():
        if predicate == "dateOf":
            found.update({day: (*found.get(day, ()), event) for day in days})
    return found


def _fits(draft: Draft, cluster: list[Occasion], event: str) -> bool:
    """Tell whether a known occasion of that day is called alike, and nobody else took part and nowhere else."""
    words = draft.thing(event).name.split()
    met = _is_gathering(draft, cluster) and not draft.sort("gatherings").isdisjoint(map(str.capitalize, words))
    if not met and any(o.name.casefold() != words[0].casefold() for o in cluster):
        return False
    facts = draft.lexicon.knowledge.things.facts
    where, who = facts.get((event, "locatedIn"), ()), {*facts.get((event, "hasParticipant"), ())}
    places = {o.place.things[0] for o in cluster if o.place}
    persons = {t for o in cluster for t in persons_of(o)}
    there = all(any(same_place(draft, place, known) for known in where) for place in places)
    alike = all(o.name.casefold() == words[0].casefold() for o in cluster)  # a conference is none of its meetings
    return there and persons <= who and bool(persons or (places and alike) or not met)
