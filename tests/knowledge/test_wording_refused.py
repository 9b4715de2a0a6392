"""A wording that cannot be meant is refused, in a sentence that names the file, the table and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg_caucasus.errors import KnowledgeError
from kg_caucasus.knowledge.wording import load_wording

REFUSED = {
    "an unknown key of a rule": ("acts", 'act = "Request"\n[asks]\nx = ""\n', r"\[asks\] has the unknown key 'x'"),
    "an unknown language": ("acts", 'act = "Request"\n[asks]\nxx.match = "a"\n', r"\[asks\] has the unknown key 'xx'"),
    "an unknown head": ("acts", 'act = "Request"\nby = "x"\n', "the head of the file has the unknown key 'by'"),
    "no head": ("acts", '[asks]\nen.match = "asks"\n', "the line 'act = …' is missing"),
    "a thing in an act": ("acts", 'act = "Request"\n[asks]\nthing = "x"\n', r"\[asks\] has the unknown key 'thing'"),
    "no match": ("acts", 'act = "Request"\n[asks]\nen.by = "subject"\n', r"\[asks\] has no match; add the line"),
    "whose act": (
        "acts",
        'act = "Request"\n[asks]\nby = "subjct"\nen.match = "asks"\n',
        r"\[asks\] has by = 'subjct'; use one of 'parties', 'speaker', 'subject'",
    ),
    "a side": ("acts", 'act = "Request"\n[asks]\nside = "left"\n', r"\[asks\] has side = 'left'; use one of"),
    "a modality": ("relations", 'predicate = "signs"\n[x]\nen.modality = "future"\n', r"\[x\] has modality = 'future'"),
    "a polarity": ("occasions", 'occasion = "Talks"\n[x]\npolarity = "No"\n', r"\[x\] has polarity = 'No'; use one of"),
    "no thing": ("paraphrases", '[x]\nen.match = "asks"\n', r"\[x\] has no thing; add the line 'thing = …'"),
    "no name of a kind": ("kinds", '[x]\nen = ["meeting"]\n', r"\[x\] has no name; add the line 'name = …'"),
    "an unknown key of a kind": ("kinds", '[x]\nname = "X"\nmake = "Event"\n', r"\[x\] has the unknown key 'make'"),
    "an unknown key of a language": (
        "kinds",
        '[x]\nname = "X"\nen.words = ["meeting"]\nen.off = ["State"]\n',
        r"\[x\.en\] has the unknown key 'off'; known are bare, each, lone",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("family", "text", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, family: str, text: str, told: str) -> None:
    for name in ("languages/en.toml", "weights/en.toml", "sorts.toml", f"{family}/family.toml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text if path.stem == "family" else "", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=rf"family\.toml: {told}"):
        load_wording(tmp_path, "en")
