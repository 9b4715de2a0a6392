"""Where standard output is closed, full or read no further, a command ends in order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = {
    "export": ["export", "--format", "nquads"],
    "query": ["query", "SELECT * { ?s ?p ?o }", "--format", "csv"],
    "query as a table": ["query", "SELECT * { ?s ?p ?o }"],
    "query with time": ["query", "SELECT * { ?s ?p ?o }", "--timeout", "60"],
    "stats": ["stats"],
    "timeline": ["timeline"],
    "explain": ["explain", "actor:armenia"],
}


def start(name: str, build: Path, stdout: int | None, **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kg_caucasus", *COMMANDS[name], "--data", str(build)]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, check=False, **more)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_reader_that_has_had_enough_is_no_failure(name: str, hand_made_build: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    told = start(name, hand_made_build, writer)
    os.close(writer)
    assert (told.returncode, told.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
@pytest.mark.parametrize("name", COMMANDS)
def test_output_that_cannot_be_written_is_told_in_a_sentence(name: str, hand_made_build: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        told = start(name, hand_made_build, full.fileno())
    assert told.returncode == 2
    assert told.stderr == b"kg-caucasus: The output cannot be used: No space left on device.\n"


def test_output_that_is_closed_is_let_go(hand_made_build: Path) -> None:
    told = start("export", hand_made_build, None, preexec_fn=lambda: os.close(1))
    assert (told.returncode, told.stderr) == (0, b"")
