"""Who does what in Armenian, told by the auxiliary; places that nobody listed."""

import pytest
import readings

from kg_caucasus.model import Extraction


def read(text: str) -> Extraction:
    """Read one sentence or two."""
    return readings.read(text, "hy")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Միրզոյանը ողջունել է սահմանազատման շարունակումը։", "actor:ararat-mirzoyan"),
        ("Սահմանազատման շարունակումը ողջունել է Միրզոյանը։", "actor:ararat-mirzoyan"),
        ("Բաքվում ողջունել են սահմանազատման շարունակումը։", "actor:azerbaijan"),
    ],
)
def test_the_doer_agrees_with_the_auxiliary(text: str, speaker: str) -> None:
    assert {(act.speaker, act.target) for act in read(text).acts} == {(speaker, "process:border-delimitation")}


@pytest.mark.xfail(strict=True, reason="the weights take the one named for the doer where those who do it have no name")
def test_whose_verb_is_in_the_plural_is_not_the_one_who_speaks() -> None:
    found = read("«Շատ երկրներ առաջարկում են հարթակ սահմանազատման համար», - ասել է Միրզոյանը։")
    assert all(act.kind != "Commit" for act in found.acts)


def test_an_unknown_village_is_a_place() -> None:
    found = read("Ադրբեջանի զինված ուժերը կրակել են Խաչիկ գյուղի ուղղությամբ։")
    assert any(thing.kind == "Place" and thing.name.startswith("Kha") for thing in found.things.values())


def named(text: str) -> set[tuple[str, str]]:
    return {(thing.kind, thing.name) for thing in read(text).things.values()}


@pytest.mark.parametrize("told", ["Գյումրի-Կարս երկաթգիծը", "Կարս-Գյումրի երկաթգիծը"])
def test_a_railway_is_named_by_its_towns_from_either_end(told: str) -> None:
    things = named(f"Նիկոլ Փաշինյանը հիշեցրել է {told}։")
    assert ("Route", "Gyumri-Kars railway") in things
    assert not [name for kind, name in things if kind == "Place"]


def test_a_body_without_its_state_is_that_of_its_official() -> None:
    things = named("ԱԳՆ խոսնակ Այխան Հաջիզադեն հերքել է այդ լուրերը։")
    assert ("GovernmentBody", "Ministry of Foreign Affairs of Azerbaijan") in things


def test_whose_spokesman_speaks_holds_no_office_of_his_spokesman() -> None:
    found = read("Շառլ Միշելի խոսնակ Կարեն Սարոյանը ողջունել է սահմանազատումը։")
    assert not [r for r in found.relations if r.subject == "actor:charles-michel"]


def test_a_town_beside_a_day_is_a_place() -> None:
    assert ("Place", "Washington") in named(
        "Ողջունվում է Վաշինգտոնում 2025 թվականի օգոստոսի 8-ին ստորագրված հռչակագիրը։"
    )


def test_the_states_of_a_treaty_count() -> None:
    things = named("ԵՄ-ն ողջունել է Հայաստանի և Ադրբեջանի միջև խաղաղության համաձայնագիրը։")
    assert {("State", "Armenia"), ("State", "Azerbaijan")} <= things


def test_a_court_gives_its_own_order() -> None:
    found = read("Միրզոյանը հիշեցրել է Արդարադատության միջազգային դատարանի 2023 թվականի փետրվարի 22-ի որոշումը։")
    told = {(r.subject, r.predicate) for r in found.relations}
    assert ("actor:icj", "signatoryOf") in told
