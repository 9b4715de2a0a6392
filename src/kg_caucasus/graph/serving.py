"""A build served over the SPARQL 1.1 Protocol, read-only, by the Oxigraph server that its package brings.

The server reads the store beside later builds: these put a new store in place and leave the one that is read alone.
"""

from __future__ import annotations

import ctypes
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import QueryError

_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)
_PATIENCE = 15.0  # seconds until a server that does not answer counts as failed


@contextmanager
def serving(
    folder: Path, *, bind: str = "127.0.0.1", port: int = 7878, timeout: int = 30, cors: bool = False
) -> Iterator[subprocess.Popen[bytes]]:
    """Serve a build's folder while the context lasts; give the server's process once it answers.

    ``timeout`` is how many seconds a query may take. Raises QueryError where the store is missing, the port is in use,
    or the server is not installed or does not come up.
    """
    store = folder / "store"
    if not store.is_dir():
        raise QueryError(f"{folder} holds no build to serve; make one with `kg-caucasus build -o {folder}`.")
    _check_port(bind, port)
    command = [_server(), "serve-read-only", "--location", str(store), "--bind", f"{_host(bind)}:{port}"]
    command += ["--union-default-graph", "--timeout-s", str(timeout), *(["--cors"] if cors else [])]
    server = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=_die_with_parent, start_new_session=True
    )
    try:
        _wait_until_it_answers(server, bind, port)
        yield server
    finally:
        server.terminate()
        with suppress(subprocess.TimeoutExpired):
            server.wait(5)
        if server.poll() is None:
            server.kill()
        server.communicate()


def _server() -> str:
    beside = Path(sys.executable).parent
    found = shutil.which("oxigraph", path=str(beside)) or shutil.which("oxigraph")
    if not found:
        raise QueryError("The server is not installed here; install it with: pip install oxigraph")
    return found


def _check_port(bind: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as error:
            raise QueryError(
                f"The address {bind}:{port} cannot be used ({error.strerror or error}); choose another with --port."
            ) from error


def _wait_until_it_answers(server: subprocess.Popen[bytes], bind: str, port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            told = server.stderr.read().decode(errors="replace").strip().splitlines() if server.stderr else []
            raise QueryError(f"The server ended at once: {told[-1] if told else 'it said nothing'}.")
        with suppress(OSError), socket.create_connection((bind, port), 1):
            return
        time.sleep(0.02)
    raise QueryError(f"The server did not answer within {_PATIENCE:g} seconds.")


def _host(bind: str) -> str:
    return f"[{bind}]" if ":" in bind else bind


def _die_with_parent() -> None:
    """Let the server end also where this process is killed and cannot end it."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGTERM)
