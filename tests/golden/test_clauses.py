"""Of two sentences joined into one each keeps what it tells: pairs of frames in every join, in four languages."""

from __future__ import annotations

import tomllib
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from readings import read

from kg_caucasus.exports.annotation import annotate

JOINS = tomllib.loads(Path(__file__).with_name("clauses.toml").read_text(encoding="utf-8"))
DATA = tomllib.loads(Path(__file__).with_name("frames.toml").read_text(encoding="utf-8"))
SPEAK_FOR = {"Armenia": {"Ararat Mirzoyan", "Nikol Pashinyan"}}  # whose words may go on: *X said that …, but Armenia …*
Told = tuple[str, str, str]


def sentences(lang: str) -> list[tuple[str, Told]]:
    """Give the frames in which one does something alone, not in quotation marks, about a topic each, and what it is."""
    alone = [f for f in DATA["frame"] if f["lang"] == lang and len(f["by"]) == 1 and "with" not in f]
    found = []
    for number, frame in enumerate(f for f in alone if f["text"][0] not in '«“"'):
        topics = [t for t in DATA["topic"] if t["name"] not in frame.get("not_of", ())]
        topic = topics[number % len(topics)]
        text = frame["text"].format(*topic[lang]).rstrip(".։")
        found.append((text, (frame["act"], frame["by"][0], topic["name"])))
    return found


def opening_small(text: str) -> str:
    """Give a sentence as it goes on within another: *according to X*, but *Armenia*."""
    first, second = text.split()[:2]
    return text[0].lower() + text[1:] if first[0].isupper() and second[0].islower() and len(first) < 4 else text


def joined(lang: str) -> list[tuple[str, set[Told]]]:
    """Give every pair of sentences of two doers joined in every way, and what is told in each."""
    pairs = [
        (a, b)
        for a, b in permutations(sentences(lang), 2)
        if a[1][1] != b[1][1] and a[1][2] != b[1][2] and a[1][1] not in SPEAK_FOR.get(b[1][1], ())
    ]
    return [
        (way.format(a=opening_small(a[0]), b=opening_small(b[0]), A=a[0]), {a[1], b[1]})
        for way in JOINS[lang]["joined"]
        for a, b in pairs
    ]


@pytest.mark.parametrize("lang", JOINS)
def test_each_of_two_clauses_keeps_what_it_tells(lang: str) -> None:
    wrong: list[Any] = []
    cases = joined(lang)
    for text, told in cases:
        acts = annotate(read(text, lang))["acts"]
        found = {(act["act"], act["speaker"], act["target"]) for act in acts}
        if not told <= found or not {who for _, who, _ in found} <= {who for _, who, _ in told}:
            wrong.append((text, told - found))
    assert len(cases) - len(wrong) >= JOINS[lang]["right"], wrong
