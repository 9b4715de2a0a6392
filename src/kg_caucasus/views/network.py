"""Discourse networks: which actors take the same side on the same matters, as Discourse Network Analyzer draws them.

Let x(i, c, k) be how often actor i takes side k (for, against) on concept c. Then
congruence(i, j) = sum over c, k of x(i, c, k) x(j, c, k); conflict(i, j) = the same with opposite sides; subtract is
their difference. They are divided, by ``average`` activity, by half the sum of all x of both actors; by ``jaccard``, by
the x of the sides that only one of them takes, and the products of those that both take; by ``cosine``, by the product
of the sums of all x of either (as that program defines it: not the cosine of the angle between two vectors). An
affiliation is the sum over k of k x(i, c, k); it is divided, by ``average``, by all x of the actor, by ``prominence``,
by all x on the concept.
Source: Leifeld, Gruber and Bossner, Discourse Network Analyzer Manual (2018), chapter 2, "Methods for Network
Construction", sections on one-mode networks, affiliation networks and the normalisation of each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from ..errors import QueryError
from ..graph.dataset import Dataset, Endpoint
from .acts import SaidAct, Selection, read_acts
from .offices import read_offices
from .stances import stance_of

Cells = Mapping[tuple[str, int], float]  # (concept, side) → how often


@dataclass(frozen=True, slots=True)
class Side:
    """An act of an actor that takes a side, 1 for or -1 against, on a concept."""

    actor: str
    concept: str
    sign: int
    act: SaidAct


@dataclass(frozen=True, slots=True)
class Tie:
    """An edge with its weight, and the acts behind it."""

    source: str
    target: str
    weight: float
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The ties of a span of time (None where it is open), the strongest first."""

    kind: str
    since: str | None
    until: str | None
    ties: tuple[Tie, ...]


def read_sides(
    data: Dataset | Endpoint, *, selection: Selection | None = None, counted_as: str = "organisation",
    every_act: bool = False,
) -> list[Side]:  # fmt: skip
    """Give who takes which side on what. A side is counted once a statement, unless ``every_act`` counts."""
    offices, wanted = read_offices(data), selection or Selection()
    sides, seen = [], set()
    for act in read_acts(data):
        stance = stance_of(act)
        actor = offices.actor_of(act.speaker, act.date, counted_as=counted_as)
        key = (actor, act.target, stance.sign if stance else 0, act.statement)
        if stance and stance.sign and act.target and wanted.wants(act, actor) and (every_act or key not in seen):
            seen.add(key)
            sides.append(Side(actor, act.target, stance.sign, act))
    return sides


def draw_network(
    sides: Iterable[Side], kind: str, *, normalisation: str = "none", threshold: float | None = None,
    since: str | None = None, until: str | None = None,
) -> Network:  # fmt: skip
    """Give one network. ``threshold`` leaves out ties that weigh less, whichever their sign; without it, those of 0."""
    of_kind = _affiliation if kind == "affiliation" else _pairs
    ties = [t for t in of_kind(list(sides), kind, normalisation) if _weighs(t.weight, threshold)]
    ties.sort(key=lambda t: (-t.weight, t.source, t.target))
    return Network(kind, since, until, tuple(ties))


def windows_of_days(sides: Iterable[Side], days: int, step: int) -> Iterator[tuple[str, str, list[Side]]]:
    """Give the sides within windows of so many days, moved by ``step``, from the first dated statement to the last."""
    known = ((s.act.date or "", s) for s in sides)
    dated = sorted(((date.fromisoformat(d), s) for d, s in known if len(d) == 10), key=lambda pair: pair[0])
    if not dated:
        return
    first, last, latest = dated[0][0].toordinal(), dated[-1][0].toordinal(), date.max.toordinal()
    for number in range(first, last + 1, step):
        start, end = date.fromordinal(number), date.fromordinal(min(number + days - 1, latest))
        yield start.isoformat(), end.isoformat(), [side for day, side in dated if start <= day <= end]


