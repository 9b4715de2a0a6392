"""For whom an act counts: a person for the organisation of the office held on that date, or for its state."""

from __future__ import annotations

from dataclasses import dataclass

from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten
from ..graph.period import within

_TENURES = """SELECT ?person ?organisation ?from ?until WHERE {
  ?tenure org:member ?person ; kgc:post ?post . ?post org:postIn ?organisation .
  OPTIONAL { ?tenure kgc:from ?from } OPTIONAL { ?tenure kgc:until ?until }
} ORDER BY ?person ?from ?organisation"""
_PARENTS = "SELECT ?part ?whole WHERE { ?part kgc:partOf ?whole } ORDER BY ?part ?whole"
_STATES = "SELECT ?state WHERE { ?state a kgc:State }"


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held in an organisation, from and until dates that may be unknown."""

    organisation: str
    since: str | None
    until: str | None

    def holds_on(self, date: str) -> bool:
        """Tell whether it was held on a date, as precisely as both are known."""
        return within(date, self.since, self.until)


@dataclass(frozen=True)
class Offices:
    """Who held office where, and what is part of what."""

    tenures: dict[str, tuple[Tenure, ...]]
    parents: dict[str, str]
    states: frozenset[str]

    def actor_of(self, speaker: str, date: str | None, *, counted_as: str = "organisation") -> str:
        """Give for whom a speaker's act counts: ``organisation``, ``state`` or the ``speaker`` as named.

        Where the date is unknown a person counts for the one organisation of all their offices, if it is one; where no
        office is known, for themselves.
        """
        if counted_as == "speaker":
            return speaker
        actor = self._organisation_of(speaker, date)
        return self._state_of(actor) if counted_as == "state" else actor

    def _organisation_of(self, speaker: str, date: str | None) -> str:
        held = self.tenures.get(speaker, ())
        if date is not None:
            held = tuple(tenure for tenure in held if tenure.holds_on(date))
            return max(held, key=lambda t: (t.since or "", t.organisation)).organisation if held else speaker
        places = {tenure.organisation for tenure in held}
        return places.pop() if len(places) == 1 else speaker

    def _state_of(self, actor: str) -> str:
        at, seen = actor, {actor}
        while at not in self.states and at in self.parents and self.parents[at] not in seen:
            at = self.parents[at]
            seen.add(at)
        return at if at in self.states else actor


def read_offices(data: Dataset | Endpoint) -> Offices:
    """Give the offices that a graph knows of."""
    tenures: dict[str, list[Tenure]] = {}
    for row in rows(data, _TENURES):
        since, until = (row[name].value if row[name] is not None else None for name in ("from", "until"))
        tenure = Tenure(shorten(row["organisation"].value), since, until)
        tenures.setdefault(shorten(row["person"].value), []).append(tenure)
    parents: dict[str, str] = {}
    for row in rows(data, _PARENTS):
        parents.setdefault(shorten(row["part"].value), shorten(row["whole"].value))
    states = frozenset(shorten(row["state"].value) for row in rows(data, _STATES))
    return Offices({person: tuple(held) for person, held in tenures.items()}, parents, states)
