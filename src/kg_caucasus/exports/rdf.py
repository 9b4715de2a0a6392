"""The standard formats of RDF, written from a dataset in one order, so that they are the same bytes every time."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, cast

from pyoxigraph import Literal, Quad, RdfFormat

from ..errors import QueryError
from ..graph.dataset import Dataset
from ..graph.iris import shorten
from ..graph.serialise import write_quads, write_triples
from ..graph.terms import kgc

# What XML 1.0 (production 2, Char) cannot hold, in any form.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a graph can be exported to. ``named_graphs`` tells whether it keeps who said what apart."""

    name: str
    suffix: str
    rdf: RdfFormat
    named_graphs: bool
    description: str


FORMATS = (
    Format("turtle", "ttl", RdfFormat.TURTLE, False, "all graphs as one, for people and every tool"),
    Format("trig", "trig", RdfFormat.TRIG, True, "graph by graph, for people"),
    Format("ntriples", "nt", RdfFormat.N_TRIPLES, False, "all graphs as one, a triple a line"),
    Format("nquads", "nq", RdfFormat.N_QUADS, True, "a quad a line, for loading into stores"),
    Format("jsonld", "jsonld", RdfFormat.STREAMING_JSON_LD, True, "for programs that read JSON"),
    Format("rdfxml", "rdf", RdfFormat.RDF_XML, False, "all graphs as one, for older tools"),
)


def find_format(name: str) -> Format:
    """Give a format by its name; raise QueryError where there is none."""
    for one in FORMATS:
        if one.name == name:
            return one
    raise QueryError(f"There is no format '{name}'; choose one of {', '.join(f.name for f in FORMATS)}.")


def export(data: Dataset, form: Format, out: IO[bytes]) -> None:
    """Write a dataset in a format, sorted. Raises QueryError where the format cannot hold a character of a text."""
    if form.named_graphs:
        write_quads(data.store, out, form.rdf)
    elif form.rdf == RdfFormat.RDF_XML:
        _check_xml(data)
        write_triples(data.store, cast(IO[bytes], _ReturnsAsReferences(out.write)), form.rdf)
    else:
        write_triples(data.store, out, form.rdf)


def _check_xml(data: Dataset) -> None:
    """Raise QueryError where a text holds what XML cannot: it would have to be changed, and stands as it was found."""
    held = [quad for quad in data.store if isinstance(quad.object, Literal) and _NO_XML.search(quad.object.value)]
    if held:
        first = min(held, key=lambda quad: (quad.predicate != kgc("text"), str(quad.subject)))
        raise QueryError(
            f"{shorten(str(first.subject).strip('<>'))} holds the character U+{_code_point(first):04X}, which RDF/XML"
            " cannot; choose another format."
        )


def _code_point(quad: Quad) -> int:
    found = _NO_XML.search(str(getattr(quad.object, "value", "")))
    return ord(found[0]) if found else 0


class _ReturnsAsReferences(io.RawIOBase):
    """Passes XML on with its carriage returns as references: as they stand, a parser would read them as line feeds."""

    def __init__(self, write: Callable[[bytes], int]) -> None:
        self._write = write

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        given = bytes(data)  # type: ignore[call-overload]
        self._write(given.replace(b"\r", b"&#xD;"))
        return len(given)
