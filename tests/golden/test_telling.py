"""Who said something is read in whatever way news tells it: frames of telling times things said, in four languages."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from readings import read

from kg_caucasus.exports.annotation import annotate

BEFORE = tomllib.loads(Path(__file__).with_name("before.toml").read_text(encoding="utf-8"))
DATA = tomllib.loads(Path(__file__).with_name("telling.toml").read_text(encoding="utf-8"))
ACTS = DATA.pop("acts")
CASES = [
    (lang, frame, said)
    for lang, table in DATA.items()
    for frame in range(len(table["frames"]))
    for said in range(len(ACTS))
]


def opened(text: str) -> str:
    return text[:1].upper() + text[1:]


def is_read(lang: str, frame: int, said: int, before: str = "") -> bool:
    table, act = DATA[lang], ACTS[said]
    told, words = table["frames"][frame], table["said"][said]
    who = table["people"][(frame + said) % len(table["people"])]
    more = {"Title": opened(who["title"]), "He": opened(who["he"]), "said": words, "Said": opened(words)}
    text = told["text"].format(**who, **more)
    found = annotate(read(before + text, lang))["acts"]
    found = [act for act in found if act["start"] >= len(before)]
    speaker = told.get("by", who["speaker"])
    right = any(a["speaker"] == speaker and a["act"] in act["kinds"] and a["target"] in act["targets"] for a in found)
    return right and all(a["act"] in act["kinds"] and a["speaker"] == speaker for a in found)


@pytest.mark.parametrize(("lang", "frame", "said"), CASES)
def test_who_said_it_is_read_however_it_is_told(lang: str, frame: int, said: int) -> None:
    assert is_read(lang, frame, said) is ([frame, said] not in DATA[lang]["unread"])


@pytest.mark.parametrize(
    ("lang", "frame", "said"),
    [
        (lang, frame, said)
        for lang, frame, said in CASES
        if [frame, said] not in DATA[lang]["unread"] and "\n" not in DATA[lang]["frames"][frame]["text"]
    ],
)
def test_who_spoke_before_is_not_who_speaks(lang: str, frame: int, said: int) -> None:
    paragraphs = BEFORE[lang]["before"]
    before = paragraphs[(frame + said) % len(paragraphs)]
    assert is_read(lang, frame, said, before + "\n\n") is ([frame, said] not in BEFORE[lang].get("unread", []))
