"""The known occasion that tellings in other words are of: by its day with its place or people, or by its number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..knowledge import Knowledge
from .day_names import ORDINALS
from .draft import Draft
from .occasion import Occasion
from .tellings import GATHERINGS, persons_of, same_place

_NOUNS = frozenset(noun.casefold() for noun in GATHERINGS)
_DAY = len("2024-05-10")


def known_occasion(draft: Draft, cluster: list[Occasion]) -> str:
    """Give the one known gathering that tellings of one occasion are of, if any."""
    if not all(o.name in GATHERINGS for o in cluster):
        return ""
    days = {o.date.value for o in cluster if o.date and len(o.date.value) == _DAY}
    of_day = _gatherings(draft.lexicon.knowledge)
    found = {event for day in days for event in of_day.get(day, ()) if _fits(draft, cluster, event)}
    number = next((o.number for o in cluster if 1 < o.number <= len(ORDINALS)), 0)
    named = {t for n in draft.named if n.kind == "Event" and n.how == "name" for t in n.things}
    found |= {t for t in named if number and draft.thing(t).name.startswith(f"{ORDINALS[number - 1]} ")}
    return found.pop() if len(found) == 1 else ""


@cache
def _gatherings(knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    """Give the known gatherings by their day."""
    found: dict[str, tuple[str, ...]] = {}
    for (event, predicate), days in knowledge.things.facts.items():
        if predicate == "dateOf" and _NOUNS & {*knowledge.things.by_id[event].name.casefold().split()}:
            found.update({day: (*found.get(day, ()), event) for day in days})
    return found


def _fits(draft: Draft, cluster: list[Occasion], event: str) -> bool:
    """Tell whether nobody else met and nowhere else than at a known occasion, and one of both is told."""
    facts = draft.lexicon.knowledge.things.facts
    where, who = facts.get((event, "locatedIn"), ()), {*facts.get((event, "hasParticipant"), ())}
    places = {o.place.things[0] for o in cluster if o.place}
    persons = {t for o in cluster for t in persons_of(o)}
    there = all(any(same_place(draft, place, known) for known in where) for place in places)
    return there and persons <= who and bool(places or persons)
