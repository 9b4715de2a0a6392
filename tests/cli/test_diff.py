from __future__ import annotations

from pathlib import Path

from conftest import build_of, run
from pyoxigraph import RdfFormat, parse

from kg_caucasus.graph.terms import node
from kg_caucasus.model import Extraction


def test_the_difference_is_told_by_graph_and_fact_and_as_a_patch(
    hand_made: dict[str, Extraction], tmp_path: Path
) -> None:
    build_of([hand_made["hy"]], tmp_path / "a")
    build_of([hand_made["hy"], hand_made["ru"]], tmp_path / "b")
    told = run("diff", tmp_path / "a", tmp_path / "b")
    assert told.exit_code == 1
    lines = told.stdout.splitlines()
    assert [line.split(":")[1] for line in lines if not line.startswith(" ")] == ["relations", "statement-ru-90"]
    assert any(
        "Accuse: modality Actual, polarity Affirmed, speaker actor:russia, targetText обстрел; “Россия осудила обстрел”"
        in line for line in lines
    )  # fmt: skip
    patch = run("diff", "--patch", tmp_path / "a", tmp_path / "b").stdout.splitlines()
    assert patch and all(line.startswith("+ <") and line.endswith(" .") for line in patch)
    back = run("diff", "--patch", tmp_path / "b", tmp_path / "a").stdout.splitlines()
    assert [line[2:] for line in back] == [line[2:] for line in patch]


def test_a_class_that_only_follows_is_no_new_fact(hand_made_build: Path, tmp_path: Path) -> None:
    lines = (hand_made_build / "kg.trig").read_text()
    act = next(q.subject for q in parse(lines, format=RdfFormat.TRIG) if q.object == node("kgc:Commit"))
    (tmp_path / "inferred.trig").write_text(f"{lines}\ngraph:inferred {{ {act} a kgc:Told , kgc:Act }}\n")
    told = run("diff", hand_made_build / "kg.trig", tmp_path / "inferred.trig")
    assert (told.exit_code, told.stdout) == (1, "graph:inferred: 2 triples added, 0 removed\n")


def test_files_without_named_graphs_differ_in_none(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<a:a> <a:b> <a:c> .", encoding="utf-8")
    (tmp_path / "b.ttl").write_text("<a:a> <a:b> <a:c>, <a:d> .", encoding="utf-8")
    told = run("diff", tmp_path / "a.ttl", tmp_path / "b.ttl")
    assert (told.exit_code, told.stdout) == (1, "in no named graph: 1 triples added, 0 removed\n")


def test_what_is_the_same_differs_in_nothing(hand_made_build: Path) -> None:
    told = run("diff", hand_made_build, hand_made_build / "kg.trig")
    assert (told.exit_code, told.stdout) == (0, "")


def test_stats_counts_statements_classes_and_triples(hand_made_build: Path) -> None:
    told = run("stats", "--data", hand_made_build).stdout
    assert ["ru", "2", "2023-07", "2023-07"] in [line.split() for line in told.splitlines()], told
    assert "kgc:Statement" in told and "triples" in told


def test_stats_are_told_in_the_language_asked_for_with_the_names_of_classes(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(
        "@prefix kgc: <https://w3id.org/kg-caucasus/ontology#> . kgc:State <http://www.w3.org/2000/01/rdf-schema#label>"
        ' "պետություն"@hy . <a:a> a kgc:State . <a:b> a kgc:State . <a:s> kgc:mentions <a:a> .',
        encoding="utf-8",
    )
    told = [line.split() for line in run("stats", "--data", tmp_path / "a.ttl", "--lang", "hy").stdout.splitlines()]
    assert ["kgc:State", "պետություն", "2", "1"] in told and ["եռյակներ"] in told


def test_a_table_without_rows_says_so(hand_made_build: Path) -> None:
    for command in (["positions", "--until", "1700"], ["query", "SELECT ?x { ?x a kgc:Nothing }"]):
        told = run(*command, "--data", hand_made_build)
        assert told.exit_code == 0 and ("Nothing fits" in told.stderr or "No rows" in told.stderr)
