"""A build served over the SPARQL 1.1 Protocol, read-only: the Oxigraph servers that stand behind the gateway.

A server reads the store beside later builds: these put a new store in place and leave the one that is read alone.
"""

from __future__ import annotations

import ctypes
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ..errors import QueryError
from .store import merged_beside

BACKENDS = 2  # of each sort, so that one may be replaced while the other answers
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)
_PATIENCE = 15.0  # seconds until a server that does not answer counts as failed


@dataclass(eq=False)
class Backend:
    """An Oxigraph server on a port of this machine, and how many requests it works on.

    ``by_graph`` tells that it knows which graph something stands in.
    """

    process: subprocess.Popen[bytes]
    port: int
    by_graph: bool
    busy: int = 0
    retired: bool = False


class Backends:
    """Servers over one store, and over all its graphs as one.

    One that hangs in a query, which cannot be interrupted, is replaced by a new one. All are started by one thread: the
    system ends a server with the thread that started it.
    """

    def __init__(self, store: Path) -> None:
        """Start the servers. Raises QueryError where they are not installed or do not come up."""
        self._store = store
        self._lock = threading.Lock()
        self._starter = ThreadPoolExecutor(1)
        self._pool: list[Backend] = []
        self._all: list[Backend] = []
        for by_graph in (False, True) * BACKENDS:
            self._add(by_graph)

    @contextmanager
    def one(self, *, by_graph: bool) -> Iterator[Backend]:
        """Give the least busy server for a request; end it afterwards where it was retired and nobody needs it."""
        for ended in [b for b in self._pool if b.process.poll() is not None]:
            self.retire(ended)
        with self._lock:
            backend = min((b for b in self._pool if b.by_graph == by_graph), key=lambda b: b.busy)
            backend.busy += 1
        try:
            yield backend
        finally:
            with self._lock:
                backend.busy -= 1
                over = backend.retired and not backend.busy
            if over:
                _end(backend.process)

    def retire(self, backend: Backend) -> None:
        """Take a server out of the pool, with a new one in its place; it ends when its last request is done."""
        with self._lock:
            known = not backend.retired
            backend.retired = True
        if known:
            self._add(backend.by_graph)
            with self._lock:
                self._pool.remove(backend)

    def close(self) -> None:
        """End all servers."""
        self._starter.shutdown(cancel_futures=True)
        for backend in self._all:
            _end(backend.process)

    def _add(self, by_graph: bool) -> None:
        backend = self._starter.submit(_start, self._store, by_graph).result()
        with self._lock:
            self._all = [b for b in self._all if b.process.poll() is None] + [backend]
            self._pool.append(backend)


def check_store(folder: Path) -> Path:
    """Give the store of a build's folder; raise QueryError where there is none."""
    if not merged_beside(folder / "store").is_dir():
        raise QueryError(f"{folder} holds no build to serve; make one with `kg-caucasus build -o {folder}`.")
    return folder / "store"


def _start(store: Path, by_graph: bool) -> Backend:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    place = store if by_graph else merged_beside(store)
    command = [_server(), "serve-read-only", "--location", str(place), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        [*command, "--union-default-graph"] if by_graph else command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=_die_with_parent,
        start_new_session=True,
    )
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return Backend(process, port, by_graph)
        time.sleep(0.01)
    _end(process)
    raise QueryError(f"The server over {store} does not come up; build it again, or see whether it can be read.")


def _server() -> str:
    beside = Path(sys.executable).parent
    found = shutil.which("oxigraph", path=str(beside)) or shutil.which("oxigraph")
    if not found:
        raise QueryError("The server is not installed here; install it with: pip install oxigraph")
    return found


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()  # it only reads: there is nothing to put in order
    process.wait()


def _die_with_parent() -> None:
    """Let the server end also where this process is killed and cannot end it."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
