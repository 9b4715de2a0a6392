"""What the text tells of occasions, by noun (*the meeting of A and B*) or by verb (*A received B*), place by place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..knowledge import Kind
from .compose import complements_of
from .cutting import clause_at
from .dates import DateMention
from .doers import doer_of
from .draft import Draft, Named, coordinated
from .lexicon import Phrase
from .offices import is_initial, person_beside
from .rules import Found, find_rules

_TAKES_PART = frozenset(
    [
        "State",
        "InternationalOrganization",
        "GovernmentBody",
        "Person",
        "PopulationGroup",
        "WorkingBody",
        "Organization",
        "ArmedForce",
    ]
)
_RELATIVE_BY_ORDER = 9  # words that may part *which* from its noun, where the noun's complements stand between
_TWO = 2
_NEAR = 12  # words between an event's noun and its date or place
_BESIDE = 2  # words between an occasion and the one fact told of it
_SAME_DAY = 18  # a day told at the head of a sentence is that of its verb


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the words around an occasion, told by a noun or by a verb, tell of it: tokens ``first`` up to ``last``."""

    first: int
    last: int
    name: str
    cases: frozenset[str]
    people: tuple[Named, ...]
    place: Named | None
    date: DateMention | None
    rule: str
    numbered: bool = False
    known: str = ""

    @property
    def particular(self) -> bool:
        """Tell whether this is one occasion, not meetings at large: two facts of who, where, when, or one beside it."""
        who = {t for n in self.people for t in n.things}
        if who and not self.date and not self.numbered and all(n.kind == "State" for n in self.people):
            return False  # talks between two states, of no day, are a process
        facts = min(len(who), 2) + bool(self.place) + bool(self.date) + self.numbered
        beside = not self.place or gap(self.place, range(self.first, self.last)) <= _BESIDE
        return facts > 1 or bool(facts and beside and "plural" not in self.cases)


def occasions_in(draft: Draft, sentence: range) -> list[Occasion]:
    """Give the occasions told in a sentence where no event's name stands, no two in one place."""
    taken = [range(n.first, n.last) for n in draft.inside(sentence) if n.kind == "Event"]
    free = []
    for occasion in sorted(_occasions(draft, sentence), key=lambda o: (o.first, o.last)):
        if not any(occasion.first < r.stop and r.start < occasion.last for r in taken):
            taken.append(range(occasion.first, occasion.last))
            free.append(occasion)
    return free


def _occasions(draft: Draft, sentence: range) -> list[Occasion]:
    return [*_by_noun(draft, sentence), *_by_verb(draft, sentence)]


def _by_noun(draft: Draft, sentence: range) -> list[Occasion]:
    kinds = {kind.id: kind for kind in draft.lexicon.wording.kinds if kind.family == "events"}
    found = []
    for phrase in draft.phrases_in(sentence):
        kind = next((kinds[e.ref] for e in phrase.entries if e.use == "kind" and e.ref in kinds), None)
        if kind:
            relative = _relative(draft, phrase)
            people = _participants(draft, phrase, kind, relative)
            name = (
                f"Next {kind.name.lower()}"
                if draft.key(phrase.first - 1) in draft.words("grammar", "next")
                else kind.name
            )
            found.append(
                _occasion(draft, phrase.first, max(phrase.last, relative.stop), name, phrase.cases, people, "")
            )
            found[-1] = replace(found[-1], last=phrase.last, numbered=found[-1].numbered or kind.lone)
    return found


def _participants(draft: Draft, phrase: Phrase, kind: Kind, relative: range) -> list[Named]:
    """Give who took part in the occasion that a noun tells, by all that stands with it."""
    people = [n for n in complements_of(draft, phrase, _TAKES_PART) if not n.adjective] or _of_office(draft, phrase)
    if kind.id == "events:visit":
        people = _who_visits(draft, phrase, people)
    met = _with(draft, phrase)
    people += [n for n in (*met, *(_first_person(draft, phrase) if met else ())) if n not in people]
    people = people or [n for n in draft.outermost(relative) if n.kind in _TAKES_PART and n.nominative]
    if draft.words("grammar", "doer") == ("order",):
        people += [n for n in draft.outermost(relative) if n.kind == "Person" and n not in people]
    return [*people, *(n for n in _holders(draft, phrase) if n not in people)]


