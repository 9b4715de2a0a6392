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
from .catalogue import Parameter, Question

LANGUAGES = ("en", "hy", "ru", "az")
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
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_EXACT = """SELECT DISTINCT ?thing ?preferred WHERE {
  VALUES ?label { $en $hy $ru $az $plain }
  { ?thing skos:prefLabel ?label BIND(true AS ?preferred) }
  UNION { ?thing skos:altLabel|skos:hiddenLabel ?label BIND(false AS ?preferred) } }"""
_FOLDED = """SELECT DISTINCT ?thing ?preferred WHERE {
  { ?thing skos:prefLabel ?label BIND(true AS ?preferred) }
  UNION { ?thing skos:altLabel|skos:hiddenLabel ?label BIND(false AS ?preferred) }
  FILTER(LCASE(STR(?label)) = LCASE($plain)) }"""


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
    try:
        return NamedNode(resolve_iri(value))
    except NotFound:
        pass
    texts: dict[str, NamedNode | Literal] = {lang: Literal(value, language=lang) for lang in LANGUAGES}
    texts["plain"] = Literal(value)
    for query in (_EXACT, _FOLDED):
        found = {(row["thing"].value, row["preferred"].value == "true") for row in rows(data, bind(query, texts))}
        if meant := _meant(found, kind):
            break
    else:
        raise QueryError(f"Nothing in the graph is named '{value}'; give a name, a prefixed name or an IRI.")
    if len(meant) > 1:
        raise QueryError(f"'{value}' names several: {', '.join(sorted(meant))}; give one of these IRIs.")
    return NamedNode(meant[0])


def _meant(found: set[tuple[str, bool]], kind: str) -> list[str]:
    for preferred in (True, False):
        for one in (kind,) if kind in _KINDS else _KINDS:
            meant = sorted(i for i, p in found if p is preferred and i.startswith(PREFIXES[one]))
            if meant:
                return meant
    return []


def _term(parameter: Parameter, value: str, data: Dataset | Endpoint) -> NamedNode | Literal:
    if parameter.type == "date":
        if not _DATE.fullmatch(value):
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
        return Literal(value)
    if parameter.type in ("act", "relation"):
        return _ontology_term(parameter, value)
    if parameter.type == "statement" and re.fullmatch(r"[A-Za-z0-9_-]+", value):
        return NamedNode(PREFIXES["statement"] + value)
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
