"""The same work from Python: what the commands call, in one place.

>>> from kg_caucasus.api import ask, open_build
>>> rows = ask(open_build("build"), name="positions", speaker="Armenia")   # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, Triple

from .errors import KgCaucasusError, QueryError
from .exports.annotation import annotate
from .graph.assembly import Build
from .graph.dataset import Answer, Dataset, Endpoint, open_data, open_files
from .graph.dataset import ask as _ask
from .graph.difference import Difference, compare
from .graph.explain import Explanation
from .graph.explain import explain as _explain
from .graph.validate import Report
from .graph.validate import validate as _validate
from .model import Extraction, Statement
from .pipeline import build, extract_all
from .questions import bind_question, find_question, load_questions
from .questions.binding import find_thing

__all__ = [
    "Answer", "Build", "Dataset", "Difference", "Endpoint", "Explanation", "Extraction", "KgCaucasusError", "Report",
    "Statement", "annotate", "ask", "build", "compare", "explain", "extract", "extract_all", "load_questions",
    "open_build", "open_data", "validate",
]  # fmt: skip


def open_build(folder: str | Path) -> Dataset:
    """Open a build's folder, or a file of RDF. Raises QueryError where it is missing or does not parse."""
    return open_files([Path(folder)])


def extract(source: str | Path | Iterable[str | Path]) -> list[Extraction]:
    """Give what the statements of a file, a folder or several say. Raises SourceError."""
    return list(extract_all(source))


def explain(data: Dataset | Endpoint, name: str, *, lang: str = "en", limit: int = 20) -> list[Explanation]:
    """Give the facts behind an IRI, a prefixed name or a name in any of the four languages.

    Raises QueryError where nothing, or more than one thing, is meant, EvidenceError where a quote is not the text.
    """
    return _explain(data, find_thing(name, data).value, lang=lang, limit=limit)


def validate(
    data: Iterable[Quad | Triple] | str | Path, *, shapes: Iterable[Path] | None = None, lang: str = "en",
    engine: str = "pyshacl",
) -> Report:  # fmt: skip
    """Hold triples, quads, a file of RDF or a build's folder against shapes; by default the installed ones.

    ``lang`` is that of the messages, ``engine`` ``pyshacl`` or ``rust``. Raises QueryError, KnowledgeError.
    """
    if isinstance(data, str | Path):
        data = Path(data) / "kg.trig" if Path(data).is_dir() else Path(data)
    return _validate(data, shapes=shapes, lang=lang, engine=engine)


def ask(data: Dataset | Endpoint, query: str | None = None, *, name: str | None = None, **values: str) -> Answer:
    """Give the answer to a SPARQL query, or to a named question with values for its parameters.

    Raises QueryError where neither or both are given, or the query, the question or a value cannot be used.
    """
    if (query is None) == (name is None):
        raise QueryError("Give a query, or the name of a question.")
    return _ask(data, query if query is not None else bind_question(find_question(name or ""), values, data))
