"""Whether a text is about the region at all: a ceasefire elsewhere is not the ceasefire of this peace process.

The region is told by the ontology: who takes part in the peace process, and all that lies within their lands or belongs
to them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ...knowledge import Knowledge
from ..draft import Draft, Named

_LONG_ENOUGH = 50  # tokens: a shorter text may well leave the region unsaid
_OF_THE_REGION = frozenset(("Process", "Agreement", "WorkingBody", "Event", "Border", "Route"))
_NAME_THE_REGION = frozenset(("State", "Place", "Person", "Route"))
LANDS = frozenset(("State", "Place"))
_BELONGS = ("partOf", "within", "sharesNameWith", "postIn")


@cache
def sides(knowledge: Knowledge) -> tuple[str, ...]:
    """Give the parties to the peace process, by their ids."""
    return tuple(sorted(parties_by_process(knowledge).get(knowledge.peace.process, ())))


@cache
def parties_by_process(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """Give, for each process, those who are known to take part in it."""
    found: dict[str, set[str]] = {}
    for (subject, predicate), objects in knowledge.things.facts.items():
        if predicate == "participatesIn":
            for process in objects:
                found.setdefault(process, set()).add(subject)
    return {process: frozenset(them) for process, them in found.items()}


@cache
def region(knowledge: Knowledge) -> frozenset[str]:
    """Give the parties, their lands and what these lie in, and all that is within or belongs to them."""
    facts = knowledge.things.facts
    parties = sides(knowledge)
    lands = {x for s in parties for x in facts.get((s, "sharesNameWith"), ())}
    around = {x for land in lands for x in facts.get((land, "within"), ())}
    found = {*parties, *lands, *around}
    links = [(s, o) for (s, p), objects in facts.items() if p in _BELONGS for o in objects]
    links += [(t.person, t.office) for tenures in knowledge.things.tenures.values() for t in tenures]
    grown = True
    while grown:
        more = {s for s, o in links if o in found} - found
        found |= more
        grown = bool(more)
    return frozenset(found)


@cache
def lands_called(knowledge: Knowledge) -> tuple[str, ...]:
    """Give what the states of the region and the places in it are called."""
    things = (knowledge.things.by_id[t] for t in sorted(region(knowledge)) if t in knowledge.things.by_id)
    return tuple(sorted({thing.name for thing in things if thing.kind in LANDS}))


def keep_to_the_region(draft: Draft) -> Draft:
    """Find that a long text is about elsewhere: it never names the region, no state, place or person of it (*President
    X* neither), and no road or body that is known for it (*the Lachin corridor*, *the Minsk Group*); what seems to be
    of it is unnamed.

    *The border*, told in other words than a name, does not name it, nor do *the Report* and *the National Assembly*.
    """
    if len(draft.keys) < _LONG_ENOUGH:
        return draft
    known = region(draft.lexicon.knowledge)
    if any(tells_the_region(draft, n, known) for n in draft.named) or names_a_leader(draft, known):
        return draft
    return replace(draft.without(lambda n: _is_of(draft, n, known)), elsewhere=True)


def names_a_leader(draft: Draft, known: frozenset[str], within: range | None = None) -> bool:
    """Tell whether a text, or a stretch of it, names one of the region by office and surname: *President Aliyev*."""
    after_office = {n.last for n in draft.of_kind("Office")}
    phrases = draft.phrases if within is None else draft.phrases_in(within)
    surnames = (p for p in phrases if p.first in after_office and draft.form(p.first)[:1].isupper())
    return any(e.use == "surname" and e.ref in known for p in surnames for e in p.entries)


def tells_the_region(draft: Draft, named: Named, known: frozenset[str]) -> bool:
    """Tell whether what is named is of the region, and named by a name, not by common words; or whether a state or
    place of it stands within the name (*the Nagorno-Karabakh conflict*)."""
    if named.rule:
        return False
    if named.kind == "Event" and named.how == "name":
        called = " ".join(draft.thing(t).name for t in named.things)
        return any(land in called for land in lands_called(draft.lexicon.knowledge))
    if draft.text(named.first, named.last).islower():
        return named.kind == "Border" and len(sides(draft.lexicon.knowledge)) == _told_in(draft, named)
    if named.kind in ("WorkingBody", "GovernmentBody") and named.how == "name":
        told = " ".join(draft.keys[named.first : named.last])
        return any(words in told for words in draft.words("grammar", "called_here"))
    return named.kind in _NAME_THE_REGION and not known.isdisjoint(named.things)


def _told_in(draft: Draft, named: Named) -> int:
    """Give how many parties to the process the words of a name tell, as adjectives too: *на армяно-азербайджанской
    границе*."""
    parties = {t for n in draft.inside(range(named.first, named.last)) for t in n.things}
    return len(parties.intersection(sides(draft.lexicon.knowledge)))


def _is_of(draft: Draft, named: Named, known: frozenset[str]) -> bool:
    """Tell whether what is named is of the region: by its class, by where it belongs, or by a party in its name."""
    things = [draft.thing(t) for t in named.things]
    parties = [draft.thing(s).name for s in sides(draft.lexicon.knowledge)]
    if any(thing.candidate for thing in things):
        return False
    by_name = any(thing.id in known or any(party in thing.name for party in parties) for thing in things)
    return named.kind in _OF_THE_REGION or by_name
