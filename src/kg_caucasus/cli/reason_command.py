"""kg-caucasus reason: whether a graph agrees with the ontology, and what follows from it."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command(
    "reason",
    short_help="Tell whether it contradicts itself, and what follows.",
    epilog="Examples: kg-caucasus reason | kg-caucasus reason mine.ttl --output inferred.ttl",
)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("-o", "--output", "output", type=click.Path(path_type=Path), help="Write what follows, as Turtle.")
def command(path: Path | None, output: Path | None) -> None:
    """Run HermiT over the ontology, the things and PATH: a file of RDF or a build's folder, by default the last build.

    Needs Java. Exit 1 where there is a contradiction, or a class that can have no member; each is told with its axioms.
    """
    from ..graph.iris import shorten
    from ..graph.reason import reason
    from ..graph.serialise import graph_bytes
    from ..graph.validate import read_graph
    from .last_build import last_build
    from .put import put

    where = path or last_build()
    told = reason(read_graph(where / "kg.trig" if where.is_dir() else where))
    for clash in told.clashes:
        click.echo(f"{clash.node} is both {clash.one} and {clash.other}, because:")
        for axiom in clash.because:
            click.echo(f"  {axiom}")
    for name in told.unsatisfiable:
        click.echo(f"{shorten(name)} can have no member.")
    if not told.consistent or told.unsatisfiable:
        click.echo("The graph contradicts the ontology." if not told.consistent else "The ontology needs a change.")
        sys.exit(1)
    click.echo(f"No contradiction; {len(told.inferred)} triples follow.")
    if output:
        put(output, lambda out: out.write(graph_bytes(told.inferred)))
