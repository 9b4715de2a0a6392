"""Extractions made by hand, so that the graph is tested without the reading, and a build of them."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kg_caucasus.cli import main
from kg_caucasus.graph import assembly
from kg_caucasus.graph.dataset import Dataset, open_files
from kg_caucasus.graph.folder import hold
from kg_caucasus.model import Act, ActKind, Extraction, Mention, Modality, Polarity, Relation, Span, Statement, Thing

HAND_MADE = Path(__file__).parent / "hand_made"


def read_hand_made(path: Path) -> Extraction:
    """Read an extraction written down by hand: each fact with its words, which are looked up in the text."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    text = told["text"].strip()

    def span(words: str | None) -> Span | None:
        return Span(text.index(words), text.index(words) + len(words)) if words else None

    def thing(name: str, kind: str, label: str, status: str = "") -> Thing:
        return Thing(name, kind, label, {"en": (label,)}, status == "candidate")

    def qualified(row: dict[str, Any]) -> dict[str, Any]:
        return {
            "evidence": span(row["words"]),
            "rule": row["rule"],
            "condition": span(row.get("condition")),
            "modality": Modality(row.get("modality", "Actual")),
            "polarity": Polarity(row.get("polarity", "Affirmed")),
        }

    keys = ("id", "lang", "title", "publisher", "url", "published")
    return Extraction(
        statement=Statement(text=text, **{key: told[key] for key in keys if key in told}),
        lang=told["lang"],
        things={name: thing(name, *row) for name, row in told["things"].items()},
        mentions=tuple(
            Mention(
                m["thing"], span(m["words"]), m.get("label", m["words"]), m.get("how", "name"), m.get("speaker")
            )
            for m in told["mentions"]
        ),
        relations=tuple(
            Relation(r["subject"], r["predicate"], r["object"], r.get("literal", False), speaker=r.get("speaker"),
                     **qualified(r))
            for r in told["relations"]
        ),
        acts=tuple(
            Act(a["speaker"], ActKind(a["kind"]), a.get("target"), target_words=span(a.get("target_words")),
                addressee=a.get("addressee"), **qualified(a))
            for a in told["acts"]
        ),
        speakers=tuple(told["speakers"]),
    )  # fmt: skip


def build_of(extractions: Iterable[Extraction], folder: Path) -> assembly.Build:
    """Build a folder from extractions, as the pipeline does with those that it reads."""
    given = {extraction.statement.id: extraction for extraction in extractions}
    with hold(folder) as place:
        plan = assembly.plan(place, ontology=HAND_MADE / "ontology")
        changed = plan.changed(extraction.statement for extraction in given.values())
        parts = (assembly.make_part(given[statement.id]) for statement in changed)
        return assembly.assemble(place, plan, parts, str)


@pytest.fixture(scope="session")
def hand_made() -> dict[str, Extraction]:
    """The extractions made by hand, by language."""
    return {path.stem: read_hand_made(path) for path in sorted(HAND_MADE.glob("*.toml"))}


@pytest.fixture(scope="session")
def hand_made_build(hand_made: dict[str, Extraction], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the build of all extractions made by hand."""
    folder = tmp_path_factory.mktemp("hand-made") / "build"
    build_of(hand_made.values(), folder)
    return folder


@pytest.fixture(scope="session")
def data(hand_made_build: Path) -> Dataset:
    """The build of all extractions made by hand, opened."""
    return open_files([hand_made_build])


@pytest.fixture(autouse=True, scope="session")
def _no_state_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the note of the last build out of the user's home also where a fixture for many tests builds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the note of the last build out of the user's home, and the user's credentials out of the tests."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("KGC_USER", "KGC_PASSWORD", "KGC_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def oxigraph() -> Iterator[str]:
    """The address of an empty Oxigraph server that may be written; skips where the server is not installed."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("the oxigraph server is not installed: pip install oxigraph")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([program, "serve", "--bind", f"127.0.0.1:{port}"], stderr=subprocess.DEVNULL)
    for _ in range(500):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            break
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()


def run(*arguments: object, given: str | bytes | None = None) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given, catch_exceptions=False)
