"""Who speaks in each sentence of a short text in which several persons, bodies and states speak one after another."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg_caucasus.exports.annotation import annotate
from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

TEXTS = tomllib.loads(Path(__file__).with_name("readouts.toml").read_text(encoding="utf-8"))["text"]


@pytest.mark.parametrize("told", TEXTS, ids=[f"{t['lang']}-{i}" for i, t in enumerate(TEXTS)])
def test_every_sentence_is_given_to_who_speaks_in_it(told: dict[str, Any]) -> None:
    text = told["text"]
    acts = [
        (text.find(a["quote"]), a) for a in annotate(extract(Statement("told", text, told["lang"]), load()))["acts"]
    ]
    for row in told["says"]:
        at = text.index(row["words"])
        by = {a["speaker"] for start, a in acts if start <= at < start + len(a["quote"])}
        assert by == set(row["by"]), row["words"]
