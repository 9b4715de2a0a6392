"""kg-caucasus extract: what is read out of each statement, as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ..errors import BuildError
from .progress import counting


@click.command(
    "extract",
    short_help="Show what is read out of each statement, as JSON.",
    epilog="Example: kg-caucasus extract seeds --json-dir out",
)
@click.argument("source", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--json-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write one <id>.json a statement into this folder instead of standard output.",
)
@click.option("--processes", type=click.IntRange(min=1), help="How many processes to use (default: all).")
def command(source: tuple[Path, ...], json_dir: Path | None, processes: int | None) -> None:
    """Show what is read out of each statement of SOURCE (files or folders): speakers, entities, relations, acts.

    Without --json-dir, one JSON object a line where there are several statements, one laid out for reading where there
    is one.
    """
    from ..exports.annotation import annotate
    from ..pipeline import extract_all

    if json_dir:
        _make(json_dir)
    waiting: tuple[str, str] | None = None
    with counting("statements read") as done:
        for number, extraction in enumerate(extract_all(source, processes=processes)):
            said = annotate(extraction)
            if json_dir:
                _write(json_dir / f"{extraction.statement.id}.json", json.dumps(said, ensure_ascii=False, indent=1))
                done(extraction.statement.id)
                continue
            if number == 0:
                waiting = json.dumps(said, ensure_ascii=False, indent=1), json.dumps(said, ensure_ascii=False)
                continue
            if waiting:
                click.echo(waiting[1])
                waiting = None
            click.echo(json.dumps(said, ensure_ascii=False))
    if waiting:
        click.echo(waiting[0])


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BuildError(f"The folder {folder} cannot be made ({error.strerror}); choose another.") from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise BuildError(f"{path} cannot be written ({error.strerror}); choose another folder.") from error
