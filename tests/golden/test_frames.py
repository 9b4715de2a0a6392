"""What a plain sentence says is read whatever it is about: frames times topics, in four languages."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from readings import read

from kg_caucasus.exports.annotation import annotate

DATA = tomllib.loads(Path(__file__).with_name("frames.toml").read_text(encoding="utf-8"))
CASES = [
    (frame, topic) for frame in DATA["frame"] for topic in DATA["topic"] if topic["name"] not in frame.get("not_of", ())
]


@pytest.mark.parametrize(("frame", "topic"), CASES, ids=[f"{f['lang']}-{f['act']}-{t['name']}" for f, t in CASES])
def test_who_stands_in_a_frame_does_its_act_about_every_topic(frame: dict[str, Any], topic: dict[str, Any]) -> None:
    text = frame["text"].format(*topic[frame["lang"]])
    acts = annotate(read(text, frame["lang"]))["acts"]
    told = {act["speaker"] for act in acts if (act["act"], act["target"]) == (frame["act"], topic["name"])}
    assert told == {*frame["by"]}
    assert {act["speaker"] for act in acts} <= {*frame["by"], frame.get("with")}
