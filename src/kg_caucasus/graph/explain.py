"""From any name in the graph back to the words: the facts behind it, each with rule, sentence, speaker and source.

Every quote is checked against the statement's text again as it is explained.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, QuerySolution

from ..errors import EvidenceError, NotFound
from ..model import Span
from .dataset import Dataset, Endpoint, rows
from .evidence import sentence_around
from .iris import expand, shorten
from .sparql import bind

_FACTS = """SELECT DISTINCT ?fact WHERE {
  { $name kgc:evidence ?span BIND($name AS ?fact) }
  UNION { $name kgc:supportedBy ?fact }
  UNION { ?fact kgc:evidence $name }
  UNION { ?fact kgc:foundBy $name }
  UNION { ?fact kgc:inStatement $name ; kgc:foundBy ?rule }
  UNION { ?fact kgc:speaker|kgc:target|kgc:addressee|rdf:subject|rdf:object|kgc:mentionOf $name ; kgc:evidence ?span }
} ORDER BY ?fact"""
_CLAIMS = """SELECT DISTINCT ?fact WHERE {
  ?fact a kgc:Claim ; rdf:subject $subject ; rdf:predicate $predicate ; rdf:object ?said .
  FILTER(?said = $object || (ISLITERAL(?said) && ISLITERAL($object) && STR(?said) = STR($object))) }
ORDER BY ?fact"""
_DETAILS = "SELECT DISTINCT ?p ?o WHERE { $fact ?p ?o } ORDER BY ?p ?o"
_EVIDENCE = """SELECT ?statement ?text ?start ?end ?quote ?publisher ?url ?date WHERE {
  $fact kgc:evidence ?span ; kgc:inStatement ?statement .
  ?span oa:hasSelector ?position , ?words . ?position oa:start ?start ; oa:end ?end . ?words oa:exact ?quote .
  ?statement kgc:text ?text .
  OPTIONAL { ?statement kgc:publisherName ?publisher }
  OPTIONAL { ?statement kgc:url ?url }
  OPTIONAL { ?statement dcterms:issued ?date } }"""
_LABEL = """SELECT ?label WHERE {
  $thing skos:prefLabel|rdfs:label ?label FILTER(LANG(?label) = $lang) } ORDER BY ?label LIMIT 1"""
_KNOWN = "SELECT ?p ?o WHERE { $name ?p ?o } LIMIT 1"
_SHOWN = (  # what is told of a fact, in this order
    "rdf:type", "kgc:speaker", "kgc:target", "kgc:targetText", "kgc:addressee", "rdf:subject", "rdf:predicate",
    "rdf:object", "kgc:mentionOf", "kgc:nameOf", "kgc:usedName", "kgc:condition", "kgc:modality", "kgc:polarity",
    "kgc:manner", "kgc:certainty", "kgc:foundBy",
)  # fmt: skip


@dataclass(frozen=True)
class Explanation:
    """A fact: its details as (property, value) for people, and the words that say it, within their sentence."""

    fact: str
    details: tuple[tuple[str, str], ...]
    statement: str
    sentence: str
    quote: Span  # within the sentence
    source: tuple[tuple[str, str], ...]


def explain(data: Dataset | Endpoint, name: str, *, lang: str = "en", limit: int = 20) -> list[Explanation]:
    """Give the facts behind the IRI of a fact, promoted relation, span, rule, statement or thing.

    Raises NotFound where the graph does not know it, EvidenceError where a quote is not the text.
    """
    node = NamedNode(name)
    found = [row["fact"] for row in rows(data, bind(_FACTS, {"name": node}))][:limit]
    if not found and not list(rows(data, bind(_KNOWN, {"name": node}))):
        raise NotFound(f"Nothing in the graph is named {shorten(name)}; `kg-caucasus query` shows what there is.")
    return [_explain_fact(data, fact, lang) for fact in found]


def explain_triple(
    data: Dataset | Endpoint, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal, *, lang: str = "en"
) -> list[Explanation]:
    """Give the claims that say a triple; words need no language. Raises NotFound where none does."""
    terms = {"subject": subject, "predicate": predicate, "object": value}
    found = [row["fact"] for row in rows(data, bind(_CLAIMS, terms))]
    if not found:
        said = " ".join(shorten(t.value) for t in (subject, predicate, value))
        raise NotFound(f"No statement in the graph claims: {said}.")
    return [_explain_fact(data, fact, lang) for fact in found]


def _explain_fact(data: Dataset | Endpoint, fact: NamedNode, lang: str) -> Explanation:
    place = next(iter(rows(data, bind(_EVIDENCE, {"fact": fact}))), None)
    if place is None:
        raise EvidenceError(f"{shorten(fact.value)} has no evidence in this graph; validate it.")
    text, quote = place["text"].value, place["quote"].value
    span = Span(int(place["start"].value), int(place["end"].value))
    if span.of(text) != quote:
        raise EvidenceError(f"{shorten(fact.value)}: '{quote}' is not the text at {span.start}; validate it.")
    around = sentence_around(text, span)
    within = Span(span.start - around.start, span.end - around.start)
    details = tuple(_details(data, fact, lang))
    statement = shorten(place["statement"].value)
    return Explanation(shorten(fact.value), details, statement, around.of(text), within, tuple(_source(place)))


def _details(data: Dataset | Endpoint, fact: NamedNode, lang: str) -> Iterator[tuple[str, str]]:
    told = [(shorten(row["p"].value), row["o"]) for row in rows(data, bind(_DETAILS, {"fact": fact}))]
    for name in _SHOWN:
        for predicate, value in told:
            if predicate == name:
                yield _called(data, NamedNode(expand(predicate)), lang), _show(data, value, lang)


def _called(data: Dataset | Endpoint, term: NamedNode, lang: str) -> str:
    """Give what a term of the ontology is called; in English, and where it has no label, it keeps its own name."""
    name = shorten(term.value).partition(":")[2]
    if lang == "en":
        return name
    terms: dict[str, NamedNode | Literal] = {"thing": term, "lang": Literal(lang)}
    return next((row["label"].value for row in rows(data, bind(_LABEL, terms))), name)


def _show(data: Dataset | Endpoint, value: NamedNode | Literal, lang: str) -> str:
    if isinstance(value, Literal):
        return value.value
    short = shorten(value.value)
    if short.startswith("rule:"):
        return short
    if short.startswith("kgc:"):
        return _called(data, value, lang)
    for tag in (lang, "en"):
        terms: dict[str, NamedNode | Literal] = {"thing": value, "lang": Literal(tag)}
        for row in rows(data, bind(_LABEL, terms)):
            return f"{row['label'].value} ({short})"
    return short


def _source(place: QuerySolution) -> Iterator[tuple[str, str]]:
    for name in ("publisher", "date", "url"):
        if place[name] is not None:
            yield name, place[name].value
