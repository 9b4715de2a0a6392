"""Who took part in an occasion by the plain words of reports: named by office, in brackets, in the next sentence."""

from __future__ import annotations

import pytest
from readings import read, relations_in

PUBLISHED = "2024-02-28"


def told(text: str, predicate: str, lang: str = "en", published: str = PUBLISHED) -> set[tuple[str, str]]:
    return {(who, what) for who, told, what in relations_in(read(text, lang, published)) if told == predicate}


def present(text: str, lang: str = "en") -> set[str]:
    return {who for who, _ in told(text, "participatesIn", lang)}


MINISTERS = {"Jeyhun Bayramov", "Ararat Mirzoyan"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The meeting between Azerbaijani Foreign Minister Jeyhun Bayramov and Armenian Foreign Minister Ararat "
               "Mirzoyan has begun."),
        ("en", "The meeting of the Foreign Minister of Azerbaijan, Jeyhun Bayramov, and the Foreign Minister of "
               "Armenia, Ararat Mirzoyan, lasted ten hours."),
        ("ru", "Встреча между министром иностранных дел Азербайджана Джейхуном Байрамовым и министром иностранных дел "
               "Армении Араратом Мирзояном началась."),
        ("ru", "Состоялась встреча министра иностранных дел Азербайджана Джейхуна Байрамова с министром иностранных "
               "дел Армении Араратом Мирзояном."),
    ],
)  # fmt: skip
def test_the_noun_of_a_meeting_goes_with_persons_named_after_their_offices(lang: str, text: str) -> None:
    assert present(text, lang) == MINISTERS


def test_the_state_in_an_office_takes_no_part() -> None:
    text = "On 26 February they had a joint meeting with US Secretary of State Antony Blinken."
    assert present(text) == {"Antony Blinken"}


def test_a_visit_is_not_with_whom_the_visitor_then_met() -> None:
    text = "Арарат Мирзоян, находящийся в Москве с рабочим визитом, встретился с министром иностранных дел России " \
           "Сергеем Лавровым."  # fmt: skip
    visits = {who for who, what in told(text, "participatesIn", "ru") if what.startswith("Visit")}
    assert visits == {"Ararat Mirzoyan"}


def test_states_in_brackets_keep_a_list_of_persons_together() -> None:
    text = (
        "Ararat Mirzoyan met with Igor Popov (Russia), Stéphane Visconti (France) and Andrew Schofer (USA) in Vienna."
    )
    assert present(text) == {"Ararat Mirzoyan", "Igor Popov", "Stephane Visconti", "Andrew Schofer"}


def test_who_also_took_part_was_at_the_occasion_told_before() -> None:
    text = "Ararat Mirzoyan met Jeyhun Bayramov in Almaty on 10 May 2022. {} {}"
    assert present(text.format("Murat Nurtleu", "also took part.")) == {*MINISTERS, "Murat Nurtleu"}
    assert present(text.format("Murat Nurtleu", "also took part in politics.")) == MINISTERS


def test_the_town_at_the_head_of_a_report_is_not_where_the_talks_of_another_day_were() -> None:
    text = "YEREVAN, February 28. Ararat Mirzoyan and Jeyhun Bayramov met in Berlin."
    assert {place for _, place in told(text, "locatedIn")} == {"Berlin"}


def test_where_a_meeting_was_held_is_told_by_the_verb_beside_the_place() -> None:
    text = "The 11th meeting of the working group on routes in Syunik was held in Moscow on 26 February 2024."
    assert ("Moscow") in {place for _, place in told(text, "locatedIn")}
    assert ("Syunik Province") not in {place for _, place in told(text, "locatedIn")}


def test_a_visit_goes_to_a_state_that_acts_elsewhere_too() -> None:
    text = "The visit of Ilham Aliyev to Georgia begins on 1 March. Georgia said that it welcomes peace."
    assert "Georgia" in {place for _, place in told(text, "locatedIn")}


def test_a_title_in_capitals_names_nobody_new() -> None:
    text = "Bayramov And Mirzoyan Discussed Elements of a Possible Peace Treaty\n\nThe ministers met in Washington."
    people = {t.name for t in read(text, "en", PUBLISHED).things.values() if t.kind == "Person"}
    assert people <= MINISTERS


def test_a_joint_adjective_tells_whose_border_it_is() -> None:
    text = "Fifteen captives were turned over on the Azerbaijani-Georgian border, Yerevan said."
    borders = {t.name for t in read(text, "en", PUBLISHED).things.values() if t.kind == "Border"}
    assert borders == {"Azerbaijan-Georgia border"}


def test_an_occasion_of_a_later_year_is_not_meant() -> None:
    text = "Արարատ Միրզոյանը նոյեմբերի 7-ին Վաշինգտոնում հանդիպում ունեցավ Ջեյհուն Բայրամովի հետ։"
    events = {t.name for t in read(text, "hy", PUBLISHED).things.values() if t.kind == "Event"}
    assert events == {"Meeting of Ararat Mirzoyan and Jeyhun Bayramov, Washington, 7 November 2023"}


def test_a_body_told_by_words_of_its_name_is_that_body() -> None:
    text = "The trilateral working group exists since 2021. The working group met in Moscow."
    bodies = {t.name for t in read(text, "en", PUBLISHED).things.values() if t.kind == "WorkingBody"}
    assert bodies == {"Trilateral working group of deputy prime ministers"}


def test_a_draft_has_no_signatories() -> None:
    text = "Negotiations on the peace treaty between Armenia and Azerbaijan have been concluded, Baku said."
    assert told(text, "signatoryOf", published="2025-03-13") == set()
