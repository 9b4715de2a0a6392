"""Cytoscape.js JSON. Source: https://js.cytoscape.org/#notation/elements-json."""

from __future__ import annotations

import json
from collections.abc import Iterator

from .attributes import edge_values, node_values
from .property_graph import PropertyGraph


def write_cytoscape(graph: PropertyGraph) -> Iterator[str]:
    """Give the lines of a JSON document that ``cytoscape({elements})`` and Cytoscape's import take."""
    nodes = [{"data": {"id": node.id, **node_values(node)}} for node in graph.nodes]
    edges = [
        {"data": {"id": e.id, "source": e.source, "target": e.target, **edge_values(e)}} for e in graph.edges
    ]  # fmt: skip
    told = {"data": {"name": graph.kind}, "elements": {"nodes": nodes, "edges": edges}}
    yield json.dumps(told, ensure_ascii=False, indent=1)
