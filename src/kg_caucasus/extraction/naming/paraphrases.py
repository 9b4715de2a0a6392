"""Things told in words that are no name of theirs: *bringing the displaced home* is the return of refugees."""

from __future__ import annotations

from ...errors import KnowledgeError
from ...model import Thing
from ..dates.dates import is_day
from ..draft import Draft, Named
from ..sentence.rules import Found, find_rules
from .minting import mint

_YEAR = len("2024")
_TOPICS = frozenset(("Process", "Agreement", "Route", "WorkingBody"))
_ONE_EACH = frozenset(("Border", "Place", "Agreement"))  # of two wordings that overlap only the longer is meant


def find_paraphrases(draft: Draft) -> Draft:
    """Name what the rules of ``paraphrases`` find, unless a name of the same thing already stands there.

    Raises KnowledgeError where a rule speaks of a thing that nobody knows.
    """
    for sentence in draft.document.sentences:
        found: list[Named] = []
        made: list[Thing] = []
        for one in sorted(find_rules(draft, "paraphrases", sentence), key=_longest_first):
            thing = draft.lexicon.thing(one.rule.says)
            if thing is None:
                raise KnowledgeError(f"rule {one.rule.id}: the ontology knows no {one.rule.says}.")
            first, last = one.match.first, one.match.last
            apart = _is_of_a_road(draft, thing, first, last) or _joins_another(draft, thing, first, last)
            sort = thing.kind == "Border" and draft.meets(last, "border_nouns")  # *the border guards*
            if apart or sort or _is_of_another_day(draft, thing, sentence):
                continue
            if thing.kind == "Border" and (other := _of_two(draft, thing, first, last)):
                thing = other
                made.append(other)
            cases = _cases(draft, first, last)
            named = Named(first, last, (thing.id,), thing.kind, "composed", "", cases, rule=one.rule.id)
            if not any(_rules_out(other, named) for other in (*draft.inside(sentence), *found)):
                found.append(named)
        draft = _instead(draft, found).add(found, made) if found else draft
    return draft


def _is_of_another_day(draft: Draft, thing: Thing, sentence: range) -> bool:
    """Tell whether a known occasion cannot be meant: the one day that the sentence tells is an earlier one, and not
    that of its year in another."""
    known = draft.lexicon.knowledge.things.facts.get((thing.id, "dateOf"), ()) if thing.kind == "Event" else ()
    told = [d.value for d in draft.dates_in(sentence) if d.is_whole_day]
    if len(told) != 1 or len(known) != 1 or not is_day(known[0]):
        return False
    return told[0] < known[0] and told[0][_YEAR:] != known[0][_YEAR:]


def _is_of_a_road(draft: Draft, thing: Thing, first: int, last: int) -> bool:
    """Tell whether a course of works is only that of a road named among its words: *the restoration of the railway
    from X to Y* is a matter of that railway."""
    works = thing.kind == "Process" and thing.name in draft.sort("works_on_roads")
    return works and any(n.kind == "Route" and n.first < last and first < n.last for n in draft.beside(first))


def _joins_another(draft: Draft, thing: Thing, first: int, last: int) -> bool:
    """Tell whether words hold two topics: *and* or a comma joins another, named there, to what they tell."""
    return any(
        n.how == "name" and n.kind in _TOPICS and thing.id not in n.things and _is_joined(draft, first, n.first)
        for n in draft.inside(range(first, last))
    )


def _is_joined(draft: Draft, first: int, at: int) -> bool:
    before = at - 1 - draft.meets(at - 1, "articles")
    return before > first and (draft.key(before) == "," or draft.meets(before, "and"))


def _of_two(draft: Draft, border: Thing, first: int, last: int) -> Thing | None:
    """Give the border of the two states whose joint adjective stands before the word for it (*the Azerbaijani-Georgian
    border*), where the wording took it for another."""
    both = [n for n in draft.beside(first) if n.adjective and n.kind == "State" and len(n.things) == 2]
    beside = next((n for n in both if n.last in (first, first - 1) or first <= n.first < last), None)
    if not beside:
        return None
    names = sorted(draft.thing(t).name for t in beside.things)
    name = f"{names[0]}-{names[1]} border"
    return mint(draft, "Border", name, draft.text(first, last)) if border.name != name else None


def _longest_first(found: Found) -> tuple[int, int]:
    match = found.match
    return match.since - match.last, match.first


def _instead(draft: Draft, found: list[Named]) -> Draft:
    """Take away names that a longer wording of another thing of their kind begins with: *normalisation* of other
    relations."""
    number = draft.number(found[0].first)
    gone = [
        n
        for n in draft.rows.get(number, ())
        for f in found
        if f.holds(n) and n.first == f.first and (n.kind == f.kind or (f.kind == "Route" and n.adjective))
    ]
    return draft.without(lambda n: n in gone) if gone else draft


def _rules_out(other: Named, named: Named) -> bool:
    """Tell whether what stands there leaves no room: the same thing, a longer name, a border or land beside a
    border."""
    if other.adjective or other.last <= named.first or named.last <= other.first:
        return False
    if set(other.things) == set(named.things) or (other.kind == named.kind and named.kind in _ONE_EACH):
        return True
    return other.holds(named) and (other.kind == named.kind or (other.how == "name" and named.kind != "Border"))


def _cases(draft: Draft, first: int, last: int) -> frozenset[str]:
    """Give the cases that the head word's ending can mark."""
    inflection = draft.lexicon.wording.inflection
    head = first if draft.lexicon.head_first else last - 1
    return frozenset().union(*(inflection.cases[ending] for _, ending in inflection.splits(draft.key(head))))
