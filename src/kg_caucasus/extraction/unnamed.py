"""Documents, bodies, occasions, roads and courses told by a common noun alone (*the ruling*): what an act may be about.

They are things only where an act is about one, and then of their statement alone: two rulings in two statements are
not taken for the same.
"""

from __future__ import annotations

from dataclasses import replace

from ..model import Act, Thing
from .compose import bare_name
from .draft import Draft, Named, mint
from .scene import TOPICS

BY_NOUN = "noun"


def note_unnamed(draft: Draft) -> Draft:
    """Note the topics told by a noun alone, each for itself; they are not yet named."""
    kinds = {kind.id: kind for kind in draft.lexicon.wording.kinds if kind.makes in TOPICS}
    noted: dict[int, tuple[Named, ...]] = {}
    made: dict[str, Thing] = {}
    for phrase in draft.phrases:
        kind = next((kinds[e.ref] for e in phrase.entries if e.use == "kind" and e.ref in kinds), None)
        if kind and not draft.is_taken(phrase):
            name = f"{bare_name(kind.name.format(of=''), [])} ({draft.document.statement.id})"
            thing = mint(draft, kind.makes, name, draft.text(phrase.first, phrase.last))
            made[thing.id] = thing
            one = Named(phrase.first, phrase.last, (thing.id,), kind.makes, BY_NOUN, "", phrase.cases)
            noted[draft.number(phrase.first)] = (*noted.get(draft.number(phrase.first), ()), one)
    return replace(draft, unnamed=noted, minted={**draft.minted, **made})


def name_what_acts_are_about(draft: Draft, acts: list[Act]) -> Draft:
    """Name those of the noted topics that are the target of an act."""
    targets = {act.target for act in acts}
    return draft.add([n for row in draft.unnamed.values() for n in row if n.things[0] in targets])
