"""The whole path on one screen: files → statements → what they say → quads → validated, stored, written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from . import extraction, knowledge, workers
from .graph import assembly
from .graph.assembly import Build, Part
from .graph.folder import hold
from .graph.store import opens
from .model import Extraction, Statement
from .reading import read_sources

Sources = str | Path | Iterable[str | Path]  # a file or folder, or several


def extract_all(sources: Sources, *, processes: int | None = None) -> Iterator[Extraction]:
    """Give what each statement of files and folders says, in their order.

    Raises SourceError where one cannot be read, UnknownLanguage where no wording covers one.
    """
    return workers.work_in_order(_extract, read_sources(_paths(sources)), processes=processes)


def build(
    sources: Sources,
    folder: str | Path,
    *,
    processes: int | None = None,
    infer: bool = False,
    progress: Callable[[str], object] = str,
) -> Build:
    """Read, populate, validate and store statements; write the build's folder anew where anything changed.

    A statement is read again only if it, the knowledge or the program changed since the folder's last build.
    With ``infer`` the build also holds, in a graph of its own, what follows under OWL 2 RL.
    ``progress`` is called with the id of each statement read. Raises SourceError, KnowledgeError, BuildError, and
    EvidenceError where a rule is at fault.
    """
    with hold(Path(folder)) as place:
        sound = workers.work_apart(opens, place.store)
        plan = assembly.plan(place, infer=infer, sound=sound)
        changed = plan.changed(read_sources(_paths(sources), output=place.path))
        parts = workers.work_in_order(_make_part, changed, processes=processes)
        return assembly.assemble(place, plan, parts, progress)


def _paths(sources: Sources) -> list[Path]:
    return [Path(sources)] if isinstance(sources, str | Path) else [Path(one) for one in sources]


def _extract(statement: Statement) -> Extraction:
    return extraction.extract(statement, knowledge.load())


def _make_part(statement: Statement) -> Part:
    return assembly.make_part(_extract(statement))
