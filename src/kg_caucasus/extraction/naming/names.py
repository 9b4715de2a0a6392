"""The first pass: which phrases name a thing, and which of two things of one name is meant."""

from __future__ import annotations

from dataclasses import replace

from ...model import Thing
from ..draft import Draft, Named
from ..sentence.coordination import coordinated, of_several
from ..words.lexicon import Phrase, ids_by_name
from ..words.vocabulary import Entry
from .located import is_bounded, is_location
from .owned import is_owned
from .region import sides
from .too_early import is_too_early

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
    named = _merely_located(draft, _without_ended(draft, _as_sides(draft, named)))
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


def _without_ended(draft: Draft, named: list[Named]) -> list[Named]:
    """A capital is the town, and not its state that has ended, unless it opens its sentence, *with* stands beside it or
    *and* joins it to a state: *Baku and Stepanakert*."""
    capitals, link = draft.lexicon.capitals, draft.lexicon.knowledge.things.link
    found = []
    for one in named:
        if one.how == "metonym" and link(one.things[0], "until") and not _stands_as_state(draft, one, named):
            town = next(place for place, state in sorted(capitals.items()) if state == one.things[0])
            one = replace(one, things=(town,), kind=draft.thing(town).kind, how="name")
        found.append(one)
    return found


def _stands_as_state(draft: Draft, capital: Named, named: list[Named]) -> bool:
    if capital.nominative and capital.first == draft.sentence(capital.first).start:
        return True
    if draft.meets(capital.first - 1, "with_before") or draft.meets(capital.last, "with_after"):
        return True
    joined = [(n.last, n.kind) for n in named if n.last == capital.first - 1]
    joined += [(capital.last, n.kind) for n in named if n.first == capital.last + 1]
    return any(kind == "State" and draft.meets(at, "and") for at, kind in joined)


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
    """A state that the text only tells as the place of something is the land of its name; the two whose peace it is
    are never that alone."""
    lands = ids_by_name(draft.lexicon.knowledge, "Place")
    said = [n for n in named if n.kind == "State"]
    places = {n.first for n in named if n.kind == "Place" and "attributive" not in n.cases}
    located = {n for n in said if is_location(draft, n) or _holds_place(n, places)}
    lists = coordinated(draft, [n for n in said if not n.adjective])
    located |= {n for row in lists if is_bounded(draft, row[0]) or is_bounded(draft, row[-1]) for n in row}
    located |= {n for n in said if _goes_on_list(draft, n, located, named)}
    located |= {n for n in said if _closes_place(draft, n, named)}
    acting = {n.things for n in said if n.adjective or n not in located}
    acting |= {(side,) for side in sides(draft.lexicon.knowledge)}
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
    if bare and form.isupper() and "-" not in form:
        return frozenset(bare)
    return phrase.cases - {"accusative"} if is_owned(draft, phrase) else phrase.cases


def _choose(draft: Draft, phrase: Phrase, names: list[Entry]) -> tuple[Entry, str]:
    """Choose among things of one name: a place where the words place something there, else the state that speaks."""
    capitals = draft.lexicon.capitals
    found = {e.ref: draft.lexicon.thing(e.ref) for e in names}
    place = next((ref for ref in sorted(found) if ref in capitals), None)
    if place:
        spoken_of = next(e for e in names if e.ref == place)
        if is_location(draft, phrase):
            return spoken_of, "name"
        return Entry(capitals[place], spoken_of.label, "name"), "metonym"
    ranked = sorted(names, key=lambda e: (_rank(found.get(e.ref)), e.ref))
    return ranked[0], "name"


def _rank(thing: Thing | None) -> int:
    """A state before the land of the same name; an organisation before the town; else by the order of ids."""
    order = ("State", "Process", "Agreement", "InternationalOrganization", "GovernmentBody", "WorkingBody", "Place")
    return order.index(thing.kind) if thing and thing.kind in order else len(order)


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
