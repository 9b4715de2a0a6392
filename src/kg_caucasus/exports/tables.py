"""Nodes and edges as CSV in a .zip, plain or for Neo4j's admin import with a Cypher file.

Source of the header rules: Neo4j Operations Manual, Import, "CSV header format": ``name:type`` for properties,
``name:ID`` and ``:LABEL`` for nodes, ``:START_ID``, ``:END_ID`` and ``:TYPE`` for relationships, ``type[]`` for lists.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence

from .attributes import EDGE, NODE, edge_values, node_values
from .property_graph import PropertyGraph

_EPOCH = (1980, 1, 1, 0, 0, 0)  # no clock: the same graph gives the same bytes
_ARGUMENTS = """--id-type=string
--array-delimiter=|
--multiline-fields=true
--nodes=nodes.csv
--relationships=edges.csv
"""
_CYPHER = """// neo4j-admin database import full @import.args
// or, into a running database, with both files in its import folder:
CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (t:Thing) REQUIRE t.id IS UNIQUE;
LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
MERGE (t:Thing {id: row.`id:ID`})
SET t.label = row.label, t.kind = row.kind, t.iri = row.iri, t.statements = toInteger(row.`statements:int`),
    t.label_en = row.label_en, t.label_hy = row.label_hy, t.label_ru = row.label_ru, t.label_az = row.label_az,
    t.first = row.first, t.last = row.last;
LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
MATCH (s:Thing {id: row.`:START_ID`}), (t:Thing {id: row.`:END_ID`})
MERGE (s)-[r:SAYS {id: row.id}]->(t)
SET r.label = row.label, r.kind = row.kind, r.weight = toInteger(row.`weight:int`), r.modality = row.modality,
    r.polarity = row.polarity, r.first = row.first, r.last = row.last,
    r.statements = split(row.`statements:string[]`, '|'), r.facts = split(row.`facts:string[]`, '|'),
    r.quotes = split(row.`quotes:string[]`, '|');
"""


def write_csv_zip(graph: PropertyGraph) -> bytes:
    """Give a .zip of ``nodes.csv`` and ``edges.csv``."""
    nodes = [[n.id, *_cells(node_values(n), NODE)] for n in graph.nodes]
    edges = [[e.id, e.source, e.target, *_cells(edge_values(e), EDGE)] for e in graph.edges]
    return _zipped(
        {
            "nodes.csv": _csv(["id", *(name for name, _ in NODE)], nodes),
            "edges.csv": _csv(["id", "source", "target", *(name for name, _ in EDGE)], edges),
        }
    )


def write_neo4j(graph: PropertyGraph) -> bytes:
    """Give a .zip of ``nodes.csv`` and ``edges.csv`` with the importer's headers, ``import.args`` and
    ``import.cypher``."""
    nodes = [
        [n.id, *_cells(node_values(n), NODE), f"Thing|{n.kind}" if n.kind != "Thing" else "Thing"] for n in graph.nodes
    ]
    edges = []
    for e in graph.edges:
        values = edge_values(e)
        values |= {k: "|".join(x.replace("|", "/") for x in getattr(e, k)) for k in ("statements", "facts", "quotes")}
        edges.append([e.id, e.source, e.target, *_cells(values, EDGE), e.kind])
    node_names = ["id:ID", *(f"{n}:int" if kind == "int" else n for n, kind in NODE), ":LABEL"]
    lists = {"statements", "facts", "quotes"}
    edge_names = [f"{n}:string[]" if n in lists else f"{n}:int" if kind == "int" else n for n, kind in EDGE]
    return _zipped(
        {
            "nodes.csv": _csv(node_names, nodes),
            "edges.csv": _csv(["id", ":START_ID", ":END_ID", *edge_names, ":TYPE"], edges),
            "import.cypher": _CYPHER,
            "import.args": _ARGUMENTS,
        }
    )


def _cells(values: dict[str, str | int], names: Sequence[tuple[str, str]]) -> list[str | int]:
    return [values.get(name, "") for name, _ in names]


def _csv(header: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue()


def _zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()
