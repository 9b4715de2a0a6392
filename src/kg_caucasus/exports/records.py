"""Records of facts: PLOVER events, Web Annotations of the evidence, RDF 1.2 with reifiers, nanopublications."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode, Quad, QuerySolution, RdfFormat, Triple, serialize

from ..graph.dataset import Dataset, Endpoint
from ..graph.iris import PREFIXES, shorten
from ..graph.labels import Names, read_names
from ..graph.terms import RDF_TYPE, kgc, node
from .wanted import Wanted, wanted_facts

# PLOVER's event type of each act; it has none for expectations and assertions.
PLOVER = {
    "Support": "SUPPORT", "Commit": "AGREE", "Agree": "AGREE", "Consult": "CONSULT", "Request": "REQUEST",
    "Accuse": "ACCUSE", "Reject": "REJECT", "Threaten": "THREATEN",
}  # fmt: skip
_CONTEXT = {
    "oa": PREFIXES["oa"],
    "dcterms": PREFIXES["dcterms"],
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "identifying": "oa:identifying",
    "exact": "oa:exact",
    "start": "oa:start",
    "end": "oa:end",
}


def write_plover(data: Dataset | Endpoint, wanted: Wanted | None = None) -> Iterator[str]:
    """Give a JSON record a line for each act that PLOVER has an event type for. Denied acts are left out."""
    names = read_names(data, lang=(wanted or Wanted()).lang)
    for row in wanted_facts(data, "acts", wanted=wanted):
        kind = shorten(row["act"].value).removeprefix("kgc:")
        if kind in PLOVER and shorten(row["polarity"].value) == "kgc:Affirmed":
            yield json.dumps(_event(row, kind, names), ensure_ascii=False)


def write_annotations(data: Dataset | Endpoint, wanted: Wanted | None = None) -> Iterator[str]:
    """Give a JSON-LD document of the Web Annotation model: each act and claim as the body, its words as the target.

    The context stands in the document itself, so that it expands without a network.
    """
    graph = [_annotation(row) for row in wanted_facts(data, "acts", "claims", wanted=wanted)]
    yield json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)


def write_reified(data: Dataset | Endpoint, wanted: Wanted | None = None) -> bytes:
    """Give RDF 1.2 Turtle: each claim a reifier of its triple, which is not asserted."""
    quads = []
    for row in wanted_facts(data, "claims", wanted=wanted):
        said = Triple(row["subject"], row["predicate"], row["object"])
        quads.append(Quad(row["fact"], node("rdf:reifies"), said))
        quads += [Quad(row["fact"], p, value) for p, value in _circumstances(row)]
    return _serialised(quads, RdfFormat.TURTLE)


def write_nanopublications(data: Dataset | Endpoint, wanted: Wanted | None = None) -> bytes:
    """Give TriG in the shape of nanopublications: for each claim head, assertion, provenance and publication info.

    What is affirmed, actual and without a condition is asserted as a triple; of the rest, that it is claimed. They are
    unsigned and have no trusty names: a publisher adds these. Source: https://nanopub.net/guidelines/.
    """
    quads: list[Quad] = []
    for row in wanted_facts(data, "claims", wanted=wanted):
        base = row["fact"].value
        head, assertion, provenance, info = (
            NamedNode(f"{base}.{part}") for part in ("head", "assertion", "provenance", "pubinfo")
        )
        publication = NamedNode(f"{base}.nanopub")
        quads.append(Quad(publication, RDF_TYPE, _np("Nanopublication"), head))
        for name, part in (("Assertion", assertion), ("Provenance", provenance), ("PublicationInfo", info)):
            quads.append(Quad(publication, _np(f"has{name}"), part, head))
        quads += [Quad(s, p, o, assertion) for s, p, o in _asserted(row)]
        quads.append(Quad(assertion, node("prov:wasDerivedFrom"), row["statement"], provenance))
        quads.append(Quad(assertion, node("prov:wasGeneratedBy"), node("build:this"), provenance))
        quads += [Quad(assertion, p, value, provenance) for p, value in _circumstances(row)]
        quads.append(Quad(publication, node("prov:wasAttributedTo"), node("build:kg-caucasus"), info))
    return _serialised(quads, RdfFormat.TRIG)


def _asserted(row: QuerySolution) -> Iterator[tuple[NamedNode, NamedNode, Any]]:
    """Give what a claim's nanopublication asserts: the triple itself, or what the claim says of it."""
    if row["polarity"] == kgc("Affirmed") and row["modality"] == kgc("Actual") and row["condition"] is None:
        yield row["subject"], row["predicate"], row["object"]
        return
    yield row["fact"], RDF_TYPE, kgc("Claim")
    for name in ("subject", "predicate", "object"):
        yield row["fact"], node(f"rdf:{name}"), row[name]
    for name in ("polarity", "modality", "condition"):
        if row[name] is not None:
            yield row["fact"], kgc(name), row[name]


