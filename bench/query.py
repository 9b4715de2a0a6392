"""How fast the named questions are answered, beside rdflib and pyoxigraph: ``python bench/query.py [--quads N]``.

All questions, each with the values of its own example, over the graph of ``synthetic.py`` (default a million quads):
by us (values found, bound and asked) over the store on disk and over a file held in memory, by pyoxigraph called
directly on the store with the query that we end up with, and by rdflib in memory. All in one process, one after the
other, in processor time, so that neither the machine nor what else it does shows in the ratios. A number is the median
of some runs, with the rows of the answer read. rdflib runs once a question, and is cut after ``--patience`` seconds;
what it then counts with is that time, which favours it. A question at which it fails is left out of the comparison.
"""

from __future__ import annotations

import argparse
import shlex
import signal
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import rdflib
from pyoxigraph import Store
from rdflib.plugins.sparql.sparql import SPARQLError
from synthetic import make_build

from kg_caucasus.graph.dataset import Dataset, ask, open_files
from kg_caucasus.graph.iris import PREFIXES
from kg_caucasus.questions import bind_question, load_questions
from kg_caucasus.questions.catalogue import Question

RUNS, ENOUGH = 7, 3.0  # runs of a question, or fewer once so many seconds were spent on it
OTHERWISE = {"statement": "s-1"}  # values that the graph has in place of those in an example


def values_of(question: Question) -> dict[str, str]:
    """Give the values in a question's example."""
    words = shlex.split(question.example)
    given = [words[i + 1] for i, word in enumerate(words) if word == "--param"]
    return {name: OTHERWISE.get(name, value) for name, _, value in (one.partition("=") for one in given)}


def timed(*ways: Callable[[], int]) -> tuple[list[float], set[int]]:
    """Give the median of the milliseconds that each way of asking takes, and how many rows the answers have.

    They take turns, so that what else the machine does meets all alike.
    """
    taken: list[list[float]] = [[] for _ in ways]
    rows = set()
    while len(taken[0]) < RUNS and sum(map(sum, taken)) < ENOUGH * 1000 * len(ways):
        for way, found in zip(ways, taken, strict=True):
            started = time.process_time()
            rows.add(way())
            found.append((time.process_time() - started) * 1000)
    return [statistics.median(found) for found in taken], rows


def ours(data: Dataset, question: Question) -> int:
    """Ask as the command does; give the number of rows."""
    return sum(1 for _ in ask(data, bind_question(question, values_of(question), data)))  # type: ignore[arg-type]


def direct(store: Store, query: str) -> int:
    """Ask pyoxigraph; give the number of rows."""
    return sum(1 for _ in store.query(query, prefixes=PREFIXES))  # type: ignore[arg-type]


def in_rdflib(graph: rdflib.Graph, query: str, patience: int) -> tuple[float | None, int | None]:
    """Ask rdflib; give milliseconds, None where it fails, and the number of rows, None where it was cut."""

    def cut(number: int, frame: object) -> None:
        del number, frame
        raise TimeoutError

    signal.signal(signal.SIGPROF, cut)
    signal.setitimer(signal.ITIMER_PROF, patience)
    started = time.process_time()
    rows: int | None = None
    try:
        rows = sum(1 for _ in graph.query(query, initNs=PREFIXES))
    except TimeoutError:
        pass
    except SPARQLError:
        return None, None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return (time.process_time() - started) * 1000, rows


def to_rdflib(turtle: Path) -> rdflib.Graph:
    """Give a file as a graph of rdflib in memory."""
    graph = rdflib.Graph()
    graph.parse(turtle, format="turtle")
    return graph


def summary(name: str, taken: list[float]) -> str:
    """Give a line with the median and the 95th percentile over all questions."""
    return f"{name:<12} median {statistics.median(taken):9.2f} ms   p95 {statistics.quantiles(taken, n=20)[-1]:9.2f} ms"


def main() -> None:
    """Make the graph, ask all, and print a line a question and one for each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--patience", type=int, default=20, help="seconds that rdflib has for a question; 0: no rdflib")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        turtle = make_build(folder, args.quads)
        graph = to_rdflib(turtle) if args.patience else None
        measure(open_files([folder]), open_files([turtle]), graph, args.patience)


def measure(data: Dataset, memory: Dataset, graph: rdflib.Graph | None, patience: int) -> None:
    """Ask all questions and print what they take."""
    mine, held, theirs, over = [], [], [], []
    slow: list[float] = []
    ratios: dict[str, list[float]] = {"on disk": [], "in memory": []}
    print(f"{'question':<24}{'ours':>10}{'in memory':>12}{'pyoxigraph':>12}{'rdflib':>12}   rows")
    for question in load_questions():
        query = bind_question(question, values_of(question), data)
        (us, in_memory, them), counts = timed(
            lambda question=question: ours(data, question),  # type: ignore[misc]
            lambda question=question: ours(memory, question),  # type: ignore[misc]
            lambda query=query: direct(data.merged, query),  # type: ignore[misc]
        )
        (rows,) = counts  # all find the same number of rows
        mine.append(us)
        held.append(in_memory)
        theirs.append(them)
        over += [question.name] if us > 1.2 * them + 2 else []
        told = ""
        if graph is not None:
            third, found = in_rdflib(graph, query, patience)
            told = "     fails  "
            if third is not None:
                slow.append(third)
                for where, spent in (("on disk", us), ("in memory", in_memory)):
                    ratios[where].append(third / max(spent, 0.01))  # a tick of the clock, where it takes less
                told = f"{third:10.0f}{' +' if found is None else '  '}"
                told += "" if found in (None, rows) else f"  OTHER ROWS: {found}"
        print(f"{question.name:<24}{us:10.2f}{in_memory:12.2f}{them:12.2f}{told}   {rows}", flush=True)
    all_of = {"ours": mine, "in memory": held, "pyoxigraph": theirs, "rdflib": slow}
    print(*(summary(name, spent) for name, spent in all_of.items() if spent), sep="\n")
    print(f"over 1.2 × pyoxigraph + 2 ms: {', '.join(over) or 'none'}")
    for where, times in ratios.items() if slow else ():
        print(f"rdflib in memory takes {statistics.median(times):.0f} × ours {where} on the median question")


if __name__ == "__main__":
    main()
