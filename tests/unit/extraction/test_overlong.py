"""Texts that nobody writes, lists and sentences without end, are read in a time that grows as they do."""

from __future__ import annotations

import time

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

CLAUSE = "Russia supports the delimitation of the border between Armenia and Azerbaijan"


@pytest.mark.parametrize(
    "text",
    ["Armenia, " * 400 + "and Russia support peace.", f"{CLAUSE} and " * 200 + f"{CLAUSE}."],
    ids=["list", "and"],
)
def test_a_sentence_without_end_is_read(text: str) -> None:
    extract(Statement("warm", CLAUSE, "en"), load())
    start = time.process_time()
    found = extract(Statement("overlong", text, "en"), load())
    assert time.process_time() - start < 10  # 14 s and 27 s before; 1 s and 3 s now
    assert "actor:russia" in {act.speaker for act in found.acts}
