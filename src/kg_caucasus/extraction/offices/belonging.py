"""For whom a person or body speaks: the bodies, states and organisations that their offices and names are of."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...knowledge import Knowledge
from ..draft import Draft, Named
from ..words.lexicon import Phrase
from .held import offices_of

_WHOLES = frozenset(("State", "InternationalOrganization", "GovernmentBody", "Organization", "WorkingBody"))
_OFFICES = 4096  # names of offices and bodies whose wholes are kept
_WHERE = re.compile(" (?:for|to|in|on|at|before) ")  # what comes after tells where an office is held, or its field


def wholes_of(draft: Draft, thing: str) -> tuple[str, ...]:
    """Give what a person's offices, known or told here, and a body's name are of, and what that is part of: of the
    *Spokesperson of the US Department of State* the department and the United States."""
    told, knowledge = draft.thing(thing), draft.lexicon.knowledge
    if told.kind == "Person":
        of_offices = (w for office in offices_of(draft, thing) for w in _of(knowledge, office))
        return tuple(dict.fromkeys((*_by_tenure(knowledge, thing), *of_offices)))
    return (*_above(knowledge, thing), *_of(knowledge, told.name)) if told.kind in (*_WHOLES, "ArmedForce") else ()


def state_of(draft: Draft, thing: str) -> str | None:
    """Give the state that a person represents by the last office known or told here, or that a body is part of."""
    return next((w for w in reversed(wholes_of(draft, thing)) if draft.thing(w).kind == "State"), None)


def is_of(draft: Draft, person: str, whole: str) -> bool:
    """Tell whether a person is known or told to hold an office of a state or body, or of the state whose body it is."""
    return not {whole, state_of(draft, whole)}.isdisjoint(wholes_of(draft, person))


def speaks_for(draft: Draft, voice: tuple[str, ...], named: tuple[str, ...]) -> bool:
    """Tell whether one named is the state or body for which the one who speaks holds office: *Moscow hopes, said X*."""
    one_each = len(voice) == len(named) == 1
    return one_each and draft.thing(named[0]).kind in _WHOLES and named[0] in wholes_of(draft, voice[0])


def are_of_other_lands(draft: Draft, some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether the states of some and of others, as far as known those of all, are not the same."""
    lands = [{t if draft.thing(t).kind == "State" else state_of(draft, t) for t in things} for things in (some, others)]
    return all(lands) and None not in lands[0] | lands[1] and lands[0].isdisjoint(lands[1])


def _by_tenure(knowledge: Knowledge, person: str) -> list[str]:
    """Give the bodies in which a person is known to have held offices whose names tell no whole, and what these are
    part of: of a mission's *head* the mission and who sent it."""
    things, found = knowledge.things, list[str]()
    for tenure in things.tenures.get(person, ()):
        if tenure.body and not _of(knowledge, things.offices.get(tenure.office, "")):
            found += [w for w in (tenure.body, *_above(knowledge, tenure.body)) if things.by_id[w].kind in _WHOLES]
    return found


@lru_cache(_OFFICES)
def _of(knowledge: Knowledge, name: str) -> tuple[str, ...]:
    """Give what the English name of an office or body says it is of, the nearest first, and what that is part of."""
    parts, words, ids = name.split(" of "), name.split(), _ids(knowledge)
    tails = [" of ".join(parts[i:]).removeprefix("the ") for i in range(1, len(parts))]
    heads = [" ".join(words[:n]) for n in (1, 2)]  # *EU Commissioner*, *United Nations High Commissioner*
    named = [ids[w] for w in (*tails, *(_WHERE.split(tail)[0] for tail in tails), *heads) if w in ids]
    return tuple(dict.fromkeys(whole for thing in named for whole in (thing, *_above(knowledge, thing))))


def _above(knowledge: Knowledge, thing: str) -> tuple[str, ...]:
    """Give what a thing is part of, and what that is part of, the nearest first."""
    found, reached = dict[str, None](), [thing]
    for whole in reached:
        parts = [p for p in knowledge.things.facts.get((whole, "partOf"), ()) if p not in found]
        found.update(dict.fromkeys(parts))
        reached += parts
    return tuple(found)


@cache
def _ids(knowledge: Knowledge) -> dict[str, str]:
    """Give the ids of known states, organisations and bodies by each of their English names."""
    things = (t for t in knowledge.things.by_id.values() if t.kind in _WHOLES)
    return {label: thing.id for thing in things for label in thing.labels.get("en", ())}


def stand_bare(draft: Draft, row: list[Named]) -> bool:
    """Tell whether a state, or a list of capitals, stands in the nominative where a language marks what somebody has:
    with words between it owns nothing (*Ankara ilk mərhələdə pasport sahibləri üçün …*: the holders are nobody's)."""
    bare = bool(draft.words("grammar", "possessed")) and all(n.cases == {"nominative"} for n in row)
    return bare and row[0].kind == "State" and (len(row) == 1 or row[0].how == "metonym")


def state_whose_seat(draft: Draft, phrase: Phrase) -> str | None:
    """Give the state in whose capital the text says the body sits: *the Foreign Ministry in Baku*."""
    if not draft.meets(phrase.last, "place_before"):
        return None
    there = [n for n in draft.beside(phrase.last) if n.first == phrase.last + 1 and len(n.things) == 1]
    return next((draft.lexicon.capitals[n.things[0]] for n in there if n.things[0] in draft.lexicon.capitals), None)
