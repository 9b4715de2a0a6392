"""Positions over time as a picture: a row an actor and matter, a column a span of time, a colour and mark a stance."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import QueryError
from ..graph.labels import Names
from .acts import SaidAct
from .picture import PALE, new_figure, save
from .positions import Position, weightiest
from .stances import Stance, load_stances
from .terms import spoken

ROWS = 60  # as many as can be read on one page; those with most statements are shown
_COLUMNS = 36


def draw_positions(positions: Sequence[Position], names: Names, path: Path) -> None:
    """Draw a heat map into a .png or .svg file.

    Raises QueryError where matplotlib is missing, there is nothing to draw, or the file cannot be written.
    """
    shown = sorted(positions, key=lambda p: (-p.statements, p.actor, p.about))[:ROWS]
    if not shown:
        raise QueryError("There is nothing to draw: no position fits these options.")
    shown.sort(key=lambda p: (p.actor, p.about))
    columns = _spans([act.date for p in shown for act in p.acts])
    cells = {
        (row, columns.index(span)): (weightiest(acts)[0], len({act.statement for act in acts}))
        for row, position in enumerate(shown)
        for span, acts in _by_span(position.acts, columns).items()
    }
    _draw(cells, [f"{names.of(p.actor)}: {names.of(p.about)}" for p in shown], columns, names.lang, path)


def _spans(dates: Sequence[str | None]) -> list[str]:
    """Give the spans of time, without gaps: months where they are few, else years; and "" for no date at all."""
    known = sorted(date for date in dates if date)
    spans: list[str] = []
    if known:
        first, last = known[0], known[-1]
        months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7] or 12) - int(first[5:7] or 1) + 1
        if months <= _COLUMNS and all(len(date) >= 7 for date in known):
            start = int(first[:4]) * 12 + int(first[5:7]) - 1
            spans = [f"{m // 12:04}-{m % 12 + 1:02}" for m in range(start, start + months)]
        else:
            spans = [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]
    return [*spans, ""] if len(known) < len(dates) else spans


def _by_span(acts: Sequence[SaidAct], columns: Sequence[str]) -> dict[str, list[SaidAct]]:
    length = len(columns[0]) if columns else 0
    found: dict[str, list[SaidAct]] = {}
    for act in acts:
        found.setdefault((act.date or "")[:length], []).append(act)
    return found


def _draw(
    cells: dict[tuple[int, int], tuple[Stance, int]], labels: list[str], columns: list[str], lang: str, path: Path
) -> None:
    figure = new_figure(path, max(3.0, 0.55 * len(columns)), 1.2 + 0.3 * len(labels))
    from matplotlib.patches import Patch, Rectangle

    axes: Any = figure.add_subplot()
    for (row, column), (stance, count) in cells.items():
        axes.add_patch(Rectangle((column, row), 1, 1, facecolor=stance.colour, edgecolor="white"))
        text = stance.mark if count == 1 else f"{stance.mark}{count}"
        axes.text(column + 0.5, row + 0.5, text, ha="center", va="center", color=stance.ink, fontsize=9)
    axes.set(xlim=(0, len(columns)), ylim=(len(labels), 0))
    axes.set_xticks(
        [i + 0.5 for i in range(len(columns))], [c or spoken("no date", lang) for c in columns], rotation=60, ha="right"
    )
    axes.set_yticks([i + 0.5 for i in range(len(labels))], labels)
    axes.tick_params(length=0)
    axes.set_facecolor(PALE)
    axes.grid(False)
    taken = {stance.name for stance, _ in cells.values()}
    patches = [
        Patch(facecolor=s.colour, edgecolor="#666666", label=f"{s.mark}  {s.label(lang)}")
        for s in load_stances().values()
        if s.name in taken
    ]
    axes.legend(handles=patches, loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False)
    save(figure, path)
