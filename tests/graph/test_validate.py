"""What a report says of a graph: what is wrong, where it stands, and in which sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg_caucasus.errors import KnowledgeError, QueryError
from kg_caucasus.extraction import extract
from kg_caucasus.graph.background import background
from kg_caucasus.graph.populate import populate
from kg_caucasus.graph.terms import node, number
from kg_caucasus.graph.validate import validate, validate_statement
from kg_caucasus.knowledge import load
from kg_caucasus.model import Act, ActKind, Extraction, Span, Statement

TEXT = "Talks went on. Baku supports the peace treaty. All agreed."


def quads() -> list[Quad]:
    statement = Statement(id="en-99", text=TEXT, lang="en", published="2024-01-02")
    where = TEXT.index("supports")
    act = Act(
        speaker="actor:azerbaijan",
        kind=ActKind.SUPPORT,
        target="agreement:peace-agreement-draft",
        evidence=Span(where, where + 8),
        rule="support.en.supports",
    )
    return populate(Extraction(statement, "en", {}, acts=(act,)))


def without(predicate: str) -> list[Quad]:
    return [quad for quad in quads() if quad.predicate != node(predicate)]


def test_a_sound_statement_conforms() -> None:
    assert validate_statement(quads()) == ()


def test_an_act_without_a_speaker_is_told_with_its_statement_and_sentence() -> None:
    (result,) = validate_statement(without("kgc:speaker"), lang="ru")
    assert result.severity == "Violation"
    assert result.shape.endswith("shape/act-speaker")
    assert result.message.startswith("Акт: ровно одно значение «говорящий»")
    assert result.statement == node("statement:en-99").value
    assert result.sentence == "Baku supports the peace treaty."


def test_a_quote_that_is_not_the_text_is_told_with_its_sentence() -> None:
    exact = node("oa:exact")
    bent = [Quad(q.subject, exact, Literal("rejects"), q.graph_name) if q.predicate == exact else q for q in quads()]
    (result,) = validate_statement(bent)
    assert result.shape.endswith("shape/quote-is-the-text")
    assert result.value is not None
    assert result.value.startswith(node("span:en-99").value)
    assert result.sentence == "Baku supports the peace treaty."


def test_a_span_that_ends_before_it_starts_is_told() -> None:
    end, zero = node("oa:end"), number(0)
    bent = [Quad(q.subject, end, zero, q.graph_name) if q.predicate == end else q for q in quads()]
    assert {r.shape.rpartition("/")[2] for r in validate_statement(bent)} == {"quote-is-the-text"}


def test_an_unknown_target_is_a_violation() -> None:
    stray = [
        Quad(q.subject, q.predicate, node("process:nothing"), q.graph_name) if q.predicate == node("kgc:target") else q
        for q in quads()
    ]
    assert [r.shape.rpartition("/")[2] for r in validate_statement(stray)] == ["act-target"]


def test_what_a_file_tells_of_a_known_thing_needs_no_names_and_source_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "one.ttl"
    head = "@prefix kgc: <https://w3id.org/kg-caucasus/ontology#> . "
    known = "<https://w3id.org/kg-caucasus/actor/armenia> kgc:mediates <https://w3id.org/kg-caucasus/{}> ."
    path.write_text(head + known.format("process/demining"))
    assert validate(path).results == ()
    path.write_text(head + known.format("place/yerevan"))
    assert [r.shape.rpartition("/")[2] for r in validate(path).results] == ["mediates-to"]


def test_an_office_told_before_it_was_held_is_a_warning() -> None:
    text = "Prime Minister of Armenia Nikol Pashinyan welcomed the delimitation of the border."
    for published, severities in (("2017-05-03", ["Warning"]), ("2021-05-03", [])):
        statement = Statement("en-98", text, "en", published=published)
        results = validate_statement(populate(extract(statement, load())))
        assert [r.severity for r in results if r.shape.endswith("/office-held-that-day")] == severities


def test_the_ontology_and_the_things_conform_without_a_word() -> None:
    assert validate(background()).results == ()


def test_a_warning_leaves_a_graph_conforming(tmp_path: Path) -> None:
    path = tmp_path / "two.ttl"
    path.write_text(
        "@prefix kgc: <https://w3id.org/kg-caucasus/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
        '<x:a> a kgc:Place ; skos:prefLabel "Here"@en ; <http://purl.org/dc/terms/source> "me" .'
        '<x:b> a kgc:Place ; skos:prefLabel "Here"@en ; <http://purl.org/dc/terms/source> "me" .'
    )
    report = validate(path)
    assert report.conforms
    assert [r.severity for r in report.results] == ["Warning"]


def test_an_office_may_bear_the_name_of_its_body(tmp_path: Path) -> None:
    path = tmp_path / "two.ttl"
    path.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix org: <http://www.w3.org/ns/org#> ."
        '<x:a> skos:prefLabel "Here"@en ; <http://purl.org/dc/terms/source> "me" .'
        '<x:b> skos:prefLabel "Here"@en ; <http://purl.org/dc/terms/source> "me" ; org:postIn <x:a> .'
    )
    assert validate(path).results == ()


def test_a_file_that_does_not_parse_or_is_missing_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("<a> <b>")
    with pytest.raises(QueryError, match=r"broken\.ttl, line 1"):
        validate(path)
    with pytest.raises(QueryError, match="cannot be read"):
        validate(tmp_path / "none.ttl")


def test_an_unknown_engine_is_told_so() -> None:
    with pytest.raises(KnowledgeError, match="choose one of pyshacl, rust"):
        validate([], engine="steam")


def test_results_come_in_one_order_whatever_the_order_of_the_data() -> None:
    rows = [quad for quad in without("kgc:speaker") if quad.predicate != node("kgc:polarity")]
    assert validate(rows) == validate(rows[::-1])
    assert isinstance(rows[0].graph_name, NamedNode)
