"""RDF terms of the ontology and of the vocabularies that it stands on, made once."""

from __future__ import annotations

import re
from functools import lru_cache

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from .iris import PREFIXES, expand

Term = NamedNode | BlankNode | Literal | Triple
Row = Triple | tuple[NamedNode | BlankNode | Triple, NamedNode, Term]  # a triple, or its parts: taken out once

# How a mention names its thing, and the concept that says so.
MANNERS = {
    "name": "ByName", "metonym": "ByMetonym", "composed": "ByComposition", "noun": "ByNoun", "reference": "ByReference",
}  # fmt: skip
DATE_PREDICATES = frozenset({"signedOn", "dateOf"})

_DATES = (
    (re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"), "date"),
    (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), "gYearMonth"),
    (re.compile(r"\d{4}"), "gYear"),
    (re.compile(r"--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"), "gMonthDay"),
)


@lru_cache(maxsize=100_000)
def node(name: str) -> NamedNode:
    """Give the node of a prefixed name."""
    return NamedNode(expand(name))


@lru_cache(maxsize=4_000)
def kgc(local: str) -> NamedNode:
    """Give a term of the project's own ontology."""
    return NamedNode(PREFIXES["kgc"] + local)


@lru_cache(maxsize=100)
def xsd(local: str) -> NamedNode:
    """Give a datatype of XML Schema."""
    return NamedNode(PREFIXES["xsd"] + local)


def words(text: str, lang: str) -> Literal:
    """Give words of a text, tagged with its language."""
    return Literal(text, language=lang)


def number(value: int) -> Literal:
    """Give an offset or a count. The Web Annotation vocabulary wants xsd:nonNegativeInteger, of which the store makes
    xsd:integer: so it is that from the first."""
    return Literal(str(value), datatype=xsd("integer"))


def share(value: float) -> Literal:
    """Give a share as hundredths: so coarse that no machine's last bit shows."""
    return Literal(f"{value:.2f}".rstrip("0").rstrip("."), datatype=xsd("decimal"))


def date(value: str) -> Literal | None:
    """Give a date of full or reduced precision as a typed literal, or None where it is none (a range, say)."""
    for shape, datatype in _DATES:
        if shape.fullmatch(value):
            return Literal(value, datatype=xsd(datatype))
    return None


RDF_TYPE = node("rdf:type")
