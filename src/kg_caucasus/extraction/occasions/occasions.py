"""What the text tells of occasions, by noun (*the meeting of A and B*) or by verb (*A received B*), place by place."""

from __future__ import annotations

from dataclasses import replace

from ...knowledge import Kind
from ..draft import Draft, Named
from ..naming.complements import complements_of
from ..offices.offices import in_title
from ..sentence.coordination import coordinated
from ..sentence.cutting import clause_at
from ..sentence.rules import find_rules
from ..sentence.scene import DOERS
from ..speech.doers import doer_of, right_before
from ..words.lexicon import Phrase
from .companions import is_on_it, met_with, named_by_office, said_there, staying, without_tellers
from .occasion import Occasion, gap, is_held, occasion_told
from .verbal import WITH_NOUN, occasions_by_verb

_RELATIVE_BY_ORDER = 9  # words that may part *which* from its noun, where the noun's complements stand between
_FIGHTERS = frozenset(("State", "ArmedForce"))
_NEAR = 12  # words between a visit's noun and who makes it


def occasions_in(draft: Draft, sentence: range) -> list[Occasion]:
    """Give the occasions told in a sentence where no event's name stands, no two in one place."""
    taken = [range(n.first, n.last) for n in draft.inside(sentence) if n.kind == "Event"]
    free = []
    for occasion in sorted(_occasions(draft, sentence), key=lambda o: (o.first, o.last, -len(o.people))):
        if not any(occasion.first < r.stop and r.start < occasion.last for r in taken):
            taken.append(range(occasion.first, occasion.last))
            free.append(occasion)
    return free


def _occasions(draft: Draft, sentence: range) -> list[Occasion]:
    return [*_by_noun(draft, sentence), *occasions_by_verb(draft, sentence)]


def _by_noun(draft: Draft, sentence: range) -> list[Occasion]:
    found = []
    for phrase in draft.phrases_in(sentence):
        kind = next((k for k in draft.lexicon.kinds_of(phrase) if k.family == "events"), None)
        if kind:
            relative = _relative(draft, phrase)
            people = _participants(draft, phrase, kind, relative)
            words = range(phrase.first, _end(draft, phrase, relative, people))
            to_come = draft.holds(range(phrase.first - 1, phrase.last), "next")
            name = f"Next {kind.name.lower()}" if to_come else kind.name
            told = occasion_told(draft, words, name, phrase.cases, people)
            found.append(replace(told, last=phrase.last, numbered=told.numbered or kind.lone or to_come))
    return found


def _of_relative(draft: Draft, relative: range) -> list[Named]:
    """Give who held an occasion by the clause that goes on with it: those in the nominative, of whom order tells the
    first."""
    told = [n for n in draft.outermost(relative) if n.kind in DOERS and n.nominative]
    if draft.doer_by == "order":
        return next(coordinated(draft, told), [])
    return told


def _end(draft: Draft, phrase: Phrase, relative: range, people: list[Named]) -> int:
    """Give where what is told with a noun ends: its relative clause, or, where order tells who, those named after
    it."""
    after = [n.last for n in people if n.first >= phrase.last] if draft.doer_by == "order" else []
    return max([phrase.last, relative.stop, *after])


def _participants(draft: Draft, phrase: Phrase, kind: Kind, relative: range) -> list[Named]:
    """Give who took part in the occasion that a noun tells, by all that stands with it."""
    people = [n for n in complements_of(draft, phrase, DOERS) if not n.adjective and not in_title(draft, n)]
    within = draft.words("grammar", "state_after")  # *a round table in Armenia* is not one of Armenia's
    people = [n for n in people if n.kind != "State" or draft.key(n.first - 1) not in within]
    people = people or named_by_office(draft, phrase) or _by_verb_before(draft, phrase)
    if kind.name in draft.sort("journeys"):
        if there := staying(draft, phrase):
            return there
        people = _by_verb_before(draft, phrase) or _who_visits(draft, phrase, people)
    alone = kind.name in draft.sort("of_documents") | draft.sort("journeys")  # *the signing of the treaty with A*
    met = [] if alone else met_with(draft, phrase, max((n.last for n in people), default=0))
    people += [n for n in (*met, *(_first_person(draft, phrase) if met else ())) if n not in people]
    people = people or _of_relative(draft, relative)
    if draft.doer_by == "order":
        people += [n for n in draft.outermost(relative) if n.kind == "Person" and n not in people]
    persons = any(n.kind == "Person" for n in people)  # whom a state does not meet
    holders = [n for n in _holders(draft, phrase) if n not in people and not (persons and n.kind == "State")]
    people = without_tellers(draft, [*people, *holders], phrase.first)
    if kind.name in draft.sort("of_all_named"):
        people += [n for n in said_there(draft, phrase, people, met) if n not in people]
    if kind.name in draft.sort("of_things"):
        return []
    return [n for n in people if n.kind in (_FIGHTERS if kind.name in draft.sort("fighting") else DOERS)]


