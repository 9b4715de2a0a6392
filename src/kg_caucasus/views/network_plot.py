"""A discourse network as a picture: blue for the same side, orange and dashed for the opposite; width is weight."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from textwrap import fill
from typing import Any

from ..errors import QueryError
from ..graph.labels import Names
from .network import Network
from .picture import new_figure, save
from .terms import spoken

MOST = 120  # ties that a picture can hold; the strongest are drawn
_SAME, _OPPOSITE = "#0072B2", "#D55E00"
_LEGEND = ("same side", "opposite sides", "for", "against")


def draw_ties(network: Network, names: Names, path: Path) -> None:
    """Draw a network into a .png or .svg file.

    Raises QueryError where matplotlib or networkx is missing, there is nothing to draw, or the file cannot be written.
    """
    if find_spec("networkx") is None:
        raise QueryError("Pictures of networks need matplotlib and networkx: pip install 'kg-caucasus[plots]'.")
    if not network.ties:
        raise QueryError("There is nothing to draw: no tie fits these options.")
    import networkx

    graph: Any = networkx.Graph()
    strongest = sorted(network.ties, key=lambda tie: (-abs(tie.weight), tie.source, tie.target))[:MOST]
    for tie in strongest:
        graph.add_edge(tie.source, tie.target, weight=tie.weight, pull=abs(tie.weight))
    places = networkx.spring_layout(graph, seed=7, weight="pull", k=2.2 / len(graph) ** 0.5, iterations=200)
    size = 6 + len(graph) ** 0.5 * 1.4
    figure = new_figure(path, size, size * 0.8)
    axes: Any = figure.add_subplot()
    _draw_ties(axes, graph, places, network.kind, names.lang)
    for node, (x, y) in places.items():
        matter = network.kind == "affiliation" and not any(tie.source == node for tie in network.ties)
        box = {"boxstyle": "square" if matter else "round", "facecolor": "#FFF7D6" if matter else "white", "pad": 0.3}
        axes.text(x, y, fill(names.of(node), 24), ha="center", va="center", fontsize=8, bbox=box, zorder=3)
    axes.margins(0.15)
    axes.axis("off")
    save(figure, path)


def _draw_ties(axes: Any, graph: Any, places: Any, kind: str, lang: str) -> None:
    most = max(abs(weight) for _, _, weight in graph.edges(data="weight")) or 1
    shown = set()
    for one, other, weight in graph.edges(data="weight"):
        opposite = weight < 0 or kind == "conflict"
        label = spoken(_LEGEND[(2 if kind == "affiliation" else 0) + opposite], lang)
        (x, y), (u, v) = places[one], places[other]
        axes.plot(
            [x, u], [y, v], color=_OPPOSITE if opposite else _SAME, linestyle="--" if opposite else "-",
            linewidth=0.8 + 4 * abs(weight) / most, alpha=0.75, zorder=1, label=None if label in shown else label,
        )  # fmt: skip
        shown.add(label)
    axes.legend(loc="lower left", frameon=False)
