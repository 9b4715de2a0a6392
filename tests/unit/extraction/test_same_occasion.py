"""One occasion told twice is one; two occasions told alike are two."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


def events(text: str, lang: str = "en") -> set[str]:
    found = extract(Statement(id="telling", text=text, lang=lang), load())
    return {thing.name for thing in found.things.values() if thing.kind == "Event"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The twelfth meeting was held in Gabala. The 12th session was held in Gabala on 28 November 2025."),
        ("ru", "Двенадцатая встреча прошла в Габале. На XII заседании в Габале 28 ноября 2025 года приняли план."),
        ("hy", "Տասներկուերորդ հանդիպումը կայացել է Գաբալայում։ 12-րդ նիստը եղել է Գաբալայում 2025-ի նոյեմբերին։"),
        ("az", "On ikinci görüş Qəbələdə keçirilib. 12-ci iclas Qəbələdə 2025-ci il noyabrın 28-də keçirilib."),
    ],
)  # fmt: skip
def test_occasions_of_one_number_are_one(lang: str, text: str) -> None:
    assert len(events(text, lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The eleventh meeting was held in Gabala. The twelfth meeting was held in Gabala."),
        ("ru", "Одиннадцатая встреча прошла в Габале. Двенадцатая встреча прошла в Габале."),
        ("hy", "11-րդ նիստը կայացել է Գաբալայում։ Տասներկուերորդ նիստը կայացել է Գաբալայում։"),
        ("az", "On birinci görüş Qəbələdə keçirilib. 12-ci görüş Qəbələdə keçirilib."),
    ],
)
def test_occasions_of_two_numbers_are_two(lang: str, text: str) -> None:
    assert len(events(text, lang)) == 2


def test_the_occasion_of_the_title_is_the_first_of_the_text() -> None:
    text = "Border commissions convene in Gabala\n\nThe deputy prime ministers held a meeting on 28 November 2025."
    assert len(events(text)) == 1


def test_two_pairs_of_persons_met_twice() -> None:
    text = "Ararat Mirzoyan met Jeyhun Bayramov in Almaty. Ararat Mirzoyan met Murat Nurtleu in Almaty."
    assert len(events(text)) == 2


def test_a_separate_talk_is_another_than_the_meeting() -> None:
    text = "Ararat Mirzoyan met Jeyhun Bayramov in Almaty. In a separate conversation Mirzoyan told Bayramov of trade."
    assert not any("Almaty" in name for name in events(text) - {max(events(text), key=len)})


def test_a_day_beside_one_occasion_is_not_that_of_another() -> None:
    text = (
        "At the session of 24 October 2025 the speaker of parliament reported to all on the talks with Alen Simonyan."
    )
    assert not any(name.startswith("Talks") and "2025" in name for name in events(text))


def test_a_known_occasion_told_in_other_words_is_that_one() -> None:
    assert events("Donald Trump hosted a meeting in Washington on 8 August 2025.") == {
        "Washington summit of 8 August 2025"
    }
    assert events("Donald Trump met Mher Grigoryan in Washington on 8 August 2025.") != {
        "Washington summit of 8 August 2025"
    }


def test_the_day_of_a_month_is_no_number_of_an_occasion() -> None:
    assert not any("Twelfth" in name for name in events("12 мая встреча министров прошла в Душанбе.", "ru"))


def test_who_alone_makes_no_occasion_of_attacks_at_large() -> None:
    assert events("Armenia condemned the attacks of Azerbaijan.") == set()
    assert len(events("Armenia condemned the attack of Azerbaijan on 5 May 2022.")) == 1
    assert events("The rapporteurs of the Council of Europe have often wanted to visit.") == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The next meeting will be hosted by Armenia."),
        ("ru", "Следующую встречу примет Армения."),
        ("hy", "Հաջորդ հանդիպումը կհյուրընկալի Հայաստանը։"),
    ],
)
def test_the_next_occasion_is_one_of_its_own(lang: str, text: str) -> None:
    assert any(name.startswith("Next meeting") for name in events(text, lang))
