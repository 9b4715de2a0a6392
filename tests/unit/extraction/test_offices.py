"""Who holds which office: beside a name, two at once, or by the verb that tells what somebody heads."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


def held(text: str) -> set[tuple[str, str]]:
    found = extract(Statement(id="office", text=text, lang="en", published="2024-01-15"), load())
    return {(found.things[r.subject].name, r.object) for r in found.relations if r.predicate == "holdsOffice"}


def test_two_offices_joined_before_a_name_are_both_held() -> None:
    assert held("Deputy Prime Minister and Foreign Minister Murat Nurtleu met the envoys.") == {
        ("Murat Nurtleu", "Deputy Prime Minister"),
        ("Murat Nurtleu", "Minister of Foreign Affairs of Kazakhstan"),
    }


def test_who_heads_a_body_is_its_head() -> None:
    assert held("Robert Kellman, who heads the Lisbon Institute for Border Studies, spoke.") == {
        ("Robert Kellman", "Head of Lisbon Institute for Border Studies")
    }


def test_the_bare_word_of_a_role_tells_the_office_of_whom_it_means() -> None:
    assert held("Mirzoyan arrived in Brussels. The minister praised the peace treaty.") == {
        ("Ararat Mirzoyan", "Minister of Foreign Affairs of Armenia")
    }


@pytest.mark.parametrize(
    ("lang", "text", "office"),
    [
        ("ru", "ОДКБ согласна. Генеральный секретарь организации Станислав Зась прибыл.", "Secretary General of "),
        ("az", "Aİ missiyası gəlib. Missiyanın rəhbəri Markus Ritter danışıb.", "Head of "),
        ("hy", "Խմբակցության ղեկավար Հայկ Կոնջորյանը եկավ։", "Leader"),
    ],
)
def test_an_office_is_told_though_only_a_noun_tells_of_which_body(lang: str, text: str, office: str) -> None:
    found = extract(Statement(id="office", text=text, lang=lang), load())
    assert any(r.object.startswith(office) for r in found.relations if r.predicate == "holdsOffice")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ararat Mirzoyan, Foreign Minister of Armenia, wrote to Jeyhun Bayramov, his Azerbaijani counterpart."),
        (
            "ru",
            "Глава МИД Армении Арарат Мирзоян написал Джейхуну Байрамову, своему азербайджанскому коллеге.",
        ),
        ("hy", "ՀՀ ԱԳ նախարար Արարատ Միրզոյանը հանդիպեց Ջեյհուն Բայրամովի՝ իր ադրբեջանցի գործընկերոջ հետ։"),
    ],
)
def test_a_colleague_told_after_the_name_holds_the_same_office_in_his_land(lang: str, text: str) -> None:
    found = extract(Statement(id="office", text=text, lang=lang), load())
    held = {(found.things[r.subject].name, r.object) for r in found.relations if r.predicate == "holdsOffice"}
    assert ("Jeyhun Bayramov", "Minister of Foreign Affairs of Azerbaijan") in held


def test_each_of_a_list_after_an_office_in_the_plural_holds_it() -> None:
    text = "The foreign ministers of Armenia and Azerbaijan, Ararat Mirzoyan and Jeyhun Bayramov, met in Geneva."
    found = extract(Statement("plural", text, "en", published="2023-05-01"), load())
    held = {(r.subject, r.object) for r in found.relations if r.predicate == "holdsOffice"}
    assert held == {
        ("actor:ararat-mirzoyan", "Minister of Foreign Affairs of Armenia"),
        ("actor:jeyhun-bayramov", "Minister of Foreign Affairs of Azerbaijan"),
    }
