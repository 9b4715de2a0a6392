"""Who took part in an occasion: those named in its sentence of whom their features tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import Relation
from ..dates.day_names import ORDINALS
from ..draft import Draft, Named
from ..sentence.scene import Group, Scene, groups_of
from ..sentence.weighing import Candidate, choose
from ..speech.turns import is_label
from ..words.lexicon import Phrase
from .companions import staying, without_tellers

_KINDS = frozenset(("Person", "WorkingBody", "PopulationGroup"))  # a state only where a rule says so


def find_participants(draft: Draft) -> Draft:
    """Add to each occasion those who took part in it and of whom no rule told it."""
    known = {(r.subject, r.object) for r in draft.relations if r.predicate == "participatesIn"}
    rule, weights = f"participatesIn.{draft.document.lang}.beside", draft.lexicon.wording.weights["participant"]
    told = []
    for event, group, candidates in participant_candidates(draft):
        chosen = choose(candidates, weights)
        evidence = draft.span(min(event.first, group.first), max(event.last, group.last))
        for thing in chosen.things if chosen else ():
            if (thing, event.things[0]) not in known:
                known.add((thing, event.things[0]))
                told.append(Relation(thing, "participatesIn", event.things[0], False, evidence, rule))
    return replace(draft, relations=(*draft.relations, *told))


def participant_candidates(draft: Draft) -> Iterator[tuple[Named, Group, list[Candidate]]]:
    """Give for each occasion and each person or body named in its sentence the choice whether they took part."""
    for sentence in draft.document.sentences:
        events = [n for n in draft.inside(sentence) if n.kind == "Event" and n.how != "reference"]
        among = groups_of(draft, sentence, "doers") if events else ()
        for event in [e for e in events if not (_is_told_whose(draft, e) or _is_of_a_guest(draft, e, events))]:
            scene = Scene(draft, event.first, event.last, event.first)
            for group in among:
                outside = group.last <= event.first or group.first >= event.last
                there = without_tellers(draft, list(group.named), event.last)
                there = [n for n in there if not is_label(draft, n) and not _is_we(draft, n)]
                if there and group.kind in _KINDS and (outside or event.how == "composed"):
                    features = ("takes part", *_features(draft, scene, event, group, among, len(events)))
                    yield event, group, [Candidate((), ()), Candidate(group.things, features, group.named)]


def _is_we(draft: Draft, named: Named) -> bool:
    """Tell whether *I* or *we* are whoever speaks in a transcript, mostly for others: *we learned of the meeting*."""
    return draft.number(named.first) in draft.turns and draft.meets(named.first, "first_person")


def _is_told_whose(draft: Draft, event: Named) -> bool:
    """Tell whether words say whose visit it is, and so that it is nobody else's: *received X, who is on a visit*."""
    journey = _kind_of(draft.thing(event.things[0]).name) in draft.sort("journeys")
    return journey and bool(staying(draft, Phrase(event.first, event.last, (), event.cases)))


def _is_of_a_guest(draft: Draft, event: Named, events: list[Named]) -> bool:
    """Tell whether an occasion is the visit of one of whom the sentence tells that he was met: who meets him is on
    none."""
    if _kind_of(draft.thing(event.things[0]).name) not in draft.sort("journeys"):
        return False
    guests = {*draft.subjects("participatesIn", event.things[0])}
    return any(guests & {*draft.subjects("participatesIn", e.things[0])} for e in events if e is not event)


def _features(
    draft: Draft, scene: Scene, event: Named, group: Group, among: tuple[Group, ...], events: int
) -> Iterator[str]:
    told = scene.features(group, among)
    yield from told
    label = _kind_of(draft.thing(event.things[0]).name)
    yield f"occasion {label}"
    yield f"occasion {event.how}"
    yield f"occasion {label} {told[0]}"
    yield f"of {min(events, 3)} occasions"
    cases = "/".join(sorted(event.cases - {"plural"}))
    yield f"occasion in {cases}"
    before = draft.key(event.first - 1)
    if before in draft.words("grammar", "articles"):
        before = draft.key(event.first - 2)
    if before in draft.words("grammar", "prepositions"):
        yield f"occasion after {before}"
        yield f"occasion after {before} {told[1]}"
    parties = {*draft.subjects("participatesIn", event.things[0])}
    others = parties - {*group.things}
    yield f"occasion with {min(len(others), 2)} others"
    if parties & {*group.things}:
        yield "told by a rule"


def _kind_of(name: str) -> str:
    """Give an occasion's noun by its name, without its number: *Meeting*."""
    noun = name.split(" of ")[0].split(",")[0]
    number, _, rest = noun.partition(" ")
    return rest.capitalize() if rest and number in ORDINALS else noun
