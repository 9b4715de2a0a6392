"""The first pass: which phrases name a thing, and which of two things of one name is meant."""

from __future__ import annotations

from dataclasses import replace

from ...model import Thing
from ..draft import Draft, Named
from ..sentence.coordination import of_several
from ..words.lexicon import Phrase, ids_by_name
from ..words.vocabulary import Entry
from .too_early import is_too_early

_CAPITAL_OF = 3  # words between the word for a capital and its name, with the state between them
_JOURNEY = 9  # words between a journey and where it goes: *the visit of … to*
_WITH_REACH = 4  # words between a border and the land *with* which it is

# A name of one of the former kinds is made up of names that count for themselves: talks *on the peace treaty*.
_MADE_OF = frozenset(
    ["Process", "Event", "Agreement", "Border", "WorkingBody", "GovernmentBody", "PopulationGroup", "ArmedForce"]
)
_PARTS = frozenset(
    [
        "WorkingBody",
        "State",
        "InternationalOrganization",
        "Agreement",
        "PopulationGroup",
        "Place",
        "Border",
        "Route",
        "Process",
    ]
)
_NO_CAPITALS_STATE = ("Agreement", "Event", "WorkingBody", "GovernmentBody")  # *the Baku Military Court*
_ORGANISATION = "InternationalOrganization"  # of which an organ of it is made up: *the court of the UN*


def find_names(draft: Draft) -> Draft:
    """Find every phrase of the lexicon, and name the things that are meant by name or adjective."""
    found = draft.lexicon.find(draft.document.tokens)
    phrases = tuple(part for phrase in found for part in of_several(draft, phrase, found))
    named = []
    for phrase in phrases:
        one = _named(draft, phrase)
        if one:
            named.append(one)
            if one.kind == _ORGANISATION and phrase.last - phrase.first > 1:
                named += [n for n in _within(draft, phrase, one) if n.kind == one.kind and n.things != one.things]
            elif one.kind in _MADE_OF and phrase.last - phrase.first > 1:
                inner = [
                    n for n in _within(draft, phrase, one) if not (one.kind == "Agreement" and n.kind == "Process")
                ]
                named += [
                    n
                    for n in inner
                    if n.kind in _PARTS and n.kind != one.kind and n.things != one.things and not _only_dates(n, one)
                ]
    named = _merely_located(draft, _as_sides(draft, named))
    return replace(draft, phrases=phrases).add([*named, *_compounds(draft, phrases)])


def _as_sides(draft: Draft, named: list[Named]) -> list[Named]:
    """Read adjectives in a list that ends in a *side* as sides themselves: *the Armenian, Russian and Azerbaijani
    sides*."""
    sides = {n.first: n for n in named if n.kind == "State" and draft.meets(n.last - 1, "side") and not n.adjective}
    found: list[Named] = []
    for one in reversed(named):
        after = sides.get(one.last + 1) if one.kind == "State" and one.adjective else None
        if after and (draft.meets(one.last, "and") or draft.key(one.last) == ","):
            one = sides[one.first] = replace(one, adjective=False, cases=after.cases)
        found.append(one)
    return found[::-1]


def _only_dates(part: Named, whole: Named) -> bool:
    """Tell whether a part only tells which one is meant: *the Alma-Ata Declaration*, *the Service for Refugees*."""
    of_a_town = whole.kind in ("Agreement", "Event") and part.kind == "Place"
    of_people = whole.kind == "GovernmentBody" and part.kind == "PopulationGroup"
    return of_a_town or of_people or (part.how == "metonym" and whole.kind in _NO_CAPITALS_STATE)


def _within(draft: Draft, phrase: Phrase, one: Named) -> list[Named]:
    """Give what a name is made up of; a shorter name of its own kind is taken apart in its turn."""
    found: list[Named] = []
    for part in draft.lexicon.within(draft.document.tokens, phrase):
        named = _named(draft, part)
        if named:
            deeper = _within(draft, part, named) if part.last - part.first > 1 else []
            if one.kind == "Agreement" and named.kind == "Process":  # which itself does not count
                deeper = [n for n in deeper if n.kind == "State"]
            elif named.kind != one.kind:
                deeper = [n for n in deeper if n.kind == _ORGANISATION]  # *the co-chairs of the OSCE Minsk Group*
            found += [named, *deeper]
        elif part.last - part.first > 1:
            found += _within(draft, part, one)
    return found


def _merely_located(draft: Draft, named: list[Named]) -> list[Named]:
    """A state that the text only tells as the place of something is the land of its name."""
    lands = ids_by_name(draft.lexicon.knowledge, "Place")
    said = [n for n in named if n.kind == "State"]
    places = {n.first for n in named if n.kind == "Place" and "attributive" not in n.cases}
    located = {n for n in said if _is_location(draft, n) or _holds_place(n, places)}
    located |= {n for n in said if _goes_on_list(draft, n, located, named)}
    located |= {n for n in said if _closes_place(draft, n, named)}
    acting = {n.things for n in said if n.adjective or n not in located}
    return [_as_land(draft, n, lands) if n.kind == "State" and n.things not in acting else n for n in named]


