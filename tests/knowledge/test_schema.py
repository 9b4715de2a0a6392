"""The ontology is complete: every term is named, defined, placed and shown in use, and its examples are sound."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pytest
from pyoxigraph import RdfFormat, Triple, parse

from kg_caucasus.graph.background import read_turtle
from kg_caucasus.graph.iris import BASE, PREFIXES
from kg_caucasus.resources import resource

KGC = PREFIXES["kgc"]
LANGUAGES = {"en", "hy", "ru", "az"}
NAMES = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel")
DEFINITION, EXAMPLE = PREFIXES["skos"] + "definition", PREFIXES["skos"] + "example"
DEFINED_BY = PREFIXES["rdfs"] + "isDefinedBy"
KINDS_OF_THINGS = ("actor", "agreement", "body", "event", "office", "place", "process")


@cache
def rows(folder: str) -> tuple[Triple, ...]:
    return tuple(t for path in sorted((resource("ontology") / folder).glob("*.ttl")) for t in read_turtle(path))


@cache
def terms() -> dict[str, dict[str, list[Triple]]]:
    found: dict[str, dict[str, list[Triple]]] = defaultdict(lambda: defaultdict(list))
    for t in rows("schema"):
        if str(t.subject.value).startswith(KGC):
            found[str(t.subject.value)][t.predicate.value].append(t)
    return {name: said for name, said in found.items() if DEFINED_BY in said or PREFIXES["rdf"] + "type" in said}


def languages(said: dict[str, list[Triple]], *predicates: str) -> set[str | None]:
    return {t.object.language for predicate in predicates for t in said.get(predicate, ())}  # type: ignore[union-attr]


def examples() -> list[tuple[str, str]]:
    return [(name, str(t.object.value)) for name, said in sorted(terms().items()) for t in said.get(EXAMPLE, ())]  # type: ignore[union-attr]


def test_no_term_is_without_name_definition_home_and_example() -> None:
    assert len(terms()) > 190
    unnamed = [name for name, said in terms().items() if languages(said, *NAMES) != LANGUAGES]
    undefined = [name for name, said in terms().items() if languages(said, DEFINITION) != LANGUAGES]
    homeless = [name for name, said in terms().items() if len(said.get(DEFINED_BY, ())) != 1]
    unshown = [name for name, said in terms().items() if not said.get(EXAMPLE)]
    assert (unnamed, undefined, homeless, unshown) == ([], [], [], [])


@pytest.mark.parametrize(("term", "example"), examples(), ids=lambda text: text.removeprefix(KGC)[:30])
def test_an_example_is_turtle_that_uses_its_term_and_names_only_what_exists(term: str, example: str) -> None:
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    triples = [quad.triple for quad in parse((head + example).encode(), format=RdfFormat.TURTLE)]
    said = {str(getattr(node, "value", "")) for t in triples for node in (t.subject, t.predicate, t.object)}
    assert term in said
    known = {str(t.subject.value) for folder in ("things", "schema") for t in rows(folder)}
    candidates = {str(t.subject.value) for t in triples if str(getattr(t.object, "value", "")) == KGC + "Candidate"}
    of_things = re.compile(rf"{re.escape(BASE)}({'|'.join(KINDS_OF_THINGS)})/|{re.escape(KGC)}")
    assert {name for name in said if of_things.match(name)} - known - candidates == set()


def test_examples_about_things_are_what_the_things_say() -> None:
    told = {(t.subject, t.predicate, t.object) for folder in ("things", "schema") for t in rows(folder)}
    described = {(t.subject, t.predicate) for t in rows("things")}
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    wrong = []
    for term, example in examples():
        for quad in parse((head + example).encode(), format=RdfFormat.TURTLE):
            row = (quad.subject, quad.predicate, quad.object)
            if (quad.subject, quad.predicate) in described and row not in told:
                wrong.append(f"{term}: {quad}")
    assert wrong == []


def wider(term: str) -> set[str]:
    said = [t for t in rows("schema") if t.predicate.value.endswith("#subClassOf")]
    above = {str(t.object.value) for t in said if t.subject.value == term}  # type: ignore[union-attr]
    return above.union(*map(wider, above))


def test_no_kind_is_both_an_entity_and_an_activity_of_prov() -> None:
    above = {name: {one for one in wider(name) if one.startswith(PREFIXES["prov"])} for name in terms()}
    entity, activity = PREFIXES["prov"] + "Entity", PREFIXES["prov"] + "Activity"
    assert {name for name, found in above.items() if {entity, activity} <= found} == set()
    assert {name.removeprefix(KGC) for name, found in above.items() if activity in found} == {"Event"}
    assert entity in above[KGC + "Agreement"]
    assert entity in above[KGC + "Border"]


def test_an_agreement_in_words_is_not_coded_as_a_signing() -> None:
    coded = {str(t.object.value).rpartition("/")[2] for t in terms()[KGC + "Agree"][KGC + "cameoType"]}
    assert coded == {"C03"}
