"""kg-caucasus export: a build in another format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..errors import BuildError, QueryError
from .last_build import last_build


@click.command(
    "export",
    short_help="Write a build in another format.",
    epilog="Example: kg-caucasus export --format nquads -o kg.nq",
)
@click.option("--format", "form", metavar="F", help="The format; --list names them.")
@click.option("--list", "listing", is_flag=True, help="Name the formats.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, not standard output.")
@click.option("--data", help="A build's folder or a file of RDF (default: the last build).")
def command(form: str | None, listing: bool, output: Path | None, data: str | None) -> None:
    """Write a build, sorted and in another format, to standard output or a file."""
    from ..exports.rdf import FORMATS, export, find_format
    from ..graph.dataset import Dataset, open_data

    if listing:
        for one in FORMATS:
            click.echo(f"{one.name:<10} .{one.suffix:<7} {one.description}")
        return
    if form is None:
        raise click.UsageError("Say which format with --format; --list names them.")
    chosen = find_format(form)
    opened = open_data(data or last_build())
    if not isinstance(opened, Dataset):
        raise QueryError("An endpoint cannot be exported; name a build or a file with --data.")
    if output is None:
        export(opened, chosen, sys.stdout.buffer)
        return
    aside = output.with_name(f".{output.name}.part")
    try:
        with aside.open("wb") as out:
            export(opened, chosen, out)
        aside.replace(output)
    except OSError as error:
        raise BuildError(f"{output} cannot be written ({error.strerror or error}); choose another place.") from error
    finally:
        aside.unlink(missing_ok=True)
