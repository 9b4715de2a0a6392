"""The measure of reading: names, places in the text, slots, and figures that add up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg_caucasus.errors import SourceError
from kg_caucasus.evaluation import Figures, compare, read_gold, tally

TEXT = "Baku accused Yerevan. Moscow supports border delimitation."
GOLD = {
    "id": "en-90",
    "lang": "en",
    "entities": [
        {"type": "State", "name": "Azerbaijan", "aliases": ["Baku"], "quote": "Baku"},
        {"type": "State", "name": "Armenia", "aliases": ["Yerevan"], "quote": "Yerevan"},
        {"type": "State", "name": "Russia", "aliases": [], "quote": "Moscow"},
        {"type": "Process", "name": "Border delimitation", "aliases": [], "quote": "border delimitation"},
    ],
    "relations": [
        {"subject": "Russia", "predicate": "contributesTo", "object": "Border delimitation", "quote": TEXT[22:]}
    ],
    "acts": [
        {"speaker": "Azerbaijan", "act": "ACCUSE", "target": "Armenia", "quote": "Baku accused Yerevan"},
        {
            "speaker": "Russia",
            "act": "SUPPORT",
            "target": "Border delimitation",
            "quote": "Moscow supports border delimitation",
        },
    ],
}
FOUND = {
    "entities": [
        {
            "type": "State",
            "name": "Republic of Azerbaijan",
            "aliases": [],
            "mentions": [{"start": 0, "end": 4, "text": "Baku"}],
        },
        {"type": "State", "name": "Armenia", "aliases": [], "mentions": [{"start": 13, "end": 20, "text": "Yerevan"}]},
        {"type": "State", "name": "Russia", "aliases": [], "quote": "Moscow"},
        {"type": "Place", "name": "Moscow", "aliases": [], "quote": "Moscow"},
    ],
    "relations": [],
    "acts": [
        {
            "speaker": "Azerbaijan",
            "act": "ACCUSE",
            "target": "Armenia",
            "quote": "Baku accused Yerevan",
            "start": 0,
            "end": 20,
        },
        {
            "speaker": "Armenia",
            "act": "SUPPORT",
            "target": "Russia",
            "quote": "Moscow supports",
            "start": 22,
            "end": 37,
        },
    ],
}


def test_entities_match_by_name_or_by_place_and_the_rest_is_missed_or_spurious() -> None:
    layer = compare(TEXT, GOLD, FOUND).layers["entities"]
    assert {(g["name"], f["name"]) for g, f in layer.pairs} == {
        ("Azerbaijan", "Republic of Azerbaijan"),
        ("Armenia", "Armenia"),
        ("Russia", "Russia"),
    }
    assert [g["name"] for g in layer.missed] == ["Border delimitation"]
    assert [f["name"] for f in layer.spurious] == ["Moscow"]


def test_an_act_needs_its_slots_and_a_lenient_one_only_kind_and_words() -> None:
    result = compare(TEXT, GOLD, FOUND)
    assert [f["act"] for _, f in result.layers["acts"].pairs] == ["ACCUSE"]
    assert len(result.layers["acts_lenient"].pairs) == 2
    assert result.speakers == (1, 2)


def test_figures_add_up_over_statements() -> None:
    figures = tally([compare(TEXT, GOLD, FOUND)] * 2).layers["all", "entities"]
    assert figures == Figures(hit=6, found=8, gold=8)
    assert (figures.precision, figures.recall, figures.f1) == (0.75, 0.75, 0.75)


def test_an_annotation_agrees_with_itself() -> None:
    total = tally([compare(TEXT, GOLD, GOLD)])
    assert {figures.f1 for figures in total.layers.values()} == {1.0}


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no annotation"):
        list(read_gold(tmp_path))


def test_an_annotation_without_its_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en-90.json").write_text(json.dumps(GOLD), encoding="utf-8")
    with pytest.raises(SourceError, match=r"en-90\.txt: the text of this annotation is missing"):
        list(read_gold(tmp_path))
