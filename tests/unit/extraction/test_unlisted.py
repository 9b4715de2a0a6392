"""Names that nobody listed: persons, bodies, venues and places by their capitals and what stands beside them."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.extraction.draft import begin
from kg_caucasus.extraction.naming.minting import mint
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document


def named(text: str) -> set[tuple[str, str]]:
    found = extract(Statement(id="unlisted", text=text, lang="en", published="2024-01-15"), load())
    return {(thing.kind, thing.name) for thing in found.things.values() if thing.candidate}


def test_a_person_is_two_capitalised_words_with_no_article_before_them() -> None:
    assert named("The agency quoted Pavel Ostrovan, a carpenter.") == {("Person", "Pavel Ostrovan")}
    assert named("The agency quoted the New Year.") == set()


def test_a_name_written_letter_by_letter_is_a_name_in_its_language_too_and_accents_make_no_other() -> None:
    found = extract(Statement(id="accents", text="The agency quoted Ólaf Vestrán, a carpenter.", lang="en"), load())
    assert {t.name: t.labels for t in found.things.values() if t.candidate} == {
        "Olaf Vestran": {"en": ("Olaf Vestran", "Ólaf Vestrán")}
    }
    found = extract(Statement(id="spelt", text="Об этом сообщил депутат Павел Остронов.", lang="ru"), load())
    assert {t.name: t.labels for t in found.things.values() if t.candidate} == {
        "Pavel Ostronov": {"en": ("Pavel Ostronov",), "ru": ("Павел Остронов",)}
    }


@pytest.mark.parametrize(
    ("lang", "told", "name"),
    [
        ("hy", "Դեսպան Ռոբերտ Կովալսկին", "Robert Kovalski"),
        ("hy", "Դեսպան Նինո Ջապարաշվիլիի հետ նա", "Nino Japarashvili"),
        ("hy", "Դեսպան Պետր Սվոբոդայի խոսքով նա", "Petr Svoboda"),
        ("hy", "Դեսպան Արամ Կարագյոզյանին նա", "Aram Karagyozyan"),
        ("ru", "Посол Важа Ломидзе", "Vazha Lomidze"),
    ],
)
def test_the_end_of_a_surname_is_no_case_ending(lang: str, told: str, name: str) -> None:
    rest = {"hy": "ողջունել է սահմանազատումը Հայաստանի և Ադրբեջանի միջև։", "ru": "приветствовал делимитацию границы."}
    found = extract(Statement(id="surname", text=f"{told} {rest[lang]}", lang=lang), load())
    assert {t.name for t in found.things.values() if t.kind == "Person"} == {name}


def test_the_words_that_describe_a_meeting_are_no_name_of_it() -> None:
    text = "Президент Алиев и премьер-министр Пашинян встретились 3 мая 2023 года в Брюсселе."
    found = extract(Statement(id="meeting", text=text, lang="ru"), load())
    assert [set(t.labels) for t in found.things.values() if t.kind == "Event"] == [{"en"}]


def occasions(text: str, lang: str, published: str | None) -> set[str]:
    found = extract(Statement(id="occasion", text=text, lang=lang, published=published), load())
    return {t.id for t in found.things.values() if t.candidate and t.kind == "Event"}


def test_an_occasion_with_no_date_is_one_only_with_what_is_told_of_it_on_the_same_day() -> None:
    english, russian = "Ararat Mirzoyan met Jeyhun Bayramov.", "Арарат Мирзоян встретился с Джейхуном Байрамовым."
    one = occasions(english, "en", "2024-05-10")
    assert one == occasions(russian, "ru", "2024-05-10") != occasions(english, "en", "2025-01-20")
    dated = "On 9 May 2024 Ararat Mirzoyan met Jeyhun Bayramov."
    assert occasions(dated, "en", "2024-05-10") == occasions(dated, "en", "2025-01-20")


def test_a_ministry_beside_an_office_is_no_person() -> None:
    text = "The mission was no failure, the Foreign Ministry spokeswoman said in Yerevan."
    assert not {name for kind, name in named(text) if kind == "Person"}


def test_a_body_is_named_about_its_noun() -> None:
    assert named("Baku invited the Lisbon Institute for Border Studies.") == {
        ("WorkingBody", "Lisbon Institute for Border Studies")
    }


def test_a_venue_and_an_unknown_town_are_places() -> None:
    assert named("Mirzoyan spoke in the Harvest House.") == {("Place", "Harvest House")}
    assert named("Mirzoyan spoke of shots near Velibor.") == {("Place", "Velibor")}


def test_a_document_of_no_name_is_told_by_who_signs_it() -> None:
    assert named("Armenia and India have concluded a new defence agreement.") == {
        ("Agreement", "Agreement of Armenia and India")
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Armenia and Georgia on 26 January 2024 signed a declaration."),
        ("ru", "Армения и Грузия 26 января 2024 года подписали декларацию."),
        ("hy", "Հայաստանն ու Վրաստանը 2024 թվականի հունվարի 26-ին ստորագրել են հռչակագիր։"),
        ("az", "Ermənistan və Gürcüstan 26 yanvar 2024-cü ildə bəyannamə imzalayıblar."),
    ],
)
def test_those_who_signed_on_a_day_told_before_the_verb(lang: str, text: str) -> None:
    found = extract(Statement(id="signed", text=text, lang=lang), load())
    told = {(found.things[r.subject].name, found.things[r.object].name) for r in found.relations if not r.literal}
    assert told == {(state, "Declaration of 26 January 2024") for state in ("Armenia", "Georgia")}


def test_a_surname_of_another_in_the_text_is_not_the_known_persons() -> None:
    text = "Deputat Azay Quliyevə görə, sərhəd delimitasiya olunmalıdır. Quliyev Bakını tənqid edib."
    found = extract(Statement(id="surname", text=text, lang="az"), load())
    assert [thing.name for thing in found.things.values() if thing.kind == "Person"] == ["Azay Guliyev"]


def test_a_ministry_is_of_the_state_in_whose_capital_it_sits() -> None:
    found = extract(
        Statement(id="seat", text="The defence ministry in Yerevan spoke of shots.", lang="en", published="2024-01-15"),
        load(),
    )
    assert "Ministry of Defence of Armenia" in {thing.name for thing in found.things.values()}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Baku recalled the November 2020 trilateral statement."),
        ("ru", "Баку напомнил о трёхстороннем заявлении ноября 2020 года."),
        ("hy", "Բաքուն հիշեցրել է 2020 թվականի նոյեմբերի եռակողմ հայտարարությունը։"),
        ("az", "Bakı 2020-ci il noyabr bəyanatını xatırladıb."),
    ],
)
def test_the_one_known_document_of_a_month(lang: str, text: str) -> None:
    found = extract(Statement(id="month", text=text, lang=lang), load())
    assert "Trilateral statement of 9 November 2020" in {thing.name for thing in found.things.values()}


def test_a_candidate_whose_name_only_makes_a_known_identifier_is_another_thing() -> None:
    draft = begin(read_document(Statement("elections", "Elections.", "en")), build_lexicon(load(), "en"))
    assert draft.thing("event:election-2026").name == "Parliamentary election in Armenia, June 2026"
    assert mint(draft, "Event", "Election, 2026", "Election, 2026").id == "event:election-2026-candidate"
    assert mint(draft, "Person", "Viktor Orbán", "Viktor Orbán").id == "actor:viktor-orban"


def test_the_field_of_an_office_is_no_part_of_the_name_after_it() -> None:
    assert ("Person", "Pavel Ostrovan") in named("Special Envoy for Climate Pavel Ostrovan will travel to Moscow.")
    assert ("Person", "Pavel Ostrovan") in named("The message was for Pavel Ostrovan and his friends.")


def test_a_surname_of_women_after_a_name_that_does_not_decline_is_a_womans() -> None:
    text = "Айнур Алиева, представитель Баку, выступила в Женеве. Алиева призвала Армению передать карты минных полей."
    found = extract(Statement(id="woman", text=text, lang="ru"), load())
    assert {t.name for t in found.things.values() if t.kind == "Person"} == {"Aynur Alieva"}
    assert {found.things[a.speaker].name for a in found.acts if a.kind == "Request"} == {"Aynur Alieva"}


def test_an_initial_before_a_surname_is_part_of_the_name() -> None:
    text = "Antony J. Blinken urged the sides to sign the peace treaty."
    found = extract(Statement(id="initial", text=text, lang="en"), load())
    assert [m.label for m in found.mentions if m.thing == "actor:antony-blinken"] == ["Antony J. Blinken"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", 'The «» Union and the "" Party support the delimitation of the border.'),
        ("ru", "Партия «» и компания «!!» поддерживают делимитацию границы."),
        ("hy", "«» կուսակցությունը և «…» օրենքը սահմանազատման մասին են։"),
        ("az", '"" Partiyası və “…” qanunu sərhədin delimitasiyasını dəstəkləyir.'),
    ],
)
def test_marks_with_no_letter_in_them_name_nothing(lang: str, text: str) -> None:
    found = extract(Statement("marks", text, lang), load())
    assert [thing for thing in found.things.values() if thing.candidate] == []
    assert any(thing.name == "Border delimitation" for thing in found.things.values())


def test_names_may_stand_any_number_of_words_apart() -> None:
    words = " and".join(f" peace word{number}" for number in range(600))
    told = "the delimitation of the border between Armenia and Azerbaijan."
    found = extract(Statement("far", f"Russia supports{words} {told}", "en"), load())
    assert {"actor:russia", "process:border-delimitation"} <= {*found.things}
