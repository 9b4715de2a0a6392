"""A triple that stands in several graphs counts once in their union."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat

from kg_caucasus import api
from kg_caucasus.graph.dataset import ask, open_files
from kg_caucasus.graph.serialise import write_triples

TEXT = "Yerevan, {} May 2024. The Reform Forum of Armenia welcomed the delimitation of the border, Anna Petrosova said."


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three statements that describe the same candidates."""
    place = tmp_path_factory.mktemp("merged")
    for day in (3, 4, 5):
        (place / f"s-{day}.txt").write_text(TEXT.format(day) + "\n", encoding="utf-8")
    return api.build([place], place / "build").folder


def rows(where: Path, query: str) -> list[str]:
    """Give the rows of an answer, sorted."""
    return sorted(str(list(row)) for row in ask(open_files([where]), query))  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["", "kg.trig", "kg.ttl"])
def test_what_several_statements_describe_is_one(build: Path, name: str) -> None:
    candidates = "SELECT ?t ?name { ?t kgc:status kgc:Candidate ; skos:prefLabel ?name FILTER(LANG(?name) = 'en') }"
    found = rows(build / name, candidates)
    assert found
    assert len(found) == len(set(found))


def test_in_which_graphs_it_stands_can_be_asked(build: Path) -> None:
    graphs = rows(build, "SELECT ?graph { GRAPH ?graph { ?thing kgc:status kgc:Candidate ; a kgc:Person } }")
    assert len(graphs) == 3


def test_the_turtle_of_a_dataset_has_each_triple_once(build: Path) -> None:
    out = io.BytesIO()
    write_triples(open_files([build]).store, out, RdfFormat.TURTLE)
    assert out.getvalue() == (build / "kg.ttl").read_bytes()
