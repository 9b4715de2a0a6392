from __future__ import annotations

from math import isclose

import pytest
from made_acts import said

from kg_caucasus.errors import QueryError
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.views.network import (
    Side,
    draw_network,
    measure,
    norm,
    read_sides,
    windows_of_days,
    windows_of_statements,
)

# By hand: A is for x twice and against y once; B is for x once and for y three times; C is against x once.
A = {("x", 1): 2, ("y", -1): 1}
B = {("x", 1): 1, ("y", 1): 3}
C = {("x", -1): 1}


def side(actor: str, concept: str, sign: int, date: str | None = None) -> Side:
    """Make a side taken in a statement of its own."""
    return Side(actor, concept, sign, said("Support" if sign > 0 else "Reject", date))


def sides() -> list[Side]:
    """Make the sides of A, B and C."""
    matrix = {"A": A, "B": B, "C": C}
    return [side(a, c, k) for a, cells in matrix.items() for (c, k), n in cells.items() for _ in range(n)]


def test_congruence_and_conflict_are_those_computed_by_hand() -> None:
    assert measure(A, B) == (2, 3)  # x: 2·1 on one side; y: 1·3 on opposite sides
    assert measure(A, C) == (0, 2)
    assert measure(B, C) == (0, 1)


@pytest.mark.parametrize(
    ("normalisation", "divisor"),
    [("none", 1), ("average", (3 + 4) / 2), ("jaccard", 1 + 3 + 2), ("cosine", 3 * 4)],
)
def test_normalisations_are_those_computed_by_hand(normalisation: str, divisor: float) -> None:
    assert isclose(norm(A, B, normalisation), divisor)
    tie = draw_network(sides(), "congruence", normalisation=normalisation).ties[0]
    assert (tie.source, tie.target) == ("A", "B") and isclose(tie.weight, 2 / divisor)


def test_networks_hold_the_ties_that_weigh() -> None:
    weights = {kind: {(t.source, t.target): t.weight for t in draw_network(sides(), kind).ties}
               for kind in ("affiliation", "congruence", "conflict", "subtract")}  # fmt: skip
    assert weights == {
        "affiliation": {("A", "x"): 2, ("A", "y"): -1, ("B", "x"): 1, ("B", "y"): 3, ("C", "x"): -1},
        "congruence": {("A", "B"): 2},
        "conflict": {("A", "B"): 3, ("A", "C"): 2, ("B", "C"): 1},
        "subtract": {("A", "B"): -1, ("A", "C"): -2, ("B", "C"): -1},
    }
    assert [(t.source, t.target) for t in draw_network(sides(), "conflict", threshold=2).ties] == [
        ("A", "B"),
        ("A", "C"),
    ]


def test_affiliation_is_normalised_by_the_actors_activity() -> None:
    found = {(t.source, t.target): t.weight for t in draw_network(sides(), "affiliation", normalisation="average").ties}
    assert isclose(found["A", "x"], 2 / 3) and isclose(found["B", "y"], 3 / 4)
    with pytest.raises(QueryError):
        draw_network(sides(), "affiliation", normalisation="cosine")


def test_affiliation_is_normalised_by_prominence_of_the_matter() -> None:
    ties = draw_network(sides(), "affiliation", normalisation="prominence").ties
    found = {(t.source, t.target): t.weight for t in ties}
    assert isclose(found["A", "x"], 2 / 4) and isclose(found["C", "x"], -1 / 4) and isclose(found["B", "y"], 3 / 4)
    with pytest.raises(QueryError):
        draw_network(sides(), "congruence", normalisation="prominence")


@pytest.mark.parametrize(
    ("normalisation", "conflict"),
    # A and C: 2 on opposite sides of x. Activity 3 and 1; neither takes a side that the other takes.
    [("none", 2), ("average", 2 / 2), ("jaccard", 2 / (3 + 1)), ("cosine", 2 / (3 * 1))],
)
def test_conflict_is_normalised_as_congruence_is(normalisation: str, conflict: float) -> None:
    for kind, weight in (("conflict", conflict), ("subtract", -conflict)):
        found = {(t.source, t.target): t.weight for t in draw_network(sides(), kind, normalisation=normalisation).ties}
        assert isclose(found["A", "C"], weight)


def test_windows_move_by_days_and_by_statements() -> None:
    dated = [side("A", "x", 1, d) for d in ("2023-01-01", "2023-01-05", "2023-01-20")] + [side("A", "x", 1)]
    assert [(s, u, len(w)) for s, u, w in windows_of_days(dated, 10, 10)] == [
        ("2023-01-01", "2023-01-10", 2),
        ("2023-01-11", "2023-01-20", 1),
    ]
    assert [(u, len(w)) for _, u, w in windows_of_days(dated, 3_000_000, 10**12)] == [("9999-12-31", 3)]
    assert [(s, u, len(w)) for s, u, w in windows_of_statements(dated, 2)] == [
        ("2023-01-01", "2023-01-05", 2),
        ("2023-01-05", "2023-01-20", 2),
    ]


def test_sides_of_a_build_come_with_their_acts(data: Dataset) -> None:
    found = {(s.actor, s.concept, s.sign) for s in read_sides(data, counted_as="state")}
    assert ("actor:azerbaijan", "process:border-delimitation", -1) in found
    assert ("actor:armenia", "process:border-delimitation", 1) in found
    conflict = draw_network(read_sides(data, counted_as="state"), "conflict")
    assert any({t.source, t.target} == {"actor:armenia", "actor:azerbaijan"} and t.acts for t in conflict.ties)
