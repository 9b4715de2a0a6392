from __future__ import annotations

import importlib.util
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import run

from kg_caucasus.questions import load_questions

pytestmark = pytest.mark.skipif(
    not (Path(sys.executable).parent / "oxigraph").exists() and importlib.util.find_spec("oxigraph") is None,
    reason="the oxigraph server is not installed: pip install oxigraph",
)


@pytest.fixture
def endpoint(hand_made_build: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server over the build made by hand: its address and its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["serve", "--data", str(hand_made_build), "--port", str(port), "--timeout-s", "4"]
    server = subprocess.Popen(
        [sys.executable, "-u", "-m", "kg_caucasus", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert server.stdout
    ready = server.stdout.readline()
    assert ready.startswith(f"Ready at http://127.0.0.1:{port}/query"), ready
    yield f"http://127.0.0.1:{port}", server
    server.kill()
    server.communicate()


def status(url: str, body: bytes | None = None, **headers: str) -> int:
    """Give the HTTP status of a request."""
    request = urllib.request.Request(url, body, {k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=20) as reply:
            reply.read()
            return int(reply.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_the_endpoint_answers_as_the_build_does(
    endpoint: tuple[str, subprocess.Popen[str]], hand_made_build: Path
) -> None:
    url = f"{endpoint[0]}/query"
    by_graph = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"
    state = "ASK { actor:armenia a kgc:State }"
    for arguments in (["--name", "positions"], ["DESCRIBE actor:armenia"], [state], [by_graph]):
        asked = run("query", *arguments, "--data", url)
        assert asked.exit_code == 0, asked.output
        assert asked.stdout == run("query", *arguments, "--data", hand_made_build).stdout
    assert run("query", "SELECT * { ?s ?p }", "--data", url).exit_code == 2


def test_updates_and_odd_media_types_are_refused_and_the_server_lives(
    endpoint: tuple[str, subprocess.Popen[str]],
) -> None:
    url = endpoint[0]
    update = b"update=DROP+ALL"
    assert 400 <= status(f"{url}/update", update, Content_Type="application/x-www-form-urlencoded") < 500
    assert 400 <= status(f"{url}/query", b"{}", Content_Type="application/json") < 500
    assert status(f"{url}/query?query=ASK%7B%7D") == 200
    elsewhere = urllib.parse.quote("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    assert status(f"{url}/query?query={elsewhere}") == 403


def test_a_query_that_would_run_for_minutes_ends_at_its_timeout_and_the_others_are_answered(
    endpoint: tuple[str, subprocess.Popen[str]],
) -> None:
    url, asked = endpoint[0], time.monotonic()
    slow = urllib.parse.quote("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    with ThreadPoolExecutor(8) as clients:
        slow_ones = [clients.submit(status, f"{url}/query?query={slow}") for _ in range(1)]
        quick = [clients.submit(status, f"{url}/query?query=ASK%7B%7D") for _ in range(200)]
        assert {one.result() for one in quick} == {200}
        assert {one.result() for one in slow_ones} == {503}
    assert time.monotonic() - asked < 45
    assert status(f"{url}/query?query={slow}") == 503
    assert {status(f"{url}/query?query=ASK%7B%7D") for _ in range(20)} == {200}
    large = b"query=" + b"+" * (1 << 20)
    assert status(f"{url}/query", large, Content_Type="application/x-www-form-urlencoded") == 413


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_and_takes_its_child_along(
    number: signal.Signals, endpoint: tuple[str, subprocess.Popen[str]]
) -> None:
    url, server = endpoint
    os.kill(server.pid, number)
    assert server.wait(10) == 0
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"{url}/query?query=ASK%7B%7D", timeout=5)


def test_a_killed_one_takes_its_child_along(endpoint: tuple[str, subprocess.Popen[str]]) -> None:
    url, server = endpoint
    server.kill()
    server.wait()
    assert any(_is_gone(url) for _ in range(100)), "the server outlived its parent"


def _is_gone(url: str) -> bool:
    try:
        urllib.request.urlopen(f"{url}/query?query=ASK%7B%7D", timeout=5).close()
    except OSError:
        return True
    return False


def test_a_port_in_use_and_a_missing_store_are_told(hand_made_build: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--data", hand_made_build, "--port", taken.getsockname()[1])
    assert result.exit_code == 2 and "choose another with --port" in result.stderr
    result = run("serve", "--data", tmp_path)
    assert result.exit_code == 2 and "holds no build to serve" in result.stderr


def test_the_page_offers_the_named_questions_and_may_ask_nobody_else(
    endpoint: tuple[str, subprocess.Popen[str]],
) -> None:
    with urllib.request.urlopen(f"{endpoint[0]}/", timeout=20) as reply:
        page, policy = reply.read().decode(), reply.headers["Content-Security-Policy"]
    told = json.loads(page.split('id="known">')[1].split("</script>")[0])
    listed = {one["title"]: one["query"] for group in told["questions"].values() for one in group}
    assert listed.keys() == {q.title for q in load_questions() if not any(p.required for p in q.parameters)}
    assert told["prefixes"]["actor"] == "https://w3id.org/kg-caucasus/actor/"
    assert "default-src 'self'" in policy and "http" not in policy
    address = f"{endpoint[0]}/query"
    assert run("query", listed["Statements"], "--data", address).exit_code == 0
    assert status(f"{endpoint[0]}/yasgui.min.js") == 200
