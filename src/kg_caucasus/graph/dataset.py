"""What can be asked: a build's folder, files of RDF, or a SPARQL endpoint, behind one function."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import (
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
)

from ..errors import QueryError, ServerError
from .fetching import store_of
from .iris import PREFIXES
from .remote import Remote
from .sparql import check_local, graphs_in_from, names_graphs, query_form, syntax_error
from .store import merged, merged_beside

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".rdf": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
Rows = QuerySolutions
Answer = QuerySolutions | QueryBoolean | list[Quad]


@dataclass(frozen=True)
class Dataset:
    """Data in a store of ours; all its graphs together are the default graph, kept ``beside`` where it is a build."""

    store: Store
    where: str
    beside: Path | None = None

    @cached_property
    def merged(self) -> Store:
        """All graphs as one, each triple once."""
        return _open_store(self.beside) if self.beside and self.beside.is_dir() else merged(self.store)


@dataclass(frozen=True)
class Endpoint:
    """A SPARQL endpoint somewhere else."""

    url: str
    timeout: float | None = None
    tries: int = 1


def open_data(where: str | Path, *, timeout: float | None = None) -> Dataset | Endpoint:
    """Open a build's folder, a file (.ttl .trig .nt .nq .rdf .jsonld) or an endpoint's address.

    Raises QueryError where it is missing or does not parse.
    """
    if str(where).startswith(("http://", "https://")):
        return Endpoint(str(where), timeout)
    return open_files([Path(where)])


def open_files(paths: Iterable[Path]) -> Dataset:
    """Open files, or folders of builds, as one dataset."""
    given = list(paths)
    if len(given) == 1 and (given[0] / "store").is_dir():
        place = given[0] / "store"
        return Dataset(_open_store(place), str(given[0]), merged_beside(place))
    store = Store()
    for path in given:
        _load(store, path / "kg.trig" if path.is_dir() else path)
    return Dataset(store, ", ".join(map(str, given)))


def ask(data: Dataset | Endpoint, query: str, *, allow_remote: bool = False) -> Answer:
    """Give what a query answers: rows, a boolean, or the triples of a graph.

    Our prefixes need not be declared. Raises QueryError where the query does not parse, would change the data, or asks
    another server without ``allow_remote``; ServerError where an endpoint does not answer.
    """
    form = query_form(query)
    if not allow_remote:
        check_local(query)
    if isinstance(data, Endpoint):
        return _ask_endpoint(data, query, form)
    try:
        if named := graphs_in_from(query):
            store = store_of(data.store, named, data.where, allow_remote=allow_remote)
            answer = store.query(query, prefixes=PREFIXES)
        elif names_graphs(query):
            answer = data.store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
        else:
            answer = data.merged.query(query, prefixes=PREFIXES)
        if isinstance(answer, QueryTriples):
            return [Quad(t.subject, t.predicate, t.object) for t in answer]
        return answer
    except SyntaxError as error:
        raise syntax_error(error, query) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise _failed(error) from error


@contextmanager
def answering() -> Iterator[None]:
    """Tell as QueryError what goes wrong while an answer is read: it comes piece by piece, maybe from elsewhere."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno is not None:  # where the rows go to, not where they come from
            raise
        raise _failed(error) from error


def rows(data: Dataset | Endpoint, query: str) -> Rows:
    """Give the rows of a SELECT query of ours."""
    answer = ask(data, query)
    if not isinstance(answer, QuerySolutions):
        raise QueryError("This query gives no rows: write a SELECT query.")
    return answer


def _failed(error: Exception) -> QueryError:
    told = (str(error) or type(error).__name__).splitlines()[0].rstrip(".:")
    return QueryError(f"The query cannot be answered: {told}.")


def _open_store(path: Path) -> Store:
    try:
        return Store.read_only(str(path))
    except (OSError, RuntimeError) as error:
        told = str(error).splitlines()[0].rstrip(". ")
        raise QueryError(f"The store {path} cannot be read ({told}); build it again.") from error


def _load(store: Store, path: Path) -> None:
    form = FORMATS.get(path.suffix)
    if form is None:
        raise QueryError(
            f"{path} is no build and no file of RDF; name a build's folder or one of {', '.join(FORMATS)}."
        )
    try:
        store.bulk_load(path=str(path), format=form, base_iri=path.resolve().as_uri())
    except SyntaxError as error:
        where = f", line {error.lineno}, column {error.offset}" if error.lineno else ""
        raise QueryError(f"{path}{where} does not parse: {error.msg}.") from error
    except OSError as error:
        raise QueryError(f"{path} cannot be read: {error.strerror or error}.") from error


def _ask_endpoint(data: Endpoint, query: str, form: str) -> Answer:
    graph = form in ("CONSTRUCT", "DESCRIBE")
    declared = "\n".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in PREFIXES.items())
    headers = {
        "Accept": "application/n-triples" if graph else "application/sparql-results+json",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    body = urllib.parse.urlencode({"query": f"{declared}\n{query}"}).encode()
    content = Remote(data.url, timeout=data.timeout, tries=data.tries).send("POST", headers, body).content
    try:
        if graph:
            return list(parse(content, format=RdfFormat.N_TRIPLES))
        return parse_query_results(content, format=QueryResultsFormat.JSON)
    except (ValueError, SyntaxError) as error:
        raise ServerError(f"What {data.url} answers is no answer to a query: {error}; check the address.") from error
