"""Where the names of a network stand in a picture: near what they are tied to, and none upon another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LETTER, _LINE, _RIM = 0.078, 0.15, 0.16  # inches, of a name in letters of 8 points
_ROOM = 3.2  # how many times the room of all names a picture has before they are moved apart
_WIDE = 1.4  # how much wider than high it is
_ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Box:
    """A name as it stands: the middle and the size, in inches."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: Box) -> tuple[float, float]:
        """Give how far two boxes lie upon each other, across and down; they do where both are positive."""
        across = (self.width + other.width) / 2 - abs(self.x - other.x)
        return across, (self.height + other.height) / 2 - abs(self.y - other.y)


def place(graph: Any, labels: Mapping[str, str]) -> dict[str, Box]:
    """Give each node of a graph, whose edges pull by ``pull``, a box for its label; boxes do not overlap."""
    import networkx

    sizes = {node: _size(labels[node]) for node in graph}
    height = (_ROOM * sum(w * h for w, h in sizes.values()) / _WIDE) ** 0.5
    tied: Any = _in_one_piece(graph)
    found = networkx.spring_layout(tied, seed=7, weight="pull", k=1.6 / len(graph) ** 0.5, iterations=200)
    ranks = [sorted(graph, key=lambda node: (found[node][axis], node)) for axis in (0, 1)]
    boxes = {}
    for node in graph:  # half where it is pulled to, half in even steps, so that what is tied to all is no heap
        x, y = ((ranks[at].index(node) / len(graph) * 2 - 1 + found[node][at]) / 4 for at in (0, 1))
        boxes[node] = Box(x * height * _WIDE, y * height, *sizes[node])
    return _apart(boxes)


def _size(label: str) -> tuple[float, float]:
    lines = label.split("\n")
    return max(map(len, lines)) * _LETTER + _RIM, len(lines) * _LINE + _RIM


def _in_one_piece(graph: Any) -> Any:
    """Give a graph with loose ties between its parts, that they do not flee each other."""
    import networkx

    parts = [max(part, key=lambda node: (graph.degree(node), node)) for part in networkx.connected_components(graph)]
    tied = graph.copy()
    hub = max(parts, key=lambda node: (graph.degree(node), node))
    tied.add_edges_from(((hub, other) for other in parts if other != hub), pull=0.2)
    return tied


def _apart(boxes: dict[str, Box]) -> dict[str, Box]:
    """Push boxes that overlap apart, each by half of the way out that is shorter, until none does."""
    names = sorted(boxes)
    for _ in range(_ROUNDS):
        moved = False
        for at, one in enumerate(names):
            for other in names[at + 1 :]:
                across, down = boxes[one].overlap(boxes[other])
                if across > 0 and down > 0:
                    boxes[one], boxes[other] = _pushed(boxes[one], boxes[other], across, down)
                    moved = True
        if not moved:
            break
    return boxes


def _pushed(one: Box, other: Box, across: float, down: float) -> tuple[Box, Box]:
    more = 1.02  # a little further, that the next rounds end
    dx = across / 2 * more * (1 if one.x >= other.x else -1) if across < down else 0
    dy = down / 2 * more * (1 if one.y >= other.y else -1) if across >= down else 0
    return (
        Box(one.x + dx, one.y + dy, one.width, one.height),
        Box(other.x - dx, other.y - dy, other.width, other.height),
    )
