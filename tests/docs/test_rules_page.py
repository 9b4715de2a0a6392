"""The map of the wording is what the wording says today."""

from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_generated_pages_are_current() -> None:
    assert runpy.run_path(str(DOCS / "generate.py"))["main"](check=True) == 0
