"""What occasions are called: by who took part, by the office that they share, by where they went."""

from __future__ import annotations

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


def names(text: str) -> set[str]:
    found = extract(Statement(id="event", text=text, lang="en", published="2024-05-15"), load())
    return {name for t in found.things.values() if t.kind == "Event" for name in t.labels["en"]}


def test_a_meeting_of_ministers_is_also_that_of_the_ministers_of_their_states() -> None:
    assert "Meeting of the foreign ministers of Armenia and Azerbaijan, Almaty, 10 May 2024" in names(
        "Ararat Mirzoyan met Jeyhun Bayramov in Almaty on 10 May 2024."
    )


def test_a_visit_is_also_told_by_where_it_went() -> None:
    assert "Visit of Antony Blinken to Yerevan, 10 May 2024" in names("Antony Blinken visited Yerevan on 10 May 2024.")


def test_a_press_conference_is_no_occasion() -> None:
    assert names("Kaja Kallas spoke in Baku on Friday at a joint press conference with Jeyhun Bayramov.") == set()


def test_the_meeting_welcomed_elsewhere_is_the_one_told_before() -> None:
    text = "Ararat Mirzoyan met Jeyhun Bayramov in Almaty on 10 May 2024. In Rome, Mher Grigoryan welcomed the meeting."
    assert {name.partition(" of ")[0] for name in names(text)} == {"Meeting", "Talks"}
    assert not any("Rome" in name for name in names(text))


def test_persons_told_with_their_states_are_one_list() -> None:
    text = "Ministers Ararat Mirzoyan of Armenia and Jeyhun Bayramov of Azerbaijan met in Almaty on 10 May 2024."
    assert "Meeting of Ararat Mirzoyan and Jeyhun Bayramov, Almaty, 10 May 2024" in names(text)


def test_the_head_of_a_report_tells_where_and_when_its_first_occasion_was() -> None:
    text = "YEREVAN, 10 May 2024. Ararat Mirzoyan met Jeyhun Bayramov. Mher Grigoryan later met Mikayil Jabbarov."
    assert "Meeting of Ararat Mirzoyan and Jeyhun Bayramov, Yerevan, 10 May 2024" in names(text)
    assert "Meeting of Mher Grigoryan and Mikayil Jabbarov" in names(text)
