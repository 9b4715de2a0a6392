"""The attributes that every graph tool gets, in one order and of one type each."""

from __future__ import annotations

from ..graph.iris import expand
from ..resources import LANGUAGES
from .property_graph import Edge, Node

Value = str | int
NODE = (
    ("label", "string"), ("kind", "string"), ("iri", "string"), *((f"label_{lang}", "string") for lang in LANGUAGES),
    ("statements", "int"), ("first", "string"), ("last", "string"),
)  # fmt: skip
EDGE = (
    ("label", "string"), ("kind", "string"), ("weight", "int"), ("modality", "string"), ("polarity", "string"),
    ("first", "string"), ("last", "string"), ("statements", "string"), ("facts", "string"), ("quotes", "string"),
)  # fmt: skip
SEPARATOR = " | "  # between several statements, facts or quotes of an edge


def node_values(node: Node) -> dict[str, Value]:
    """Give a node's attributes; those that are not known are left out."""
    told: dict[str, Value | None] = {"label": node.label, "kind": node.kind, "iri": expand(node.id)}
    told |= {f"label_{lang}": node.labels.get(lang) for lang in LANGUAGES}
    told |= {"statements": node.statements, "first": node.first, "last": node.last}
    return {name: value for name, value in told.items() if value is not None}


def edge_values(edge: Edge) -> dict[str, Value]:
    """Give an edge's attributes; ``weight`` is the number of statements behind it."""
    told: dict[str, Value | None] = {
        "label": edge.label, "kind": edge.kind, "weight": len(edge.statements), "modality": edge.modality,
        "polarity": edge.polarity, "first": edge.first, "last": edge.last,
        "statements": SEPARATOR.join(edge.statements),
        "facts": SEPARATOR.join(edge.facts), "quotes": SEPARATOR.join(edge.quotes),
    }  # fmt: skip
    return {name: value for name, value in told.items() if value is not None}
