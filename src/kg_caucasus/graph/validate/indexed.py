"""A graph as pySHACL reads it fast: looked up in tables, asked in SPARQL through pyoxigraph.

pySHACL asks rdflib for the values of one node at a time and has each SPARQL constraint parsed anew for each node; both
cost far more in rdflib's own store than what is asked. The answers are rdflib's terms, so the results are the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, Store, Variable
from pyshacl.consts import RDF_type, RDFS_subClassOf
from rdflib.paths import AlternativePath, InvPath, MulPath, SequencePath
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.algebra import traverse
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.query import Result

from ..terms import Row, Term

Table = dict[Any, list[Any]]

_TERMS: dict[Any, Any] = {}  # rdflib's terms by those of pyoxigraph: most names and numbers come again
_MOST = 100_000  # terms kept
_LONG = 100  # characters of words that do not come again: whole texts
_ASKED_WITH = {str(term): term for term in (RDF_type, RDFS_subClassOf)}  # pySHACL's own, so that `is` finds them


class IndexedGraph(rdflib.Graph):
    """Triples of pyoxigraph behind the interface of an rdflib graph. Each table is made when first looked into."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take in the triples."""
        super().__init__(bind_namespaces="none")
        self._given = list(rows)
        self._store, self._loaded = Store(), frozenset[Any]()
        get, make = _TERMS.get, to_rdflib  # a term that is found costs no call
        self._rows = [(get(s) or make(s), get(p) or make(p), get(o) or make(o)) for s, p, o in self._given]

    def add(self, triple: Any) -> IndexedGraph:
        """Take in one more triple, of rdflib's terms; queries do not see it."""
        self._rows.append(triple)
        return self._changed()

    def remove(self, triple: Any) -> IndexedGraph:
        """Leave out the triples that fit a pattern in which None stands for anything; queries still see them."""
        gone = set(self.triples(triple))
        self._rows = [row for row in self._rows if row not in gone]
        return self._changed()

    def _changed(self) -> IndexedGraph:
        for table in ("_of", "_pairs", "_facts", "_inverses", "_ways", "_predicates"):
            self.__dict__.pop(table, None)
        return self

    @cached_property
    def _of(self) -> Table:
        return _table(((subject, predicate), value) for subject, predicate, value in self._rows)

    @cached_property
    def _pairs(self) -> dict[Any, list[tuple[Any, Any]]]:
        return {}

    def _pairs_of(self, predicate: Any) -> list[tuple[Any, Any]]:
        """Give the subjects and values of one predicate; only few are ever asked for, that of classes above all."""
        if predicate not in self._pairs:
            only = {predicate}  # compared by hash: rdflib compares terms slowly
            self._pairs[predicate] = [(subject, value) for subject, p, value in self._rows if p in only]
        return self._pairs[predicate]

    @cached_property
    def _inverses(self) -> dict[Any, Table]:
        return {}

    def _inverse(self, predicate: Any) -> Table:
        if predicate not in self._inverses:
            self._inverses[predicate] = _table((value, subject) for subject, value in self._pairs_of(predicate))
        return self._inverses[predicate]

    @cached_property
    def _ways(self) -> Table:
        return {}

    @cached_property
    def _facts(self) -> Table:
        return _table((subject, (predicate, value)) for subject, predicate, value in self._rows)

    @cached_property
    def _predicates(self) -> frozenset[Any]:
        return frozenset(predicate for _, predicate, _ in self._rows)

    def _queried(self, query: str) -> Store:
        """Give a store that holds at least what a query asks for: loading it costs more than most queries."""
        asked = predicates_of(query)
        if asked is None:
            asked = self._predicates
        if missing := asked - self._loaded:
            self._store.extend(Quad(*row) for predicate in missing for row in self._rows_of.get(predicate, ()))
            self._loaded |= missing
        return self._store

    @cached_property
    def _rows_of(self) -> Table:
        known = zip(self._given, self._rows, strict=False)  # what was added later is not queried
        return _table((predicate, given) for given, (_, predicate, _) in known)

    def objects(self, subject: Any = None, predicate: Any = None, unique: bool = False) -> Any:  # noqa: ARG002
        """Give the values of a predicate at a subject."""
        return iter(self._of.get((subject, predicate), ()))

    def subjects(self, predicate: Any = None, object: Any = None, unique: bool = False) -> Any:  # noqa: ARG002
        """Give the subjects that have a value at a predicate."""
        return iter(self._inverse(predicate).get(object, ()))

    def subject_objects(self, predicate: Any = None, unique: bool = False) -> Any:  # noqa: ARG002
        """Give subject and value wherever a predicate stands."""
        return iter(self._pairs_of(predicate))

    def predicate_objects(self, subject: Any = None, unique: bool = False) -> Any:  # noqa: ARG002
        """Give all that is said of a subject."""
        return iter(self._facts.get(subject, ()))

    def transitive_objects(self, subject: Any, predicate: Any, remember: Any = None) -> Any:  # noqa: ARG002
        """Give a node and all that a predicate leads to from it, step by step."""
        key = subject, predicate
        if key not in self._ways:
            self._ways[key] = list(super().transitive_objects(subject, predicate))
        return iter(self._ways[key])

    def triples(self, triple: Any) -> Any:
        """Give the triples that fit a pattern in which None stands for anything."""
        subject, predicate, value = triple
        for row in self._rows if subject is None else ((subject, *fact) for fact in self._facts.get(subject, ())):
            if predicate in (None, row[1]) and value in (None, row[2]):
                yield row

    def instances(self, kind: Any) -> set[Any]:
        """Give the members of a class and of those narrower than it."""
        narrower = {kind, *self.transitive_subjects(rdflib.RDFS.subClassOf, kind)}
        members = self._inverse(rdflib.RDF.type)
        return {member for one in narrower for member in members.get(one, ())}

    def query(self, query_object: Any, *args: Any, **kwargs: Any) -> Result:
        """Answer a query; ``initBindings`` gives terms for some of its variables."""
        bound = {Variable(name): from_rdflib(term) for name, term in (kwargs.get("initBindings") or {}).items()}
        try:
            return _result(self._queried(query_object).query(query_object, substitutions=bound))
        except RuntimeError:  # pyoxigraph binds only variables that are selected
            return super().query(query_object, *args, **kwargs)

    def __len__(self) -> int:
        return len(self._rows)


