"""Graphs that a query names with FROM and that stand elsewhere: fetched, where that is allowed, beside our own."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterable
from pathlib import PurePosixPath

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from ..errors import QueryError, ServerError
from .remote import Remote

_ACCEPT = "text/turtle, application/n-triples, application/rdf+xml;q=0.9, application/ld+json;q=0.8, */*;q=0.1"
_PATIENCE = 60.0  # seconds


def store_of(store: Store, names: Iterable[str], where: str, *, allow_remote: bool) -> Store:
    """Give a store that holds the named graphs: the given one or, where some stand elsewhere, one made of them all.

    Raises QueryError where one is not in the store and ``allow_remote`` is not given, ServerError where it cannot be
    had.
    """
    here = {name: store.contains_named_graph(NamedNode(name)) for name in names}
    if all(here.values()):
        return store
    if not allow_remote:
        missing = next(name for name, found in here.items() if not found)
        raise QueryError(
            f"FROM <{missing}> names no graph in {where}, and nothing is fetched from elsewhere without --allow-remote."
        )
    together = Store()
    for name, found in here.items():
        graph = NamedNode(name)
        together.extend(store.quads_for_pattern(None, None, None, graph) if found else fetch(graph))
    return together


def fetch(graph: NamedNode) -> list[Quad]:
    """Give the quads of a graph that stands at the address that names it. Raises ServerError."""
    reply = Remote(graph.value, timeout=_PATIENCE, known=False).send("GET", {"Accept": _ACCEPT})
    suffix = PurePosixPath(urllib.parse.urlsplit(graph.value).path).suffix[1:]
    form = RdfFormat.from_media_type(reply.media_type) or RdfFormat.from_extension(suffix) or RdfFormat.TURTLE
    try:
        found = parse(reply.content, format=form, base_iri=graph.value, rename_blank_nodes=True)
        return [Quad(quad.subject, quad.predicate, quad.object, graph) for quad in found]
    except (SyntaxError, ValueError) as error:
        raise ServerError(f"What stands at <{graph.value}> does not parse as {form.name}: {error}.") from error
