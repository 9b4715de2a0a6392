"""One occasion: who took part, where and when, by what stands around the words that tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..dates.dates import DateMention
from ..draft import Draft, Named
from ..naming.located import is_dateline
from ..offices.offices import in_title
from ..sentence.cutting import clause_at
from ..sentence.modality import is_where_not
from ..speech.turns import is_label

_BESIDE = 2  # words between an occasion and the one fact told of it
_SAME_DAY = 18  # a day told at the head of a sentence is that of its verb
_WHERE = 4  # words between a visit and the state in which it is
_TO_ITS_MATTER = 4  # words between a place and the noun of what is there: *the situation in the region of X*
_NEAR = 12  # words between an event's noun and its date or place
_FIGURES = re.compile(r"(\d{1,2})-?(\D+)")
_ROMAN_TENS, _ROMAN_ONES = ("", "X"), ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_TEN = 10
_ROMAN = {tens + one: 10 * t + n for t, tens in enumerate(_ROMAN_TENS) for n, one in enumerate(_ROMAN_ONES, 1)}
_ENDING = 3  # letters of the longest ending of an ordinal


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
    number: int = 0  # as far as it tells one: *the twelfth*
    apart: bool = False
    on_a_day: bool = False  # a day of no year: *on 5 May*

    @property
    def plural(self) -> bool:
        """Tell whether the noun can only be a plural: a form that is a genitive and dative too can be a singular."""
        return "plural" in self.cases and not {"genitive", "dative"} <= self.cases

    @property
    def particular(self) -> bool:
        """Tell whether this is one occasion, not meetings at large: two facts of who, where, when, or one beside it."""
        who = {t for n in self.people for t in n.things}
        if who and not self.date and not self.numbered and all(n.kind == "State" for n in self.people):
            return False  # talks between two states, of no day, are a process
        facts = min(len(who), 2) + bool(self.place) + bool(self.date or self.on_a_day) + self.numbered
        beside = not self.place or gap(self.place, range(self.first, self.last)) <= _BESIDE
        return facts > 1 or bool(facts and beside and not self.plural)


def occasion_told(
    draft: Draft, words: range, name: str, cases: frozenset[str], people: list[Named], rule: str = ""
) -> Occasion:
    """Give what stands around the words that tell an occasion: place and day beside those who took part."""
    first, last = words.start, words.stop
    held = is_held(draft, last)
    day, on_a_day = _day_of(draft, words, held=held)
    told = draft.dates_in(draft.sentence(first))
    before = [i for i in range(max(first - 2, 0), last) if not any(d.first <= i < d.last for d in told)]
    number = next((n for i in before if (n := ordinal_at(draft, i))), 0)
    return Occasion(
        first, last, name, cases, tuple(n for n in people if not is_label(draft, n)),
        _place_of(draft, words, name, held=held), day, rule,
        numbered=bool(number) or draft.holds(before, "ordinals"),
        number=number,
        apart=draft.holds(range(max(first - 2, 0), last + 1), "apart"),
        on_a_day=on_a_day,
    )  # fmt: skip


def _place_of(draft: Draft, around: range, name: str, *, held: bool) -> Named | None:
    """Give the place nearest to an occasion that can be its own: for some a state, else a border *at* which it was."""
    reach = 2 * _NEAR if held or draft.verb_last else _NEAR
    near = [n for n in draft.outermost(draft.sentence(around.start)) if gap(n, around) <= reach]
    real = [n for n in near if n.kind == "Place" and not is_dateline(draft, n)]
    places = [n for n in real if _can_be_there(draft, n, around.start)]
    visit = name in draft.sort("journeys")
    goals = draft.words("grammar", "goal_cases") if visit else ()
    places = places or [n for n in real if n.cases.intersection(goals) and gap(n, around) <= _BESIDE]
    if not places and (visit or name.split()[-1].capitalize() in draft.sort("held_in_states")):
        places = [n for n in near if n.kind == "State" and _is_where(draft, n, around, visit=visit)]
    places = places or [n for n in near if n.kind == "Border" and "locative" in n.cases]
    there = [n for n in places if held and n.kind == "Place" and _is_held_in(draft, n)]
    beside = min((_with_its_noun(draft, n) for n in there or places), key=lambda n: gap(n, around), default=None)
    return _narrower(draft, beside, places)


def _day_of(draft: Draft, around: range, *, held: bool) -> tuple[DateMention | None, bool]:
    """Give the day nearest to an occasion, and whether one of no year stands there; none of what may only come (*the
    possibility of signing X*), but right beside it."""
    if draft.meets(around.start - 1, "yet_to_come") and not any(
        gap(d, around) <= _BESIDE for d in draft.dates_in(draft.sentence(around.start))
    ):
        return None, False
    dates = _days_near(draft, around, 2 * _SAME_DAY if held else _SAME_DAY)
    on_a_day = any(not d.resolved and gap(d, around) <= _NEAR for d in dates)
    return min((d for d in dates if d.resolved), key=lambda d: gap(d, around), default=None), on_a_day


def _with_its_noun(draft: Draft, place: Named) -> Named:
    """Give a place with the noun that tells what it is: *of the village of X*."""
    at = place.first
    while any(draft.meets(at - 1, key) for key in ("village_nouns", "whose", "articles")):
        at -= 1
    told = draft.holds(range(at, place.first), "village_nouns")
    return replace(place, first=at) if told else place


def _narrower(draft: Draft, place: Named | None, places: list[Named]) -> Named | None:
    """Give the place that is told right before the larger one in which it lies: *the village of X in Y Province*."""
    if not place or draft.verb_last:
        return place
    within = [n for n in places if n.last < place.first <= n.last + 2 and draft.meets(n.last, "within")]
    return within[-1] if within else place


def _days_near(draft: Draft, around: range, reach: int) -> list[DateMention]:
    """Give the days told near an occasion but for those in the name of a document."""
    documents = [n for n in draft.beside(around.start) if n.kind == "Agreement"]
    near = [d for d in draft.dates_in(draft.sentence(around.start)) if gap(d, around) <= reach]
    return [d for d in near if not any(n.first <= d.first < n.last for n in documents)]


def ordinal_at(draft: Draft, token: int) -> int:
    """Give the number that an ordinal tells, in words, figures or Roman figures: *the twelfth*, *the 12th*, *XII*."""
    key, form = draft.key(token), draft.form(token)
    figures, ends = _FIGURES.fullmatch(key), draft.words("grammar", "ordinal_endings")
    if figures and figures[2] in ends:
        return int(figures[1])
    if form in _ROMAN:
        return _ROMAN[form]
    words = enumerate(draft.words("grammar", "ordinals_from_first"), 1)
    told = next((n for n, word in words if key.startswith(word) and len(key) - len(word) <= _ENDING), 0)
    ten = told and told < _TEN and draft.meets(token - 1, "tens_before_ordinals")
    return told + _TEN if ten else told


def is_held(draft: Draft, last: int) -> bool:
    """Tell whether a verb of the clause says that what ends there took place, so that day and place are its own."""
    return draft.holds(clause_at(draft, last - 1), "held")


def _can_be_there(draft: Draft, place: Named, noun: int) -> bool:
    """Tell by its form, where the language tells it so, whether a place can be that of an occasion: *in* it; not one in
    somebody's title, or about whose situation something is said."""
    denied = is_where_not(draft, place.first, place.last)
    if denied or in_title(draft, place) or _is_of_a_matter(draft, place):
        return False
    cases, after = draft.words("grammar", "place_cases"), draft.words("grammar", "place_after")
    if not cases or place.last == noun or draft.key(place.last) in after:
        return True
    return bool(place.cases.intersection(cases)) and "attributive" not in place.cases


