"""What is two things that exclude each other, and by which axioms: the reason of a contradiction, in words.

A reasoner only says that there is one; this follows domains, ranges, inverses and superclasses, where our facts clash.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from .iris import shorten
from .terms import RDF_TYPE, node

_SUBCLASS, _DOMAIN, _RANGE, _DISJOINT, _INVERSE = map(
    node, ("rdfs:subClassOf", "rdfs:domain", "rdfs:range", "owl:disjointWith", "owl:inverseOf")
)
Why = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """A node that is of two classes that exclude each other; ``because`` holds the facts and axioms that make it so."""

    node: str
    one: str
    other: str
    because: tuple[str, ...]


def find_clashes(triples: Iterable[Triple]) -> tuple[Clash, ...]:
    """Give every clash that types, domains, ranges and superclasses make, with the axioms involved, in order."""
    rows = [t for t in triples if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode)]
    axioms = _axioms(rows)
    disjoint = {frozenset((s, o)) for s, o in axioms[_DISJOINT.value]}
    types: dict[str, Why] = defaultdict(dict)
    for triple in rows:
        for subject, kind, because in _typed(triple, axioms):
            types[subject].setdefault(kind, because)
    found = set()
    for subject, kinds in types.items():
        full = _with_superclasses(kinds, axioms[_SUBCLASS.value])
        for one in full:
            for other in full:
                if one < other and frozenset((one, other)) in disjoint:
                    why = (*full[one], *full[other], f"{shorten(one)} owl:disjointWith {shorten(other)}")
                    found.add(Clash(shorten(subject), shorten(one), shorten(other), tuple(dict.fromkeys(why))))
    return tuple(sorted(found))


def _axioms(rows: list[Triple]) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for triple in rows:
        if triple.predicate in (_SUBCLASS, _DOMAIN, _RANGE, _DISJOINT, _INVERSE):
            found[triple.predicate.value].add((triple.subject.value, triple.object.value))  # type: ignore[union-attr]
    for one, other in tuple(found[_INVERSE.value]):
        found[_DOMAIN.value] |= {(other, c) for p, c in found[_RANGE.value] if p == one}
        found[_RANGE.value] |= {(other, c) for p, c in found[_DOMAIN.value] if p == one}
    return found


def _typed(triple: Triple, axioms: dict[str, set[tuple[str, str]]]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Give what a triple says of the classes of its subject and object, each with why."""
    subject, predicate, value = triple.subject.value, triple.predicate.value, triple.object.value  # type: ignore[union-attr]
    fact = f"{shorten(subject)} {shorten(predicate)} {shorten(value)}"
    if triple.predicate == RDF_TYPE:
        return [(subject, value, (fact,))]
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for axiom, who in ((_DOMAIN, subject), (_RANGE, value)):
        for about, kind in axioms[axiom.value]:
            if about == predicate:
                found.append((who, kind, (fact, f"{shorten(about)} {shorten(axiom.value)} {shorten(kind)}")))
    return found


def _with_superclasses(kinds: Why, subclasses: set[tuple[str, str]]) -> Why:
    full, waiting = dict(kinds), list(kinds)
    while waiting:
        kind = waiting.pop()
        for one, wider in sorted(subclasses):
            if one == kind and wider not in full:
                full[wider] = (*full[kind], f"{shorten(kind)} rdfs:subClassOf {shorten(wider)}")
                waiting.append(wider)
    return full
