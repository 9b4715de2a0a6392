"""What is recorded as used are words of the text, never the composed English name; whose occasion is one of its own."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, Quad

from kg_caucasus.extraction import extract
from kg_caucasus.graph.iris import shorten
from kg_caucasus.graph.populate import populate
from kg_caucasus.graph.terms import RDF_TYPE, kgc, node
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


def read(text: str, lang: str) -> list[Quad]:
    return populate(extract(Statement("one", text, lang, published="2024-05-15"), load()))


def used(quads: list[Quad], kind: str, thing: str) -> set[str]:
    """Give the names of a thing in mentions or uses of names."""
    of = {q.subject for q in quads if q.predicate == RDF_TYPE and q.object == kgc(kind)}
    of &= {q.subject for q in quads if shorten(str(q.object)[1:-1]) == thing}
    return {str(q.object) for q in quads if q.subject in of and q.predicate == kgc("usedName")}


def labels(quads: list[Quad], lang: str) -> set[str]:
    """Give the labels of candidates in a language."""
    named = (node("skos:prefLabel"), node("skos:altLabel"))
    literals = [q.object for q in quads if q.predicate in named and isinstance(q.object, Literal)]
    return {one.value for one in literals if one.language == lang}


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Baku recalled the trilateral statement of 10 November 2020.",
         "trilateral statement of 10 November 2020"),
        ("ru", "Баку напомнил о трёхстороннем заявлении, подписанном 10 ноября 2020 года.",
         "трёхстороннем заявлении, подписанном 10 ноября 2020 года"),
        ("hy", "Բաքուն հիշեցրել է 2020 թվականի նոյեմբերի 10-ի եռակողմ հայտարարությունը։",
         "2020 թվականի նոյեմբերի 10-ի եռակողմ հայտարարությունը"),
        ("az", "Bakı 2020-ci il 10 noyabr tarixli üçtərəfli Bəyanatı xatırladıb.",
         "2020-ci il 10 noyabr tarixli üçtərəfli Bəyanatı"),
    ],
)  # fmt: skip
def test_a_document_told_by_another_day_is_called_as_the_text_calls_it(lang: str, text: str, words: str) -> None:
    quads = read(text, lang)
    for kind in ("Mention", "NameUse"):
        names = used(quads, kind, "agreement:trilateral-statement-2020-11-09")
        assert f'"{words}"@{lang}' in names
        assert not [name for name in names if "9 November" in name]


def test_what_a_verb_alone_tells_is_mentioned_but_not_named() -> None:
    quads = read("Хакан Фидан и Сергей Лавров встретились в Анкаре 10 мая 2022 года.", "ru")
    (event,) = {shorten(str(q.subject)[1:-1]) for q in quads if q.object == kgc("Event")}
    assert used(quads, "Mention", event) == {'"встретились"@ru'}
    assert used(quads, "NameUse", event) == set()
    assert labels(quads, "ru") == {"встретились"}  # by which it is found again
    assert "Meeting of Hakan Fidan and Sergey Lavrov, Ankara, 10 May 2022" in labels(quads, "en")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Армения и Азербайджан достигли договорённости о взаимном признании."),
        ("ru", "26 сентября 2024 года Конституционный суд Армении постановил, что акт законен."),
        ("ru", "Хакан Фидан и Сергей Лавров встретились в Анкаре 10 мая 2022 года. Встреча длилась два часа."),
        ("hy", "Սահմանադրական դատարանը 2024 թվականի սեպտեմբերի 26-ին որոշել է, որ կանոնակարգը համապատասխանում է։"),
        ("ru", "Баку передал пленных на азербайджано-грузинской границе."),
    ],
)  # fmt: skip
def test_a_candidates_labels_in_the_language_of_the_text_are_words_of_it(lang: str, text: str) -> None:
    quads = read(text, lang)
    assert labels(quads, "en")
    assert {label for label in labels(quads, lang) if label not in text} == set()


def test_an_occasion_told_without_its_year_is_one_with_those_of_its_day_or_else_its_statements_own() -> None:
    def told(name: str, published: str | None) -> set[str]:
        text = "Хакан Фидан встретился с Сергеем Лавровым."
        extraction = extract(Statement(name, text, "ru", published=published), load())
        return {ref for ref, thing in extraction.things.items() if thing.kind == "Event"}

    meeting = "event:meeting-of-hakan-fidan-and-sergey-lavrov"
    assert told("ru-05", None) == {f"{meeting}-ru-05"}
    assert told("ru-06", None) == {f"{meeting}-ru-06"}
    assert told("ru-05", "2024-05-15") == told("ru-06", "2024-05-15") == {f"{meeting}-told-2024-05-15"}
