"""What is named at one place has one order, whatever the order in which it was found."""

from __future__ import annotations

from itertools import permutations

from kg_caucasus.extraction.draft import Named, begin
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document


def test_names_that_differ_in_label_or_rule_alone_stand_in_one_order() -> None:
    draft = begin(read_document(Statement("told", "The declaration was signed.", "en")), build_lexicon(load(), "en"))
    told = [
        Named(1, 2, ("agreement:x",), "Agreement", "composed", label, rule=rule)
        for label, rule in (("a", ""), ("a", "b"), ("b", ""))
    ]
    for order in permutations(told):
        assert draft.add(order).rows[0] == tuple(told)
