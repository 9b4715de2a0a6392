"""What the help of a command shows as an example can be typed: it goes well on the statements that come along."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
from conftest import run

from kg_caucasus.cli import main
from kg_caucasus.cli.group import NAMES
from kg_caucasus.resources import resource

# What is not run here: `serve` waits until it is ended, `reason` needs Java; both have tests of their own.
LEFT = {"serve", "reason"}
TEXT = "Armenia supports the delimitation of the border between Armenia and Azerbaijan."


def examples() -> list[str]:
    """Give all examples of all commands, without where the shell sends their output."""
    found = []
    for name in NAMES:
        command = main.get_command(click.Context(main), name)
        told = re.sub(r"^Examples?:|\s+", " ", (command and command.epilog) or "")
        told = re.sub(r'eval "\$\((.*)\)"', r"\1", told)
        found += [re.sub(r" > \S+$", "", one.strip()) for one in told.split(" | ")]
    return [one for one in found if one.split()[1] not in LEFT]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a build of the statements that come along, and whatever else the examples name."""
    place = tmp_path_factory.mktemp("work")
    (place / "statements").mkdir()
    (place / "statements" / "ru-00.txt").write_text(TEXT, encoding="utf-8")
    (place / "more.jsonl").write_text(f'{{"text": "{TEXT}", "id": "en-00"}}', encoding="utf-8")
    assert run("build", resource("seeds"), place / "statements", "-o", place / "build").exit_code == 0
    for name in ("build-of-may", "build-of-june"):
        shutil.copytree(place / "build", place / name)
    shutil.copyfile(place / "build" / "kg.ttl", place / "mine.ttl")
    (place / "seeds").symlink_to(resource("seeds"))
    (place / "tests").symlink_to(Path(__file__).parents[1])
    return place


@pytest.mark.parametrize("example", examples())
def test_an_example_goes_well(example: str, workplace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place = tmp_path / "work"
    shutil.copytree(workplace, place, symlinks=True)
    monkeypatch.chdir(place)
    program, *words = shlex.split(example)
    result = run(*words)
    assert program == "kg-caucasus" and result.exit_code == 0, result.output
    assert "no statement speaks of it" not in result.output
