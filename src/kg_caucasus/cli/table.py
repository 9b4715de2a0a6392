"""Rows as a table that lines up in a terminal, whatever the script: Armenian, Cyrillic, combining and wide signs."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from pyoxigraph import Literal, NamedNode, QuerySolutions
from wcwidth import wcswidth, wcwidth

from ..graph.iris import shorten

MEASURED = 2_000  # rows that are looked at before widths are settled; the rest is shown as it comes
_LEAST = 8
_DATE = 10  # cells; a column of dates is not narrowed
_LONG_WORD = 24  # cells; a longer word may be broken
_NARROW = 80
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def format_rows(solutions: QuerySolutions) -> Iterator[str]:
    """Give the lines of a table of query solutions, with prefixes shortened and long cells on several lines."""
    names = [variable.value for variable in solutions.variables]
    rows = ([show(solution[name]) for name in names] for solution in solutions)
    return format_table(names, rows, width=terminal_width())


def format_table(names: Sequence[str], rows: Iterable[Sequence[str]], *, width: int) -> Iterator[str]:
    """Give the lines of a table no wider than ``width`` where its columns can be narrowed so far."""
    coming = iter(rows)
    first = list(islice(coming, MEASURED))
    widths = column_widths(names, first, width)
    yield from _lines(names, widths)
    yield "  ".join("─" * w for w in widths)
    for row in chain(first, coming):
        yield from _lines(row, widths)


def column_widths(names: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Give how many cells each column gets of a width, by its head and its rows."""
    columns = [[name, *(row[i] for row in rows)] for i, name in enumerate(names)]
    return _fit([max(map(cells, column)) for column in columns], [_longest_word(c) for c in columns], width)


def show(term: object) -> str:
    """Give a term as people read it: a prefixed name, or the words of a literal."""
    if isinstance(term, NamedNode):
        return printable(shorten(term.value))
    if isinstance(term, Literal):
        return printable(term.value)
    return "" if term is None else printable(str(term))


def printable(text: str) -> str:
    """Give a text on one line and without signs that would steer a terminal or turn round what is read."""
    return " ".join(_STEERING.sub("", " ".join(text.split())).split())


def cells(text: str) -> int:
    """Give how many cells of a terminal a text takes."""
    return max(wcswidth(text), 0)


def wrap(text: str, width: int) -> list[str]:
    """Give a text as lines of at most ``width`` cells, broken between words where that goes."""
    lines, line = [], ""
    for word in text.split(" "):
        while cells(word) > width:
            head = _head(word, width - cells(line) - bool(line) if line else width)
            lines.append(f"{line} {head}".strip() if head else line)
            line, word = "", word[len(head) :]
        if line and cells(line) + 1 + cells(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def terminal_width() -> int:
    """Give the width of the terminal, or a usual one where there is none."""
    return max(shutil.get_terminal_size((120, 24)).columns, _NARROW)


def _head(word: str, width: int) -> str:
    taken, used = 0, 0
    for sign in word:
        used += max(wcwidth(sign), 0)
        if used > width:
            break
        taken += 1
    return word[: max(taken, 0)]


def _longest_word(column: Iterable[str]) -> int:
    """Give the width below which words are broken, unless they are very long."""
    return min(max(cells(word) for cell in column for word in cell.split(" ")), _LONG_WORD)


def _fit(widths: list[int], least: list[int], width: int) -> list[int]:
    """Give widths narrowed until the table fits: the longer a column's cells, the more it gets, by their square root.

    So that a column of sentences does not push one of names into slivers, and the rows stay low. No column gets less
    than its longest word, unless the table could not be narrowed so: then words are broken, but no dates.
    """
    room = width - 2 * (len(widths) - 1)
    if sum(widths) <= room:
        return widths
    if sum(least) > room:
        least = [w if whole <= _DATE else min(w, _LEAST) for w, whole in zip(least, widths, strict=True)]
    if sum(least) > room:
        least = [min(w, _LEAST) for w in least]
    low, high = 0.0, float(room)
    for _ in range(40):
        share = (low + high) / 2
        low, high = (share, high) if sum(_narrowed(widths, least, share)) <= room else (low, share)
    return _narrowed(widths, least, low)


def _narrowed(widths: list[int], least: list[int], share: float) -> list[int]:
    return [min(w, max(lower, int(share * w**0.5))) for w, lower in zip(widths, least, strict=True)]


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [wrap(cell, w) for cell, w in zip(row, widths, strict=True)]
    for i in range(max(map(len, wrapped), default=1)):
        yield _line([cell[i] if i < len(cell) else "" for cell in wrapped], widths)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell + " " * (w - cells(cell)) for cell, w in zip(row, widths, strict=True)).rstrip()
