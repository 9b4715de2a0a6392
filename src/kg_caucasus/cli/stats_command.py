"""kg-caucasus stats: what is in a build."""

from __future__ import annotations

import click

from .last_build import last_build

_CLASSES = "SELECT ?class (COUNT(DISTINCT ?x) AS ?nodes) { ?x a ?class } GROUP BY ?class ORDER BY DESC(?nodes) ?class"
_LANGUAGES = """SELECT ?language (COUNT(DISTINCT ?s) AS ?statements)
  (IF(MIN(?from) = "~", "", MIN(?from)) AS ?first) (MAX(?to) AS ?last) {
  ?s a kgc:Statement ; dcterms:language ?language OPTIONAL { ?s dcterms:issued ?date }
  # a missing date must not leave the others without a first and last, as an unbound value would
  BIND(COALESCE(STR(?date), "~") AS ?from) BIND(COALESCE(STR(?date), "") AS ?to) }
GROUP BY ?language ORDER BY ?language"""
_TRIPLES = "SELECT (COUNT(*) AS ?triples) { ?s ?p ?o }"


@click.command("stats", short_help="Count what is in a build.", epilog="Example: kg-caucasus stats")
@click.option("--data", help="A build's folder, a file of RDF or an endpoint's address (default: the last build).")
def command(data: str | None) -> None:
    """Count the statements by language, the nodes by class, and the triples of a build."""
    from ..graph.dataset import open_data, rows
    from .table import format_rows

    opened = open_data(data or last_build())
    for number, query in enumerate((_LANGUAGES, _CLASSES, _TRIPLES)):
        if number:
            click.echo()
        for line in format_rows(rows(opened, query)):
            click.echo(line)
