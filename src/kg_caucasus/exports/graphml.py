"""GraphML, for Gephi, yEd, visone, Cytoscape and igraph. Source: http://graphml.graphdrawing.org/specification.html."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from .attributes import EDGE, NODE, edge_values, node_values
from .property_graph import PropertyGraph

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # signs that XML 1.0 cannot hold


def xml_text(value: object) -> str:
    """Give a value as the text of an element."""
    return escape(_NO_XML.sub("\ufffd", str(value)))


def xml_attribute(value: object) -> str:
    """Give a value as a quoted attribute."""
    return quoteattr(_NO_XML.sub("\ufffd", str(value)))


def write_graphml(graph: PropertyGraph) -> Iterator[str]:
    """Give the lines of a GraphML file; edges are directed and may run in parallel."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for domain, names in (("node", NODE), ("edge", EDGE)):
        for name, kind in names:
            yield f'  <key id="{domain[0]}-{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>'
    yield f'  <graph id="{graph.kind}" edgedefault="directed">'
    for node in graph.nodes:
        yield f"    <node id={xml_attribute(node.id)}>"
        yield from _data("n", node_values(node))
        yield "    </node>"
    for edge in graph.edges:
        ends = f"source={xml_attribute(edge.source)} target={xml_attribute(edge.target)}"
        yield f"    <edge id={xml_attribute(edge.id)} {ends}>"
        yield from _data("e", edge_values(edge))
        yield "    </edge>"
    yield "  </graph>\n</graphml>"


def _data(domain: str, values: dict[str, str | int]) -> Iterator[str]:
    for name, value in values.items():
        yield f'      <data key="{domain}-{name}">{xml_text(value)}</data>'
