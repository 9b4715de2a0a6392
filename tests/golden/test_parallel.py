"""One communiqué in four languages tells the same things, relations and acts.

Where a language still tells less or more, ``parallel/differences.toml`` says so, fact by fact; a difference that is
gone must leave the list, so that it only gets shorter.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from readings import read

from kg_caucasus.knowledge import LANGUAGES
from kg_caucasus.model import Extraction

HERE = Path(__file__).parent / "parallel"
SETS = sorted(p for p in HERE.iterdir() if p.is_dir())
KNOWN = tomllib.loads((HERE / "differences.toml").read_text(encoding="utf-8"))


def told(extraction: Extraction, layer: str) -> set[str]:
    if layer == "things":
        return {m.thing for m in extraction.mentions if m.how != "reference"}
    if layer == "relations":
        return {f"{r.subject} {r.predicate} {r.object}" for r in extraction.relations}
    return {f"{a.speaker} {a.kind.value} {a.target}" for a in extraction.acts}


def differences(folder: Path, layer: str) -> dict[str, set[str]]:
    """Give each fact that not all languages tell, with the languages that do."""
    facts = {lang: told(read((folder / f"{lang}.txt").read_text(encoding="utf-8"), lang), layer) for lang in LANGUAGES}
    every = set().union(*facts.values())
    assert every, "nothing was read"
    telling = {fact: {lang for lang in LANGUAGES if fact in facts[lang]} for fact in every}
    return {fact: langs for fact, langs in telling.items() if len(langs) < len(LANGUAGES)}


@pytest.mark.parametrize("layer", ["things", "relations", "acts"])
@pytest.mark.parametrize("folder", SETS, ids=[p.name for p in SETS])
def test_four_languages_tell_the_same(folder: Path, layer: str) -> None:
    known = KNOWN.get(folder.name, {}).get(layer, {})
    assert differences(folder, layer) == {fact: {*langs.split()} for fact, langs in known.items()}
