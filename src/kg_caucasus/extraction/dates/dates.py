"""The dates that a text tells, in full or in part, alone, in lists and ranges, and counted from the day of speaking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...knowledge import Wording
from ...model import Document, Span
from .datelines import dateline
from .forms import Day, Form, find_forms
from .grammar import DateGrammar, date_grammar
from .years import resolve_relative, resolve_years

_WHOLE = len("YYYY-MM-DD")
_TOLD = "told "  # before the meaning of what is counted from the day told last


def find_dates(document: Document, wording: Wording) -> tuple[DateMention, ...]:
    """Give the dates of a text in their order, none overlapping another.

    ``wording`` is that of the document's language. A date without its year takes it from its list, from the dates
    around it or from the publication, as ``years`` tells; one that cannot be told stays unresolved, and none is
    invented.
    Raises KnowledgeError where the section [dates] of the language's file is unsound.
    """
    grammar = date_grammar(wording)
    forms = find_forms(document, grammar)
    if not forms:
        return ()
    headed = dateline(document, forms, grammar)
    published = _published(document.statement.published) or (headed and headed.start.year and headed.start) or None
    sentences = _sentences(document, forms)
    forms = resolve_years(forms, list(_lists(document, forms, grammar)), sentences, published)
    told: list[DateMention] = []
    for form in [form for form in forms if form.relative or form.is_real()]:
        mention = _mention(document, form, published, _last_day(told))
        told.append(replace(mention, heads=headed is not None and form.first == headed.first))
    return tuple(told)


def _last_day(told: Sequence[DateMention]) -> Day | None:
    """Give the day that was told last, of which *the day before* is counted."""
    return next((_published(d.value) for d in reversed(told) if d.is_whole_day and not d.end), None)


def _mention(document: Document, form: Form, published: Day | None, before: Day | None) -> DateMention:
    span = Span(document.tokens[form.first].span.start, document.tokens[form.last - 1].span.end)
    if form.relative:
        of_told = form.relative.startswith(_TOLD)
        told = resolve_relative(form.relative.removeprefix(_TOLD), before or published if of_told else published)
        value, end = told or ("--", None)
        return DateMention(span, value, end, form.first, form.last, relative=True, resolved=told is not None)
    end = str(form.until) if form.until else None
    resolved = form.start.year is not None
    return DateMention(span, str(form.start), end, form.first, form.last, relative=bool(form.shift), resolved=resolved)


def _published(text: str | None) -> Day | None:
    return Day(*(int(part) for part in text.split("-"))) if text else None


def _sentences(document: Document, forms: Sequence[Form]) -> list[int]:
    numbers, current = [], 0
    for form in forms:
        while form.first >= document.sentences[current].stop:
            current += 1
        numbers.append(current)
    return numbers


def _lists(document: Document, forms: Sequence[Form], grammar: DateGrammar) -> Iterator[range]:
    """Give the runs of dates with nothing between them but commas and words that join."""
    joins = grammar.joins | grammar.before["D"] | grammar.year_after
    start = 0
    for index in range(1, len(forms) + 1):
        if index < len(forms):
            gap = range(forms[index - 1].last, forms[index].first)
            together = not forms[index].relative and not forms[index - 1].relative and len(gap) <= 4
            if together and all(document.tokens[i].key in joins for i in gap):
                continue
        if index - start > 1:
            yield range(start, index)
        start = index


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date told at ``span``, tokens ``first`` up to ``last``.

    ``value`` is in ISO 8601, as precise as the text (YYYY, YYYY-MM, YYYY-MM-DD), ``end`` the last day of a range.
    ``relative`` tells that it is counted from the day of speaking. Where ``resolved`` is false, the year is not known
    and ``value`` is ``--MM-DD`` or ``--MM``, or ``--`` where nothing but the words is known. ``heads`` tells that it
    stands at the head of the report.
    """

    span: Span
    value: str
    end: str | None
    first: int
    last: int
    relative: bool = False
    resolved: bool = True
    heads: bool = False

    @property
    def is_whole_day(self) -> bool:
        """Tell whether the day, the month and the year are known."""
        return is_day(self.value)


def is_day(told: str) -> bool:
    """Tell whether a date in ISO 8601 is one day."""
    return len(told) == _WHOLE
