"""An Extraction becomes the quads of its statement's own named graph; every quote is checked against the text.

A pure function of its argument: the same extraction gives the same quads, whatever else is in the build.
"""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad, Triple

from ..model import Act, Extraction, Mention, Relation, Span, Statement
from . import evidence, naming
from .iris import digest, rule_name, statement_graph
from .order import order
from .promote import is_promotable, relation_name
from .terms import DATE_PREDICATES, MANNERS, RDF_TYPE, date, kgc, node, share, words, xsd

Rows = list[tuple[str, NamedNode | Literal]]


def populate(extraction: Extraction) -> list[Quad]:
    """Give the quads of one statement, in the named graph of that statement, sorted and each once.

    Raises EvidenceError where a fact's words are not words of the text, KnowledgeError where a name is no name.
    """
    triples: set[Triple] = set(_statement(extraction))
    first = {(mention.span, mention.thing): mention for mention in reversed(extraction.mentions)}
    for mention in first.values():  # found twice at one place, by name and by reference, say: it is one mention
        triples.update(_mention(extraction, mention))
    triples.update(naming.name_uses(extraction))
    for act, name in naming.named_acts(extraction):
        triples.update(_act(extraction, act, name))
    for relation, name in naming.named_claims(extraction):
        triples.update(_claim(extraction, relation, name))
    for thing in extraction.things.values():
        if thing.candidate:
            triples.update(naming.describe_candidate(extraction, thing))
    graph = NamedNode(statement_graph(extraction.statement.id))
    return [Quad(t.subject, t.predicate, t.object, graph) for t in sorted(triples, key=order)]


def source_digest(statement: Statement) -> str:
    """Give the hash of all that is known of a statement before it is read: it is read again when this changes."""
    s = statement
    return digest(s.id, s.text, s.lang, s.title, s.publisher, s.url, s.published)


def _triples(name: str, rows: Rows) -> list[Triple]:
    subject = node(name)
    return [Triple(subject, _predicate(p), o) for p, o in rows]


def _predicate(name: str) -> NamedNode:
    if name == "a":
        return RDF_TYPE
    return node(name) if ":" in name else kgc(name)


def _statement(extraction: Extraction) -> list[Triple]:
    statement, lang = extraction.statement, extraction.lang
    rows: Rows = [
        ("a", kgc("Statement")),
        ("text", words(statement.text, lang)),
        ("dcterms:language", Literal(lang)),
        ("dcterms:identifier", Literal(statement.id)),
        ("sourceDigest", Literal(source_digest(statement))),
    ]
    if statement.title:
        rows.append(("dcterms:title", words(statement.title, lang)))
    if statement.publisher:
        rows.append(("publisherName", Literal(statement.publisher)))
    if statement.url:
        rows.append(("url", Literal(statement.url, datatype=xsd("anyURI"))))
    if statement.published:
        rows.append(("dcterms:issued", date(statement.published) or Literal(statement.published)))
    rows += [("mentions", node(mention.thing)) for mention in extraction.mentions]
    rows += [("hasSpeaker", node(speaker)) for speaker in extraction.speakers]
    return _triples(f"statement:{statement.id}", rows)


def _evidence(extraction: Extraction, span: Span) -> tuple[Rows, list[Triple]]:
    """Give what every fact says of where it stands, and the description of that span."""
    statement = extraction.statement
    rows: Rows = [
        ("inStatement", node(f"statement:{statement.id}")),
        ("evidence", node(evidence.span_name(statement, span))),
    ]
    return rows, evidence.describe(statement, span)


def _mention(extraction: Extraction, mention: Mention) -> list[Triple]:
    shared, triples = _evidence(extraction, mention.span)
    rows: Rows = [
        ("a", kgc("Mention")),
        ("mentionOf", node(mention.thing)),
        ("usedName", words(mention.label or mention.span.of(extraction.statement.text), extraction.lang)),
        ("manner", kgc(MANNERS[mention.how])),
    ]
    if mention.speaker:
        rows.append(("speaker", node(mention.speaker)))
    name = naming.mention_name(extraction.statement, mention)
    return triples + _triples(name, rows + shared)


def _qualified(extraction: Extraction, fact: Act | Relation) -> tuple[Rows, list[Triple]]:
    """Give what acts and claims have in common: modality, polarity, condition, rule, evidence."""
    rows, triples = _evidence(extraction, fact.evidence)
    rows += [
        ("modality", kgc(fact.modality.value)),
        ("polarity", kgc(fact.polarity.value)),
        ("foundBy", node(rule_name(fact.rule))),
    ]
    if fact.condition is not None:
        evidence.check(extraction.statement, fact.condition)
        rows.append(("condition", words(fact.condition.of(extraction.statement.text), extraction.lang)))
    return rows, triples


def _act(extraction: Extraction, act: Act, name: str) -> list[Triple]:
    rows, triples = _qualified(extraction, act)
    rows += [("a", kgc(act.kind.value)), ("speaker", node(act.speaker))]
    if act.target:
        rows.append(("target", node(act.target)))
    if act.target_words is not None:
        evidence.check(extraction.statement, act.target_words)
        rows.append(("targetText", words(act.target_words.of(extraction.statement.text), extraction.lang)))
    if act.addressee:
        rows.append(("addressee", node(act.addressee)))
    rows.append(("certainty", share(act.certainty)))
    return triples + _triples(name, rows)


def _claim(extraction: Extraction, relation: Relation, name: str) -> list[Triple]:
    rows, triples = _qualified(extraction, relation)
    rows += [
        ("a", kgc("Claim")),
        ("rdf:subject", node(relation.subject)),
        ("rdf:predicate", kgc(relation.predicate)),
        ("rdf:object", object_of(relation, extraction.lang)),
    ]
    if relation.speaker:
        rows.append(("speaker", node(relation.speaker)))
    subject = extraction.things.get(relation.subject)
    if is_promotable(relation, subject.dates.get(relation.predicate, ()) if subject else ()):
        triples += _triples(relation_name(relation), [("supportedBy", node(name))])
    return triples + _triples(name, rows)


def object_of(relation: Relation, lang: str) -> NamedNode | Literal:
    """Give a relation's object as a term: a thing, a date, an office (where none is known, its English name), or words
    of the statement in its language."""
    if not relation.literal or relation.office:
        return node(relation.office or relation.object)
    if relation.predicate == "holdsOffice":
        return words(relation.object, "en")
    typed = date(relation.object) if relation.predicate in DATE_PREDICATES else None
    return typed or words(relation.object, lang)
