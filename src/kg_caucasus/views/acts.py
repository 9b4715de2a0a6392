"""The acts of a graph as plain rows, and which of them are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

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
    return [_act(*row) for row in rows(data, question)]


def by_actor_and_matter(
    acts: Iterable[tuple[str, SaidAct]],
) -> Iterator[tuple[tuple[str, str], list[SaidAct]]]:
    """Give the acts on each known matter of each actor, in order of their names."""
    groups: dict[tuple[str, str], list[SaidAct]] = {}
    for actor, act in acts:
        if act.target:
            groups.setdefault((actor, act.target), []).append(act)
    yield from sorted(groups.items())


def _act(
    fact: NamedNode, kind: NamedNode, speaker: NamedNode, target: NamedNode | None, target_text: Literal | None,
    addressee: NamedNode | None, condition: Literal | None, modality: NamedNode, polarity: NamedNode,
    statement: NamedNode, date: Literal | None, lang: Literal, start: Literal, words: Literal,
) -> SaidAct:  # fmt: skip
    """Give an act from a row of the question, column by column."""
    return SaidAct(
        act=shorten(fact.value),
        kind=shorten(kind.value).removeprefix("kgc:"),
        speaker=shorten(speaker.value),
        target=_name(target),
        target_text=_text(target_text),
        addressee=_name(addressee),
        condition=_text(condition),
        modality=shorten(modality.value).removeprefix("kgc:"),
        polarity=shorten(polarity.value).removeprefix("kgc:"),
        statement=shorten(statement.value),
        date=_text(date),
        lang=lang.value,
        start=int(start.value),
        words=words.value,
    )


def _name(term: NamedNode | None) -> str | None:
    return None if term is None else shorten(term.value)


def _text(term: Literal | None) -> str | None:
    return None if term is None else term.value
