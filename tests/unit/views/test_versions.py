from __future__ import annotations

from collections import Counter

import pytest

from kg_caucasus.errors import NotFound
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.views.versions import Fact, _pair, compare


def fact(name: str, says: str = "Support", modality: str = "Actual", condition: str | None = None) -> Fact:
    """Make a fact on one matter."""
    return Fact(name, ("actor:a", "process:b"), says, modality, "Affirmed", condition, "A sentence.")


def test_a_statement_is_in_all_like_itself(data: Dataset) -> None:
    assert Counter(d.status for d in compare(data, "statement:en-91", "statement:en-91")).keys() == {"both"}


def test_what_is_told_by_another_act_or_modality_is_worded_otherwise() -> None:
    assert _pair(fact("act:1"), [fact("act:2", "Commit", "Future")]).differs == ("act", "modality")
    assert _pair(fact("act:1"), [fact("act:2", condition="if")]).differs == ("condition",)


def test_the_nearest_wording_is_paired() -> None:
    others = [fact("act:2", "Reject"), fact("act:3")]
    found = _pair(fact("act:1"), others)
    assert (found.status, found.second, len(others)) == ("both", fact("act:3"), 1)


def test_a_claim_is_never_paired_with_an_act_or_another_predicate() -> None:
    assert _pair(fact("act:1"), [fact("claim:2")]).status == "only first"
    assert _pair(fact("claim:1", "aimsAt"), [fact("claim:2", "basedOn")]).status == "only first"


def test_each_fact_of_two_statements_is_told_once_with_its_sentence(data: Dataset) -> None:
    found = compare(data, "statement:en-90", "statement:en-91")
    names = [f.name for d in found for f in (d.first, d.second) if f]
    assert len(names) == len(set(names)) and {"only first", "only second"} <= {d.status for d in found}
    assert all(f.sentence for d in found for f in (d.first, d.second) if f)


def test_a_statement_that_is_not_there_is_told(data: Dataset) -> None:
    with pytest.raises(NotFound):
        compare(data, "statement:none", "statement:en-91")
