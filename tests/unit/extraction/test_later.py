"""What a text cannot mean: a document or occasion of after it was published, a place in which something was not."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

LATER = "agreement:trilateral-statement-2020-11-09"
VIOLATED = "Мирзоян заявил, что Азербайджан нарушил соглашение о прекращении огня."


def test_an_agreement_told_in_common_words_is_none_made_later() -> None:
    assert LATER not in extract(Statement("told", VIOLATED, "ru", published="2020-10-12"), load()).things


@pytest.mark.parametrize(
    ("published", "agreement"),
    [("2020-10-12", "agreement:moscow-ceasefire-2020-10-10"), ("2014-08-02", "agreement:ceasefire-agreement-1994")],
)
def test_it_is_the_last_one_made_before(published: str, agreement: str) -> None:
    assert agreement in extract(Statement("told", VIOLATED, "ru", published=published), load()).things


def test_it_is_the_one_that_was_made_before() -> None:
    assert LATER in extract(Statement("told", VIOLATED, "ru", published="2021-10-12"), load()).things


OPERATION = "event:karabakh-operation-2023"
ATTACKED = "Երևանը դատապարտել է հարձակումը Լեռնային Ղարաբաղի վրա։"


@pytest.mark.parametrize(("published", "known"), [("2022-03-24", False), ("2023-09-24", True)])
def test_an_occasion_told_in_common_words_is_none_of_later(published: str, known: bool) -> None:
    things = extract(Statement("told", ATTACKED, "hy", published=published), load()).things
    assert (OPERATION in things) is known


ELSEWHERE = [
    ("en", "The meeting of Pashinyan and Aliyev was held not in Brussels but in Prague."),
    ("ru", "Встреча Пашиняна и Алиева прошла не в Брюсселе, а в Праге."),
    ("hy", "Փաշինյանի և Ալիևի հանդիպումը տեղի ունեցավ ոչ թե Բրյուսելում, այլ Պրահայում։"),
    ("az", "Paşinyanla Əliyevin görüşü Brüsseldə deyil, Praqada keçirilib."),
]


@pytest.mark.parametrize(("lang", "text"), ELSEWHERE)
def test_a_meeting_is_not_where_it_was_not(lang: str, text: str) -> None:
    found = extract(Statement("told", text, lang), load()).relations
    assert {r.object for r in found if r.predicate == "locatedIn"} == {"place:prague"}
