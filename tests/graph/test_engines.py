"""The engines say what plain pySHACL over rdflib says: on examples that complain, and on what real texts say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pyshacl
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg_caucasus.errors import KnowledgeError
from kg_caucasus.graph.lookup import context_of
from kg_caucasus.graph.populate import populate
from kg_caucasus.graph.shapes import SH, installed_shapes, read_shapes
from kg_caucasus.graph.validate import read_graph, run, validate
from kg_caucasus.graph.validate.indexed import IndexedGraph, predicates_of, to_rdflib
from kg_caucasus.graph.validate.pyshacl_engine import lifted
from kg_caucasus.graph.validate.raw import Raw
from kg_caucasus.pipeline import extract_all

TESTS = Path(__file__).parents[1]
HEAD = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <x:> . "
ENGINES = ["pyshacl", *(["rust"] if importlib.util.find_spec("shacl_rust") else [])]


def plainly(triples: list[Triple], shapes: list[Triple]) -> set[Raw]:
    """Give what pySHACL says when it is simply called with two graphs of rdflib."""
    data, rules = rdflib.Graph(), rdflib.Graph()
    for graph, rows in ((data, triples), (rules, shapes)):
        for row in rows:
            graph.add((to_rdflib(row.subject), to_rdflib(row.predicate), to_rdflib(row.object)))
    _, report, _ = pyshacl.validate(data, shacl_graph=rules)
    assert isinstance(report, rdflib.Graph)
    sh = rdflib.Namespace(SH)
    names = (sh.focusNode, sh.sourceShape, sh.resultPath, sh.value)
    return {
        Raw(*("" if (term := report.value(one, name)) is None else str(term) for name in names))
        for one in report.objects(None, sh.result)
    }


def every_invalid_example() -> list[Triple]:
    quads = (quad for path in sorted((TESTS / "shapes").glob("*.trig")) for quad in parse(path=str(path)))
    rows = list(dict.fromkeys(quad.triple for quad in quads if "/invalid/" in str(quad.graph_name)))
    return [*rows, *context_of(rows)]


@pytest.fixture(scope="module")
def plainly_told() -> set[Raw]:
    """What plain pySHACL says of every invalid example."""
    return plainly(every_invalid_example(), list(installed_shapes().triples))


@pytest.mark.parametrize("engine", ENGINES)
def test_all_invalid_examples_together_are_told_as_by_plain_pyshacl(engine: str, plainly_told: set[Raw]) -> None:
    told = run(engine, every_invalid_example(), installed_shapes())
    assert len(told) > 150
    assert told == plainly_told


@pytest.mark.skipif(len(ENGINES) < 2, reason="shacl-rust is not installed")
def test_both_engines_say_the_same_of_what_real_texts_say() -> None:
    found = list(extract_all([TESTS / "golden" / "annotated"]))
    assert len(found) == 20
    for one in found:
        rows = read_graph(populate(one))
        rows += context_of(rows)
        assert run("pyshacl", rows, installed_shapes()) == run("rust", rows, installed_shapes()), one.statement.id


@pytest.mark.parametrize(
    ("shape", "moved"),
    [
        (":n sh:targetClass :C ; sh:property :p .", True),
        (":n sh:targetSubjectsOf :q ; sh:property :p .", True),
        (":n sh:property :p .", False),
        (":n sh:targetClass :C ; sh:path :q ; sh:property :p .", False),
        (":n sh:targetClass :C ; sh:deactivated true ; sh:property :p .", False),
        (":n sh:targetClass :C ; sh:property :p . :other sh:node :n .", False),
        (":n a <http://www.w3.org/2000/01/rdf-schema#Class> ; sh:targetClass :C ; sh:property :p .", False),
    ],
)
def test_a_property_shape_gets_targets_only_where_that_says_the_same(shape: str, moved: bool) -> None:
    rows = [quad.triple for quad in parse((HEAD + shape).encode(), format=RdfFormat.TURTLE)]
    assert any(row.subject == NamedNode("x:p") for row in lifted(rows)) == moved


def test_shapes_with_blank_nodes_and_nested_shapes_run_as_by_plain_pyshacl(tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(
        HEAD + ":n a sh:NodeShape ; sh:targetClass :C ; sh:property [ sh:path :knows ; sh:minCount 1 ; sh:node :m ] ."
        ":m a sh:NodeShape ; sh:targetClass :D ; sh:property "
        "[ sh:path ( :knows [ sh:inversePath :q ] ) ; sh:maxCount 0 ] ."
    )
    data = b"@prefix : <x:> . :a a :C ; :knows _:b . _:b :knows :c . :d :q :c . :e a :D ; :knows :c . :f a :C ."
    rows = [quad.triple for quad in parse(data, format=RdfFormat.TURTLE)]
    ours, theirs = run("pyshacl", rows, read_shapes([path])), plainly(rows, list(read_shapes([path]).triples))
    assert {(raw.focus, raw.value) for raw in ours} == {(raw.focus, raw.value) for raw in theirs}
    assert len(ours) == len(theirs) == 3


def test_an_indexed_graph_reads_as_a_graph_of_rdflib() -> None:
    one, two = NamedNode("x:a"), NamedNode("x:b")
    rows = [Triple(one, two, Literal("1")), Triple(one, two, two), Triple(two, two, one)]
    graph = IndexedGraph(rows)
    plain = rdflib.Graph()
    for row in graph:
        plain.add(row)
    a, b = rdflib.URIRef("x:a"), rdflib.URIRef("x:b")
    assert len(graph) == len(plain) == 3
    for pattern in [(a, None, None), (None, b, None), (None, None, b), (a, b, b), (b, b, b)]:
        assert set(graph.triples(pattern)) == set(plain.triples(pattern))
    query = "SELECT ?v WHERE { ?s <x:b> ?v } ORDER BY ?v"
    assert [*graph.query(query, initBindings={"s": a})] == [*plain.query(query, initBindings={"s": a})]
    assert graph.query("ASK { <x:b> <x:b> <x:a> }").askAnswer is True
    graph.remove((a, None, b))
    plain.remove((a, None, b))
    assert set(graph.triples((None, None, None))) == set(plain.triples((None, None, None)))
    assert set(graph.objects(a, b)) == set(plain.objects(a, b))


@pytest.mark.parametrize(
    ("pattern", "predicates"),
    [
        ("?s <x:a> ?o ; <x:b> 1", {"x:a", "x:b"}),
        ("?s ^<x:a>/(<x:b>|<x:c>) ?o", {"x:a", "x:b", "x:c"}),
        ("?s <x:a> ?o FILTER (?o = 1 || NOT EXISTS { ?o <x:b> 1 ; <x:c> 2 })", {"x:a", "x:b", "x:c"}),
        ("{ ?s <x:a> ?o } UNION { ?s <x:b> ?o OPTIONAL { ?s <x:c> ?v } }", {"x:a", "x:b", "x:c"}),
        ("?s ?p ?o", None),
        ("?s <x:a>/<x:b>* ?o ; <x:c>+ ?v", {"x:a", "x:b", "x:c"}),
        ("?s <x:a>*/<x:b>? ?o", None),
        ("?s <x:a>* ?o", None),
        ("?s !<x:a> ?o", None),
        ("no query", None),
    ],
)
def test_what_a_query_asks_for_is_found_or_said_to_be_anything(pattern: str, predicates: set[str] | None) -> None:
    found = predicates_of(f"SELECT * WHERE {{ {pattern} }}")
    assert found == (None if predicates is None else {rdflib.URIRef(name) for name in predicates})


def test_a_query_of_several_lines_is_told_in_one_where_that_says_the_same(tmp_path: Path) -> None:
    for comment in ("", "# a comment"):
        path = tmp_path / "shapes.ttl"
        path.write_text(
            HEAD + ":n a sh:NodeShape ; sh:targetClass :C ; sh:sparql [ sh:select "
            f'"""SELECT $this WHERE {{ {comment}\n $this <x:knows>\n ?v }}""" ] .'
        )
        data = b"@prefix : <x:> . :a a :C ; :knows :b . :c a :C ."
        rows = [quad.triple for quad in parse(data, format=RdfFormat.TURTLE)]
        assert [raw.focus for raw in run("pyshacl", rows, read_shapes([path]))] == ["x:a"]


def test_shapes_that_cannot_be_used_are_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(HEAD + ':n a sh:NodeShape ; sh:targetNode :a ; sh:sparql [ sh:select "SELECT nothing" ] .')
    with pytest.raises(KnowledgeError, match="The shapes cannot be used"):
        validate([], shapes=[path])
