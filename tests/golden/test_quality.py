"""How well the annotated statements are read never falls below what was once reached."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg_caucasus.evaluation import Tally, compare, read_gold, tally
from kg_caucasus.exports.annotation import annotate
from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

HERE = Path(__file__).parent / "annotated"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
CASES = [(lang, layer, least) for lang, layers in FLOORS.items() for layer, least in layers.items()]


@pytest.fixture(scope="module")
def figures() -> Tally:
    return tally(
        compare(text, gold, annotate(extract(Statement(gold["id"], text, gold["lang"]), load())))
        for text, gold in read_gold(HERE)
    )


@pytest.mark.parametrize(("lang", "layer", "least"), CASES, ids=[f"{lang}-{layer}" for lang, layer, _ in CASES])
def test_reading_stays_above_its_floor(figures: Tally, lang: str, layer: str, least: float) -> None:
    assert figures.layers[lang, layer].f1 >= least


def test_every_quote_is_the_text_at_its_offsets() -> None:
    for text, gold in read_gold(HERE):
        found = annotate(extract(Statement(gold["id"], text, gold["lang"]), load()))
        for row in (*found["relations"], *found["acts"]):
            assert text[row["start"] : row["end"]] == row["quote"]
        for entity in found["entities"]:
            assert all(text[m["start"] : m["end"]] == m["text"] for m in entity["mentions"])
