"""A graph as graph tools want it: nodes and edges with attributes, drawn from what statements say.

Two kinds: ``relations`` (things and the relations that are told of them) and ``discourse`` (who says what about what).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolution

from ..errors import QueryError
from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten
from ..graph.labels import Names, read_names
from ..resources import LANGUAGES
from .wanted import Wanted, wanted_facts

KINDS = ("relations", "discourse")
_CLASSES = """SELECT ?thing ?class WHERE {
  VALUES ?class { kgc:State kgc:InternationalOrganization kgc:GovernmentBody kgc:Person kgc:ArmedForce
    kgc:PopulationGroup kgc:MediaOutlet kgc:Organization kgc:Place kgc:Border kgc:Route kgc:Agreement kgc:WorkingBody
    kgc:Process kgc:Event org:Post }
  ?thing a ?class }"""


@dataclass(frozen=True)
class Node:
    """A thing. ``label`` is in the language asked for or marked with its own, ``labels`` are those of each language;
    ``first`` and ``last`` are dates of statements, None where none is known.
    """

    id: str
    kind: str
    label: str
    labels: dict[str, str]
    statements: int
    first: str | None
    last: str | None


@dataclass(frozen=True)
class Edge:
    """A relation or an act between two things, with the statements, facts and quotes that stand behind it.

    ``label`` is what ``kind`` is called in the language asked for; of what is denied it says so.
    """

    id: str
    source: str
    target: str
    kind: str
    label: str
    modality: str
    polarity: str
    statements: tuple[str, ...]
    facts: tuple[str, ...]
    quotes: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True)
class PropertyGraph:
    """Nodes and edges, each sorted by id."""

    kind: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class _Fact:
    source: str
    kind: str
    target: str
    modality: str
    polarity: str
    name: str
    statement: str
    date: str | None
    words: str


def draw_graph(data: Dataset | Endpoint, kind: str, wanted: Wanted | None = None) -> PropertyGraph:
    """Give a graph of one of KINDS. Facts about words and dates, which are no things, are left out.

    Raises QueryError where the kind is unknown, what is to be included is not there, or the data cannot be asked.
    """
    if kind not in KINDS:
        raise QueryError(f"There is no graph '{kind}'; choose one of {', '.join(KINDS)}.")
    chosen = wanted or Wanted()
    facts = list(_acts(data, chosen) if kind == "discourse" else _claims(data, chosen))
    names = read_names(data, lang=chosen.lang)
    return PropertyGraph(kind, tuple(_nodes(data, facts, names)), tuple(_edges(facts, names)))


def _acts(data: Dataset | Endpoint, wanted: Wanted) -> Iterator[_Fact]:
    for row in wanted_facts(data, "acts", wanted=wanted):
        if row["target"] is not None:
            yield _fact(row, row["speaker"], row["act"], row["target"])


def _claims(data: Dataset | Endpoint, wanted: Wanted) -> Iterator[_Fact]:
    for row in wanted_facts(data, "claims", wanted=wanted):
        if isinstance(row["object"], NamedNode):
            yield _fact(row, row["subject"], row["predicate"], row["object"])


def _fact(row: QuerySolution, source: NamedNode, kind: NamedNode, target: NamedNode) -> _Fact:
    names = (shorten(term.value) for term in (source, kind, target, row["modality"], row["polarity"]))
    from_, says, to, modality, polarity = (name.removeprefix("kgc:") for name in names)
    date = row["date"].value if row["date"] is not None else None
    place = shorten(row["fact"].value), shorten(row["statement"].value)
    return _Fact(from_, says, to, modality, polarity, *place, date, row["words"].value)


def _edges(facts: Iterable[_Fact], names: Names) -> Iterator[Edge]:
    groups: dict[tuple[str, str, str, str, str], list[_Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.source, fact.kind, fact.target, fact.modality, fact.polarity), []).append(fact)
    for (source, kind, target, modality, polarity), found in sorted(groups.items()):
        found.sort(key=lambda fact: (fact.date or "9999", fact.name))
        name = f"{source} {kind} {target}" + "".join(
            f" {word}" for word in (modality, polarity) if word not in ("Actual", "Affirmed")
        )
        words = [names.of(f"kgc:{word}").removeprefix("kgc:") for word in (kind, polarity)]
        label = f"{words[0]} ({words[1]})" if polarity == "Negated" else words[0]
        yield Edge(
            name, source, target, kind, label, modality, polarity, tuple(dict.fromkeys(f.statement for f in found)),
            tuple(f.name for f in found), tuple(dict.fromkeys(f.words for f in found)), *_span(found),
        )  # fmt: skip


def _nodes(data: Dataset | Endpoint, facts: Iterable[_Fact], names: Names) -> Iterator[Node]:
    used: dict[str, list[_Fact]] = {}
    for fact in facts:
        for end in {fact.source, fact.target}:
            used.setdefault(end, []).append(fact)
    classes: dict[str, str] = {}
    for thing, kind in rows(data, _CLASSES):
        name, word = shorten(thing.value), shorten(kind.value).partition(":")[2]
        classes[name] = min(word, classes.get(name, word))
    for name, found in sorted(used.items()):
        labels = names.labels.get(name, {})
        known = {lang: labels[lang] for lang in LANGUAGES if lang in labels}
        count = len({fact.statement for fact in found})
        yield Node(name, classes.get(name, "Thing"), names.of(name), known, count, *_span(found))


def _span(facts: Iterable[_Fact]) -> tuple[str | None, str | None]:
    dates = sorted(fact.date for fact in facts if fact.date)
    return (dates[0], dates[-1]) if dates else (None, None)
