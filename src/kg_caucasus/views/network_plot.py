"""A discourse network as a picture: blue for the same side, orange and dashed for the opposite; width is weight."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from textwrap import fill
from typing import Any

from ..errors import QueryError
from ..graph.labels import Names
from .network import Network
from .picture import new_figure, save
from .placing import Box, place
from .terms import spoken

MOST = 120  # ties that a picture can hold; the strongest are drawn
_SAME, _OPPOSITE = "#0072B2", "#D55E00"
_LEGEND = ("same side", "opposite sides", "for", "against")
_ACTOR = {"boxstyle": "round", "facecolor": "white", "pad": 0.3}
_MATTER = {"boxstyle": "square", "facecolor": "#FFF7D6", "pad": 0.3}


def draw_ties(network: Network, names: Names, path: Path) -> int:
    """Draw the strongest ties of a network into a .png or .svg file; give how many, at most MOST.

    Raises QueryError where matplotlib or networkx is missing, there is nothing to draw, or the file cannot be written.
    """
    if find_spec("networkx") is None:
        raise QueryError("Pictures of networks need matplotlib and networkx: pip install 'kg-caucasus[plots]'.")
    if not network.ties:
        raise QueryError("There is nothing to draw: no tie fits these options.")
    import networkx

    graph: Any = networkx.Graph()
    most = max(abs(tie.weight) for tie in network.ties)
    strongest = sorted(network.ties, key=lambda tie: (-abs(tie.weight), tie.source, tie.target))[:MOST]
    for tie in strongest:
        graph.add_edge(tie.source, tie.target, weight=tie.weight, pull=(abs(tie.weight) / most) ** 0.5)
    labels = {node: fill(names.of(node), 24) for node in graph}
    boxes = place(graph, labels)
    left, right = (max(side * box.x + box.width / 2 for box in boxes.values()) for side in (-1, 1))
    low, high = (max(side * box.y + box.height / 2 for box in boxes.values()) for side in (-1, 1))
    figure = new_figure(path, left + right, low + high)
    axes: Any = figure.add_axes((0, 0, 1, 1), xlim=(-left, right), ylim=(-low, high))
    _draw_ties(axes, graph, boxes, network.kind, names.lang)
    actors = {tie.source for tie in network.ties} if network.kind == "affiliation" else boxes.keys()
    for node, box in boxes.items():
        shape = _ACTOR if node in actors else _MATTER
        axes.text(box.x, box.y, labels[node], ha="center", va="center", fontsize=8, bbox=shape, zorder=3)
    axes.axis("off")
    save(figure, path)
    return len(strongest)


def _draw_ties(axes: Any, graph: Any, boxes: Mapping[str, Box], kind: str, lang: str) -> None:
    most = max(abs(weight) for _, _, weight in graph.edges(data="weight")) or 1
    shown = set()
    for one, other, weight in graph.edges(data="weight"):
        opposite = weight < 0 or kind == "conflict"
        label = spoken(_LEGEND[(2 if kind == "affiliation" else 0) + opposite], lang)
        axes.plot(
            [boxes[one].x, boxes[other].x], [boxes[one].y, boxes[other].y],
            color=_OPPOSITE if opposite else _SAME, linestyle="--" if opposite else "-",
            linewidth=0.8 + 4 * abs(weight) / most, alpha=0.75, zorder=1, label=None if label in shown else label,
        )  # fmt: skip
        shown.add(label)
    if kind == "affiliation":
        for term, shape in (("actor", _ACTOR), ("matter", _MATTER)):
            look = {"marker": "o" if shape is _ACTOR else "s", "markerfacecolor": shape["facecolor"]}
            axes.plot([], [], linestyle="", markeredgecolor="black", markersize=9, label=spoken(term, lang), **look)
    axes.legend(loc="upper left", bbox_to_anchor=(0, 0), frameon=False, handlelength=4)
