"""What things are called in the language asked for, falling back visibly."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from .dataset import Dataset, Endpoint, rows
from .iris import shorten

_LABELS = "SELECT ?thing ?label WHERE { ?thing skos:prefLabel|rdfs:label ?label }"
_CANDIDATES = """SELECT ?thing (MIN(?id) AS ?first) WHERE {
  ?thing kgc:status kgc:Candidate . ?statement kgc:mentions ?thing ; dcterms:identifier ?id } GROUP BY ?thing"""


@dataclass(frozen=True)
class Names:
    """The preferred names of things by prefixed name and language."""

    labels: dict[str, dict[str, str]]
    lang: str = "en"

    def of(self, thing: str | None) -> str:
        """Give a thing's name; one in another language is marked with it, a thing without names keeps its own."""
        if not thing:
            return ""
        known = self.labels.get(thing, {})
        if self.lang in known:
            return known[self.lang]
        for lang in ("en", *sorted(known)):
            if lang in known:
                return f"{known[lang]} [{lang}]"
        return thing


def read_names(data: Dataset | Endpoint, *, lang: str = "en") -> Names:
    """Give the names of all things; of several in a language, the first in the order of the alphabet.

    Candidates that share a name with others are told apart by the first statement that names them.
    """
    labels: dict[str, dict[str, str]] = {}
    for thing, label in rows(data, _LABELS):
        known, tag = labels.setdefault(shorten(thing.value), {}), label.language or "en"
        known[tag] = min(label.value, known.get(tag, label.value))
    shared = Counter((tag, name) for known in labels.values() for tag, name in known.items())
    if max(shared.values(), default=1) > 1:
        for thing, identifier in rows(data, _CANDIDATES):
            known = labels.get(shorten(thing.value), {})
            for tag, name in known.items():
                if shared[tag, name] > 1:
                    known[tag] = f"{name} ({identifier.value})"
    return Names(labels, lang)
