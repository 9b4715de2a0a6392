"""kg-caucasus commitments: who promised what to whom, and what was said of it later."""

from __future__ import annotations

import click

from ..views.terms import spoken
from .rows import print_rows
from .view_options import open_view, takes_data, takes_selection


@click.command(
    "commitments",
    short_help="Who promised what to whom, on what condition; what came of it.",
    epilog="Example: kg-caucasus commitments --actor Russia --counted-as state --open",
)
@takes_selection
@takes_data
@click.option("--open", "only_open", is_flag=True, help="Only those that nothing later may keep or contradict.")
@click.option("--on", help="The day on which ages are counted (default: the last date in the data).")
def command(
    data: str | None, lang: str, form: str, actors: tuple[str, ...], about: tuple[str, ...], since: str | None,
    until: str | None, languages: tuple[str, ...], counted_as: str, only_open: bool, on: str | None,
) -> None:  # fmt: skip
    """Show the ledger of promises and of what was agreed, the oldest first. Later acts of the same actor on the same
    subject that may keep, repeat, weaken or contradict a promise are proposals, never verdicts: each names its rule.
    """
    from ..views.commitments import commitments
    from ..views.describe import COMMITMENT_COLUMNS, describe_commitment

    opened = open_view(data, lang, actors=actors, about=about, since=since, until=until, languages=languages)
    found = commitments(opened.data, selection=opened.selection, counted_as=counted_as, on=on)
    rows = (describe_commitment(one, opened.names) for one in found if one.open or not only_open)
    print_rows(
        rows, COMMITMENT_COLUMNS, form, title=spoken("Commitments", lang), lang=lang,
        addresses=opened.addresses,
    )  # fmt: skip
