"""What a table of the wording may hold: keys that are known, keys that must be there, values out of a row."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from ..errors import KnowledgeError


def check_keys(path: Path, table: str, keys: Collection[str], known: Collection[str]) -> None:
    """Raise KnowledgeError where a key of a table is none that anything reads."""
    if unknown := set(keys) - set(known):
        where = f"[{table}] has" if table else "the head of the file has"
        raise KnowledgeError(f"{path}: {where} the unknown key '{min(unknown)}'; known are {', '.join(sorted(known))}.")


def check_needed(path: Path, table: str, told: Mapping[str, Any], *needed: str) -> None:
    """Raise KnowledgeError where a table lacks a key, or has nothing under it."""
    where = f"[{table}]" if table else "the file"
    for key in needed:
        if not told.get(key):
            raise KnowledgeError(f"{path}: {where} has no {key}; add the line '{key} = …'.")


def check_values(path: Path, table: str, told: Mapping[str, Any], values: Mapping[str, Collection[str]]) -> None:
    """Raise KnowledgeError where a key has a value that is none of those it can have."""
    for key, allowed in values.items():
        if key in told and told[key] not in allowed:
            use = ", ".join(f"'{one}'" for one in sorted(allowed))
            raise KnowledgeError(f"{path}: [{table}] has {key} = {told[key]!r}; use one of {use}.")
