"""The occasion that a report is about, which was where and when the report says at its head that it was written."""

from __future__ import annotations

from dataclasses import replace

from ..dates.dates import DateMention
from ..draft import Draft, Named
from ..words.marks import DASH
from .occasion import Occasion

_FAR = 2  # sentences between the head of a report and the occasion that it is about


def headed(draft: Draft, clusters: list[list[Occasion]]) -> list[list[Occasion]]:
    """Give the first occasion of a report the place and day at the report's head, where the text tells it none."""
    place, date = _head(draft)
    if not (place or date) or not clusters:
        return clusters
    lead = min(clusters, key=lambda c: min(o.first for o in c))
    told = min(lead, key=lambda o: o.first)
    head = draft.number((date or place).first)  # type: ignore[union-attr]
    if told.name in draft.sort("lasting") or told.name.startswith("Next") or draft.number(told.first) > head + _FAR:
        return clusters
    date = None if any(o.date for o in lead) else date
    place = None if any(o.place for o in lead) else place
    fuller = replace(told, place=place or told.place, date=date or told.date)
    return [[fuller if o is told else o for o in c] for c in clusters]


def _head(draft: Draft) -> tuple[Named | None, DateMention | None]:
    """Give the place and the day at the head of a report."""
    date = next((d for d in draft.dates if d.heads and d.resolved), None)
    if date:
        return next((n for n in draft.beside(date.first) if n.kind == "Place" and n.last == date.first - 1), None), date
    for sentence in draft.document.sentences[: _FAR + 1]:
        for named in draft.beside(sentence.start):
            alone = named.first == sentence.start and draft.key(named.last) == DASH
            if named.kind == "Place" and alone and draft.form(named.first).isupper():
                return named, None
    return None, None
