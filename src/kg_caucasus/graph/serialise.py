"""Sorted, streamed, byte-identical files: Turtle of all graphs as one, TriG graph by graph, canonical N-Quads.

A store is read once, as lines of N-Quads: what a term is called is the dearest look-up. The lines are sorted on disk in
runs and merged, so that memory does not grow with the graph; and the prefixes are written by hand, in order, because
the library writes them in an order that changes from run to run.
"""

from __future__ import annotations

import hashlib
import heapq
import io
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby, islice
from pathlib import Path
from typing import IO, cast

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, parse, serialize

from .iris import PREFIXES
from .order import order

HERE = "beside://this-file/"  # what is named so is written as beside the file that names it: ``<kg.ttl>``
RUN = 200_000  # lines sorted in memory at a time
_PIECE = 1_000  # lines parsed at a time
_TYPE, _TYPE_FIRST = f"<{PREFIXES['rdf']}type>".encode(), b"<>"  # the second is no predicate, and sorted before all
_DECLARES = (b"@prefix", b"@base")
_BLOCK_ENDS = re.compile(rb"(?: \.|^})\n(?=[^}\n])", re.MULTILINE)  # no literal holds a line end that is not escaped
_LONGEST_END = 3
_MARK = b"\x1f"  # cannot stand in a line: N-Quads writes control characters as escapes


def write_build(store: Store, turtle: Path, trig: Path) -> str:
    """Write all graphs of a store as one sorted graph, and graph by graph; give its canonical digest."""
    with _dumped(store) as lines, turtle.open("wb") as as_one, trig.open("wb") as by_graph:
        _write(_triples(lines), as_one, RdfFormat.TURTLE)
        lines.seek(0)
        _write(_quads(lines), by_graph, RdfFormat.TRIG)
        lines.seek(0)
        return _digest(lines)


def write_triples(
    quads: Store | Iterable[Quad], out: IO[bytes], form: RdfFormat, *, prefixes: Mapping[str, str] = PREFIXES
) -> None:
    """Write quads as triples of one graph, sorted, each once, in a format for graphs."""
    with _dumped(quads) as lines:
        _write(_triples(lines), out, form, prefixes=prefixes)


def write_quads(store: Store, out: IO[bytes], form: RdfFormat) -> None:
    """Write the quads of a store, sorted by graph and within, in a format for datasets."""
    with _dumped(store) as lines:
        _write(_quads(lines), out, form)


def canonical_digest(store: Store) -> str:
    """Give the SHA-256 of a store's canonical N-Quads (RDFC-1.0: with no blank nodes, the sorted lines)."""
    with _dumped(store) as lines:
        return _digest(lines)


def sorted_lines(store: Store, graph: NamedNode) -> Iterator[bytes]:
    """Give the triples of one graph as sorted lines of N-Triples."""
    with tempfile.TemporaryFile() as lines:
        store.dump(lines, RdfFormat.N_TRIPLES, from_graph=graph)
        lines.seek(0)
        yield from merge_sorted(lines)


def merge_sorted(lines: Iterable[bytes], *, run: int = RUN) -> Iterator[bytes]:
    """Give lines (with their ends) sorted by code point, each once, no more than ``run`` of them held in memory."""
    with tempfile.TemporaryDirectory(prefix="kg-caucasus-") as folder:
        runs: list[Path] = []
        chunk: list[bytes] = []
        for line in lines:
            chunk.append(line)
            if len(chunk) >= run:
                runs.append(_spill(sorted(chunk), Path(folder) / str(len(runs))))
                chunk = []
        chunk.sort()
        parts: list[Iterator[bytes]] = [iter(chunk), *(_reread(path) for path in runs)]
        for line, _ in groupby(heapq.merge(*parts)):
            yield line


def graph_bytes(triples: Iterable[Triple], form: RdfFormat = RdfFormat.TURTLE) -> bytes:
    """Give a small graph as sorted bytes; in it names of files may be relative (``HERE``)."""
    out = io.BytesIO()
    _write(sorted(set(triples), key=order), out, form, base=HERE)
    return out.getvalue()


