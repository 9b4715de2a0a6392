"""A build of extractions made by hand: what comes, goes and stays, and what is written where."""

from __future__ import annotations

import dataclasses
import fcntl
import json
from pathlib import Path

import pytest
from conftest import build_of
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg_caucasus.errors import BuildError, SourceError
from kg_caucasus.graph.dataset import ask, open_files
from kg_caucasus.graph.folder import FILES
from kg_caucasus.graph.iris import shorten
from kg_caucasus.graph.provenance import describe_content
from kg_caucasus.graph.store import merged
from kg_caucasus.graph.terms import RDF_TYPE, node
from kg_caucasus.model import Extraction


def content(folder: Path) -> dict[str, bytes]:
    """Give the bytes of all files of a build."""
    return {name: (folder / name).read_bytes() for name in FILES}


def graphs(folder: Path) -> dict[str, set[Quad]]:
    """Give the quads of a build by named graph."""
    found: dict[str, set[Quad]] = {}
    for quad in parse(path=str(folder / "kg.trig"), format=RdfFormat.TRIG):
        found.setdefault(shorten(str(quad.graph_name)[1:-1]), set()).add(quad)
    return found


def test_the_files_and_the_store_hold_the_same(hand_made_build: Path) -> None:
    store = Store.read_only(str(hand_made_build / "store"))
    trig = set(parse(path=str(hand_made_build / "kg.trig")))
    assert set(store) == trig
    turtle = list(parse(path=str(hand_made_build / "kg.ttl")))
    assert {quad.triple for quad in turtle} == {quad.triple for quad in trig}
    assert len(turtle) == len(set(turtle))


def test_there_is_a_graph_a_statement_one_for_ontology_things_relations_and_build(hand_made_build: Path) -> None:
    assert sorted(graphs(hand_made_build)) == [
        "graph:build", "graph:relations", "graph:schema",
        "graph:statement-az-90", "graph:statement-en-90", "graph:statement-en-91", "graph:statement-hy-90",
        "graph:statement-ru-90", "graph:statement-ru-91", "graph:things",
    ]  # fmt: skip


def test_adding_a_statement_changes_no_other_statements_graph(hand_made: dict[str, Extraction], tmp_path: Path) -> None:
    few = [hand_made["en"], hand_made["hy"]]
    build_of(few, tmp_path)
    before = graphs(tmp_path)
    build_of([*few, hand_made["talks"]], tmp_path)
    after = graphs(tmp_path)
    assert set(after) - set(before) == {"graph:statement-en-91"}
    assert {name for name in before if before[name] != after[name]} == {"graph:relations"}
    assert before["graph:relations"] < after["graph:relations"]


def test_coming_and_going_end_with_the_bytes_of_a_build_made_at_once(
    hand_made: dict[str, Extraction], tmp_path: Path
) -> None:
    en = hand_made["en"]
    changed = dataclasses.replace(en, statement=dataclasses.replace(en.statement, publisher="Another"))
    build_of([hand_made["az"], en, hand_made["hy"]], tmp_path / "a")
    made = build_of([hand_made["talks"], changed, hand_made["hy"]], tmp_path / "a")
    assert (made.statements, made.read, made.removed) == (3, 2, 1)
    build_of([hand_made["hy"], hand_made["talks"], changed], tmp_path / "b")
    assert content(tmp_path / "a") == content(tmp_path / "b")


def test_of_names_that_two_statements_give_a_candidate_one_is_preferred_whoever_comes_and_goes(
    hand_made: dict[str, Extraction], tmp_path: Path
) -> None:
    candidate = next(thing for thing in hand_made["en"].things.values() if thing.candidate)
    otherwise = dataclasses.replace(candidate, name="A meeting in Berlin", labels={"en": ("A meeting in Berlin",)})
    talks = dataclasses.replace(hand_made["talks"], things=hand_made["talks"].things | {candidate.id: otherwise})
    talks = dataclasses.replace(
        talks, mentions=(*talks.mentions, dataclasses.replace(talks.mentions[0], thing=candidate.id))
    )

    def names(folder: Path, kind: str) -> set[str]:
        quads = [q for q in parse(path=str(folder / "kg.ttl")) if q.subject == node(candidate.id)]
        return {q.object.value for q in quads if q.predicate == node(kind) and q.object.language == "en"}  # type: ignore[union-attr]

    build_of([hand_made["en"]], tmp_path / "a")
    alone = content(tmp_path / "a")
    assert names(tmp_path / "a", "skos:prefLabel") == {candidate.name}
    build_of([hand_made["en"], talks], tmp_path / "a")
    assert names(tmp_path / "a", "skos:prefLabel") == {"A meeting in Berlin"}
    assert candidate.name in names(tmp_path / "a", "skos:altLabel")
    build_of([talks, hand_made["en"]], tmp_path / "b")
    assert content(tmp_path / "a") == content(tmp_path / "b")
    build_of([hand_made["en"]], tmp_path / "a")
    assert content(tmp_path / "a") == alone


