"""What a plain sentence says is read whatever it is about: frames times topics, in four languages."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from readings import read

from kg_caucasus.exports.annotation import annotate

BEFORE = tomllib.loads(Path(__file__).with_name("before.toml").read_text(encoding="utf-8"))
DATA = tomllib.loads(Path(__file__).with_name("frames.toml").read_text(encoding="utf-8"))
CASES = [
    (frame, topic) for frame in DATA["frame"] for topic in DATA["topic"] if topic["name"] not in frame.get("not_of", ())
]


IDS = [f"{f['lang']}-{f['act']}-{t['name']}" for f, t in CASES]


def acts_after(before: str, text: str, lang: str) -> list[dict[str, Any]]:
    """What is done in a text that comes after another."""
    acts = annotate(read(before + text, lang))["acts"]
    return [act for act in acts if act["start"] >= len(before)]


@pytest.mark.parametrize(("frame", "topic"), CASES, ids=IDS)
def test_who_stands_in_a_frame_does_its_act_about_every_topic(frame: dict[str, Any], topic: dict[str, Any]) -> None:
    is_done(frame, topic, "")


@pytest.mark.parametrize(("frame", "topic"), CASES, ids=IDS)
def test_what_others_said_before_changes_nothing(frame: dict[str, Any], topic: dict[str, Any]) -> None:
    paragraphs = BEFORE[frame["lang"]]["before"]
    is_done(frame, topic, paragraphs[CASES.index((frame, topic)) % len(paragraphs)] + "\n\n")


def is_done(frame: dict[str, Any], topic: dict[str, Any], before: str) -> None:
    acts = acts_after(before, frame["text"].format(*topic[frame["lang"]]), frame["lang"])
    told = {act["speaker"] for act in acts if (act["act"], act["target"]) == (frame["act"], topic["name"])}
    assert told == {*frame["by"]}
    assert {act["speaker"] for act in acts} <= {*frame["by"], frame.get("with")}