def _goes_on_list(draft: Draft, state: Named, located: set[Named], named: list[Named]) -> bool:
    """Tell whether *and* joins a state to a place, or to one that is a place there: *by way of Baku and Georgia*; where
    there are cases, they tell it."""
    if not draft.meets(state.first - 1, "and") or draft.doer_by != "order":
        return False
    before = [n for n in named if n.last == state.first - 1 and n.kind in ("State", "Place")]
    return any(n in located or n.kind == "Place" for n in before)


def _closes_place(draft: Draft, state: Named, named: list[Named]) -> bool:
    """Tell whether commas set off a state after a place that lies in it: *in Geneva, Switzerland, on 2 October*."""
    stops = draft.key(state.last) in (",", ".") or draft.meets(state.last, "place_before")
    stops = stops or draft.meets(state.last, "prepositions")
    fits = stops and not state.adjective and draft.key(state.first - 1) == "," and draft.doer_by == "order"
    return fits and state.first - 1 in (n.last for n in named if n.kind == "Place" and n.last - n.first < 2)


def _holds_place(state: Named, places: set[int]) -> bool:
    """Tell whether a state only says where the place named right after it lies: *in Tianjin of China*."""
    return state.last in places and state.cases == {"genitive"}


def _as_land(draft: Draft, state: Named, lands: dict[str, str]) -> Named:
    land = lands.get(draft.thing(state.things[0]).name)
    return replace(state, things=(land,), kind="Place") if land else state


def _named(draft: Draft, phrase: Phrase) -> Named | None:
    names = [e for e in phrase.entries if e.use in ("name", "adjective") and not is_too_early(draft, e)]
    if not names:
        return None
    if draft.form(phrase.first)[:1].isupper() and phrase.first > draft.sentence(phrase.first).start:
        names = [e for e in names if e.use == "name" or e.label[:1].isupper()] or names  # *in Qazax* is no *qazax*
    entry, how = _choose(draft, phrase, names)
    thing = draft.lexicon.thing(entry.ref)
    if not thing:
        return None
    adjective = all(e.use == "adjective" for e in names)
    return Named(phrase.first, phrase.last, (thing.id,), thing.kind, how, entry.label, _cases(draft, phrase), adjective)


def _cases(draft: Draft, phrase: Phrase) -> frozenset[str]:
    """Give the cases of a name; an abbreviation without an ending stands, in some languages, only for what belongs
    to it."""
    form = draft.form(phrase.last - 1)
    bare = draft.words("grammar", "bare_abbreviation")
    return frozenset(bare) if bare and form.isupper() and "-" not in form else phrase.cases


def _choose(draft: Draft, phrase: Phrase, names: list[Entry]) -> tuple[Entry, str]:
    """Choose among things of one name: a place where the words place something there, else the state that speaks."""
    capitals = draft.lexicon.capitals
    found = {e.ref: draft.lexicon.thing(e.ref) for e in names}
    place = next((ref for ref in sorted(found) if ref in capitals), None)
    if place:
        spoken_of = next(e for e in names if e.ref == place)
        gone = (
            "before" not in draft.words("grammar", "complements")
            and draft.lexicon.knowledge.things.link(capitals[place], "until")
            and "nominative" not in phrase.cases
        )
        if gone or _is_location(draft, phrase):
            return spoken_of, "name"
        return Entry(capitals[place], spoken_of.label, "name"), "metonym"
    ranked = sorted(names, key=lambda e: (_rank(found.get(e.ref)), e.ref))
    return ranked[0], "name"


def _rank(thing: Thing | None) -> int:
    """A state before the land of the same name; an organisation before the town; else by the order of ids."""
    order = ("State", "Process", "Agreement", "InternationalOrganization", "GovernmentBody", "WorkingBody", "Place")
    return order.index(thing.kind) if thing and thing.kind in order else len(order)


