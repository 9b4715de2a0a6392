"""Each miss and each spurious fact, with its sentence and, where there was one, the rule that found it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..model import Document
from .compare import Comparison

_TOLD = ("type", "name", "subject", "predicate", "object", "speaker", "act", "target")


@dataclass(frozen=True, slots=True)
class Miss:
    """A row of one side only: ``missed`` where the annotation alone has it, else spurious."""

    statement: str
    layer: str
    missed: bool
    what: str
    sentence: str
    rule: str


def misses(comparison: Comparison, document: Document) -> Iterator[Miss]:
    """Give what the two sides of a comparison do not share, layer by layer."""
    for name in ("entities", "relations", "acts"):
        layer = comparison.layers[name]
        for missed, rows in ((True, layer.missed), (False, layer.spurious)):
            for row in rows:
                what = " | ".join(str(row[key]) for key in _TOLD if row.get(key))
                sentence = _sentence(document, row)
                yield Miss(comparison.id, name, missed, what, sentence, row.get("rule", ""))


def commonest(found: Iterable[Miss], *, most: int = 10) -> list[tuple[int, str]]:
    """Give the commonest sorts of misses and spurious facts, the most frequent first."""
    counts: dict[str, int] = {}
    for one in found:
        parts = one.what.split(" | ")
        sort = parts[0] if one.layer == "entities" else parts[1] if len(parts) > 1 else one.what
        key = f"{one.layer}: {sort} {'missed' if one.missed else 'spurious'}"
        counts[key] = counts.get(key, 0) + 1
    return sorted(((n, key) for key, n in counts.items()), key=lambda x: (-x[0], x[1]))[:most]


def _sentence(document: Document, row: dict[str, Any]) -> str:
    text = document.statement.text
    start = row["start"] if "start" in row else text.find(row.get("quote") or "\0")
    for sentence in document.sentences:
        first, last = document.tokens[sentence.start].span, document.tokens[sentence.stop - 1].span
        if first.start <= start < last.end:
            return " ".join(text[first.start : last.end].split())
    return ""
