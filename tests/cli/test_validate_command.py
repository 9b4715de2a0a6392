"""kg-caucasus validate: what it prints and how it ends."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from pyoxigraph import RdfFormat, parse

from kg_caucasus.cli import main
from kg_caucasus.graph.terms import node

SOUND = (
    "@prefix kgc: <https://w3id.org/kg-caucasus/ontology#> . @prefix actor: <https://w3id.org/kg-caucasus/actor/> ."
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> ."
    'actor:new a kgc:GovernmentBody ; skos:prefLabel "New"@en ; dcterms:source "general knowledge" ;'
    " kgc:partOf actor:armenia ."
)


def test_a_sound_file_conforms(tmp_path: Path) -> None:
    path = tmp_path / "new.ttl"
    path.write_text(SOUND)
    result = CliRunner().invoke(main, ["validate", str(path)])
    assert result.exit_code == 0, result.output
    assert result.output.startswith("The graph conforms")


def test_a_violation_ends_with_1_and_tells_node_and_shape_in_the_language_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "new.ttl"
    path.write_text(SOUND.replace("actor:armenia", '"Armenia"'))
    result = CliRunner().invoke(main, ["validate", str(path), "--lang", "az"])
    assert result.exit_code == 1
    assert "actor:new" in result.output
    assert "Aktor" in result.output
    for lang in ("en", "az"):
        turtle = CliRunner().invoke(main, ["validate", str(path), "-f", "turtle", "--lang", lang])
        assert turtle.exit_code == 1
        triples = [quad.triple for quad in parse(turtle.output, format=RdfFormat.TURTLE)]
        assert {t.object.language for t in triples if t.predicate == node("sh:resultMessage")} == {lang}  # type: ignore[union-attr]
        assert node("sh:ValidationReport") in {t.object for t in triples}


def test_a_missing_file_ends_with_2_in_one_sentence(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["validate", str(tmp_path / "none.ttl")])
    assert result.exit_code == 2
    assert "none.ttl" in result.output
