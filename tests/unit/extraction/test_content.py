"""What words only tell of another act, or of what may come, is no act."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

OPENING = {
    "en": "Mirzoyan spoke of the border delimitation on Monday. ",
    "ru": "Мирзоян рассказал в понедельник о делимитации границы. ",
    "hy": "Միրզոյանը երկուշաբթի ողջունել է սահմանազատումը։ ",
    "az": "Mirzoyan sərhədin delimitasiyası haqqında danışıb. ",
}
TOLD = [
    ("en", "He hoped that Azerbaijan would open the border.", "Expect", "Commit"),
    ("en", "Yerevan dismissed the reproaches of Baku.", "Reject", "Accuse"),
    ("en", "Moscow will help if Armenia calls on Russia to open the Lachin corridor.", "Commit", "Request"),
    ("ru", "Баку отверг упрёки Еревана.", "Reject", "Accuse"),
    ("ru", "Ереван настаивает на том, чтобы Баку отказался от претензий.", "Request", "Reject"),
    ("hy", "Մոսկվան պատրաստ է քննարկել սահմանազատումը։", "Commit", "Consult"),
    ("az", "O, Bakının töhfə verəcəyinə inanır.", "Expect", "Commit"),
]


@pytest.mark.parametrize(("lang", "sentence", "done", "told"), TOLD)
def test_what_an_act_tells_is_none(lang: str, sentence: str, done: str, told: str) -> None:
    kinds = {act.kind for act in extract(Statement("example", OPENING[lang] + sentence, lang), load()).acts}
    assert done in kinds
    assert told not in kinds


def test_what_two_states_undertake_they_agree() -> None:
    text = "Armenia and Azerbaijan pledged to continue the border delimitation."
    acts = extract(Statement("example", text, "en"), load()).acts
    assert {(act.speaker, act.kind) for act in acts} == {
        ("actor:armenia", "Agree"),
        ("actor:azerbaijan", "Agree"),
    }


def test_who_will_not_do_it_promises_that() -> None:
    text = (
        "Վրաստանը տարանցման համար վճար չի գանձի, հայտարարել է Վրաստանի կառավարությունը։ Բաքուն ողջունել է տարանցումը։"
    )
    acts = extract(Statement("example", text, "hy"), load()).acts
    assert "Reject" not in {act.kind for act in acts}


BLAMED = [
    ("en", "The Ministry of Foreign Affairs of Armenia condemned the shelling of Armenian positions by Azerbaijan."),
    ("ru", "МИД Азербайджана осудил обстрел азербайджанских позиций вооружёнными силами Армении."),
    ("hy", "Հայաստանի ԱԳՆ-ն դատապարտում է Ադրբեջանի կողմից հայկական դիրքերի գնդակոծումը։"),
]


@pytest.mark.parametrize(("lang", "text"), BLAMED)
def test_who_was_shelled_is_not_blamed(lang: str, text: str) -> None:
    acts = extract(Statement("example", text, lang), load()).acts
    assert len([act for act in acts if act.kind == "Accuse"]) == 1


def test_an_article_belongs_to_the_name_after_it() -> None:
    text = (
        "Lavrov and Mirzoyan discussed the peace treaty between Armenia and Azerbaijan and ties in the Lachin corridor."
    )
    topics = {act.target for act in extract(Statement("example", text, "en"), load()).acts if act.kind == "Consult"}
    assert "agreement:peace-agreement-draft" in topics


def test_who_is_blamed_by_words_is_not_their_speaker() -> None:
    acts = extract(Statement("example", "Իրանը խուսափում է բանակցություններից։", "hy"), load()).acts
    assert {(act.speaker, act.kind) for act in acts} == {("actor:iran", "Reject")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Պատգամավորը հարցրեց, թե արդյոք Երևանը կստորագրի խաղաղության պայմանագիրը։",
        "Բաքուն կարող էր մերժել խաղաղության պայմանագիրը։",
    ],
)
def test_what_is_asked_for_or_could_have_been_is_not_done(sentence: str) -> None:
    kinds = {act.kind for act in extract(Statement("example", sentence, "hy"), load()).acts}
    assert kinds <= {"Assert"}
