"""What made a build: the program's version and the hash of the knowledge, as a PROV-O activity; what is in it, as VoID.

No clock and no machine is told, so that the same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from .. import __version__
from ..resources import resource
from .iris import PREFIXES, digest, shorten
from .serialise import HERE
from .store import solutions
from .terms import RDF_TYPE, kgc, node, number, words

GRAPH = node("graph:build")
ACTIVITY = node("build:this")
DATASET = node("build:dataset")
PROGRAM = node("build:kg-caucasus")
_ONTOLOGY = NamedNode("https://w3id.org/kg-caucasus/ontology")
_DUMPS = {"kg.ttl": "text/turtle", "kg.trig": "application/trig"}
_VOCABULARIES = ("kgc", "dcterms", "geo", "oa", "org", "owl", "prov", "rdf", "rdfs", "skos")
_LICENSE = NamedNode("https://creativecommons.org/licenses/by/4.0/")
_TITLED: tuple[tuple[NamedNode, NamedNode, NamedNode | Literal], ...] = (  # in the graph, and in the file beside it
    (DATASET, RDF_TYPE, node("void:Dataset")),
    (DATASET, RDF_TYPE, node("dcat:Dataset")),
    (DATASET, node("dcterms:title"), words("Statements on the Armenia-Azerbaijan peace process", "en")),
    (DATASET, node("dcterms:description"), words("Who says what on what, each fact with its words.", "en")),
    (DATASET, node("dcterms:creator"), Literal("The kg_caucasus authors")),
    (DATASET, node("dcterms:license"), _LICENSE),
)


@cache
def knowledge_digest() -> str:
    """Give the SHA-256 over every file of the ontology, the wording and the shapes, by name and content."""
    return _digest_of(
        (folder, path)
        for folder in (resource("ontology"), resource("shapes"))
        for path in folder.rglob("*")
        if path.suffix in {".ttl", ".toml", ".tsv"}
    )


@cache
def program_digest() -> str:
    """Give the SHA-256 over the program's own sources: a build made by other code is made anew."""
    package = Path(__file__).resolve().parent.parent
    return _digest_of((package, path) for path in package.rglob("*.py"))


def describe_build() -> list[Quad]:
    """Give the description of the build that hangs on version and knowledge alone, in its own graph."""
    rows: list[tuple[NamedNode, NamedNode, NamedNode | Literal]] = [
        (ACTIVITY, RDF_TYPE, node("prov:Activity")),
        (ACTIVITY, node("prov:wasAssociatedWith"), PROGRAM),
        (ACTIVITY, kgc("knowledgeDigest"), Literal(knowledge_digest())),
        (ACTIVITY, kgc("programDigest"), Literal(program_digest())),
        (PROGRAM, RDF_TYPE, node("prov:SoftwareAgent")),
        (PROGRAM, node("rdfs:label"), Literal("kg-caucasus")),
        (PROGRAM, kgc("version"), Literal(__version__)),
        (DATASET, RDF_TYPE, node("prov:Entity")),
        (DATASET, node("prov:wasGeneratedBy"), ACTIVITY),
        (DATASET, node("dcterms:conformsTo"), _ONTOLOGY),
        (DATASET, node("void:uriSpace"), Literal("https://w3id.org/kg-caucasus/")),
        (DATASET, node("void:exampleResource"), node("actor:armenia")),
    ]
    rows += [(DATASET, node("void:vocabulary"), NamedNode(PREFIXES[p])) for p in _VOCABULARIES]
    return [Quad(s, p, o, GRAPH) for s, p, o in (*rows, *_TITLED)]


def describe_content(store: Store, content_digest: str) -> Iterator[Triple]:
    """Give what a build holds, counted: this changes with every statement and so is a file beside the graph.

    ``store`` holds all graphs of the build as one, each triple once.
    """
    for subject, predicate, value in _TITLED:
        yield Triple(subject, predicate, value)
    yield Triple(DATASET, kgc("canonicalDigest"), Literal(content_digest))
    for name, media in _DUMPS.items():
        one, dump = NamedNode(PREFIXES["build"] + name), NamedNode(HERE + name)
        yield Triple(DATASET, node("void:dataDump"), dump)
        yield Triple(DATASET, node("dcat:distribution"), one)
        yield Triple(one, RDF_TYPE, node("dcat:Distribution"))
        yield Triple(one, node("dcat:downloadURL"), dump)
        yield Triple(one, node("dcterms:license"), _LICENSE)
        yield Triple(one, node("dcat:mediaType"), NamedNode(f"https://www.iana.org/assignments/media-types/{media}"))
    for row in solutions(store, "SELECT DISTINCT ?lang { ?statement a kgc:Statement ; dcterms:language ?lang }"):
        yield Triple(DATASET, node("dcterms:language"), row["lang"])
    for row in solutions(store, "SELECT ?of (COUNT(DISTINCT ?x) AS ?n) { ?x a ?of } GROUP BY ?of"):
        yield from _partition("class", row["of"], "void:entities", row["n"])
    for row in solutions(store, "SELECT ?of (COUNT(*) AS ?n) { ?x ?of ?y } GROUP BY ?of"):
        yield from _partition("property", row["of"], "void:triples", row["n"])
    yield Triple(DATASET, node("void:triples"), number(len(store)))


def _partition(kind: str, of: NamedNode, counted: str, count: Literal) -> Iterator[Triple]:
    name = shorten(of.value)
    part = node(f"build:{kind}-{digest(name)[:8] if '/' in name else name.replace(':', '-')}")
    yield Triple(DATASET, node(f"void:{kind}Partition"), part)
    yield Triple(part, node(f"void:{kind}"), of)
    yield Triple(part, node(counted), count)


def _digest_of(files: Iterator[tuple[Path, Path]]) -> str:
    sha = hashlib.sha256()
    for folder, path in sorted(files, key=lambda pair: (pair[0].name, pair[1].relative_to(pair[0]).as_posix())):
        sha.update(f"{folder.name}/{path.relative_to(folder).as_posix()}\n".encode())
        sha.update(path.read_bytes())
    return sha.hexdigest()
