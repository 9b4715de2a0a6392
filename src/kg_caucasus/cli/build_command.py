"""kg-caucasus build: statements become a graph in a folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..resources import resource
from .progress import counting


@click.command(
    "build",
    short_help="Read statements, validate what they say, write the graph.",
    epilog="Examples: kg-caucasus build | kg-caucasus build statements/ more.jsonl -o out",
)
@click.argument("source", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("build"), show_default=True,
    help="The folder that holds the build.",
)  # fmt: skip
@click.option("--processes", type=click.IntRange(min=1), help="How many processes to use (default: all).")
@click.option("--infer", is_flag=True, help="Add what follows under OWL 2 RL, in a graph of its own.")
def command(source: tuple[Path, ...], folder: Path, processes: int | None, infer: bool) -> None:
    """Read the statements of SOURCE, build and validate their graph, and write it into a folder.

    SOURCE is files (.txt with or without a .toml of the same name, .jsonl) or folders; without any, the statements that
    come with the program. Writes kg.ttl, kg.trig, report.txt, report.ttl, description.ttl and store/. What did not
    change since the folder's last build is not read again. Exit 1 where the graph does not conform to the shapes.
    """
    from ..graph.report import conclusion, describe_results
    from ..pipeline import build
    from .last_build import remember

    with counting("statements read") as done:
        made = build(source or (resource("seeds"),), folder, processes=processes, infer=infer, progress=done)
    remember(folder)
    several = "" if made.statements == 1 else "s"
    click.echo(f"{made.statements} statement{several} in {folder}: {made.read} read, {made.removed} removed.")
    click.echo(conclusion(made.results))
    for line in describe_results(r for r in made.results if r.severity == "Violation"):
        click.echo(line, err=True)
    if not made.conforms:
        sys.exit(1)
