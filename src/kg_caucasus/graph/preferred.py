"""One preferred name in each language for a candidate that statements call differently: the others are other names.

Each statement proposes a name in its own graph. Which is the first in the alphabet shows only once all are there, so
that what was changed is noted, and is taken back before other statements come or go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, Quad, RdfFormat, Store, parse, serialize

from .store import solutions
from .terms import node

_PREFERRED, _OTHER = node("skos:prefLabel"), node("skos:altLabel")
_PROPOSED = """
SELECT ?graph ?thing ?name WHERE { GRAPH ?graph { ?thing kgc:status kgc:Candidate ; skos:prefLabel ?name } }
"""


def settle(store: Store) -> list[str]:
    """Keep of each candidate's preferred names in a language the first in the alphabet; give the rest as N-Quads."""
    proposed: dict[tuple[str, str | None], list[Quad]] = defaultdict(list)
    for row in solutions(store, _PROPOSED):
        thing, name = row["thing"], row["name"]
        if isinstance(name, Literal):
            proposed[thing.value, name.language].append(Quad(thing, _PREFERRED, name, row["graph"]))
    outdone: list[Quad] = []
    for quads in proposed.values():
        first = min(str(quad.object) for quad in quads)
        outdone += (quad for quad in quads if str(quad.object) != first)
    for quad in outdone:
        store.remove(quad)
        store.add(Quad(quad.subject, _OTHER, quad.object, quad.graph_name))
    return sorted((serialize(outdone, format=RdfFormat.N_QUADS) or b"").decode().splitlines())


def unsettle(store: Store, noted: Iterable[str]) -> None:
    """Give back to statements the names that they proposed, from what ``settle`` gave."""
    for quad in parse("\n".join(noted), format=RdfFormat.N_QUADS):
        store.remove(Quad(quad.subject, _OTHER, quad.object, quad.graph_name))
        store.add(quad)
