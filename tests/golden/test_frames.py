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


def doers(frame: dict[str, Any], topic: dict[str, Any], before: str) -> tuple[set[str], set[str]]:
    """Give who does a frame's act about a topic, and who does anything, in the frame's sentence after other text."""
    text = frame["text"].format(*topic[frame["lang"]])
    acts = [act for act in annotate(read(before + text, frame["lang"]))["acts"] if act["start"] >= len(before)]
    its = {act["speaker"] for act in acts if (act["act"], act["target"]) == (frame["act"], topic["name"])}
    return its, {act["speaker"] for act in acts}


@pytest.mark.parametrize(("frame", "topic"), CASES, ids=IDS)
def test_who_stands_in_a_frame_does_its_act_about_every_topic(frame: dict[str, Any], topic: dict[str, Any]) -> None:
    its, everybody = doers(frame, topic, "")
    assert its == {*frame["by"]}
    assert everybody <= {*frame["by"], frame.get("with")}


@pytest.mark.parametrize(("frame", "topic"), CASES, ids=IDS)
def test_what_others_said_before_changes_nothing(frame: dict[str, Any], topic: dict[str, Any]) -> None:
    paragraphs = BEFORE[frame["lang"]]["before"]
    its, everybody = doers(frame, topic, paragraphs[CASES.index((frame, topic)) % len(paragraphs)] + "\n\n")
    assert its == {*frame["by"]}
    assert everybody <= {*frame["by"], frame.get("with")}
