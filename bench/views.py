"""How fast the views answer over a synthetic graph: ``python bench/views.py [QUADS]`` (default one million).

Statements of made-up acts, claims and mentions between known actors and processes; nothing is random without a seed.
The store is read as the commands read it; each view is timed three times, and the quickest is told.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from pyoxigraph import Store

from kg_caucasus.exports.property_graph import draw_graph
from kg_caucasus.graph.background import background
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.populate import populate
from kg_caucasus.model import Act, ActKind, Extraction, Mention, Modality, Relation, Span, Statement
from kg_caucasus.views.commitments import commitments
from kg_caucasus.views.names import read_names
from kg_caucasus.views.network import draw_network, read_sides
from kg_caucasus.views.positions import positions
from kg_caucasus.views.timeline import timeline
from kg_caucasus.views.versions import compare

ACTORS = ("actor:armenia", "actor:azerbaijan", "actor:russia", "actor:european-union", "actor:nikol-pashinyan")
MATTERS = ("process:border-delimitation", "process:demining", "process:peace-treaty-negotiation", "process:ceasefire")
TEXT = "words " * 400
SIZE = 60  # mentions a statement


def make_statement(number: int, chance: random.Random) -> Extraction:
    """Give a statement of eight acts, four claims and many mentions."""
    day = date(2020, 11, 10) + timedelta(days=number % 2000)
    statement = Statement(f"s-{number}", TEXT, "en", published=day.isoformat())

    def span(at: int) -> Span:
        return Span(at * 6, at * 6 + 5)

    acts = tuple(
        Act(chance.choice(ACTORS), chance.choice(list(ActKind)), chance.choice(MATTERS), span(i), "bench.rule",
            modality=Modality.ACTUAL)
        for i in range(8)
    )  # fmt: skip
    claims = tuple(
        Relation(chance.choice(ACTORS), "participatesIn", chance.choice(MATTERS), False, span(8 + i), "bench.rule")
        for i in range(4)
    )
    mentions = tuple(Mention(chance.choice(ACTORS + MATTERS), span(12 + i), "words") for i in range(SIZE))
    return Extraction(statement, "en", {}, mentions, claims, acts, ACTORS[:1])


def make_store(path: Path, quads: int) -> None:
    """Write a store of at least so many quads."""
    store, chance, number = Store(str(path)), random.Random(7), 0
    store.bulk_extend(background())
    while len(store) < quads:
        batch = [make_statement(number + i, chance) for i in range(100)]
        store.bulk_extend(quad for extraction in batch for quad in populate(extraction))
        number += 100
    store.optimize()
    print(f"{len(store)} quads, {number} statements")


def timed(view: Callable[[], object]) -> float:
    """Give the seconds that a view takes."""
    start = time.perf_counter()
    view()
    return time.perf_counter() - start


def main(quads: int) -> None:
    """Make the graph and print how long each view takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store"
        make_store(path, quads)
        data = Dataset(Store.read_only(str(path)), "bench")
        views: tuple[tuple[str, Callable[[], object]], ...] = (
            ("positions", lambda: positions(data)),
            ("commitments", lambda: commitments(data)),
            ("compare", lambda: compare(data, "statement:s-1", "statement:s-2")),
            ("network", lambda: draw_network(read_sides(data), "subtract")),
            ("timeline", lambda: timeline(data, read_names(data))),
            ("export discourse", lambda: draw_graph(data, "discourse")),
            ("export relations", lambda: draw_graph(data, "relations")),
        )
        for name, view in views:
            print(f"{name:<18} {min(timed(view) for _ in range(3)):6.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000)
