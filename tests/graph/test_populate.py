from __future__ import annotations

import dataclasses

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg_caucasus.errors import EvidenceError, KnowledgeError
from kg_caucasus.extraction import extract
from kg_caucasus.graph.iris import expand, shorten
from kg_caucasus.graph.populate import populate
from kg_caucasus.graph.promote import is_promotable
from kg_caucasus.graph.store import solutions
from kg_caucasus.knowledge import load
from kg_caucasus.model import Extraction, Relation, Span, Statement, Thing


def values(quads: list[Quad], subject: str, predicate: str) -> set[str]:
    """Give the values of a property, things as prefixed names."""
    s, p = NamedNode(expand(subject)), NamedNode(expand(predicate))
    return {shorten(quad.object.value) for quad in quads if quad.subject == s and quad.predicate == p}


def only(quads: list[Quad], kind: str, prefix: str) -> str:
    """Give the one node of a class."""
    (found,) = {q.subject.value for q in quads if q.object == NamedNode(expand(kind))}
    return f"{prefix}:{found.rsplit('/', 1)[1]}"


def test_an_act_says_who_does_what_about_what_on_which_condition_and_where(hand_made: dict[str, Extraction]) -> None:
    quads = populate(hand_made["en"])
    act = only(quads, "kgc:Commit", "act")
    assert {p: values(quads, act, p) for p in ("kgc:speaker", "kgc:target", "kgc:condition", "kgc:modality")} == {
        "kgc:speaker": {"actor:armenia"},
        "kgc:target": {"process:border-delimitation"},
        "kgc:condition": {"if both commissions meet"},
        "kgc:modality": {"kgc:Future"},
    }
    assert values(quads, act, "kgc:foundBy") == {"rule:commit.en.ready"}
    assert values(quads, act, "kgc:inStatement") == {"statement:en-90"}
    assert values(quads, act, "kgc:evidence") == {"span:en-90-29-102"}


def test_evidence_is_the_text_at_its_offsets_as_web_annotation_selectors(hand_made: dict[str, Extraction]) -> None:
    for extraction in (e for e in hand_made.values() if e.mentions):
        store = Store()
        store.extend(populate(extraction))
        rows = list(
            solutions(
                store,
                """SELECT ?start ?end ?exact ?prefix ?suffix ?text WHERE {
                   ?span a oa:SpecificResource ; oa:hasSource/kgc:text ?text ; oa:hasSelector ?position , ?quote .
                   ?position a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
                   ?quote a oa:TextQuoteSelector ; oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix }""",
            )
        )
        assert rows
        for row in rows:
            start, end, text = int(row["start"].value), int(row["end"].value), row["text"].value
            assert text == extraction.statement.text
            assert text[start:end] == row["exact"].value
            assert text[:start].endswith(row["prefix"].value)
            assert text[end:].startswith(row["suffix"].value)


def test_the_store_keeps_every_quad_as_it_was_made(hand_made: dict[str, Extraction]) -> None:
    for extraction in hand_made.values():
        store, quads = Store(), populate(extraction)
        store.extend(quads)
        assert set(store) == set(quads)


def test_a_statement_says_everything_in_its_own_graph_and_has_no_blank_nodes(hand_made: dict[str, Extraction]) -> None:
    quads = populate(hand_made["ru"])
    assert {quad.graph_name.value for quad in quads} == {expand("graph:statement-ru-90")}
    assert all(isinstance(q.subject, NamedNode) and isinstance(q.object, NamedNode | Literal) for q in quads)


def test_a_text_with_turtle_sparql_and_html_in_it_stays_text(hand_made: dict[str, Extraction]) -> None:
    quads = populate(hand_made["ru"])
    assert values(quads, "statement:ru-90", "kgc:text") == {hand_made["ru"].statement.text}
    assert '" } ; DROP ALL <script>' in hand_made["ru"].statement.text


