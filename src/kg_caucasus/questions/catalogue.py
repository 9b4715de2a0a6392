"""The catalogue of questions, read from the headers of the ``.rq`` files beside this one.

A header is the comment at a file's top, one ``# key: value`` a line: ``title``, ``answers``, ``group``, any number of
``parameter: name | type | required, optional or default VALUE | what it is``, and ``example``.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..errors import KnowledgeError, QueryError
from ..graph.sparql import parameters_in

GROUPS = (
    "positions", "commitments", "processes", "agreements", "bodies", "people and offices", "places", "names",
    "provenance", "quality",
)  # fmt: skip
TYPES = (
    "thing", "actor", "process", "agreement", "body", "event", "place", "statement", "act", "relation", "date", "text",
    "integer", "language",
)  # fmt: skip
_LINE = re.compile(r"#\s*([a-z]+):\s*(.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that a question takes; ``default`` is None where there is none."""

    name: str
    type: str
    optional: bool
    default: str | None
    description: str

    @property
    def required(self) -> bool:
        """Whether the question cannot be asked without it."""
        return not self.optional and self.default is None


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: what it answers, what it takes, and its SPARQL."""

    name: str
    title: str
    answers: str
    group: str
    parameters: tuple[Parameter, ...]
    example: str
    query: str


@cache
def load_questions() -> tuple[Question, ...]:
    """Give all questions, by group and name. Raises KnowledgeError where a header is not as it should be."""
    folder = Path(__file__).resolve().parent
    found = [read_question(path) for path in folder.glob("*.rq")]
    return tuple(sorted(found, key=lambda question: (GROUPS.index(question.group), question.name)))


def find_question(name: str) -> Question:
    """Give a question by its name; raise QueryError, with names like it, where there is none."""
    questions = {question.name: question for question in load_questions()}
    if name in questions:
        return questions[name]
    near = difflib.get_close_matches(name, questions, 3)
    meant = f"did you mean {' or '.join(near)}?" if near else "`kg-caucasus queries` lists them."
    raise QueryError(f"There is no question '{name}'; {meant}")


def read_question(path: Path) -> Question:
    """Read one ``.rq`` file. Raises KnowledgeError where its header and its query do not fit."""
    text = path.read_text(encoding="utf-8")
    header = read_header(text)
    parameters = tuple(_parameter(path, entry) for entry in header.get("parameter", ()))
    for key in ("title", "answers", "group"):
        if key not in header:
            raise KnowledgeError(f"{path}: the header has no '{key}'; add a line '# {key}: ...'.")
    if header["group"][0] not in GROUPS:
        raise KnowledgeError(f"{path}: the group '{header['group'][0]}' is none of {', '.join(GROUPS)}.")
    told, used = {parameter.name for parameter in parameters}, parameters_in(text)
    if told != used:
        raise KnowledgeError(f"{path}: header and query differ in parameters: {', '.join(sorted(told ^ used))}.")
    example = header.get("example", [f"kg-caucasus query --name {path.stem}"])[0]
    return Question(path.stem, header["title"][0], header["answers"][0], header["group"][0], parameters, example, text)


def read_header(query: str) -> dict[str, list[str]]:
    """Give what the comment at the top of a query says, by key, in order."""
    header: dict[str, list[str]] = {}
    for line in query.splitlines():
        if not line.startswith("#"):
            break
        if match := _LINE.fullmatch(line.rstrip()):
            header.setdefault(match[1], []).append(match[2])
    return header


def _parameter(path: Path, entry: str) -> Parameter:
    parts = [part.strip() for part in entry.split("|")]
    if len(parts) != 4 or parts[1] not in TYPES:
        raise KnowledgeError(f"{path}: write 'parameter: name | type | required, optional or default X | what it is'.")
    name, kind, need, description = parts
    default = need.removeprefix("default ") if need.startswith("default ") else None
    return Parameter(name, kind, need == "optional", default, description)
