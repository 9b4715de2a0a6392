"""The standard formats of RDF, written from a dataset in one order, so that they are the same bytes every time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO

from pyoxigraph import RdfFormat

from ..errors import QueryError
from ..graph.dataset import Dataset
from ..graph.serialise import write_quads, write_triples


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
    """Write a dataset in a format, sorted."""
    if form.named_graphs:
        write_quads(data.store, out, form.rdf)
    else:
        write_triples(data.store, out, form.rdf)
