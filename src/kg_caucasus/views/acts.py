"""The acts of a graph as plain rows, and which of them are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, QuerySolution

from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten
from ..graph.period import within
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
        return within(date, self.since, self.until)

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
    return [_act(row) for row in rows(data, question)]


def by_actor_and_matter(
    acts: Iterable[tuple[str, SaidAct]],
) -> Iterator[tuple[tuple[str, str], list[SaidAct]]]:
    """Give the acts on each known matter of each actor, in order of their names."""
    groups: dict[tuple[str, str], list[SaidAct]] = {}
    for actor, act in acts:
        if act.target:
            groups.setdefault((actor, act.target), []).append(act)
    yield from sorted(groups.items())


def _act(row: QuerySolution) -> SaidAct:
    return SaidAct(
        act=_name(row["fact"]) or "",
        kind=(_name(row["act"]) or "").removeprefix("kgc:"),
        speaker=_name(row["speaker"]) or "",
        target=_name(row["target"]),
        target_text=_text(row["targetText"]),
        addressee=_name(row["addressee"]),
        condition=_text(row["condition"]),
        modality=(_name(row["modality"]) or "").removeprefix("kgc:"),
        polarity=(_name(row["polarity"]) or "").removeprefix("kgc:"),
        statement=_name(row["statement"]) or "",
        date=_text(row["date"]),
        lang=row["language"].value,
        start=int(row["start"].value),
        words=row["words"].value,
    )


def _name(term: NamedNode | None) -> str | None:
    return None if term is None else shorten(term.value)


def _text(term: Literal | None) -> str | None:
    return None if term is None else str(term.value)
