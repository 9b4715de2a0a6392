"""Evidence as Web Annotation selectors: a span node a stretch of text, with its place and its very words.

Source: Web Annotation Data Model, https://www.w3.org/TR/annotation-model/#selectors.
"""

from __future__ import annotations

import re

from pyoxigraph import Literal, NamedNode, Triple

from ..errors import EvidenceError
from ..model import Span, Statement
from .terms import RDF_TYPE, node, number

CONTEXT = 32  # characters kept before and after a quote, by which it can be found again in an edited text
_ENDS = re.compile(r"[։!?…]+[»”\"')\]]*\s|(?<![.:])[.:]+[»”\"')\]]*\s+(?=[^\s])|\n+")
_LAST_WORD = re.compile(r"\w*\Z")


def check(statement: Statement, span: Span) -> None:
    """Raise EvidenceError unless the span lies within the text and holds words."""
    if not 0 <= span.start < span.end <= len(statement.text) or not span.of(statement.text).strip():
        raise EvidenceError(
            f"Statement {statement.id}: evidence {span.start}-{span.end} is no words of its {len(statement.text)}"
            " characters; this is a defect of a rule, please report it."
        )


def span_name(statement: Statement, span: Span) -> str:
    """Give the prefixed name of the node that stands for a stretch of this statement."""
    return f"span:{statement.id}-{span.start}-{span.end}"


def describe(statement: Statement, span: Span) -> list[Triple]:
    """Give the triples of a span: its source, its place in code points, its words and what stands around them."""
    check(statement, span)
    name, text = span_name(statement, span), statement.text
    here, place, quote = node(name), node(f"{name}-position"), node(f"{name}-quote")
    rows: list[tuple[NamedNode, str, NamedNode | Literal]] = [
        (here, "rdf:type", node("oa:SpecificResource")),
        (here, "oa:hasSource", node(f"statement:{statement.id}")),
        (here, "oa:hasSelector", place),
        (here, "oa:hasSelector", quote),
        (place, "rdf:type", node("oa:TextPositionSelector")),
        (place, "oa:start", number(span.start)),
        (place, "oa:end", number(span.end)),
        (quote, "rdf:type", node("oa:TextQuoteSelector")),
        (quote, "oa:exact", Literal(span.of(text))),
        (quote, "oa:prefix", Literal(text[max(0, span.start - CONTEXT) : span.start])),
        (quote, "oa:suffix", Literal(text[span.end : span.end + CONTEXT])),
    ]
    return [Triple(s, RDF_TYPE if p == "rdf:type" else node(p), o) for s, p, o in rows]


def sentence_around(text: str, span: Span) -> Span:
    """Give the sentence or sentences of a text in which a span stands, without the space around them.

    Cuts at stops and line ends only: this serves people who read a report, and needs no knowledge of the language.
    """
    ends = [m.end() for m in _ENDS.finditer(text) if m.group()[0] not in ".:" or _may_end(text, m.start())]
    start = max((e for e in ends if e <= span.start), default=0)
    end = min((e for e in ends if e >= span.end), default=len(text))
    sentence = text[start:end]
    return Span(start + len(sentence) - len(sentence.lstrip()), end - len(sentence) + len(sentence.rstrip()))


def _may_end(text: str, at: int) -> bool:
    """Tell whether the point at a place may end a sentence: not that of an initial, nor of a number unless a year."""
    word = _LAST_WORD.search(text, max(0, at - CONTEXT), at)
    told = word.group() if word else ""
    return len(told) == 4 if told.isdigit() else not (len(told) == 1 and told.isupper())
