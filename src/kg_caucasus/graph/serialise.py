"""Sorted, streamed, byte-identical files: Turtle of all graphs as one, TriG graph by graph, canonical N-Quads.

Triples are sorted on disk in runs and merged, so that memory does not grow with the graph; and the prefixes are written
by hand, in order, because the library writes them in an order that changes from run to run.
"""

from __future__ import annotations

import hashlib
import heapq
import io
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import IO, cast

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, parse, serialize

from .iris import PREFIXES
from .order import order

RUN = 200_000  # triples sorted in memory at a time
_MARK = "\x1f"  # cannot stand in a term: N-Triples writes control characters as escapes


def write_turtle(store: Store, path: Path) -> None:
    """Write all graphs of a store as one sorted graph, each triple once."""
    with path.open("wb") as out:
        write_triples(store, out, RdfFormat.TURTLE)


def write_trig(store: Store, path: Path) -> None:
    """Write all graphs of a store, sorted by name and within."""
    with path.open("wb") as out:
        write_quads(store, out, RdfFormat.TRIG)


def write_triples(quads: Iterable[Quad], out: IO[bytes], form: RdfFormat) -> None:
    """Write quads as triples of one graph, sorted, each once, in a format for graphs."""
    lines = (_MARK.join(order(quad)) for quad in quads)
    _write(_triples(merge_sorted(lines)), out, form)


def write_quads(store: Store, out: IO[bytes], form: RdfFormat) -> None:
    """Write the quads of a store, sorted by graph and within, in a format for datasets."""
    _write(sorted_quads(store), out, form)


def sorted_quads(store: Store) -> Iterator[Quad]:
    """Give the quads of a store sorted by graph, subject, class, predicate, object."""
    for graph in sorted((g for g in store.named_graphs() if isinstance(g, NamedNode)), key=lambda g: g.value):
        yield from sorted(store.quads_for_pattern(None, None, None, graph), key=order)


def canonical_digest(store: Store) -> str:
    """Give the SHA-256 of a store's canonical N-Quads (RDFC-1.0: with no blank nodes, the sorted lines)."""
    lines = (f"{q.subject} {q.predicate} {q.object} {q.graph_name} ." for q in store)
    sha = hashlib.sha256()
    for line in merge_sorted(lines):
        sha.update(f"{line}\n".encode())
    return sha.hexdigest()


def merge_sorted(lines: Iterable[str], *, run: int = RUN) -> Iterator[str]:
    """Give lines sorted by code point, each once, holding no more than ``run`` of them in memory."""
    with tempfile.TemporaryDirectory(prefix="kg-caucasus-") as folder:
        runs: list[Path] = []
        chunk: list[str] = []
        for line in lines:
            chunk.append(line)
            if len(chunk) >= run:
                runs.append(_spill(sorted(chunk), Path(folder) / str(len(runs))))
                chunk = []
        chunk.sort()
        parts: list[Iterator[str]] = [iter(chunk), *(_reread(path) for path in runs)]
        for line, _ in groupby(heapq.merge(*parts)):
            yield line


def graph_bytes(triples: Iterable[Triple], form: RdfFormat = RdfFormat.TURTLE) -> bytes:
    """Give a small graph as sorted bytes."""
    out = io.BytesIO()
    _write(sorted(set(triples), key=order), out, form)
    return out.getvalue()


def _spill(lines: list[str], path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in lines)
    return path


def _reread(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="\n") as source:
        for line in source:
            yield line[:-1]


def _triples(lines: Iterable[str]) -> Iterator[Triple]:
    source = _Lines(_n_triples(lines))
    for quad in parse(io.BufferedReader(source, 1 << 16), format=RdfFormat.N_TRIPLES):
        yield quad.triple


def _n_triples(lines: Iterable[str]) -> Iterator[bytes]:
    for line in lines:
        subject, predicate, value = line.split(_MARK)
        yield f"{subject} {predicate or _TYPE} {value} .\n".encode()


def _write(statements: Iterable[Triple] | Iterable[Quad], out: IO[bytes], form: RdfFormat) -> None:
    if form not in (RdfFormat.TURTLE, RdfFormat.TRIG):
        serialize(statements, out, form)
        return
    for prefix, namespace in sorted(PREFIXES.items()):
        out.write(f"@prefix {prefix}: <{namespace}> .\n".encode())
    serialize(statements, cast(IO[bytes], _AfterPrefixes(out.write)), form, prefixes=PREFIXES)


class _AfterPrefixes(io.RawIOBase):
    """Passes on what is written after the lines that declare prefixes."""

    def __init__(self, write: Callable[[bytes], int]) -> None:
        self._write = write
        self._held: bytes | None = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        given = bytes(data)  # type: ignore[call-overload]
        if self._held is None:
            self._write(given)
            return len(given)
        self._held += given
        while self._held.startswith(b"@prefix") and b"\n" in self._held:
            self._held = self._held.split(b"\n", 1)[1]
        if self._held and not b"@prefix".startswith(self._held[:7]):
            self._write(self._held)
            self._held = None
        return len(given)


class _Lines(io.RawIOBase):
    """Reads from an iterator of bytes as from a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        target = memoryview(buffer)  # type: ignore[arg-type]
        while len(self._rest) < len(target):
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._rest += piece
        size = min(len(target), len(self._rest))
        target[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


_TYPE = f"<{PREFIXES['rdf']}type>"
