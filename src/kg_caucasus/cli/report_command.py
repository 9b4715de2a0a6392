"""kg-caucasus report: what is wanting in the ontology, the things or a build, and how to mend it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

COLUMNS = ("severity", "check", "thing", "value", "problem", "cure")


@click.command(
    "report",
    short_help="Tell what is wanting in ontology, things or a build.",
    epilog="Examples: kg-caucasus report | kg-caucasus report --data build --fail-on warn --format html > report.html",
)
@click.option("--data", "where", help="A build's folder, a file or an endpoint (default: the ontology and the things).")
@click.option("--profile", type=click.Path(path_type=Path), help="Another file that says how severe each check is.")
@click.option(
    "--fail-on", type=click.Choice(("error", "warn", "none")), default="error", show_default=True,
    help="From which severity on to end with 1.",
)  # fmt: skip
@click.option("-f", "--format", "form", type=click.Choice(("table", "tsv", "html")), default="table", show_default=True)
def command(where: str | None, profile: Path | None, fail_on: str, form: str) -> None:
    """Run the quality checks and list what they find, each with the problem and its cure.

    Exit 1 where there is something as severe as --fail-on.
    """
    from ..graph.dataset import open_data
    from ..quality import SEVERITIES, find_faults
    from .rows import print_rows

    found = list(find_faults(open_data(where) if where else None, profile))
    rows = [
        dict(zip(COLUMNS, (f.severity, f.check.title, f.thing, f.value, f.check.problem, f.check.cure), strict=True))
        for f in found
    ]
    print_rows(rows, COLUMNS[:4] if form == "table" else COLUMNS, form, title="Quality report")
    counts = {severity: sum(f.severity == severity for f in found) for severity in SEVERITIES}
    click.echo(", ".join(f"{severity}: {count}" for severity, count in counts.items()), err=True)
    failing = {"none": (), "error": ("error",), "warn": ("error", "warn")}[fail_on]
    if any(counts[severity] for severity in failing):
        sys.exit(1)
