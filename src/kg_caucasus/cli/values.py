"""What people read of a value in a row: in their language where it is a term."""

from __future__ import annotations

from typing import Any

from ..views.terms import spoken_value

_SPOKEN = {"status", "differs", "kind", "open", "turn", "followed", "proposal"}  # columns whose values are terms


def said_plainly(name: str, value: Any, lang: str) -> str:
    """Give what a person reads of a column's value, in a language where it is a term."""
    return spoken_value(plain(value), lang) if name in _SPOKEN else plain(value)


def plain(value: Any) -> str:
    """Give a value as text: of a list how many there are, of a whole number no point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(len(value)) if isinstance(value, list) else str(value)
