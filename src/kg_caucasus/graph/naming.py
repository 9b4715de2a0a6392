"""The names of facts within a statement, and who calls what how: candidates' labels and the uses of names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Triple

from ..model import Act, Extraction, Mention, Relation, Statement, Thing
from . import evidence
from .iris import digest, short_names
from .terms import RDF_TYPE, kgc, node, words

Fact = TypeVar("Fact", Act, Relation)


def mention_name(statement: Statement, mention: Mention) -> str:
    """Give the prefixed name of a mention: its statement, its place and what it names."""
    return f"mention:{statement.id}-{mention.span.start}-{mention.span.end}-{mention.thing.replace(':', '-')}"


def named_acts(extraction: Extraction) -> Iterator[tuple[Act, str]]:
    """Give each act once with its name, ordered by name; of two that differ in their rule only, the first by rule."""
    return _named("act", extraction.statement, extraction.acts, act_digest)


def named_claims(extraction: Extraction) -> Iterator[tuple[Relation, str]]:
    """Give each relation once with the name of its claim, as acts are."""
    return _named("claim", extraction.statement, extraction.relations, claim_digest)


def _named(
    kind: str, statement: Statement, facts: tuple[Fact, ...], digest_of: Callable[[Fact], str]
) -> Iterator[tuple[Fact, str]]:
    found: dict[str, Fact] = {}
    for fact in sorted(facts, key=lambda one: one.rule, reverse=True):
        found[digest_of(fact)] = fact
    names = short_names(found)
    for key in sorted(found):
        yield found[key], f"{kind}:{statement.id}-{names[key]}"


def act_digest(act: Act) -> str:
    """Give the hash of what an act says and where, leaving out by which rule it was found."""
    a = act
    return digest(
        a.speaker, a.kind, a.target, a.target_words, a.addressee, a.condition, a.evidence, a.polarity, a.modality
    )


def claim_digest(relation: Relation) -> str:
    """Give the hash of what a relation says and where, leaving out by which rule it was found."""
    r = relation
    return digest(
        r.subject, r.predicate, r.object, r.literal, r.condition, r.evidence, r.polarity, r.modality, r.speaker
    )


def name_uses(extraction: Extraction) -> Iterator[Triple]:
    """Give a node for each (thing, name, speaker) of a statement, with the first place where that name is used.

    References ("it", "the document") and verbs ("met") are no names and are left out.
    """
    first: dict[tuple[str, str, str | None], Mention] = {}
    for mention in sorted(extraction.mentions, key=lambda m: m.span):
        if mention.label and mention.how != "reference":
            first.setdefault((mention.thing, mention.label, mention.speaker), mention)
    names = short_names(digest(*key) for key in first)
    for (thing, label, speaker), mention in first.items():
        use = node(f"nameuse:{extraction.statement.id}-{names[digest(thing, label, speaker)]}")
        rows: list[tuple[NamedNode, NamedNode | Literal]] = [
            (RDF_TYPE, kgc("NameUse")),
            (kgc("nameOf"), node(thing)),
            (kgc("usedName"), words(label, extraction.lang)),
            (kgc("inStatement"), node(f"statement:{extraction.statement.id}")),
            (kgc("evidence"), node(evidence.span_name(extraction.statement, mention.span))),
        ]
        if speaker:
            rows.append((kgc("speaker"), node(speaker)))
        yield from (Triple(use, predicate, value) for predicate, value in rows)


def describe_candidate(extraction: Extraction, thing: Thing) -> Iterator[Triple]:
    """Give what a statement tells of a thing that the ontology does not know: its class, its names, its status.

    Preferred are only the names that every statement gives it alike; where the words that first name it in the
    statement (or tell it by a verb, where none does) are none of these, they are another name.
    """
    subject = node(thing.id)
    yield Triple(subject, RDF_TYPE, kgc(thing.kind))
    yield Triple(subject, kgc("status"), kgc("Candidate"))
    labels = {tag: names for tag, names in thing.labels.items() if names}
    preferred = {tag: names[0] for tag, names in labels.items()} | {"en": thing.name}
    if extraction.lang not in labels:
        told = [m for m in extraction.mentions if m.thing == thing.id and m.how != "reference"]
        used = [m.label or m.span.of(extraction.statement.text) for m in sorted(told, key=lambda m: not m.label)]
        labels |= {extraction.lang: tuple(used[:1])} if used else {}
    for tag, name in sorted(preferred.items()):
        yield Triple(subject, node("skos:prefLabel"), words(name, tag))
    for tag, names in sorted(labels.items()):
        for name in names:
            if name != preferred.get(tag):
                yield Triple(subject, node("skos:altLabel"), words(name, tag))
