"""What is shown on a terminal holds nothing that steers it, wherever in the data it stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import build_of, run

from kg_caucasus.cli.table import printable
from kg_caucasus.model import Extraction

EVIL = "A\x1b]0;pwn\x07\x00\u202eB\u2066"


def test_control_signs_and_those_that_turn_round_what_is_read_are_left_out() -> None:
    assert printable(f" {EVIL}\n\x9b C\u200d ") == "A]0;pwnB C\u200d"


@pytest.mark.parametrize("command", ["explain", "diff", "query"])
def test_no_command_shows_signs_that_steer_a_terminal(
    command: str, hand_made: dict[str, Extraction], tmp_path: Path
) -> None:
    one = hand_made["en"]
    evil = replace(one, statement=replace(one.statement, publisher=EVIL))
    build_of([evil], tmp_path / "a")
    build_of([hand_made["ru"]], tmp_path / "b")
    # what is told of an act in `diff` is its own words
    graph = (tmp_path / "b" / "kg.trig").read_text(encoding="utf-8").replace("обстрел", "обст\\u001B\\u202Eрел")
    (tmp_path / "b.trig").write_text(graph, encoding="utf-8")
    told = {
        "explain": ["explain", "statement:en-90", "--data", tmp_path / "a"],
        "diff": ["diff", tmp_path / "a", tmp_path / "b.trig"],
        "query": ["query", "SELECT ?n { ?s kgc:publisherName ?n }", "--data", tmp_path / "a"],
    }
    shown = run(*told[command]).stdout
    assert ("обстрел" if command == "diff" else "A]0;pwnB") in shown
    assert not [sign for sign in shown if sign != "\n" and (sign < " " or sign in "\u202e\u2066")]
