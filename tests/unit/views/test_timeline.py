from __future__ import annotations

from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.labels import read_names
from kg_caucasus.views.acts import Selection
from kg_caucasus.views.timeline import Moment, as_calendar, timeline


def test_moments_stand_in_order_and_hold_statements(data: Dataset) -> None:
    found = timeline(data, read_names(data))
    assert [m.date for m in found] == sorted(m.date for m in found)
    assert ("2023-05-15", "statement:en-91") in {(m.date, m.thing) for m in found}
    assert len({(m.date, m.kind, m.thing, m.source) for m in found}) == len(found)


def test_a_period_and_an_actor_narrow_it(data: Dataset) -> None:
    names = read_names(data)
    whole, some = timeline(data, names), timeline(data, names, selection=Selection(frozenset({"actor:charles-michel"})))
    assert 0 < len(some) < len(whole)
    assert timeline(data, names, selection=Selection(until="1900")) == []


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
