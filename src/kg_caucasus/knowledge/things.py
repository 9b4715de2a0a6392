"""What is known, read from ``ontology/things``: plain values, no RDF beyond this file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from ..errors import KnowledgeError
from ..model import Thing

BASE = "https://w3id.org/kg-caucasus/"
_KGC = BASE + "ontology#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_DATES = ("signedOn", "dateOf")
_LABELS = {_SKOS + "prefLabel": 0, _SKOS + "altLabel": 1}

KINDS = frozenset(
    [
        "State",
        "InternationalOrganization",
        "GovernmentBody",
        "Person",
        "ArmedForce",
        "PopulationGroup",
        "MediaOutlet",
        "Organization",
        "Place",
        "Border",
        "Route",
        "Agreement",
        "WorkingBody",
        "Process",
        "Event",
    ]
)

Labels = dict[str, dict[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's time in an office, of a ``body`` maybe; ``since`` and ``until`` are ISO 8601, None where not known."""

    person: str
    office: str
    since: str | None
    until: str | None
    body: str | None = None

    def covers(self, day: str) -> bool:
        """Tell whether the office was held on a day, as far as its beginning and end are known."""
        return (self.since or "") <= day and (not self.until or day <= self.until)


@dataclass(frozen=True, slots=True)
class Things:
    """All things by id, the names that are only for finding, and the links between things.

    ``facts`` gives, for a thing and a property's local name, the objects: ids, or plain text; ``offices`` the English
    names of the offices, ``titles`` all that are in use.
    """

    by_id: dict[str, Thing]
    hidden: Labels
    adjectives: Labels
    facts: dict[tuple[str, str], tuple[str, ...]]
    tenures: dict[str, tuple[Tenure, ...]]
    offices: dict[str, str] = field(default_factory=dict)
    titles: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def link(self, thing: str, predicate: str) -> str | None:
        """Give the first object of a property, or None."""
        values = self.facts.get((thing, predicate))
        return values[0] if values else None


@lru_cache(maxsize=1 << 12)
def short_name(iri: str) -> str:
    """Give the prefixed name of one of the project's IRIs (``…/actor/armenia`` is ``actor:armenia``)."""
    rest = iri.removeprefix(BASE)
    kind, _, name = rest.partition("/")
    return f"{kind}:{name}" if name else rest


def load_things(folder: Path) -> Things:
    """Read every Turtle file of a folder.

    Raises KnowledgeError, naming file and line, where one does not parse.
    """
    labels: dict[str, dict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    hidden: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    adjectives: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    facts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for quad in _quads(sorted(folder.glob("*.ttl"))):
        value = quad.object
        if isinstance(quad.subject, ox.Triple) or isinstance(value, ox.Triple):
            continue  # things are told in plain triples
        subject, predicate, text = short_name(quad.subject.value), quad.predicate.value, value.value
        if isinstance(value, ox.Literal) and value.language:
            if predicate in _LABELS:
                labels[subject][value.language].append((_LABELS[predicate], text))
            elif predicate == _SKOS + "hiddenLabel":
                hidden[subject][value.language].append(text)
            elif predicate == _KGC + "adjective":
                adjectives[subject][value.language].append(text)
        else:
            name = text.rpartition("#")[2] if text.startswith(_KGC) else short_name(text)
            facts[subject, _local(predicate)].append(name if isinstance(value, ox.NamedNode) else text)
    return _assemble(labels, hidden, adjectives, facts)


def _local(predicate: str) -> str:
    return "type" if predicate == _TYPE else predicate.rpartition("#")[2].rpartition("/")[2]


def _quads(paths: Iterable[Path]) -> Iterable[ox.Quad]:
    for path in paths:
        try:
            yield from ox.parse(path=str(path))
        except SyntaxError as error:
            raise KnowledgeError(f"{path}, line {error.lineno}: this Turtle does not parse ({error.msg}).") from error


def _frozen(table: dict[str, dict[str, list[str]]]) -> Labels:
    return {thing: {lang: tuple(sorted(words)) for lang, words in found.items()} for thing, found in table.items()}


def _assemble(
    labels: dict[str, dict[str, list[tuple[int, str]]]],
    hidden: dict[str, dict[str, list[str]]],
    adjectives: dict[str, dict[str, list[str]]],
    facts: dict[tuple[str, str], list[str]],
) -> Things:
    by_id: dict[str, Thing] = {}
    offices: dict[str, str] = {}
    titles: dict[str, tuple[str, ...]] = {}
    for subject in sorted(labels):
        names = {lang: tuple(text for _, text in sorted(found)) for lang, found in sorted(labels[subject].items())}
        kind = next((k for k in facts.get((subject, "type"), ()) if k in KINDS), None)
        if kind and "en" in names:
            dates = {p: tuple(sorted(facts[subject, p])) for p in _DATES if (subject, p) in facts}
            by_id[subject] = Thing(subject, kind, names["en"][0], names, dates=dates)
        elif subject.startswith("office:") and "en" in names:
            offices[subject], titles[subject] = names["en"][0], names["en"]
    plain = {key: tuple(sorted(values)) for key, values in facts.items()}
    return Things(by_id, _frozen(hidden), _frozen(adjectives), plain, _tenures(plain), offices, titles)


def _tenures(facts: dict[tuple[str, str], tuple[str, ...]]) -> dict[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = defaultdict(list)
    for node, predicate in facts:
        if predicate == "member" and node.startswith("tenure:"):

            def first(name: str, node: str = node) -> str | None:
                return next(iter(facts.get((node, name), ())), None)

            person, office = facts[node, "member"][0], first("post") or first("role")
            if office:
                found[person].append(Tenure(person, office, first("from"), first("until"), first("organization")))
    return {person: tuple(sorted(xs, key=lambda t: (t.since or "", t.office))) for person, xs in found.items()}