def _by_verb_before(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give who took part by the verb that goes with the noun: *the Council met in emergency session*."""
    for one in find_rules(draft, "occasions", draft.sentence(phrase.first)):
        if one.match.first <= phrase.first <= one.match.first + WITH_NOUN:
            return [n for name in one.match.slots for n in one.slot(name) if n.kind in DOERS]
    return []


def _who_visits(draft: Draft, phrase: Phrase, people: list[Named]) -> list[Named]:
    """Give whose visit it is: before the land visited; or who stands before *on a visit*, in whatever case."""
    if draft.verb_last:
        persons = [n for n in people if n.kind == "Person"]
        return _visitors(draft, phrase) or persons or doer_of(draft, phrase.first)
    people = [n for n in people if not _is_visited(draft, phrase, n)]
    if people or not is_on_it(draft, phrase):
        return people
    before = draft.outermost(range(draft.sentence(phrase.first).start, phrase.first))
    near = [n for n in before if n.kind == "Person" and phrase.first - n.last <= _NEAR]
    return near[-1:]


def _is_visited(draft: Draft, phrase: Phrase, named: Named) -> bool:
    """Tell whether a state after a visit is where it goes: *the visit to Armenia*."""
    return named.kind == "State" and draft.meets(phrase.last, "place_after_motion")


def occasions_by_name(draft: Draft, sentence: range) -> list[Occasion]:
    """Read what is told beside the name of an occasion that is known."""
    found = []
    for named in draft.inside(sentence):
        if named.kind == "Event" and (named.how == "name" or named.rule.startswith("events.")):
            phrase = Phrase(named.first, named.last, (), named.cases)
            by_name = named.how == "name"
            people = [*met_with(draft, phrase), *_holders(draft, phrase), *_whose(draft, named)] if by_name else []
            told = occasion_told(
                draft, range(named.first, named.last), draft.thing(named.things[0]).name, named.cases, people
            )
            told = replace(told, date=None) if _is_of_another_time(draft, told) else told
            whole = bool(people) or (by_name and is_held(draft, named.last))
            if whole or (told.date and gap(told.date, range(named.first, named.last)) <= 1):
                found.append(replace(told, known=named.things[0], place=told.place if whole else None))
    return [*found, *_known_by_verb(draft, sentence)]


def _is_of_another_time(draft: Draft, told: Occasion) -> bool:
    """Tell whether the date beside a war, or what lasts like one, is not its own: *after the war, in 2022, …*."""
    if not told.date or not draft.sort("lasting").intersection(told.name.split()):
        return False
    between = range(told.last, told.date.first) if told.date.first >= told.last else range(told.date.last, told.first)
    return not all(draft.meets(i, "of") or draft.meets(i, "articles") for i in between)


def _known_by_verb(draft: Draft, sentence: range) -> list[Occasion]:
    """Read what a verb tells of an occasion that its words alone make known: *they initialled the treaty in X*."""
    known = [n for n in draft.inside(sentence) if n.kind == "Event" and n.rule.startswith("events.")]
    return [
        replace(told, known=event.things[0])
        for told in (occasions_by_verb(draft, sentence) if known else ())
        for event in known
        if event.first <= told.last - 1 < event.last
    ]


def _whose(draft: Draft, named: Named) -> list[Named]:
    """Give the bodies in an occasion's name: *the eighth meeting of the commissions*."""
    return [n for n in draft.beside(named.first) if n.kind == "WorkingBody" and named.holds(n)]


def _first_person(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give who, in a language of cases, had the talks *with* another: the person in the nominative before the noun."""
    if draft.doer_by == "auxiliary":
        return [n for n in doer_of(draft, phrase.last) if n.kind == "Person"]
    if draft.doer_by != "case":
        return []
    before = draft.outermost(range(clause_at(draft, phrase.first).start, phrase.first))
    return [n for n in before if n.kind == "Person" and n.nominative][-1:]


def _visitors(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give whose visit it is, by the genitive before the land that is visited: *Mirzoyanın ABŞ səfəri*."""
    near = [n for n in draft.outermost(draft.sentence(phrase.first)) if 0 <= phrase.first - n.last <= 2]
    return [n for n in near if n.kind == "Person" and "genitive" in n.cases]


def _relative(draft: Draft, phrase: Phrase) -> range:
    """Give the clause that goes on with the noun: *the meeting, which the ministers held in D.*"""
    sentence, who = draft.sentence(phrase.first), draft.words("grammar", "which")
    reach = _RELATIVE_BY_ORDER if draft.doer_by == "order" else 3
    heads = [i for i in range(phrase.last, min(phrase.last + reach, sentence.stop)) if draft.key(i) in who]
    if heads and draft.doer_by == "order":
        return range(heads[0], clause_at(draft, heads[0]).stop)
    return clause_at(draft, heads[0]) if heads else range(phrase.last, phrase.last)


def _holders(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give those who *held*, *gathered for* the occasion, by the verb right before its noun."""
    after = draft.verb_last
    for verb in range(phrase.last, phrase.last + 7) if after else range(phrase.first - 1, phrase.first - 5, -1):
        if verb in draft.sentence(phrase.first) and draft.meets(verb, "holds"):
            doers = [n for n in doer_of(draft, verb) if n.kind in DOERS]
            return doers or right_before(draft, verb)
    return []
