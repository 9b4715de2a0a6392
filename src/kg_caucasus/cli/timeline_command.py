"""kg-caucasus timeline: events, agreements, statements and turning points in order."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from ..views.terms import spoken
from .rows import print_rows
from .view_options import open_view, takes_data, takes_selection

COLUMNS = ("date", "kind", "what", "thing", "source")
_PAGE = ("date", "kind", "what", "source")  # the thing itself is told by what


@click.command(
    "timeline",
    short_help="Events, agreements, statements and turns of stance, in order.",
    epilog="Example: kg-caucasus timeline --actor Armenia --since 2022 --ics > armenia.ics",
)
@takes_selection
@takes_data
@click.option("--kind", "kinds", multiple=True, type=click.Choice(["event", "agreement", "statement", "turn"]))
@click.option("--ics", is_flag=True, help="Print a calendar (iCalendar) instead.")
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Draw it (.png or .svg).")
def command(
    data: str | None, lang: str, form: str, actors: tuple[str, ...], about: tuple[str, ...], since: str | None,
    until: str | None, languages: tuple[str, ...], counted_as: str, kinds: tuple[str, ...], ics: bool,
    plot: Path | None,
) -> None:  # fmt: skip
    """Show what has a date, in order: events and agreements known or told, statements, and turns, where an actor went
    from one side of a matter to the other. Each row ends with what `kg-caucasus explain` takes.
    """
    from ..views.timeline import as_calendar, timeline

    opened = open_view(data, lang, actors=actors, about=about, since=since, until=until, languages=languages)
    moments = timeline(opened.data, opened.names, selection=opened.selection, counted_as=counted_as)
    chosen = [moment for moment in moments if not kinds or moment.kind in kinds]
    if plot:
        from ..views.timeline_plot import draw_timeline

        drawn = draw_timeline(chosen, lang, plot)
        rest = f" ({drawn} of {len(chosen)}: narrow it to see the others)" if drawn < len(chosen) else ""
        click.echo(f"Drawn to {plot}{rest}.", err=True)
        return
    if ics:
        for line in as_calendar(chosen):
            click.echo(f"{line}\r")
        return
    columns = _PAGE if form == "html" else COLUMNS
    print_rows(
        (asdict(moment) for moment in chosen), columns, form, title=spoken("Timeline", lang), lang=lang,
        addresses=opened.addresses,
    )  # fmt: skip
