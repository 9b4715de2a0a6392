"""The timeline: events, agreements, statements and turning points in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import shorten as clip

from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten
from ..graph.labels import Names
from ..questions import bind_question, find_question
from .acts import Selection, read_acts
from .offices import read_offices
from .positions import weigh
from .stances import load_stances

_TITLES = """SELECT ?s ?title WHERE { ?s a kgc:Statement ; kgc:text ?text OPTIONAL { ?s dcterms:title ?told }
  BIND(COALESCE(?told, STRBEFORE(CONCAT(STR(?text), "\\n"), "\\n")) AS ?title) }"""  # else the first line
_LONGEST_TITLE = 100  # characters
_TOUCHED = """SELECT DISTINCT ?thing ?other WHERE {
  { ?thing kgc:hasParticipant|kgc:hasSignatory|kgc:mentions|kgc:hasSpeaker|kgc:locatedIn ?other }
  UNION { ?other kgc:participatesIn|kgc:signatoryOf ?thing } }"""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened. ``kind`` is event, agreement, statement or turn; ``source`` leads to ``explain``."""

    date: str
    kind: str
    what: str
    thing: str
    source: str


def timeline(
    data: Dataset | Endpoint, names: Names, *, selection: Selection | None = None, counted_as: str = "organisation"
) -> list[Moment]:
    """Give what has a date, in order. With actors or matters selected: what names them or has them take part."""
    wanted = selection or Selection()
    moments = [*_dated(data, names, wanted), *_turns(data, names, wanted, counted_as)]
    return sorted(moments, key=lambda m: (m.date, m.kind, m.thing, m.what, m.source))


def _dated(data: Dataset | Endpoint, names: Names, wanted: Selection) -> Iterator[Moment]:
    asked = wanted.actors | wanted.about
    touched: dict[str, set[str]] = {}
    if asked:
        for row in rows(data, _TOUCHED):
            touched.setdefault(shorten(row["thing"].value), set()).add(shorten(row["other"].value))
    titles = {shorten(row["s"].value): _clipped(row["title"].value) for row in rows(data, _TITLES)}
    found: dict[str, dict[str, Moment]] = {}
    for row in rows(data, bind_question(find_question("dated"), {}, data)):
        thing, day = shorten(row["thing"].value), row["date"].value
        source = shorten(row["source"].value) if row["source"] is not None else thing
        what = titles.get(thing) or names.of(thing)
        found.setdefault(thing, {}).setdefault(day, Moment(day, row["kind"].value, what, thing, source))
    for thing, moments in found.items():
        if _meets(touched.get(thing, set()) | {thing}, wanted):
            yield from (moments[day] for day in precise(moments) if wanted.covers(day))


def _clipped(title: str) -> str:
    return clip(title, _LONGEST_TITLE, placeholder=" …")


def precise(days: Iterable[str]) -> list[str]:
    """Give the dates without those that say less of another: a year of which a day is known, a month of it."""
    told = set(days)
    return sorted(day for day in told if not any(other.startswith(f"{day}-") for other in told))


def _meets(touched: set[str], wanted: Selection) -> bool:
    return (not wanted.actors or bool(touched & wanted.actors)) and (not wanted.about or bool(touched & wanted.about))


def _turns(data: Dataset | Endpoint, names: Names, wanted: Selection, counted_as: str) -> Iterator[Moment]:
    stances = load_stances()
    every = Selection(wanted.actors, wanted.about, wanted.languages)  # a turn needs what came before the period
    for position in weigh(read_acts(data), read_offices(data), selection=every, counted_as=counted_as):
        for change in position.changes:
            if change.turn and change.after.date and wanted.covers(change.after.date):
                before, after = (stances[s].label(names.lang) for s in (change.stance_before, change.stance_after))
                what = f"{names.of(position.actor)}: {names.of(position.about)}: {before} → {after}"
                yield Moment(change.after.date, "turn", what, position.about, change.after.act)


def as_calendar(moments: Iterable[Moment]) -> Iterator[str]:
    """Give the lines of an iCalendar file (RFC 5545) of all-day events; what is dated to a year or month lasts it."""
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kg-caucasus//timeline//EN")
    for moment in moments:
        span = days_of(moment.date)
        if span is None:
            continue
        number = f"{moment.date}-{moment.kind}-{moment.thing}-{moment.source}"
        yield "BEGIN:VEVENT"
        yield from _folded(f"UID:{re.sub('[^A-Za-z0-9.-]', '-', number)}@kg-caucasus")
        yield "DTSTAMP:19700101T000000Z"  # no clock: the same data gives the same file
        yield f"DTSTART;VALUE=DATE:{span[0]:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{span[1]:%Y%m%d}"
        yield from _folded(f"SUMMARY:{_escaped(moment.what)}")
        yield from _folded(f"DESCRIPTION:{_escaped(f'{moment.kind}; kg-caucasus explain {moment.source}')}")
        yield f"CATEGORIES:{moment.kind.upper()}"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def days_of(text: str) -> tuple[date, date] | None:
    """Give the first day, and the day after the last."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    first = date(year, month, day)
    try:
        if match[3]:
            return first, first + timedelta(days=1)
        return first, date(year + month // 12, month % 12 + 1, 1) if match[2] else date(year + 1, 1, 1)
    except (ValueError, OverflowError):  # no calendar goes on after the year 9999
        return first, date.max


def _escaped(text: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", " ".join(text.split()))


def _folded(line: str) -> Iterator[str]:
    """Give a line in pieces of at most 75 octets, the later ones begun with a space."""
    piece = ""
    for sign in line:
        if len((piece + sign).encode()) > 75:
            yield piece
            piece = " "
        piece += sign
    yield piece
