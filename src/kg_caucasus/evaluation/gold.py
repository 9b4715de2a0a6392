"""Reading a folder of annotated statements: ``<id>.txt`` and ``<id>.json`` side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import SourceError
from ..model import Statement

_NEEDED = frozenset(("id", "lang"))


def read_gold(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the text and the annotation of each statement, in the order of their ids.

    Raises SourceError where the folder holds none, or a file cannot be used.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise SourceError(f"{folder}: no annotation (<id>.json beside <id>.txt) was found there.")
    for path in paths:
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_suffix(".txt").read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise SourceError(f"{path.with_suffix('.txt')}: the text of this annotation is missing.") from error
        except json.JSONDecodeError as error:
            raise SourceError(f"{path}, line {error.lineno}: this JSON does not parse ({error.msg}).") from error
        except UnicodeDecodeError as error:
            raise SourceError(f"{path} or the .txt beside it is not UTF-8; write both as UTF-8.") from error
        except OSError as error:
            raise SourceError(f"{path} and the .txt beside it cannot be read ({error.strerror or error}).") from error
        if not isinstance(gold, dict) or not gold.keys() >= _NEEDED:
            raise SourceError(f"{path}: an annotation has the keys id, lang, entities, relations and acts.")
        yield text, gold


def statement_of(text: str, gold: dict[str, Any]) -> Statement:
    """Give an annotated text as the statement that is read, with the day of its publication where that is told."""
    return Statement(gold["id"], text, gold["lang"], published=gold.get("published"))
