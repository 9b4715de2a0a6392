from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import run

VIEWS = ("positions", "commitments")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("form", ["table", "csv", "json", "html"])
def test_a_view_is_printed_in_every_format(view: str, form: str, hand_made_build: Path) -> None:
    result = run(view, "--data", hand_made_build, "--format", form, "--lang", "ru")
    assert result.exit_code == 0, result.output
    if form == "json":
        assert len(json.loads(result.stdout)) > 0
    elif form == "csv":
        assert len(list(csv.DictReader(io.StringIO(result.stdout)))) > 0
    elif form == "html":
        HTMLParser().feed(result.stdout)
        assert result.stdout.count("<tr>") > 1
    assert "Делимитация" in result.stdout or "делимитация" in result.stdout.lower()


@pytest.mark.parametrize("view", VIEWS)
def test_every_row_leads_to_its_words(view: str, hand_made_build: Path) -> None:
    rows = json.loads(run(view, "--data", hand_made_build, "--format", "json").stdout)
    for row in rows[:5]:
        told = run("explain", row["act"], "--data", hand_made_build)
        assert told.exit_code == 0 and " ".join(row["words"].split()) in told.stdout


def test_changes_come_with_both_sentences(hand_made_build: Path) -> None:
    result = run("positions", "--data", hand_made_build, "--changes", "--format", "json", "--counted-as", "state")
    for row in json.loads(result.stdout):
        assert row["words before"] and row["words after"] and row["from"] != row["to"]


def test_a_name_that_names_nothing_is_told(hand_made_build: Path) -> None:
    result = run("positions", "--data", hand_made_build, "--about", "Nothing at all")
    assert result.exit_code == 2 and "Nothing in the graph is named" in result.stderr
    assert run("positions", "--data", hand_made_build, "--since", "May").exit_code == 2


def test_a_heat_map_is_drawn(hand_made_build: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    for name in ("map.png", "map.svg"):
        result = run("positions", "--data", hand_made_build, "--plot", tmp_path / name, "--lang", "hy")
        assert result.exit_code == 0 and (tmp_path / name).stat().st_size > 5_000


def test_html_escapes_what_texts_say() -> None:
    from kg_caucasus.cli import rows

    row = {"words": "<script>x</script>", "links": [{"words": "<b>"}]}
    page = "\n".join(rows._html([row], ["words"], "<title>", "en"))
    assert "<script>" not in page and "<b>" not in page and "&lt;script&gt;" in page
