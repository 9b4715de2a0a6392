"""What is prepared from files is kept between runs, made anew when they change, and never trusted from others."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg_caucasus import kept as module
from kg_caucasus.extraction import extract
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    module._stamp.cache_clear()
    yield tmp_path / "caches"
    module._stamp.cache_clear()


class Maker:
    """Counts how often a value was made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> list[int]:
        self.made += 1
        return [self.made]


def _sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "names.toml").write_text("name = 'Goris'", encoding="utf-8")
    return folder


def test_a_value_is_made_once(tmp_path: Path) -> None:
    make = Maker()
    assert [module.kept("list", _sources(tmp_path), make), module.kept("list", tmp_path / "sources", make)] == [
        [1],
        [1],
    ]


def test_a_changed_file_makes_it_anew(tmp_path: Path) -> None:
    folder, make = _sources(tmp_path), Maker()
    module.kept("list", folder, make)
    (folder / "names.toml").write_text("name = 'Sisian'", encoding="utf-8")
    module._stamp.cache_clear()  # as in the next run
    assert module.kept("list", folder, make) == [2]


@pytest.mark.parametrize("damage", [b"", b"not what was kept", pickle.dumps([9])])
def test_a_damaged_file_makes_it_anew(tmp_path: Path, caches: Path, damage: bytes) -> None:
    folder, make = _sources(tmp_path), Maker()
    module.kept("list", folder, make)
    (path,) = caches.rglob("*.pickle")
    path.write_bytes(damage)
    assert module.kept("list", folder, make) == [2]
    assert module.kept("list", folder, make) == [2], "and is kept again"


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_a_file_that_others_may_write_is_not_read(tmp_path: Path, caches: Path) -> None:
    folder, make = _sources(tmp_path), Maker()
    module.kept("list", folder, make)
    (path,) = caches.rglob("*.pickle")
    path.chmod(0o666)
    assert module.kept("list", folder, make) == [2]


def test_where_nothing_can_be_kept_it_is_made_every_time(tmp_path: Path, caches: Path) -> None:
    folder, make = _sources(tmp_path), Maker()
    caches.write_text("a file where the folder should be", encoding="utf-8")
    assert [module.kept("list", folder, make), module.kept("list", folder, make)] == [[1], [2]]


def test_what_is_kept_reads_a_text_as_what_was_made() -> None:
    def read() -> object:
        for step in (load, build_lexicon):
            step.cache_clear()
        text = "Yerevan and Baku agreed on 5 May 2024 in Almaty on the border delimitation, Ararat Mirzoyan said."
        found = extract(Statement("kept", text, "en", published="2024-05-06"), load())
        return found.acts, found.relations, found.things

    made, again = read(), read()
    assert made == again
    for step in (load, build_lexicon):
        step.cache_clear()


def test_of_an_ontology_of_ones_own_nothing_is_kept(tmp_path: Path, caches: Path) -> None:
    (tmp_path / "own" / "things").mkdir(parents=True)
    assert not load(tmp_path / "own").things.by_id
    assert not caches.exists()
