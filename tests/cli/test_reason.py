"""kg-caucasus reason: what it prints and how it ends."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import Triple

from kg_caucasus.cli import main
from kg_caucasus.graph.reason import Reasoning

PREFIXES = (
    "@prefix kgc: <https://w3id.org/kg-caucasus/ontology#> . @prefix actor: <https://w3id.org/kg-caucasus/actor/> ."
)


@pytest.mark.skipif(not shutil.which("java"), reason="there is no Java")
def test_a_contradiction_ends_with_1_and_names_its_axioms(tmp_path: Path) -> None:
    path = tmp_path / "planted.ttl"
    path.write_text(f"{PREFIXES} actor:armenia a kgc:Agreement .")
    result = CliRunner().invoke(main, ["reason", str(path)])
    assert result.exit_code == 1, result.output
    assert "actor:armenia is both kgc:Actor and kgc:Agreement" in result.output
    assert "  kgc:Actor owl:disjointWith kgc:Agreement" in result.output


def reasoned(said: Iterable[Triple]) -> Reasoning:
    """Give that a graph contradicts nothing and what it says follows: what does follow is held in ``tests/graph``."""
    return Reasoning(True, inferred=tuple(said))


def test_what_follows_is_written_to_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg_caucasus.graph.reason.reason", reasoned)
    path, output = tmp_path / "more.ttl", tmp_path / "inferred.ttl"
    path.write_text(f"{PREFIXES} actor:armenia a kgc:State .")
    result = CliRunner().invoke(main, ["reason", str(path), "--output", str(output)])
    assert (result.exit_code, result.output) == (0, "No contradiction; 1 triples follow.\n")
    assert output.read_text(encoding="utf-8").endswith("actor:armenia a kgc:State .\n")


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg_caucasus.graph.reason.reason", reasoned)
    path = tmp_path / "more.ttl"
    path.write_text(f"{PREFIXES} actor:armenia a kgc:State .")
    result = CliRunner().invoke(main, ["reason", str(path), "--output", str(tmp_path / "none" / "x.ttl")])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "x.ttl cannot be written" in result.stderr
