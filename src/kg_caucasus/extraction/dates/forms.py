"""Where a text writes a date, read by its language's grammar: day, month and year as far as the words tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ...model import Document
from .grammar import DateGrammar
from .numbers import (
    Part,
    Words,
    after_year_word,
    day_at,
    joins_at,
    month_at,
    months_at,
    numeral_at,
    phrase_at,
    year_at,
)

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(\D.*)?")


def find_forms(document: Document, grammar: DateGrammar) -> list[Form]:
    """Give the dates of a text in their order, none overlapping another."""
    words = Words(tuple(t.key for t in document.tokens), tuple(t.form for t in document.tokens))
    forms: list[Form] = []
    for sentence in document.sentences:
        position = sentence.start
        while position < sentence.stop:
            key = words.key(position)
            found = _forms_at(words, position, grammar) if key[0].isdigit() or _starts(key, grammar) else []
            forms += [one for i, one in enumerate(found) if not i or found[i - 1].last <= one.first]
            position = max(found[-1].last, position + 1) if found else position + 1
    real = [form for form in forms if form.is_real()]  # 31 June is none, and neither is its June
    return list(_join_ranges(words, _drop_weekdays(words, real, grammar), grammar))


def _starts(key: str, grammar: DateGrammar) -> bool:
    return key in grammar.starts or ("-" in key and (key.partition("-")[0],) in grammar.months)


def _forms_at(words: Words, first: int, grammar: DateGrammar) -> list[Form]:
    whole = _figures_at(words, first, grammar)
    if whole:
        return [whole]
    opening = {letter for letter in "DdMY" if _units_at(words, first, letter, grammar)}
    for order in grammar.orders if opening else ():
        forms = _read_order(words, first, order, grammar) if order[0] in opening else []
        if forms:
            return forms
    relative = _relative_at(words, first, grammar)
    return [relative] if relative else []


def _figures_at(words: Words, first: int, grammar: DateGrammar) -> Form | None:
    key = words.key(first)
    if match := _ISO.fullmatch(key):
        day = Day(int(match[1]), int(match[2]), int(match[3]))
    elif match := _DOTTED.fullmatch(key):
        day = Day(int(match[3]), int(match[2]), int(match[1]))
    else:
        return None
    if not (day.year and day.month and day.day):
        return None
    return Form(first, after_year_word(words, first + 1, grammar), day)


def _relative_at(words: Words, first: int, grammar: DateGrammar) -> Form | None:
    for phrases, prefix in ((grammar.relative, ""), (grammar.told, "told day "), (grammar.years, "year ")):
        found = phrase_at(words, first, phrases)
        if found:
            return Form(first, found[1], Day(), relative=prefix + found[0])
    weekday = numeral_at(words, first, grammar.weekdays)
    if weekday and (not grammar.month_capitals or words.form(first)[0].isupper()):
        return Form(first, weekday[1], Day(), relative=f"weekday {weekday[0]}")
    return None


def _read_order(words: Words, first: int, order: tuple[str, ...], grammar: DateGrammar) -> list[Form]:
    """Read day, month and year in one order; the smallest unit may be a list or a range."""
    letters = [letter.upper() for letter in order]
    smallest = min(letters, key="DMY".index)
    read: dict[str, list[Part]] = {}
    position = first
    for letter, unit in zip(order, letters, strict=True):
        start = _skip(words, position, grammar.before[unit]) if position > first else first
        bare = start == position and position > first
        parts = _read_unit(words, start, letter, grammar, single=unit != smallest, month_before="M" in read)
        if not parts or (unit == "M" and bare and _is_word(read.get("D")) and grammar.before["M"]):
            return []
        read[unit] = parts
        position = parts[-1].last
    if not _is_licensed(words, first, position, letters, read, grammar):
        return []
    return _expand(first, position, letters, read, smallest)


def _is_word(parts: list[Part] | None) -> bool:
    return parts is not None and not parts[-1].figures


def _skip(words: Words, position: int, skipped: frozenset[str]) -> int:
    for _ in range(2):
        if words.key(position) in skipped:
            position += 1
    return position


def _read_unit(
    words: Words, first: int, letter: str, grammar: DateGrammar, *, single: bool, month_before: bool
) -> list[Part]:
    """Read one unit, or, where it is not ``single``, a list of them: *9 and 10*, *from the first to the fourth*."""
    parts = _units_at(words, first, letter, grammar)
    while parts and not single:
        last = parts[-1].last
        start, ranged = joins_at(words, last, first, grammar)
        if letter in "Dd":
            start = _skip(words, start, grammar.before["D"])
        from_to = start == last and bool(grammar.from_endings) and words.key(last - 1).endswith(grammar.from_endings)
        following = _units_at(words, start, letter, grammar) if start > last or from_to else []
        if not following or _begins_another(words, following[-1].last, letter, grammar):
            break
        if month_before and not _goes_on(words, last, following[0], grammar):
            break
        parts += [replace(following[0], ranged=ranged or from_to), *following[1:]]
    return parts


def _units_at(words: Words, first: int, letter: str, grammar: DateGrammar) -> list[Part]:
    if letter == "M":
        return months_at(words, first, grammar)
    found = year_at(words, first, grammar) if letter == "Y" else day_at(words, first, grammar, in_words=letter == "D")
    return [found] if found else []


def _begins_another(words: Words, position: int, letter: str, grammar: DateGrammar) -> bool:
    """Tell whether the month or year before token ``position`` begins a fuller date instead of continuing a list."""
    if letter == "M":
        return bool(day_at(words, position, grammar, in_words=True)) and "M D" in map(" ".join, grammar.orders)
    return letter == "Y" and bool(month_at(words, position, grammar))


def _goes_on(words: Words, position: int, part: Part, grammar: DateGrammar) -> bool:
    """Tell whether a number after *May 9 and* is another day of May: no month follows, and nothing that it counts."""
    if month_at(words, part.last, grammar):
        return False
    if not part.bare or words.key(position) in grammar.ranges:
        return True
    following = words.form(part.last)
    counts = following[:1].islower() and words.key(part.last) not in grammar.joins | grammar.ranges | grammar.year_after
    return words.key(position) != "," and not counts


def _is_licensed(
    words: Words, first: int, last: int, letters: list[str], read: dict[str, list[Part]], grammar: DateGrammar
) -> bool:
    before = words.key(first - 1)
    if letters == ["Y"]:
        year = read["Y"][-1]
        counts = (
            year.number % 100 == 0
            and words.form(last)[:1].islower()
            and words.key(last).endswith(grammar.counted_endings)
        )
        decade = len(read["Y"]) == 1 and year.number % 10 == 0 and words.key(last - 1) in grammar.decades
        return not (year.shift or decade) and (year.marked or (before in grammar.year_after and not counts))
    if letters == ["M"]:
        if any(part.number in grammar.only_with_figures for part in read["M"]):
            return False
        return not grammar.month_after or before in grammar.month_after
    follows = letters[-1] == "Y" and bool(month_at(words, last, grammar)) and "Y M" in map(" ".join, grammar.orders)
    return not follows


def _expand(first: int, last: int, letters: list[str], read: dict[str, list[Part]], smallest: str) -> list[Form]:
    """Make a form of each member of the smallest unit's list, or of each two that make a range."""
    year, month = read.get("Y", [Part(0, 0, 0)])[0], read.get("M", [Part(0, 0, 0)])[0]
    shared = Day(year.number or None, month.number or None, None)
    runs: list[list[Part]] = []
    for part in read[smallest]:
        if part.ranged and len(runs[-1]) == 1 and runs[-1][0].number < part.number:
            runs[-1].append(part)
        else:
            runs.append([part])
    field = {"D": "day", "M": "month", "Y": "year"}[smallest]
    forms = []
    for index, run in enumerate(runs):
        days = [replace(shared, **{field: part.number or None}) for part in run]
        forms.append(
            Form(
                first if index == 0 else run[0].first,
                last if index == len(runs) - 1 else run[-1].last,
                days[0],
                days[1] if len(run) > 1 else None,
                shift=run[0].shift if smallest == "Y" else year.shift,
                year_last=letters[-1] == "Y",
            )
        )
    return forms


