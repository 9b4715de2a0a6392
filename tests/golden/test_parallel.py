"""One communiqué in four languages tells the same things, relations and acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import LANGUAGES, load
from kg_caucasus.model import Extraction, Statement

SETS = sorted(p for p in (Path(__file__).parent / "parallel").iterdir() if p.is_dir())


def read(folder: Path, lang: str) -> Extraction:
    text = (folder / f"{lang}.txt").read_text(encoding="utf-8")
    return extract(Statement(f"{folder.name}-{lang}", text, lang), load())


def told(extraction: Extraction) -> dict[str, set[tuple[str | None, ...]]]:
    return {
        "things": {(m.thing,) for m in extraction.mentions if m.how != "reference"},
        "relations": {(r.subject, r.predicate, r.object) for r in extraction.relations},
        "acts": {(a.speaker, a.kind.value, a.target) for a in extraction.acts},
    }


@pytest.mark.parametrize("layer", ["things", "relations", "acts"])
@pytest.mark.parametrize("folder", SETS, ids=[p.name for p in SETS])
def test_four_languages_tell_the_same(folder: Path, layer: str) -> None:
    facts = {lang: told(read(folder, lang))[layer] for lang in LANGUAGES}
    every = set().union(*facts.values())
    assert every, "nothing was read"
    assert {lang: sorted(map(str, every - found)) for lang, found in facts.items()} == dict.fromkeys(LANGUAGES, [])
