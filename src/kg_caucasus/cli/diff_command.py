"""kg-caucasus diff: what differs between two builds or files."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command(
    "diff",
    short_help="Tell what differs between two builds or files.",
    epilog="Example: kg-caucasus diff build-of-may build-of-june",
)
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path))
@click.option("--patch", "as_patch", is_flag=True, help="Print N-Quads after '+ ' and '- ' instead.")
def command(first: Path, second: Path, as_patch: bool) -> None:
    """Tell what SECOND has that FIRST has not, and the other way round: by graph, acts and claims with their words.

    Exit 1 where they differ.
    """
    from ..graph.dataset import open_files
    from ..graph.difference import compare, patch, tell

    one, other = open_files([first]), open_files([second])
    difference = compare(one, other)
    for line in patch(difference) if as_patch else map(_printable, tell(one, other, difference)):
        click.echo(line)
    if difference:
        sys.exit(1)


def _printable(line: str) -> str:
    from .table import printable

    return line[: len(line) - len(line.lstrip(" "))] + printable(line)
