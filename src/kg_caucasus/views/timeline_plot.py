"""A timeline as a picture: a row a moment, the earliest on top, a sign at its date; a month or a year is a bar."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import Any

from ..errors import QueryError
from .picture import PALE, new_figure, save
from .timeline import Moment, days_of

ROWS = 60  # as many as can be read on one page
_LETTERS = 72  # of a line beside the picture


@cache
def load_kinds() -> dict[str, dict[str, Any]]:
    """Give colour, mark and labels of each kind of moment, from ``moments.toml`` beside this file."""
    return tomllib.loads(Path(__file__).with_name("moments.toml").read_text(encoding="utf-8"))


def draw_timeline(moments: Sequence[Moment], lang: str, path: Path) -> int:
    """Draw moments into a .png or .svg file; give how many, at most ROWS.

    Of more, statements are left out first, then what is longest ago. Raises QueryError where matplotlib is missing,
    there is nothing to draw, or the file cannot be written.
    """
    dated = [moment for moment in moments if days_of(moment.date)]
    if not dated:
        raise QueryError("There is nothing to draw: nothing that has a date fits these options.")
    shown = sorted(sorted(dated, key=lambda m: (m.kind != "statement", m.date))[-ROWS:], key=lambda m: m.date)
    lines = [wrap(f"{moment.date}  {moment.what}", _LETTERS) for moment in shown]
    figure = new_figure(path, 9, 1.2 + 0.19 * sum(len(told) + 0.6 for told in lines))
    axes: Any = figure.add_subplot()
    places, below = [], 0.0
    for moment, told in zip(shown, lines, strict=True):
        places.append(below + (len(told) + 0.6) / 2)
        below += len(told) + 0.6
        _draw(axes, moment, places[-1])
    axes.set(ylim=(below, 0))
    axes.set_yticks(places, ["\n".join(told) for told in lines])
    axes.tick_params(length=0)
    axes.set_facecolor(PALE)
    axes.grid(visible=True, axis="x", color="white")
    axes.set_axisbelow(True)
    _tell_time(axes, shown)
    _tell_kinds(axes, shown, lang)
    save(figure, path)
    return len(shown)


def _draw(axes: Any, moment: Moment, place: float) -> None:
    kind = load_kinds()[moment.kind]
    first, after = days_of(moment.date) or (date.min, date.min)
    if after - first > timedelta(days=1):
        axes.plot([first, after], [place, place], color=kind["colour"], linewidth=6, alpha=0.45, solid_capstyle="butt")
    middle = first + (after - first) / 2 if after - first > timedelta(days=1) else first
    axes.plot([middle], [place], color=kind["colour"], marker=kind["mark"], markersize=7, markeredgewidth=2)


def _tell_time(axes: Any, shown: Sequence[Moment]) -> None:
    """Write dates in figures, which all languages read, above and below."""
    from matplotlib import dates

    known: Any = dates
    spans = [span for moment in shown if (span := days_of(moment.date))]
    length = (max(after for _, after in spans) - min(first for first, _ in spans)).days
    form = "%Y" if length > 4 * 366 else "%Y-%m" if length > 120 else "%Y-%m-%d"
    axes.xaxis.set_major_locator(known.AutoDateLocator(minticks=3, maxticks=7))
    axes.xaxis.set_major_formatter(known.DateFormatter(form))
    axes.tick_params(axis="x", labeltop=True)
    axes.margins(x=0.04)


def _tell_kinds(axes: Any, shown: Sequence[Moment], lang: str) -> None:
    from matplotlib.lines import Line2D

    taken = {moment.kind for moment in shown}
    handles = [
        Line2D([], [], color=kind["colour"], marker=kind["mark"], linestyle="", markeredgewidth=2,
               label=kind["labels"][lang])
        for name, kind in load_kinds().items() if name in taken
    ]  # fmt: skip
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False)
