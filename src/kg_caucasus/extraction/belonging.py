"""For whom a person speaks: the states and bodies in the names of the offices that they hold."""

from __future__ import annotations

import re

from .draft import Draft


def belongs_to(draft: Draft, person: str, owner: str) -> bool:
    """Tell whether a person speaks for a state or body: an office of theirs, known or told here, is of it."""
    things = draft.lexicon.knowledge.things
    offices = [things.offices.get(t.office, "") for t in things.tenures.get(person, ())]
    offices += [r.object for r in draft.relations if r.subject == person and r.predicate == "holdsOffice"]
    own = draft.thing(owner)
    names = {name for name in own.labels.get("en", (own.name,)) if len(name) > 1}
    names |= {state for state in names_of_states(draft) if own.name.endswith(f" of {state}")}
    states = names_of_states(draft)
    if offices and not any(state in office for state in states for office in offices):
        return own.kind == "State" and owner == first_state(draft)
    return any(re.search(rf"\b{re.escape(name)}\b", office) for name in names for office in offices)


def first_state(draft: Draft) -> str | None:
    """Give the state that a text names first, whose officials it can call without naming it again."""
    return next((n.things[0] for n in draft.of_kind("State") if n.things), None)


def names_of_states(draft: Draft) -> frozenset[str]:
    """Give the English names of the states that a text names."""
    return frozenset(draft.thing(t).name for n in draft.of_kind("State") for t in n.things)
