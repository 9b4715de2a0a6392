"""What occasions are called: by who took part, by the office that they share, by where they went."""

from __future__ import annotations

from readings import read, relations_in


def names(text: str) -> set[str]:
    found = read(text, published="2024-05-15")
    return {name for t in found.things.values() if t.kind == "Event" for name in t.labels["en"]}


def test_a_meeting_of_ministers_is_also_that_of_the_ministers_of_their_states() -> None:
    assert "Meeting of the foreign ministers of Armenia and Azerbaijan, Almaty, 10 May 2022" in names(
        "Ararat Mirzoyan met Jeyhun Bayramov in Almaty on 10 May 2022."
    )


def test_a_visit_is_also_told_by_where_it_went() -> None:
    assert "Visit of Antony Blinken to Yerevan, 10 May 2022" in names("Antony Blinken visited Yerevan on 10 May 2022.")


def test_a_press_conference_is_no_occasion() -> None:
    assert names("Kaja Kallas spoke in Baku on Friday at a joint press conference with Jeyhun Bayramov.") == set()


def test_the_meeting_welcomed_elsewhere_is_the_one_told_before() -> None:
    text = "Ararat Mirzoyan met Jeyhun Bayramov in Almaty on 10 May 2022. In Rome, Mher Grigoryan welcomed the meeting."
    assert {name.partition(" of ")[0] for name in names(text)} == {"Meeting", "Talks"}
    assert not any("Rome" in name for name in names(text))


def test_persons_told_with_their_states_are_one_list() -> None:
    text = "Ministers Ararat Mirzoyan of Armenia and Jeyhun Bayramov of Azerbaijan met in Almaty on 10 May 2022."
    assert "Meeting of Ararat Mirzoyan and Jeyhun Bayramov, Almaty, 10 May 2022" in names(text)


def test_the_head_of_a_report_tells_where_and_when_its_first_occasion_was() -> None:
    text = "YEREVAN, 10 May 2022. Ararat Mirzoyan met Jeyhun Bayramov. Mher Grigoryan later met Mikayil Jabbarov."
    assert "Meeting of Ararat Mirzoyan and Jeyhun Bayramov, Yerevan, 10 May 2022" in names(text)
    assert "Meeting of Mher Grigoryan and Mikayil Jabbarov" in names(text)


def told(text: str, lang: str = "en") -> set[tuple[str, str, str]]:
    return relations_in(read(text, lang))


def test_who_initials_a_text_takes_part_in_that_and_signs_nothing() -> None:
    facts = told("Ararat Mirzoyan and Jeyhun Bayramov initialled an agreement in Vienna on 5 May 2023.")
    event = "Initialling of Ararat Mirzoyan and Jeyhun Bayramov, Vienna, 5 May 2023"
    assert {("Ararat Mirzoyan", "participatesIn", event), (event, "locatedIn", "Vienna")} <= facts
    assert not {"signatoryOf", "signedOn"} & {predicate for _, predicate, _ in facts}


def test_days_joined_by_and_are_the_first_and_the_last() -> None:
    days = {o for _, p, o in told("Ararat Mirzoyan visited Baku on 24 and 25 December 2025.") if p == "dateOf"}
    assert days == {"2025-12-24", "2025-12-25"}


def test_a_visit_told_again_by_its_bare_noun_is_the_one_told_before() -> None:
    text = "Ararat Mirzoyan 2023-cü il mayın 5-də Vyanaya səfər edib. Bakıda hamı indi səfərdən danışır."
    assert len({s for s, p, _ in told(text, "az") if p in ("locatedIn", "dateOf")}) == 1


def test_what_a_court_orders_is_a_document_of_that_day() -> None:
    facts = told("The International Court of Justice on 5 May 2023 ordered Azerbaijan to open the road.")
    document = "Decision of the International Court of Justice of 5 May 2023"
    assert {("International Court of Justice", "signatoryOf", document), (document, "signedOn", "2023-05-05")} <= facts
    assert not any(p == "signedOn" for _, p, _ in told("The ministry on 5 May 2023 ordered the staff to come."))


def test_the_ministers_of_a_title_are_those_named_below() -> None:
    facts = told("The foreign ministers met in Almaty\n\nArarat Mirzoyan met Jeyhun Bayramov in Almaty on 10 May 2022.")
    who = {s for s, p, _ in facts if p == "participatesIn"}
    assert who == {"Ararat Mirzoyan", "Jeyhun Bayramov"}
    assert len({o for _, p, o in facts if p == "participatesIn"}) == 1


def test_a_visit_that_was_not_made_is_none() -> None:
    assert not any(
        "Визит" in n or n.startswith("Visit") for _, _, n in told("Никол Пашинян не приехал в Астану.", "ru")
    )
    assert any(n.startswith("Visit") for _, _, n in told("Никол Пашинян приехал в Астану 5 мая 2023 года.", "ru"))
