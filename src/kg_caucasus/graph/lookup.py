"""What shapes must know beyond a graph itself: classes of things it refers to, dates of agreements, times in office.

Of a known thing that a graph tells something of, but not what kind it is, all that is known is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import NamedNode, Triple

from ..resources import resource
from .background import read_turtle
from .iris import BASE
from .terms import RDF_TYPE, Row, kgc, node

_SUBCLASS = node("rdfs:subClassOf")
_CLASS = node("owl:Class")
_TOLD_OF_THINGS = (RDF_TYPE, kgc("signedOn"), kgc("agreementKind"))
_TOLD_OF_TENURES = tuple(map(node, ("rdf:type", "org:member", "kgc:post", "kgc:from", "kgc:until")))
_NAMES = (node("skos:prefLabel"), node("skos:altLabel"))


def context_of(rows: Iterable[Row]) -> list[Triple]:
    """Give the triples to add to a graph before shapes are held against it, none about what it describes itself.

    A graph describes what it tells the kind of. They come in no order that means anything.
    """
    subjects, named, described, kinds = set(), set(), set(), set()
    for subject, predicate, value in rows:
        subjects.add(subject)
        named.add(value)
        if predicate == RDF_TYPE:
            described.add(subject)
            kinds.add(value)
    told = [t for term in _facts().keys() & (subjects - described) for t in _facts()[term]]
    described |= {t.subject for t in told}
    named |= {t.object for t in told}
    found = [*_hierarchy(), *told]
    for term in _things().keys() & (named - described):
        found += _things()[term]
    for person in _tenures().keys() & (named | described):
        found += [t for t in _tenures()[person] if t.subject not in described]
    kinds |= {t.object for t in found if t.predicate == RDF_TYPE}
    return [*found, *(_kinds()[kind] for kind in _kinds().keys() & kinds)]


@cache
def _hierarchy() -> tuple[Triple, ...]:
    rows = _read("schema")
    return tuple(t for t in rows if t.predicate == _SUBCLASS and str(t.object).startswith(f"<{BASE}"))


@cache
def _kinds() -> dict[NamedNode, Triple]:
    """Give, for each of our classes, that it is one."""
    found = (t for t in _read("schema") if t.predicate == RDF_TYPE and t.object == _CLASS)
    return {t.subject: t for t in found if isinstance(t.subject, NamedNode)}


@cache
def _facts() -> dict[NamedNode, list[Triple]]:
    """Give all that is known of each thing."""
    found: dict[NamedNode, list[Triple]] = {}
    for triple in _read("things"):
        if isinstance(triple.subject, NamedNode):
            found.setdefault(triple.subject, []).append(triple)
    return found


@cache
def _things() -> dict[NamedNode, list[Triple]]:
    """Give what is looked up of each thing and code: its class, and the date and kind of an agreement."""
    found: dict[NamedNode, list[Triple]] = {}
    for triple in (*_read("things"), *_read("schema")):
        is_term = str(triple.object).startswith("<http://www.w3.org/2002/07/owl#")
        if triple.predicate in _TOLD_OF_THINGS and isinstance(triple.subject, NamedNode) and not is_term:
            found.setdefault(triple.subject, []).append(triple)
    return found


@cache
def _tenures() -> dict[NamedNode, list[Triple]]:
    """Give, for each person, the times in office, and the names of those offices."""
    rows = [t for t in _read("things") if isinstance(t.subject, NamedNode)]
    names: dict[object, list[Triple]] = {}
    spans: dict[object, list[Triple]] = {}
    for triple in rows:
        if triple.predicate in _NAMES and str(triple.subject).startswith(f"<{BASE}office/"):
            names.setdefault(triple.subject, []).append(triple)
        elif triple.predicate in _TOLD_OF_TENURES and str(triple.subject).startswith(f"<{BASE}tenure/"):
            spans.setdefault(triple.subject, []).append(triple)
    found: dict[NamedNode, list[Triple]] = {}
    for span in spans.values():
        person = next((t.object for t in span if t.predicate == node("org:member")), None)
        offices = [t.object for t in span if t.predicate == node("kgc:post")]
        if isinstance(person, NamedNode):
            found.setdefault(person, []).extend([*span, *(row for office in offices for row in names.get(office, ()))])
    return found


@cache
def _read(folder: str) -> tuple[Triple, ...]:
    return tuple(_all(folder))


def _all(folder: str) -> Iterator[Triple]:
    for path in sorted((resource("ontology") / folder).glob("*.ttl")):
        yield from read_turtle(path)
