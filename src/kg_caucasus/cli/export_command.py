"""kg-caucasus export: a build in another format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import QueryError
from ..resources import LANGUAGES
from .last_build import last_build
from .put import put
from .view_options import open_view

if TYPE_CHECKING:
    from ..exports.graph_tools import GraphFormat
    from ..exports.records import RecordFormat
    from ..exports.wanted import Wanted
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
    help="For graph tools: things and relations (the default), or who says what about what.",
)
@click.option("--include", multiple=True, help="Only this relation or act, such as coChairs or Commit.")
@click.option("--since", help="Only statements since this date.")
@click.option("--until", help="Only statements until this date.")
@click.option("--actor", "actors", multiple=True, help="Only what touches this actor.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the names (default: en).")
def command(
    form: str | None, listing: bool, output: Path | None, data: str | None, kind: str | None,
    include: tuple[str, ...], since: str | None, until: str | None, actors: tuple[str, ...], lang: str | None,
) -> None:  # fmt: skip
    """Write a build, sorted and in another format, to standard output or a file: RDF, a graph for graph tools, or
    records of facts. RDF is always written whole; the others can be narrowed.
    """
    from ..exports.graph_tools import GRAPH_FORMATS
    from ..exports.rdf import FORMATS, export, find_format
    from ..exports.records import RECORD_FORMATS
    from ..graph.dataset import Dataset, open_data

    if listing:
        for one in (*FORMATS, *GRAPH_FORMATS, *RECORD_FORMATS):
            click.echo(f"{one.name:<10} .{one.suffix:<7} {one.description}")
        return
    if form is None:
        raise click.UsageError("Say which format with --format; --list names them.")
    known = [one.name for one in (*FORMATS, *GRAPH_FORMATS, *RECORD_FORMATS)]
    if form not in known:
        raise QueryError(f"There is no format '{form}'; choose one of {', '.join(known)}.")
    tool = next((one for one in GRAPH_FORMATS if one.name == form), None)
    record = next((one for one in RECORD_FORMATS if one.name == form), None)
    if kind and not tool:
        raise click.UsageError("--graph goes with the formats of graph tools.")
    if chosen := tool or record:
        opened, wanted = _narrowed(data, include, since, until, actors, lang or "en")
        pieces = _pieces(chosen, opened, kind or "relations", wanted)
        put(output, lambda out: out.writelines(pieces))
        return
    rdf = find_format(form)
    if include or since or until or actors or lang:
        raise click.UsageError(
            "--include, --since, --until, --actor, --lang go with graphs and records; RDF is whole, in all languages."
        )
    whole = open_data(data or last_build())
    if not isinstance(whole, Dataset):
        raise QueryError("An endpoint cannot be exported; name a build or a file with --data.")
    put(output, lambda out: export(whole, rdf, out))


def _narrowed(
    data: str | None, include: tuple[str, ...], since: str | None, until: str | None, actors: tuple[str, ...], lang: str
) -> tuple[Dataset | Endpoint, Wanted]:
    from ..exports.wanted import Wanted

    opened = open_view(data, lang, actors=actors, since=since, until=until)
    return opened.data, Wanted(frozenset(include), since, until, opened.selection.actors, lang)


def _pieces(form: GraphFormat | RecordFormat, data: Dataset | Endpoint, kind: str, wanted: Wanted) -> Iterator[bytes]:
    from ..exports.graph_tools import GraphFormat, encode
    from ..exports.property_graph import draw_graph

    if isinstance(form, GraphFormat):
        return encode(form.write(draw_graph(data, kind, wanted)))
    return encode(form.write(data, wanted))
