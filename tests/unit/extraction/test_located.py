"""A state that is only where something is, is a place; a capital is its state only where it stands for one."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


def kinds(text: str, lang: str) -> dict[str, str]:
    """Give the class of each thing named in a short text."""
    return {t.name: t.kind for t in extract(Statement("example", text, lang), load()).things.values()}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Delimitation starts where the borders of Armenia, Azerbaijan and Georgia meet, Yerevan said.", "en"),
        ("Работы начнутся на стыке границ Армении, Азербайджана и Грузии, заявил Ереван.", "ru"),
        ("Աշխատանքները կսկսվեն Հայաստանի, Ադրբեջանի և Վրաստանի սահմանների հատման կետից, հայտարարեց Երևանը։", "hy"),
        ("İşlər Azərbaycan, Ermənistan və Gürcüstan sərhədlərinin kəsişməsindən başlayacaq, Bakı bildirib.", "az"),
    ],
)
def test_a_land_whose_border_alone_is_told_is_a_place_and_the_two_parties_are_states(text: str, lang: str) -> None:
    found = kinds(text, lang)
    assert (found["Georgia"], found["Armenia"], found["Azerbaijan"]) == ("Place", "State", "State")


def test_a_land_that_acts_besides_is_a_state() -> None:
    text = "Delimitation starts at the border of Georgia, Yerevan said. Georgia welcomed this."
    assert kinds(text, "en")["Georgia"] == "State"


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("We are alarmed by the strikes on Barda and Stepanakert, Mirzoyan said.", "en", "Place"),
        ("Բնակիչները տարհանվել են Ստեփանակերտ, ասաց Միրզոյանը։", "hy", "Place"),
        ("Mirzoyan called for talks between Baku and Stepanakert.", "en", "State"),
    ],
)
def test_a_capital_whose_state_has_ended_is_the_town_unless_it_stands_beside_a_state(
    text: str, lang: str, kind: str
) -> None:
    (found,) = {k for name, k in kinds(text, lang).items() if name in ("Stepanakert", "Nagorno-Karabakh Republic")}
    assert found == kind
