"""How well the annotated statements are read never falls below what was once reached."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from kg_caucasus.evaluation import Tally, compare, read_gold, statement_of, tally
from kg_caucasus.exports.annotation import annotate
from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load

SETS = {name: Path(__file__).parent / name for name in ("annotated", "written", "probes", "unseen", "fresh", "press")}
CASES = [
    (name, lang, layer, least)
    for name, folder in SETS.items()
    for lang, layers in tomllib.loads((folder / "floors.toml").read_text(encoding="utf-8")).items()
    for layer, least in layers.items()
]


@cache
def figures(name: str) -> Tally:
    return tally(
        compare(text, gold, annotate(extract(statement_of(text, gold), load()))) for text, gold in read_gold(SETS[name])
    )


@pytest.mark.parametrize(("name", "lang", "layer", "least"), CASES, ids=["-".join(case[:3]) for case in CASES])
def test_reading_stays_above_its_floor(name: str, lang: str, layer: str, least: float) -> None:
    assert figures(name).layers[lang, layer].f1 >= least


def test_every_quote_is_the_text_at_its_offsets() -> None:
    for text, gold in (pair for folder in SETS.values() for pair in read_gold(folder)):
        found = annotate(extract(statement_of(text, gold), load()))
        for row in (*found["relations"], *found["acts"]):
            assert text[row["start"] : row["end"]] == row["quote"]
        for entity in found["entities"]:
            assert all(text[m["start"] : m["end"]] == m["text"] for m in entity["mentions"])
