"""The acts of a graph as plain rows, and which of them are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten
from ..questions import bind_question, find_question


@dataclass(frozen=True, slots=True)
class SaidAct:
    """An act as a statement tells it. Names are prefixed names; ``date`` is the statement's, None where not known."""

    act: str
    kind: str
    speaker: str
    target: str | None
    target_text: str | None
    addressee: str | None
    condition: str | None
    modality: str
    polarity: str
    statement: str
    date: str | None
    lang: str
    start: int
    words: str

    @property
    def about(self) -> str | None:
        """What it is about: a thing's name, or else the statement's words for it."""
        return self.target or self.target_text


@dataclass(frozen=True, slots=True)
class Selection:
    """Which acts are wanted. Empty means all; dates are compared as precisely as both are known.

    An act of a statement without a date is left out as soon as a period is asked for.
    """

    actors: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    since: str | None = None
    until: str | None = None

    def covers(self, date: str | None) -> bool:
        """Tell whether a date lies in the period."""
        if date is None:
            return self.since is None and self.until is None
        after = self.since is None or date[: len(self.since)] >= self.since[: len(date)]
        return after and (self.until is None or date[: len(self.until)] <= self.until[: len(date)])

    def wants(self, act: SaidAct, actor: str) -> bool:
        """Tell whether an act that counts for ``actor`` is wanted; its speaker's own name serves too."""
        return (
            (not self.actors or bool(self.actors & {actor, act.speaker}))
            and (not self.about or act.target in self.about)
            and (not self.languages or act.lang in self.languages)
            and self.covers(act.date)
        )


def read_acts(data: Dataset | Endpoint, *, statement: str | None = None) -> list[SaidAct]:
    """Give the acts of a graph, or of one statement (a prefixed name), by date, statement and place.

    Raises QueryError where the data cannot be asked.
    """
    given = {"statement": statement} if statement else {}
    question = bind_question(find_question("acts"), given, data)
    return [_act({name: row[name] for name in _NAMES}) for row in rows(data, question)]


def by_actor_and_matter(
    acts: Iterable[tuple[str, SaidAct]],
) -> Iterator[tuple[tuple[str, str], list[SaidAct]]]:
    """Give the acts on each known matter of each actor, in order of their names."""
    groups: dict[tuple[str, str], list[SaidAct]] = {}
    for actor, act in acts:
        if act.target:
            groups.setdefault((actor, act.target), []).append(act)
    yield from sorted(groups.items())


_NAMES = (
    "fact", "act", "speaker", "target", "targetText", "addressee", "condition", "modality", "polarity", "statement",
    "date", "language", "start", "words",
)  # fmt: skip


def _act(row: dict[str, object]) -> SaidAct:
    text = {name: None if term is None else str(getattr(term, "value", term)) for name, term in row.items()}

    def name(key: str) -> str | None:
        value = text[key]
        return _short(value) if value is not None else None

    return SaidAct(
        act=name("fact") or "",
        kind=(name("act") or "").removeprefix("kgc:"),
        speaker=name("speaker") or "",
        target=name("target"),
        target_text=text["targetText"],
        addressee=name("addressee"),
        condition=text["condition"],
        modality=(name("modality") or "").removeprefix("kgc:"),
        polarity=(name("polarity") or "").removeprefix("kgc:"),
        statement=name("statement") or "",
        date=text["date"],
        lang=text["language"] or "",
        start=int(text["start"] or 0),
        words=text["words"] or "",
    )


@lru_cache(maxsize=100_000)
def _short(iri: str) -> str:
    """Give a prefixed name; the same few IRIs come again in every act."""
    return shorten(iri)
