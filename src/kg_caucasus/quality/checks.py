"""Checks of quality, run over data by a severity profile.

A check is a SELECT query of ``?thing``, what is at fault, and ``?value``, what is wrong with it; its header says
``title``, ``problem`` and ``cure``. How severe it is stands in the profile, so that a project can be stricter without
touching a query.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Store

from ..errors import KnowledgeError
from ..graph.background import background
from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten
from ..questions import read_header

SEVERITIES = ("error", "warn", "info")
_HERE = Path(__file__).resolve().parent
PROFILE = _HERE / "profile.toml"


@dataclass(frozen=True, slots=True)
class Check:
    """Something that is looked for, why it matters and what to do about it."""

    name: str
    title: str
    problem: str
    cure: str
    query: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault that a check found in a thing; ``value`` is empty where the check has none to show."""

    severity: str
    check: Check
    thing: str
    value: str


def find_faults(data: Dataset | Endpoint | None = None, profile: Path | None = None) -> Iterator[Finding]:
    """Give what the checks find, the severest first, each check's by thing and value.

    ``data`` is by default the ontology and the things that come with the program; ``profile`` is another file of
    severities. Raises KnowledgeError, QueryError.
    """
    severities = read_profile(profile or PROFILE)
    asked = data or installed()
    for check in sorted(load_checks(), key=lambda one: (SEVERITIES.index(severities.get(one.name, "info")), one.name)):
        if check.name in severities:
            found = {(_words(row["thing"]), _words(row["value"])) for row in rows(asked, check.query)}
            yield from (Finding(severities[check.name], check, thing, value) for thing, value in sorted(found))


@cache
def load_checks() -> tuple[Check, ...]:
    """Give all checks by name. Raises KnowledgeError where a header lacks something."""
    return tuple(map(_read_check, sorted(_HERE.glob("*.rq"))))


def _read_check(path: Path) -> Check:
    query = path.read_text(encoding="utf-8")
    header = read_header(query)
    for key in ("title", "problem", "cure"):
        if key not in header:
            raise KnowledgeError(f"{path}: the header has no '{key}'; add a line '# {key}: ...'.")
    return Check(path.stem, header["title"][0], header["problem"][0], header["cure"][0], query)


def read_profile(path: Path) -> dict[str, str]:
    """Give the severity of each check that a profile names. Raises KnowledgeError where it cannot be used."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"The profile {path} cannot be read: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{path} is no TOML: {error}.") from error
    names = [check.name for check in load_checks()]
    found: dict[str, str] = {}
    for severity, chosen in told.items():
        if severity not in SEVERITIES or not isinstance(chosen, list):
            raise KnowledgeError(f"{path}: '{severity}' is no list of checks under one of {', '.join(SEVERITIES)}.")
        _take_in(path, severity, chosen, names, found)
    return found


def _take_in(path: Path, severity: str, chosen: Iterable[str], names: list[str], found: dict[str, str]) -> None:
    for name in chosen:
        if name not in names:
            raise KnowledgeError(f"{path}: there is no check '{name}'; choose from {', '.join(names)}.")
        if name in found:
            raise KnowledgeError(f"{path}: '{name}' stands twice, under {found[name]} and {severity}; keep one.")
        found[name] = severity


def installed() -> Dataset:
    """Give the ontology and the things that come with the program."""
    store = Store()
    store.bulk_extend(background())
    return Dataset(store, "the ontology and the things")


def _words(term: object) -> str:
    value = str(getattr(term, "value", "") or "")
    language = getattr(term, "language", None)
    return f"{value}@{language}" if language else shorten(value)
