from __future__ import annotations

import pytest
from made_acts import OFFICES, said

from kg_caucasus.errors import QueryError
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.labels import Names
from kg_caucasus.views.acts import SaidAct, Selection
from kg_caucasus.views.commitments import Commitment, commitments, keep_ledger, load_rules
from kg_caucasus.views.describe import describe_commitment


def first_of(*acts: SaidAct) -> Commitment:
    """Give the ledger's first promise."""
    return keep_ledger(acts, OFFICES, selection=Selection())[0]


@pytest.mark.parametrize(
    ("later", "link"),
    [
        (said("Reject", "2022"), "contradicts"),
        (said("Commit", "2022", polarity="Negated"), "contradicts"),
        (said("Commit", "2022", condition="if asked"), "weakens"),
        (said("Expect", "2022"), "weakens"),
        (said("Assert", "2022"), "keeps"),
        (said("Commit", "2022"), "repeats"),
        (said("Support", "2022"), "repeats"),
    ],
)
def test_a_later_act_is_proposed_by_the_rule_that_fits(later: SaidAct, link: str) -> None:
    promise = first_of(said("Commit", "2021-05-01"), later)
    assert [one.rule.link for one in promise.links] == [link]
    assert promise.open is (link not in ("keeps", "contradicts"))


def test_what_is_not_surely_later_is_no_follow_up() -> None:
    for date in (None, "2021", "2021-05-01", "2020-01-01"):
        assert first_of(said("Commit", "2021-05-01"), said("Reject", date)).links == ()


def test_the_reason_of_a_link_is_told_in_the_language_asked_for() -> None:
    promise = first_of(said("Commit", "2021-05-01"), said("Reject", "2022"))
    (link,) = describe_commitment(promise, Names({}, "ru"))["links"]
    assert (link["proposal"], link["rule"]) == ("contradicts", "contradicts-by-rejecting")
    assert link["why"] == "позже отвергает обещанное или угрожает"


def test_another_actor_or_subject_is_no_follow_up() -> None:
    others = said("Reject", "2022", speaker="actor:x"), said("Reject", "2022", target="process:demining")
    assert first_of(said("Commit", "2021"), *others).links == ()


def test_age_counts_from_the_last_date_of_the_data_or_a_given_day() -> None:
    acts = [said("Commit", "2021-05-01"), said("Support", "2021-05-31", target="process:demining")]
    assert [c.age for c in keep_ledger(acts, OFFICES, selection=Selection())] == [30]
    assert [c.age for c in keep_ledger(acts, OFFICES, selection=Selection(), on="2021-05-02")] == [1]
    with pytest.raises(QueryError, match="no day"):
        keep_ledger(acts, OFFICES, selection=Selection(), on="May")


def test_follow_ups_stand_by_date_whatever_the_order_they_are_told_in() -> None:
    later = [said("Support", date) for date in ("2023-04-01", "2022", "2021-06")]
    links = first_of(said("Commit", "2021-05-01"), *later).links
    assert [link.later.date for link in links] == ["2021-06", "2022", "2023-04-01"]


def test_every_rule_links_in_one_of_four_ways() -> None:
    assert {rule.link for rule in load_rules()} == {"keeps", "repeats", "weakens", "contradicts"}


@pytest.mark.parametrize("lang", ["en", "hy", "ru", "az"])
def test_every_rule_says_why_in_every_language(lang: str) -> None:
    reasons = [rule.reason(lang) for rule in load_rules()]
    assert len(set(reasons)) == len(reasons) and not any("[en]" in reason for reason in reasons)
    assert load_rules()[0].reason("ka").endswith("[en]")


def test_the_ledger_of_a_build_holds_its_conditional_promise(data: Dataset) -> None:
    found = [c for c in commitments(data) if c.promise.condition]
    assert "if both commissions meet" in {c.promise.condition for c in found}
