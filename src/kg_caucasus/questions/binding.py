"""Values given by people become RDF terms of the type that a parameter wants; only terms enter a query."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from ..errors import NotFound, QueryError
from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import PREFIXES, resolve_iri
from ..graph.sparql import bind
from ..graph.terms import date, xsd
from ..resources import LANGUAGES
from .catalogue import Parameter, Question
from .spelling import folded, is_date, longer_by, spelled

_KINDS = (
    "actor",
    "process",
    "agreement",
    "body",
    "event",
    "place",
    "office",
    "statement",
)  # the first that fits is meant
_EXACT = """SELECT DISTINCT ?thing ?preferred WHERE {
  VALUES ?label { $en $hy $ru $az $plain }
  { ?thing skos:prefLabel ?label BIND(true AS ?preferred) }
  UNION { ?thing skos:altLabel|skos:hiddenLabel ?label BIND(false AS ?preferred) } }"""
_ALIKE = """SELECT DISTINCT ?thing ?preferred ?label WHERE {
  { ?thing skos:prefLabel ?label BIND(true AS ?preferred) }
  UNION { ?thing skos:altLabel|skos:hiddenLabel ?label BIND(false AS ?preferred) }
  FILTER(ABS(STRLEN(STR(?label)) - $length) <= $more) }"""
_KNOWN = """SELECT * WHERE {
  { SELECT ?p WHERE { $thing ?p ?o } LIMIT 1 } UNION { SELECT ?p WHERE { ?s ?p $thing } LIMIT 1 }
  UNION { SELECT ?s WHERE { ?s $thing ?o } LIMIT 1 } } LIMIT 1"""


def bind_question(question: Question, given: Mapping[str, str], data: Dataset | Endpoint) -> str:
    """Give the query of a question with the given values in it, as terms.

    Raises QueryError where a parameter is missing, unknown, or its value is none of its type.
    """
    known = {parameter.name for parameter in question.parameters}
    for name in given:
        if name not in known:
            takes = ", ".join(sorted(known)) or "none"
            raise QueryError(f"The question '{question.name}' has no parameter '{name}'; it takes {takes}.")
    values = {}
    for parameter in question.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is not None:
            values[parameter.name] = _term(parameter, value, data)
        elif parameter.required:
            raise QueryError(
                f"The question '{question.name}' needs the parameter '{parameter.name}' ({parameter.description}):"
                f" add --param {parameter.name}=..."
            )
    return bind(question.query, values)


def find_thing(value: str, data: Dataset | Endpoint, kind: str = "thing") -> NamedNode:
    """Give the thing that a person means by an IRI, a prefixed name, or a name in any of the four languages.

    ``kind`` narrows the choice (``actor``, ``place`` ...). Raises QueryError where nothing or more than one is meant.
    """
    name = spelled(value)
    try:
        thing = NamedNode(resolve_iri(name))
    except NotFound:
        pass
    except ValueError as error:  # brackets, percent signs
        raise QueryError(f"'{value}' is no IRI ({error}); give a name, a prefixed name or an IRI.") from error
    else:
        return _known(thing, value, data)
    meant = _meant(_named(name, data), kind) or _meant(_named_alike(name, data), kind)
    if not meant:
        raise _unknown(value)
    if len(meant) > 1:
        raise QueryError(f"'{value}' names several: {', '.join(sorted(meant))}; give one of these IRIs.")
    return NamedNode(meant[0])


def _known(thing: NamedNode, value: str, data: Dataset | Endpoint) -> NamedNode:
    if not list(rows(data, bind(_KNOWN, {"thing": thing}))):
        raise _unknown(value)
    return thing


def _unknown(value: str) -> QueryError:
    return QueryError(f"Nothing in the graph is named '{value}'; give a name, a prefixed name or an IRI.")


def _named(name: str, data: Dataset | Endpoint) -> set[tuple[str, bool]]:
    """Give what bears a name letter by letter, and whether as its preferred one."""
    texts: dict[str, NamedNode | Literal] = {lang: Literal(name, language=lang) for lang in LANGUAGES}
    texts["plain"] = Literal(name)
    return {(row["thing"].value, row["preferred"].value == "true") for row in rows(data, bind(_EXACT, texts))}


def _named_alike(name: str, data: Dataset | Endpoint) -> set[tuple[str, bool]]:
    """Do the same with names that fold alike; only those of about its length are looked through."""
    wanted = folded(name)
    sizes = {"length": Literal(len(name)), "more": Literal(longer_by(name))}
    found = rows(data, bind(_ALIKE, sizes))
    return {(r["thing"].value, r["preferred"].value == "true") for r in found if folded(r["label"].value) == wanted}


def _meant(found: set[tuple[str, bool]], kind: str) -> list[str]:
    for preferred in (True, False):
        for one in (kind,) if kind in _KINDS else _KINDS:
            meant = sorted(i for i, p in found if p is preferred and i.startswith(PREFIXES[one]))
            if meant:
                return meant
    return []


def _term(parameter: Parameter, value: str, data: Dataset | Endpoint) -> NamedNode | Literal:
    if parameter.type == "date":
        if not is_date(value):
            raise _wrong(parameter, value, "a date such as 2023-05, or 2023-05-14")
        return Literal(value)
    if parameter.type == "integer":
        if not re.fullmatch(r"\d{1,9}", value):
            raise _wrong(parameter, value, "a whole number")
        return Literal(value, datatype=xsd("integer"))
    if parameter.type == "language":
        if value not in LANGUAGES:
            raise _wrong(parameter, value, f"one of {', '.join(LANGUAGES)}")
        return Literal(value)
    if parameter.type == "text":
        return Literal(spelled(value))
    if parameter.type in ("act", "relation"):
        return _known(_ontology_term(parameter, value.strip()), value, data)
    if parameter.type == "statement" and re.fullmatch(r"[A-Za-z0-9_-]+", value):
        return _known(NamedNode(PREFIXES["statement"] + value), value, data)
    return find_thing(value, data, parameter.type)


def _ontology_term(parameter: Parameter, value: str) -> NamedNode:
    local = value.removeprefix(PREFIXES["kgc"]).removeprefix("kgc:")
    if not re.fullmatch(r"[A-Za-z]+", local):
        raise _wrong(parameter, value, "a term of the ontology such as Commit or coChairs")
    return NamedNode(PREFIXES["kgc"] + (local.capitalize() if parameter.type == "act" else local))


def _wrong(parameter: Parameter, value: str, wanted: str) -> QueryError:
    return QueryError(f"The parameter '{parameter.name}' is '{value}'; it must be {wanted}.")


def find_object(value: str, data: Dataset | Endpoint) -> NamedNode | Literal:
    """Give the object of a triple as a person writes it: a date, or a thing."""
    return date(value) or find_thing(value, data)
