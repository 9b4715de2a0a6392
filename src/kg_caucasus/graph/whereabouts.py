"""Where a node of a graph stands: its statement, and the sentence whose words it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Triple

from ..model import Span
from .evidence import sentence_around
from .terms import Row, Term, node

_IN, _EVIDENCE, _SOURCE, _SELECTOR = (
    node(name) for name in ("kgc:inStatement", "kgc:evidence", "oa:hasSource", "oa:hasSelector")
)
_TEXT, _START, _END = (node(name) for name in ("kgc:text", "oa:start", "oa:end"))


class Whereabouts:
    """Answers for one graph; made once for many nodes."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Keep what leads from a node to its text."""
        kept = {_IN, _EVIDENCE, _SOURCE, _SELECTOR, _TEXT, _START, _END}
        self._said: dict[tuple[str, NamedNode], list[str]] = {}
        for subject, predicate, value in rows:
            if predicate in kept:
                self._said.setdefault((_of(subject), predicate), []).append(_of(value))

    def of(self, *nodes: str) -> tuple[str | None, str | None]:
        """Give the statement's IRI and the sentence for the first of some nodes that has them, or None."""
        best: tuple[str | None, str | None] = (None, None)
        for one in reversed(nodes):
            span = self._first(one, _EVIDENCE) or (one if self._first(one, _SOURCE) else None)
            statement = self._first(one, _IN) or (self._first(span, _SOURCE) if span else None)
            statement = statement or (one if self._first(one, _TEXT) else None)
            sentence = self._sentence(statement, span) if statement and span else None
            if statement and (best[0] is None or (sentence and best[1] is None)):
                best = statement, sentence
        return best

    def _first(self, one: str, predicate: NamedNode) -> str | None:
        found = self._said.get((one, predicate))
        return min(found) if found else None

    def _sentence(self, statement: str, span: str) -> str | None:
        text = self._first(statement, _TEXT)
        for selector in self._said.get((span, _SELECTOR), ()):
            start, end = self._first(selector, _START), self._first(selector, _END)
            if text and start and end and start.isdigit() and end.isdigit() and int(start) < int(end) <= len(text):
                return sentence_around(text, Span(int(start), int(end))).of(text)
        return None


def _of(term: Term) -> str:
    """Give the IRI or the plain words of a term."""
    return str(term if isinstance(term, Triple) else term.value)
