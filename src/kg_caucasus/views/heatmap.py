"""Positions over time as a picture: a row an actor and matter, a column a span of time, a colour and mark a stance.

A cell is shared by the stances taken in it as the statements that take them are many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import QueryError
from ..graph.labels import Names
from .acts import SaidAct
from .picture import PALE, new_figure, save
from .positions import Position
from .stances import Stance, load_stances, stance_of
from .terms import spoken

ROWS = 60  # as many as can be read on one page; those with most statements are shown
_COLUMNS = 36
_SIGN = 0.1  # inches, of a mark or figure


def draw_positions(positions: Sequence[Position], names: Names, path: Path) -> int:
    """Draw a heat map of the positions told most into a .png or .svg file; give how many, at most ROWS.

    Raises QueryError where matplotlib is missing, there is nothing to draw, or the file cannot be written.
    """
    shown = sorted(positions, key=lambda p: (-p.statements, p.actor, p.about))[:ROWS]
    if not shown:
        raise QueryError("There is nothing to draw: no position fits these options.")
    shown.sort(key=lambda p: (p.actor, p.about))
    columns = _spans([act.date for p in shown for act in p.acts])
    cells = {
        (row, columns.index(span)): shares(acts)
        for row, position in enumerate(shown)
        for span, acts in _by_span(position.acts, columns).items()
    }
    _draw(cells, [f"{names.of(p.actor)}: {names.of(p.about)}" for p in shown], columns, names.lang, path)
    return len(shown)


def shares(acts: Sequence[SaidAct]) -> list[tuple[Stance, int]]:
    """Give the stances that acts take, in their order, each with how many statements take it."""
    told = {(stance.name, act.statement) for act in acts if (stance := stance_of(act))}
    found = Counter(name for name, _ in told)
    return [(stance, found[name]) for name, stance in load_stances().items() if found[name]]


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
    cells: dict[tuple[int, int], list[tuple[Stance, int]]], labels: list[str], columns: list[str], lang: str, path: Path
) -> None:
    width = max(3.0, 0.75 * len(columns))
    figure = new_figure(path, width, 1.2 + 0.3 * len(labels))
    from matplotlib.patches import Patch

    axes: Any = figure.add_subplot()
    room = width * axes.get_position().width / max(len(columns), 1) / _SIGN  # signs that a column has room for
    for (row, column), taken in cells.items():
        _fill(axes, row, column, taken, room)
    axes.set(xlim=(0, len(columns)), ylim=(len(labels), 0))
    axes.set_xticks(
        [i + 0.5 for i in range(len(columns))], [c or spoken("no date", lang) for c in columns], rotation=60, ha="right"
    )
    axes.set_yticks([i + 0.5 for i in range(len(labels))], labels)
    axes.tick_params(length=0)
    axes.set_facecolor(PALE)
    axes.grid(False)
    shown = {stance.name for taken in cells.values() for stance, _ in taken}
    patches = [
        Patch(facecolor=s.colour, edgecolor="#666666", label=f"{s.mark}  {s.label(lang)}")
        for s in load_stances().values()
        if s.name in shown
    ]
    axes.legend(handles=patches, loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False)
    save(figure, path)


def _fill(axes: Any, row: int, column: int, taken: list[tuple[Stance, int]], room: float) -> None:
    """Share a cell among stances; a share has its mark and number where there is room for them."""
    from matplotlib.patches import Rectangle

    left, whole = float(column), sum(count for _, count in taken)
    for stance, count in taken:
        share = count / whole
        axes.add_patch(Rectangle((left, row), share, 1, facecolor=stance.colour, edgecolor="white"))
        text = stance.mark if count == 1 else f"{stance.mark}{count}"
        text = next((t for t in (text, stance.mark) if len(t) <= share * room), "")
        ink = "white" if stance.dark else "black"
        axes.text(left + share / 2, row + 0.5, text, ha="center", va="center", color=ink, fontsize=9)
        left += share
