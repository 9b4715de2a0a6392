"""A build whose store is damaged is told when it is asked, and building again mends it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import run

from kg_caucasus.graph.folder import BuildFolder

TEXT = "Russia supports the delimitation of the border between Armenia and Azerbaijan."


def without(pattern: str) -> Callable[[Path], None]:
    """Give what takes away all files of a pattern."""

    def damage(folder: Path) -> None:
        for path in folder.glob(pattern):
            path.unlink()

    return damage


def cut(folder: Path) -> None:
    for path in folder.glob("store/*.sst"):
        path.write_bytes(path.read_bytes()[:100])


def noted(**values: object) -> Callable[[Path], None]:
    """Give what changes the note of the last build; None takes a key away."""

    def damage(folder: Path) -> None:
        path = folder / "store" / "state.json"
        state = json.loads(path.read_text(encoding="utf-8")) | values
        path.write_text(json.dumps({k: v for k, v in state.items() if v is not None}), encoding="utf-8")

    return damage


DAMAGES: dict[str, Callable[[Path], None]] = {
    "no CURRENT": without("store/CURRENT"),
    "no MANIFEST": without("store/MANIFEST*"),
    "no table": without("store/*.sst"),
    "a table cut short": cut,
    "no CURRENT of what is merged": without("store/merged/CURRENT"),
    "no table of what is merged": without("store/merged/*.sst"),
    "nothing merged": lambda folder: shutil.rmtree(folder / "store" / "merged"),
    "odd results noted": noted(results={"a": 1}),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("build", folder / "a.txt", "-o", folder / "build").exit_code == 0
    return folder


@pytest.mark.parametrize("damage", [noted(results=None), noted(statements=None), noted(results={"a": 1})])
def test_a_damaged_note_of_the_last_build_is_as_none(
    damage: Callable[[Path], None], built: Path, tmp_path: Path
) -> None:
    (tmp_path / "store").mkdir()
    shutil.copy(built / "build" / "store" / "state.json", tmp_path / "store")
    assert BuildFolder(tmp_path).state()["statements"].keys() == {"a"}
    damage(tmp_path)
    assert BuildFolder(tmp_path).state() == {}


@pytest.mark.parametrize("name", DAMAGES)
def test_building_again_mends_a_damaged_build(name: str, built: Path, tmp_path: Path) -> None:
    build = tmp_path / "build"
    shutil.copytree(built / "build", build)
    DAMAGES[name](build)
    asked = run("query", "ASK { statement:a a kgc:Statement }", "--data", build)
    assert asked.exit_code in (0, 2) and (asked.exit_code == 0 or "build it again" in asked.stderr), asked.stderr
    again = run("build", built / "a.txt", "-o", build)
    assert (again.exit_code, again.stdout.splitlines()[0]) == (0, f"1 statement in {build}: 1 read, 0 removed.")
    counted = (build / "report.txt").read_text(encoding="utf-8").splitlines()[2]
    assert counted == "en: statements 1, acts 1, claims 0, mentions 5"
    assert run("query", "ASK { statement:a a kgc:Statement }", "--data", build).stdout == "yes\n"
    assert ": 0 read, 0 removed." in run("build", built / "a.txt", "-o", build).stdout
