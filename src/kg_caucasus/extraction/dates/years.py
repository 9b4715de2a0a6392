"""Which year a date without one belongs to, and which day *yesterday* is: told by the text and its publication alone.

In this order: the year of the list it stands in; that of the same day named elsewhere in the text; that of a date
before it in its sentence; that in which it falls close to the publication; that in which it falls close to another date
of the text; that in which it falls within the half year before the publication, or, where no publication is known, the
year of the date before it. A date that none of these tells stays without a year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from .forms import Day, Form

_NEAR = timedelta(days=62)  # a date named without its year is seldom farther from what it is told beside
_HALF_YEAR = timedelta(days=183)  # beyond it, an older year of note and the year to come are as likely
_NEW_YEAR = timedelta(days=120)  # December told in a text of January


def resolve_years(
    forms: Sequence[Form], lists: Sequence[range], sentences: Sequence[int], published: Day | None
) -> list[Form]:
    """Give the dates of a text with their years, as far as they can be told.

    ``lists`` are the ranges of indices into ``forms`` that make a list of dates in the text, ``sentences`` the number
    of each one's sentence, ``published`` the day of publication.
    """
    found = [_of_shift(form, forms[:index], published) for index, form in enumerate(forms)]
    for members in lists:
        found[members.start : members.stop] = _of_list(found[members.start : members.stop])
    anchors = [(index, form.start) for index, form in enumerate(found) if form.start.year and form.start.month]
    for index, form in enumerate(found):
        if not form.relative and not form.start.year and (form.until is None or not form.until.year):
            dated = _with_year(form, _of_text(form.start, index, anchors, sentences, published))
            found[index] = dated if dated.is_real() else form
        elif not form.relative:
            found[index] = _both_years(form)
    return found


def resolve_relative(meaning: str, published: Day | None) -> tuple[str, str | None] | None:
    """Give the first day (or month, or year) and the last of *last week*; None where they cannot be told."""
    try:
        return _counted(meaning, published)
    except (ValueError, OverflowError):  # beyond the years of the calendar
        return None


def _counted(meaning: str, published: Day | None) -> tuple[str, str | None] | None:
    unit, number = meaning.split()
    if published is None or published.year is None or number == "same":
        return None
    if unit == "year":
        return date(published.year + int(number), 1, 1).isoformat()[:4], None
    if published.month is None:
        return None
    if unit == "month":
        months = published.year * 12 + published.month - 1 + int(number)
        return date(months // 12, months % 12 + 1, 1).isoformat()[:7], None
    if published.day is None:
        return None
    today = date(published.year, published.month, published.day)
    if unit == "day":
        return (today + timedelta(days=int(number))).isoformat(), None
    if unit == "week":
        monday = today + timedelta(weeks=int(number), days=-today.weekday())
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    ago = (today.isoweekday() - int(number)) % 7
    # A weekday's name alone looks back or ahead; only that of the day itself or just gone is told without doubt.
    return ((today - timedelta(days=ago)).isoformat(), None) if ago <= 1 else None


def _of_shift(form: Form, before: Sequence[Form], published: Day | None) -> Form:
    """Give a date its year where words tell it from the year of speaking (*this year*) or of the date before."""
    if not form.shift:
        return form
    if form.shift == "same":
        year = next((f.start.year for f in reversed(before) if f.start.year), None)
    else:
        year = published.year + int(form.shift) if published and published.year else None
    return _with_year(form, year)


def _of_list(forms: Sequence[Form]) -> list[Form]:
    """Carry years through a list: back from a date that is told with its year last, else on from the one before."""
    years = [(form.start.year or (form.until.year if form.until else None), form.year_last) for form in forms]
    result = []
    for index, form in enumerate(forms):
        after = next(((year, last) for year, last in years[index + 1 :] if year), (None, False))
        before = next((year for year, _ in reversed(years[:index]) if year), None)
        if years[index][0] or form.shift:
            result.append(form)
        elif after[0] and (after[1] or not before):
            result.append(_with_year(form, after[0] if after[1] else None))
        else:
            result.append(_with_year(form, before))
    return result


def _of_text(
    day: Day, index: int, anchors: Sequence[tuple[int, Day]], sentences: Sequence[int], published: Day | None
) -> int | None:
    same = [anchor.year for _, anchor in anchors if (anchor.month, anchor.day) == (day.month, day.day)]
    if len(set(same)) == 1:
        return same[0]
    before = [anchor for at, anchor in anchors if at < index]
    beside = [anchor for at, anchor in anchors if at < index and sentences[at] == sentences[index]]
    if beside:
        return _across_new_year(day, beside[-1])
    if (
        published
        and published.month
        and (year := _year_nearest(day, published))
        and _apart(day, year, published) <= _NEAR
    ):
        return year
    near = [(_apart(day, _year_nearest(day, anchor), anchor), -at, anchor) for at, anchor in anchors]
    if near and min(near, key=lambda item: item[:2])[0] <= _NEAR:
        return _year_nearest(day, min(near, key=lambda item: item[:2])[2])
    if published and published.year:
        return _year_before(day, published)
    return _across_new_year(day, before[-1]) if before else None


def _date(day: Day, year: int) -> date:
    """Give a day in the middle of what is known, to measure distances by."""
    return date(year, day.month or 7, min(day.day or 15, 28))


def _apart(day: Day, year: int, anchor: Day) -> timedelta:
    return abs(_date(day, year) - _date(anchor, anchor.year or year))


def _year_nearest(day: Day, anchor: Day) -> int:
    year = anchor.year or 0
    return min(_years(year, year - 1, year + 1), key=lambda candidate: _apart(day, candidate, anchor))


def _year_before(day: Day, published: Day) -> int | None:
    """Give the year of publication or the one before, where the day fell in the half year before the publication."""
    year = published.year or 0
    if published.month is None:
        return year
    fits = (y for y in _years(year, year - 1) if timedelta(0) <= _date(published, year) - _date(day, y) <= _HALF_YEAR)
    return next(fits, None)


def _years(*candidates: int) -> list[int]:
    """Give those of some years that a calendar has."""
    return [year for year in candidates if MINYEAR <= year <= MAXYEAR]


def _across_new_year(day: Day, anchor: Day) -> int:
    nearest = _year_nearest(day, anchor)
    return nearest if _apart(day, nearest, anchor) <= _NEW_YEAR else anchor.year or nearest


def _with_year(form: Form, year: int | None) -> Form:
    if year is None or not _years(year):
        return form
    until = replace(form.until, year=year) if form.until else None
    return _both_years(replace(form, start=replace(form.start, year=year), until=until))


def _both_years(form: Form) -> Form:
    """Give both ends of a range a year, where one has it: the same, or the next one where the months say so."""
    start, until = form.start, form.until
    if until is None:
        return form
    order = (start.month or 0, start.day or 0) > (until.month or 0, until.day or 0)
    if start.year and not until.year:
        until = replace(until, year=start.year + order)
    elif until.year and (not start.year or (order and start.year == until.year)):
        start = replace(start, year=until.year - order or None)
    return replace(form, start=start, until=until)
