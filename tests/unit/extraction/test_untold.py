"""Whose bodies are that the text calls *both* or *of the two countries*."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Armenia and Azerbaijan agreed on the text. Both foreign ministries published it on the same day."),
        ("en", "Armenia and Azerbaijan agreed on the text. The foreign ministries of the two countries published it."),
        ("ru", "Армения и Азербайджан согласовали текст. Его опубликовали министерства иностранных дел обеих стран."),
        ("hy", "Հայաստանն ու Ադրբեջանը բանակցել են։ Երկու երկրների արտաքին գործերի նախարարությունները լուռ են։"),
        ("az", "Ermənistan və Azərbaycan mətni razılaşdırıb. Hər iki ölkənin xarici işlər nazirlikləri onu yayıb."),
    ],
)  # fmt: skip
def test_bodies_of_both_are_one_of_each_state(lang: str, text: str) -> None:
    found = extract(Statement("example", text, lang), load())
    assert {t.name for t in found.things.values() if t.kind == "GovernmentBody"} == {
        "Ministry of Foreign Affairs of Armenia",
        "Ministry of Foreign Affairs of Azerbaijan",
    }
