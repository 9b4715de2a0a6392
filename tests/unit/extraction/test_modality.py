"""Negation, future, hypothesis, past and condition are kept, in four languages."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Act, ActKind, Modality, Polarity, Statement

AGREED_ON = [
    ("en", "Armenia and Azerbaijan agreed that the border would be delimited."),
    ("ru", "Ереван и Баку договорились, что граница будет делимитирована."),
    ("hy", "Երևանը և Բաքուն պայմանավորվել են, որ սահմանը կսահմանազատվի։"),
]
HOPED = [
    ("en", "Bayramov hoped that the peace treaty would be signed."),
    ("ru", "Пашинян надеется, что мирный договор будет подписан."),
    ("hy", "Փաշինյանը հույս է հայտնել, որ խաղաղության պայմանագիրը կստորագրվի։"),
]
LONG_AGO = [
    ("en", "Armenia had accused Azerbaijan of violating the ceasefire."),
    ("ru", "Алиев ранее обвинил Армению в нарушении прекращения огня."),
    ("hy", "Ալիևը մեղադրել էր Հայաստանին հրադադարի խախտման մեջ։"),
    ("az", "Əliyev Ermənistanı atəşkəsi pozmaqda ittiham etmişdi."),
]
MAYBE = [
    ("en", "Armenia could support the opening of the border."),
    ("ru", "Армения могла бы поддержать мирный договор."),
    ("az", "Ermənistan delimitasiyanı dəstəkləyə bilər."),
]
NOT_PROMISED = [
    ("en", "Moscow has not promised to help with the delimitation."),
    ("ru", "Россия не обещала помочь с делимитацией границы."),
    ("az", "Rusiya delimitasiyaya kömək etməyə söz verməyib."),
]
NOT_GIVEN_UP = [
    ("en", "Yerevan does not intend to abandon the dialogue with Baku."),
    ("en", "Armenia has no intention of giving up the peace treaty."),
    ("ru", "Ереван не намерен отказываться от диалога с Баку."),
    ("hy", "Երևանը մտադիր չէ հրաժարվել Բաքվի հետ երկխոսությունից։"),
    ("az", "İrəvan Bakı ilə dialoqdan imtina etmək niyyətində deyil."),
]
ON_CONDITION = [
    ("en", "Baku would open the border if Armenia changed its constitution.", "if Armenia changed its constitution"),
    ("ru", "Если договор будет подписан, Армения откроет границу.", "Если договор будет подписан"),
    ("hy", "Եթե պայմանագիրը ստորագրվի, Հայաստանը կբացի սահմանը։", "Եթե պայմանագիրը ստորագրվի"),
    ("az", "Müqavilə imzalanarsa, Ermənistan sərhədi açacaq.", "Müqavilə imzalanarsa"),
]  # fmt: skip


def acts(lang: str, text: str) -> tuple[Act, ...]:
    found = extract(Statement("told", text, lang), load()).acts
    assert found, text
    return found


@pytest.mark.parametrize(("lang", "text"), [*AGREED_ON, *HOPED])
def test_what_is_agreed_or_hoped_may_lie_ahead_but_the_act_is_done(lang: str, text: str) -> None:
    assert {act.modality for act in acts(lang, text)} == {Modality.ACTUAL}


@pytest.mark.parametrize(("lang", "text"), LONG_AGO)
def test_what_was_done_before_is_of_the_past(lang: str, text: str) -> None:
    assert {act.modality for act in acts(lang, text)} == {Modality.HISTORICAL}


@pytest.mark.parametrize(("lang", "text"), MAYBE)
def test_what_may_be_is_hypothetical(lang: str, text: str) -> None:
    assert {act.modality for act in acts(lang, text)} == {Modality.HYPOTHETICAL}


@pytest.mark.parametrize(("lang", "text"), NOT_PROMISED)
def test_a_promise_denied_is_a_refusal(lang: str, text: str) -> None:
    assert {(act.kind, act.polarity) for act in acts(lang, text)} == {(ActKind.REJECT, Polarity.NEGATED)}


@pytest.mark.parametrize(("lang", "text"), NOT_GIVEN_UP)
def test_who_does_not_intend_to_give_up_commits_himself(lang: str, text: str) -> None:
    assert {act.kind for act in acts(lang, text)} == {ActKind.COMMIT}


@pytest.mark.parametrize(("lang", "text", "condition"), ON_CONDITION)
def test_a_condition_is_kept_in_its_words(lang: str, text: str, condition: str) -> None:
    assert {act.condition and act.condition.of(text) for act in acts(lang, text)} == {condition}


def test_an_inner_clause_does_not_tell_when_the_outer_is_done() -> None:
    text = "Ֆրանսիայի նախագահ Էմանուել Մակրոնը, որը նախորդ օրն ընդունել էր Նիկոլ Փաշինյանին, դատապարտել է հարձակումը։"
    assert {act.modality for act in acts("hy", text) if act.kind is ActKind.ACCUSE} == {Modality.ACTUAL}
