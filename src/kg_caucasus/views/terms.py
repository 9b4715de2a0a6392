"""The views' own words in the language asked for, read from ``terms.toml`` beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def load_terms() -> dict[str, dict[str, str]]:
    """Give each term's translations by language; the term itself is English."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def spoken(term: str, lang: str) -> str:
    """Give a term in a language; one that is not known there is marked as English."""
    return term if lang == "en" else load_terms().get(term, {}).get(lang, f"{term} [en]")


def spoken_value(value: str, lang: str) -> str:
    """Give a value made of terms, such as ``keeps?, repeats?``, in a language."""
    return ", ".join(spoken(part.rstrip("?"), lang) + "?" * part.endswith("?") for part in value.split(", ") if part)
