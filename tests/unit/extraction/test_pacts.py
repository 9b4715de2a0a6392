"""Documents told by who agreed on them have those as their parties, and nobody else's."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


def signed(text: str, lang: str) -> set[tuple[str, str]]:
    found = extract(Statement(id="pact", text=text, lang=lang), load())
    name = {ref: thing.name for ref, thing in found.things.items()}
    return {(name[r.subject], name[r.object]) for r in found.relations if r.predicate == "signatoryOf"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ararat Mirzoyan recalled the agreements which Armenia and Turkey reached in Vienna in July 2022."),
        ("ru", "Между Ереваном и Анкарой с июля 2022 года действует договорённость об авиаперевозках."),
        ("hy", "Երևանն ու Անկարան 2022 թվականի հուլիսին ձեռք են բերել պայմանավորվածություն ուղեբեռի մասին։"),
    ],
)
def test_an_agreement_is_that_of_those_who_reached_it(lang: str, text: str) -> None:
    name = "Agreement of Armenia and Turkey of July 2022"
    assert signed(text, lang) == {("Armenia", name), ("Turkey", name)}


@pytest.mark.parametrize(
    "text", ["Armenia and Turkey have reached no agreement.", "Armenia and Turkey would have reached an agreement."]
)
def test_an_agreement_that_nobody_reached_is_none(text: str) -> None:
    assert signed(text, "en") == set()


def test_a_joint_document_is_signed_by_the_states_whose_it_is() -> None:
    text = "Elina Valtonen welcomed the joint appeal of Armenia and Azerbaijan to close the Minsk Process."
    assert {who for who, _ in signed(text, "en")} == {"Armenia", "Azerbaijan"}
