"""Dates are read as the text tells them, completed only from the text and its publication, and never invented."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg_caucasus.extraction.dates.dates import DateMention, find_dates
from kg_caucasus.knowledge import load
from kg_caucasus.model import Span, Statement
from kg_caucasus.reading import read_document

FULL = {
    "hy": {
        "2020 թվականի նոյեմբերի 9-ի": "2020-11-09",
        "2022 թվականի մայիսի քսաներկուսին": "2022-05-22",
        "2024 թվականի հունվարի քսանհինգի": "2024-01-25",
        "2022 թ. մայիսի 22-ին": "2022-05-22",
        "2022թ. մայիսի 22-ին": "2022-05-22",
        "22.05.2022 թ.": "2022-05-22",
        "9 նոյեմբերի 2020 թվականի": "2020-11-09",
        "2022 թվականի մայիսին": "2022-05",
        "2022 թվականին": "2022",
        "2022-ին": "2022",
        "2022-ի մայիսի 1-4-ին": "2022-05-01/2022-05-04",
        "2022-ի մայիսի 1-ից 4-ը": "2022-05-01/2022-05-04",
        "2020 թվականի սեպտեմբերի 27-ից մինչև նոյեմբերի 9-ը": "2020-09-27/2020-11-09",
    },
    "ru": {
        "9 ноября 2020 года": "2020-11-09",
        "двенадцатого мая 2022 года": "2022-05-12",
        "двадцать первого июня 2021 г.": "2021-06-21",
        "восемнадцатым ноября 2020 года": "2020-11-18",
        "9-го ноября 2020-го": "2020-11-09",
        "09.11.2020": "2020-11-09",
        "2020-11-09": "2020-11-09",
        "ноябре 2020 года": "2020-11",
        "2020 году": "2020",
        "1 по 4 мая 2023 года": "2023-05-01/2023-05-04",
        "14–15 мая 2023 г.": "2023-05-14/2023-05-15",
        "27 сентября по 10 ноября 2020 года": "2020-09-27/2020-11-10",
        "2020–2022 годах": "2020/2022",
    },
    "en": {
        "20 February 2023": "2023-02-20",
        "February 20th, 2023": "2023-02-20",
        "Nov. 9, 2020": "2020-11-09",
        "twenty-second of May 2022": "2022-05-22",
        "first to the fourth of May 2023": "2023-05-01/2023-05-04",
        "1-4 May 2023": "2023-05-01/2023-05-04",
        "May 1-4, 2023": "2023-05-01/2023-05-04",
        "27 December to 3 January 2023": "2022-12-27/2023-01-03",
        "July 2023": "2023-07",
        "July–August 2023": "2023-07/2023-08",
    },
    "az": {
        "2026-cı il yanvarın 15-də": "2026-01-15",
        "15 iyul 2023-cü il": "2023-07-15",
        "2020-ci il 10 noyabr": "2020-11-10",
        "22 may 2022-ci il": "2022-05-22",
        "2022-ci ilin may ayının 22-də": "2022-05-22",
        "2022-ci il mayın iyirmi ikisində": "2022-05-22",
        "10 noyabr 2020-ci ildə": "2020-11-10",
        "2020-ci ilin noyabrında": "2020-11",
        "2022-ci ildə": "2022",
        "2020-ci il sentyabrın 27-dən noyabrın 10-dək": "2020-09-27/2020-11-10",
        "2020-2022-ci illərdə": "2020/2022",
    },
}


@pytest.mark.parametrize(
    ("lang", "words", "value"), [(lang, *pair) for lang, pairs in FULL.items() for pair in pairs.items()]
)
def test_a_date_is_read_whole(lang: str, words: str, value: str) -> None:
    assert told(lang, f"«{words}» —") == [(words, value)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "hy",
            "2020 թվականի նոյեմբերի 9-ի, 2021 թվականի հունվարի 11-ի, նոյեմբերի 26-ի և 2022 թվականի հոկտեմբերի 31-ի",
            [
                ("2020 թվականի նոյեմբերի 9-ի", "2020-11-09"),
                ("2021 թվականի հունվարի 11-ի", "2021-01-11"),
                ("նոյեմբերի 26-ի", "2021-11-26"),
                ("2022 թվականի հոկտեմբերի 31-ի", "2022-10-31"),
            ],
        ),
        (
            "ru",
            "9 ноября 2020 года, 11 января и 26 ноября 2021 года",
            [("9 ноября 2020 года", "2020-11-09"), ("11 января", "2021-01-11"), ("26 ноября 2021 года", "2021-11-26")],
        ),
        (
            "en",
            "on November 9, 2020, January 11 and November 26, 2021",
            [("November 9, 2020", "2020-11-09"), ("January 11", "2021-01-11"), ("November 26, 2021", "2021-11-26")],
        ),
        (
            "ru",
            "9 и 10 ноября 2020 года",
            [("9", "2020-11-09"), ("10 ноября 2020 года", "2020-11-10")],
        ),
        (
            "az",
            "2020-ci il noyabrın 10-u, 2021-ci il yanvarın 11-i və noyabrın 26-sı",
            [
                ("2020-ci il noyabrın 10-u", "2020-11-10"),
                ("2021-ci il yanvarın 11-i", "2021-01-11"),
                ("noyabrın 26-sı", "2021-11-26"),
            ],
        ),
    ],
)
def test_a_list_of_dates_shares_its_years(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(lang, text) == expected


def test_a_date_without_a_year_takes_it_from_what_lies_nearest() -> None:
    text = "The mission opened on 20 February 2023. It was set up on 23 January. Yerevan had asked on 27 December."
    assert [value for _, value in told("en", text)] == ["2023-02-20", "2023-01-23", "2022-12-27"]


def test_a_date_without_a_year_prefers_the_publication_to_an_older_treaty() -> None:
    text = "The statement of 9 November 2020 was recalled. The ministers met on 24 July. They recalled 9 November."
    values = [value for _, value in told("en", text, published="2023-07-25")]
    assert values == ["2020-11-09", "2023-07-24", "2020-11-09"]


@pytest.mark.parametrize("published", [None, "2023-07-25"])
def test_a_date_whose_year_nothing_tells_stays_open(published: str | None) -> None:
    expected = (DateMention(Span(12, 22), "--11-09", None, 3, 5, relative=False, resolved=False),)
    assert find("en", "They met on 9 November", published=published) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "yesterday", ["2023-07-25"]),
        ("en", "last week", ["2023-07-17/2023-07-23"]),
        ("en", "next month", ["2023-08"]),
        ("en", "this year", ["2023"]),
        ("en", "on July 20 of last year", ["2022-07-20"]),
        ("en", "on Wednesday and on Tuesday", ["2023-07-26", "2023-07-25"]),
        ("en", "on Friday", ["--"]),
        ("ru", "25 июля сего года", ["2023-07-25"]),
        ("ru", "вчера, сегодня, завтра", ["2023-07-25", "2023-07-26", "2023-07-27"]),
        ("hy", "ս.թ. հուլիսի 25-ին և երեկ", ["2023-07-25", "2023-07-25"]),
        ("az", "bu il iyulun 25-də, dünən, keçən ilin mayında", ["2023-07-25", "2023-07-25", "2022-05"]),
    ],
)
def test_what_is_counted_from_the_day_of_speaking_is_told_from_the_publication(
    lang: str, text: str, expected: list[str]
) -> None:
    assert [value for _, value in told(lang, text, published="2023-07-26")] == expected
    assert {mention.relative for mention in find(lang, text, published="2023-07-26")} == {True}
    assert not any(mention.resolved for mention in find(lang, text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It may 9 times march; on 31 June 2023, 2023-02-30, 29 February 2023, 32 soldiers"),
        ("en", "in 2000 cases and Resolution 2020"),
        ("hy", "մարտի դաշտում 44-օրյա պատերազմը"),
        ("ru", "44-дневной войны, пункт 9, 2000 человек, вторая встреча"),
        ("az", "44 günlük müharibə, 3 milyon, 15-ci maddə, 1990-cı illərin əvvəli"),
    ],
)
def test_what_is_no_date_is_none(lang: str, text: str) -> None:
    assert told(lang, text) == []


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("0001-01-01", ["--05-05", "--12-30/--01-02", "--", "0001-01-02", "--", "0002", "0001-02"]),
        ("9999-12-31", ["--05-05", "9998-12-30/9999-01-02", "9999-12-30", "--", "9998", "--", "--"]),
    ],
)
def test_no_date_goes_beyond_the_years_of_the_calendar(published: str, expected: list[str]) -> None:
    text = "They met on 5 May, from 30 December to 2 January, yesterday, tomorrow, last year, next year and next month."
    assert [value for _, value in told("en", text, published=published)] == expected


def test_a_weekday_beside_its_date_is_no_date_of_its_own() -> None:
    assert told("en", "on Monday, 20 February 2023") == [("20 February 2023", "2023-02-20")]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "They met on 9 May 2023. The day before, he flew in.", ["2023-05-09", "2023-05-08"]),
        ("ru", "9 мая 2023 года, а днём ранее", ["2023-05-09", "2023-05-08"]),
        ("hy", "2023 թվականի մայիսի 9-ին, իսկ հաջորդ օրը", ["2023-05-09", "2023-05-10"]),
        ("az", "2023-cü il mayın 9-da gəldi, ertəsi gün getdi", ["2023-05-09", "2023-05-10"]),
    ],
)
def test_the_day_before_is_counted_from_the_day_told_last(lang: str, text: str, expected: list[str]) -> None:
    assert [value for _, value in told(lang, text, published="2024-01-01")] == expected


@pytest.mark.parametrize(
    "head", ["VIENNA, 13 April 2021 – He", "A title\n\nVienna, 13 April 2021. He", "13 April 2021\n\nHe"]
)
def test_the_head_of_a_report_tells_when_it_was_written(head: str) -> None:
    assert [value for _, value in told("en", f"{head}He came yesterday.")] == ["2021-04-13", "2021-04-12"]


def test_a_day_within_the_first_line_is_no_head_of_a_report() -> None:
    assert [m.heads for m in find("en", "On 13 April 2021 he came. Yesterday he left.")] == [False, False]


PIECES = {
    "hy": ["2020 թվականի", "նոյեմբերի", "9-ի", "31", "փետրվարի", "քսաներկուսին", "-ից", "մինչև", "երեկ", "այս տարի"],
    "ru": ["2020 года", "ноября", "9", "31", "февраля", "двадцать", "второго", "по", "вчера", "сего года", "-"],
    "en": ["2020", "November", "9", "31st", "February", "first", "of", "the", "to", "yesterday", "Monday", "-"],
    "az": ["2020-ci il", "noyabrın", "9-u", "31", "fevral", "iyirmi", "ikisi", "-", "dünən", "bu il", "iyul-avqust"],
}


@pytest.mark.parametrize(("published", "this_year"), [(None, "--"), ("2023", "2023")])
def test_this_year_beside_another_year(published: str | None, this_year: str) -> None:
    assert [m.value for m in find("az", "bu il və 2020-ci il", published=published)] == [this_year, "2020"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_every_date_is_exact_real_and_in_order(data: st.DataObject) -> None:
    lang = data.draw(st.sampled_from(sorted(PIECES)))
    pieces = st.sampled_from([*PIECES[lang], ",", ".", "և", "и", "and", "və", "2021", "1999"])
    text = " ".join(data.draw(st.lists(pieces, max_size=14)))
    published = data.draw(st.sampled_from([None, "2023", "2023-02", "2024-02-29"]))
    end = 0
    for mention in find(lang, text, published=published):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        for value in filter(None, (mention.value, mention.end)):
            assert is_real(value)
        assert mention.resolved == (mention.value[:2] != "--")


def is_real(value: str) -> bool:
    if value == "--":
        return True
    year, month, day = re.fullmatch(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?", value).groups()
    date(2000 if year == "-" else int(year), int(month or 1), int(day or 1))
    return True


def find(lang: str, text: str, *, published: str | None = None) -> tuple[DateMention, ...]:
    document = read_document(Statement("x", text, lang, published=published))
    return find_dates(document, load().wording(lang))


def told(lang: str, text: str, *, published: str | None = None) -> list[tuple[str, str]]:
    mentions = find(lang, text, published=published)
    return [(m.span.of(text), m.value + (f"/{m.end}" if m.end else "")) for m in mentions]


def test_a_whole_day_is_told_from_a_month_a_year_and_a_day_without_one() -> None:
    days = find("en", "On 9 November 2020, in May 2022, in 2023.") + find("en", "It was on 9 November.")
    assert [(d.value, d.is_whole_day, d.resolved) for d in days] == [
        ("2020-11-09", True, True), ("2022-05", False, True), ("2023", False, True), ("--11-09", False, False),
    ]  # fmt: skip
