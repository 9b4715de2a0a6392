"""A long text that never names the region says nothing of it, whatever borders and conflicts it tells of."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

ELSEWHERE = "The Department said that the border was quiet after decades of conflict, and welcomed the talks. " * 8


def things(text: str) -> set[str]:
    return {thing.name for thing in extract(Statement("example", text, "en"), load()).things.values()}


def test_a_border_elsewhere_is_not_that_of_the_region() -> None:
    assert not {name for name in things(ELSEWHERE) if "Armenia" in name or "Azerbaijan" in name}


def test_where_the_region_is_named_the_border_is_its() -> None:
    assert "Armenia-Azerbaijan border" in things("Armenia and Azerbaijan held talks in Moscow. " + ELSEWHERE)


def test_a_body_called_as_many_are_does_not_name_the_region() -> None:
    text = "The Report praised the National Assembly of Kuwait. " + "The talks went on for days in the capital. " * 20
    found = extract(Statement(id="far", text=text, lang="en"), load())
    assert not [thing.name for thing in found.things.values() if not thing.candidate and thing.kind != "State"]


def test_a_text_about_elsewhere_tells_no_acts_and_no_relations() -> None:
    text = "Secretary Blinken met the Foreign Minister of France in Paris. He welcomed the cooperation. " * 8
    found = extract(Statement("far", text, "en"), load())
    assert (found.acts, found.relations, found.speakers) == ((), (), ())
    assert "France" in {thing.name for thing in found.things.values()}


def test_neither_the_ordinal_of_a_name_nor_another_abbreviation_names_the_region() -> None:
    text = "Об итогах Второй мировой войны и работе «РАО Энергия» говорили в Костроме. Тех, кто помог, наградили. " * 5
    found = extract(Statement("far", text, "ru"), load())
    assert not {t.name for t in found.things.values()} & {"Garegin II", "Armenia", "Tegh"}


FILLING = {
    "en": "The chair said on Monday that the work of so many years was done. ",
    "ru": "Председатель сказал в понедельник, что работа стольких лет завершена, и поблагодарил всех. ",
    "hy": "Նախագահը երկուշաբթի ասաց, որ այսքան տարվա աշխատանքն ավարտված է, և շնորհակալություն հայտնեց։ ",
    "az": "Sədr bazar ertəsi bildirib ki, bu qədər ilin işi başa çatıb və hamıya təşəkkür edib. ",
}


@pytest.mark.parametrize(
    ("lang", "sentence", "named"),
    [
        ("en", "He welcomed the closure of the OSCE Minsk Group.", "OSCE Minsk Group"),
        ("ru", "Он приветствовал роспуск Минской группы ОБСЕ.", "OSCE Minsk Group"),
        ("hy", "Նա ողջունեց ԵԱՀԿ Մինսկի խմբի լուծարումը։", "OSCE Minsk Group"),
        ("az", "O, ATƏT-in Minsk qrupunun ləğvini alqışlayıb.", "OSCE Minsk Group"),
        ("en", "He demanded the opening of the Lachin corridor.", "Lachin corridor"),
        ("ru", "Он потребовал открыть Лачинский коридор.", "Lachin corridor"),
    ],
)
def test_a_road_or_body_of_the_region_names_it(lang: str, sentence: str, named: str) -> None:
    found = extract(Statement("near", FILLING[lang] * 6 + sentence, lang), load())
    assert named in {thing.name for thing in found.things.values()}


OTHERS = [
    ("en", "Relations between Armenia and France are developing. Paris welcomed its dialogue with Yerevan."),
    ("en", "The United States and Armenia discussed their bilateral ties."),
    ("ru", "Россия приветствует двусторонние связи с Арменией и отношения с Грузией."),
    ("hy", "Ֆրանսիան ողջունում է երկկողմ հարաբերությունները Հայաստանի հետ։"),
    ("az", "Azərbaycanla Gürcüstan arasında münasibətlər inkişaf edir."),
]


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_what_others_have_with_each_other_is_no_normalisation_of_the_two(lang: str, text: str) -> None:
    found = extract(Statement("example", text, lang), load())
    assert "process:normalisation-armenia-azerbaijan" not in found.things


def test_a_dialogue_with_one_of_the_two_may_be_theirs() -> None:
    text = "Armenia and Azerbaijan met in Brussels. Baku is ready for a dialogue with Yerevan."
    assert "process:normalisation-armenia-azerbaijan" in extract(Statement("example", text, "en"), load()).things


def test_a_leader_named_by_office_and_surname_names_the_region() -> None:
    text = (
        "The European Union welcomes the meeting of President Aliyev and Prime Minister Pashinyan. " + FILLING["en"] * 5
    )
    acts = extract(Statement("far", text, "en"), load()).acts
    assert ("actor:european-union", "Support") in {(act.speaker, act.kind) for act in acts}


SETTLEMENTS = [
    ("On 5 April 2001 the EU backed a peaceful settlement between Armenia and Azerbaijan.", "karabakh-settlement"),
    ("The EU backs a settlement of relations between Armenia and Azerbaijan.", "normalisation-armenia-azerbaijan"),
    ("The EU backs a peaceful settlement under the auspices of the OSCE Minsk Group.", "karabakh-settlement"),
    ("On 5 May 2024 the EU backed a settlement between Armenia and Azerbaijan.", "normalisation-armenia-azerbaijan"),
]


@pytest.mark.parametrize(("text", "process"), SETTLEMENTS)
def test_a_settlement_is_that_of_its_day_and_of_what_is_named_beside_it(text: str, process: str) -> None:
    acts = extract(Statement("settlement", text, "en"), load()).acts
    assert {act.target for act in acts if act.kind == "Support"} == {f"process:{process}"}


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "He spoke of the Nagorno-Karabakh conflict."),
        ("ru", "Он говорил о нагорно-карабахском конфликте."),
        ("az", "O, Dağlıq Qarabağ münaqişəsindən danışıb."),
    ],
)
def test_a_land_within_a_longer_name_names_the_region(lang: str, sentence: str) -> None:
    found = extract(Statement("near", FILLING[lang] * 6 + sentence, lang), load())
    assert "Nagorno-Karabakh conflict" in {thing.name for thing in found.things.values()}


ABROAD = [
    ("en", "Armenia welcomed the political solution in Syria and spoke of the conflict in Sudan."),
    ("en", "Armenia welcomed the normalisation between Saudi Arabia and Israel."),
    ("en", "Armenia and the Nobel Peace Prize laureate spoke of the border with Ukraine."),
    ("ru", "Ереван приветствовал российско-украинские переговоры и говорил о конфликте в Судане."),
    ("hy", "Երևանը խոսեց Սիրիայի հակամարտության մասին։"),
    ("az", "Bakı Suriya münaqişəsindən və İsraillə Fələstin arasında danışıqlardan danışıb."),
]


@pytest.mark.parametrize(("lang", "text"), ABROAD)
def test_what_stands_beside_another_land_is_none_of_the_region(lang: str, text: str) -> None:
    found = extract(Statement("example", text, lang), load())
    told = {thing.name for thing in found.things.values() if thing.kind in ("Process", "Event", "Border")}
    assert not [
        name for name in told if "Armenia" in name or "Azerbaijan" in name or name == "Peace treaty negotiation"
    ]


def test_in_a_text_about_many_lands_the_region_is_told_of_where_it_is_named() -> None:
    lands = ("Yemen", "Libya", "Ukraine", "Israel", "Iraq", "Syria", "Japan", "Egypt")
    others = "".join(
        f"The Minister visited {land} in spring.\nHe supports peace and the negotiations.\n" for land in lands
    )
    text = f"Briefing of the day\n{others}He called on Armenia and Azerbaijan.\nHe welcomes the peace talks.\n"
    found = extract(Statement("far", text, "en"), load())
    start = text.index("He called on Armenia")
    about = [m.span.start for m in found.mentions if m.thing == "process:peace-treaty-negotiation"]
    assert about
    assert min(about) > start
