"""kg-caucasus evaluate prints figures, misses and JSON, and refuses a folder without annotations in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import run

from kg_caucasus.cli import main
from kg_caucasus.evaluation import statement_of
from kg_caucasus.model import Statement

TEXT = "The Ministry of Foreign Affairs of Russia said that Moscow is ready to assist the border delimitation."
GOLD = {
    "id": "en-91",
    "lang": "en",
    "entities": [
        {"type": "State", "name": "Russia", "aliases": [], "quote": "Moscow"},
        {"type": "Event", "name": "Flood of 1824", "aliases": [], "quote": "nowhere"},
    ],
    "relations": [],
    "acts": [],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "en-91.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "en-91.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def test_the_table_tells_every_layer_and_the_misses_their_sentence(gold: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", str(gold), "--misses"])
    assert result.exit_code == 0, result.output
    assert "acts_lenient" in result.output
    assert "en-91 entities missed: Event | Flood of 1824" in result.output
    assert "en-91 entities spurious: Process | Border delimitation" in result.output
    assert TEXT in result.output


def test_json_gives_figures_by_language_and_layer(gold: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", str(gold), "--json"])
    figures = json.loads(result.output)
    assert figures["en.entities"]["gold"] == 2
    assert figures["all.entities"]["hit"] == 1


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("en-91.json", b'{"lang": "en", "entities": []}', "has the keys id, lang"),
        ("en-91.json", b"\xff\xfe", "is not UTF-8"),
        ("en-91.txt", "İrəvan".encode("cp1254", "replace") + b"\xff", "is not UTF-8"),
    ],
)
def test_an_annotation_that_cannot_be_used_is_told_in_a_sentence(
    gold: Path, name: str, content: bytes, sentence: str
) -> None:
    (gold / name).write_bytes(content)
    result = run("evaluate", gold)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "en-91.json" in result.stderr and sentence in result.stderr


def test_an_annotation_is_read_as_of_the_day_it_was_published() -> None:
    told = {**GOLD, "published": "2024-05-15"}
    assert statement_of(TEXT, told) == Statement("en-91", TEXT, "en", published="2024-05-15")


def test_a_folder_without_annotations_is_refused_in_a_sentence(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", str(tmp_path)])
    assert result.exit_code == 2
    assert "no annotation" in result.output
