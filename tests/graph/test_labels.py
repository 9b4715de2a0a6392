from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.iris import PREFIXES
from kg_caucasus.graph.labels import read_names

LABEL = NamedNode(PREFIXES["skos"] + "prefLabel")


def test_of_several_names_in_a_language_the_first_of_the_alphabet_is_taken() -> None:
    store = Store()
    for text in ("Շուշի", "Ա", "Ք"):
        store.add(Quad(NamedNode(PREFIXES["place"] + "a"), LABEL, Literal(text, language="hy")))
    assert read_names(Dataset(store, "test"), lang="hy").of("place:a") == "Ա"


def test_a_name_in_another_language_is_marked_and_no_name_is_the_thing_itself() -> None:
    store = Store()
    for text, lang in (("Շուշի", "hy"), ("Shusha", "en"), ("Şuşa", "az")):
        store.add(Quad(NamedNode(PREFIXES["place"] + "a"), LABEL, Literal(text, language=lang)))
    store.add(Quad(NamedNode(PREFIXES["place"] + "b"), LABEL, Literal("Ոսկեպար", language="hy")))
    names = read_names(Dataset(store, "test"), lang="ru")
    assert [names.of(f"place:{local}") for local in "abc"] == ["Shusha [en]", "Ոսկեպար [hy]", "place:c"]
    assert names.of(None) == ""
