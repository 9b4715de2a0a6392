"""kg-caucasus load: a build into a store elsewhere."""

from __future__ import annotations

import hashlib
import sys

import click

from .last_build import last_build, state_folder
from .progress import counting
from .timeout import Seconds

BATCHES = {"graph-store": 10_000, "update": 1_000}  # triples; a store compiles an update as it does a query


@click.command(
    "load",
    short_help="Load a build into a store elsewhere.",
    epilog="Example: kg-caucasus load --to http://localhost:3030/kg/data --dry-run",
)
@click.option("--to", "url", required=True, metavar="URL", help="The store's address for the protocol.")
@click.option(
    "--protocol", type=click.Choice(list(BATCHES)), default="graph-store", show_default=True,
    help="What the address speaks: SPARQL 1.1 Graph Store Protocol or Update.",
)  # fmt: skip
@click.option("--query", "asked", metavar="URL", help="Its address for queries, to count by; needed with update.")
@click.option("--data", help="A build's folder, or a file of TriG or N-Quads (default: the last build).")
@click.option("--batch", type=click.IntRange(min=1), help="Triples in a request (default: 10000; with update 1000).")
@click.option("--tries", type=click.IntRange(min=1), default=6, show_default=True, help="Tries for a request.")
@click.option("--timeout", type=Seconds(), default=300, show_default=True, help="Seconds to wait for an answer.")
@click.option("--again", is_flag=True, help="Send all graphs, also those that are noted as loaded.")
@click.option("--dry-run", is_flag=True, help="Tell what would be sent, and send nothing.")
def command(
    url: str, protocol: str, asked: str | None, data: str | None, batch: int | None, tries: int, timeout: float,
    again: bool, dry_run: bool,
) -> None:  # fmt: skip
    """Load each named graph of a build into a store with the SPARQL 1.1 Graph Store Protocol or Update.

    A graph takes the place of what the store holds under its name; other graphs are left alone. What went over is
    noted, so that the same command goes on where it broke off, and later sends only what changed. Afterwards the
    counts are compared; exit 1 where they differ. Name and password come from KGC_USER and KGC_PASSWORD, a token from
    KGC_TOKEN, or else name and password from ~/.netrc.
    """
    from ..graph.dataset import Dataset, Endpoint, open_data
    from ..graph.loading import Destination, Journal, load, shares
    from ..graph.remote import Remote

    if protocol == "update" and not asked:
        raise click.UsageError("With --protocol update, say with --query where to count what was loaded.")
    opened = open_data(data or last_build())
    if not isinstance(opened, Dataset):
        raise click.UsageError("Name a build or a file with --data; an endpoint cannot be loaded from.")
    remote = Remote(url, timeout=timeout, tries=tries)
    there = Destination(remote, protocol == "update", Endpoint(asked, timeout, tries) if asked else None)
    path = state_folder() / "loads" / hashlib.sha256(url.encode()).hexdigest()[:16]
    if again and not dry_run:
        path.unlink(missing_ok=True)
    journal, wanted = Journal(path), shares(opened)
    due = [share for share in wanted if again or not journal.holds(share)]
    triples, total = sum(share.triples for share in due), sum(share.triples for share in wanted)
    if dry_run:
        share = f"{len(due)} of {len(wanted)} graphs, {triples} of {total} triples"
        click.echo(f"{share} would go to {remote.shown} by {protocol}.")
        return
    with counting("graphs loaded") as done:
        loaded = load(opened, wanted, there, journal, batch=batch or BATCHES[protocol], progress=done)
    click.echo(f"{len(wanted)} graphs, {total} triples in {remote.shown}: {loaded.sent} graphs sent.")
    for graph, here, found in loaded.differing:
        click.echo(f"{graph}: {here} triples here, {found} there; load it again.", err=True)
    if loaded.differing:
        sys.exit(1)
