"""kg-caucasus positions: who holds what of which matter, since when, and where it changed."""

from __future__ import annotations

from pathlib import Path

import click

from ..views.terms import spoken
from .rows import print_rows
from .view_options import open_view, takes_data, takes_selection


@click.command(
    "positions",
    short_help="Who takes which stance on what, since when; what changed.",
    epilog="""Examples: kg-caucasus positions --about 'Border delimitation' --lang hy |
    kg-caucasus positions --plot map.png""",
)
@takes_selection
@takes_data
@click.option("--changes", is_flag=True, help="Show only the changes of stance, each with both sentences.")
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Draw a heat map (.png or .svg).")
def command(
    data: str | None, lang: str, form: str, actors: tuple[str, ...], about: tuple[str, ...], since: str | None,
    until: str | None, languages: tuple[str, ...], counted_as: str, changes: bool, plot: Path | None,
) -> None:  # fmt: skip
    """Show the stance of each actor on each process, agreement or body: the last one told, how many statements take
    which, the first and the last date, and how often it changed. Each row ends with the act it is read from, for
    `kg-caucasus explain`.
    """
    from ..views.describe import POSITION_COLUMNS, POSITION_PAGE, describe_position
    from ..views.positions import positions

    opened = open_view(data, lang, actors=actors, about=about, since=since, until=until, languages=languages)
    found = positions(opened.data, selection=opened.selection, counted_as=counted_as)
    if plot:
        from ..views.heatmap import draw_positions

        drawn = draw_positions(found, opened.names, plot)
        rest = f" (the {drawn} of {len(found)} that most statements tell)" if drawn < len(found) else ""
        click.echo(f"Drawn to {plot}{rest}.", err=True)
        return
    if form == "html":  # a page tells first what is told most
        found.sort(key=lambda position: -position.statements)
    rows = (describe_position(position, opened.names) for position in found)
    if changes:
        told = (_told(row, change) for row in rows for change in row["changes"])
        print_rows(
            told, _CHANGE_COLUMNS, form, title=spoken("Changes of stance", lang), lang=lang,
            addresses=opened.addresses,
        )  # fmt: skip
    else:
        columns = POSITION_PAGE if form == "html" else POSITION_COLUMNS
        print_rows(
            rows, columns, form, title=spoken("Positions", lang), lang=lang,
            addresses=opened.addresses,
        )  # fmt: skip


_CHANGE_COLUMNS = (
    "actor", "about", "stance before", "stance after", "turn", "date before", "words before", "act before",
    "date after", "words after", "act after",
)  # fmt: skip


def _told(row: dict[str, object], change: dict[str, object]) -> dict[str, object]:
    flat: dict[str, object] = {name: row[name] for name in ("actor", "about")}
    flat |= {name: change[name] for name in ("stance before", "stance after", "turn")}
    for side in ("before", "after"):
        act = change[side]
        if isinstance(act, dict):
            flat |= {f"{name} {side}": act[name] for name in ("date", "words", "language", "statement", "act")}
    return flat
