"""The same work from Python: what the commands call, in one place.

>>> from kg_caucasus.api import ask, open_build
>>> rows = ask(open_build("build"), name="positions", speaker="Armenia")   # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .errors import KgCaucasusError, QueryError
from .exports.annotation import annotate
from .graph.assembly import Build
from .graph.dataset import Answer, Dataset, Endpoint, open_data, open_files
from .graph.dataset import ask as _ask
from .graph.difference import Difference, compare
from .graph.explain import Explanation, explain
from .graph.validate import Report, validate
from .model import Extraction, Statement
from .pipeline import build, extract_all
from .questions import bind_question, find_question, load_questions

__all__ = [
    "Answer", "Build", "Dataset", "Difference", "Endpoint", "Explanation", "Extraction", "KgCaucasusError", "Report",
    "Statement", "annotate", "ask", "build", "compare", "explain", "extract", "extract_all", "load_questions",
    "open_build", "open_data", "validate",
]  # fmt: skip


def open_build(folder: str | Path) -> Dataset:
    """Open a build's folder, or a file of RDF. Raises QueryError where it is missing or does not parse."""
    return open_files([Path(folder)])


def extract(source: str | Path | Iterable[Path]) -> list[Extraction]:
    """Give what the statements of a file, a folder or several say. Raises SourceError."""
    return list(extract_all([Path(source)] if isinstance(source, (str, Path)) else source))


def ask(data: Dataset | Endpoint, query: str | None = None, *, name: str | None = None, **values: str) -> Answer:
    """Give the answer to a SPARQL query, or to a named question with values for its parameters.

    Raises QueryError where neither or both are given, or the query, the question or a value cannot be used.
    """
    if (query is None) == (name is None):
        raise QueryError("Give a query, or the name of a question.")
    return _ask(data, query if query is not None else bind_question(find_question(name or ""), values, data))
