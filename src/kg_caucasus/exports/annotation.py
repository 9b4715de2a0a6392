"""An Extraction as plain JSON values, in the format in which people write down what a statement says."""

from __future__ import annotations

from typing import Any

from ..model import Act, Extraction, Mention, Relation, Span, Thing

Json = dict[str, Any]

_TYPES = {"Organization": "InternationalOrganization"}  # the format has one type for all organisations


def annotate(extraction: Extraction) -> Json:
    """Give what was read out of one statement: its speakers, entities, relations and acts, each with its words.

    Things are told by their English names. Entities come in the order of the text; a thing that is only referred to,
    never named, is no entity.
    """
    statement = extraction.statement
    return {
        "id": statement.id,
        "lang": extraction.lang,
        "url": statement.url,
        "published": statement.published,
        "publisher": statement.publisher,
        "speakers": [_name(extraction, speaker) for speaker in extraction.speakers],
        "entities": _entities(extraction),
        "relations": [_relation(extraction, relation) for relation in extraction.relations],
        "acts": [_act(extraction, act) for act in extraction.acts],
    }


def _entities(extraction: Extraction) -> list[Json]:
    mentions: dict[str, list[Mention]] = {}
    for mention in sorted(extraction.mentions, key=lambda m: m.span):
        if mention.how != "reference":
            mentions.setdefault(mention.thing, []).append(mention)
    text = extraction.statement.text
    return [_entity(extraction.things[thing], places, text) for thing, places in mentions.items()]


def _entity(thing: Thing, mentions: list[Mention], text: str) -> Json:
    aliases = [label for label in dict.fromkeys(thing.labels.get("en", ())) if label != thing.name]
    return {
        "type": _TYPES.get(thing.kind, thing.kind),
        "name": thing.name,
        "aliases": aliases,
        "quote": mentions[0].span.of(text),
        "mentions": [{"start": m.span.start, "end": m.span.end, "text": m.span.of(text)} for m in mentions],
    }


def _relation(extraction: Extraction, relation: Relation) -> Json:
    value = relation.object if relation.literal else _name(extraction, relation.object)
    row = {"subject": _name(extraction, relation.subject), "predicate": relation.predicate, "object": value}
    return row | _evidence(extraction, relation.evidence) | _told(relation)


def _act(extraction: Extraction, act: Act) -> Json:
    words = _words(extraction, act.target_words)
    return (
        {
            "speaker": _name(extraction, act.speaker),
            "act": act.kind.value.upper(),
            "target": _name(extraction, act.target) if act.target else words,
            "addressee": _name(extraction, act.addressee) if act.addressee else None,
            "condition": _words(extraction, act.condition),
        }
        | _evidence(extraction, act.evidence)
        | _told(act)
        | {"certainty": round(act.certainty, 2)}
    )


def _told(one: Act | Relation) -> Json:
    """Give what the format of annotations has no place for: how it is told, and by which rule it was found."""
    return {"polarity": one.polarity.value, "modality": one.modality.value, "rule": one.rule}


def _evidence(extraction: Extraction, span: Span) -> Json:
    return {"quote": span.of(extraction.statement.text), "start": span.start, "end": span.end}


def _words(extraction: Extraction, span: Span | None) -> str | None:
    return span.of(extraction.statement.text) if span else None


def _name(extraction: Extraction, thing: str) -> str:
    known = extraction.things.get(thing)
    return known.name if known else thing