def test_building_again_reads_nothing_and_touches_nothing(hand_made: dict[str, Extraction], tmp_path: Path) -> None:
    build_of(hand_made.values(), tmp_path)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    made = build_of(list(hand_made.values())[::-1], tmp_path)
    assert (made.statements, made.read, made.removed) == (6, 0, 0)
    changed = {p for p, t in times.items() if p.name != ".lock" and p.stat().st_mtime_ns != t}
    assert not changed


def test_a_file_that_was_lost_or_edited_is_written_again(hand_made: dict[str, Extraction], tmp_path: Path) -> None:
    build_of([hand_made["hy"]], tmp_path)
    right = content(tmp_path)
    (tmp_path / "kg.ttl").unlink()
    (tmp_path / "kg.trig").write_text("edited")
    build_of([hand_made["hy"]], tmp_path)
    assert content(tmp_path) == right


def test_a_build_by_other_knowledge_keeps_nothing(hand_made: dict[str, Extraction], tmp_path: Path) -> None:
    build_of([hand_made["hy"]], tmp_path)
    note = tmp_path / "store" / "state.json"
    state = json.loads(note.read_text())
    note.write_text(json.dumps(state | {"made_by": ["other", "other"]}))
    assert build_of([hand_made["hy"]], tmp_path).read == 1


def test_what_a_killed_build_left_aside_is_cleared(hand_made: dict[str, Extraction], tmp_path: Path) -> None:
    (tmp_path / ".aside" / "store").mkdir(parents=True)
    (tmp_path / ".aside" / "store" / "half").write_text("half")
    build_of([hand_made["hy"]], tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([".lock", "store", *FILES])


def test_a_second_writer_is_told_so(hand_made: dict[str, Extraction], tmp_path: Path) -> None:
    build_of([hand_made["hy"]], tmp_path)
    right = content(tmp_path)
    with (tmp_path / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(BuildError, match="Another build is writing"):
            build_of([hand_made["en"]], tmp_path)
    assert content(tmp_path) == right


def test_a_failure_leaves_the_old_state(hand_made: dict[str, Extraction], tmp_path: Path) -> None:
    build_of([hand_made["hy"]], tmp_path)
    right = content(tmp_path)
    with pytest.raises(SourceError):
        build_of([], tmp_path)
    broken = dataclasses.replace(hand_made["en"].acts[0], target="no name")
    with pytest.raises(Exception, match="names nothing"):
        build_of([hand_made["hy"], dataclasses.replace(hand_made["en"], acts=(broken,))], tmp_path)
    assert content(tmp_path) == right
    assert build_of([hand_made["hy"]], tmp_path).read == 0


def test_the_description_counts_what_is_there(hand_made_build: Path) -> None:
    described = (hand_made_build / "description.ttl").read_text()
    triples = list(parse(path=str(hand_made_build / "kg.ttl")))
    assert f"void:triples {len(triples)} ;" in described
    assert "void:class kgc:Commit ;\n\tvoid:entities 1 ." in described
    assert f"void:property rdf:type ;\n\tvoid:triples {sum(q.predicate == RDF_TYPE for q in triples)} ." in described
    assert 'dcterms:language "az" , "en" , "hy" , "ru"' in described
    assert "dcat:distribution build:kg.trig , build:kg.ttl" in described


def test_a_triple_in_two_graphs_is_described_as_one() -> None:
    store = Store()
    for graph in ("graph:statement-a", "graph:statement-b"):
        store.add(Quad(node("event:x"), RDF_TYPE, node("kgc:Event"), node(graph)))
    store.add(Quad(node("event:x"), node("skos:prefLabel"), Literal("X", language="en"), node("graph:statement-a")))
    described = describe_content(merged(store), "")
    counts = {t.subject: t.object.value for t in described if t.predicate == node("void:triples")}
    assert counts == {
        node("build:dataset"): "2", node("build:property-rdf-type"): "1", node("build:property-skos-prefLabel"): "1",
    }  # fmt: skip


def test_the_description_names_the_files_beside_it_and_what_they_are(hand_made_build: Path) -> None:
    path = hand_made_build / "description.ttl"
    triples = {q.triple for q in parse(path=str(path), base_iri=path.as_uri())}
    dataset, dump = node("build:dataset"), NamedNode((hand_made_build / "kg.ttl").as_uri())
    assert Triple(dataset, node("void:dataDump"), dump) in triples
    assert Triple(node("build:kg.ttl"), node("dcat:downloadURL"), dump) in triples
    assert Triple(dataset, RDF_TYPE, node("dcat:Dataset")) in triples
    told = {t.predicate for t in triples if t.subject == dataset}
    assert {node("dcterms:title"), node("dcterms:license")} <= told
    assert b"@base" not in path.read_bytes()
    found = ask(open_files([path]), "SELECT ?file { ?any dcat:downloadURL ?file }")
    assert dump in {row["file"] for row in found}  # type: ignore[union-attr, index]
