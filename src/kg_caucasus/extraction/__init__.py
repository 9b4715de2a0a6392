"""From a document to what it says: a row of passes, each a pure function from a draft to a fuller draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..knowledge import Knowledge
from ..model import Extraction, Mention, Relation, Statement, Thing
from ..reading import read_document
from .acts import find_acts, note_unnamed
from .dates import find_dates
from .documents import find_agreements, find_pacts
from .draft import Draft, begin
from .naming import (
    compose,
    find_names,
    find_paraphrases,
    find_people,
    find_places,
    keep_to_the_region,
    keep_to_where_it_is_told,
    name_bodies,
    settle_whose,
    trace_bodies,
)
from .occasions import find_events, find_participants
from .offices import trace_holders
from .references import resolve_references
from .relations import find_relations
from .speech.voices import find_voices, voice_at
from .words.lexicon import build_lexicon

__all__ = ["PASSES", "extract"]


def note_dates(draft: Draft) -> Draft:
    """Find the dates that the text tells."""
    return replace(draft, dates=find_dates(draft.document, draft.lexicon.wording))


PASSES: tuple[Callable[[Draft], Draft], ...] = (
    note_dates,
    find_names,
    find_places,
    name_bodies,
    compose,
    trace_bodies,
    find_paraphrases,
    keep_to_the_region,
    settle_whose,
    keep_to_where_it_is_told,
    find_agreements,
    find_people,
    find_events,
    trace_holders,
    resolve_references,
    find_pacts,
    find_voices,
    find_participants,
    find_relations,
    note_unnamed,
    find_acts,
)


def extract(statement: Statement, knowledge: Knowledge) -> Extraction:
    """Read all that a statement says; of a text about elsewhere only the names.

    Raises UnknownLanguage where no wording covers its language.
    """
    document = read_document(statement)
    draft = begin(document, build_lexicon(knowledge, document.lang))
    for step in PASSES:
        draft = step(draft)
        if draft.elsewhere:
            break
    return conclude(draft)


def conclude(draft: Draft) -> Extraction:
    """Give the draft's facts as the pipeline hands them on, with every thing that they name."""
    named = [n for n in draft.named if n.kind not in ("Office", "Date")]
    mentions = tuple(
        Mention(
            thing,
            draft.span(n.first, n.last),
            "" if n.by_verb else n.label or draft.text(n.first, n.last),
            n.how,
            next(iter(voice_at(draft, n.first)), None),
            n.rule or f"mention.{draft.document.lang}.{n.how}",
        )
        for n in named
        for thing in n.things
    )
    used = {m.thing for m in mentions if m.how != "reference"}
    used |= {x for r in draft.relations for x in ((r.subject,) if r.literal else (r.subject, r.object))}
    used |= {x for a in draft.acts for x in (a.speaker, a.target, a.addressee) if x}
    used |= {s for speakers in draft.voices for s in speakers}
    things: dict[str, Thing] = {ref: draft.thing(ref) for ref in sorted(used)}
    speakers = tuple(sorted({s for speakers in draft.voices for s in speakers} | {a.speaker for a in draft.acts}))
    statement, lang = draft.document.statement, draft.document.lang
    kept = tuple(m for m in mentions if m.thing in things)
    relations = tuple(_with_office(draft, r) if r.predicate == "holdsOffice" else r for r in draft.relations)
    return Extraction(statement, lang, things, kept, relations, draft.acts, speakers)


def _with_office(draft: Draft, relation: Relation) -> Relation:
    """Give a relation with the office of which it tells, where one is known by that English name."""
    titles = draft.lexicon.knowledge.things.titles
    known = sorted(office for office, names in titles.items() if relation.object in names)
    return replace(relation, office=known[0] if len(known) == 1 else None)
