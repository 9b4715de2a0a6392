"""How the served endpoint stands many requests: ``python bench/serving.py BUILD [--requests 10000] [--clients 8]``.

BUILD is a build's folder. The clients, threads of one process, ask at the same time for what a page of one thing
shows: its names, the statements that name it, or what one statement holds; a thing and a statement of the build after
the other. What counts is an error or another answer than the build itself gives, and how long a request takes, client
and server together.
"""

from __future__ import annotations

import argparse
import http.client
import json
import socket
import statistics
import subprocess
import sys
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kg_caucasus.graph.dataset import open_files, rows
from kg_caucasus.graph.iris import PREFIXES

ASKED = (
    "SELECT ?label {{ <{thing}> skos:prefLabel ?label }}",
    "SELECT ?statement {{ ?statement kgc:mentions <{thing}> }}",
    "SELECT ?fact {{ ?fact kgc:inStatement <{statement}> }} LIMIT 20",
)


def queries(build: Path, number: int) -> list[tuple[str, int]]:
    """Give so many queries about the build's things and statements, each with how many rows it has."""
    data = open_files([build])
    things = sorted({row["t"].value for row in rows(data, "SELECT ?t { ?s kgc:mentions ?t }")})
    statements = sorted(row["s"].value for row in rows(data, "SELECT ?s { ?s a kgc:Statement }"))
    known: dict[str, int] = {}
    asked = []
    for at in range(number):
        query = ASKED[at % 3].format(thing=things[at % len(things)], statement=statements[at % len(statements)])
        if query not in known:
            known[query] = sum(1 for _ in rows(data, query))
        asked.append((query, known[query]))
    return asked


def ask_all(port: int, asked: list[tuple[str, int]]) -> tuple[list[float], list[str]]:
    """Ask one query after the other, each over a connection of its own; give the seconds, and what went wrong."""
    declared = "".join(f"PREFIX {prefix}: <{iri}> " for prefix, iri in PREFIXES.items())
    taken, wrong = [], []
    for query, count in asked:
        started = time.perf_counter()
        try:
            link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            path = "/query?" + urllib.parse.urlencode({"query": declared + query})
            link.request("GET", path, headers={"Accept": "application/sparql-results+json"})
            reply = link.getresponse()
            content = reply.read()
            link.close()
            found = len(json.loads(content)["results"]["bindings"]) if reply.status == 200 else -1
            if found != count:
                wrong.append(f"{reply.status}, {found} rows instead of {count}: {query}")
        except (OSError, http.client.HTTPException, ValueError) as error:
            wrong.append(f"{type(error).__name__} {error}: {query}")
        taken.append(time.perf_counter() - started)
    return taken, wrong


def main() -> None:
    """Serve, ask, and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--clients", type=int, default=8)
    args = parser.parse_args()
    asked = queries(args.build, args.requests)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-u", "-m", "kg_caucasus", "serve", "--data", str(args.build), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout and server.stdout.readline().startswith("Ready")
        started = time.perf_counter()
        with ThreadPoolExecutor(args.clients) as pool:
            parts = list(pool.map(lambda one: ask_all(port, asked[one :: args.clients]), range(args.clients)))
        clock = time.perf_counter() - started
    finally:
        server.terminate()
        server.wait()
    taken, wrong = ([x for part in parts for x in part[at]] for at in (0, 1))
    print(f"{len(taken)} requests from {args.clients} clients in {clock:.1f} s, {len(taken) / clock:.0f} a second")
    hundredths = statistics.quantiles((float(one) * 1000 for one in taken), n=100)
    print(f"median {hundredths[49]:.1f} ms, p95 {hundredths[94]:.1f} ms, p99 {hundredths[98]:.1f} ms")
    print(f"{len(wrong)} went wrong", *wrong[:5], sep="\n")


if __name__ == "__main__":
    main()