def _np(name: str) -> NamedNode:
    return NamedNode(f"http://www.nanopub.org/nschema#{name}")


def _event(row: QuerySolution, kind: str, names: Names) -> dict[str, Any]:
    def thing(name: str) -> dict[str, str] | None:
        one = shorten(row[name].value) if row[name] is not None else None
        return {"id": one, "name": names.of(one)} if one else None

    return {
        "id": shorten(row["fact"].value),
        "event_type": PLOVER[kind],
        "event_date": row["date"].value if row["date"] is not None else None,
        "actor": thing("speaker"),
        "recipient": thing("addressee"),
        "subject": thing("target") or (row["targetText"].value if row["targetText"] is not None else None),
        "modality": shorten(row["modality"].value).removeprefix("kgc:"),
        "condition": row["condition"].value if row["condition"] is not None else None,
        "event_text": row["words"].value,
        "source": shorten(row["statement"].value),
        "language": row["language"].value,
    }


def _annotation(row: QuerySolution) -> dict[str, Any]:
    start, words = int(row["start"].value), row["words"].value
    return {
        "id": f"{row['fact'].value}.annotation",
        "type": "Annotation",
        "motivation": "identifying",
        "body": row["fact"].value,
        "target": {
            "type": "SpecificResource",
            "id": f"{row['fact'].value}.target",
            "source": row["statement"].value,
            "selector": [
                {"type": "TextPositionSelector", "id": f"{row['fact'].value}.position",
                 "start": start, "end": start + len(words)},
                {"type": "TextQuoteSelector", "id": f"{row['fact'].value}.quote", "exact": words},
            ],
        },
    }  # fmt: skip


def _circumstances(row: QuerySolution) -> Iterator[tuple[NamedNode, Any]]:
    told = (("inStatement", "statement"), ("modality", "modality"), ("polarity", "polarity"), ("speaker", "speaker"),
            ("condition", "condition"), ("oa:exact", "words"))  # fmt: skip
    for name, column in told:
        if row[column] is not None:
            yield node(name if ":" in name else f"kgc:{name}"), row[column]


def _serialised(quads: list[Quad], form: RdfFormat) -> bytes:
    """Give quads in order, each once; prefixes are left out, since the library writes them in an order that changes."""
    out = io.BytesIO()
    ordered = sorted(set(quads), key=lambda q: (str(q.graph_name), str(q.subject), str(q.predicate), str(q.object)))
    if form == RdfFormat.TURTLE:
        serialize([quad.triple for quad in ordered], out, form)
    else:
        serialize(ordered, out, form)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class RecordFormat:
    """A format of records, written from the data itself."""

    name: str
    suffix: str
    write: Callable[[Dataset | Endpoint, Wanted | None], Iterator[str] | bytes]
    description: str


RECORD_FORMATS = (
    RecordFormat("plover", "jsonl", write_plover, "acts as PLOVER event records, one a line"),
    RecordFormat("annotations", "jsonld", write_annotations, "the evidence as Web Annotations, JSON-LD"),
    RecordFormat("rdf12", "ttl", write_reified, "claims as reifiers, RDF 1.2 Turtle"),
    RecordFormat("nanopubs", "trig", write_nanopublications, "claims in the shape of nanopublications"),
)
