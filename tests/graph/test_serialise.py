from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Dataset, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg_caucasus.graph.serialise import _Spaced, canonical_digest, graph_bytes, merge_sorted, write_quads, write_triples
from kg_caucasus.graph.terms import RDF_TYPE

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)


def quads_of(texts: list[str]) -> list[Quad]:
    """Give quads in three graphs with these texts."""
    s = "https://w3id.org/kg-caucasus/actor/"
    return [
        Quad(NamedNode(f"{s}a{i % 3}"), NamedNode(f"{s}p{i % 2}") if i % 5 else RDF_TYPE,
             Literal(text) if i % 2 else Literal(text, language="hy"), NamedNode(f"{s}g{i % 3}"))
        for i, text in enumerate(texts)
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=12))
def test_what_is_written_is_read_back_the_same(texts: list[str]) -> None:
    quads = quads_of(texts)
    store = Store()
    store.extend(quads)
    for form in (RdfFormat.TRIG, RdfFormat.N_QUADS, RdfFormat.STREAMING_JSON_LD):
        out = io.BytesIO()
        write_quads(store, out, form)
        assert set(parse(out.getvalue(), format=form)) == set(quads)
    for form in (RdfFormat.TURTLE, RdfFormat.N_TRIPLES):
        out = io.BytesIO()
        write_triples(quads, out, form)
        assert {q.triple for q in parse(out.getvalue(), format=form)} == {q.triple for q in quads}


def test_the_bytes_do_not_hang_on_the_order_in_which_quads_came() -> None:
    quads = quads_of([f"text {i}" for i in range(50)])
    seen = set()
    for seed in range(5):
        random.Random(seed).shuffle(quads)
        out = io.BytesIO()
        write_triples(quads + quads[:10], out, RdfFormat.TURTLE)
        seen.add(out.getvalue())
    assert len(seen) == 1
    assert b"@prefix act: <https://w3id.org/kg-caucasus/act/> .\n@prefix actor:" in seen.pop()


def test_the_class_stands_before_all_else() -> None:
    subject = NamedNode("https://w3id.org/kg-caucasus/actor/x")
    rows = [Triple(subject, NamedNode("http://a.example/p"), Literal("1")), Triple(subject, RDF_TYPE, RDF_TYPE)]
    assert b"actor:x a rdf:type ;\n" in graph_bytes(rows)


def test_sorting_on_disk_gives_what_sorting_in_memory_gives() -> None:
    lines = [f"line {random.Random(i).randrange(500)}\u2028\u0085\n".encode() for i in range(1_000)]
    assert list(merge_sorted(lines, run=64)) == sorted(set(lines))


def test_the_canonical_digest_is_that_of_rdfc_1_0() -> None:
    import hashlib

    from pyoxigraph import CanonicalizationAlgorithm, serialize

    quads = quads_of(["Երևան", 'a "quoted" \\ text', "line\nbreak\ttab\x7f\x08"] * 3)
    store = Store()
    store.extend(quads)
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    lines = sorted(serialize([quad], format=RdfFormat.N_QUADS) or b"" for quad in dataset)
    assert canonical_digest(store) == hashlib.sha256(b"".join(lines)).hexdigest()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", ["kg.ttl", "kg.trig"])
def test_rdflib_reads_the_same_triples_as_pyoxigraph(hand_made_build: Path, name: str) -> None:
    path = hand_made_build / name
    graph = rdflib.Graph() if name.endswith("ttl") else rdflib.Dataset(default_union=True)
    graph.parse(data=path.read_bytes(), format="turtle" if name.endswith("ttl") else "trig")
    told = {quad.triple for quad in parse(path=str(path))}
    mine = rdflib.Graph()
    mine.parse(data="".join(f"{t.subject} {t.predicate} {t.object} .\n" for t in told), format="nt")
    assert set(graph.triples((None, None, None))) == set(mine)
    assert not any(isinstance(term, rdflib.BNode) for triple in mine for term in triple)


def test_an_empty_line_stands_before_each_subject_and_each_graph() -> None:
    s, p = (NamedNode(f"https://w3id.org/kg-caucasus/actor/{name}") for name in "sp")
    text = "Ends so . \n}\n .\nAnd goes on."
    store = Store()
    store.extend([Quad(one, p, Literal(text), graph) for one in (s, p) for graph in (s, p)])
    out = io.BytesIO()
    write_quads(store, out, RdfFormat.TRIG)
    told = '"Ends so . \\n}\\n .\\nAnd goes on." .'
    graph = f" {{\n\tactor:p actor:p {told}\n\n\tactor:s actor:p {told}\n}}\n"
    assert out.getvalue().decode().endswith(f"> .\n\nactor:p{graph}\nactor:s{graph}")


def test_where_pieces_are_cut_does_not_matter() -> None:
    text = b"a b c .\n\ng {\n\ta b c .\n\n\td e f ;\n\t\tg h .\n}\n\nh {\n\ta b c .\n}\n"
    told = text.replace(b"\n\n", b"\n")
    for size in range(1, len(told) + 1):
        out = io.BytesIO()
        spaced = _Spaced(out.write)
        for start in range(0, len(told), size):
            spaced.write(told[start : start + size])
        spaced.end()
        assert out.getvalue() == b"\n" + text
