"""The head of a report, which tells where and when it was written: *TEHRAN, 15 December 2025 –*."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Document
from .forms import Form
from .grammar import DateGrammar

_NAME = 3  # words of a place before its day
_LINES = 3  # title, subtitle, and the first line of the text
_POINTS = (",", ".", "-", "–", "—", "/", "(")


def dateline(document: Document, forms: Sequence[Form], grammar: DateGrammar) -> Form | None:
    """Give the whole day that stands alone in one of a text's first lines, or after a place at a line's beginning."""
    for form in forms:
        first = _line_of(document, form.first)
        if document.statement.text[: document.tokens[first].span.start].strip().count("\n\n") >= _LINES:
            return None
        if form.start.day and not form.relative and not form.until and _heads(document, first, form, grammar):
            return form
    return None


def _line_of(document: Document, token: int) -> int:
    """Give the token with which the line of a token begins."""
    text, tokens = document.statement.text, document.tokens
    start = text.rfind("\n", 0, tokens[token].span.start) + 1
    return next(i for i in range(token, -1, -1) if i == 0 or tokens[i - 1].span.start < start)


def _heads(document: Document, first: int, form: Form, grammar: DateGrammar) -> bool:
    tokens = document.tokens
    place = [tokens[i] for i in range(first, form.first) if tokens[i].form not in _POINTS]
    named = all(t.form[:1].isupper() and (t.key,) not in grammar.weekdays for t in place)
    ended = form.last == len(tokens) or tokens[form.last].form in _POINTS
    at_end = form.last == len(tokens) or _line_of(document, form.last) == form.last
    if not place:
        return form.first == first and at_end
    marked = tokens[form.first - 1].form in _POINTS
    return named and marked and len(place) <= _NAME and (ended or at_end)