def _of_office(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give the person named after the office that the noun is of: *the call of the minister of A, B*."""
    offices = [n for n in draft.beside(phrase.first) if n.kind == "Office" and n.first == phrase.last]
    person = person_beside(draft, offices[0]) if offices else None
    return [person] if person and person.first >= phrase.last else []


def _who_visits(draft: Draft, phrase: Phrase, people: list[Named]) -> list[Named]:
    """Give whose visit it is: before the land visited; or who stands before *on a visit*, in whatever case."""
    if draft.words("grammar", "verb") == ("last",):
        persons = [n for n in people if n.kind == "Person"]
        return _visitors(draft, phrase) or persons or doer_of(draft, phrase.first)
    people = [n for n in people if not _is_visited(draft, phrase, n)]
    if people or draft.key(phrase.first - 1) not in draft.words("grammar", "with_before"):
        return people
    before = draft.outermost(range(draft.sentence(phrase.first).start, phrase.first))
    near = [n for n in before if n.kind == "Person" and phrase.first - n.last <= _NEAR]
    return near[-1:]


def _is_visited(draft: Draft, phrase: Phrase, named: Named) -> bool:
    """Tell whether a state after a visit is where it goes: *the visit to Armenia*."""
    return named.kind == "State" and draft.key(phrase.last) in draft.words("grammar", "place_after_motion")


def occasions_by_name(draft: Draft, sentence: range) -> list[Occasion]:
    """Read what is told beside the name of an occasion that is known."""
    found = []
    for named in draft.inside(sentence):
        if named.kind == "Event" and (named.how == "name" or named.rule.startswith("events.")):
            phrase = Phrase(named.first, named.last, (), named.cases)
            by_name = named.how == "name"
            people = [*_with(draft, phrase), *_holders(draft, phrase), *_whose(draft, named)] if by_name else []
            told = _occasion(draft, named.first, named.last, draft.thing(named.things[0]).name, named.cases, people, "")
            whole = bool(people) or (by_name and _is_held(draft, named.last))
            if whole or (told.date and gap(told.date, range(named.first, named.last)) <= 1):
                found.append(replace(told, known=named.things[0], place=told.place if whole else None))
    return found


def _whose(draft: Draft, named: Named) -> list[Named]:
    """Give the bodies in an occasion's name: *the eighth meeting of the commissions*."""
    return [n for n in draft.beside(named.first) if n.kind == "WorkingBody" and named.holds(n)]


def _first_person(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give who, in a language of cases, had the talks *with* another: the person in the nominative before the noun."""
    if draft.words("grammar", "doer") == ("auxiliary",):
        return [n for n in doer_of(draft, phrase.last) if n.kind == "Person"]
    if draft.words("grammar", "doer") != ("case",):
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
    reach = _RELATIVE_BY_ORDER if draft.words("grammar", "doer") == ("order",) else 3
    heads = [i for i in range(phrase.last, min(phrase.last + reach, sentence.stop)) if draft.key(i) in who]
    if heads and draft.words("grammar", "doer") == ("order",):
        return range(heads[0], clause_at(draft, heads[0]).stop)
    return clause_at(draft, heads[0]) if heads else range(phrase.last, phrase.last)


def _holders(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give those who *held*, *gathered for* the occasion, by the verb right before its noun."""
    after = draft.words("grammar", "verb") == ("last",)
    for verb in range(phrase.last, phrase.last + 7) if after else range(phrase.first - 1, phrase.first - 5, -1):
        if verb in draft.sentence(phrase.first) and draft.meets(verb, "grammar", "holds"):
            return [n for n in doer_of(draft, verb) if n.kind in _TAKES_PART]
    return []


def _by_verb(draft: Draft, sentence: range) -> list[Occasion]:
    """Read *X received Y*, *X and Y met*: a rule's slots, or else every person of the clause, took part."""
    found = []
    met = find_rules(draft, "occasions", sentence)
    for one in met:
        first = one.match.first
        if any(_is_wider(other, one) for other in met) or any(
            first <= p.first <= first + 4 and _is_occasion(p) for p in draft.phrases_in(sentence)
        ):
            continue
        bodies = [n for n in doer_of(draft, first) if n.kind == "WorkingBody"]
        people = [n for name in one.match.slots for n in one.slot(name)]
        if not people and one.rule.says == "Visit" and draft.words("grammar", "doer") == ("order",):
            people = [n for n in doer_of(draft, first) if n.kind in _TAKES_PART]
        people = (
            people or bodies or [n for n in draft.outermost(clause_at(draft, first)) if n.kind == "Person" and n.things]
        )
        if not one.match.slots or draft.words("grammar", "doer") == ("order",):
            people += [n for n in doer_of(draft, first) if n not in people]
        if not people and one.rule.says == "Visit":
            continue  # a cargo that arrived is no visitor
        if (
            one.rule.says == "Meeting"
            and draft.words("grammar", "doer") == ("case",)
            and len({t for n in people for t in n.things}) < _TWO
        ):
            continue
        verb = one.anchor
        end = max([verb + 1, *(n.last for n in people if n.first in sentence)])
        end = end if draft.words("grammar", "doer") == ("order",) else verb + 1
        told = _occasion(draft, verb, end, one.rule.says, frozenset(), people, one.rule.id)
        found.append(replace(told, last=verb + 1))
    return found


def _is_wider(one: Found, other: Found) -> bool:
    """Tell whether a rule needs more of the same words: *discussed by telephone* is more than *discussed*."""
    wide, narrow = one.match, other.match
    return (
        wide.first <= narrow.first and narrow.last <= wide.last and wide.last - wide.first > narrow.last - narrow.first
    )


def _is_occasion(phrase: Phrase) -> bool:
    return any(e.ref.startswith(("events:", "event:")) for e in phrase.entries)


def _occasion(
    draft: Draft, first: int, last: int, name: str, cases: frozenset[str], people: list[Named], rule: str
) -> Occasion:
    around = range(first, last)
    held = _is_held(draft, last)
    reach = 2 * _NEAR if held or draft.words("grammar", "verb") == ("last",) else _NEAR
    same_day = 2 * _SAME_DAY if held else _SAME_DAY
    near = [n for n in draft.outermost(draft.sentence(first)) if gap(n, around) <= reach]
    places = [n for n in near if n.kind == "Place" and _can_be_there(draft, n, first)]
    to = draft.words("grammar", "place_after_motion")
    visited = [n for n in near if name == "Visit" and n.kind == "State" and draft.key(n.first - 1) in to]
    places = places or visited or [n for n in near if n.kind == "Border" and "locative" in n.cases]
    dates = [d for d in draft.dates_in(draft.sentence(first)) if d.value[:2] != "--" and gap(d, around) <= same_day]
    dates = [
        d for d in dates if not any(n.kind == "Agreement" and n.first <= d.first < n.last for n in draft.beside(first))
    ]
    place = min(places, key=lambda n: gap(n, around), default=None)
    date = min(dates, key=lambda d: gap(d, around), default=None)
    numbers = draft.words("grammar", "ordinals")
    numbered = any(draft.key(i) in numbers for i in range(max(first - 2, 0), last))
    return Occasion(first, last, name, cases, tuple(people), place, date, rule, numbered)


def _is_held(draft: Draft, last: int) -> bool:
    """Tell whether a verb of the clause says that what ends there took place, so that day and place are its own."""
    return any(draft.meets(i, "grammar", "held") for i in clause_at(draft, last - 1))


def _can_be_there(draft: Draft, place: Named, noun: int) -> bool:
    """Tell by its form, where the language tells it so, whether a place can be that of an occasion: *in* it."""
    cases, after = draft.words("grammar", "place_cases"), draft.words("grammar", "place_after")
    if not cases or place.last == noun or draft.key(place.last) in after:
        return True
    return bool(place.cases.intersection(cases)) and "attributive" not in place.cases


def gap(item: Named | DateMention, around: range) -> int:
    """Give how many words stand between an item and a stretch of tokens."""
    return max(item.first - around.stop, around.start - item.last, 0)


def _with(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give those *with* whom, by the preposition after the noun or the postposition before it."""
    sentence = draft.sentence(phrase.first)
    actors = [n for n in draft.outermost(sentence) if n.kind in _TAKES_PART and not n.adjective]
    for group in coordinated(draft, actors):
        first = _with_title(draft, group[0])
        before, after = draft.key(first - 1), draft.key(group[-1].last)
        if before in draft.words("grammar", "with_before") and 0 <= first - phrase.last <= 3:
            return group
        with_case = group[-1].cases.intersection(draft.words("grammar", "with_case"))
        if (with_case or after in draft.words("grammar", "with_after")) and 0 <= phrase.first - group[-1].last <= 3:
            return group
    return []


def _with_title(draft: Draft, named: Named) -> int:
    """Give the token where a person's office begins, if one stands before the name; else where the name begins."""
    first = named.first
    while first - 1 in draft.sentence(named.first) and draft.form(first - 1) and is_initial(draft, first - 1):
        first -= 1
    offices = [n for n in draft.beside(named.first) if n.kind == "Office" and n.last == first]
    return min((n.first for n in offices), default=first)
