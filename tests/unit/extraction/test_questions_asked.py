"""What is only asked is no act and no claim."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

SAID = {
    "en": "Mirzoyan welcomed the peace treaty with Azerbaijan.",
    "ru": "Мирзоян приветствовал мирный договор с Азербайджаном.",
    "hy": "Միրզոյանը ողջունել է Ադրբեջանի հետ խաղաղության պայմանագիրը։",
    "az": "Mirzoyan Azərbaycanla sülh sazişini alqışlayıb.",
}
ASKED = {
    "en": "Does Armenia reject demining?",
    "ru": "Отвергает ли Армения разминирование?",
    "hy": "Հայաստանը մերժո՞ւմ է ականազերծումը։",
    "az": "Ermənistan minatəmizləməni rədd edirmi?",
}


@pytest.mark.parametrize("lang", SAID)
def test_a_question_does_nothing(lang: str) -> None:
    told = extract(Statement("example", f"{SAID[lang]} {ASKED[lang]}", lang), load()).acts
    assert {act.kind for act in told} == {"Support"}
