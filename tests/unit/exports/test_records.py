from __future__ import annotations

import json

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from kg_caucasus.errors import QueryError
from kg_caucasus.exports.records import write_annotations, write_nanopublications, write_plover, write_reified
from kg_caucasus.exports.wanted import Wanted, wanted_facts
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.iris import expand
from kg_caucasus.graph.terms import RDF_TYPE, kgc, node
from kg_caucasus.views.acts import read_acts
from kg_caucasus.views.claims import read_claims

ENDS = ("actor", "recipient", "subject")
REIFIES = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies")


def test_plover_records_tell_who_did_what_to_whom_in_which_words(data: Dataset) -> None:
    records = [json.loads(line) for line in write_plover(data)]
    said = next(r for r in records if r["event_type"] == "THREATEN")
    assert said["actor"] == {"id": "actor:azerbaijan", "name": "Azerbaijan"}
    assert (said["event_date"], said["event_text"]) == (
        "2023-05-15",
        "warns of countermeasures against the Zangezur road",
    )
    assert not {r["event_type"] for r in records} & {"EXPECT", "ASSERT"}
    assert "Ադրբեջան" in {json.loads(line)["actor"]["name"] for line in write_plover(data, Wanted(lang="hy"))}


def test_annotations_expand_to_a_body_and_a_target_for_each_fact(data: Dataset) -> None:
    text = "\n".join(write_annotations(data))
    quads = list(parse(text, format=RdfFormat.JSON_LD))
    bodies = {q.object.value for q in quads if q.predicate.value.endswith("#hasBody")}
    facts = {a.act for a in read_acts(data)} | {c.claim for c in read_claims(data)}
    assert bodies == {expand(name) for name in facts}
    assert sum(q.predicate.value.endswith("#exact") for q in quads) == len(facts)


def test_each_claim_reifies_its_triple_without_asserting_it(data: Dataset) -> None:
    triples = {q.triple for q in parse(write_reified(data), format=RdfFormat.TURTLE)}
    claims = read_claims(data)
    reified = {t.subject.value: t.object for t in triples if t.predicate == REIFIES}
    assert set(reified) == {expand(c.claim) for c in claims}
    for claim in claims:
        told = reified[expand(claim.claim)]
        assert isinstance(told, Triple) and told.subject == NamedNode(expand(claim.subject))
        assert told.predicate == NamedNode(expand(f"kgc:{claim.predicate}")) and told not in triples


def test_a_nanopublication_has_four_graphs_a_claim(data: Dataset) -> None:
    quads = list(parse(write_nanopublications(data), format=RdfFormat.TRIG))
    assert len({str(q.graph_name) for q in quads}) == 4 * len(read_claims(data))


def test_a_nanopublication_asserts_only_what_is_affirmed_actual_and_unconditional(data: Dataset) -> None:
    quads = {(str(q.graph_name), q.triple) for q in parse(write_nanopublications(data), format=RdfFormat.TRIG)}
    plain = set()
    for row in wanted_facts(data, "claims"):
        graph = f"<{row['fact'].value}.assertion>"
        asserted = {triple for name, triple in quads if name == graph}
        if row["polarity"] == kgc("Affirmed") and row["modality"] == kgc("Actual") and row["condition"] is None:
            assert asserted == {Triple(row["subject"], row["predicate"], row["object"])}
        else:
            told = {kgc("polarity"): row["polarity"], kgc("modality"): row["modality"], RDF_TYPE: kgc("Claim")}
            told |= {node(f"rdf:{name}"): row[name] for name in ("subject", "predicate", "object")}
            told |= {kgc("condition"): row["condition"]} if row["condition"] is not None else {}
            assert asserted == {Triple(row["fact"], p, o) for p, o in told.items()}
        plain.add(len(asserted) == 1)
    assert plain == {True, False}


def test_records_are_the_same_bytes_twice(data: Dataset) -> None:
    assert write_reified(data) == write_reified(data)
    assert write_nanopublications(data) == write_nanopublications(data)


def test_records_are_narrowed_by_kind_period_and_actor(data: Dataset) -> None:
    whole = [json.loads(line) for line in write_plover(data)]
    for wanted, keeps in (
        (Wanted(include=frozenset({"Reject"})), lambda r: r["event_type"] == "REJECT"),
        (Wanted(since="2023-05-15", until="2023"), lambda r: (r["event_date"] or "").startswith("2023")),
        (
            Wanted(actors=frozenset({"actor:azerbaijan"})),
            lambda r: any(isinstance(r[end], dict) and r[end]["id"] == "actor:azerbaijan" for end in ENDS),
        ),
    ):
        kept = [record for record in whole if keeps(record)]
        assert [json.loads(line) for line in write_plover(data, wanted)] == kept
        assert 0 < len(kept) < len(whole)
    claims = {claim.claim for claim in read_claims(data) if claim.predicate == "coChairs"}
    only = {
        q.subject.value for q in parse(write_reified(data, Wanted(frozenset({"coChairs"}))), format=RdfFormat.TURTLE)
    }
    assert only == {expand(claim) for claim in claims} != set()


def test_what_is_not_there_to_include_is_told(data: Dataset) -> None:
    with pytest.raises(QueryError, match=r"'Commmit'; there are .*Commit"):
        list(write_plover(data, Wanted(frozenset({"Commmit"}))))
