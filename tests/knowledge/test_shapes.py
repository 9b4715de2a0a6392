"""Every shape passes its valid example and stops its invalid one; both engines say the same."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Triple, parse

from kg_caucasus.graph.lookup import context_of
from kg_caucasus.graph.shapes import SH, Shapes, installed_shapes
from kg_caucasus.graph.validate import read_graph, run
from kg_caucasus.resources import resource

EXAMPLES = Path(__file__).parent.parent / "shapes"
SHAPE = "https://w3id.org/kg-caucasus/shape/"
EXAMPLE = "https://w3id.org/kg-caucasus/example/"
LANGUAGES = {"en", "hy", "ru", "az"}
ENGINES = ["pyshacl", *(["rust"] if importlib.util.find_spec("shacl_rust") else [])]


@cache
def examples() -> dict[str, list[Triple]]:
    found: dict[str, list[Triple]] = {}
    for path in sorted(EXAMPLES.glob("*.trig")):
        for quad in parse(path=str(path)):
            assert isinstance(quad.graph_name, NamedNode)
            found.setdefault(quad.graph_name.value.removeprefix(EXAMPLE), []).append(quad.triple)
    return found


def speaking_shapes() -> list[str]:
    return sorted(installed_shapes().messages)


def named(shape: str) -> str:
    return shape.removeprefix(SHAPE).removesuffix("-query")


def said_by(shape: str, triples: list[Triple], engine: str) -> bool:
    """Tell whether a shape complains; a part of another shape is held against the example's first node."""
    base = installed_shapes()
    pointing = {t.predicate.value for t in base.triples if t.subject.value == shape} | {  # type: ignore[union-attr]
        SH + "property" for t in base.triples if t.predicate.value == SH + "property" and t.object == NamedNode(shape)
    }
    rows = list(base.triples)
    if not any("target" in p or p == SH + "property" for p in pointing):
        rows.append(Triple(NamedNode(shape), NamedNode(SH + "targetNode"), triples[0].subject))  # type: ignore[arg-type]
    raw = run(engine, [*triples, *context_of(triples)], Shapes(tuple(rows)))
    described = {str(t.subject.value) for t in triples}  # type: ignore[union-attr]
    meant = (shape, shape.removesuffix("-query"))
    return any(r.shape in meant and (r.focus in described or r.value in described) for r in raw)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("shape", [s for s in speaking_shapes() if not s.endswith("-query")], ids=named)
def test_a_shape_passes_its_valid_example_and_stops_its_invalid_one(shape: str, engine: str) -> None:
    assert not said_by(shape, examples()[f"valid/{named(shape)}"], engine)
    assert said_by(shape, examples()[f"invalid/{named(shape)}"], engine)


@pytest.mark.skipif(len(ENGINES) < 2, reason="shacl-rust is not installed")
@pytest.mark.parametrize("name", sorted(examples()))
def test_both_engines_say_the_same_of_every_example(name: str) -> None:
    triples = [*examples()[name], *context_of(examples()[name])]
    assert run("pyshacl", triples, installed_shapes()) == run("rust", triples, installed_shapes())


def test_no_shape_is_without_examples_and_no_example_without_a_shape() -> None:
    shapes = {named(shape) for shape in speaking_shapes()}
    assert set(examples()) == {f"{kind}/{shape}" for kind in ("valid", "invalid") for shape in shapes}


def test_every_shape_speaks_four_languages_and_has_a_severity() -> None:
    shapes = installed_shapes()
    for shape, told in shapes.messages.items():
        assert set(told) == LANGUAGES, shape
        assert shape.endswith("-query") or shapes.severities.get(shape) in {"Violation", "Warning", "Info"}, shape


def test_no_shape_is_a_blank_node() -> None:
    for path in sorted(resource("shapes").glob("*.ttl")):
        for quad in parse(path=str(path)):
            assert isinstance(quad.subject, NamedNode), f"{path}: {quad}"
            assert isinstance(quad, Quad)
            assert not str(quad.object).startswith("_:"), f"{path}: {quad}"


def test_quads_and_triples_are_one_to_the_validator() -> None:
    triple = examples()["valid/one-kind"][0]
    assert read_graph([Quad(triple.subject, triple.predicate, triple.object, NamedNode("g:g")), triple]) == [triple]
