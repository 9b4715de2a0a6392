"""How a language writes dates, from the section [dates] of its wording file, ready to be looked up by folded words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...errors import KnowledgeError
from ...knowledge import Wording
from ...reading.tokens import fold, words_of

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

_WORDS = (
    "month_nouns",
    "year_suffixes",
    "year_words",
    "decades",
    "year_after",
    "month_after",
    "joins",
    "ranges",
    "between",
)  # keys of the table that are plain lists of words, and fields of the grammar


@cache
def date_grammar(wording: Wording) -> DateGrammar:
    """Give the date grammar of a language; raises KnowledgeError where its section [dates] is unsound."""
    where, lang = f"wording/languages/{wording.lang}.toml: [dates]", wording.lang
    table = wording.table.get("dates")
    if table is None:
        raise KnowledgeError(f"{where} is missing; add it as in the other languages' files.")
    try:
        return _compile(table, lang)
    except (KeyError, ValueError) as error:
        raise KnowledgeError(f"{where} cannot be used ({error}); write it as in the other languages' files.") from error


def _compile(table: Mapping[str, Any], lang: str) -> DateGrammar:
    def words(key: str) -> frozenset[str]:
        return frozenset(_listed(table[key], lang))

    def endings(key: str) -> list[str]:
        return ["" if ending == "-" else ending for ending in _listed(table[key], lang)]

    months = _numbered(table["months"], endings("month_endings"), lang)
    days = _numbered(table["days"], endings("day_endings"), lang)
    weekdays = _numbered(table["weekdays"], [""], lang)
    if len(set(months.values())) != 12 or len(set(days.values())) != 31 or len(set(weekdays.values())) != 7:
        raise ValueError("months, days and weekdays must be 12, 31 and 7")
    return DateGrammar(
        **{key: words(key) for key in _WORDS},
        orders=tuple(tuple(order.split()) for order in table["orders"]),
        months=months,
        month_capitals=all(row[:1].isupper() for row in table["months"]),
        shortened_months=frozenset(fold(form, lang) for row in table["months"] for form in _shortened(row.split())),
        only_with_figures=frozenset(table["only_with_figures"]),
        days=days,
        day_suffixes=frozenset(endings("day_suffixes")),
        before={letter: words(f"before_{name}") for letter, name in (("D", "day"), ("M", "month"), ("Y", "year"))},
        from_endings=tuple(sorted(words("from_endings"))),
        counted_endings=tuple(sorted(words("counted_endings"))),
        weekdays=weekdays,
        years=_phrases(table["years"], lang),
        relative=_phrases(table["relative"], lang),
        told=_phrases(table["told"], lang),
        starts=frozenset(
            {keys[0] for numbers in (months, days, weekdays) for keys in numbers}.union(
                *(_phrases(table[key], lang) for key in ("years", "relative", "told"))
            )
        ),
    )


def _shortened(forms: list[str]) -> list[str]:
    """Give the forms that are a beginning of another one of the row: *Nov* beside *November*."""
    return [form for form in forms if any(other != form and other.startswith(form) for other in forms)]


def _listed(value: str | Iterable[str], lang: str) -> list[str]:
    listed = value.split() if isinstance(value, str) else value
    return [fold(word, lang) for word in listed]


def _numbered(rows: list[str], endings: Iterable[str], lang: str) -> dict[tuple[str, ...], int]:
    """Give the number of each form: rows are counted from 1; ``a+b`` is a form of two words."""
    numbers: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows, start=1):
        for stem in row.split():
            first, _, second = fold(stem, lang).rpartition("+")
            for ending in endings:
                numbers.setdefault((first, second + ending) if first else (second + ending,), number)
    return numbers


def _phrases(table: Mapping[str, list[str]], lang: str) -> Phrases:
    """Give phrases with their meaning, by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for meaning, phrases in table.items():
        for phrase in phrases:
            keys = tuple(fold(form, lang) for form in words_of(phrase, lang))
            found.setdefault(keys[0], []).append((keys, meaning))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for first, rows in found.items()}


@dataclass(frozen=True, eq=False, slots=True)
class DateGrammar:
    """One language's dates. What each field holds is told beside it in the wording file."""

    orders: tuple[tuple[str, ...], ...]
    months: Mapping[tuple[str, ...], int]
    month_capitals: bool
    shortened_months: frozenset[str]
    only_with_figures: frozenset[int]
    month_nouns: frozenset[str]
    days: Mapping[tuple[str, ...], int]
    day_suffixes: frozenset[str]
    year_suffixes: frozenset[str]
    year_words: frozenset[str]
    decades: frozenset[str]
    year_after: frozenset[str]
    month_after: frozenset[str]
    before: Mapping[str, frozenset[str]]
    joins: frozenset[str]
    ranges: frozenset[str]
    between: frozenset[str]
    from_endings: tuple[str, ...]
    counted_endings: tuple[str, ...]
    weekdays: Mapping[tuple[str, ...], int]
    years: Phrases
    relative: Phrases
    told: Phrases
    starts: frozenset[str]