def windows_of_statements(sides: Iterable[Side], size: int) -> Iterator[tuple[str, str, list[Side]]]:
    """Give, for each dated statement with so many around it, the sides of that window of statements."""
    found: dict[tuple[str, str], list[Side]] = {}
    for side in sides:
        if side.act.date:
            found.setdefault((side.act.date, side.act.statement), []).append(side)
    keys = sorted(found)
    for at in range(len(keys) - size + 1):
        window = keys[at : at + size]
        yield window[0][0], window[-1][0], [side for key in window for side in found[key]]


def _weighs(weight: float, threshold: float | None) -> bool:
    return weight != 0 if threshold is None else abs(weight) >= threshold


def _affiliation(sides: list[Side], _kind: str, normalisation: str) -> Iterator[Tie]:
    if normalisation not in ("none", "average", "prominence"):
        raise QueryError("Affiliations are normalised by 'average' (the actor's activity), 'prominence' or 'none'.")
    activity, prominence = Counter(side.actor for side in sides), Counter(side.concept for side in sides)
    for (actor, concept), found in sorted(_grouped(sides).items()):
        total = {"average": activity[actor], "prominence": prominence[concept]}.get(normalisation, 1)
        yield Tie(actor, concept, sum(s.sign for s in found) / total, tuple(s.act.act for s in found))


def _pairs(sides: list[Side], kind: str, normalisation: str) -> Iterator[Tie]:
    if normalisation == "prominence":
        raise QueryError("'prominence' goes with --kind affiliation; actors are normalised by the others.")
    cells: dict[str, Counter[tuple[str, int]]] = {}
    for side in sides:
        cells.setdefault(side.actor, Counter())[side.concept, side.sign] += 1
    grouped = _grouped(sides)
    for one, other in combinations(sorted(cells), 2):
        congruence, conflict = measure(cells[one], cells[other])
        weight = {"congruence": congruence, "conflict": conflict, "subtract": congruence - conflict}[kind]
        if congruence or conflict:
            shared = sorted({c for c, _ in cells[one]} & {c for c, _ in cells[other]})
            acts = tuple(s.act.act for c in shared for s in (*grouped[one, c], *grouped[other, c]))
            yield Tie(one, other, weight / norm(cells[one], cells[other], normalisation), acts)


def measure(one: Cells, other: Cells) -> tuple[float, float]:
    """Give congruence and conflict of two actors."""
    congruence = sum(count * other.get(cell, 0) for cell, count in one.items())
    conflict = sum(count * other.get((concept, -sign), 0) for (concept, sign), count in one.items())
    return congruence, conflict


def norm(one: Cells, other: Cells, normalisation: str) -> float:
    """Give what a measure of two actors is divided by."""
    if normalisation == "average":
        return (sum(one.values()) + sum(other.values())) / 2
    if normalisation == "jaccard":
        alone = sum(n for cell, n in one.items() if not other.get(cell))
        alone += sum(n for cell, n in other.items() if not one.get(cell))
        return alone + sum(n * other.get(cell, 0) for cell, n in one.items())
    if normalisation == "cosine":
        return sum(one.values()) * sum(other.values())
    return 1


def _grouped(sides: Iterable[Side]) -> dict[tuple[str, str], list[Side]]:
    grouped: dict[tuple[str, str], list[Side]] = {}
    for side in sides:
        grouped.setdefault((side.actor, side.concept), []).append(side)
    return grouped


def as_matrix(network: Network) -> tuple[list[str], list[str], list[list[float]]]:
    """Give a network as a matrix: what stands on top, what stands on the left, and the cells row by row.

    Between actors the matrix is square and symmetric; of actors and matters, actors stand on the left.
    """
    weights = {(tie.source, tie.target): tie.weight for tie in network.ties}
    left, top = sorted({s for s, _ in weights}), sorted({t for _, t in weights})
    if network.kind != "affiliation":
        left = top = sorted({*left, *top})
        weights |= {(t, s): weight for (s, t), weight in weights.items()}
    return top, left, [[weights.get((row, column), 0) for column in top] for row in left]
