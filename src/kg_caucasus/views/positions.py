"""Positions: the stance of each actor on each matter, since when, and between which two sentences it changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from ..graph.dataset import Dataset, Endpoint
from .acts import SaidAct, Selection, by_actor_and_matter, read_acts
from .offices import Offices, read_offices
from .stances import Stance, load_stances, stance_of


@dataclass(frozen=True, slots=True)
class Change:
    """Two acts, of one day and the next on which the actor spoke, between which the stance changed.

    ``turn`` is true where it went from one side to the other: from for to against, or back.
    """

    before: SaidAct
    after: SaidAct
    stance_before: str
    stance_after: str
    turn: bool


@dataclass(frozen=True, slots=True)
class Position:
    """What an actor holds of a matter. ``stance`` is the last one told, or the commonest where no date is known.

    ``counts`` is how many statements take each stance; ``first`` and ``last`` are dates, None where none is known;
    ``latest`` is the act that ``stance`` is read from.
    """

    actor: str
    about: str
    stance: str
    counts: tuple[tuple[str, int], ...]
    statements: int
    undated: int
    first: str | None
    last: str | None
    latest: SaidAct
    changes: tuple[Change, ...]
    acts: tuple[SaidAct, ...]


def positions(
    data: Dataset | Endpoint, *, selection: Selection | None = None, counted_as: str = "organisation"
) -> list[Position]:
    """Give the position of each actor on each matter, in order of their names.

    ``counted_as`` is ``organisation`` (a person counts for the organisation of the office held on that date), ``state``
    (and that for its state) or ``speaker`` (everyone for themselves).
    """
    return weigh(read_acts(data), read_offices(data), selection=selection or Selection(), counted_as=counted_as)


def weigh(
    acts: Iterable[SaidAct], offices: Offices, *, selection: Selection, counted_as: str = "organisation"
) -> list[Position]:
    """Give the positions that acts tell."""
    counted = ((offices.actor_of(act.speaker, act.date, counted_as=counted_as), act) for act in acts)
    wanted = ((actor, act) for actor, act in counted if selection.wants(act, actor) and stance_of(act))
    return [_position(actor, about, found) for (actor, about), found in by_actor_and_matter(wanted)]


def weightiest(acts: Iterable[SaidAct]) -> tuple[Stance, SaidAct]:
    """Give the weightiest stance among acts that take one, and the first act that takes it."""
    taken = [(stance, act) for act in acts if (stance := stance_of(act))]
    return min(taken, key=lambda pair: (pair[0].rank, pair[1].statement, pair[1].start, pair[1].act))


def _position(actor: str, about: str, acts: list[SaidAct]) -> Position:
    dated = sorted((act for act in acts if act.date), key=lambda act: act.date or "")
    days = [weightiest(group) for _, group in groupby(dated, key=lambda act: act.date)]
    told = {(stance.name, act.statement) for act in acts if (stance := stance_of(act))}
    found = Counter(name for name, _ in told)
    counts = tuple((name, found[name]) for name in load_stances() if found[name])
    if days:
        stance, latest = days[-1]
    else:
        commonest = max(counts, key=lambda pair: pair[1])[0]
        stance, latest = weightiest(act for act in acts if (s := stance_of(act)) and s.name == commonest)
    return Position(
        actor=actor, about=about, stance=stance.name, counts=counts, statements=len({act.statement for act in acts}),
        undated=len({act.statement for act in acts if not act.date}), first=dated[0].date if dated else None,
        last=dated[-1].date if dated else None, latest=latest, changes=tuple(_changes(days)), acts=tuple(acts),
    )  # fmt: skip


def _changes(days: list[tuple[Stance, SaidAct]]) -> Iterable[Change]:
    for (stance, act), (next_stance, next_act) in pairwise(days):
        if stance is not next_stance:
            yield Change(act, next_act, stance.name, next_stance.name, stance.sign * next_stance.sign < 0)
