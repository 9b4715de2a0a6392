"""kg-caucasus validate: hold a file or a build against the shapes."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..resources import LANGUAGES


@click.command(
    "validate",
    short_help="Hold a file or a build against the shapes.",
    epilog="Examples: kg-caucasus validate | kg-caucasus validate mine.ttl --lang hy",
)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the messages.")
@click.option("--engine", type=click.Choice(("pyshacl", "rust")), default="pyshacl", show_default=True)
@click.option("--shapes", "shapes", multiple=True, type=click.Path(path_type=Path), help="Other shapes, in Turtle.")
@click.option("-f", "--format", "form", type=click.Choice(("text", "turtle")), default="text", show_default=True)
def command(path: Path | None, lang: str, engine: str, shapes: tuple[Path, ...], form: str) -> None:
    """Say what the shapes have to say of PATH: a file of RDF or a build's folder, by default the last build.

    Things of the ontology to which a file refers are looked up. Exit 1 where there is a violation; warnings and notes
    leave a graph conforming.
    """
    from ..graph.report import conclusion, describe_results, report_turtle
    from ..graph.validate import validate
    from .last_build import last_build

    where = path or last_build()
    report = validate(where / "kg.trig" if where.is_dir() else where, shapes=shapes or None, lang=lang, engine=engine)
    if form == "turtle":
        sys.stdout.buffer.write(report_turtle(report.results, lang))
    else:
        click.echo(conclusion(report.results))
        for line in describe_results(report.results):
            click.echo(line)
    if not report.conforms:
        sys.exit(1)
