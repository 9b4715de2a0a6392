"""Where a place lies, who signs by the words of a document's name, whose session is chaired, by when is no day of
signature."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

NESTED = {
    "hy": "Ղազախի շրջանի չորս գյուղերը՝ Բաղանիս Այրումը և Խեյրիմլին, վերադարձվել են։",
    "ru": "В азербайджанском городе Габала прошло заседание.",
    "en": "They spent two days in the Azerbaijani town of Gabala.",
    "az": "Onlar Naxçıvanın Şahbuz rayonunda itkin düşmüşdülər.",
}
WITHIN = {
    "hy": {("place:baghanis-ayrum", "place:gazakh-district"), ("place:kheyrimli", "place:gazakh-district")},
    "ru": {("place:gabala", "actor:azerbaijan")},
    "en": {("place:gabala", "actor:azerbaijan")},
    "az": {("place:shahbuz", "place:nakhchivan")},
}


def told(lang: str, text: str, predicate: str) -> set[tuple[str, str]]:
    found = extract(Statement("example", text, lang, published="2025-12-15"), load()).relations
    return {(r.subject, r.object) for r in found if r.predicate == predicate}


@pytest.mark.parametrize("lang", NESTED)
def test_a_place_lies_in_the_larger_place_told_beside_it(lang: str) -> None:
    assert told(lang, NESTED[lang], "locatedIn") >= WITHIN[lang]


def test_a_state_that_does_something_in_a_place_is_not_where_the_place_lies() -> None:
    assert told("az", "O, Macarıstanın Qarabağda iki məktəb tikəcəyini vəd edib.", "locatedIn") == set()


def test_those_within_the_words_of_a_document_s_name_have_signed_it() -> None:
    text = "Стороны приветствовали договорённости, которых комиссии по делимитации достигли 19 апреля 2024 года."
    assert told("ru", text, "signatoryOf") == {("body:joint-delimitation-commissions", "agreement:protocol-2024-04-19")}


def test_for_a_group_of_leaders_the_states_beside_it_sign() -> None:
    text = "Bakı və İrəvan razıdır: iki ölkənin xarici işlər nazirləri müraciəti 2025-ci il avqustun 8-də imzalayıblar."
    assert {who for who, _ in told("az", text, "signatoryOf")} >= {"actor:azerbaijan", "actor:armenia"}


def test_a_day_until_which_something_is_to_be_done_is_not_that_of_its_signature() -> None:
    text = "Protokol-təsvir 2024-cü il mayın 15-dək imzalanmalıdır."
    assert told("az", text, "signedOn") == set()


def test_who_chairs_a_session_of_a_body_chairs_it_and_takes_part() -> None:
    text = "Заседание комиссий по делимитации прошло под председательством Шахина Мустафаева и Мгера Григоряна."
    chairs = told("ru", text, "coChairs")
    assert {who for who, _ in chairs} == {"actor:shahin-mustafayev", "actor:mher-grigoryan"}
    assert {who for who, _ in told("ru", text, "participatesIn")} >= {who for who, _ in chairs}


def test_his_colleague_is_in_one_list_with_whom_he_is_told_after() -> None:
    text = "Նիկոլ Փաշինյանն ու նրա վրացի պաշտոնակից Իրակլի Ղարիբաշվիլին ստորագրել են Պրահայի հայտարարությունը։"
    assert {who for who, _ in told("hy", text, "signatoryOf")} >= {"actor:nikol-pashinyan", "actor:irakli-garibashvili"}
