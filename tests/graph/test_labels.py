from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.iris import PREFIXES
from kg_caucasus.graph.labels import read_names
from kg_caucasus.graph.terms import kgc, node

LABEL = NamedNode(PREFIXES["skos"] + "prefLabel")


def test_of_several_names_in_a_language_the_first_of_the_alphabet_is_taken() -> None:
    store = Store()
    for text in ("Շուշի", "Ա", "Ք"):
        store.add(Quad(NamedNode(PREFIXES["place"] + "a"), LABEL, Literal(text, language="hy")))
    assert read_names(Dataset(store, "test"), lang="hy").of("place:a") == "Ա"


def test_candidates_of_one_name_are_told_apart_by_their_statement() -> None:
    store = Store()
    for thing, text in (("letter-en-1", "Letter of X"), ("letter-en-2", "Letter of X"), ("law-en-2", "Law of X")):
        candidate = NamedNode(f"{PREFIXES['agreement']}{thing}")
        statement = NamedNode(f"{PREFIXES['statement']}{thing[-4:]}")
        store.add(Quad(candidate, LABEL, Literal(text, language="en")))
        store.add(Quad(candidate, kgc("status"), kgc("Candidate")))
        store.add(Quad(statement, kgc("mentions"), candidate))
        store.add(Quad(statement, node("dcterms:identifier"), Literal(thing[-4:])))
    names = read_names(Dataset(store, "test"))
    told = [names.of(f"agreement:{thing}") for thing in ("letter-en-1", "letter-en-2", "law-en-2")]
    assert told == ["Letter of X (en-1)", "Letter of X (en-2)", "Law of X"]


def test_a_name_in_another_language_is_marked_and_no_name_is_the_thing_itself() -> None:
    store = Store()
    for text, lang in (("Շուշի", "hy"), ("Shusha", "en"), ("Şuşa", "az")):
        store.add(Quad(NamedNode(PREFIXES["place"] + "a"), LABEL, Literal(text, language=lang)))
    store.add(Quad(NamedNode(PREFIXES["place"] + "b"), LABEL, Literal("Ոսկեպար", language="hy")))
    names = read_names(Dataset(store, "test"), lang="ru")
    assert [names.of(f"place:{local}") for local in "abc"] == ["Shusha [en]", "Ոսկեպար [hy]", "place:c"]
    assert names.of(None) == ""
