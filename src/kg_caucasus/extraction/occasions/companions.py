"""Who is named with the noun of an occasion: after *with*, or by the offices that the noun is of."""

from __future__ import annotations

from ..draft import Draft, Named
from ..offices.offices import person_beside
from ..sentence.coordination import coordinated, is_initial, with_office
from ..sentence.cutting import clause_at
from ..sentence.scene import DOERS
from ..speech.telling import telling_of
from ..words.lexicon import Phrase

_WITH_SUBJECT = frozenset(("order", "case"))  # what tells the doer in languages whose verbs need a subject
_OPENS = 5  # words before the occasion with which a sentence opens: *in a separate telephone call*
_BEFORE_NOUN = 4  # words between *on* and a visit: *on a two-day official visit*
_APART = 3  # words between an occasion and *with* whom it was
_STAY, _AFTER = 6, 3  # words before and after *on a visit* among which words tell that somebody is there


def named_by_office(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give the persons named after the offices that the noun is of: *the call of the minister of A, B*, *the meeting
    between minister A and minister B*."""
    links = {*draft.words("grammar", "of"), *draft.words("grammar", "between_before")}
    passing = {*links, *draft.words("grammar", "articles")}
    by_order = draft.doer_by == "order"  # *in a separate conversation A and B …*
    persons = [n for n in draft.outermost(draft.sentence(phrase.first)) if n.kind == "Person"]
    for group in coordinated(draft, [n for n in persons if n.first >= phrase.last]):
        first = with_title(draft, group[0])
        between = [draft.key(i) for i in range(phrase.last, first)]
        linked = not links.isdisjoint(between) or (not between and (by_order or first < group[0].first))
        if linked and all(key in passing for key in between):
            return group
    offices = [n for n in draft.beside(phrase.first) if n.kind == "Office" and n.first == phrase.last]
    person = person_beside(draft, offices[0]) if offices else None
    return [person] if person and person.first >= phrase.last else []


def met_with(draft: Draft, phrase: Phrase, told: int = 0) -> list[Named]:
    """Give those *with* whom, by the preposition after the noun, or after those named with it, who end before token
    ``told``; or by the postposition before the noun."""
    sentence = draft.sentence(phrase.first)
    actors = [n for n in draft.outermost(sentence) if n.kind in DOERS and not n.adjective]
    for group in coordinated(draft, actors):
        first = with_title(draft, group[0])
        before, after = draft.key(first - 1), draft.key(group[-1].last)
        near = 0 <= first - phrase.last <= _APART and _in_a_row(draft, phrase.last, first)
        near = near or first - 1 == told
        if before in draft.words("grammar", "with_before") and near:
            return group
        with_case = group[-1].cases.intersection(draft.words("grammar", "with_case"))
        apart = phrase.first - group[-1].last
        if (with_case or after in draft.words("grammar", "with_after")) and 0 <= apart <= _APART:
            return group
        if after in draft.words("grammar", "with_after") and near:  # *հանդիպումը X-ի հետ*
            return group
    return []


def is_on_it(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether somebody is told to be *on* a visit: *is on a two-day visit to*, *с визитом*."""
    near = range(phrase.first - 1, phrase.first - _BEFORE_NOUN, -1)
    by_case = draft.doer_by == "auxiliary" and phrase.cases == {"instrumental"}
    return by_case or draft.meets(phrase.first - 1, "with_before") or draft.holds(near, "on_a_visit")


def said_there(draft: Draft, phrase: Phrase, people: list[Named], met: list[Named]) -> list[Named]:
    """Give who does what the rest of a sentence tells that opens with an occasion where only those are told *with*
    whom it was: *in a call with X, Y urged …*."""
    sentence = draft.sentence(phrase.first)
    with_whom = bool(people) and (people == met or draft.meets(with_title(draft, people[0]) - 1, "with_before"))
    persons = any(n.kind == "Person" for n in people)
    opens = draft.doer_by != "order" or draft.meets(sentence.start, "opens_occasion")
    if not (with_whom and persons and opens) or phrase.first - sentence.start > _OPENS:
        return []
    after = draft.outermost(range(max(phrase.last, people[-1].last), sentence.stop))
    free = [
        n
        for n in after
        if n.kind == "Person" and n.nominative and not draft.meets(with_title(draft, n) - 1, "prepositions")
    ]
    if not free or free[0] is not _first(after):
        return []
    commas = draft.keys[people[-1].last : with_title(draft, free[0])].count(",")
    return next(coordinated(draft, free), []) if commas == (draft.doer_by == "order") else []


def _first(named: list[Named]) -> Named | None:
    """Give the first who acts of those told, but for adjectives and whose state stands before a person."""
    return next((n for n in named if n.kind in DOERS and not n.adjective and n.kind != "State"), None)


def _in_a_row(draft: Draft, first: int, last: int) -> bool:
    """Tell whether no mark parts words: *with a visit, met with X* is not a visit with X."""
    return all(draft.key(i) not in (",", ";") for i in range(first, last))


def with_title(draft: Draft, named: Named) -> int:
    """Give the token where a person's office begins, if one stands before the name; else where the name begins."""
    first, titles = named.first, {".", *draft.words("grammar", "titles")}
    while first - 1 in draft.sentence(named.first) and (is_initial(draft, first - 1) or draft.key(first - 1) in titles):
        first -= 1
    ends = (first, first - 1) if draft.key(first - 1) == "," else (first,)
    offices = [n for n in draft.beside(named.first) if n.kind == "Office" and n.last in ends]
    return min((n.first for n in offices), default=first)


def without_tellers(draft: Draft, people: list[Named], at: int) -> list[Named]:
    """Leave out who only tells of an occasion in another clause: *X recalled that the commissions had met*. Where a
    verb needs no subject (*X bildirib ki, Y ilə görüşüb*) he may be meant, unless a noun there can be it."""
    clause = clause_at(draft, at)
    nouns = (p for p in draft.phrases_in(range(clause.start, at)) if "nominative" in p.cases and p.last <= at)
    if draft.doer_by not in _WITH_SUBJECT and not any(nouns):
        return people
    only_tell = [
        n
        for n, _, verb in telling_of(draft, draft.sentence(at)).tellers
        if n.first not in clause
        or draft.holds(range(max(n.last, verb + 1), at), "that")
        or _is_set_off(draft, n, verb, at)
    ]
    return [n for n in people if n not in only_tell]


def _is_set_off(draft: Draft, teller: Named, verb: int, at: int) -> bool:
    """Tell whether a comma parts who tells from what was told before: *…, X said*, *…, said X*."""
    opens = with_office(draft, teller)
    return teller.first > at and any(draft.key(i - 1) == "," for i in (opens, verb) if i > at)


def staying(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give whose visit it is where words tell that somebody is there: *səfərdə olan X*, *X, who is on a visit*."""
    sentence, clause = draft.sentence(phrase.first), clause_at(draft, phrase.first)
    near = range(max(phrase.first - _STAY, sentence.start), min(phrase.last + _AFTER, sentence.stop))
    told = [n for n in draft.outermost(sentence) if n.kind == "Person"]
    at = next((i for i in near if draft.meets(i, "staying")), None)
    if at is not None:  # *X, находящийся с визитом*
        return [n for n in told if draft.key(at - 1) == "," and n.last == at - 1] or [
            n for n in told if n.first > max(at, phrase.first)
        ][:1]
    who = draft.meets(clause.start, "who")
    return [n for n in told if who and n.last in (clause.start, clause.start - 1)]
