"""Plain sentences are read right, whatever the weights are fitted to."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from readings import read

from kg_caucasus.exports.annotation import annotate

SENTENCES = tomllib.loads(Path(__file__).with_name("plain.toml").read_text(encoding="utf-8"))["sentence"]


@pytest.mark.parametrize("sentence", SENTENCES, ids=[f"{s['lang']}-{i}" for i, s in enumerate(SENTENCES)])
def test_a_plain_sentence_is_read(sentence: dict[str, Any]) -> None:
    found = annotate(read(sentence["text"], sentence["lang"], name="plain"))
    for layer in ("acts", "relations"):
        for row in sentence.get(layer, ()):
            assert any(row.items() <= {k: told.get(k) for k in row}.items() for told in found[layer]), row
    for row in sentence.get("never", ()):
        every = (*found["acts"], *found["relations"], *found["entities"])
        assert not any(row.items() <= {k: told.get(k) for k in row}.items() for told in every), row


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if "acts" in s], ids=lambda s: s["text"][-24:])
def test_nobody_else_acts_in_a_plain_sentence(sentence: dict[str, Any]) -> None:
    found = annotate(read(sentence["text"], sentence["lang"], name="plain"))
    assert {act["speaker"] for act in found["acts"]} == {act["speaker"] for act in sentence["acts"]}