def test_a_future_hypothetical_negated_or_conditional_relation_is_no_promoted_one(
    hand_made: dict[str, Extraction],
) -> None:
    supported = {
        lang: sum(q.predicate == NamedNode(expand("kgc:supportedBy")) for q in populate(extraction))
        for lang, extraction in hand_made.items()
    }
    assert supported == {"az": 0, "en": 4, "hy": 1, "ru": 1, "silent": 0, "talks": 4}


def test_a_date_is_typed_and_words_bear_the_language_of_the_statement(hand_made: dict[str, Extraction]) -> None:
    quads = populate(hand_made["en"])
    objects = {str(q.object) for q in quads if q.predicate == NamedNode(expand("rdf:object"))}
    assert '"2024-02-28"^^<http://www.w3.org/2001/XMLSchema#date>' in objects
    texts = {q.object.language for q in quads if q.predicate == NamedNode(expand("kgc:targetText"))}
    assert texts == {"en"}


def test_an_office_is_a_thing_where_it_is_known_and_else_its_english_name(hand_made: dict[str, Extraction]) -> None:
    def held(office: str, known: str | None) -> Extraction:
        told = Relation("actor:x", "holdsOffice", office, True, Span(0, 5), "holdsOffice.hy.apposition", office=known)
        return dataclasses.replace(hand_made["hy"], relations=(told,))

    known = populate(held("Prime Minister of Armenia", "office:prime-minister-armenia"))
    claim = only(known, "kgc:Claim", "claim")
    assert values(known, claim, "rdf:object") == {"office:prime-minister-armenia"}
    assert values(known, f"relation:{relation_of(known)}", "kgc:supportedBy") == {claim}
    unknown = populate(held("Keeper of the Keys of Armenia", None))
    assert '"Keeper of the Keys of Armenia"@en' in {str(q.object) for q in unknown}
    assert not [q for q in unknown if q.predicate == NamedNode(expand("kgc:supportedBy"))]


def relation_of(quads: list[Quad]) -> str:
    """Give the local name of the one relation that a claim supports."""
    (found,) = {q.subject.value for q in quads if q.predicate == NamedNode(expand("kgc:supportedBy"))}
    return str(found.rsplit("/", 1)[1])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Премьер-министр Армении Никол Пашинян выступил в Ереване.",
         ("actor:nikol-pashinyan", "Prime Minister of Armenia", "office:prime-minister-armenia")),
        ("Сергей Иванов, посол Монголии в Армении, выступил в Ереване.",
         ("actor:sergey-ivanov", "Ambassador of Mongolia to Armenia", None)),
    ],
)  # fmt: skip
def test_the_reading_hands_on_which_known_office_it_tells_of(text: str, told: tuple[str, str, str | None]) -> None:
    (relation,) = extract(Statement("one", text, "ru"), load()).relations
    assert (relation.subject, relation.object, relation.office) == told


@pytest.mark.parametrize(
    ("day", "promoted"), [("2020-11-09", True), ("2020-11", True), ("2020-11-10", False), ("2021-11", False)]
)
def test_a_day_that_differs_from_the_one_known_is_a_claim_and_no_more(
    hand_made: dict[str, Extraction], day: str, *, promoted: bool
) -> None:
    told = Relation("agreement:x", "signedOn", day, True, Span(0, 5), "signedOn.hy.dated")
    known = Thing("agreement:x", "Agreement", "X", {"en": ("X",)}, dates={"signedOn": ("2020-11-09",)})
    quads = populate(dataclasses.replace(hand_made["hy"], relations=(told,), things={"agreement:x": known}))
    assert any(q.predicate == NamedNode(expand("kgc:supportedBy")) for q in quads) == promoted
    assert values(quads, only(quads, "kgc:Claim", "claim"), "rdf:object") == {day}


def test_what_is_known_of_a_thing_has_its_days() -> None:
    things = load().things.by_id
    assert things["agreement:trilateral-statement-2020-11-09"].dates == {"signedOn": ("2020-11-09",)}
    assert things["actor:armenia"].dates == {}