def _is_of_a_matter(draft: Draft, place: Named) -> bool:
    """Tell whether a place only says where a matter is of which something is said: *the situation in X*, where nouns
    stand last *X-dakı vəziyyət*."""
    if draft.doer_by in ("order", "case"):
        small = ("prepositions", "articles", "regions", "place_before")
        at = place.first - 1
        while at > place.first - _TO_ITS_MATTER and any(draft.meets(at, key) for key in small):
            at -= 1
        return draft.meets(at, "matters")
    return draft.holds(range(place.last, place.last + _TO_ITS_MATTER), "matters")


def _is_where(draft: Draft, state: Named, around: range, *, visit: bool) -> bool:
    """Tell whether a state that acts elsewhere in the text is where an occasion was: *a visit to Georgia*, *to meet in
    Georgia*."""
    if state.adjective or len(state.things) > 1 or state.how != "name":
        return False
    before, after = draft.key(state.first - 1), draft.key(state.last)
    near = gap(state, around) <= _WHERE if visit else 0 <= state.first - around.stop <= 1
    if near and before in draft.words("grammar", "state_after"):
        return True
    goes = before in draft.words("grammar", "place_after_motion") or after in draft.words("grammar", "place_after")
    if not visit or goes or not near:
        return visit and goes
    return bool(state.cases & {"locative", *draft.words("grammar", "place_cases")}) and not state.nominative


def _is_held_in(draft: Draft, place: Named) -> bool:
    """Tell whether a verb right before a place, or after it where it stands last, says that an occasion was there: *was
    held in Moscow*."""
    if draft.verb_last:
        return draft.meets(place.last, "held")
    before = draft.meets(place.first - 1, "place_before")
    return draft.meets(place.first - 1 - before, "held")


def gap(item: Named | DateMention, around: range) -> int:
    """Give how many words stand between an item and a stretch of tokens."""
    return max(item.first - around.stop, around.start - item.last, 0)


def days_of(draft: Draft, date: DateMention) -> list[str]:
    """Give the first and the last day that a date tells, with those that *and* joins to it: *on 24 and 25 December*."""
    joining = {",", *draft.words("grammar", "and")}
    row = [date]
    for other in draft.dates_in(draft.sentence(date.first)):
        after, before = range(row[-1].last, other.first), range(other.last, row[0].first)
        alike = len(other.value) == len(date.value) and other.resolved
        if alike and after and all(draft.key(i) in joining for i in after):
            row.append(other)
        elif alike and before and all(draft.key(i) in joining for i in before):
            row.insert(0, other)
    return list(dict.fromkeys((row[0].value, row[-1].end or row[-1].value)))
