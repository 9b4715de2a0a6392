"""Who goes on speaking is read in texts of several sentences: chains times things said, in four languages."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from readings import read

from kg_caucasus.exports.annotation import annotate

CHAINS = tomllib.loads(Path(__file__).with_name("chains.toml").read_text(encoding="utf-8"))["chain"]
TELLING = tomllib.loads(Path(__file__).with_name("telling.toml").read_text(encoding="utf-8"))
CASES = [(chain, said) for chain in CHAINS for said in range(len(TELLING["acts"]))]


@pytest.mark.parametrize(("chain", "said"), CASES, ids=[f"{c['lang']}-{c['text'][:24]}-{s}" for c, s in CASES])
def test_the_last_words_are_of_whoever_goes_on_or_begins(chain: dict[str, Any], said: int) -> None:
    words, act = TELLING[chain["lang"]]["said"][said], TELLING["acts"][said]
    told = {"said": words, "Said": words[:1].upper() + words[1:]}
    text = chain["text"].format(**told)
    last = chain["text"].index("{Said}" if "{Said}" in chain["text"] else "{said}")
    acts = annotate(read(text, chain["lang"]))["acts"]
    acts = [one for one in acts if one["end"] > last]
    assert {one["speaker"] for one in acts} <= {chain["speaker"]}
    right = any(one["act"] in act["kinds"] and one["target"] in act["targets"] for one in acts)
    assert right is (said not in chain.get("unread", []))