def test_a_candidate_has_its_class_its_status_and_the_words_that_name_it_as_another_name(
    hand_made: dict[str, Extraction],
) -> None:
    quads = populate(hand_made["hy"])
    assert values(quads, "event:high-level-meeting", "rdf:type") == {"kgc:Event"}
    assert values(quads, "event:high-level-meeting", "kgc:status") == {"kgc:Candidate"}
    assert values(quads, "event:high-level-meeting", "skos:prefLabel") == {"High level meeting"}
    assert values(quads, "event:high-level-meeting", "skos:altLabel") == {"բարձր մակարդակի հանդիպում"}
    assert values(quads, "actor:armenia", "rdf:type") == set()


def test_each_use_of_a_name_is_told_once_for_each_speaker_and_references_are_none(
    hand_made: dict[str, Extraction],
) -> None:
    quads = populate(hand_made["ru"])
    uses = {q.subject for q in quads if q.object == NamedNode(expand("kgc:NameUse"))}
    names = {q.object.value for q in quads if q.subject in uses and q.predicate == NamedNode(expand("kgc:usedName"))}
    assert len(uses) == 5
    assert names == {
        "Москва", "Россия", "делимитация границы", "разблокирование транспортных коммуникаций",
        "трёхсторонняя рабочая группа",
    }  # fmt: skip


def test_evidence_outside_the_text_is_refused_loudly(hand_made: dict[str, Extraction]) -> None:
    good = hand_made["hy"]
    for span in (Span(0, 10_000), Span(-1, 5), Span(5, 5)):
        act = dataclasses.replace(good.acts[0], evidence=span)
        with pytest.raises(EvidenceError, match="hy-90"):
            populate(dataclasses.replace(good, acts=(act,)))


def test_a_name_that_would_break_an_iri_is_refused(hand_made: dict[str, Extraction]) -> None:
    good = hand_made["hy"]
    act = dataclasses.replace(good.acts[0], target="process:> } ; DROP ALL")
    with pytest.raises(KnowledgeError, match="names nothing"):
        populate(dataclasses.replace(good, acts=(act,)))


def test_the_order_of_facts_does_not_matter(hand_made: dict[str, Extraction]) -> None:
    for extraction in hand_made.values():
        turned = dataclasses.replace(
            extraction,
            mentions=extraction.mentions[::-1],
            acts=extraction.acts[::-1] * 2,
            relations=extraction.relations[::-1],
        )
        assert populate(turned) == populate(extraction)


def test_a_thing_found_twice_at_one_place_is_one_mention(hand_made: dict[str, Extraction]) -> None:
    given = hand_made["en"]
    again = dataclasses.replace(given.mentions[0], label="another name", how="reference")
    twice = dataclasses.replace(given, mentions=(*given.mentions, again))
    mentions = [q for q in populate(twice) if q.predicate == NamedNode(expand("kgc:manner"))]
    assert len(mentions) == len({q.subject for q in mentions}) == len({(m.span, m.thing) for m in given.mentions})


def test_what_a_common_noun_alone_names_says_so(hand_made: dict[str, Extraction]) -> None:
    given = hand_made["en"]
    told = dataclasses.replace(given, mentions=(dataclasses.replace(given.mentions[0], how="noun"),))
    manner = NamedNode(expand("kgc:manner"))
    assert [q.object for q in populate(told) if q.predicate == manner] == [NamedNode(expand("kgc:ByNoun"))]


@pytest.mark.parametrize(("where", "stands"), [("place:gabala", True), ("actor:azerbaijan", False)])
def test_what_is_told_to_be_in_a_state_is_no_direct_triple(where: str, stands: bool) -> None:
    told = Relation("event:meeting", "locatedIn", where, False, Span(0, 1), "locatedIn.en.located-in")
    assert is_promotable(told) is stands
