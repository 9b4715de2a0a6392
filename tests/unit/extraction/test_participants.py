"""Who only tells of an occasion, or welcomes what was signed there, did not take part in it."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

NOT_THERE = [
    ("en", "The Ministry of Foreign Affairs of Georgia welcomes the Joint Declaration signed by Ilham Aliyev and"
     " Nikol Pashinyan in Washington on 8 August 2025.", "actor:mfa-georgia"),
    ("en", "Bayramov recalled that on 30 November 2023 the delimitation commissions had held their fifth meeting.",
     "actor:jeyhun-bayramov"),
    ("en", "Tehran assesses positively the peace agreement initialled in Washington on 8 August 2025.", "actor:iran"),
    ("en", "The issue is off the agenda of the negotiations with Azerbaijan, opposition MP Tigran Abrahamyan said"
     " on 21 January 2026.", "actor:tigran-abrahamyan"),
    ("en", "Briefing by the Department\nMR PRICE: There was a meeting between Mirzoyan and Bayramov on 6 June 2022.\n"
     "QUESTION: Thank you.", "actor:ned-price"),
    ("ru", "Байрамов напомнил, что 30 ноября 2023 года комиссии провели пятую встречу.", "actor:jeyhun-bayramov"),
    ("hy", "Բայրամովը հիշեցրեց, որ 2023 թվականի նոյեմբերի 30-ին հանձնաժողովները հինգերորդ հանդիպումն են անցկացրել։",
     "actor:jeyhun-bayramov"),
    ("az", "Bayramov xatırladıb ki, 30 noyabr 2023-cü ildə komissiyalar beşinci görüşünü keçiriblər.",
     "actor:jeyhun-bayramov"),
    ("ru", "Первая делегация прибыла в Ереван, сообщил посол Франции Оливье Декотиньи.", "actor:olivier-decottignies"),
]  # fmt: skip
THERE = [
    ("en", "Mirzoyan said that he had met with Bayramov in Almaty on 10 May 2024.", "actor:jeyhun-bayramov"),
    ("ru", "Захарова заявила, что встреча Мирзояна и Байрамова в Алматы 10 мая 2024 года была полезной.",
     "actor:ararat-mirzoyan"),
    ("az", "Bayramov bildirib ki, 10 may 2024-cü ildə Almatıda Mirzoyanla görüşüb.", "actor:ararat-mirzoyan"),
]  # fmt: skip


def participants(lang: str, text: str) -> set[str]:
    found = extract(Statement("told", text, lang), load()).relations
    return {r.subject for r in found if r.predicate == "participatesIn"}


@pytest.mark.parametrize(("lang", "text", "who"), NOT_THERE)
def test_who_only_tells_of_it_was_not_there(lang: str, text: str, who: str) -> None:
    assert who not in participants(lang, text)


@pytest.mark.parametrize(("lang", "text", "who"), THERE)
def test_who_met_was_there_whoever_tells_of_it(lang: str, text: str, who: str) -> None:
    assert who in participants(lang, text)


AFTER_THE_WAR = [
    ("en", "After the Second Karabakh War the remains of the fallen were handed over on 12 September 2022."),
    ("hy", "44-օրյա պատերազմից հետո 2022 թվականի սեպտեմբերի 12-ին Հայաստանին հանձնվել է 1713 աճյուն։"),
    ("az", "İkinci Qarabağ müharibəsindən sonra 12 sentyabr 2022-ci ildə qalıqlar təhvil verilib."),
]


@pytest.mark.parametrize(("lang", "text"), AFTER_THE_WAR)
def test_what_came_after_a_war_does_not_date_it(lang: str, text: str) -> None:
    found = extract(Statement("told", text, lang), load()).relations
    assert not [r for r in found if r.predicate == "dateOf" and r.subject == "event:second-karabakh-war"]


def test_the_year_beside_a_war_dates_it() -> None:
    found = extract(Statement("told", "Война 2020 года изменила регион.", "ru"), load()).relations
    assert ("event:second-karabakh-war", "2020") in {(r.subject, r.object) for r in found if r.predicate == "dateOf"}
