"""Whose a thing is, who issued a document, which organisations nobody listed: what Azerbaijani tells by endings and
order."""

import pytest
import readings

from kg_caucasus.model import Extraction


def read(text: str) -> Extraction:
    """Read a few sentences."""
    return readings.read(text, "az", "2025-05-05")


def names(found: Extraction, kind: str) -> set[str]:
    """Give the English names of all things of a kind."""
    return {thing.name for thing in found.things.values() if thing.kind == kind}


def told(found: Extraction, predicate: str) -> set[tuple[str, str]]:
    """Give the subjects and objects of a relation by name."""
    return {(one, other) for one, related, other in readings.relations_in(found) if related == predicate}


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Nazirlik bildirib ki, ordumuz sərhəddə sabitliyi qoruyur.", "Armed Forces of Azerbaijan"),
        ("Nikol Paşinyan bildirib ki, ordumuz sərhəddə sabitliyi qoruyur.", "Armed Forces of Armenia"),
    ],
)
def test_our_army_is_that_of_the_one_who_speaks(text: str, force: str) -> None:
    assert names(read(text), "ArmedForce") == {force}


def test_the_government_told_alone_is_that_of_the_state_named_last() -> None:
    found = read("Bayramov Ermənistandan cavab gözləyir. Onun sözlərinə görə, hökumət sülh sazişindən yayınır.")
    assert "Government of Armenia" in names(found, "GovernmentBody")


def test_a_verb_beside_a_document_tells_who_issued_it_and_when() -> None:
    found = read("Avropa Parlamenti 2025-ci ilin martında qəbul etdiyi qətnamədə əsirlərin azad edilməsini tələb edib.")
    assert told(found, "signatoryOf") == {("European Parliament", "Resolution of the European Parliament")}
    assert told(found, "signedOn") == {("Resolution of the European Parliament", "2025-03")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Yeni Üfüq” partiyası sülh danışıqlarını alqışlayıb.", "Yeni Ufug"),
        ("Sülh danışıqlarını Qafqaz Araşdırmalar Mərkəzi alqışlayıb.", "Gafgaz Arashdirmalar Markazi"),
    ],
)
def test_quotation_marks_or_capitals_before_a_noun_make_an_organisation(text: str, name: str) -> None:
    assert names(read(text), "Organization") == {name}


def test_the_leader_of_a_state_is_its_president_or_head_of_government() -> None:
    found = read("İlham Əliyev Bakıdadır. Azərbaycan lideri sülh danışıqlarını alqışlayıb.")
    assert told(found, "holdsOffice") == {("Ilham Aliyev", "President of Azerbaijan")}


def test_a_person_between_two_offices_and_a_name_holds_both() -> None:
    found = read("Agentliyin sədri, millət vəkili Vüqar Süleymanov sülh danışıqlarını alqışlayıb.")
    assert len(told(found, "holdsOffice")) == 2


def test_a_rule_that_tells_a_denial_is_not_denied_by_its_own_words() -> None:
    found = read("Bakı sərhədin delimitasiyasının dayandırılmasına razı deyil.")
    assert [act.kind.name for act in found.acts] == ["REJECT"]


def test_the_day_of_a_document_stands_before_all_who_adopted_it() -> None:
    found = read(
        "Nazir 2022-ci il oktyabrın 31-də Soçidə Azərbaycan, Ermənistan və Rusiya rəhbərlərinin qəbul etdiyi bəyanatı "
        "alqışlayıb."
    )
    assert names(found, "Agreement") == {"Trilateral statement of 31 October 2022"}


def test_a_mission_that_is_nobodys_takes_no_complement() -> None:
    found = read("Brüssel missiyaya ünvanlanan ittihamları rədd edir, Minsk qrupuna ehtiyac görmür.")
    assert names(found, "WorkingBody") - {"Mission (az-example)"} == {"OSCE Minsk Group"}
    assert names(found, "State") == set()


def test_bodies_of_two_states_sign_for_their_states() -> None:
    found = read(
        "Azərbaycan Prezidentinin Administrasiyası və Ermənistan Baş nazirinin Aparatı 2023-cü il dekabrın 7-də birgə "
        "bəyanatla çıxış ediblər."
    )
    assert {who for who, _ in told(found, "signatoryOf")} >= {"Armenia", "Azerbaijan"}


def test_the_capital_in_which_an_ambassador_sits_is_a_place_and_what_follows_not_his() -> None:
    text = "Fransanın Bakıdakı səfiri Xarici İşlər Nazirliyinə çağırılıb. Ermənistan etiraz edib."
    assert names(read(text), "Place") == {"Baku"}
    assert names(read(text), "GovernmentBody") == {"Ministry of Foreign Affairs of Azerbaijan"}
