"""A text without words tells nothing, and is read all the same."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


@pytest.mark.parametrize("lang", ["hy", "ru", "en", "az"])
@pytest.mark.parametrize("text", ["", " \n", "…", "«»"])
def test_a_text_without_words_tells_nothing(text: str, lang: str) -> None:
    told = extract(Statement("x", text, lang), load())
    assert (told.acts, told.relations, told.things) == ((), (), {})
