"""The one order in which triples are written: by subject, then its class, then predicate, then object."""

from __future__ import annotations

from pyoxigraph import Quad, Triple

from .iris import PREFIXES

_TYPE = f"<{PREFIXES['rdf']}type>"


def order(statement: Triple | Quad) -> tuple[str, str, str]:
    """Give the key by which triples of one graph are sorted, the same on every machine."""
    predicate = str(statement.predicate)
    return str(statement.subject), "" if predicate == _TYPE else predicate, str(statement.object)
