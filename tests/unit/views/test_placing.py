from __future__ import annotations

from itertools import combinations, product
from pathlib import Path

import pytest

from kg_caucasus.graph.labels import Names
from kg_caucasus.views.network import Network, Tie

networkx = pytest.importorskip("networkx")
pytest.importorskip("matplotlib")

from kg_caucasus.views.network_plot import MOST, draw_ties  # noqa: E402
from kg_caucasus.views.placing import Box, place  # noqa: E402

LABELS = {str(n): "Հանձնաժողովների համատեղ\nգործունեության կանոնակարգ" if n % 2 else "ՀՀ" for n in range(60)}


def star(parts: int) -> object:
    """A graph of stars that are not tied to each other."""
    graph = networkx.Graph()
    graph.add_edges_from(((str(n % parts), str(n)) for n in range(parts, 60)), pull=1.0)
    return graph


@pytest.mark.parametrize("parts", [1, 7, 30])
def test_no_name_covers_another_however_they_are_tied(parts: int) -> None:
    boxes = place(star(parts), LABELS)
    assert len(boxes) == 60
    assert not [pair for pair in combinations(boxes.values(), 2) if min(pair[0].overlap(pair[1])) > 0.001]


def test_names_stand_in_the_same_places_every_time_and_near_each_other() -> None:
    boxes = place(star(7), LABELS)
    assert boxes == place(star(7), LABELS)
    width, height = (max(getattr(b, at) for b in boxes.values()) - min(getattr(b, at) for b in boxes.values())
                     for at in "xy")  # fmt: skip
    taken = sum(box.width * box.height for box in boxes.values())
    assert width * height < 5 * taken


def test_boxes_lie_upon_each_other_where_they_do_across_and_down() -> None:
    one = Box(0, 0, 2, 1)
    assert one.overlap(Box(1, 0, 2, 1)) == (1, 1) and one.overlap(Box(3, 0, 2, 1)) == (-1, 1)


def test_the_strongest_ties_are_drawn_and_counted(tmp_path: Path) -> None:
    ties = tuple(Tie(f"actor:{a}", f"actor:{b}", a + b, ()) for a, b in product(range(12), range(12, 24)))
    names = Names({}, "hy")
    assert draw_ties(Network("congruence", None, None, ties), names, tmp_path / "net.svg") == MOST
    assert draw_ties(Network("congruence", None, None, ties[:5]), names, tmp_path / "few.svg") == 5
