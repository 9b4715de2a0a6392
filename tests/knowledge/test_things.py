"""The things and the schema are what they say they are: typed, named, linked to what exists, complete."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
import rdflib
from pyoxigraph import NamedNode, Triple

from kg_caucasus.graph.background import read_turtle
from kg_caucasus.knowledge.things import KINDS, Tenure
from kg_caucasus.resources import resource

KGC = "https://w3id.org/kg-caucasus/ontology#"
BASE = "https://w3id.org/kg-caucasus/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
DEFINITION = "http://www.w3.org/2004/02/skos/core#definition"
PREF = "http://www.w3.org/2004/02/skos/core#prefLabel"
LANGUAGES = {"en", "hy", "ru", "az"}
FILES = sorted((resource("ontology") / "things").glob("*.ttl")) + sorted(
    (resource("ontology") / "schema").glob("*.ttl")
)


@cache
def triples(folder: str) -> list[Triple]:
    return [t for path in sorted((resource("ontology") / folder).glob("*.ttl")) for t in read_turtle(path)]


def values(folder: str, predicate: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for t in triples(folder):
        if t.predicate.value == predicate:
            value = t.object.language if getattr(t.object, "language", None) else str(t.object.value)
            found.setdefault(str(t.subject.value), set()).add(str(value))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_two_parsers_read_the_same_triples(path: object) -> None:
    assert len(set(read_turtle(path))) == len(rdflib.Graph().parse(str(path)))  # type: ignore[arg-type]


def test_every_thing_is_of_one_kind_that_the_reading_knows() -> None:
    things = {s for s in values("things", PREF) if not s.startswith((BASE + "office/",))}
    kinds = values("things", TYPE)
    assert {s: k for s, k in kinds.items() if s in things and len(k & {KGC + x for x in KINDS}) != 1} == {}


def test_nothing_is_linked_to_what_does_not_exist() -> None:
    known = {str(t.subject.value) for t in (*triples("things"), *triples("schema"))}
    linked = {
        str(t.object.value)
        for t in triples("things")
        if isinstance(t.object, NamedNode)
        and t.object.value.startswith(BASE)
        and not t.predicate.value.endswith("source")
    }
    assert linked - known == set()


def test_every_predicate_of_ours_is_in_the_schema() -> None:
    known = {str(t.subject.value) for t in triples("schema")}
    used = {t.predicate.value for t in triples("things") if t.predicate.value.startswith(KGC)}
    assert used - known == set()


@pytest.mark.parametrize("what", [LABEL, DEFINITION], ids=["label", "definition"])
def test_every_term_is_named_and_defined_in_four_languages(what: str) -> None:
    terms = {
        s
        for s, kinds in values("schema", TYPE).items()
        if s.startswith(KGC) and any(k.startswith("http://www.w3.org/2002/07/owl#") for k in kinds)
    }
    told = values("schema", what)
    assert {s: told.get(s) for s in terms if told.get(s) != LANGUAGES} == {}


def test_every_state_process_and_agreement_is_named_in_four_languages() -> None:
    kinds, named = values("things", TYPE), values("things", PREF)
    wanted = {
        KGC + kind for kind in ("State", "Process", "Agreement", "WorkingBody", "InternationalOrganization", "Person")
    }
    short = {s: named.get(s) for s, k in kinds.items() if k & wanted and named.get(s) != LANGUAGES}
    assert short == {}


def test_the_guideline_names_of_processes_are_there() -> None:
    names = {str(t.object.value) for t in triples("things") if t.predicate.value == PREF}
    assert names >= {
        "Normalisation of Armenia-Azerbaijan relations", "Border delimitation", "Border demarcation",
        "Unblocking of transport communications", "Peace treaty negotiation", "Peacekeeping in Nagorno-Karabakh",
        "Return of refugees and displaced persons", "Exchange of prisoners and detainees", "Demining",
        "Hand-over of minefield maps", "Humanitarian assistance", "Search for missing persons",
        "Confidence building contacts", "Ceasefire", "Armenia-Turkey normalisation", "Border security",
        "Energy cooperation", "Cultural heritage protection",
    }  # fmt: skip


def test_each_thing_is_defined_once_with_one_preferred_name_a_language() -> None:
    opened = Counter(
        line.split(" a ")[0]
        for path in sorted((resource("ontology") / "things").glob("*.ttl"))
        for line in path.read_text("utf-8").splitlines()
        if " a " in line and not line.startswith((" ", "#", "@"))
    )
    assert len(opened) > 1000
    assert [thing for thing, times in opened.items() if times > 1] == []
    preferred = Counter((t.subject, t.object.language) for t in triples("things") if t.predicate.value == PREF)
    assert [name for name, times in preferred.items() if times > 1] == []


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [("2020-05-01", "2022", True), ("2021-06-02", None, False), (None, "2021-05-31", False), (None, None, True)],
)
def test_an_office_is_held_as_far_as_its_time_is_known(since: str | None, until: str | None, held: bool) -> None:
    assert Tenure("actor:x", "office:y", since, until).covers("2021-06-01") is held


def test_a_draft_is_not_said_to_be_signed() -> None:
    drafts = {s for s, kinds in values("things", KGC + "agreementKind").items() if KGC + "DraftTreaty" in kinds}
    status = [t for t in triples("things") if t.predicate.value == KGC + "agreementStatus"]
    unsigned = {str(t.subject.value) for t in status if re.search("not signed|never agreed|no record", str(t.object))}
    assert unsigned <= drafts
    assert len(drafts) > 4
    for name in ("signedOn", "signedAt", "hasSignatory"):
        assert drafts.isdisjoint(values("things", KGC + name)), name


def test_a_minister_who_came_back_has_two_times_in_office() -> None:
    of = {t.subject: str(t.object.value) for t in triples("things") if t.predicate.value.endswith("org#member")}
    begun, ended = values("things", KGC + "from"), values("things", KGC + "until")
    wang = sorted(str(t.value) for t, person in of.items() if person.endswith("/wang-yi"))  # type: ignore[union-attr]
    assert [(begun[t], ended.get(t)) for t in wang] == [({"2013-03-16"}, {"2022-12-30"}), ({"2023-07-25"}, None)]