def _is_location(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether the form or the word before says *in*, *at*, *to* a place."""
    if is_dateline(draft, phrase):
        return True
    before = draft.key(phrase.first - 1)
    if draft.holds(range(phrase.first - _CAPITAL_OF, phrase.first), "capital_words"):
        return True  # *in the capital of the US, Washington*
    if "locative" in phrase.cases and _is_dated(draft, phrase):
        return True
    if draft.meets(phrase.last, "of_a_town") or draft.meets(phrase.last - 1, "of_a_town"):
        return True  # *the city of X*, in its name or beside it
    if _speaks_there(draft, phrase):
        return False
    if _goes_there(draft, phrase):
        return True
    if "locative" in phrase.cases and "nominative" not in phrase.cases and not draft.words("grammar", "place_before"):
        return True
    if before in draft.words("grammar", "place_before"):
        return True
    if _is_bounded(draft, phrase):
        return True
    if draft.meets(phrase.last - 1, "owning"):
        return False  # *it came from Russia's minister*
    moves = before in draft.words("grammar", "place_after_motion")
    onwards = draft.meets(phrase.first - 2, "onwards")  # *will go on to Yerevan*
    if moves and (draft.meets(phrase.first - 2 - onwards, "motion") or _is_journey_of(draft, phrase.first - 1)):
        return True
    return draft.meets(phrase.last + draft.meets(phrase.last, "kinds_of_visit"), "place_after")


def _is_journey_of(draft: Draft, to: int) -> bool:
    """Tell whether a preposition goes on with a journey that is somebody's: *the visit of President X to Yerevan*."""
    near = [i for i in range(max(to - _JOURNEY, draft.sentence(to).start), to) if draft.meets(i, "motion")]
    return any(draft.meets(i + 1, "of") and "," not in draft.keys[i:to] for i in near)


def _is_bounded(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether a noun of place governs the name, alone or by *with*: *the ports of Turkey*, *the border of both
    with Iran*."""
    before = phrase.first - 1
    before -= draft.meets(before, "of_places")  # *the city of X*
    reach = _WITH_REACH if draft.meets(before, "with_before") else 1
    near = range(before - reach + 1, phrase.first)
    return any(i in draft.sentence(phrase.first) and draft.meets(i, "place_before_of") for i in near)


def _is_dated(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether a day stands right beside a place, so that something was there: *in Washington on 8 August*."""
    dates = draft.dates_in(draft.sentence(phrase.first))
    return any(d.is_whole_day and phrase.first in (d.last, d.first - 1) for d in dates)


def _speaks_there(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether unnamed people of a capital do what only a state does: *в Баку назвали*, *заявили в Ереване*."""
    near = (*range(phrase.first - 3, phrase.first), *range(phrase.last, phrase.last + 5))
    words = "from_there" if draft.meets(phrase.first - 1, "from") else "speaks_there"
    return any(draft.meets(i, words) for i in near if i in draft.sentence(phrase.first))


def _goes_there(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether a verb of going to a place governs the name, alone or in a list."""
    near = range(phrase.first - 1, phrase.first - (4 if draft.meets(phrase.first - 1, "and") else 2), -1)
    return any(draft.meets(i, "goes_there") for i in near if i in draft.sentence(phrase.first))


def is_dateline(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether a place stands at the head of a report: *MOSCOW, 20 March*, ЕРЕВАН, 5 мая."""
    sentence = draft.sentence(phrase.first)
    dated = any(phrase.last <= d.first <= phrase.last + 2 for d in draft.dates)
    heads = phrase.first == sentence.start and draft.key(phrase.last) in (",", ".", "/", "—", "–", "-")
    closes = phrase.last in (sentence.stop, sentence.stop - 1) and draft.key(phrase.first - 1) == ","
    if closes and any(sentence.start == d.first and d.last == phrase.first - 1 for d in draft.dates_in(sentence)):
        return True  # *9 October, MOSCOW*
    return heads and (dated or draft.form(phrase.first).isupper())


def _compounds(draft: Draft, phrases: tuple[Phrase, ...]) -> list[Named]:
    """Read *Armenian-Azerbaijani*, հայ-ադրբեջանական, *Yeraskh-Julfa* as an adjective of two states or two places."""
    borders = [
        p for p in phrases if p.last - p.first > 1 and any(e.ref.startswith(("place:", "process:")) for e in p.entries)
    ]
    taken = {i for p in phrases if p not in borders for i in range(p.first, p.last)}
    found = []
    for i, token in enumerate(draft.document.tokens):
        if i not in taken and "-" in token.key:
            parts = token.key.split("-")
            inside = any(p.first <= i < p.last for p in borders)
            for kind in ("State", "Place") if token.form[:1].isupper() and not inside else ("State",):
                road = any(p.first == i + 1 and any(e.ref.startswith("routes:") for e in p.entries) for p in phrases)
                things = tuple(t for part in parts if (t := _part(draft, part, kind, capital=not road)))
                if len(things) == len(parts) > 1:
                    found.append(Named(i, i + 1, things, kind, "name", token.form, frozenset(), True))
                    break
    return found


def _part(draft: Draft, part: str, kind: str, *, capital: bool) -> str | None:
    """Trace one half of a compound to a thing of a kind, by its name's or adjective's stems and the linking vowel; a
    capital may stand for its state."""
    lexicon = draft.lexicon
    linking = draft.words("grammar", "linking")
    tries = [
        part,
        *(part[: -len(v)] + e for v in linking if part.endswith(v) for e in draft.words("grammar", "linked")),
    ]
    for attempt in tries:
        for word, _ in lexicon.words(attempt):
            for node in lexicon.trie.get(word, {}).values():
                for entry in node.get(None, ()):
                    thing = lexicon.thing(entry.ref)
                    if thing and thing.kind == kind:
                        return thing.id
                    if capital and kind == "State" and entry.ref in lexicon.capitals:
                        return lexicon.capitals[entry.ref]
    return None
