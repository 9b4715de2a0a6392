"""The store of a build: an Oxigraph database on disk, one named graph a statement; and beside it all graphs as one.

The library counts a triple that stands in several graphs once a graph when it asks their union (oxigraph issue 1919,
mended after 0.5): a thing that a hundred statements describe has a hundred classes, times a hundred names. So what is
asked over all graphs together is asked where each triple stands once.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, QuerySolution, QuerySolutions, RdfFormat, Store

from ..errors import BuildError, QueryError
from .iris import PREFIXES, statement_graph


def solutions(store: Store, query: str) -> Iterator[QuerySolution]:
    """Give the rows of one of our own SELECT queries, over all graphs together."""
    rows = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    if not isinstance(rows, QuerySolutions):
        raise QueryError("This query gives no rows: write a SELECT query.")
    yield from rows


def merged(store: Store) -> Store:
    """Give a store in memory that holds all graphs of another as one, each triple once."""
    graphs = list(store.named_graphs())
    if not graphs:
        return store
    together = Store()
    with tempfile.TemporaryFile() as lines:
        for graph in (DefaultGraph(), *graphs):
            store.dump(lines, RdfFormat.N_TRIPLES, from_graph=graph)
        lines.seek(0)
        together.bulk_load(lines, RdfFormat.N_TRIPLES)
    return together


def keep_merged(store: Path, turtle: Path) -> Store:
    """Keep beside a store on disk all its graphs as one, as the build's Turtle file has them, and give that store."""
    together = open_store(merged_beside(store))
    together.bulk_load(path=str(turtle), format=RdfFormat.TURTLE)
    together.flush()
    return together


def merged_beside(store: Path) -> Path:
    """Give where a build keeps all graphs of a store as one: within its folder, so that both are put in place at
    once."""
    return store / "merged"


def opens(store: Path) -> bool:
    """Tell whether a build's store, and all graphs as one beside it, can be opened; its threads stay afterwards."""
    try:
        for path in (store, merged_beside(store)):
            Store.read_only(str(path))
    except (OSError, RuntimeError):
        return False
    return True


def open_store(path: Path) -> Store:
    """Open a store for writing, making it where it is missing. Raises BuildError where another process holds it."""
    try:
        return Store(str(path))
    except (OSError, RuntimeError) as error:
        raise BuildError(f"The store {path} cannot be opened for writing: {error}.") from error


def remove_statement(store: Store, statement_id: str) -> None:
    """Take a statement's graph out of a store, in one transaction."""
    store.remove_graph(NamedNode(statement_graph(statement_id)))
