"""Documents told by a verb alone: *the court ordered X to …*, *the council decided on 1 September to …*."""

from __future__ import annotations

from dataclasses import replace

from ...model import Relation, Thing
from ..dates.dates import DateMention
from ..dates.day_names import day_in_words
from ..draft import Draft, Named
from ..naming.minting import mint
from ..sentence.cutting import clause_at
from ..sentence.modality import negated
from ..speech.doers import doer_of
from .dated import known_of_day

_BODIES = frozenset(("GovernmentBody", "InternationalOrganization", "WorkingBody"))


def tell_decisions(draft: Draft) -> Draft:
    """Name what courts and councils decided on a day that the text tells, where no noun beside tells the document."""
    for verb in [i for i in range(len(draft.keys)) if draft.meets(i, "decides")]:
        body, day = _body(draft, verb), _day(draft, verb)
        if body and day and not negated(draft, verb, verb + 1) and not _has_document(draft, verb):
            thing = _thing(draft, verb, body.things[0], day)
            named = Named(verb, verb + 1, (thing.id,), "Agreement", "composed", by_verb=True)
            draft = replace(
                draft.add([named], [thing]), relations=(*draft.relations, *_told(draft, verb, body, day, thing))
            )
    return draft


def _body(draft: Draft, verb: int) -> Named | None:
    """Give the body whose word is a decision: any court's or council's, and what a court alone does."""
    doers = [n for n in doer_of(draft, verb) if n.kind in _BODIES and len(n.things) == 1]
    court = draft.meets(verb, "decides_in_court")
    names = draft.sort("courts") if court else draft.sort("courts") | draft.sort("councils")
    return doers[0] if len(doers) == 1 and any(w in draft.thing(doers[0].things[0]).name for w in names) else None


def _day(draft: Draft, verb: int) -> DateMention | None:
    """Give the day that is told nearest to a verb in its clause."""
    clause = clause_at(draft, verb)
    here = [d for d in draft.dates_in(draft.sentence(verb)) if d.first in clause and d.resolved and not d.end]
    return next((d for d in sorted(here, key=lambda d: abs(d.first - verb)) if d.resolved), None)


def _has_document(draft: Draft, verb: int) -> bool:
    """Tell whether a noun of the clause tells which document it is: *adopted a resolution*."""
    clause = clause_at(draft, verb)
    nouns = [p for p in draft.phrases_in(draft.sentence(verb)) if p.first in clause]
    told = any(e.use == "kind" and e.ref.startswith("agreements:") for p in nouns for e in p.entries)
    return told or any(n.kind == "Agreement" and n.first <= verb < n.last for n in draft.beside(verb))


def _thing(draft: Draft, verb: int, body: str, day: DateMention) -> Thing:
    """Give the one known decision of that day, else a candidate that body and day name."""
    sorts = draft.sort("decisions")
    known = [t for t in known_of_day(draft, day.value) if not sorts.isdisjoint(draft.thing(t).name.title().split())]
    if len(known) == 1:
        return draft.thing(known[0])
    name = f"Decision of the {draft.thing(body).name} of {day_in_words(day.value)}"
    return mint(draft, "Agreement", name, draft.form(verb))


def _told(draft: Draft, verb: int, body: Named, day: DateMention, thing: Thing) -> list[Relation]:
    evidence = draft.span(min(verb, body.first, day.first), max(verb + 1, body.last, day.last))
    rule = f"{{}}.{draft.document.lang}.decided"
    return [
        Relation(body.things[0], "signatoryOf", thing.id, False, evidence, rule.format("signatoryOf")),
        Relation(thing.id, "signedOn", day.value, True, evidence, rule.format("signedOn")),
    ]
