"""Places told within a larger place, by case or by a preposition: *the district of Shahbuz in Nakhchivan*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...model import Relation
from ..draft import Draft, Named
from ..sentence.coordination import coordinated
from ..words.lexicon import ids_by_name

_STANDS = frozenset(("Place", "Route", "WorkingBody", "Organization", "GovernmentBody", "ArmedForce", "Event"))


def places_within(draft: Draft) -> list[Relation]:
    """Tell in which larger place those named right beside it lie."""
    rule, told = f"locatedIn.{draft.document.lang}.within", []
    for sentence in draft.document.sentences:
        row = [n for n in draft.outermost(sentence) if n.kind in ("Place", "State") and n.things and _by_name(n)]
        lists = list(coordinated(draft, row))
        for inner, outer in _pairs(draft, lists):
            evidence = draft.span(min(inner[0].first, outer.first), max(inner[-1].last, outer.last))
            told += [
                Relation(t, "locatedIn", outer.things[0], False, evidence, rule)
                for n in inner
                for t in n.things
                if draft.thing(outer.things[0]).name not in draft.thing(t).name
            ]
        told += [*_by_attribute(draft, sentence, rule), *_by_comma(draft, row, rule)]
    return told


def _by_comma(draft: Draft, row: list[Named], rule: str) -> list[Relation]:
    """A town right before a land that commas set off lies there: *in Gabala, Republic of Azerbaijan, on …*."""
    lands = ids_by_name(draft.lexicon.knowledge, "State") if draft.doer_by == "order" else {}
    pairs = [(a, b) for a, b in pairwise(row) if a.kind == "Place" and b.first - a.last in (1, 2) and not b.adjective]
    pairs = [(a, b) for a, b in pairs if draft.key(b.last) in (",", ".") or draft.meets(b.last, "prepositions")]
    return [
        Relation(a.things[0], "locatedIn", b.things[0], False, draft.span(a.first, b.last), rule)
        for a, b in pairs
        if draft.key(a.last) == "," and draft.thing(b.things[0]).name in lands and not draft.form(a.first).isupper()
    ]


def _by_attribute(draft: Draft, sentence: range, rule: str) -> list[Relation]:
    """A thing right after a place in the form of an attribute (*Ağdamdakı mərkəz*) is there."""
    row = draft.outermost(sentence)
    pairs = [
        (place, thing)
        for place in row
        if place.kind == "Place" and "attributive" in place.cases and len(place.things) == 1
        for thing in row
        if thing.kind in _STANDS and _by_name(thing) and _follows(draft, place, thing)
    ]
    return [
        Relation(b.things[0], "locatedIn", a.things[0], False, draft.span(a.first, b.last), rule)
        for a, b in pairs
        if a.things != b.things
    ]


def _follows(draft: Draft, place: Named, thing: Named) -> bool:
    """Tell whether a thing stands right after a place, a mark of quotation at most between them."""
    apart = thing.first - place.last
    return apart == 0 or (apart == 1 and not draft.form(place.last).isalnum())


def _by_name(named: Named) -> bool:
    return named.how != "reference" and len(named.things) == 1


def _pairs(draft: Draft, lists: list[list[Named]]) -> Iterator[tuple[list[Named], Named]]:
    """Give the places, one or a list, that stand beside the one in which they lie."""
    for (one, other), further in zip(pairwise(lists), [*lists[2:], []], strict=False):
        before, after = one[-1], other[0]
        touching, places = after.first == before.last, all(n.kind == "Place" for n in other)
        if touching and places and len(one) == 1 and _is_whole(draft, before, after):
            yield other, before
        elif before.kind == "Place" and len(other) == 1 and _lies_in(draft, before, after):
            part = further and further[0].first == after.last and _is_whole(draft, after, further[0])
            yield one, further[0] if part else after  # *X in Armenia's Tavush Province*


def _is_whole(draft: Draft, before: Named, after: Named) -> bool:
    """Tell whether the case of the first of two places side by side says that the second is a part of it."""
    by_case = draft.verb_last or draft.doer_by == "auxiliary"
    if not after.cases & {"nominative", "genitive"} and after.last - after.first == 1:
        return False  # *that Armenia, in Goris, …*
    by_case = by_case or draft.meets(before.last - 1, "owning")
    return "genitive" in before.cases and not before.adjective and by_case


def _lies_in(draft: Draft, before: Named, after: Named) -> bool:
    """Tell whether the case of the second of two places, or a word between them, says that the first is a part of
    it."""
    if after.first == before.last + 1:
        return draft.meets(before.last, "within")
    by_case = after.first == before.last and draft.doer_by == "case"
    return by_case and "genitive" in after.cases and "nominative" not in after.cases
