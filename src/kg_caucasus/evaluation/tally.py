"""Precision, recall and F1 over many statements: by language and layer, and by type, act and relation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .compare import Comparison, Layer

LAYERS = ("entities", "entities_strict", "relations", "acts", "acts_lenient")
_SORTS = {"entities": "type", "relations": "predicate", "acts": "act"}


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts, and what they come to: micro-averaged precision, recall and F1, zero where nothing was counted."""

    hit: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def plus(self, hit: int, found: int, gold: int) -> Figures:
        """Give the figures with more counted."""
        return Figures(self.hit + hit, self.found + found, self.gold + gold)


@dataclass(frozen=True)
class Tally:
    """Figures by (language or ``all``, layer), and by (layer, type, act or relation) over all languages."""

    layers: dict[tuple[str, str], Figures] = field(default_factory=dict)
    sorts: dict[tuple[str, str], Figures] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Give plain numbers, four digits kept."""
        tables = {".".join(key): figures for key, figures in sorted({**self.layers, **self.sorts}.items())}
        return {
            name: {
                "precision": round(f.precision, 4),
                "recall": round(f.recall, 4),
                "f1": round(f.f1, 4),
                "hit": f.hit,
                "found": f.found,
                "gold": f.gold,
            }
            for name, f in tables.items()
        }


def tally(comparisons: Iterable[Comparison]) -> Tally:
    """Add up what comparisons found."""
    total = Tally()
    for one in comparisons:
        for group in (one.lang, "all"):
            for name in LAYERS:
                layer = one.layers[name]
                _count(total.layers, (group, name), layer)
            for name, (right, asked) in (("speakers", one.speakers), ("targets", one.targets)):
                total.layers[group, name] = total.layers.get((group, name), Figures(0, 0, 0)).plus(right, asked, asked)
        for name, key in _SORTS.items():
            layer = one.layers[name]
            for sort in sorted({row[key] for row in _rows(layer)}):
                _count(total.sorts, (name, sort), _only(layer, key, sort))
    return total


def _rows(layer: Layer) -> list[dict[str, Any]]:
    return [row for pair in layer.pairs for row in pair] + [*layer.missed, *layer.spurious]


def _only(layer: Layer, key: str, sort: str) -> Layer:
    """Keep the rows of one sort; a pair whose sides differ counts with the annotation's."""
    return Layer(
        tuple(pair for pair in layer.pairs if pair[0][key] == sort),
        tuple(row for row in layer.missed if row[key] == sort),
        tuple(row for row in layer.spurious if row[key] == sort),
    )


def _count(table: dict[tuple[str, str], Figures], key: tuple[str, str], layer: Layer) -> None:
    hit = len(layer.pairs)
    table[key] = table.get(key, Figures(0, 0, 0)).plus(hit, hit + len(layer.spurious), hit + len(layer.missed))