def _drop_weekdays(words: Words, forms: list[Form], grammar: DateGrammar) -> list[Form]:
    """Leave out a weekday that stands beside the date it falls on."""
    kept = []
    for index, form in enumerate(forms):
        others = forms[max(index - 1, 0) : index + 2]
        beside = any(not o.relative and _is_beside(words, form, o, grammar) for o in others if o is not form)
        if not (form.relative.startswith("weekday") and beside):
            kept.append(form)
    return kept


def _is_beside(words: Words, one: Form, other: Form, grammar: DateGrammar) -> bool:
    gap = range(min(one.last, other.last), max(one.first, other.first))
    return len(gap) <= 2 and all(words.key(i) in {",", "(", *grammar.before["D"]} for i in gap)


def _join_ranges(words: Words, forms: list[Form], grammar: DateGrammar) -> Iterator[Form]:
    """Make one of two dates between which a word of range stands: *from 27 September to 10 November 2020*."""
    held: Form | None = None
    for form in forms:
        if held and _is_range(words, held, form, grammar):
            held = replace(
                held, last=form.last, until=form.start, shift=form.shift or held.shift, year_last=form.year_last
            )
            continue
        if held:
            yield held
        held = form
    if held:
        yield held


def _is_range(words: Words, one: Form, other: Form, grammar: DateGrammar) -> bool:
    if one.until or other.until or one.relative or other.relative or one.start.precision() != other.start.precision():
        return False
    if one.last == other.first:
        return bool(grammar.from_endings) and words.key(one.last - 1).endswith(grammar.from_endings)
    start, ranged = joins_at(words, one.last, one.first, grammar)
    return ranged and _skip(words, start, grammar.before["D"]) == other.first


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as far as words tell it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def precision(self) -> tuple[bool, bool]:
        """Tell whether month and day are known."""
        return self.month is not None, self.day is not None

    def is_real(self) -> bool:
        """Tell whether the calendar has such a day (in some year, where none is known)."""
        try:
            date(self.year or 2000, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True

    def __str__(self) -> str:
        """Give it in ISO 8601, as precise as it is known; ``--11-09`` where only the year is not, ``--`` where nothing
        is."""
        year = f"{self.year:04}" if self.year else "-" if self.month else "--"
        return year + "".join(f"-{part:02}" for part in (self.month, self.day) if part)


@dataclass(frozen=True, slots=True)
class Form:
    """A date as a text writes it, at tokens ``first`` up to ``last``.

    ``until`` is its end where it is a range; ``relative`` names its distance from the day of speaking (``day -1``);
    ``shift`` that of its year; ``year_last`` tells that the year was written after day and month.
    """

    first: int
    last: int
    start: Day
    until: Day | None = None
    relative: str = ""
    shift: str = ""
    year_last: bool = False

    def is_real(self) -> bool:
        """Tell whether the calendar has its days."""
        return self.start.is_real() and (self.until is None or self.until.is_real())