@lru_cache(maxsize=100)
def predicates_of(query: str) -> frozenset[Any] | None:
    """Give the predicates that a query asks for, or None where it may ask for any."""
    found: set[Any] = set()

    def look(part: Any) -> None:
        for row in (part.get("triples") or ()) if isinstance(part, CompValue) else ():
            found.update(*map(_steps, row[1::3]))  # a row may hold several triples, one after the other

    try:
        traverse(prepareQuery(query).algebra, visitPre=look)
    except Exception:  # rdflib raises of all kinds where it does not understand a query that pyoxigraph may
        return None
    return None if None in found else frozenset(found)


def _steps(predicate: Any) -> set[Any]:
    """Give the predicates of a property path, and None where it may be any, or none at all."""
    if isinstance(predicate, AlternativePath):
        return {step for part in predicate.args for step in _steps(part)}
    if isinstance(predicate, SequencePath):  # a step that may be none at all is bound where another is not
        inner = [_steps(part.path if isinstance(part, MulPath) else part) for part in predicate.args]
        bound = any(not _may_be_none(part) for part in predicate.args)
        return set().union(*inner) if bound else {None}
    if isinstance(predicate, MulPath):
        return {None} if _may_be_none(predicate) else _steps(predicate.path)
    if isinstance(predicate, InvPath):
        return _steps(predicate.arg)
    return {predicate if isinstance(predicate, rdflib.URIRef) else None}


def _may_be_none(path: Any) -> bool:
    return isinstance(path, MulPath) and path.zero


def _table(entries: Iterable[tuple[Any, Any]]) -> Table:
    table: Table = defaultdict(list)
    for key, value in entries:
        table[key].append(value)
    return table


def _result(found: Any) -> Result:
    if isinstance(found, QueryBoolean):
        answer = Result("ASK")
        answer.askAnswer = bool(found)
        return answer
    if not isinstance(found, QuerySolutions):
        raise TypeError("A constraint asks SELECT or ASK.")
    names = [variable.value for variable in found.variables]
    result = Result("SELECT")
    result.vars = [rdflib.Variable(name) for name in names]
    result.bindings = [
        {rdflib.Variable(name): to_rdflib(term) for name in names if (term := row[name]) is not None} for row in found
    ]
    return result


def to_rdflib(term: Any) -> Any:
    """Give rdflib's term for one of pyoxigraph."""
    found = _TERMS.get(term)
    if found is None:
        found = _made(term)
        if len(found) <= _LONG or isinstance(term, NamedNode):
            if len(_TERMS) >= _MOST:
                _TERMS.clear()
            _TERMS[term] = found
    return found


def _made(term: Any) -> Any:
    if isinstance(term, NamedNode):
        return _ASKED_WITH.get(term.value) or rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value.endswith("#string")
    return rdflib.Literal(term.value, datatype=None if plain else to_rdflib(term.datatype))


def from_rdflib(term: Any) -> Term:
    """Give pyoxigraph's term for one of rdflib."""
    if isinstance(term, rdflib.URIRef):
        return NamedNode(str(term))
    if isinstance(term, rdflib.BNode):
        return BlankNode(str(term))
    if term.language:
        return Literal(str(term), language=term.language)
    return Literal(str(term), datatype=NamedNode(str(term.datatype))) if term.datatype else Literal(str(term))
