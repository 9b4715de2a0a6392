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
    ("en", "Armenia is ready to sign the peace treaty provided that Baku agrees.", "provided that Baku agrees"),
    ("en", "Georgia is ready to host the talks, should the sides so desire.", "should the sides so desire"),
    ("en", "Turkey will open the border once the peace treaty is signed.", "once the peace treaty is signed"),
    ("en", "Azerbaijan will respond in case of provocations.", "in case of provocations"),
    ("ru", "Если договор будет подписан, Армения откроет границу.", "Если договор будет подписан"),
    ("ru", "Баку готов подписать договор при условии, что его изменят.", "при условии, что его изменят"),
    ("ru", "Тбилиси готов принять переговоры в случае согласия сторон.", "в случае согласия сторон"),
    ("ru", "Турция откроет границу, как только договор будет подписан.", "как только договор будет подписан"),
    ("hy", "Եթե պայմանագիրը ստորագրվի, Հայաստանը կբացի սահմանը։", "Եթե պայմանագիրը ստորագրվի"),
    ("hy", "Հենց որ պայմանագիրը ստորագրվի, Թուրքիան կբացի սահմանը։", "Հենց որ պայմանագիրը ստորագրվի"),
    ("hy", "Բաքուն պատրաստ է բացել սահմանը պայմանով, որ Երևանն էլ բացի։", "պայմանով, որ Երևանն էլ բացի"),
    ("az", "Müqavilə imzalanarsa, Ermənistan sərhədi açacaq.", "Müqavilə imzalanarsa"),
    ("az", "Tərəflər istəsə, Gürcüstan danışıqları keçirməyə hazırdır.", "Tərəflər istəsə"),
    ("az", "Saziş imzalanmasa, Bakı danışıqlara hazır olmayacaq.", "Saziş imzalanmasa"),
]  # fmt: skip
ON_NONE = [
    ("en", "Armenia is ready to open the border at once."),
    ("en", "Armenia and Azerbaijan agreed to meet once more on the border delimitation."),
    ("en", "Armenia is ready to sign the peace treaty as soon as possible."),
    ("en", "Baku is ready to sign the peace treaty, and Tbilisi, if asked, can help."),
    ("ru", "Армения обещает лишь поддержать мирный договор."),
    ("hy", "Հայաստանը ամեն դեպքում պատրաստ է ստորագրել խաղաղության պայմանագիրը։"),
    ("az", "Ermənistan sərhədi açmaq niyyətindədir."),
    ("az", "Bakı hər halda sülh müqaviləsini imzalamağa hazırdır."),
]


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


@pytest.mark.parametrize(("lang", "text"), ON_NONE)
def test_words_like_those_of_a_condition_set_none(lang: str, text: str) -> None:
    first = min(acts(lang, text), key=lambda act: act.evidence.start)
    assert first.condition is None


def test_an_inner_clause_does_not_tell_when_the_outer_is_done() -> None:
    text = "Ֆրանսիայի նախագահ Էմանուել Մակրոնը, որը նախորդ օրն ընդունել էր Նիկոլ Փաշինյանին, դատապարտել է հարձակումը։"
    assert {act.modality for act in acts("hy", text) if act.kind is ActKind.ACCUSE} == {Modality.ACTUAL}


DENIED = [
    (
        "en",
        "Moscow did not take part in the meeting of the foreign ministers in Almaty on 10 May 2024.",
        Polarity.NEGATED,
    ),
    ("en", "The EU mission in Armenia does not contribute to the border delimitation.", Polarity.NEGATED),
    ("ru", "Миссия ЕС не способствует делимитации границы.", Polarity.NEGATED),
    ("ru", "Разминирование не является условием мирного договора.", Polarity.NEGATED),
    ("hy", "ԵՄ առաքելությունը չի նպաստում սահմանազատմանը։", Polarity.NEGATED),
    ("az", "Moskva 10 may 2024-cü ildə Almatıda keçirilən görüşdə iştirak etməyib.", Polarity.NEGATED),
    ("en", "The EU mission in Armenia does contribute to the border delimitation.", Polarity.AFFIRMED),
    ("az", "Rusiya 10 may 2024-cü ildə Almatıda keçirilən görüşdə iştirak edib.", Polarity.AFFIRMED),
]


@pytest.mark.parametrize(("lang", "text", "polarity"), DENIED)
def test_a_relation_denied_is_kept_as_denied(lang: str, text: str, polarity: Polarity) -> None:
    told = ("participatesIn", "contributesTo", "conditionFor")
    relations = extract(Statement("told", text, lang), load()).relations
    about = [r for r in relations if r.predicate in told and not r.rule.endswith(".occasion")]
    assert {r.polarity for r in about if not r.subject.startswith("actor:foreign-ministers")} == {polarity}
