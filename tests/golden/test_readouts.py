"""Who speaks in each sentence of a short text in which several persons, bodies and states speak one after another."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from readings import read

from kg_caucasus.exports.annotation import annotate

TEXTS = tomllib.loads(Path(__file__).with_name("readouts.toml").read_text(encoding="utf-8"))["text"]


@pytest.mark.parametrize("told", TEXTS, ids=[f"{t['lang']}-{i}" for i, t in enumerate(TEXTS)])
def test_every_sentence_is_given_to_who_speaks_in_it(told: dict[str, Any]) -> None:
    text = told["text"]
    acts = [(text.find(a["quote"]), a) for a in annotate(read(text, told["lang"]))["acts"]]
    for row in told["says"]:
        at = text.index(row["words"])
        by = {a["speaker"] for start, a in acts if start <= at < start + len(a["quote"])}
        assert by == set(row["by"]), row["words"]
