"""What the shapes have to say of a graph: a Report, for people and as RDF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Quad


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that a shape has to say of a node. Terms are IRIs or plain words; all fields are strings or None."""

    focus: str
    path: str | None
    severity: str
    message: str
    shape: str
    value: str | None = None
    statement: str | None = None
    sentence: str | None = None


def validate_statement(quads: Iterable[Quad]) -> tuple[Result, ...]:
    """Give what the shapes have to say of one statement's graph, looking up in the things what it speaks of."""
    del quads
    return ()
