"""Draw the pictures of the README anew: ``.venv/bin/python docs/pictures.py``.

They show the views of the annotated statements of the tests, which are paraphrases, dated as their annotations say.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from kg_caucasus.graph.dataset import open_files
from kg_caucasus.graph.labels import read_names
from kg_caucasus.pipeline import build
from kg_caucasus.views.acts import Selection
from kg_caucasus.views.heatmap import draw_positions
from kg_caucasus.views.network import draw_network, read_sides
from kg_caucasus.views.network_plot import draw_ties
from kg_caucasus.views.positions import positions
from kg_caucasus.views.timeline import timeline
from kg_caucasus.views.timeline_plot import draw_timeline

HERE = Path(__file__).parent
TEXTS = HERE.parent / "tests" / "golden" / "annotated"
# A few matters, so that the picture is small; its rows were checked against the texts.
MATTERS = frozenset(
    {
        "process:peace-treaty-negotiation",
        "process:unblocking-communications",
        "process:missing-persons",
        "process:exchange-of-prisoners",
        "event:lachin-blockade-2022",
        "body:euma",
    }
)


def main() -> None:
    """Build the statements with their dates and draw."""
    with tempfile.TemporaryDirectory() as folder:
        lines = []
        for path in sorted(TEXTS.glob("*.json")):
            told = json.loads(path.read_text(encoding="utf-8"))
            row = {name: told[name] for name in ("id", "lang", "published") if told[name]}
            lines.append(json.dumps(row | {"text": path.with_suffix(".txt").read_text(encoding="utf-8")}))
        source = Path(folder) / "annotated.jsonl"
        source.write_text("\n".join(lines), encoding="utf-8")
        build([source], Path(folder) / "build", processes=1)
        data = open_files([Path(folder) / "build"])
        (HERE / "pictures").mkdir(exist_ok=True)
        held = positions(data, selection=Selection(about=MATTERS, since="2022", until="2025"), counted_as="state")
        draw_positions(held, read_names(data, lang="hy"), HERE / "pictures" / "positions-hy.png")
        network = draw_network(read_sides(data, counted_as="state"), "subtract", normalisation="average")
        draw_ties(network, read_names(data, lang="ru"), HERE / "pictures" / "network-ru.png")
        chosen = Selection(frozenset({"actor:armenia"}), since="2023-09", until="2025")
        moments = timeline(data, read_names(data, lang="az"), selection=chosen, counted_as="state")
        moments = [moment for moment in moments if moment.kind != "statement"]  # these have no titles
        draw_timeline(moments, "az", HERE / "pictures" / "timeline-az.png")


if __name__ == "__main__":
    main()
