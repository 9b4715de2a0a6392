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


def test_states_of_which_a_body_of_several_is_told_to_be_belong_to_it_and_no_state_to_its_commission() -> None:
    text = "The trilateral working group of Russia, Azerbaijan and Armenia met. The commission of Armenia met too."
    assert {who for who, _ in told("en", text, "memberOf")} == {"actor:russia", "actor:azerbaijan", "actor:armenia"}


def test_a_mechanism_is_meant_to_do_what_its_words_say_and_has_no_mandate() -> None:
    text = "Yerevan proposed a joint mechanism for investigating ceasefire violations."
    aims = {("body:joint-mechanism-ceasefire-violations", "investigating ceasefire violations")}
    assert told("en", text, "aimsAt") == aims
    assert told("en", text, "hasMandate") == set()


def test_this_is_the_process_told_before_it() -> None:
    text = "Ереван и Баку начали делимитацию. Это укрепит доверие между двумя обществами."
    assert {who for who, _ in told("ru", text, "contributesTo")} == {"process:border-delimitation"}


def test_who_asks_as_a_deputy_is_at_the_sitting_told_some_sentences_before() -> None:
    text = (
        "On 10 April 2025 the National Assembly of Armenia held a sitting. It began at noon. The hall was full. The "
        "hour was late. Deputy Tigran Abrahamyan asked when the troops would leave."
    )
    assert "actor:tigran-abrahamyan" in {who for who, _ in told("en", text, "participatesIn")}


def test_a_parliament_takes_no_part_in_the_session_in_which_somebody_speaks() -> None:
    text = "Сахиба Гафарова выступила на заседании Милли Меджлиса 30 сентября 2025 года."
    assert {who for who, _ in told("ru", text, "participatesIn")} == {"actor:sahiba-gafarova"}


def test_what_stands_between_a_subject_and_its_verb_is_what_it_helps() -> None:
    text = "Nəqliyyat yollarının açılması bütün regionun iqtisadi inkişafına təkan verəcək."
    assert {what for _, what in told("az", text, "contributesTo")} == {"bütün regionun iqtisadi inkişafına"}


def test_whose_a_joint_document_is_have_signed_it_the_states_of_leaders_too() -> None:
    text = "He recalled the trilateral statements of the leaders of Russia, Armenia and Azerbaijan."
    assert {who for who, _ in told("en", text, "signatoryOf")} == {"actor:russia", "actor:armenia", "actor:azerbaijan"}


def test_by_whom_a_document_was_adopted_he_signed_it_and_not_with_whom() -> None:
    text = "Баку осудил резолюцию, принятую Европейским парламентом 13 марта 2025 года."
    assert {who for who, _ in told("ru", text, "signatoryOf")} == {"actor:european-parliament"}
