"""Reading a folder of annotated statements: ``<id>.txt`` and ``<id>.json`` side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import SourceError


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
        if not isinstance(gold, dict) or "lang" not in gold:
            raise SourceError(f"{path}: an annotation has the keys id, lang, entities, relations and acts.")
        yield text, gold
