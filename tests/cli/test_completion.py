from __future__ import annotations

import os
import subprocess
import sys

import pytest
from conftest import run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_script(shell: str) -> None:
    told = run("completion", shell)
    assert told.exit_code == 0 and "_KG_CAUCASUS_COMPLETE" in told.stdout and "kg-caucasus" in told.stdout


@pytest.mark.parametrize(
    ("typed", "offered"), [("kg-caucasus que", "queries"), ("kg-caucasus query --name prom", "promises")]
)
def test_commands_and_names_of_questions_are_completed(typed: str, offered: str) -> None:
    env = {
        "_KG_CAUCASUS_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - 1),
    }
    code = "from kg_caucasus.cli import main; main(prog_name='kg-caucasus')"
    told = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | env, capture_output=True, text=True, check=False
    )
    assert f"plain,{offered}" in told.stdout.splitlines()
