"""What a road joins: *the railway from X to Y*, *участок X — Y*, *X-dan Y-a uzanan dəmir yolu*."""

from __future__ import annotations

from ...knowledge import Kind
from ..draft import Draft, Named
from ..words.lexicon import Phrase
from ..words.marks import DASH

_BETWEEN, _BEFORE = 1, 2  # words between two ends told by their cases, and between the second and the noun


def joined_by(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """Give the places that a road joins or goes through: *the railway from X to Y*, *the route through X*."""
    at = phrase.last + draft.meets(phrase.last, "quotes_of_roads")
    beside = "after" in draft.words("grammar", "complements") and not draft.words("grammar", "of")  # *пункт X*
    ends = [n for n in draft.beside(at) if n.first == at and n.kind in kind.of]
    both = [n for n in ends if len(n.things) > 1]  # in one word: *X-Y*
    ends = [n for n in ends if not n.adjective and (draft.key(n.last) == DASH or (beside and n.kind == "Place"))]
    found = (both or ends)[:1] if kind.makes == "Route" else []  # *the railway X — Y*
    at = found[0].last if found else at
    while kind.makes == "Route" and draft.meets(at, "of_roads"):
        at += draft.meets(at + 1, "river_nouns")
        place = next((n for n in draft.beside(at) if n.first == at + 1 and n.kind in kind.of), None)
        if not place:
            break
        found.append(place)
        at = place.last
    return found


def ends_of(draft: Draft, phrase: Phrase, kind: Kind, told: list[Named]) -> list[Named]:
    """Give both ends of a road where its words tell them; else what it is told to be of."""
    joined = joined_by(draft, phrase, kind) if len(told) < 2 else []
    return _from_to(draft, phrase, kind) or (joined if sum(len(n.things) for n in joined) >= 2 else told)


def _from_to(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """Give the two places from which and to which a road is told to lead, by the words or by the cases for that."""
    ends = [n for n in draft.beside(phrase.first) if n.kind in kind.of and not n.adjective]
    if draft.meets(phrase.last, "roads_from"):
        one = next((n for n in ends if n.first == phrase.last + 1), None)
        other = next((n for n in ends if one and n.first == one.last + 1), None)
        return [one, other] if one and other and draft.meets(one.last, "roads_to") else []
    before = [n for n in ends if n.last <= phrase.first][-2:]
    if len(before) < 2 or phrase.first - before[1].last > _BEFORE or before[1].first - before[0].last > _BETWEEN:
        return []
    return before if "ablative" in before[0].cases and "ablative" not in before[1].cases else []


def each_of(ends: list[Named]) -> list[list[Named]]:
    """Part the ends of roads that one noun tells, where each is one word with both ends: *A-B və C-D yolları*."""
    return [[n] for n in ends] if all(len(n.things) > 1 for n in ends) else [ends]


def has_its_ends(draft: Draft, kind: Kind, ends: list[Named]) -> bool:
    """Tell whether a noun that tells a road only with both its ends (*line*, *section*) has them, and is none of a
    border."""
    if kind.name not in draft.sort("of_two_ends"):
        return True
    beside = {n.kind for end in ends for n in draft.beside(end.first)}
    return len({t for n in ends for t in n.things}) >= 2 and "Border" not in beside
