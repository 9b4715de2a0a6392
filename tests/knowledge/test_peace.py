"""Of which process, talks, conflict and ceasefires common words tell is data, and refused where it cannot be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg_caucasus.errors import KnowledgeError
from kg_caucasus.knowledge import load
from kg_caucasus.knowledge.peace import load_peace
from kg_caucasus.resources import resource

HERE = resource("ontology") / "wording" / "peace.toml"
REFUSED = {
    "a thing that nobody knows": ("process:karabakh-settlement", "process:x", "the ontology knows no process:x"),
    "an unknown key": ("talks =", "talk =", "has the unknown key 'talk'; known are ceasefires, conflict"),
    "nothing told": ('"process:peace-treaty-negotiation"', '""', "the file has no talks; add the line 'talks = …'"),
}


def test_ceasefires_stand_in_order_the_last_first() -> None:
    days = [load().things.facts[one, "signedOn"] for one in load().peace.ceasefires]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(("words", "instead", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, words: str, instead: str, told: str) -> None:
    path = tmp_path / "peace.toml"
    path.write_text(HERE.read_text(encoding="utf-8").replace(words, instead), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=told):
        load_peace(path, load().things)
