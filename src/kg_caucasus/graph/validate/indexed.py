"""A graph as pySHACL reads it fast: looked up in tables, asked in SPARQL through pyoxigraph.

pySHACL asks rdflib for the values of one node at a time and has each SPARQL constraint parsed anew for each node; both
cost far more in rdflib's own store than what is asked. The answers are rdflib's terms, so the results are the same.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from functools import cached_property, lru_cache
from typing import Any

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, Store, Triple, Variable
from rdflib.query import Result

Term = NamedNode | BlankNode | Literal | Triple
Found = Generator[Any, None, None]
Table = dict[Any, list[Any]]

_LONG = 100  # characters


class IndexedGraph(rdflib.Graph):
    """Triples of pyoxigraph behind the interface of an rdflib graph. Each table is made when first looked into."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        """Take in the triples."""
        super().__init__(bind_namespaces="none")
        self._given = list(triples)
        self._rows = [(to_rdflib(row.subject), to_rdflib(row.predicate), to_rdflib(row.object)) for row in self._given]

    def add(self, triple: Any) -> IndexedGraph:
        """Take in one more triple, of rdflib's terms; queries do not see it."""
        self._rows.append(triple)
        for table in ("_of", "_pairs", "_facts", "_inverses"):
            self.__dict__.pop(table, None)
        return self

    @cached_property
    def _of(self) -> Table:
        return _table(((subject, predicate), value) for subject, predicate, value in self._rows)

    @cached_property
    def _inverses(self) -> dict[Any, Table]:
        return {}

    def _inverse(self, predicate: Any) -> Table:
        """Give the subjects by value of one predicate; only few are ever asked for, that of classes above all."""
        if predicate not in self._inverses:
            only = {predicate}  # compared by hash: rdflib compares terms slowly
            self._inverses[predicate] = _table((value, subject) for subject, p, value in self._rows if p in only)
        return self._inverses[predicate]

    @cached_property
    def _pairs(self) -> Table:
        return _table((predicate, (subject, value)) for subject, predicate, value in self._rows)

    @cached_property
    def _facts(self) -> Table:
        return _table((subject, (predicate, value)) for subject, predicate, value in self._rows)

    @cached_property
    def _queried(self) -> Store:
        store = Store()
        store.bulk_extend(Quad(row.subject, row.predicate, row.object) for row in self._given)
        return store

    def objects(self, subject: Any = None, predicate: Any = None, unique: bool = False) -> Found:  # noqa: ARG002
        """Give the values of a predicate at a subject."""
        yield from self._of.get((subject, predicate), ())

    def subjects(self, predicate: Any = None, object: Any = None, unique: bool = False) -> Found:  # noqa: ARG002
        """Give the subjects that have a value at a predicate."""
        yield from self._inverse(predicate).get(object, ())

    def subject_objects(self, predicate: Any = None, unique: bool = False) -> Found:  # noqa: ARG002
        """Give subject and value wherever a predicate stands."""
        yield from self._pairs.get(predicate, ())

    def predicate_objects(self, subject: Any = None, unique: bool = False) -> Found:  # noqa: ARG002
        """Give all that is said of a subject."""
        yield from self._facts.get(subject, ())

    def triples(self, triple: Any) -> Found:
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
            return _result(self._queried.query(query_object, substitutions=bound))
        except RuntimeError:  # pyoxigraph binds only variables that are selected
            return super().query(query_object, *args, **kwargs)

    def __len__(self) -> int:
        return len(self._rows)


def _table(entries: Iterable[tuple[Any, Any]]) -> Table:
    table: Table = {}
    for key, value in entries:
        table.setdefault(key, []).append(value)
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
    return _long(term) if isinstance(term, Literal) and len(term.value) > _LONG else _short(term)


def _long(term: Any) -> Any:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value.endswith("#string")
    return rdflib.Literal(term.value, datatype=None if plain else _short(term.datatype))


_short = lru_cache(maxsize=100_000)(_long)  # most names and numbers come again, whole texts do not


def from_rdflib(term: Any) -> Term:
    """Give pyoxigraph's term for one of rdflib."""
    if isinstance(term, rdflib.URIRef):
        return NamedNode(str(term))
    if isinstance(term, rdflib.BNode):
        return BlankNode(str(term))
    if term.language:
        return Literal(str(term), language=term.language)
    return Literal(str(term), datatype=NamedNode(str(term.datatype))) if term.datatype else Literal(str(term))
