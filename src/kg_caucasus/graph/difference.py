"""What differs between two graphs: quads as a patch, and facts by statement for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, serialize

from .dataset import Dataset
from .iris import PREFIXES, shorten
from .order import order
from .terms import RDF_TYPE, kgc, node

_FACTS = ("speaker", "target", "targetText", "addressee", "condition", "polarity", "modality")
_TOLD = {PREFIXES["kgc"] + name for name in _FACTS} | {PREFIXES["rdf"] + n for n in ("subject", "predicate", "object")}
_UNNAMED = str(DefaultGraph())


@dataclass(frozen=True)
class Difference:
    """The quads that stand in the second graph only (``added``) and in the first only (``removed``), sorted."""

    added: tuple[Quad, ...]
    removed: tuple[Quad, ...]

    def __bool__(self) -> bool:
        """Tell whether there is any difference."""
        return bool(self.added or self.removed)


def compare(first: Dataset, second: Dataset) -> Difference:
    """Give what differs between two datasets."""
    return Difference(tuple(_only_in(second.store, first.store)), tuple(_only_in(first.store, second.store)))


def patch(difference: Difference) -> Iterator[str]:
    """Give the difference as lines of N-Quads, those to add after '+ ', those to take away after '- '."""
    for sign, quads in (("-", difference.removed), ("+", difference.added)):
        for quad in quads:
            yield f"{sign} {(serialize([quad], format=RdfFormat.N_QUADS) or b'').decode().rstrip()}"


def tell(first: Dataset, second: Dataset, difference: Difference) -> Iterator[str]:
    """Give the difference for people: by graph, and in it the acts and claims that came or went, with their words."""
    graphs = sorted({str(q.graph_name) for q in (*difference.added, *difference.removed)})
    for graph in graphs:
        added = [q for q in difference.added if str(q.graph_name) == graph]
        removed = [q for q in difference.removed if str(q.graph_name) == graph]
        name = shorten(graph[1:-1]) if graph.startswith("<") else "in no named graph" if graph == _UNNAMED else graph
        yield f"{name}: {len(added)} triples added, {len(removed)} removed"
        for sign, store, quads in (("-", first.store, removed), ("+", second.store, added)):
            for quad in quads:
                if quad.predicate == RDF_TYPE and _is_fact(store, quad):
                    yield f"  {sign} {_fact(store, quad)}"


def _only_in(one: Store, other: Store) -> list[Quad]:
    return sorted((q for q in one if q not in other), key=lambda q: (str(q.graph_name), *order(q)))


def _is_fact(store: Store, quad: Quad) -> bool:
    """Tell whether a class of ours is told of a fact, in the graph that tells the fact: one of another only follows."""
    ours = isinstance(quad.object, NamedNode) and quad.object.value.startswith(PREFIXES["kgc"])
    return ours and any(store.quads_for_pattern(quad.subject, kgc("foundBy"), None, quad.graph_name))


def _fact(store: Store, quad: Quad) -> str:
    told = [q for q in store.quads_for_pattern(quad.subject, None, None) if str(q.predicate)[1:-1] in _TOLD]
    values = ", ".join(
        f"{shorten(q.predicate.value).split(':')[1]} {_show(q.object)}"
        for q in sorted(told, key=lambda q: (q.predicate.value, str(q.object)))
    )
    return f"{shorten(str(quad.subject)[1:-1])} {_show(quad.object)}: {values}; “{_quote(store, quad.subject)}”"


def _show(term: object) -> str:
    if isinstance(term, NamedNode):
        return shorten(term.value).removeprefix("kgc:")
    return term.value if isinstance(term, Literal) else str(term)


def _quote(store: Store, fact: object) -> str:
    for evidence in store.quads_for_pattern(fact, kgc("evidence"), None):  # type: ignore[arg-type]
        for selector in store.quads_for_pattern(evidence.object, node("oa:hasSelector"), None):  # type: ignore[arg-type]
            for exact in store.quads_for_pattern(selector.object, node("oa:exact"), None):  # type: ignore[arg-type]
                return _show(exact.object)
    return ""
