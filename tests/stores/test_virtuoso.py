"""A build goes into Virtuoso, by both protocols, and every statement's graph is there to the last letter."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import build_of, run
from pyoxigraph import NamedNode, RdfFormat, parse

from kg_caucasus.graph.dataset import open_files
from kg_caucasus.model import Extraction, Statement

SERVER = shutil.which("virtuoso-t")
pytestmark = pytest.mark.skipif(
    SERVER is None, reason="Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin"
)
INI = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = .
"""
HOSTILE = 'He said: """ . } ; DROP ALL <a:a> <a:b> <a:c> . <script>alert(1)</script> \\u0041 \\\\ \' ՛ “ə” \t end.'


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Virtuoso server with an empty database."""
    assert SERVER
    folder = tmp_path_factory.mktemp("virtuoso")
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        sql, web = one.getsockname()[1], other.getsockname()[1]
    (folder / "virtuoso.ini").write_text(INI.format(sql=sql, web=web))
    process = subprocess.Popen(
        [SERVER, "+foreground", "+configfile", "virtuoso.ini"], cwd=folder, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert any(answers(f"http://127.0.0.1:{web}/sparql", process) for _ in range(600)), "it does not come up"
        yield f"http://127.0.0.1:{web}"
    finally:
        process.kill()
        process.wait()


def answers(url: str, process: subprocess.Popen[bytes]) -> bool:
    """Tell whether a server answers; wait a moment where it does not."""
    try:
        urllib.request.urlopen(url, timeout=5).close()
    except OSError:
        assert process.poll() is None, "it ended"
        time.sleep(0.1)
        return False
    return True


@pytest.fixture(scope="module")
def folder(hand_made: dict[str, Extraction], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of the statements made by hand, and of one whose text is meant to do harm."""
    made = tmp_path_factory.mktemp("build") / "build"
    hostile = Extraction(Statement("hostile", HOSTILE, "en"), "en", {}, (), (), (), ())
    build_of([*hand_made.values(), hostile], made)
    return made


@pytest.mark.parametrize("protocol", ["graph-store", "update"])
def test_a_build_arrives_whole(protocol: str, virtuoso: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login dba password dba\n")
    address = {"graph-store": f"{virtuoso}/sparql-graph-crud-auth", "update": f"{virtuoso}/sparql-auth"}[protocol]
    command = ["load", "--to", address, "--protocol", protocol, "--query", f"{virtuoso}/sparql", "--data", folder]
    result = run(*command, "--again")
    assert result.exit_code == 0, result.stderr
    store = open_files([folder]).store
    statements = [g for g in store.named_graphs() if isinstance(g, NamedNode) and "/statement-" in g.value]
    assert len(statements) > 5
    for graph in statements:
        request = urllib.request.Request(
            f"{virtuoso}/sparql-graph-crud?graph={urllib.parse.quote(graph.value, safe='')}",
            headers={"Accept": "application/n-triples"},
        )
        with urllib.request.urlopen(request, timeout=30) as reply:
            there = {quad.triple for quad in parse(reply.read(), format=RdfFormat.TURTLE)}
        assert there == {quad.triple for quad in store.quads_for_pattern(None, None, None, graph)}
    assert run(*command).stdout.endswith(": 0 graphs sent.\n")


def test_named_questions_are_answered(virtuoso: str, folder: Path) -> None:
    here = run("query", "--name", "promises", "--data", folder)
    there = run("query", "--name", "promises", "--data", f"{virtuoso}/sparql")
    assert sorted(there.stdout.splitlines()) == sorted(here.stdout.splitlines())
