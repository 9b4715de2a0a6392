"""A build closes under OWL 2 RL where asked: in a graph of its own, the same bytes every time, or a clear sentence."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from conftest import run
from pyoxigraph import Store, Triple

from kg_caucasus.graph.background import background
from kg_caucasus.graph.reason import INFERRED
from kg_caucasus.graph.reason_rl import closure
from kg_caucasus.graph.terms import node
from kg_caucasus.graph.validate import validate

pytest.importorskip("reasonable")
ENGINE = "rust" if importlib.util.find_spec("shacl_rust") else "pyshacl"


def fact(subject: str, predicate: str, value: str) -> Triple:
    return Triple(node(subject), node(predicate), node(value))


def inferred(folder: Path) -> set[Triple]:
    store = Store.read_only(str(folder / "store"))
    return {quad.triple for quad in store.quads_for_pattern(None, None, None, INFERRED)}


def test_what_follows_is_told_once_and_not_what_is_said_or_idle() -> None:
    said = [
        *(quad.triple for quad in background()),
        fact("place:here", "kgc:within", "place:yerevan"),
        fact("actor:armenia", "kgc:coChairs", "body:new"),
    ]
    follows = closure(said)
    assert fact("place:here", "kgc:locatedIn", "place:armenia") in follows
    assert fact("body:new", "rdf:type", "kgc:WorkingBody") in follows
    assert not set(follows) & set(said)
    assert not [t for t in follows if t.subject == t.object or "owl#" in str(t.object)]
    assert follows == closure(said[::-1])


def test_a_build_holds_what_follows_in_a_graph_of_its_own_and_lets_it_go(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    assert run("build", "-o", one).exit_code == 0
    assert inferred(one) == set()
    assert run("build", "-o", one, "--infer").exit_code == 0
    assert any(t.object == node("kgc:Told") for t in inferred(one))
    assert run("build", "-o", two, "--infer").exit_code == 0
    assert validate(one / "kg.ttl", engine=ENGINE).conforms
    for name in ("kg.ttl", "kg.trig", "description.ttl", "report.txt"):
        assert (one / name).read_bytes() == (two / name).read_bytes()
    assert run("build", "-o", one).exit_code == 0
    assert inferred(one) == set()


def test_without_the_engine_one_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "reasonable", None)
    told = run("build", "-o", tmp_path / "build", "--infer")
    assert told.exit_code == 2
    assert "pip install 'kg-caucasus[infer]'" in told.stderr
    assert not (tmp_path / "build" / "kg.ttl").exists()
