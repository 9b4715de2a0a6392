"""Courses of action told by a common noun, or by the verb that does them, are noted: an act may be about them."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import PASSES
from kg_caucasus.extraction.draft import begin
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document


def noted(text: str, lang: str) -> set[str]:
    document = read_document(Statement("x", text, lang))
    draft = begin(document, build_lexicon(load(), lang))
    for step in PASSES[:-1]:
        draft = step(draft)
    return {draft.thing(t).name for row in draft.unnamed.values() for n in row for t in n.things}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("hy", "Կառավարությունը մերժեց հրաժարականը։", "Resignation (x)"),
        ("ru", "Правительство отвергло отставку.", "Resignation (x)"),
        ("en", "The government rejected the resignation.", "Resignation (x)"),
        ("az", "Hökumət istefanı rədd etdi.", "Resignation (x)"),
        ("hy", "Նա ողջունեց բժշկական տարհանումը։", "Evacuation (x)"),
        ("ru", "Он приветствовал эвакуацию.", "Evacuation (x)"),
        ("az", "O, tibbi təxliyəni alqışladı.", "Evacuation (x)"),
        ("ru", "Он потребовал вывести контингент.", "Withdrawal (x)"),
        ("az", "O, respublikanı tanımaqdan imtina etdi.", "Recognition (x)"),
    ],
)
def test_a_course_of_action_is_noted(lang: str, text: str, name: str) -> None:
    assert name in noted(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("hy", "Հռչակվեց ԵՄ որոշումը։ Բաքուն մերժեց որոշումը։", "Decision of the European Union"),
        (
            "ru",
            "Опубликовано решение Европейского союза от 22 июля 2024 года. Ереван приветствовал решение.",
            "Decision of the European Union of 22 July 2024",
        ),
        (
            "en",
            "The European Union published its decision of 22 July 2024. Yerevan asked for another decision.",
            "Decision (x)",
        ),
    ],
)
def test_a_noun_stands_for_the_thing_told_before_in_whose_name_it_is(lang: str, text: str, name: str) -> None:
    assert noted(text, lang) == {name}
