"""What validation costs: ``python bench/validation.py [--statements N] [--texts FOLDER]`` (default 2,000).

First the annotated statements one by one, as a build validates them; then a graph of N short statements at once.
pySHACL as it comes, called with two graphs of rdflib, is the peer (``--no-peer`` leaves it out of the second part). All
from the same triples in memory, the same shapes, one process, one after the other, so that the ratios hold on any
machine; processor time is told beside, on which other work tells less. Where the results differ, it says so.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pyshacl
import rdflib
from pyoxigraph import Quad, Triple

from kg_caucasus.graph.lookup import context_of
from kg_caucasus.graph.populate import populate
from kg_caucasus.graph.shapes import STATEMENT_FAMILIES, Shapes, installed_shapes
from kg_caucasus.graph.validate import read_graph, run, validate_statement
from kg_caucasus.graph.validate.indexed import to_rdflib
from kg_caucasus.model import Extraction, Statement
from kg_caucasus.pipeline import extract_all

TEXTS = Path(__file__).parents[1] / "tests" / "golden" / "annotated"
SHORT = "Armenia supports the delimitation of the border. Azerbaijan rejects the mediation of France."


def plainly(triples: list[Triple], shapes: Shapes) -> int:
    """Call pySHACL as its own documentation does; give how many results there are."""
    data, rules = rdflib.Graph(), rdflib.Graph()
    for graph, rows in ((data, triples), (rules, shapes.triples)):
        for row in rows:
            graph.add((to_rdflib(row.subject), to_rdflib(row.predicate), to_rdflib(row.object)))
    _, report, _ = pyshacl.validate(data, shacl_graph=rules)
    return len(set(report.objects(None, rdflib.SH.result))) if isinstance(report, rdflib.Graph) else -1


def timed(work: Callable[[], object]) -> tuple[float, float, object]:
    """Give the seconds that a piece of work takes, those of the processor, and what it gives."""
    start, used = time.perf_counter(), time.process_time()
    given = work()
    return time.perf_counter() - start, time.process_time() - used, given


def one_by_one(extractions: list[Extraction]) -> None:
    """Print the median cost of a statement's graph; the validator is warm."""
    graphs = [populate(extraction) for extraction in extractions]
    print(f"{len(graphs)} statements, {statistics.median(map(len, graphs)):.0f} triples each (median)")

    def peer(quads: list[Quad]) -> object:
        rows = read_graph(quads)
        return plainly([*rows, *context_of(rows)], installed_shapes(STATEMENT_FAMILIES))

    ways: dict[str, Callable[[list[Quad]], object]] = {
        "pySHACL as it comes, over rdflib": peer,
        "pyshacl, warm": lambda quads: validate_statement(quads, engine="pyshacl"),
        "rust": lambda quads: validate_statement(quads, engine="rust"),
    }
    for name, way in ways.items():
        way(graphs[0])
        runs = [[timed(lambda: way(quads)) for _ in range(3)] for quads in graphs]  # noqa: B023
        spent, used = (sorted(min(run[i] for run in three) * 1000 for three in runs) for i in (0, 1))
        told = f"{statistics.median(spent):.1f} ms (from {spent[0]:.1f} to {spent[-1]:.1f})"
        print(f"  {name}: {told}, of the processor {statistics.median(used):.1f} ms", flush=True)


def short_statements(number: int) -> Iterator[Triple]:
    """Give the graph of a short statement again and again, each under its own name."""
    (read,) = extract_all_of(SHORT)
    for n in range(number):
        yield from read_graph(populate(replace(read, statement=replace(read.statement, id=f"s-{n}"))))


def extract_all_of(text: str) -> list[Extraction]:
    """Read one English text."""
    from kg_caucasus.extraction import extract
    from kg_caucasus.knowledge import load

    return [extract(Statement("s", text, "en", published="2024-05-01"), load())]


def at_once(number: int, ways: dict[str, Callable[[list[Triple], Shapes], int]]) -> None:
    """Print what each way takes for the graph of many statements, and how much faster the first is."""
    rows = list(short_statements(number))
    rows += context_of(rows)
    print(f"a graph of {number} statements, {len(rows)} triples")
    told, fastest = set(), 0.0
    for name, way in ways.items():
        seconds, used, results = timed(lambda: way(rows, installed_shapes()))  # noqa: B023
        fastest = fastest or seconds
        told.add(results)
        said = f"{seconds:.1f} s, {seconds / fastest:.1f} × the first, of the processor {used:.1f} s"
        print(f"  {name}: {said}, {results} results", flush=True)
    if len(told) > 1:
        print("  the engines differ")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--statements", type=int, default=2_000)
    parser.add_argument("--texts", type=Path, default=TEXTS)
    parser.add_argument("--no-peer", action="store_true")
    given = parser.parse_args()
    one_by_one(list(extract_all([given.texts])))
    engines: dict[str, Callable[[list[Triple], Shapes], int]] = {
        "rust": lambda rows, shapes: len(run("rust", rows, shapes)),
        "pyshacl, warm": lambda rows, shapes: len(run("pyshacl", rows, shapes)),
    }
    at_once(given.statements, engines if given.no_peer else engines | {"pySHACL as it comes, over rdflib": plainly})
