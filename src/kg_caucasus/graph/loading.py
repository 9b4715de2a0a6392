"""A dataset taken into a store elsewhere, graph by graph: what went over is noted, so that a broken load goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, parse

from ..errors import BuildError, QueryError, ServerError
from .dataset import Dataset, Endpoint, rows
from .iris import shorten
from .remote import Remote, Reply
from .serialise import sorted_lines


@dataclass(frozen=True)
class Share:
    """A graph to load: its name, how many triples it holds, and a hash of them."""

    graph: NamedNode
    triples: int
    digest: str


@dataclass(frozen=True)
class Loaded:
    """What a load came to: how many graphs were sent, and those whose counts differ, as (graph, here, there)."""

    sent: int
    differing: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Destination:
    """A store elsewhere: an address of the Graph Store Protocol, or with ``update`` one of SPARQL 1.1 Update.

    ``asked`` is the endpoint that counts what a graph holds; without one a graph is fetched and counted here.
    """

    remote: Remote
    update: bool = False
    asked: Endpoint | None = None

    def write(self, graph: NamedNode, triples: bytes, *, replace: bool) -> None:
        """Add triples (N-Triples) to a graph, or put them in the place of what it holds, in one request."""
        if self.update:
            drop = f"DROP SILENT GRAPH {graph} ;\n" if replace else ""
            text = f"{drop}INSERT DATA {{ GRAPH {graph} {{\n".encode() + triples + b"} }"
            self.remote.send("POST", {"Content-Type": "application/sparql-update"}, text)
        else:  # N-Triples are Turtle, which every such store reads
            method, headers = "PUT" if replace else "POST", {"Content-Type": "text/turtle"}
            self.remote.send(method, headers, triples, query={"graph": graph.value})

    def count(self, graph: NamedNode) -> int:
        """Give how many triples a graph holds."""
        if self.asked:
            found = rows(self.asked, f"SELECT (COUNT(*) AS ?n) {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
            return next(int(row["n"].value) for row in found)
        headers = {"Accept": "application/n-triples, text/turtle;q=0.9, text/plain;q=0.5"}
        reply = self.remote.send("GET", headers, query={"graph": graph.value}, absent=Reply(b""))
        try:
            return sum(1 for _ in parse(reply.content, format=RdfFormat.TURTLE))
        except SyntaxError as error:
            raise ServerError(
                f"What {self.remote.shown} holds in {graph} cannot be counted ({error}); count with --query."
            ) from error


class Journal:
    """What went over to one destination already, a line a graph; kept in a file, so that a load can go on.

    Raises BuildError where the file cannot be read or written.
    """

    def __init__(self, path: Path, *, afresh: bool = False) -> None:
        """Read what is noted, unless it shall begin ``afresh``; a line that was not finished does not count."""
        self._path, self._afresh = path, afresh
        with _noting(path):
            lines = path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() and not afresh else []
        self._digests = dict(line.split(" ", 1)[::-1] for line in lines if " " in line)

    def holds(self, share: Share) -> bool:
        """Tell whether a graph went over as it is now."""
        return self._digests.get(share.graph.value) == share.digest

    def make(self) -> None:
        """Make the file, where it is not there or shall begin afresh: before anything is sent."""
        with _noting(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.open("w" if self._afresh else "a").close()
        self._afresh = False

    def note(self, graph: NamedNode, digest: str) -> None:
        """Note that a graph went over or, with an empty digest, that what was noted does not hold."""
        self.make()
        with _noting(self._path), self._path.open("a", encoding="utf-8") as out:
            out.write(f"{digest} {graph.value}\n")
        self._digests[graph.value] = digest


@contextmanager
def _noting(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BuildError(
            f"What was loaded cannot be noted in {path} ({error.strerror or error});"
            " set XDG_STATE_HOME to a folder that can be written."
        ) from error


def shares(data: Dataset) -> list[Share]:
    """Give the graphs of a dataset, sorted by name.

    Raises QueryError where it holds what cannot be sent twice without doubling (blank nodes), or is in no named graph.
    """
    loose = sum(1 for _ in data.store.quads_for_pattern(None, None, None, DefaultGraph()))
    if loose:
        raise QueryError(f"{loose} triples of {data.where} are in no named graph; name a build, or TriG or N-Quads.")
    names = sorted((g for g in data.store.named_graphs() if isinstance(g, NamedNode)), key=lambda g: g.value)
    return [_share(data.store, name) for name in names]


def load(
    data: Dataset, wanted: Sequence[Share], there: Destination, journal: Journal, *,
    batch: int, progress: Callable[[str], object] = str,
) -> Loaded:  # fmt: skip
    """Send the graphs that did not go over yet, then compare the counts of all.

    A graph is replaced as a whole: its first batch of triples takes the place of what was there, the others are added.
    One that was noted as sent and is not there is sent again. Raises ServerError; what went over by then stays noted.
    """
    journal.make()
    fresh = [share for share in wanted if not journal.holds(share)]
    for share in fresh:
        _send(data.store, share, there, journal, batch)
        progress(shorten(share.graph.value))
    differing = _differing(wanted, there)
    again = [share for share, _ in differing if share not in fresh]
    for share in again:
        _send(data.store, share, there, journal, batch)
    differing = _differing([share for share, _ in differing], there) if again else differing
    for share, _ in differing:
        journal.note(share.graph, "")
    told = tuple((shorten(share.graph.value), share.triples, count) for share, count in differing)
    return Loaded(len(fresh) + len(again), told)


def _send(store: Store, share: Share, there: Destination, journal: Journal, batch: int) -> None:
    lines, first = _lines(store, share.graph), True
    while piece := list(islice(lines, batch)):
        there.write(share.graph, b"".join(piece), replace=first)
        first = False
    journal.note(share.graph, share.digest)


def _differing(wanted: Sequence[Share], there: Destination) -> list[tuple[Share, int]]:
    counted = ((share, there.count(share.graph)) for share in wanted)
    return [(share, count) for share, count in counted if count != share.triples]


def _share(store: Store, graph: NamedNode) -> Share:
    sha, count = hashlib.sha256(), 0
    for line in _lines(store, graph):
        sha.update(line)
        count += 1
    return Share(graph, count, sha.hexdigest())


def _lines(store: Store, graph: NamedNode) -> Iterator[bytes]:
    """Give the triples of a graph as sorted lines of N-Triples."""
    for line in sorted_lines(store, graph):
        subject, _, value = line.split(b" ", 2)
        if subject.startswith(b"_:") or value.startswith(b"_:"):
            raise QueryError(f"{graph} holds blank nodes, which would double where a batch is sent again; name them.")
        yield line
