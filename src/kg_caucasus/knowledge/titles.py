"""By which words of their English names offices and documents are known, from ``ontology/wording/titles.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from .checks import check_keys, check_needed
from .wording import read_toml


class Titles(NamedTuple):
    """Words of names, as the file tells what each is; ``instead`` holds what is said in place of others."""

    colleague: str
    leader: str
    leaders: tuple[str, ...]
    ambassador: str
    mayor: str
    head: str
    minister: str
    ministry: str
    before_minister: tuple[str, ...]
    foreign: str
    office_of: str
    of_a_day: str
    in_common: str
    instead: dict[str, str]


def load_titles(path: Path) -> Titles:
    """Read the file. Raises KnowledgeError where it lacks a key or has one that nothing reads."""
    told = read_toml(path)
    check_keys(path, "", told, Titles._fields)
    check_needed(path, "", told, *Titles._fields)
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
    return Titles(**values)
