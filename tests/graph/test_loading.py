"""A build goes into a store elsewhere: a real Oxigraph server that may be written, and one that has its moods."""

from __future__ import annotations

import base64
import hashlib
import http.client
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import run
from pyoxigraph import Quad, RdfFormat, parse

from kg_caucasus.cli.last_build import state_folder
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.loading import Journal, Share, shares
from kg_caucasus.graph.remote import find_credentials
from kg_caucasus.graph.terms import node


class Moody(http.server.BaseHTTPRequestHandler):
    """Passes requests on to the server behind, but first answers with the statuses that are due."""

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.seen.append((self.command, self.headers.get("Authorization", "")))  # type: ignore[attr-defined]
        wanted = self.server.wanted  # type: ignore[attr-defined]
        if wanted and self.headers.get("Authorization") != wanted:
            self.answer(401, b"", WWW_Authenticate='Basic realm="store"')
        elif self.server.due:  # type: ignore[attr-defined]
            told = f"go away, {self.headers.get('Authorization', 'you')}"
            self.answer(self.server.due.pop(0), told.encode(), Retry_After="0", Location="http://elsewhere.example/")  # type: ignore[attr-defined]
        else:
            link = http.client.HTTPConnection("127.0.0.1", self.server.behind)  # type: ignore[attr-defined]
            link.request(self.command, self.path, body, {k: v for k, v in self.headers.items() if k != "Host"})
            reply = link.getresponse()
            self.answer(reply.status, reply.read(), Content_Type=reply.headers.get("Content-Type", "text/plain"))
            link.close()

    do_POST = do_GET = do_PUT  # noqa: N815

    def answer(self, status: int, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def moody(server: str, *due: int, wanted: str = "") -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Put a moody door before a server; give its address and what was asked of it."""
    door = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Moody)
    door.due, door.wanted, door.seen = list(due), wanted, []  # type: ignore[attr-defined]
    door.behind = int(server.rsplit(":", 1)[1])  # type: ignore[attr-defined]
    thread = threading.Thread(target=door.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.server_port}", door.seen  # type: ignore[attr-defined]
    finally:
        door.shutdown()
        door.server_close()
        thread.join()


def held(server: str) -> set[Quad]:
    """Give all that a server holds."""
    link = http.client.HTTPConnection("127.0.0.1", int(server.rsplit(":", 1)[1]))
    link.request("GET", "/store", headers={"Accept": "application/n-quads"})
    content = link.getresponse().read()
    link.close()
    return set(parse(content, format=RdfFormat.N_QUADS))


def arguments(server: str, protocol: str) -> list[str]:
    """Give what tells ``load`` where to."""
    if protocol == "update":
        return ["--to", f"{server}/update", "--protocol", "update", "--query", f"{server}/query"]
    return ["--to", f"{server}/store"]


@pytest.mark.parametrize("protocol", ["graph-store", "update"])
def test_all_that_a_build_holds_arrives_and_is_not_sent_twice(
    protocol: str, oxigraph: str, hand_made_build: Path, data: Dataset
) -> None:
    command = ["load", *arguments(oxigraph, protocol), "--data", hand_made_build]
    graphs = len(list(data.store.named_graphs()))
    result = run(*command, "--batch", 50)
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith(f": {graphs} graphs sent.\n")
    assert held(oxigraph) == set(data.store)
    assert run(*command).stdout == result.stdout.replace(f"{graphs} graphs sent", "0 graphs sent")
    assert run(*command, "--again").stdout == result.stdout
    assert held(oxigraph) == set(data.store)


def test_what_the_store_lost_is_sent_again_and_what_it_held_is_replaced(
    oxigraph: str, hand_made_build: Path, data: Dataset
) -> None:
    command = ["load", *arguments(oxigraph, "graph-store"), "--data", hand_made_build]
    assert run(*command).exit_code == 0
    link = http.client.HTTPConnection("127.0.0.1", int(oxigraph.rsplit(":", 1)[1]))
    graph = "/store?graph=https://w3id.org/kg-caucasus/graph/"
    link.request("DELETE", f"{graph}statement-en-90")
    link.getresponse().read()
    link.request("PUT", f"{graph}relations", "<a:a> <a:b> <a:c> .", {"Content-Type": "text/turtle"})
    link.getresponse().read()
    link.close()
    assert run(*command).stdout.endswith(": 2 graphs sent.\n")
    assert held(oxigraph) == set(data.store)


def test_a_dry_run_tells_and_sends_nothing(hand_made_build: Path, data: Dataset) -> None:
    result = run("load", "--to", "http://127.0.0.1:1/store?key=x", "--data", hand_made_build, "--dry-run")
    graphs, triples = len(list(data.store.named_graphs())), len(data.store)
    assert result.stdout == (
        f"{graphs} of {graphs} graphs, {triples} of {triples} triples would go to http://127.0.0.1:1/store"
        " by graph-store.\n"
    )


def test_a_dry_run_of_sending_all_again_forgets_nothing(hand_made_build: Path, data: Dataset) -> None:
    command = ["load", "--to", "http://127.0.0.1:1/store", "--data", hand_made_build, "--dry-run"]
    noted = state_folder() / "loads" / hashlib.sha256(b"http://127.0.0.1:1/store").hexdigest()[:16]
    journal, every = Journal(noted), shares(data)
    for share in every:
        journal.note(share.graph, share.digest)
    for _ in range(2):
        assert run(*command, "--again").stdout.startswith(f"{len(every)} of {len(every)} graphs")
        assert run(*command).stdout.startswith(f"0 of {len(every)} graphs")


def test_a_busy_server_is_asked_again_and_a_broken_load_goes_on(
    oxigraph: str, hand_made_build: Path, data: Dataset
) -> None:
    with moody(oxigraph, 503, 429, 500) as (url, seen):
        assert run("load", "--to", f"{url}/store", "--data", hand_made_build).exit_code == 0
        graphs = len(list(data.store.named_graphs()))
        assert [command for command, _ in seen] == ["PUT"] * (graphs + 3) + ["GET"] * graphs
    assert held(oxigraph) == set(data.store)
    with moody(oxigraph, *[204] * 3, 503) as (url, seen):
        command = ["load", "--to", f"{url}/store", "--data", hand_made_build]
        result = run(*command, "--tries", 1)
        assert result.exit_code == 2 and "answers 503 Service Unavailable: go away, you." in result.stderr
        seen.clear()
        assert run(*command).stdout.endswith(f": {graphs - 3} graphs sent.\n")
        assert [command for command, _ in seen] == ["PUT"] * (graphs - 3) + ["GET"] * graphs


def test_counts_that_differ_are_told_and_end_with_one(oxigraph: str, hand_made_build: Path) -> None:
    with moody(oxigraph, *[204] * 40) as (url, _):
        result = run("load", *arguments(url, "update")[:-1], f"{oxigraph}/query", "--data", hand_made_build)
    assert result.exit_code == 1
    assert "graph:statement-en-90: " in result.stderr and " triples here, 0 there; load it again." in result.stderr


def test_a_server_that_moved_is_told_and_nothing_is_lost_on_the_way(oxigraph: str, hand_made_build: Path) -> None:
    with moody(oxigraph, 302) as (url, _):
        result = run("load", "--to", f"{url}/store", "--data", hand_made_build)
    assert result.exit_code == 2 and "has moved to http://elsewhere.example/" in result.stderr


@pytest.mark.parametrize("source", ["environment", "netrc", "token"])
def test_credentials_open_the_door_and_never_show(
    source: str, oxigraph: str, hand_made_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, pair = "s3cr3t-w0rd", base64.b64encode(b"ani:s3cr3t-w0rd").decode()
    wanted = f"Bearer {secret}" if source == "token" else f"Basic {pair}"
    with moody(oxigraph, *[204] * 2, 400, wanted=wanted) as (url, seen):
        command = ["load", "--to", f"{url}/store", "--data", hand_made_build]
        assert "wants credentials: set KGC_USER" in run(*command).stderr
        if source == "environment":
            monkeypatch.setenv("KGC_USER", "ani")
            monkeypatch.setenv("KGC_PASSWORD", secret)
        elif source == "token":
            monkeypatch.setenv("KGC_TOKEN", secret)
        else:
            (tmp_path / "netrc").write_text(f"machine 127.0.0.1 login ani password {secret}\n")
        results = [run(*command), run(*command)]
        asked_in_vain = sum(not authorization for _, authorization in seen) - 1
    assert [result.exit_code for result in results] == [2, 0]
    assert "answers 400 Bad Request: go away, B" in results[0].stderr  # with what it echoes taken out
    assert asked_in_vain == (0 if source == "token" else 2)  # once a run
    written = "".join(p.read_text() for p in (tmp_path / "state").rglob("*") if p.is_file())
    shown = written + repr(find_credentials("127.0.0.1")) + "".join(r.output + r.stderr for r in results)
    assert secret not in shown and pair not in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--to", "http://ani:secret@127.0.0.1/store"], "Leave name and password out of the address"),
        (["--to", "127.0.0.1/store"], "is no address of a server"),
        (["--to", "http://127.0.0.1:1/store", "--tries", "1"], "cannot be asked: [Errno 111] Connection refused"),
        (["--to", "http://127.0.0.1:1/store", "--protocol", "update"], "say with --query where to count"),
    ],
)
def test_what_cannot_be_is_told(arguments: list[str], sentence: str, hand_made_build: Path) -> None:
    result = run("load", *arguments, "--data", hand_made_build)
    assert result.exit_code == 2 and sentence in result.stderr and "secret" not in result.output + result.stderr


def test_data_that_would_double_or_has_no_graph_is_refused(hand_made_build: Path, tmp_path: Path) -> None:
    (tmp_path / "blank.trig").write_text("<g:g> { _:b <a:b> <a:c> }")
    for path, sentence in ((tmp_path / "blank.trig", "blank nodes"), (hand_made_build / "kg.ttl", "no named graph")):
        result = run("load", "--to", "http://127.0.0.1:1/", "--data", path)
        assert result.exit_code == 2 and sentence in result.stderr


def test_where_nothing_can_be_noted_one_sentence_says_so_and_nothing_is_sent(
    hand_made_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    for more in ((), ("--again",)):
        told = run("load", "--to", "http://127.0.0.1:1/store", "--data", hand_made_build, "--tries", "1", *more)
        assert (told.exit_code, told.stderr.count("\n")) == (2, 1)
        assert "cannot be noted" in told.stderr and "XDG_STATE_HOME" in told.stderr


def test_beginning_afresh_forgets_only_once_something_is_sent(tmp_path: Path) -> None:
    path, share = tmp_path / "loads" / "one", Share(node("graph:build"), 1, "abc")
    Journal(path).note(share.graph, share.digest)
    assert not Journal(path, afresh=True).holds(share)
    assert Journal(path).holds(share)
    Journal(path, afresh=True).make()
    assert not Journal(path).holds(share)
