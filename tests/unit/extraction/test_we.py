"""Who *we* and *I* are: whoever writes or speaks, never one whom the same sentence names."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Act, Statement

OPENING = {
    "en": "The European Union follows the situation. ",
    "ru": "Европейский союз следит за обстановкой. ",
    "hy": "Եվրոպական միությունը հետևում է իրավիճակին։ ",
    "az": "Avropa İttifaqı vəziyyəti izləyir. ",
}
WE = [
    ("en", "We condemn Azerbaijan's attack on Armenia.", "Accuse"),
    ("en", "We thank Armenia for the release of the prisoners.", "Support"),
    ("en", "We hope that Baku and Yerevan will sign the peace treaty.", "Expect"),
    ("en", "We urge Armenians to continue the border delimitation.", "Request"),
    ("ru", "Мы призываем Армению и Азербайджан возобновить переговоры.", "Request"),
    ("ru", "Мы ожидаем, что Азербайджан освободит пленных.", "Expect"),
    ("ru", "Мы поможем Армении с разминированием.", "Commit"),
    ("hy", "Մենք դատապարտում ենք Ադրբեջանի հարձակումը Հայաստանի վրա։", "Accuse"),
    ("hy", "Մենք շնորհակալ ենք Հայաստանին գերիների ազատման համար։", "Support"),
    ("az", "Biz Azərbaycanın Zəngəzur dəhlizi ilə bağlı iddialarını rədd edirik.", "Reject"),
    ("az", "Biz Ermənistana minatəmizləmədə kömək edəcəyik.", "Commit"),
]


def acts_of(text: str, lang: str = "en") -> list[Act]:
    return [*extract(Statement("example", text, lang), load()).acts]


@pytest.mark.parametrize(("lang", "sentence", "done"), WE)
def test_in_an_unsigned_text_we_are_the_body_named_before(lang: str, sentence: str, done: str) -> None:
    acts = acts_of(OPENING[lang] + sentence, lang)
    assert done in {act.kind for act in acts}
    assert {act.speaker for act in acts} == {"actor:european-union"}


def test_where_nobody_is_named_before_nobody_is_we() -> None:
    assert not acts_of("We condemn Azerbaijan's attack on Armenia.")


def test_whom_a_comma_sets_off_says_we() -> None:
    for lang, text in (
        ("en", "We will help with demining, promised Foreign Minister Sergey Lavrov."),
        ("ru", "Мы поможем в разминировании, пообещал Сергей Лавров."),
    ):
        assert {(act.speaker, act.kind) for act in acts_of(text, lang)} == {("actor:sergey-lavrov", "Commit")}


def test_those_who_are_released_issue_no_release() -> None:
    text = "Charles Michel: Welcome the release of the Armenian detainees by Azerbaijan. Commend both leaders for it."
    assert {act.speaker for act in acts_of(text)} == {"actor:charles-michel"}


def test_another_and_i_do_it() -> None:
    text = "“Ararat Mirzoyan and I discussed the border delimitation,” said Sergey Lavrov."
    assert "actor:ararat-mirzoyan" in {act.speaker for act in acts_of(text)}


WELCOMED = {
    "en": "We support the peace treaty of Armenia and Azerbaijan.",
    "ru": "Мы приветствуем мирный договор между Арменией и Азербайджаном.",
    "hy": "Մենք ողջունում ենք խաղաղության պայմանագիրը։",
    "az": "Biz sülh müqaviləsini alqışlayırıq.",
}
BYLINES = [
    ("en", "US State Department", "Antony J. Blinken, Secretary of State", "antony-blinken"),
    ("ru", "Ministry of Foreign Affairs of Russia", "Сергей Лавров, министр иностранных дел России", "sergey-lavrov"),
    ("hy", "Ministry of Foreign Affairs of Armenia", "Արարատ Միրզոյան, ՀՀ ԱԳ նախարար", "ararat-mirzoyan"),
    ("az", "Ministry of Foreign Affairs of Azerbaijan", "Ceyhun Bayramov, xarici işlər naziri", "jeyhun-bayramov"),
    ("en", "US State Department", "Ned Price, Department Spokesperson", "us-state-department"),
    ("en", "US State Department", "Antony Blinken\nArarat Mirzoyan", "us-state-department"),
]


@pytest.mark.parametrize(("lang", "publisher", "lines", "by"), BYLINES)
def test_a_line_with_one_name_and_office_says_whose_text_it_is_but_for_a_spokesperson(
    lang: str, publisher: str, lines: str, by: str
) -> None:
    statement = Statement("example", f"{lines}\n{WELCOMED[lang]}", lang, publisher=publisher)
    assert {act.speaker for act in extract(statement, load()).acts} == {f"actor:{by}"}


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "“We must continue the border delimitation,” Mirzoyan said."),
        ("ru", "«Мы должны продолжить делимитацию границы», — сказал Мирзоян."),
        ("hy", "«Սահմանազատումը մենք պետք է շարունակենք», - ասել է Միրզոյանը։"),
        ("az", "“Biz sərhədin delimitasiyasını davam etdirməliyik”, - Mirzoyan bildirib."),
    ],
)
def test_what_we_must_do_is_asked_of_nobody(lang: str, sentence: str) -> None:
    kinds = {act.kind for act in extract(Statement("we", sentence, lang), load()).acts}
    assert "Support" in kinds
    assert "Request" not in kinds
