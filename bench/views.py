"""How fast the views answer over a synthetic graph: ``python bench/views.py [QUADS]`` (default one million).

The graph is that of ``synthetic.py``.
The store is read as the commands read it; each view is timed three times, and the quickest is told: seconds on the
clock, and seconds of the processor, which what else the machine does disturbs less.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from synthetic import make_build

from kg_caucasus.exports.property_graph import draw_graph
from kg_caucasus.graph.dataset import open_files
from kg_caucasus.graph.labels import read_names
from kg_caucasus.views.commitments import commitments
from kg_caucasus.views.network import draw_network, read_sides
from kg_caucasus.views.positions import positions
from kg_caucasus.views.timeline import timeline
from kg_caucasus.views.versions import compare


def timed(view: Callable[[], object]) -> tuple[float, float]:
    """Give the seconds that a view takes: on the clock, and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    view()
    return time.perf_counter() - clock, time.process_time() - processor


def main(quads: int) -> None:
    """Make the graph and print how long each view takes."""
    with tempfile.TemporaryDirectory() as folder:
        make_build(Path(folder), quads)
        data = open_files([Path(folder)])
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
            clock, processor = map(min, zip(*(timed(view) for _ in range(3)), strict=True))
            print(f"{name:<18} {clock:6.2f} s   processor {processor:6.2f} s", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000)
