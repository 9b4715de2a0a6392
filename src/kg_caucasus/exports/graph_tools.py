"""The formats of graph tools: one line each, and the function that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .cytoscape import write_cytoscape
from .dot import write_dot
from .gexf import write_gexf
from .graphml import write_graphml
from .property_graph import PropertyGraph
from .tables import write_csv_zip, write_neo4j


@dataclass(frozen=True, slots=True)
class GraphFormat:
    """A format that a property graph is written in."""

    name: str
    suffix: str
    write: Callable[[PropertyGraph], Iterator[str] | bytes]
    description: str


GRAPH_FORMATS = (
    GraphFormat("graphml", "graphml", write_graphml, "for Gephi, yEd, visone, igraph"),
    GraphFormat("gexf", "gexf", write_gexf, "with time, for Gephi"),
    GraphFormat("cytoscape", "json", write_cytoscape, "for Cytoscape and Cytoscape.js"),
    GraphFormat("dot", "dot", write_dot, "for Graphviz"),
    GraphFormat("neo4j", "zip", write_neo4j, "nodes, edges and Cypher for Neo4j's import"),
    GraphFormat("csv", "zip", write_csv_zip, "nodes.csv and edges.csv"),
)


def encode(written: Iterator[str] | bytes) -> Iterator[bytes]:
    """Give the bytes of what a format writes, piece by piece."""
    if isinstance(written, bytes):
        yield written
    else:
        for line in written:
            yield f"{line}\n".encode()
