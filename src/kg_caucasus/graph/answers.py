"""Answers written in the W3C formats, as they come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from pyoxigraph import Quad, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat

from ..errors import QueryError
from .dataset import Answer
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
    write_triples(answer, out, GRAPH_FORMATS[form])
