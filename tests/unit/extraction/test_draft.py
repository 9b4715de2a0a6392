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


def test_a_draft_gives_others_in_place_of_some_and_leaves_out_some() -> None:
    text = "The declaration was signed. The treaty was ratified."
    draft = begin(read_document(Statement("told", text, "en")), build_lexicon(load(), "en"))
    one, two = Named(1, 2, ("agreement:x",), "Agreement"), Named(6, 7, ("agreement:y",), "Agreement")
    other = Named(1, 2, ("agreement:z",), "Agreement")
    draft = draft.add([one, two])
    assert draft.with_instead({one: other}).rows == {0: (other,), 1: (two,)}
    left = draft.without(lambda named: named == one)
    assert left.rows == {0: (), 1: (two,)}
    assert left.rows[1] is draft.rows[1]  # what has been worked out of that sentence holds good
