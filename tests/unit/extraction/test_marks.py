"""Marks, as what reads them looks them up."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction.words import marks
from kg_caucasus.reading.tokens import fold
from kg_caucasus.resources import LANGUAGES

LISTED = {mark for value in vars(marks).values() if isinstance(value, frozenset) for mark in value}
LISTED |= {marks.DASH, *marks.QUOTED, *marks.QUOTED.values()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_mark_that_is_looked_for_is_the_key_of_a_token(lang: str) -> None:
    assert {mark: fold(mark, lang) for mark in LISTED} == {mark: mark for mark in LISTED}


@pytest.mark.parametrize("dash", "-‐‑–—")
def test_every_dash_has_one_key(dash: str) -> None:
    assert fold(dash, "en") == marks.DASH
