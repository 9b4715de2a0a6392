"""An inner clause is closed by a comma, and the outer one goes on."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction.draft import begin
from kg_caucasus.extraction.sentence.cutting import levels_of
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document

NESTED = [
    ("en", "The road, which Baku had closed, was opened.", "closed", "opened"),
    ("en", "When Baku had closed the road, Yerevan was surprised.", "closed", "surprised"),
    ("ru", "Дорога, которую закрыл Баку, была открыта.", "закрыл", "открыта"),
    ("ru", "Стороны, как сообщил Ереван, обсудили дорогу.", "сообщил", "обсудили"),
    ("hy", "Ճանապարհը, որը փակել էր Բաքուն, բացվել է։", "փակել", "բացվել"),
]


@pytest.mark.parametrize(("lang", "text", "inner", "outer"), NESTED)
def test_the_outer_clause_goes_on_after_an_inner_one(lang: str, text: str, inner: str, outer: str) -> None:
    document = read_document(Statement("clauses", text, lang))
    draft = begin(document, build_lexicon(load(), lang))
    levels = dict(zip(draft.keys, levels_of(draft, document.sentences[0]), strict=True))
    assert (levels[inner], levels[outer]) == (1, 0)


def test_a_clause_that_no_comma_closes_goes_on() -> None:
    document = read_document(Statement("clauses", "They opened the road, which leads to Armenia and Georgia.", "en"))
    draft = begin(document, build_lexicon(load(), "en"))
    assert levels_of(draft, document.sentences[0])[-2:] == (1, 1)
