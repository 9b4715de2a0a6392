"""How nodes are named: prefixes, prefixed names and the short hashes that tell facts of one statement apart.

Every name can be made again from what it names: no counters, no clocks, no random numbers, no blank nodes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache

from ..errors import KnowledgeError, NotFound

BASE = "https://w3id.org/kg-caucasus/"
KINDS = (
    "act", "actor", "agreement", "body", "build", "claim", "event", "graph", "mention", "nameuse", "office", "place",
    "process", "relation", "rule", "span", "statement", "tenure",
)  # fmt: skip
PREFIXES: dict[str, str] = {kind: f"{BASE}{kind}/" for kind in KINDS} | {
    "kgc": f"{BASE}ontology#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sf": "http://www.opengis.net/ont/sf#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_SHORTEST = 4  # hexadecimal digits: short enough to read out, long enough for the facts of one statement
_LOCAL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")


@lru_cache(maxsize=100_000)
def expand(name: str) -> str:
    """Give the IRI of a prefixed name such as ``actor:armenia``.

    Raises KnowledgeError where the prefix is not ours or the local name would not stay one name in every syntax.
    """
    prefix, colon, local = name.partition(":")
    if not colon or prefix not in PREFIXES or not _LOCAL.fullmatch(local):
        raise KnowledgeError(f"'{name}' names nothing: write prefix:name with letters, digits, '-', '_' and '.' only.")
    return PREFIXES[prefix] + local


@lru_cache(maxsize=100_000)
def shorten(iri: str) -> str:
    """Give an IRI as a prefixed name where one of our prefixes fits, else as it is."""
    for end in ("/", "#"):
        at = iri.rfind(end) + 1
        prefix = _NAMESPACES.get(iri[:at]) if at else None
        if prefix is not None and _LOCAL.fullmatch(iri[at:]):
            return f"{prefix}:{iri[at:]}"
    return iri


def resolve_iri(name: str) -> str:
    """Give the IRI that a person means by ``<iri>``, ``iri`` or ``prefix:name``; raise NotFound where none is meant."""
    bare = name.strip()
    if bare.startswith("<") and bare.endswith(">"):
        bare = bare[1:-1]
    if re.match(r"[a-z][a-z0-9+.-]*://", bare) and not re.search(r'[\x00-\x20<>"{}|\\^`]', bare):
        return bare
    prefix, colon, local = bare.partition(":")
    if colon and prefix in PREFIXES and _LOCAL.fullmatch(local):
        return PREFIXES[prefix] + local
    raise NotFound(f"'{name}' is not a name in the graph: give an IRI or a prefixed name such as actor:armenia.")


def statement_graph(statement_id: str) -> str:
    """Give the IRI of the named graph that holds all that one statement says."""
    return expand(f"graph:statement-{statement_id}")


def digest(*parts: object) -> str:
    """Give the SHA-256 of values told apart by a separator that no value holds, in hexadecimal digits."""
    return hashlib.sha256("\x1f".join("" if p is None else str(p) for p in parts).encode()).hexdigest()


def short_names(digests: Iterable[str]) -> dict[str, str]:
    """Give for each digest its shortest beginning, of four digits at least, that no other digest of these shares.

    All of those that collide grow, so that a name does not hang on the order in which facts come.
    """
    names: dict[str, str] = {}
    waiting, length = sorted(set(digests)), _SHORTEST
    while waiting:
        groups: dict[str, list[str]] = {}
        for one in waiting:
            groups.setdefault(one[:length], []).append(one)
        names.update({group[0]: start for start, group in groups.items() if len(group) == 1})
        waiting = [one for group in groups.values() if len(group) > 1 for one in group]
        length += 1
    return names


def rule_name(rule: str) -> str:
    """Give a rule's prefixed name, whatever signs its author put into its name."""
    return "rule:" + (re.sub(r"[^A-Za-z0-9._-]+", "-", rule).strip(".-_") or "unnamed")


_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
