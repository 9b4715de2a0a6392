"""What the commands of the views have in common: their options, and the selection that these make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from ..errors import QueryError
from ..resources import LANGUAGES
from .last_build import last_build

if TYPE_CHECKING:
    from ..graph.dataset import Dataset, Endpoint
    from ..graph.labels import Names
    from ..views.acts import Selection

FORMATS = ("table", "csv", "json", "html")


@dataclass(frozen=True)
class Opened:
    """Data that was opened for a view, what of it is wanted, and the names to show it with."""

    data: Dataset | Endpoint
    selection: Selection
    names: Names

    def addresses(self) -> dict[str, str]:
        """Give where statements were published."""
        from ..views.sources import read_addresses

        return read_addresses(self.data)


def takes_data(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of every view: where the data is, the language of names and the format."""
    for option in (
        click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True),
        click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the names."),
        click.option("--data", help="A build's folder, a file of RDF or an endpoint's address (default: last build)."),
    ):
        command = option(command)
    return command


def takes_selection(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose acts."""
    for option in (
        click.option(
            "--counted-as", type=click.Choice(["organisation", "state", "speaker"]), default="organisation",
            show_default=True,
            help="People count for their office's organisation on that date, for its state, or alone.",
        ),
        click.option("--language", "languages", multiple=True, type=click.Choice(LANGUAGES), help="Of statements."),
        click.option("--until", help="Until this date (2023, 2023-05 or 2023-05-14)."),
        click.option("--since", help="Since this date; statements without a date are then left out."),
        click.option("--about", multiple=True, help="A process, agreement, body ...: name, prefixed name or IRI."),
        click.option("--actor", "actors", multiple=True, help="Only this actor; can be given more than once."),
    ):  # fmt: skip
        command = option(command)
    return command


def open_view(
    data: str | None, lang: str, *, actors: tuple[str, ...] = (), about: tuple[str, ...] = (),
    since: str | None = None, until: str | None = None, languages: tuple[str, ...] = (),
) -> Opened:  # fmt: skip
    """Open the data and find what is meant by the options. Raises QueryError where one of them names nothing."""
    from ..graph.dataset import open_data
    from ..graph.iris import shorten
    from ..graph.labels import read_names
    from ..questions.binding import find_thing
    from ..questions.spelling import is_date
    from ..views.acts import Selection

    for name, value in (("--since", since), ("--until", until)):
        if value is not None and not is_date(value):
            raise QueryError(f"{name} is '{value}'; write a date such as 2023, 2023-05 or 2023-05-14.")
    opened = open_data(data or last_build())
    selection = Selection(
        frozenset(shorten(find_thing(name, opened, "actor").value) for name in actors),
        frozenset(shorten(find_thing(name, opened).value) for name in about),
        frozenset(languages), since, until,
    )  # fmt: skip
    return Opened(opened, selection, read_names(opened, lang=lang))
