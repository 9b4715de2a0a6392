"""Where the files that are knowledge lie, beside the sources in a checkout, inside the package in a wheel; and in which
languages they tell it."""

from __future__ import annotations

from pathlib import Path

LANGUAGES = ("en", "hy", "ru", "az")  # as in ontology/wording/covered.toml; names fall back to the first
_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Give the folder ``ontology``, ``shapes`` or ``seeds``, wherever this installation keeps it."""
    packed = _PACKAGE / "_data" / name
    return packed if packed.exists() else _PACKAGE.parent.parent / name
