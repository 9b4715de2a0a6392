"""What the README shows is what the program prints."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kg_caucasus.cli.group import NAMES

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
SHOWN = re.compile(r"(<!-- output: [^\n]*-->\n```console\n\$ kg-caucasus )([^\n]*)\n(.*?)(```)", re.DOTALL)


@pytest.fixture(scope="module")
def seed_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of the seed."""
    folder = tmp_path_factory.mktemp("seed") / "build"
    call(["build", "-o", str(folder)])
    return folder


def call(arguments: list[str]) -> str:
    """Run the program as from a terminal a hundred columns wide."""
    command = [sys.executable, "-m", "kg_caucasus", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ | {"COLUMNS": "100"}
    ).stdout


def test_the_outputs_that_the_readme_shows_are_what_is_printed(seed_build: Path) -> None:
    text = README.read_text(encoding="utf-8")

    def shown(match: re.Match[str]) -> str:
        printed = call([*shlex.split(match[2]), "--data", str(seed_build)])
        return f"{match[1]}{match[2]}\n{printed}{match[4]}"

    renewed = SHOWN.sub(shown, text)
    assert len(SHOWN.findall(text)) == 2
    if os.environ.get("KGC_RENEW"):
        README.write_text(renewed, encoding="utf-8")
    assert renewed == README.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [README, ROOT / "CONTRIBUTING.md"], ids=["README", "CONTRIBUTING"])
def test_what_the_docs_link_to_and_name_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists() or target.startswith("LICENSE"), target
    for name in re.findall(r"kg-caucasus ([a-z-]+)", text):
        assert name in NAMES, name
