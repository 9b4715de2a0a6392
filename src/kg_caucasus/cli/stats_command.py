"""kg-caucasus stats: what is in a build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..resources import LANGUAGES
from .last_build import last_build

if TYPE_CHECKING:
    from ..graph.dataset import Dataset, Endpoint
    from ..graph.labels import Names

_CLASSES = """SELECT ?class (COUNT(DISTINCT ?x) AS ?nodes) (COUNT(DISTINCT ?mentioned) AS ?named) {
  ?x a ?class OPTIONAL { ?statement kgc:mentions ?x BIND(?x AS ?mentioned) } }
GROUP BY ?class ORDER BY DESC(?nodes) ?class"""
_LANGUAGES = """SELECT ?language (COUNT(DISTINCT ?s) AS ?statements)
  (IF(MIN(?from) = "~", "", MIN(?from)) AS ?first) (MAX(?to) AS ?last) {
  ?s a kgc:Statement ; dcterms:language ?language OPTIONAL { ?s dcterms:issued ?date }
  # a missing date must not leave the others without a first and last, as an unbound value would
  BIND(COALESCE(STR(?date), "~") AS ?from) BIND(COALESCE(STR(?date), "") AS ?to) }
GROUP BY ?language ORDER BY ?language"""
_TRIPLES = "SELECT (COUNT(*) AS ?triples) { ?s ?p ?o }"


@click.command("stats", short_help="Count what is in a build.", epilog="Example: kg-caucasus stats --lang hy")
@click.option("--data", help="A build's folder, a file of RDF or an endpoint's address (default: the last build).")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the names.")
def command(data: str | None, lang: str) -> None:
    """Count the statements by language, the nodes by class, and the triples of a build. Of a class, "named" is how many
    of its things the statements name; the others are known beforehand.
    """
    from ..graph.dataset import open_data
    from ..graph.labels import read_names

    opened = open_data(data or last_build())
    names = read_names(opened, lang=lang)
    for number, query in enumerate((_LANGUAGES, _CLASSES, _TRIPLES)):
        if number:
            click.echo()
        _print(opened, query, names)


def _print(data: Dataset | Endpoint, query: str, names: Names) -> None:
    """Print the rows of a query as a table, beside each class what it is called."""
    from ..graph.dataset import rows
    from .rows import print_rows
    from .table import show

    solutions = rows(data, query)
    columns = [variable.value for variable in solutions.variables]
    told = [{column: show(row[column]) for column in columns} for row in solutions]
    if "class" in columns:
        columns.insert(1, "name")
        told = [row | {"name": names.of(row["class"]).replace(row["class"], "")} for row in told]
    print_rows(told, columns, "table", title="", lang=names.lang)
