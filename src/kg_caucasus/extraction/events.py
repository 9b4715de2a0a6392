"""Particular occasions: a meeting, visit, call or session, with who took part, where and when the text says it was."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..knowledge import Kind
from ..model import Relation, Thing
from .compose import complements_of, listing
from .dates import DateMention
from .draft import Draft, Named, coordinated, mint
from .lexicon import Phrase

_MONTHS = "January February March April May June July August September October November December".split()
_TAKES_PART = frozenset(
    "State InternationalOrganization GovernmentBody Person PopulationGroup WorkingBody Organization".split()
)
_NEAR = 12  # words between an event's noun and its date or place


@dataclass(frozen=True, slots=True)
class _Occasion:
    """What the words beside an event's noun tell of it."""

    phrase: Phrase
    kind: Kind
    people: tuple[Named, ...]
    place: Named | None
    date: DateMention | None

    @property
    def particular(self) -> bool:
        """Tell whether this is one occasion, not meetings at large: two facts of who, where and when."""
        who = {t for n in self.people for t in n.things}
        return (len(who) > 1) + bool(who) + bool(self.place) + 2 * bool(self.date) >= 2 and bool(who or self.date)


def find_events(draft: Draft) -> Draft:
    """Name the particular occasions that the text tells of; one told twice is one."""
    kinds = {kind.id: kind for kind in draft.lexicon.wording.kinds if kind.family == "events"}
    told: list[tuple[_Occasion, Thing]] = []
    for phrase in draft.phrases:
        kind = next((kinds[e.ref] for e in phrase.entries if e.use == "kind" and e.ref in kinds), None)
        if kind and not any(n.first <= phrase.first < n.last and n.kind == "Event" for n in draft.named):
            occasion = _occasion(draft, phrase, kind)
            same = next((event for other, event in told if _same(other, occasion)), None)
            if same or occasion.particular:
                event = same or _thing(draft, occasion)
                told.append((occasion, event))
                draft = _tell(draft, occasion, event)
    return draft


def _occasion(draft: Draft, phrase: Phrase, kind: Kind) -> _Occasion:
    people = [n for n in complements_of(draft, phrase, _TAKES_PART) if not n.adjective]
    people += [n for n in _with(draft, phrase) if n not in people]
    sentence = draft.sentence(phrase.first)
    places = [n for n in draft.outermost(sentence) if n.kind == "Place" and _gap(n, phrase) <= _NEAR]
    dates = [d for d in draft.dates if d.first in sentence and d.value[:2] != "--" and _gap(d, phrase) <= _NEAR]
    return _Occasion(
        phrase,
        kind,
        tuple(people),
        min(places, key=lambda n: _gap(n, phrase), default=None),
        min(dates, key=lambda d: _gap(d, phrase), default=None),
    )


def _gap(item: Named | DateMention, phrase: Phrase) -> int:
    return max(item.first - phrase.last, phrase.first - item.last, 0)


def _with(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give those *with* whom, by the preposition after the noun or the postposition before it."""
    sentence = draft.sentence(phrase.first)
    actors = [n for n in draft.outermost(sentence) if n.kind in _TAKES_PART and not n.adjective]
    for group in coordinated(draft, actors):
        before, after = draft.key(group[0].first - 1), draft.key(group[-1].last)
        if before in draft.words("grammar", "with_before") and 0 <= group[0].first - phrase.last <= 3:
            return group
        if after in draft.words("grammar", "with_after") and 0 <= phrase.first - group[-1].last <= 3:
            return group
    return []


def _same(one: _Occasion, other: _Occasion) -> bool:
    """Tell whether two tellings can be of one occasion: the same noun, and nothing that speaks against it."""
    if one.kind != other.kind or "plural" in other.phrase.cases:
        return False
    if one.date and other.date and one.date.value != other.date.value:
        return False
    if one.place and other.place and one.place.things != other.place.things:
        return False
    mine, yours = ({t for n in o.people for t in n.things} for o in (one, other))
    return not yours or not mine or bool(mine & yours)


def _thing(draft: Draft, occasion: _Occasion) -> Thing:
    who = sorted({draft.thing(t).name for n in occasion.people for t in n.things})
    parts = [occasion.kind.name + (f" of {listing(who)}" if who else "")]
    if occasion.place:
        parts.append(draft.thing(occasion.place.things[0]).name)
    if occasion.date:
        parts.append(_day(occasion.date.value))
    label = draft.span(occasion.phrase.first, occasion.phrase.last).of(draft.document.statement.text)
    return mint(draft, "Event", ", ".join(parts), label)


def _day(value: str) -> str:
    year, *rest = value.split("-")
    month = _MONTHS[int(rest[0]) - 1] if rest else ""
    return " ".join(part for part in (str(int(rest[1])) if len(rest) > 1 else "", month, year) if part)


def _tell(draft: Draft, occasion: _Occasion, event: Thing) -> Draft:
    phrase = occasion.phrase
    parts = [*occasion.people, *([occasion.place] if occasion.place else [])]
    first = min([phrase.first, *(n.first for n in occasion.people)])
    last = max([phrase.last, *(n.last for n in occasion.people)])
    named = Named(first, last, (event.id,), "Event", "composed", event.name, phrase.cases)
    lang, told = draft.document.lang, []

    def relation(subject: str, predicate: str, value: str, literal: bool, item: Named | DateMention) -> Relation:
        evidence = draft.span(min(phrase.first, item.first), max(phrase.last, item.last))
        return Relation(subject, predicate, value, literal, evidence, f"{predicate}.{lang}.occasion")

    told += [relation(t, "participatesIn", event.id, False, n) for n in occasion.people for t in n.things]
    if occasion.place in parts and occasion.place:
        told.append(relation(event.id, "locatedIn", occasion.place.things[0], False, occasion.place))
    if occasion.date:
        days = [occasion.date.value, *([occasion.date.end] if occasion.date.end else [])]
        told += [relation(event.id, "dateOf", day, True, occasion.date) for day in days]
    return replace(draft.add([named], [event]), relations=(*draft.relations, *told))