def _dumped(quads: Store | Iterable[Quad]) -> IO[bytes]:
    """Give a file of the quads as lines of N-Quads, which is gone once closed."""
    lines = tempfile.TemporaryFile()  # noqa: SIM115 (closed by who asks for it)
    if isinstance(quads, Store):
        quads.dump(lines, RdfFormat.N_QUADS)
    else:
        serialize(quads, lines, RdfFormat.N_QUADS)
    lines.seek(0)
    return lines


def _digest(lines: Iterable[bytes]) -> str:
    sha = hashlib.sha256()
    for line in merge_sorted(lines):
        sha.update(line)
    return sha.hexdigest()


def _triples(lines: Iterable[bytes]) -> Iterator[Triple]:
    """Give the triples of lines sorted by subject, class, predicate, object, each once in whichever graphs it is."""
    quads = _parsed(map(_class_back, merge_sorted(map(_class_first, lines))))
    for triple, _ in groupby(quad.triple for quad in quads):
        yield triple


def _quads(lines: Iterable[bytes]) -> Iterator[Quad]:
    """Give the quads of lines sorted by graph, subject, class, predicate, object."""
    by_graph = merge_sorted(line[line.rfind(b" <") : -1] + _MARK + _class_first(line) for line in lines)
    return _parsed(_class_back(line.partition(_MARK)[2]) for line in by_graph)


def _class_first(line: bytes) -> bytes:
    """Give a line in the form in which the class of a subject is sorted before all else that is told of it."""
    subject, predicate, rest = line.split(b" ", 2)
    return b"%s %s %s" % (subject, _TYPE_FIRST, rest) if predicate == _TYPE else line


def _class_back(line: bytes) -> bytes:
    subject, predicate, rest = line.split(b" ", 2)
    return b"%s %s %s" % (subject, _TYPE, rest) if predicate == _TYPE_FIRST else line


def _parsed(lines: Iterator[bytes]) -> Iterator[Quad]:
    while piece := b"".join(islice(lines, _PIECE)):
        yield from parse(piece, format=RdfFormat.N_QUADS)


def _spill(lines: list[bytes], path: Path) -> Path:
    with path.open("wb") as out:
        out.writelines(lines)
    return path


def _reread(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        yield from source


def _write(
    statements: Iterable[Triple] | Iterable[Quad], out: IO[bytes], form: RdfFormat, *, base: str | None = None,
    prefixes: Mapping[str, str] = PREFIXES,
) -> None:  # fmt: skip
    if form not in (RdfFormat.TURTLE, RdfFormat.TRIG):
        serialize(statements, out, form)
        return
    for prefix, namespace in sorted(prefixes.items()):
        out.write(f"@prefix {prefix}: <{namespace}> .\n".encode())
    spaced = _Spaced(out.write)
    serialize(statements, cast(IO[bytes], _AfterPrefixes(spaced.write)), form, prefixes=dict(prefixes), base_iri=base)
    spaced.end()


class _AfterPrefixes(io.RawIOBase):
    """Passes on what is written after the lines that declare prefixes and a base."""

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
        while self._held.startswith(_DECLARES) and b"\n" in self._held:
            self._held = self._held.split(b"\n", 1)[1]
        if self._held and not any(word.startswith(self._held[: len(word)]) for word in _DECLARES):
            self._write(self._held)
            self._held = None
        return len(given)


class _Spaced:
    """Passes on Turtle or TriG with an empty line before each subject and each graph."""

    def __init__(self, write: Callable[[bytes], int]) -> None:
        self._write = write
        self._held = b"\n"

    def write(self, data: bytes) -> int:
        """Take a piece of what is written; its last bytes wait for those that follow."""
        text = _BLOCK_ENDS.sub(rb"\g<0>\n", self._held + data)
        self._held = text[-_LONGEST_END:]
        self._write(text[:-_LONGEST_END])
        return len(data)

    def end(self) -> None:
        """Pass on what waits."""
        self._write(self._held.lstrip(b"\n") if self._held.isspace() else self._held)
