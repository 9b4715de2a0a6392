from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, Store

from kg_caucasus.errors import QueryError
from kg_caucasus.exports.attributes import edge_values, node_values
from kg_caucasus.exports.graph_tools import GRAPH_FORMATS, encode
from kg_caucasus.exports.property_graph import Edge, Node, PropertyGraph, draw_graph
from kg_caucasus.exports.wanted import Wanted
from kg_caucasus.graph import terms
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.terms import RDF_TYPE


def written(graph: PropertyGraph, name: str) -> bytes:
    """Give a graph in a format."""
    return b"".join(encode(next(form for form in GRAPH_FORMATS if form.name == name).write(graph)))


@pytest.fixture(scope="module", params=["relations", "discourse"])
def graph(request: pytest.FixtureRequest, data: Dataset) -> PropertyGraph:
    """A graph of each kind."""
    return draw_graph(data, request.param)


NASTY = PropertyGraph(
    "relations",
    (
        Node("actor:a", "State", "Հայաստան", {"en": 'A "quoted" <name> & \\', "hy": "Հայաստան"}, 1, "2023", "2023-05"),
        Node("actor:b", "Thing", 'A "quoted" <name> & \\ [en]', {}, 1, None, None),
    ),
    (
        Edge("actor:a x actor:b", "actor:a", "actor:b", "x", '"x" <&> \\', "Future", "Negated", ("statement:1",),
             ("claim:1",), ('He said: "no" | <b>\nand left\x01',), "2023", "2023-05"),
    ),
)  # fmt: skip


def test_every_node_is_of_a_kind_that_has_a_name_and_an_office_is_a_post(data: Dataset) -> None:
    told = draw_graph(data, "relations")
    assert all(node.kind != "Thing" for node in told.nodes)
    store = Store()
    store.bulk_extend(q for q in data.store if q.subject != terms.node(told.nodes[0].id) or q.predicate != RDF_TYPE)
    store.add(Quad(terms.node(told.nodes[0].id), RDF_TYPE, terms.node("org:Post")))
    assert draw_graph(Dataset(store, "office"), "relations").nodes[0].kind == "Post"


def test_a_graph_has_what_is_told_and_nothing_else(data: Dataset) -> None:
    discourse = draw_graph(data, "discourse")
    edges = {(e.source, e.kind, e.target): e for e in discourse.edges}
    said = edges["actor:azerbaijan", "Reject", "process:border-delimitation"]
    assert (said.quotes, said.statements, said.first) == (
        ("Baku refuses border delimitation on old maps",), ("statement:en-91",), "2023-05-15",
    )  # fmt: skip
    nodes = {node.id: node for node in discourse.nodes}
    assert nodes["process:border-delimitation"].kind == "Process"
    assert nodes.keys() == {end for e in discourse.edges for end in (e.source, e.target)}


def test_a_graph_can_be_narrowed(data: Dataset) -> None:
    found = draw_graph(
        data, "discourse", Wanted(frozenset({"Reject"}), "2023", "2023", frozenset({"actor:azerbaijan"}))
    )
    assert [(e.source, e.kind) for e in found.edges] == [("actor:azerbaijan", "Reject")]
    assert draw_graph(data, "discourse", Wanted(until="1999")).edges == ()
    with pytest.raises(QueryError):
        draw_graph(data, "other")


@pytest.fixture(scope="module")
def labelled(data: Dataset) -> Dataset:
    """The data with the ontology's labels of an act and of what is denied."""
    store = Store()
    store.bulk_extend(data.store)
    told = {"kgc:Reject": ("rejection", "մերժում", "отказ", "rədd"), "kgc:Negated": ("negated", "ժխտված", "отрицание")}
    for name, labels in told.items():
        for lang, label in zip(("en", "hy", "ru", "az"), labels, strict=False):
            store.add(Quad(terms.node(name), terms.node("rdfs:label"), Literal(label, language=lang)))
    return Dataset(store, "labelled")


@pytest.mark.parametrize(
    ("lang", "who", "what", "says"),
    [
        ("en", "Azerbaijan", "Border delimitation", "rejection"),
        ("hy", "Ադրբեջան", "սահմանազատում", "մերժում"),
        ("ru", "Азербайджан", "делимитация границы", "отказ"),
        ("az", "Azərbaycan", "sərhədin delimitasiyası", "rədd"),
    ],
)
def test_labels_are_in_the_language_asked_for(labelled: Dataset, lang: str, who: str, what: str, says: str) -> None:
    drawn = draw_graph(labelled, "discourse", Wanted(lang=lang))
    labels = {node.id: node.label for node in drawn.nodes}
    assert (labels["actor:azerbaijan"], labels["process:border-delimitation"]) == (who, what)
    for form in ("graphml", "gexf", "cytoscape", "dot"):
        text = written(drawn, form).decode()
        assert who in text and what in text and says in text


