"""The store of a build: an Oxigraph database on disk, one named graph a statement."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, QuerySolution, QuerySolutions, Store

from ..errors import BuildError, QueryError
from .iris import PREFIXES, statement_graph


def solutions(store: Store, query: str) -> Iterator[QuerySolution]:
    """Give the rows of one of our own SELECT queries, over all graphs together."""
    rows = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    if not isinstance(rows, QuerySolutions):
        raise QueryError("This query gives no rows: write a SELECT query.")
    yield from rows


def open_store(path: Path) -> Store:
    """Open a store for writing, making it where it is missing. Raises BuildError where another process holds it."""
    try:
        return Store(str(path))
    except OSError as error:
        raise BuildError(f"The store {path} cannot be opened for writing: {error}.") from error


def remove_statement(store: Store, statement_id: str) -> None:
    """Take a statement's graph out of a store, in one transaction."""
    store.remove_graph(NamedNode(statement_graph(statement_id)))
