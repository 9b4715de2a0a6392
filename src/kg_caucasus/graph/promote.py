"""Structural relations that a statement affirms as fact also become direct triples, each traceable to its claims.

A promoted relation has a node in ``graph:relations`` (subject, predicate, object) beside its direct triple; that a
claim supports it is said in the claim's own graph. So a statement's coming or going changes no other statement's
graph, and this graph can be derived again from the claims alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import Quad, Store

from ..model import Modality, Polarity, Relation
from .iris import digest
from .store import solutions
from .terms import DATE_PREDICATES, RDF_TYPE, date, kgc, node

GRAPH = node("graph:relations")
_DIGITS = 16  # of the hash: relations are told apart over the whole corpus, not within one statement

_SUPPORTED = """
SELECT DISTINCT ?relation ?subject ?predicate ?object WHERE {
  GRAPH ?graph {
    ?relation kgc:supportedBy ?claim .
    ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  }
}
"""


def is_promotable(relation: Relation, known: Collection[str] = ()) -> bool:
    """Tell whether a relation may stand as a direct triple: affirmed, actual, unconditional, on a thing, office or
    date; what is told to be in a state stays a claim, for a state acts and is no place, and so does a day that is none
    of the ``known`` ones of its subject."""
    plain = relation.polarity is Polarity.AFFIRMED and relation.modality is Modality.ACTUAL
    on_thing = not relation.literal or relation.office is not None
    fits = on_thing or (relation.predicate in DATE_PREDICATES and date(relation.object) is not None)
    placed = relation.predicate != "locatedIn" or relation.object.startswith("place:")
    agreed = not known or any(_agree(relation.object, day) for day in known)
    return plain and relation.condition is None and fits and placed and agreed


def _agree(told: str, known: str) -> bool:
    """Tell whether two dates can be one, of which one may be told less precisely (*in November*, *on 9 November*)."""
    return known.startswith(told) or told.startswith(known) or (told[:2] == "--" and known.endswith(told[1:]))


def relation_name(relation: Relation) -> str:
    """Give the name of a promoted relation: the same whichever statement tells it."""
    return f"relation:{digest(relation.subject, relation.predicate, relation.office or relation.object)[:_DIGITS]}"


def promoted(store: Store) -> Iterator[Quad]:
    """Give the quads of the graph of promoted relations, from the claims in a store, unsorted."""
    for row in solutions(store, _SUPPORTED):
        relation, subject, predicate, value = row["relation"], row["subject"], row["predicate"], row["object"]
        yield Quad(subject, predicate, value, GRAPH)
        yield Quad(relation, RDF_TYPE, kgc("PromotedRelation"), GRAPH)
        yield Quad(relation, node("rdf:subject"), subject, GRAPH)
        yield Quad(relation, node("rdf:predicate"), predicate, GRAPH)
        yield Quad(relation, node("rdf:object"), value, GRAPH)
