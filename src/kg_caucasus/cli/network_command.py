"""kg-caucasus network: discourse networks, as Discourse Network Analyzer draws them."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import QueryError
from ..views.terms import spoken
from .rows import print_rows
from .view_options import FORMATS, open_view, takes_data, takes_selection

if TYPE_CHECKING:
    from ..graph.labels import Names
    from ..views.network import Network, Side

COLUMNS = ("since", "until", "source", "target", "weight", "evidence")


@click.command(
    "network",
    short_help="Who takes the same side, or the opposite, on the same matters.",
    epilog="Example: kg-caucasus network --kind subtract --normalisation average --counted-as state",
)
@takes_selection
@takes_data
@click.option(
    "--kind",
    type=click.Choice(["affiliation", "congruence", "conflict", "subtract"]),
    default="congruence",
    show_default=True,
    help="Actors and matters, or actors and actors.",
)
@click.option(
    "--normalisation",
    type=click.Choice(["none", "average", "jaccard", "cosine", "prominence"]),
    default="none",
    show_default=True,
    help="What ties are divided by; prominence goes with affiliation.",
)
@click.option("--threshold", type=float, help="Leave out ties that weigh less, whichever their sign.")
@click.option("--window-days", type=click.IntRange(min=1), help="One network for each window of so many days.")
@click.option("--step-days", type=click.IntRange(min=1), help="Move that window by so many days (default: its length).")
@click.option("--window-statements", type=click.IntRange(min=2), help="One network for each so many statements.")
@click.option("--every-act", is_flag=True, help="Count every act, not each side once a statement.")
@click.option("--matrix", is_flag=True, help="Print a CSV matrix instead of a list of ties.")
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Draw it (.png or .svg).")
def command(
    data: str | None, lang: str, form: str, actors: tuple[str, ...], about: tuple[str, ...], since: str | None,
    until: str | None, languages: tuple[str, ...], counted_as: str, kind: str, normalisation: str,
    threshold: float | None, window_days: int | None, step_days: int | None, window_statements: int | None,
    every_act: bool, matrix: bool, plot: Path | None,
) -> None:  # fmt: skip
    """Draw a discourse network from acts that are for or against a matter: affiliation (actor and matter), congruence
    (the same side), conflict (opposite sides) or subtract (their difference). The measures are told in the docs.
    """
    from ..views.network import draw_network, read_sides

    opened = open_view(data, lang, actors=actors, about=about, since=since, until=until, languages=languages)
    sides = read_sides(opened.data, selection=opened.selection, counted_as=counted_as, every_act=every_act)
    windows = _windows(sides, window_days, step_days, window_statements)
    drawn = (
        draw_network(w, kind, normalisation=normalisation, threshold=threshold, since=s, until=u) for s, u, w in windows
    )
    if plot or matrix:
        if window_days or window_statements:
            raise QueryError("A matrix or a picture shows one network; leave out the windows, or narrow the period.")
        _show_one(next(drawn), opened.names, plot)
        return
    targets = {side.act.act: side.concept for side in sides}
    rows = (row for network in drawn for row in _told(network, opened.names, targets))
    print_rows(
        rows,
        COLUMNS,
        form if form in FORMATS else "table",
        title=f"{spoken('Network', lang)}: {spoken(kind, lang)}",
        lang=lang,
    )


def _windows(
    sides: list[Side], days: int | None, step: int | None, statements: int | None
) -> Iterator[tuple[str | None, str | None, list[Side]]]:
    from ..views.network import windows_of_days, windows_of_statements

    if days and statements:
        raise QueryError("Give --window-days or --window-statements, not both.")
    if days:
        yield from windows_of_days(sides, days, step or days)
    elif statements:
        yield from windows_of_statements(sides, statements)
    else:
        yield None, None, sides


def _show_one(network: Network, names: Names, plot: Path | None) -> None:
    if plot:
        from ..views.network_plot import draw_ties

        drawn = draw_ties(network, names, plot)
        rest = f" (the strongest {drawn} of {len(network.ties)} ties)" if drawn < len(network.ties) else ""
        click.echo(f"Drawn to {plot}{rest}.", err=True)
        return
    from ..views.network import as_matrix

    top, left, cells = as_matrix(network)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["", *map(names.of, top)])
    writer.writerows([names.of(name), *(f"{cell:g}" for cell in row)] for name, row in zip(left, cells, strict=True))
    click.echo(out.getvalue(), nl=False)


def _told(network: Network, names: Names, targets: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for tie in network.ties:
        matters = Counter(targets[act] for act in tie.acts).most_common()
        yield {
            "since": network.since, "until": network.until, "source": names.of(tie.source),
            "target": names.of(tie.target), "weight": round(tie.weight, 6), "evidence": tie.acts[0],
            "source_iri": tie.source, "target_iri": tie.target, "acts": list(tie.acts),
            "matters": [{"about": names.of(matter), "acts": count} for matter, count in matters],
        }  # fmt: skip
