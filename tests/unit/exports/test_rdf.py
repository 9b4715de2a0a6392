"""RDF/XML keeps a text as it was found, or is refused."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg_caucasus.errors import QueryError
from kg_caucasus.exports.rdf import export, find_format
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.iris import expand
from kg_caucasus.graph.terms import kgc


def with_text(text: str) -> Dataset:
    store = Store()
    statement, graph = NamedNode(expand("statement:en-90")), NamedNode(expand("graph:statement-en-90"))
    store.add(Quad(statement, kgc("text"), Literal(text, language="en"), graph))
    store.add(Quad(NamedNode(expand("act:a")), kgc("targetText"), Literal(text, language="en"), graph))
    return Dataset(store, "made here")


def test_line_ends_and_signs_of_a_text_come_back_from_xml_as_they_were() -> None:
    text, out = "one\r\ntwo\rthree\n\tfour & <five> \u0085 \U0001f54a", io.BytesIO()
    export(with_text(text), find_format("rdfxml"), out)
    told = [e.text for e in ElementTree.fromstring(out.getvalue()).iter() if e.tag == f"{{{kgc('').value}}}text"]
    assert told == [text]
    again = {q.object.value for q in parse(out.getvalue(), format=RdfFormat.RDF_XML)}  # type: ignore[union-attr]
    assert again == {text}


@pytest.mark.parametrize("sign", ["\x01", "\x0b", "\ufffe"])
def test_what_xml_cannot_hold_is_told_with_its_statement(sign: str) -> None:
    out = io.BytesIO()
    with pytest.raises(QueryError, match=rf"statement:en-90 holds the character U\+{ord(sign):04X}, which RDF/XML"):
        export(with_text(f"one{sign}two"), find_format("rdfxml"), out)
    assert out.getvalue() == b""
    export(with_text(f"one{sign}two"), find_format("turtle"), out)
    assert {q.object.value for q in parse(out.getvalue(), format=RdfFormat.TURTLE)} == {f"one{sign}two"}  # type: ignore[union-attr]
