"""Which stretches of a text stand in quotation marks.

Marks are paired within a paragraph first («», “”, „“, „”, ‘’, <<>>, and the straight mark by what it touches). A
quotation left open is continued where the next paragraph opens with the same mark anew, or runs on to a closing mark
of a later paragraph that has no opening one of its own; failing both it ends with its paragraph where it opened as
speech does, after a colon or at the beginning, and else with its sentence, so that one forgotten mark never swallows
the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Document, Span

_CLOSERS = {"«": "»", "“": "”“", "„": '“”"', "‘": "’", "<<": ">>", "”": "”", '"': '"'}
_MARKS = frozenset(_CLOSERS) | {"»", "’", ">>"}
_DEEPEST = 20  # quotations within quotations; what nests deeper is no text
_INTRODUCES = frozenset(":՝,.։–—-")


def find_quotes(document: Document) -> tuple[Span, ...]:
    """Give each quoted region with its marks, nested ones too, in the order of beginnings, the wider one first."""
    if not any(token.form in _MARKS for token in document.tokens):
        return ()
    regions: list[Span] = []
    open_before: list[_Opening] = []
    paragraphs = list(_paragraphs(document))
    for paragraph in paragraphs:
        pairs, unclosed, stray = _pair(document, paragraph)
        regions += [Span(document.tokens[a].span.start, document.tokens[b].span.end) for a, b in pairs]
        open_before = _carry_on(document, paragraph, open_before, unclosed, stray, regions)
    regions += [_cut_short(document, opening) for opening in open_before]
    return tuple(sorted(set(regions), key=lambda span: (span.start, -span.end)))


def _paragraphs(document: Document) -> Iterator[range]:
    start = 0
    text, tokens = document.statement.text, document.tokens
    for sentence in document.sentences:
        end = sentence.stop
        if end == len(tokens) or "\n" in text[tokens[end - 1].span.end : tokens[end].span.start]:
            yield range(start, end)
            start = end


def _pair(document: Document, paragraph: range) -> tuple[list[tuple[int, int]], list[_Opening], list[int]]:
    """Give the pairs of marks in a paragraph, the openings without an end, and the ends without an opening."""
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    stray: list[int] = []
    for index in paragraph:
        form = document.tokens[index].form
        if form not in _MARKS:
            continue
        match = next((at for at in reversed(stack[-_DEEPEST:]) if form in _CLOSERS[document.tokens[at].form]), None)
        if match is not None and not (form in _CLOSERS and _opens(document, index)):
            pairs.append((match, index))
            del stack[stack.index(match) :]
        elif form in _CLOSERS and (form not in '”"‘' or _opens(document, index)):
            stack.append(index)
        elif form != "’" and form != "‘":
            stray.append(index)
    if stack and pairs:  # «ООО «Ромашка»: one closing mark ends both
        last = pairs[-1]
        same = document.tokens[last[0]].form == document.tokens[stack[-1]].form == "«"
        if same and stack[-1] < last[0] and len(stack) == 1 and last[1] - stack[-1] <= 10:
            pairs.append((stack.pop(), last[1]))
    return pairs, [_Opening(at, paragraph) for at in stack if document.tokens[at].form != "‘"], stray


def _opens(document: Document, index: int) -> bool:
    text, span = document.statement.text, document.tokens[index].span
    before = text[span.start - 1] if span.start else " "
    after = text[span.end] if span.end < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([{«“„\"'-–—/") and after not in ".,;:!?»”)"


def _carry_on(
    document: Document,
    paragraph: range,
    before: list[_Opening],
    unclosed: list[_Opening],
    stray: list[int],
    regions: list[Span],
) -> list[_Opening]:
    """End the openings of earlier paragraphs that this one continues or closes; give those still without an end."""
    waiting = list(before)
    first = document.tokens[paragraph.start].form
    last = waiting[-1] if waiting else None
    if last and last.form(document) == first and last.paragraph.stop == paragraph.start:
        regions.append(_to_paragraph_end(document, waiting.pop()))
    for index in stray:
        fitting = [o for o in waiting[-_DEEPEST:] if document.tokens[index].form in _CLOSERS[o.form(document)]]
        if fitting:
            opening = fitting[-1]
            regions.append(Span(document.tokens[opening.index].span.start, document.tokens[index].span.end))
            del waiting[waiting.index(opening) :]
    return waiting + unclosed


def _to_paragraph_end(document: Document, opening: _Opening) -> Span:
    return Span(document.tokens[opening.index].span.start, document.tokens[opening.paragraph.stop - 1].span.end)


def _cut_short(document: Document, opening: _Opening) -> Span:
    at, paragraph = opening.index, opening.paragraph
    if at == paragraph.start or document.tokens[at - 1].form in _INTRODUCES:
        return _to_paragraph_end(document, opening)
    sentence = document.sentences[bisect_right(document.sentences, at, key=lambda s: s.start) - 1]
    return Span(document.tokens[at].span.start, document.tokens[sentence.stop - 1].span.end)


@dataclass(frozen=True, slots=True)
class _Opening:
    """An opening mark that its paragraph leaves without an end."""

    index: int
    paragraph: range

    def form(self, document: Document) -> str:
        return document.tokens[self.index].form
