"""kg-caucasus export: a build in another format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from ..errors import BuildError, QueryError
from .last_build import last_build

if TYPE_CHECKING:
    from ..exports.graph_tools import GraphFormat
    from ..exports.rdf import Format
    from ..exports.records import RecordFormat
    from ..graph.dataset import Dataset, Endpoint


@click.command(
    "export",
    short_help="Write a build in another format.",
    epilog="""Examples: kg-caucasus export --format nquads -o kg.nq |
    kg-caucasus export --format gexf --graph discourse --since 2022 -o who-says-what.gexf""",
)
@click.option("--format", "form", metavar="F", help="The format; --list names them.")
@click.option("--list", "listing", is_flag=True, help="Name the formats.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, not standard output.")
@click.option("--data", help="A build's folder or a file of RDF (default: the last build).")
@click.option(
    "--graph",
    "kind",
    type=click.Choice(["relations", "discourse"]),
    default="relations",
    show_default=True,
    help="For graph tools: things and relations, or who says what about what.",
)
@click.option(
    "--include", multiple=True, help="For graph tools: only this relation or act, such as coChairs or Commit."
)
@click.option("--since", help="For graph tools: only statements since this date.")
@click.option("--until", help="For graph tools: only statements until this date.")
@click.option("--actor", "actors", multiple=True, help="For graph tools: only what touches this actor.")
def command(
    form: str | None, listing: bool, output: Path | None, data: str | None, kind: str, include: tuple[str, ...],
    since: str | None, until: str | None, actors: tuple[str, ...],
) -> None:  # fmt: skip
    """Write a build, sorted and in another format, to standard output or a file: RDF, or a graph for graph tools."""
    from ..exports.graph_tools import GRAPH_FORMATS
    from ..exports.rdf import FORMATS, find_format
    from ..exports.records import RECORD_FORMATS
    from ..graph.dataset import Dataset, open_data

    if listing:
        for one in (*FORMATS, *GRAPH_FORMATS, *RECORD_FORMATS):
            click.echo(f"{one.name:<10} .{one.suffix:<7} {one.description}")
        return
    if form is None:
        raise click.UsageError("Say which format with --format; --list names them.")
    tool = next((one for one in GRAPH_FORMATS if one.name == form), None)
    if tool:
        pieces = _graph_pieces(data, tool, kind, include=include, since=since, until=until, actors=actors)
        _put(output, lambda out: out.writelines(pieces))
        return
    record = next((one for one in RECORD_FORMATS if one.name == form), None)
    if include or since or until or actors:
        raise click.UsageError("--include, --since, --until and --actor go with the formats of graph tools.")
    opened = open_data(data or last_build())
    if record:
        _put(output, lambda out: out.writelines(_record_pieces(record, opened)))
        return
    if not isinstance(opened, Dataset):
        raise QueryError("An endpoint cannot be exported; name a build or a file with --data.")
    _put(output, lambda out: _export_rdf(opened, find_format(form), out))


def _export_rdf(opened: Dataset, chosen: Format, out: IO[bytes]) -> None:
    from ..exports.rdf import export

    export(opened, chosen, out)


def _record_pieces(form: RecordFormat, opened: Dataset | Endpoint) -> Iterator[bytes]:
    written = form.write(opened)
    if isinstance(written, bytes):
        yield written
    else:
        yield from (f"{line}\n".encode() for line in written)


def _graph_pieces(
    data: str | None, tool: GraphFormat, kind: str, *, include: tuple[str, ...], since: str | None,
    until: str | None, actors: tuple[str, ...],
) -> Iterator[bytes]:  # fmt: skip
    from ..exports.graph_tools import encode
    from ..exports.property_graph import Wanted, draw_graph
    from .view_options import open_view

    opened = open_view(data, "en", actors=actors, since=since, until=until)
    wanted = Wanted(frozenset(include), since, until, opened.selection.actors)
    return encode(draw_graph(opened.data, kind, wanted), tool)


def _put(output: Path | None, write: Callable[[IO[bytes]], None]) -> None:
    """Write to standard output, or into a file that is whole or not there."""
    if output is None:
        write(sys.stdout.buffer)
        return
    aside = output.with_name(f".{output.name}.part")
    try:
        with aside.open("wb") as out:
            write(out)
        aside.replace(output)
    except OSError as error:
        raise BuildError(f"{output} cannot be written ({error.strerror or error}); choose another place.") from error
    finally:
        aside.unlink(missing_ok=True)
