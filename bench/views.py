"""How fast the views answer over a synthetic graph: ``python bench/views.py [QUADS]`` (default one million).

Statements of made-up acts and mentions between known actors and processes; nothing is random without a seed.
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
from kg_caucasus.model import Act, ActKind, Extraction, Mention, Modality, Span, Statement
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
    """Give a statement of eight acts and many mentions."""
    day = date(2020, 11, 10) + timedelta(days=number % 2000)
    statement = Statement(f"s-{number}", TEXT, "en", published=day.isoformat())

    def span(at: int) -> Span:
        return Span(at * 6, at * 6 + 5)

    acts = tuple(
        Act(chance.choice(ACTORS), chance.choice(list(ActKind)), chance.choice(MATTERS), span(i), "bench.rule",
            modality=Modality.ACTUAL)
        for i in range(8)
    )  # fmt: skip
    mentions = tuple(Mention(chance.choice(ACTORS + MATTERS), span(10 + i), "words") for i in range(SIZE))
    return Extraction(statement, "en", {}, mentions, (), acts, ACTORS[:1])


def main(quads: int) -> None:
    """Make the graph and print how long each view takes."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        store, number = Store(str(Path(folder) / "store")), 0
        store.bulk_extend(background())
        while len(store) < quads:
            batch = [make_statement(number + i, chance) for i in range(100)]
            store.bulk_extend(quad for extraction in batch for quad in populate(extraction))
            number += 100
        store.optimize()
        print(f"{len(store)} quads, {number} statements")
        data = Dataset(store, "bench")
        names = read_names(data)
        views: tuple[tuple[str, Callable[[], object]], ...] = (
            ("positions", lambda: positions(data)),
            ("commitments", lambda: commitments(data)),
            ("compare", lambda: compare(data, "statement:s-1", "statement:s-2")),
            ("network", lambda: draw_network(read_sides(data), "subtract")),
            ("timeline", lambda: timeline(data, names)),
            ("export discourse", lambda: draw_graph(data, "discourse")),
        )
        for name, view in views:
            start = time.perf_counter()
            view()
            print(f"{name:<18} {time.perf_counter() - start:6.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000)
