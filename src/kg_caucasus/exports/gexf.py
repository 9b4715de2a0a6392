"""GEXF 1.2 with time, a dynamic graph for Gephi. Source: https://gexf.net/dynamics.html.

An edge lives from the first to the last statement behind it; one without a date is always there.
"""

from __future__ import annotations

from collections.abc import Iterator

from .attributes import EDGE, NODE, edge_values, node_values
from .graphml import xml_attribute
from .property_graph import Edge, Node, PropertyGraph

_TYPES = {"string": "string", "int": "integer"}
# Gephi has words of its own for these: `first` and `last` are an element's life, `label` and `weight` its attributes.
_OWN = {"label", "weight"}


def write_gexf(graph: PropertyGraph) -> Iterator[str]:
    """Give the lines of a GEXF file."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">'
    yield '  <graph mode="dynamic" timeformat="date" defaultedgetype="directed">'
    for domain, names in (("node", NODE), ("edge", EDGE)):
        yield f'    <attributes class="{domain}" mode="static">'
        for name, kind in names:
            if name not in _OWN:
                yield f'      <attribute id="{domain[0]}-{name}" title="{name}" type="{_TYPES[kind]}"/>'
        yield "    </attributes>"
    yield "    <nodes>"
    for node in graph.nodes:
        yield f"      <node id={xml_attribute(node.id)} label={xml_attribute(node.label)}{_life(node)}>"
        yield from _values("n", node_values(node))
        yield "      </node>"
    yield "    </nodes>\n    <edges>"
    for edge in graph.edges:
        ends = f"source={xml_attribute(edge.source)} target={xml_attribute(edge.target)}"
        weight = f'label={xml_attribute(edge.label)} weight="{len(edge.statements)}"'
        yield f"      <edge id={xml_attribute(edge.id)} {ends} {weight}{_life(edge)}>"
        yield from _values("e", edge_values(edge))
        yield "      </edge>"
    yield "    </edges>\n  </graph>\n</gexf>"


def _life(one: Node | Edge) -> str:
    """Give start and end, to the day: a year lives from its first day to its last."""
    if not one.first or not one.last:
        return ""
    ends = {4: "-12-31", 7: "-28", 10: ""}  # a month's last day is told by the 28th, which every month has
    starts = {4: "-01-01", 7: "-01", 10: ""}
    return f' start="{one.first}{starts[len(one.first)]}" end="{one.last}{ends[len(one.last)]}"'


def _values(domain: str, values: dict[str, str | int]) -> Iterator[str]:
    yield "        <attvalues>"
    for name, value in values.items():
        if name not in _OWN:
            yield f'          <attvalue for="{domain}-{name}" value={xml_attribute(value)}/>'
    yield "        </attvalues>"
