"""Answers written in the W3C formats, as they come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat

from ..errors import QueryError
from .dataset import Answer
from .iris import PREFIXES, shorten
from .serialise import write_triples

ROW_FORMATS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
GRAPH_FORMATS = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES}


def write_answer(answer: Answer, out: IO[bytes], form: str) -> None:
    """Write an answer in a format for rows or for graphs; raise QueryError where the two do not fit."""
    if isinstance(answer, (QuerySolutions, QueryBoolean)):
        _write_rows(answer, out, form)
    else:
        _write_graph(answer, out, form)


def _write_rows(answer: QuerySolutions | QueryBoolean, out: IO[bytes], form: str) -> None:
    if form not in ROW_FORMATS:
        raise QueryError(f"SELECT and ASK answer with rows: choose --format table, {', '.join(ROW_FORMATS)}.")
    if isinstance(answer, QueryBoolean) and form in ("csv", "tsv"):
        out.write(b"true\n" if answer else b"false\n")
    else:
        answer.serialize(out, ROW_FORMATS[form])
        out.write(b"" if form in ("csv", "tsv") else b"\n")


def _write_graph(answer: Iterable[Quad], out: IO[bytes], form: str) -> None:
    if form not in GRAPH_FORMATS:
        raise QueryError(f"CONSTRUCT and DESCRIBE answer with a graph: choose --format {' or '.join(GRAPH_FORMATS)}.")
    quads = list(answer)
    terms = {t.value for q in quads for t in (q.subject, q.predicate, _kind(q.object)) if isinstance(t, NamedNode)}
    used = {shorten(term).partition(":")[0] for term in terms}
    write_triples(quads, out, GRAPH_FORMATS[form], prefixes={p: iri for p, iri in PREFIXES.items() if p in used})


def _kind(term: object) -> object:
    """Give a term, or of a literal its type."""
    return term.datatype if isinstance(term, Literal) else term
