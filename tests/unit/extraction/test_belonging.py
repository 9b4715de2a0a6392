"""For whom an office speaks: what it is of, not where it is held."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction.draft import Draft, begin
from kg_caucasus.extraction.offices.belonging import speaks_for, state_of
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document


@pytest.fixture(scope="module")
def draft() -> Draft:
    knowledge = load()
    return begin(read_document(Statement("x", "Nothing is told here.", "en")), build_lexicon(knowledge, "en"))


@pytest.mark.parametrize(
    ("person", "whole"),
    [
        ("matthew-miller", "united-states"),
        ("matthew-miller", "us-state-department"),
        ("sahiba-gafarova", "azerbaijan"),
        ("maria-zakharova", "russia"),
        ("josep-borrell", "european-union"),
        ("mehdi-sobhani", "iran"),
    ],
)
def test_one_speaks_for_what_the_office_is_of_and_for_what_that_is_part_of(
    draft: Draft, person: str, whole: str
) -> None:
    assert speaks_for(draft, (f"actor:{person}",), (f"actor:{whole}",))


@pytest.mark.parametrize(
    ("person", "place"),
    [("mehdi-sobhani", "armenia"), ("igor-khovaev", "azerbaijan"), ("toivo-klaar", "armenia")],
)
def test_nobody_speaks_for_the_land_he_is_sent_to_or_whose_matters_he_follows(
    draft: Draft, person: str, place: str
) -> None:
    assert not speaks_for(draft, (f"actor:{person}",), (f"actor:{place}",))


def test_a_body_speaks_for_its_state(draft: Draft) -> None:
    assert state_of(draft, "actor:milli-majlis") == "actor:azerbaijan"
    assert state_of(draft, "actor:european-union") is None
