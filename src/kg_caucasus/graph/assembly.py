"""Parts become a build: what is new replaces what was, the rest stays, and the files are written from the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pyoxigraph import Quad, RdfFormat, Store, serialize

from ..errors import SourceError
from ..model import Extraction, Statement
from . import preferred, promote, provenance, serialise
from .background import background
from .folder import BuildFolder
from .populate import populate, source_digest
from .reason import INFERRED
from .reason_rl import check_engine, closure
from .report import write_reports
from .store import keep_merged, open_store, remove_statement
from .validate import Result, validate_statement


@dataclass(frozen=True)
class Part:
    """One statement's share of a build: its quads as N-Quads, and what the shapes have to say of them."""

    id: str
    source_digest: str
    quads: bytes
    results: tuple[Result, ...] = ()


@dataclass(frozen=True)
class Build:
    """What a build came to. ``read`` counts the statements that were read anew, of ``statements`` in all."""

    folder: Path
    statements: int
    read: int
    removed: int
    conforms: bool
    results: tuple[Result, ...] = ()


@dataclass
class Plan:
    """Which statements stand in the folder already and, once the sources were gone through, which shall."""

    known: dict[str, str]
    results: dict[str, list[dict[str, Any]]]
    ontology: Path | None = None
    infer: bool = False
    wanted: dict[str, str] = field(default_factory=dict)
    settled: list[str] = field(default_factory=list)  # see ``preferred``

    def changed(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """Give the statements that must be read: new ones, and those whose source changed."""
        for statement in statements:
            digest = source_digest(statement)
            self.wanted[statement.id] = digest
            if self.known.get(statement.id) != digest:
                yield statement


def make_part(extraction: Extraction) -> Part:
    """Populate and validate what was read out of one statement. Raises EvidenceError, KnowledgeError."""
    quads = populate(extraction)
    lines = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return Part(extraction.statement.id, source_digest(extraction.statement), lines, validate_statement(quads))


def plan(place: BuildFolder, *, ontology: Path | None = None, infer: bool = False, sound: bool = True) -> Plan:
    """Give what can be kept of the folder's last build: nothing, where other knowledge or another program made it, or
    where its store is not ``sound``.

    ``ontology`` is the folder whose schema and things the build holds, by default the installed one; with ``infer`` the
    build also holds what follows under OWL 2 RL. Raises KnowledgeError where the engine for that is not installed.
    """
    if infer:
        check_engine()
    place.clear_aside()
    before = place.state()
    if not sound or before.get("made_by") != _made_by():
        return Plan({}, {}, ontology, infer)
    return Plan(before["statements"], before["results"], ontology, infer, settled=before.get("settled", []))


def assemble(place: BuildFolder, plan: Plan, parts: Iterable[Part], progress: Callable[[str], object]) -> Build:
    """Take in the parts as they come and put the new state in place, unless nothing changed."""
    results = dict(plan.results)
    fresh = place.aside / "new.nq"
    read: list[str] = []
    with fresh.open("wb") as out:
        for part in parts:
            out.write(part.quads)
            results[part.id] = [asdict(result) for result in part.results]
            read.append(part.id)
            progress(part.id)
    if not plan.wanted:
        raise SourceError("There is no statement in what was given; name .txt or .jsonl files, or a folder of them.")
    gone = plan.known.keys() - plan.wanted.keys()
    results = {name: rows for name, rows in results.items() if rows and name not in gone}
    before = place.state()
    kept = before.get("files") == place.fingerprint() and before.get("inferred") == plan.infer
    if read or gone or not kept:
        _renew(place, plan, fresh, [*read, *gone], results)
    place.clear_aside(make=False)
    found = tuple(Result(**row) for name in sorted(results) for row in results[name])
    conforms = not any(result.severity == "Violation" for result in found)
    return Build(place.path, len(plan.wanted), len(read), len(gone), conforms, found)


def _renew(
    place: BuildFolder, plan: Plan, fresh: Path, outdated: list[str], results: dict[str, list[dict[str, Any]]]
) -> None:
    """Write the next state aside, from the last one where that can be kept, and put it in place."""
    store = _prepare_store(place, plan, fresh, outdated)
    content = serialise.write_build(store, place.aside / "kg.ttl", place.aside / "kg.trig")
    together = keep_merged(place.aside / "store", place.aside / "kg.ttl")
    described = serialise.graph_bytes(provenance.describe_content(together, content))
    (place.aside / "description.ttl").write_bytes(described)
    found = [Result(**row) for name in sorted(results) for row in results[name]]
    write_reports(store, found, place.aside)
    store.flush()
    del store, together
    fresh.unlink()
    state = {"made_by": _made_by(), "statements": plan.wanted, "results": results, "inferred": plan.infer}
    state["settled"] = plan.settled
    place.note(state | {"files": place.fingerprint(aside=True)})
    place.publish()


def _prepare_store(place: BuildFolder, plan: Plan, fresh: Path, outdated: list[str]) -> Store:
    target = place.aside / "store"
    if plan.known:
        open_store(place.store).backup(str(target))
    store = open_store(target)
    preferred.unsettle(store, plan.settled)
    if not plan.known:
        store.bulk_extend(background(plan.ontology))
        store.bulk_extend(provenance.describe_build())
    for statement_id in outdated:
        if statement_id in plan.known:
            remove_statement(store, statement_id)
    store.bulk_load(path=str(fresh), format=RdfFormat.N_QUADS)
    plan.settled = preferred.settle(store)
    _renew_derived(store, infer=plan.infer)
    return store


def _renew_derived(store: Store, *, infer: bool) -> None:
    """Derive anew what rests on several graphs: the promoted relations and, where asked for, what follows from all."""
    store.remove_graph(promote.GRAPH)
    store.remove_graph(INFERRED)
    store.bulk_extend(promote.promoted(store))
    if infer:
        follows = closure({quad.triple for quad in store})
        store.bulk_extend(Quad(t.subject, t.predicate, t.object, INFERRED) for t in follows)


def _made_by() -> list[str]:
    return [provenance.knowledge_digest(), provenance.program_digest()]