def test_a_label_in_another_language_and_what_is_denied_are_marked(labelled: Dataset) -> None:
    relations = draw_graph(labelled, "relations", Wanted(lang="ru"))
    denied = {edge.label for edge in relations.edges if edge.polarity == "Negated"}
    assert denied == {"contributesTo (отрицание)"}
    unknown = [node for node in relations.nodes if "ru" not in node.labels]
    assert unknown and all(node.label == f"{node.labels['en']} [en]" for node in unknown)


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_back_the_same_nodes_edges_and_attributes(form: str, graph: PropertyGraph) -> None:
    networkx = pytest.importorskip("networkx")
    for one in (graph, NASTY):
        text = io.BytesIO(written(one, form))
        read = networkx.read_graphml(text, force_multigraph=True) if form == "graphml" else networkx.read_gexf(text)
        told = {"start", "end", "id", "weight", "label"} if form == "gexf" else {"id"}
        assert set(read.nodes) == {node.id for node in one.nodes}
        for node in one.nodes:
            values = node_values(node)
            assert read.nodes[node.id]["label"] == values["label"]
            assert {k: v for k, v in read.nodes[node.id].items() if k not in told} == {
                k: v for k, v in values.items() if k not in told
            }
        edges = (
            list(read.edges(data=True, keys=True))
            if read.is_multigraph()
            else [(*e[:2], None, e[2]) for e in read.edges(data=True)]
        )
        found = {attributes.get("id") or key: attributes for _, _, key, attributes in edges}
        assert found.keys() == {edge.id for edge in one.edges}
        for edge in one.edges:
            said = {k: v for k, v in found[edge.id].items() if k not in told}
            wanted = {k: v for k, v in edge_values(edge).items() if k not in told}
            if one is NASTY:
                said.pop("quotes"), wanted.pop("quotes")  # XML cannot hold every sign
            assert said == wanted


def test_gexf_tells_when_an_edge_lives() -> None:
    text = written(NASTY, "gexf").decode()
    assert text.count('start="2023-01-01" end="2023-05-28"') == 2


def test_cytoscape_json_holds_every_element(graph: PropertyGraph) -> None:
    told = json.loads(written(graph, "cytoscape"))["elements"]
    assert [n["data"]["id"] for n in told["nodes"]] == [n.id for n in graph.nodes]
    assert [e["data"]["quotes"] for e in told["edges"]] == [edge_values(e)["quotes"] for e in graph.edges]


def test_dot_is_drawn_by_graphviz(graph: PropertyGraph, tmp_path: Path) -> None:
    if not shutil.which("dot"):
        pytest.skip("Graphviz is not installed")
    for one in (graph, NASTY):
        (tmp_path / "graph.dot").write_bytes(written(one, "dot"))
        subprocess.run(["dot", "-Tpng", tmp_path / "graph.dot", "-o", tmp_path / "graph.png"], check=True)
        assert (tmp_path / "graph.png").stat().st_size > 1_000


@pytest.fixture(params=["told", "nasty"])
def neo4j(request: pytest.FixtureRequest, graph: PropertyGraph) -> tuple[PropertyGraph, dict[str, str]]:
    """A graph and the files that Neo4j imports."""
    one = graph if request.param == "told" else NASTY
    archive = zipfile.ZipFile(io.BytesIO(written(one, "neo4j")))
    return one, {name: archive.read(name).decode() for name in archive.namelist()}


def test_neo4j_headers_keep_to_the_rules_of_the_importer(neo4j: tuple[PropertyGraph, dict[str, str]]) -> None:
    graph, files = neo4j
    nodes, edges = (list(csv.reader(io.StringIO(files[name], newline=""))) for name in ("nodes.csv", "edges.csv"))
    assert nodes[0].count("id:ID") == nodes[0].count(":LABEL") == 1
    assert [edges[0].count(name) for name in (":START_ID", ":END_ID", ":TYPE")] == [1, 1, 1]
    types = "int|long|float|double|boolean|byte|short|char|string"
    field = re.compile(rf"\w+(:(({types})(\[\])?|ID))?|:(LABEL|START_ID|END_ID|TYPE)")
    for table in (nodes, edges):
        assert all(field.fullmatch(name) for name in table[0]) and len(set(table[0])) == len(table[0])
        for row in table[1:]:
            cells = dict(zip(table[0], row, strict=True))
            assert all(re.fullmatch(r"\d*", cell) for name, cell in cells.items() if name.endswith(":int"))
    ids = {row[0] for row in nodes[1:]}
    assert len(ids) == len(nodes) - 1 == len(graph.nodes)
    assert all(row[1] in ids and row[2] in ids and row[-1] for row in edges[1:])


def test_neo4j_is_told_how_its_files_are_written(neo4j: tuple[PropertyGraph, dict[str, str]]) -> None:
    graph, files = neo4j
    told = dict(line.removeprefix("--").split("=") for line in files["import.args"].split())
    assert told == {
        "id-type": "string", "array-delimiter": "|", "multiline-fields": "true",
        "nodes": "nodes.csv", "relationships": "edges.csv",
    }  # fmt: skip
    for row, edge in zip(csv.DictReader(io.StringIO(files["edges.csv"], newline="")), graph.edges, strict=True):
        for name in ("statements", "facts", "quotes"):
            assert row[f"{name}:string[]"].split("|") == [x.replace("|", "/") for x in getattr(edge, name)]
    used = set(re.findall(r"row\.`([^`]+)`", files["import.cypher"]))
    header = files["nodes.csv"].split("\n")[0] + "," + files["edges.csv"].split("\n")[0]
    assert used and used <= set(header.split(","))


def test_every_format_is_the_same_bytes_twice(graph: PropertyGraph) -> None:
    for form in GRAPH_FORMATS:
        assert written(graph, form.name) == written(graph, form.name)
