"""kg-caucasus report: what is wanting in the ontology, the things or a build, and how to mend it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..resources import LANGUAGES

COLUMNS = ("severity", "check", "thing", "name", "value", "problem", "cure")
_SHOWN = {"table": COLUMNS[:5], "html": COLUMNS, "tsv": tuple(column for column in COLUMNS if column != "name")}


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
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the names and titles.")
@click.option("-f", "--format", "form", type=click.Choice(("table", "tsv", "html")), default="table", show_default=True)
def command(where: str | None, profile: Path | None, fail_on: str, lang: str, form: str) -> None:
    """Run the quality checks and list what they find, each with the problem and its cure, which are told in English.

    Exit 1 where there is something as severe as --fail-on.
    """
    from ..graph.dataset import open_data
    from ..graph.labels import read_names
    from ..quality import SEVERITIES, find_faults, installed
    from ..views.terms import spoken
    from .rows import print_rows

    data = open_data(where) if where else installed()
    names = read_names(data, lang=lang)
    found = list(find_faults(data, profile))
    people = lang if form != "tsv" else "en"  # programs read the same in every language
    rows = []
    for one in found:
        check, called = one.check, names.of(one.thing).replace(one.thing, "")
        told = (spoken(one.severity, people), spoken(check.title, people), one.thing, called, one.value)
        rows.append(dict(zip(COLUMNS, (*told, check.problem, check.cure), strict=True)))
    title = spoken("Quality report", lang)
    print_rows(rows, _SHOWN[form], form, title=title, lang=lang)
    counts = {severity: sum(f.severity == severity for f in found) for severity in SEVERITIES}
    click.echo(", ".join(f"{spoken(severity, lang)}: {count}" for severity, count in counts.items()), err=True)
    failing = {"none": (), "error": ("error",), "warn": ("error", "warn")}[fail_on]
    if any(counts[severity] for severity in failing):
        sys.exit(1)
