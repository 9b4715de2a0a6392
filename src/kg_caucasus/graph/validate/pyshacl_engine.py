"""The engine pySHACL, warm: shapes are read once, and held only against graphs that hold something they target.

A property shape is handed to pySHACL with the targets of its node shape, where nothing else refers to that node shape.
That says the same, and has each property shape run once over all its nodes instead of once for each.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import rdflib
from pyoxigraph import Literal, NamedNode, Triple
from pyshacl import ShapesGraph
from pyshacl.errors import ReportableRuntimeError
from pyshacl.pytypes import SHACLExecutor

from ...errors import KnowledgeError
from ..shapes import SH, Shapes
from ..terms import RDF_TYPE, Row
from .indexed import IndexedGraph
from .raw import Raw

_FIELDS = {rdflib.URIRef(SH + name): name for name in ("focusNode", "sourceShape", "resultPath", "value")}
_READ_ONCE = (  # what pySHACL has then read of a shape, and would look through again whenever it runs
    (None, rdflib.RDF.type, rdflib.SH.PropertyShape),
    *((None, rdflib.URIRef(SH + name), None) for name in ("path", "targetClass")),
)
_PLAIN_TARGETS = {"targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf"}
_TYPE = RDF_TYPE.value
_SELECT = NamedNode(SH + "select")


def run(rows: Iterable[Row], shapes: Shapes) -> set[Raw]:
    """Hold a graph against shapes; give the raw results. Raises KnowledgeError where the shapes cannot be used."""
    try:
        return _run(rows, shapes)
    except (ReportableRuntimeError, SyntaxError) as error:
        raise KnowledgeError(f"The shapes cannot be used: {error}") from error


def _run(rows: Iterable[Row], shapes: Shapes) -> set[Raw]:
    graph = IndexedGraph(rows)
    executor = SHACLExecutor()
    found = set()
    for targets, targeting in _warm(shapes).items():
        focus = targets.found_in(graph)
        for shape in targeting if focus else ():
            _, results = shape.validate(executor, graph, focus=focus)
            found |= {_raw(node, rows) for _, node, rows in results}
    return found


@dataclass(frozen=True)
class _Targets:
    """What a shape targets: nodes, members of classes, values and subjects of predicates."""

    nodes: frozenset[Any]
    kinds: frozenset[Any]
    objects_of: frozenset[Any]
    subjects_of: frozenset[Any]

    def found_in(self, graph: IndexedGraph) -> list[Any]:
        """Give the nodes of a graph that are targeted; those that are named need not stand in it."""
        found = set(self.nodes)
        for kind in self.kinds:
            found |= graph.instances(kind)
        for predicate in self.objects_of:
            found.update(value for _, value in graph.subject_objects(predicate))
        for predicate in self.subjects_of:
            found.update(subject for subject, _ in graph.subject_objects(predicate))
        return list(found)


@lru_cache(maxsize=8)
def _warm(shapes: Shapes) -> dict[_Targets, list[Any]]:
    """Give pySHACL's shapes by what they target."""
    graph = ShapesGraph(IndexedGraph(map(_on_one_line, lifted(shapes.tested()))))
    found: dict[_Targets, list[Any]] = {}
    for shape in graph.shapes:
        nodes, kinds, implicit, objects_of, subjects_of = map(frozenset, shape.target())
        found.setdefault(_Targets(nodes, kinds | implicit, objects_of, subjects_of), []).append(shape)
    for fact in _READ_ONCE:
        graph.graph.remove(fact)
    return found


def _on_one_line(triple: Triple) -> Triple:
    """Give a query of several lines as one, where that says the same: pySHACL searches it whole from each line on."""
    text = str(triple.object.value) if isinstance(triple.object, Literal) and triple.predicate == _SELECT else ""
    if "\n" not in text or any(mark in text for mark in ("#", "'''", '"""')):
        return triple
    return Triple(triple.subject, triple.predicate, Literal(text.replace("\n", " ")))


def lifted(triples: Iterable[Triple]) -> list[Triple]:
    """Give shapes in which property shapes have the targets of their node shape, where that says the same."""
    rows = list(triples)
    said: dict[Any, list[Triple]] = {}
    for row in rows:
        said.setdefault(row.subject, []).append(row)
    nested = NamedNode(SH + "property")
    inner = {row.object for row in rows if row.predicate != nested}
    liftable = {subject for subject, facts in said.items() if subject not in inner and _only_targets(facts)}
    emptied = {subject for subject in liftable if _names(said[subject]) <= {"property", *_PLAIN_TARGETS, _TYPE}}
    found = []
    for row in rows:
        if row.predicate == nested and row.subject in liftable:
            targets = (t for t in said[row.subject] if t.predicate.value.startswith(SH + "target"))
            found += [Triple(row.object, t.predicate, t.object) for t in targets]  # type: ignore[arg-type]
        elif row.subject not in emptied:
            found.append(row)
    return list(dict.fromkeys(found))


def _only_targets(facts: list[Triple]) -> bool:
    """Tell whether a shape's own property shapes run on just the nodes that it targets."""
    names = _names(facts)
    kinds = {fact.object for fact in facts if fact.predicate == RDF_TYPE}
    targets = {name for name in names if name.startswith("target")}
    return (
        bool(targets) and targets <= _PLAIN_TARGETS and not names & {"path", "deactivated"}
        and kinds <= {NamedNode(SH + "NodeShape")}
    )  # fmt: skip


def _names(facts: list[Triple]) -> set[str]:
    return {fact.predicate.value.removeprefix(SH) for fact in facts}


def _raw(node: Any, rows: Iterable[Any]) -> Raw:
    told = {}
    for subject, predicate, value in rows:
        if subject == node and predicate in _FIELDS:
            told[_FIELDS[predicate]] = str(value[1] if isinstance(value, tuple) else value)
    return Raw(told["focusNode"], told["sourceShape"], told.get("resultPath", ""), told.get("value", ""))
