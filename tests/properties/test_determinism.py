"""Same input, same bytes: under any hash seed, in any order of files, with any number of processes, after any kill."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg_caucasus.graph.folder import FILES
from kg_caucasus.resources import resource

STATEMENTS = 36  # more than one chunk for each of two processes
SENTENCES = (
    "Armenia is ready to continue border delimitation with Azerbaijan if both commissions meet, Yerevan said.",
    "Россия поддерживает делимитацию армяно-азербайджанской границы, заявила Мария Захарова.",
    "Ադրբեջանը դատապարտում է Հայաստանի գործողությունները։ Մոսկվան պատրաստ է աջակցել սահմանազատմանը։",
    "Bakı sülh müqaviləsi üzrə danışıqları dəstəkləyir. Ceyhun Bayramov Berlində Ararat Mirzoyanla görüşüb.",
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Statements in four languages, and the seed."""
    folder = tmp_path_factory.mktemp("corpus")
    for i in range(STATEMENTS):
        chosen = SENTENCES[i % 4]
        (folder / f"s-{i:02}.txt").write_text("\n".join([chosen] * (1 + i % 3)) + "\n", encoding="utf-8")
        (folder / f"s-{i:02}.toml").write_text(f'published = "20{10 + i % 14}-03-0{1 + i % 9}"\n', encoding="utf-8")
    return [*sorted(folder.glob("*.txt")), *sorted(resource("seeds").glob("*.txt"))]


def command(sources: list[Path], folder: Path, processes: int) -> list[str]:
    """Give the command that builds sources into a folder."""
    given = [str(path) for path in sources]
    return [sys.executable, "-m", "kg_caucasus", "build", *given, "-o", str(folder), "--processes", str(processes)]


def build(sources: list[Path], folder: Path, *, seed: int = 0, processes: int = 1) -> dict[str, bytes]:
    """Build in a process of its own; give the bytes of the files."""
    env = os.environ | {"PYTHONHASHSEED": str(seed)}
    subprocess.run(command(sources, folder, processes), env=env, check=True, capture_output=True)
    return {name: (folder / name).read_bytes() for name in FILES}


def test_hash_seed_order_of_files_and_number_of_processes_do_not_show(corpus: list[Path], tmp_path: Path) -> None:
    shuffled = random.Random(7).sample(corpus, len(corpus))
    expected = build(corpus, tmp_path / "a", seed=0, processes=1)
    assert build(shuffled, tmp_path / "b", seed=1, processes=2) == expected
    assert build(corpus[::-1], tmp_path / "c", seed=2, processes=2) == expected
    assert build(shuffled, tmp_path / "a", seed=3, processes=1) == expected


def test_a_build_killed_at_any_moment_leaves_old_or_new_and_the_next_ends_right(
    corpus: list[Path], tmp_path: Path
) -> None:
    old = build(corpus[:3], tmp_path / "killed")
    right = build(corpus, tmp_path / "right")
    for delay in (0.3, 0.8, 1.4, 1.9, 2.4):
        running = subprocess.Popen(command(corpus, tmp_path / "killed", 1), stderr=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
        time.sleep(delay)
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        for name, content in ((name, (tmp_path / "killed" / name).read_bytes()) for name in FILES):
            assert content in (old[name], right[name])
    assert build(corpus, tmp_path / "killed") == right
