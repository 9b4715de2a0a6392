from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg_caucasus.errors import QueryError
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.iris import PREFIXES
from kg_caucasus.graph.labels import read_names
from kg_caucasus.graph.terms import RDF_TYPE, kgc, node
from kg_caucasus.views.acts import Selection
from kg_caucasus.views.timeline import Moment, as_calendar, days_of, precise, timeline
from kg_caucasus.views.timeline_plot import ROWS, draw_timeline, load_kinds

KINDS = ("event", "agreement", "statement", "turn")


def test_moments_stand_in_order_and_hold_statements(data: Dataset) -> None:
    found = timeline(data, read_names(data))
    assert [m.date for m in found] == sorted(m.date for m in found)
    assert ("2023-05-15", "statement:en-91") in {(m.date, m.thing) for m in found}
    assert len({(m.date, m.kind, m.thing, m.source) for m in found}) == len(found)


def test_a_statement_without_a_title_is_called_by_its_first_line() -> None:
    store = Store()
    for name, text in (("a", "Remarks of the minister\n\nPeace is near."), ("b", "Peace is near. " * 20)):
        subject = NamedNode(f"{PREFIXES['statement']}{name}")
        store.add(Quad(subject, RDF_TYPE, kgc("Statement")))
        store.add(Quad(subject, kgc("text"), Literal(text, language="en")))
        store.add(Quad(subject, node("dcterms:issued"), Literal("2024")))
    told = Dataset(store, "test")
    first, second = (moment.what for moment in timeline(told, read_names(told)))
    assert first == "Remarks of the minister"
    assert second.startswith("Peace is near. Peace") and second.endswith(" …") and len(second) <= 100


def test_a_period_and_an_actor_narrow_it(data: Dataset) -> None:
    names = read_names(data)
    whole, some = timeline(data, names), timeline(data, names, selection=Selection(frozenset({"actor:charles-michel"})))
    assert 0 < len(some) < len(whole)
    assert timeline(data, names, selection=Selection(until="1900")) == []


def test_a_date_that_says_less_of_a_known_one_is_not_told_again(data: Dataset) -> None:
    assert precise(["1949", "1949-08-12", "1954", "1955-01", "1955-01-02", "19"]) == [
        "19", "1949-08-12", "1954", "1955-01-02"
    ]  # fmt: skip
    moments = timeline(data, read_names(data))
    assert all(m.date in precise(n.date for n in moments if n.thing == m.thing) for m in moments if m.kind != "turn")


def test_a_calendar_keeps_to_its_rules() -> None:
    moments = [
        Moment("2023-05", "event", "Talks; in Բրյուսել, " * 8, "event:a", "event:a"),
        Moment("2023-12-31", "turn", "x", "y", "z"),
    ]
    lines = list(as_calendar(moments))
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "DTSTART;VALUE=DATE:20230501" in lines and "DTEND;VALUE=DATE:20230601" in lines
    assert "DTEND;VALUE=DATE:20240101" in lines
    whole = "\r\n".join(lines).replace("\r\n ", "")
    assert "SUMMARY:Talks\\; in Բրյուսել\\," in whole
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-1] == "END:VCALENDAR"


def some(number: int, kind: str = "event") -> list[Moment]:
    return [Moment(f"{1900 + i}-05", kind, f"{kind}: Բրյուսել {i}", f"event:{i}", "x") for i in range(number)]


@pytest.mark.parametrize("lang", ["en", "hy", "ru", "az"])
def test_a_picture_is_drawn_in_every_language_the_same_each_time(lang: str, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    moments = [moment for kind in KINDS for moment in some(2, kind)]
    paths = [tmp_path / "one.svg", tmp_path / "two.svg"]
    assert [draw_timeline(moments, lang, path) for path in paths] == [8, 8]
    first, second = (path.read_text(encoding="utf-8") for path in paths)
    assert first == second
    marks = set(re.findall("(?:fill|stroke): (#[0-9a-f]{6})", first))
    assert {load_kinds()[kind]["colour"].lower() for kind in KINDS} <= marks


def test_a_picture_leaves_statements_out_first_and_then_what_is_longest_ago(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    path = tmp_path / "map.png"
    assert draw_timeline([*some(70), *some(70, "statement")], "en", path) == ROWS and path.stat().st_size > 5_000
    assert draw_timeline([*some(2), Moment("--05-14", "event", "no year", "x", "x")], "en", tmp_path / "few.svg") == 2
    assert load_kinds()["statement"]["colour"].lower() not in (tmp_path / "few.svg").read_text(encoding="utf-8")


def test_nothing_to_draw_and_other_files_are_told(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    with pytest.raises(QueryError, match="nothing to draw"):
        draw_timeline([], "en", tmp_path / "x.png")
    with pytest.raises(QueryError, match=r"\.png or \.svg"):
        draw_timeline(some(1), "en", tmp_path / "x.pdf")
    with pytest.raises(QueryError, match="cannot be written"):
        draw_timeline(some(1), "en", tmp_path / "none" / "x.png")


def test_every_kind_is_named_in_every_language() -> None:
    assert set(load_kinds()) == set(KINDS)
    assert all(set(kind["labels"]) == {"en", "hy", "ru", "az"} for kind in load_kinds().values())
    assert len({kind["mark"] for kind in load_kinds().values()}) == len(KINDS)


@pytest.mark.parametrize("told", ["9999", "9999-12", "9999-12-31"])
def test_what_lasts_to_the_end_of_the_calendar_ends_there(told: str) -> None:
    assert (days_of(told) or (None, None))[1] == date(9999, 12, 31)
