"""How well the annotated statements are read never falls below what was once reached."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from dataclasses import asdict
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kg_caucasus.evaluation import Tally, compare, read_gold, statement_of, tally
from kg_caucasus.exports.annotation import Json

SETS = {name: Path(__file__).parent / name for name in ("annotated", "written", "probes", "unseen", "fresh", "press")}
CASES = [
    (name, lang, layer, least)
    for name, folder in SETS.items()
    for lang, layers in tomllib.loads((folder / "floors.toml").read_text(encoding="utf-8")).items()
    for layer, least in layers.items()
]


@cache
def readings(name: str) -> tuple[tuple[str, Json, Json], ...]:
    """Each text of a set with its annotation and what is read: once for all tests, in several processes."""
    annotated = list(read_gold(SETS[name]))
    with TemporaryDirectory() as place:
        lines = (json.dumps(asdict(statement_of(text, gold))) for text, gold in annotated)
        (Path(place) / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "kg_caucasus", "extract", "all.jsonl", "--json-dir", "."], cwd=place, check=True
        )
        found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in Path(place).glob("*.json")}
    return tuple((text, gold, found[gold["id"]]) for text, gold in annotated)


@cache
def figures(name: str) -> Tally:
    return tally(compare(*reading) for reading in readings(name))


@pytest.mark.parametrize(("name", "lang", "layer", "least"), CASES, ids=["-".join(case[:3]) for case in CASES])
def test_reading_stays_above_its_floor(name: str, lang: str, layer: str, least: float) -> None:
    assert figures(name).layers[lang, layer].f1 >= least


@pytest.mark.parametrize("name", SETS)
def test_all_evidence_is_words_within_the_text(name: str) -> None:
    for text, gold, found in readings(name):
        mentions = [mention for entity in found["entities"] for mention in entity["mentions"]]
        for row in (*mentions, *found["relations"], *found["acts"]):
            assert 0 <= row["start"] < row["end"] <= len(text), (gold["id"], row)
            assert text[row["start"] : row["end"]].strip(), (gold["id"], row)
