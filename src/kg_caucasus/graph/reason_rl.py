"""What follows under OWL 2 RL, by a fast engine in Rust: for whole builds, where HermiT would take too long."""

from __future__ import annotations

import importlib
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from ..errors import KnowledgeError
from .reason import worth_telling

_MISSING = "The closure under OWL 2 RL needs the engine 'reasonable': pip install 'kg-caucasus[infer]'."


def check_engine() -> None:
    """Raise KnowledgeError where the engine is not installed."""
    _engine()


def closure(triples: Iterable[Triple]) -> list[Triple]:
    """Give, in order, the triples that follow and are not said; the ontology must be among the triples.

    Raises KnowledgeError where the engine is not installed.
    """
    said = list(triples)
    reasoner = _engine().PyReasoner()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.ttl"
        serialize(said, output=str(path), format=RdfFormat.N_TRIPLES)
        reasoner.load_file(str(path))
    return worth_telling(_named(reasoner.reason()), said)


def _named(rows: Iterable[Any]) -> Iterable[Triple]:
    """Give the rows between named nodes: nothing new follows on literals, and we have no blank nodes."""
    import rdflib

    for row in rows:
        if all(isinstance(term, rdflib.URIRef) for term in row):
            subject, predicate, value = (NamedNode(str(term)) for term in row)
            yield Triple(subject, predicate, value)


def _engine() -> Any:
    try:
        return importlib.import_module("reasonable")
    except ModuleNotFoundError as error:
        raise KnowledgeError(_MISSING) from error
