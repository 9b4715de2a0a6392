"""The parts of a date at one place of a text: a day's number, a month's name, a year, in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .grammar import DateGrammar, Phrases

_DAY = re.compile(r"(\d{1,2})(\D.*)?")
_YEAR = re.compile(r"((?:19|20)\d\d)(\D.*)?")
_LONGEST_LINK = 3
_LONGEST_SHORT_YEAR = 2


def day_at(words: Words, first: int, grammar: DateGrammar, *, in_words: bool) -> Part | None:
    """Give the day of the month that is told at token ``first``, in figures with a fitting ending, or in words."""
    if match := _DAY.fullmatch(words.key(first)):
        fits = 1 <= int(match[1]) <= 31 and (match[2] or "") in grammar.day_suffixes
        return Part(int(match[1]), first, first + 1, bare=not match[2]) if fits else None
    numeral = numeral_at(words, first, grammar.days) if in_words else None
    return Part(numeral[0], first, numeral[1], figures=False) if numeral else None


def numeral_at(words: Words, first: int, numerals: Mapping[tuple[str, ...], int]) -> tuple[int, int] | None:
    """Give the number that one or two words at token ``first`` stand for, and the token after them."""
    for keys in (words.keys[first : first + 2], words.keys[first : first + 1]):
        if number := numerals.get(keys):
            return number, first + len(keys)
    return None


def month_at(words: Words, first: int, grammar: DateGrammar) -> Part | None:
    """Give the month named at token ``first``, with a word for *month* or the point of a short form after it."""
    number = grammar.months.get((words.key(first),))
    if not number or (grammar.month_capitals and not words.form(first)[0].isupper()):
        return None
    after = words.key(first + 1)
    longer = after in grammar.month_nouns or (after == "." and words.key(first) in grammar.shortened_months)
    return Part(number, first, first + 1 + longer)


def months_at(words: Words, first: int, grammar: DateGrammar) -> list[Part]:
    """Give the month at token ``first``, or the two of a range written as one word (``iyul-avqust``)."""
    left, hyphen, right = words.key(first).partition("-")
    numbers = grammar.months.get((left,)), grammar.months.get((right,))
    if hyphen and numbers[0] and numbers[1]:
        return [Part(numbers[0], first, first + 1), Part(numbers[1], first, first + 1, ranged=True)]
    month = month_at(words, first, grammar)
    return [month] if month else []


def year_at(words: Words, first: int, grammar: DateGrammar) -> Part | None:
    """Give the year told at token ``first`` with a word for *year* after it, or one told from the year of speaking."""
    if found := phrase_at(words, first, grammar.years):
        return Part(0, first, found[1], shift=found[0], marked=True)
    match = _YEAR.fullmatch(words.key(first))
    if not match or (match[2] and match[2] not in grammar.year_suffixes):
        return None
    last = after_year_word(words, first + 1, grammar)
    if match[2] and last == first + 1 and match[2] in grammar.year_words and words.key(last) == ".":
        last += 1
    return Part(int(match[1]), first, last, marked=bool(match[2]) or last > first + 1)


def after_year_word(words: Words, position: int, grammar: DateGrammar) -> int:
    """Step over a word for *year* at token ``position``, and over the point of a short one (``г.``, ``թ.``)."""
    word = words.key(position)
    if word not in grammar.year_words:
        return position
    return position + 1 + (len(word) <= _LONGEST_SHORT_YEAR and words.key(position + 1) == ".")


def joins_at(words: Words, position: int, first: int, grammar: DateGrammar) -> tuple[int, bool]:
    """Step over the words at ``position`` that join two members of a list; tell whether they make a range of them.

    ``first`` is where the list begins: after *between*, *and* makes a range.
    """
    start, ranged = position, False
    while start - position < _LONGEST_LINK and words.key(start) in grammar.joins | grammar.ranges:
        ranged |= words.key(start) in grammar.ranges
        start += 1
    return start, ranged or (start > position and words.key(first - 1) in grammar.between)


def phrase_at(words: Words, first: int, phrases: Phrases) -> tuple[str, int] | None:
    """Give the meaning of the longest of ``phrases`` that stands at token ``first``, and the token after it."""
    for keys, meaning in phrases.get(words.key(first), ()):
        if words.keys[first : first + len(keys)] == keys:
            return meaning, first + len(keys)
    return None


@dataclass(frozen=True, slots=True)
class Words:
    """A text's tokens, folded and as written."""

    keys: tuple[str, ...]
    forms: tuple[str, ...]

    def key(self, index: int) -> str:
        """Give a token's folded form; nothing beyond the ends of the text."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def form(self, index: int) -> str:
        """Give a token as written; nothing beyond the ends of the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""


@dataclass(frozen=True, slots=True)
class Part:
    """A number read at tokens ``first`` up to ``last``.

    ``figures`` tells that it is not in words, ``bare`` that it has no ending, ``marked`` that a word or ending says it
    is a year, ``ranged`` that it ends a range which the part before it begins, ``shift`` a year's distance from now.
    """

    number: int
    first: int
    last: int
    figures: bool = True
    bare: bool = False
    marked: bool = False
    ranged: bool = False
    shift: str = ""
