"""Who does what in Armenian, told by the auxiliary; places that nobody listed."""

from pathlib import Path

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Extraction, Statement

ROOT = Path(__file__).parents[3] / "ontology"


def read(text: str) -> Extraction:
    """Read one sentence or two."""
    return extract(Statement("hy-example", text, "hy"), load(ROOT))


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


def test_whose_verb_is_in_the_plural_is_not_the_one_who_speaks() -> None:
    found = read("«Շատ երկրներ առաջարկում են հարթակ սահմանազատման համար», - ասել է Միրզոյանը։")
    assert all(act.kind != "Commit" for act in found.acts)


def test_an_unknown_village_is_a_place() -> None:
    found = read("Ադրբեջանի զինված ուժերը կրակել են Խաչիկ գյուղի ուղղությամբ։")
    assert any(thing.kind == "Place" and thing.name.startswith("Kha") for thing in found.things.values())
