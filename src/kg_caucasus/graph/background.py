"""The graphs that every build holds whatever its statements: the ontology and the things, read from their Turtle.

What Turtle writes as blank nodes (OWL class expressions, lists) gets names made from its content: a build has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from ..errors import KnowledgeError
from ..resources import resource
from .iris import BASE, digest
from .terms import node

SCHEMA_GRAPH = node("graph:schema")
THINGS_GRAPH = node("graph:things")
Node = NamedNode | BlankNode | Literal | Triple


def background(ontology: Path | None = None) -> Iterator[Quad]:
    """Give the quads of an ontology's schema and things, each in its own graph; by default of the installed one.

    Raises KnowledgeError.
    """
    for folder, graph in (("schema", SCHEMA_GRAPH), ("things", THINGS_GRAPH)):
        for path in sorted(((ontology or resource("ontology")) / folder).glob("*.ttl")):
            for triple in name_blank_nodes(read_turtle(path)):
                yield Quad(triple.subject, triple.predicate, triple.object, graph)


def read_turtle(path: Path) -> list[Triple]:
    """Give the triples of a Turtle file of ours; raise KnowledgeError with the line where it is broken."""
    try:
        return [quad.triple for quad in parse(path=str(path), format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        where = f", line {error.lineno}, column {error.offset}" if error.lineno else ""
        raise KnowledgeError(f"{path}{where}: {error.msg}; correct the Turtle there.") from error
    except OSError as error:
        raise KnowledgeError(f"{path} cannot be read: {error.strerror or error}.") from error


def name_blank_nodes(triples: Iterable[Triple]) -> list[Triple]:
    """Give the triples with every blank node named by the hash of what it says: same content, same name."""
    rows = list(triples)
    said: dict[BlankNode, list[Triple]] = {}
    for row in rows:
        if isinstance(row.subject, BlankNode):
            said.setdefault(row.subject, []).append(row)
    names: dict[BlankNode, NamedNode] = {}

    def name(term: Node, above: tuple[BlankNode, ...] = ()) -> Node:
        if not isinstance(term, BlankNode):
            return term
        if term in above:
            raise KnowledgeError(f"Blank nodes of the ontology stand in a circle at {term}; give one of them a name.")
        if term not in names:
            inner = sorted(f"{row.predicate} {name(row.object, (*above, term))}" for row in said.get(term, ()))
            names[term] = NamedNode(f"{BASE}.well-known/genid/{digest(*inner)[:32]}")
        return names[term]

    return [Triple(name(r.subject), r.predicate, name(r.object)) for r in rows]  # type: ignore[arg-type]
