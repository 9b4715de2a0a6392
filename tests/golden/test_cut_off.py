"""A text may break off anywhere: what is read out of it still has words in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg_caucasus.evaluation import read_gold
from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document

STATEMENTS = [(gold["id"], gold["lang"], text) for text, gold in read_gold(Path(__file__).with_name("annotated"))]


@pytest.mark.parametrize(("id", "lang", "text"), STATEMENTS, ids=[s[0] for s in STATEMENTS])
def test_a_sentence_cut_off_after_any_word_is_read(id: str, lang: str, text: str) -> None:
    document = read_document(Statement(id, text, lang))
    for sentence in document.sentences:
        start = document.tokens[sentence.start].span.start
        for at in range(sentence.start, sentence.stop):
            cut = text[start : document.tokens[at].span.end]
            found = extract(Statement(id, cut, lang), load())
            spans = [fact.evidence for fact in (*found.acts, *found.relations)]
            assert all(0 <= span.start < span.end <= len(cut) for span in spans), cut
