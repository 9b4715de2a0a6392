"""Occasions that a verb tells, who was there by words after it, and relations to a process told before."""

from __future__ import annotations

import pytest
from readings import read, relations_in


def told(text: str, lang: str = "en") -> set[tuple[str, str, str]]:
    return relations_in(read(text, lang, "2026-03-15"))


def events(text: str, lang: str = "en") -> set[str]:
    return {s for s, p, _ in told(text, lang) if p in ("locatedIn", "dateOf")}


TOGETHER = {
    "hy": "Արարատ Միրզոյանը և Մարկո Ռուբիոն 2026 թվականի փետրվարի 5-ին Վիեննայում ստորագրել են փաստաթուղթ։",
    "ru": "Арарат Мирзоян и Марко Рубио 5 февраля 2026 года подписали в Вене документ.",
    "en": "Ararat Mirzoyan and Marco Rubio signed a paper in Vienna on 5 February 2026.",
    "az": "Ararat Mirzoyan və Marko Rubio 2026-cı il fevralın 5-də Vyanada sənəd imzalayıblar.",
}


@pytest.mark.parametrize("lang", TOGETHER)
def test_who_did_something_together_in_a_place_met_there(lang: str) -> None:
    assert events(TOGETHER[lang], lang) == {"Meeting of Ararat Mirzoyan and Marco Rubio, Vienna, 5 February 2026"}


def test_who_signs_alone_meets_nobody() -> None:
    assert events("Ararat Mirzoyan signed a paper in Vienna on 5 February 2026.") == set()


def test_those_who_met_may_be_told_by_their_number() -> None:
    text = "Ilham Aliyev and Nikol Pashinyan agree. The two were to have met again in Granada on 5 October 2025."
    assert events(text) == {"Meeting, Granada, 5 October 2025"}
    assert not events("The two sides met the deadline of 5 October 2025 in Granada.")


def test_who_receives_others_told_by_a_noun_is_the_one_named() -> None:
    text = "Её участников 14 февраля 2026 года принял в Ереване Армен Григорян."
    assert events(text, "ru") == {"Meeting of Armen Grigoryan, Yerevan, 14 February 2026"}
    assert not events("Армен Григорян принял решение 14 февраля 2026 года в Ереване.", "ru")


def test_an_occasion_whose_noun_goes_with_a_verb_is_of_those_whom_the_verb_tells() -> None:
    facts = told("The UN Security Council met in emergency session on 5 March 2026 over the ceasefire in Karabakh.")
    assert ("UN Security Council", "participatesIn") in {(s, p) for s, p, _ in facts}


def test_a_visitor_may_stand_after_the_words_of_the_visit() -> None:
    text = "Rəsmi səfərlə Bakıda olan Cey Di Vens 2026-cı il fevralın 10-da jurnalistlərlə danışıb."
    assert ("J. D. Vance", "participatesIn") in {(s, p) for s, p, _ in told(text, "az")}


def test_the_host_was_at_the_gathering_told_before() -> None:
    text = (
        "Ararat Mirzoyan met Jeyhun Bayramov in Almaty on 10 May 2024. Welcoming the guests, Murat Nurtleu was brief."
    )
    assert "Murat Nurtleu" in {s for s, p, _ in told(text) if p == "participatesIn"}


def test_who_mediates_does_so_in_the_process_told_before() -> None:
    text = "Баку и Ереван ведут мирные переговоры. Посредничали Россия, США и Евросоюз."
    assert {s for s, p, _ in told(text, "ru") if p == "mediates"} == {"Russia", "United States", "European Union"}
