"""What a verb tells of occasions: *X received Y*, *A and B met in C*, with who took part by its wording."""

from __future__ import annotations

from dataclasses import replace

from ..draft import Draft, Named
from ..sentence.cutting import clause_at
from ..sentence.modality import negated
from ..sentence.rules import Found, find_rules
from ..sentence.scene import DOERS
from ..speech.doers import doer_of, right_before
from ..words.lexicon import Phrase
from .companions import staying, without_tellers
from .occasion import Occasion, occasion_told

WITH_NOUN = 4  # words between a verb and the noun of its occasion: *met for talks*


def occasions_by_verb(draft: Draft, sentence: range) -> list[Occasion]:
    """Read *X received Y*, *X and Y met*."""
    found = []
    met = find_rules(draft, "occasions", sentence)
    every = [p for p in draft.phrases_in(sentence) if _is_occasion(p)]
    others = [p for p in every if not _only_stays(draft, p)]
    for one in met:
        first, people = one.match.first, without_tellers(draft, _who_took_part(draft, one), one.anchor)
        near = range(first, first + WITH_NOUN + 1)
        nouns = every if one.rule.says in draft.sort("journeys") else others
        if any(_is_wider(other, one) for other in met) or any(p.first in near for p in nouns):
            continue
        if negated(draft, one.anchor, one.anchor + 1):
            continue  # *they did not meet*
        if not people and one.rule.says in draft.sort("journeys"):
            continue  # a cargo that arrived is no visitor
        verb = _verb_of(draft, one)
        end = max([verb + 1, *(n.last for n in people if n.first in sentence)])
        end = end if draft.doer_by == "order" else verb + 1
        told = occasion_told(draft, range(verb, end), one.rule.says, frozenset(), people, one.rule.id)
        if _can_be_told(draft, one, told):
            found.append(replace(told, last=verb + 1))
    return found


def _only_stays(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a visit only tells of somebody that he is there: *received X, who is on a visit*."""
    journey = any(kind.name in draft.sort("journeys") for kind in draft.lexicon.kinds_of(phrase))
    return journey and bool(staying(draft, phrase))


def _can_be_told(draft: Draft, one: Found, told: Occasion) -> bool:
    """Tell whether words tell an occasion: of several (``by`` *parties*) who did something together in a place or on
    a day, of one (*subject*) who received others, or as all occasions are told."""
    if one.rule.by == "parties":
        persons = {t for n in told.people if n.kind == "Person" for t in n.things}
        return len(persons) >= 2 and bool(told.place or told.date)
    return one.rule.by == "subject" or not _is_alone(draft, told)


def _is_alone(draft: Draft, told: Occasion) -> bool:
    """Tell whether a meeting tells one at most who met, in a language whose cases would tell the other, and not where
    and when either."""
    if told.name not in draft.sort("of_two") or draft.doer_by != "case":
        return False
    there = told.place and (told.date or told.on_a_day)
    return len({t for n in told.people for t in n.things}) < 2 and not there


def _verb_of(draft: Draft, one: Found) -> int:
    """Give the word that tells an occasion: that by which its rule was looked up, unless it is a preposition (*with*)
    and the wording begins with a word."""
    slots = [n for name in one.match.slots for n in one.slot(name)]
    by_slot = any(n.first <= one.match.first < n.last for n in slots)
    prepositions = draft.words("grammar", "prepositions")
    return one.match.first if not by_slot and draft.key(one.anchor) in prepositions else one.anchor


def _who_took_part(draft: Draft, one: Found) -> list[Named]:
    """Give who took part by a verb: those in its rule's slots, or else every person of the clause."""
    by_order, doers = draft.doer_by == "order", doer_of(draft, one.match.first)
    if by_order and _is_done_to(draft, one.anchor):
        doers = [n for n in doers if n.first > one.anchor]
    people = [n for name in one.match.slots for n in one.slot(name) if n.kind in DOERS]
    if one.rule.needs:  # an attack is nobody's who only tells of it
        return [n for n in people or doers if n.kind in one.rule.needs.split("|")]
    named = bool(people)
    visit = one.rule.says in draft.sort("journeys")
    if visit and by_order:  # *X visited Armenia and Azerbaijan*
        doers = [n for n in doers if n.kind != "State" or n.last <= one.anchor]
    if not people and visit and by_order:
        people = [n for n in doers if n.kind in DOERS]
    people = people or [n for n in doers if n.kind == "WorkingBody"]
    inside = draft.outermost(clause_at(draft, one.match.first))
    if one.rule.says in draft.sort("of_all_named"):
        people = people or [n for n in inside if n.kind == "Person" and n.things]
    if named and not by_order:
        return people
    return [*people, *(n for n in doers if n not in people)] or right_before(draft, one.match.first)


def _is_done_to(draft: Draft, verb: int) -> bool:
    """Tell whether a verb tells what was done to a document before it: *the treaty signed in X*, *it was signed by*."""
    return draft.meets(verb - 1, "passive") or any(n.last == verb and n.kind == "Agreement" for n in draft.beside(verb))


def _is_wider(one: Found, other: Found) -> bool:
    """Tell whether a rule needs more of the same words: *discussed by telephone* is more than *discussed*."""
    wide, narrow = one.match, other.match
    return (
        wide.first <= narrow.first and narrow.last <= wide.last and wide.last - wide.first > narrow.last - narrow.first
    )


def _is_occasion(phrase: Phrase) -> bool:
    return any(e.ref.startswith(("events:", "event:")) for e in phrase.entries)
