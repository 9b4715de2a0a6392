from __future__ import annotations

from pathlib import Path

import pytest
from made_acts import OFFICES, said

from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.labels import Names
from kg_caucasus.views.acts import Selection, read_acts
from kg_caucasus.views.heatmap import ROWS, draw_positions, shares
from kg_caucasus.views.positions import positions, weigh
from kg_caucasus.views.stances import load_stances, stance_of


def test_the_stance_is_the_last_one_told_and_changes_keep_both_acts() -> None:
    acts = [
        said("Support", "2021-01-01"),
        said("Reject", "2022-01-01"),
        said("Reject", "2023-01-01"),
        said("Support", None),
    ]
    (found,) = weigh(acts, OFFICES, selection=Selection())
    assert (found.stance, found.first, found.last, found.statements, found.undated) == (
        "rejects", "2021-01-01", "2023-01-01", 4, 1,
    )  # fmt: skip
    assert found.counts == (("rejects", 2), ("supports", 2))
    (change,) = found.changes
    assert (change.before, change.after, change.turn) == (acts[0], acts[1], True)


def test_a_change_that_stays_on_one_side_is_no_turn() -> None:
    (found,) = weigh([said("Support", "2021"), said("Commit", "2022")], OFFICES, selection=Selection())
    assert [change.turn for change in found.changes] == [False]


def test_a_promise_with_a_condition_is_conditional_and_a_denied_one_rejects() -> None:
    names = [
        stance.name if (stance := stance_of(act)) else None
        for act in (
            said("Commit", None, condition="if asked"), said("Commit", None, polarity="Negated"),
            said("Reject", None, polarity="Negated"), said("Consult", None),
        )
    ]  # fmt: skip
    assert names == ["conditional", "rejects", None, None]


def test_a_person_counts_for_the_office_held_on_that_day() -> None:
    acts = [said("Support", date, speaker="actor:jan") for date in ("2020-05-05", "2022-05-05")]
    by_office = weigh(acts, OFFICES, selection=Selection())
    assert [found.actor for found in by_office] == ["actor:ministry", "actor:parliament"]
    assert [f.actor for f in weigh(acts, OFFICES, selection=Selection(), counted_as="state")] == ["actor:armenia"]
    assert [f.actor for f in weigh(acts, OFFICES, selection=Selection(), counted_as="speaker")] == ["actor:jan"]


def test_without_a_date_a_person_of_several_organisations_counts_for_none_of_them() -> None:
    assert OFFICES.actor_of("actor:jan", None) == "actor:jan"
    assert OFFICES.actor_of("actor:jan", "2019") == "actor:jan"


def test_dates_are_compared_as_precisely_as_both_are_known() -> None:
    assert Selection(since="2023-05-14").covers("2023-05")
    assert not Selection(until="2023-05").covers("2023-06-01")
    assert not Selection(since="2020").covers(None)


def test_stances_tell_every_act_once_and_have_names_in_four_languages() -> None:
    kinds = [kind for stance in load_stances().values() for kind in stance.acts]
    assert len(kinds) == len(set(kinds))
    assert all(set(stance.labels) == {"en", "hy", "ru", "az"} for stance in load_stances().values())
    assert len({s.colour for s in load_stances().values()}) == len({s.mark for s in load_stances().values()}) == 9


def test_positions_of_a_build_are_those_that_its_texts_tell(data: Dataset) -> None:
    found = {(p.actor, p.about): p for p in positions(data)}
    baku = found["actor:azerbaijan", "process:border-delimitation"]
    assert dict(baku.counts) == {"rejects": 1, "agrees": 1, "supports": 1}
    armenia = found["actor:armenia", "process:border-delimitation"]
    assert dict(armenia.counts)["conditional"] == 1
    road = found["actor:azerbaijan", "place:zangezur-corridor"]
    assert (road.stance, road.latest.words) == ("threatens", "warns of countermeasures against the Zangezur road")


def test_every_act_of_a_build_is_read_with_its_own_words(data: Dataset) -> None:
    acts = read_acts(data)
    assert len({act.act for act in acts}) == len(acts) > 0
    assert all(act.words and act.statement.startswith("statement:") for act in acts)


def test_a_cell_of_the_heat_map_is_shared_as_the_statements_are_many() -> None:
    acts = [said("Support", None), said("Support", None, statement="statement:x"), said("Reject", None),
            said("Support", None, statement="statement:x"), said("Consult", None)]  # fmt: skip
    assert [(stance.name, count) for stance, count in shares(acts)] == [("rejects", 1), ("supports", 2)]
    assert shares([]) == []


def test_a_heat_map_holds_what_most_statements_tell_and_says_how_many(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    acts = [said("Support", "2024", target=f"process:{number}") for number in range(ROWS + 5)]
    found = weigh(acts, OFFICES, selection=Selection())
    assert draw_positions(found, Names({}), tmp_path / "all.svg") == ROWS
    assert draw_positions(found[:3], Names({}), tmp_path / "few.svg") == 3
