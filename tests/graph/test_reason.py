"""Reasoning finds the ontology sound, names what contradicts it, and tells what follows."""

from __future__ import annotations

import shutil

import pytest
import rdflib
from pyoxigraph import Triple

from kg_caucasus.graph.background import background
from kg_caucasus.graph.clashes import find_clashes
from kg_caucasus.graph.reason import as_owlready, reason
from kg_caucasus.graph.terms import node
from kg_caucasus.resources import resource

needs_java = pytest.mark.skipif(not shutil.which("java"), reason="there is no Java")


def fact(subject: str, predicate: str, value: str) -> Triple:
    return Triple(node(subject), node(predicate), node(value))


def test_a_person_that_is_a_place_is_named_with_the_axioms() -> None:
    known = [quad.triple for quad in background()]
    (clash,) = find_clashes([*known, fact("actor:nikol-pashinyan", "rdf:type", "kgc:Place")])
    assert (clash.node, clash.one, clash.other) == ("actor:nikol-pashinyan", "kgc:Actor", "kgc:Place")
    assert "kgc:Actor owl:disjointWith kgc:Place" in clash.because
    assert "actor:nikol-pashinyan rdf:type kgc:Place" in clash.because


def test_a_range_that_clashes_is_named() -> None:
    known = [quad.triple for quad in background()]
    clashes = find_clashes([*known, fact("actor:armenia", "kgc:coChairs", "process:demining")])
    assert any("kgc:coChairs rdfs:range kgc:WorkingBody" in clash.because for clash in clashes)


def test_owlready_sees_the_classes_and_properties_that_rdflib_counts() -> None:
    graph = rdflib.Graph()
    for path in sorted(resource("ontology").glob("*/*.ttl")):
        graph.parse(str(path))
    world = as_owlready()
    seen = {
        "Class": world.classes(),
        "ObjectProperty": world.object_properties(),
        "DatatypeProperty": world.data_properties(),
        "AnnotationProperty": world.annotation_properties(),
    }
    for kind, found in seen.items():
        assert {one.iri for one in found} == {str(s) for s in graph.subjects(rdflib.RDF.type, rdflib.OWL[kind])}, kind
    assert world["https://w3id.org/kg-caucasus/actor/armenia"].prefLabel.en == ["Armenia"]


@needs_java
def test_hermit_finds_the_ontology_sound_and_tells_what_follows() -> None:
    told = reason([fact("actor:armenia", "kgc:coChairs", "body:new")])
    assert told.consistent
    assert told.unsatisfiable == ()
    assert fact("body:new", "rdf:type", "kgc:WorkingBody") in told.inferred


@needs_java
def test_hermit_finds_a_planted_contradiction() -> None:
    told = reason([fact("actor:nikol-pashinyan", "rdf:type", "kgc:Place")])
    assert not told.consistent
    assert told.clashes[0].node == "actor:nikol-pashinyan"
