"""The shapes as data: read once, with what each says in each language and how severe it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from ..errors import KnowledgeError
from ..resources import resource
from .background import read_turtle
from .iris import PREFIXES

SH = PREFIXES["sh"]
_FOR_PEOPLE = {SH + "message", SH + "severity", "http://www.w3.org/2000/01/rdf-schema#label"}
_PREFIXES = "prefixes"
STATEMENT_FAMILIES = ("acts", "cross", "evidence", "mentions", "statements")


@dataclass(frozen=True, eq=False)
class Shapes:
    """Shapes ready for an engine. ``messages`` and ``severities`` are by shape IRI."""

    triples: tuple[Triple, ...]
    messages: dict[str, dict[str, str]] = field(default_factory=dict)
    severities: dict[str, str] = field(default_factory=dict)

    def tested(self) -> Iterator[Triple]:
        """Give what an engine needs: all but the words for people and the severities."""
        return (triple for triple in self.triples if triple.predicate.value not in _FOR_PEOPLE)

    def message(self, shape: str, lang: str) -> str:
        """Give what a shape says in a language, in English where it does not say it in that one."""
        told = self.messages.get(shape, {})
        return told.get(lang) or told.get("en") or f"The shape {shape} does not hold."


@cache
def installed_shapes(families: tuple[str, ...] | None = None) -> Shapes:
    """Give the installed shapes, or those of some families. Raises KnowledgeError where one does not parse."""
    paths = sorted(resource("shapes").glob("*.ttl"))
    chosen = [path for path in paths if families is None or path.stem in (*families, _PREFIXES)]
    if not chosen:
        raise KnowledgeError(f"{resource('shapes')} holds no shapes{' of ' + ', '.join(families) if families else ''}.")
    return read_shapes(chosen)


@cache
def thing_families() -> tuple[str, ...]:
    """Give the names of the families that speak of things rather than of statements."""
    names = {path.stem for path in resource("shapes").glob("*.ttl")}
    return tuple(sorted(names - {*STATEMENT_FAMILIES, _PREFIXES}))


def read_shapes(paths: Iterable[Path]) -> Shapes:
    """Read shapes from Turtle files. Raises KnowledgeError where one does not parse."""
    triples = tuple(triple for path in paths for triple in read_turtle(path))
    messages: dict[str, dict[str, str]] = {}
    severities: dict[str, str] = {}
    for triple in triples:
        shape, value = str(triple.subject.value), triple.object  # type: ignore[union-attr]
        if triple.predicate.value == SH + "message" and isinstance(value, Literal):
            messages.setdefault(shape, {})[value.language or "en"] = value.value
        elif triple.predicate.value == SH + "severity" and isinstance(value, NamedNode):
            severities[shape] = value.value.removeprefix(SH)
    return Shapes(triples, messages, severities)
