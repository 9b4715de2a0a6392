"""The engine shacl-rust: for large graphs, where it is installed."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from functools import cache, lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from ...errors import KnowledgeError
from ..shapes import Shapes
from ..terms import Row
from .raw import Raw


def run(rows: Iterable[Row], shapes: Shapes) -> set[Raw]:
    """Hold a graph against shapes; give the raw results. Raises KnowledgeError where it is not installed."""
    try:
        engine = importlib.import_module("shacl_rust")
    except ModuleNotFoundError as error:
        raise KnowledgeError("The engine 'rust' is not installed: pip install shacl-rust.") from error
    told = engine.validate(
        _lines(rows), _shape_lines(shapes), data_format="nt", shapes_format="nt", experimental_index=True
    )
    return {
        Raw(*(_words(result.get(name)) for name in ("focusNode", "sourceShape", "resultPath", "value")))
        for result in told["results"]
    }


@lru_cache(maxsize=8)
def _shape_lines(shapes: Shapes) -> str:
    return _lines(shapes.tested())


def _lines(rows: Iterable[Row]) -> str:
    triples = (row if isinstance(row, Triple) else Triple(*row) for row in rows)
    return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()


@cache
def _words(term: str | None) -> str:
    """Give the IRI or the plain words of a term as shacl-rust writes it."""
    if not term:
        return ""
    triple = next(iter(parse(f"<s:> <p:> {term} .".encode(), format=RdfFormat.N_TRIPLES))).triple
    return str(triple.object.value) if isinstance(triple.object, (NamedNode, Literal)) else term
