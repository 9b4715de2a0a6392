"""The sentence that people are shown around words, cut without knowledge of the language."""

from __future__ import annotations

import pytest

from kg_caucasus.graph.evidence import sentence_around
from kg_caucasus.model import Span


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("It rests on the text of 1991. Baku asks for more.", "Baku", "Baku asks for more."),
        ("It rests on the text of 1991. Baku asks for more.", "rests", "It rests on the text of 1991."),
        ("Talks go on. J. D. Vance said so. All agree.", "said", "J. D. Vance said so."),
        ("See point 3. of the text. All agree.", "point", "See point 3. of the text."),
        ("Բանակցում են։ Երևանը պատրաստ է։ Համաձայն են։", "պատրաստ", "Երևանը պատրաստ է։"),
        ("Заявил М.В. Иванов. Все согласны.", "Иванов", "Заявил М.В. Иванов."),
    ],
)
def test_a_sentence_ends_behind_a_year_and_not_behind_an_initial(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    assert sentence_around(text, Span(start, start + len(words))).of(text) == sentence
