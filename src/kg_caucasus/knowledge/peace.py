"""Of which process, talks, conflict and ceasefires common words tell, from ``ontology/wording/peace.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ..errors import KnowledgeError
from .checks import check_keys, check_needed
from .things import Things
from .wording import read_toml


class Peace(NamedTuple):
    """The ids of things; of ``ceasefires`` the last stands first."""

    process: str
    talks: str
    conflict: str
    ceasefires: tuple[str, ...]


def load_peace(path: Path, things: Things) -> Peace:
    """Read the file. Raises KnowledgeError where it lacks a key or tells of a thing that is not known."""
    told = read_toml(path)
    check_keys(path, "", told, Peace._fields)
    check_needed(path, "", told, *Peace._fields)
    peace = Peace(told["process"], told["talks"], told["conflict"], tuple(told["ceasefires"]))
    for ref in (*peace[:3], *peace.ceasefires):
        if ref not in things.by_id:
            raise KnowledgeError(f"{path}: the ontology knows no {ref}.")
    return peace
