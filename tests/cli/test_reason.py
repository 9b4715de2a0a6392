"""kg-caucasus reason: what it prints and how it ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg_caucasus.cli import main

pytestmark = pytest.mark.skipif(not shutil.which("java"), reason="there is no Java")
PREFIXES = (
    "@prefix kgc: <https://w3id.org/kg-caucasus/ontology#> . @prefix actor: <https://w3id.org/kg-caucasus/actor/> ."
)


def test_a_contradiction_ends_with_1_and_names_its_axioms(tmp_path: Path) -> None:
    path = tmp_path / "planted.ttl"
    path.write_text(f"{PREFIXES} actor:armenia a kgc:Agreement .")
    result = CliRunner().invoke(main, ["reason", str(path)])
    assert result.exit_code == 1, result.output
    assert "actor:armenia is both kgc:Actor and kgc:Agreement" in result.output
    assert "  kgc:Actor owl:disjointWith kgc:Agreement" in result.output


def test_what_follows_is_written_to_a_file(tmp_path: Path) -> None:
    path, output = tmp_path / "more.ttl", tmp_path / "inferred.ttl"
    path.write_text(f"{PREFIXES} actor:armenia kgc:coChairs <https://w3id.org/kg-caucasus/body/new> .")
    result = CliRunner().invoke(main, ["reason", str(path), "--output", str(output)])
    assert result.exit_code == 0, result.output
    assert "kgc:WorkingBody" in output.read_text()


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "more.ttl"
    path.write_text(f"{PREFIXES} actor:armenia kgc:coChairs <https://w3id.org/kg-caucasus/body/new> .")
    result = CliRunner().invoke(main, ["reason", str(path), "--output", str(tmp_path / "none" / "x.ttl")])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "x.ttl cannot be written" in result.stderr
