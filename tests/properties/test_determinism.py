"""Same input, same bytes: under any hash seed, in any order of files, with any number of processes, after any kill."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from kg_caucasus.resources import resource

KILLS = Path(__file__).parents[2] / "bench" / "kills.py"
MANY = """
import hashlib, json, os, pathlib, sys
from kg_caucasus.graph.folder import FILES
from kg_caucasus.pipeline import build
for number, (order, processes) in enumerate(json.load(sys.stdin)):
    if os.fork():
        assert os.wait()[1] == 0
        continue
    folder = pathlib.Path(sys.argv[1]) / str(number)
    build([pathlib.Path(path) for path in order], folder, processes=processes)
    told = hashlib.sha256(b"".join((folder / name).read_bytes() for name in FILES)).hexdigest()
    os.write(1, f"{told}\\n".encode())
    os._exit(0)
"""  # each build in a process of its own, since only one without threads starts others
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


@pytest.fixture(scope="module")
def builds(corpus: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The SHA-256 of builds under three hash seeds, in two orders of files, with one process and two: of each two of
    these every pair of values comes, but not every three."""
    orders = [[str(path) for path in order] for order in (corpus, random.Random(7).sample(corpus, len(corpus)))]
    told = ""
    for seed, first in (("0", 1), ("1", 2), ("2", 1)):
        given = json.dumps([*zip(orders, (first, 3 - first), strict=True)])
        folder = tmp_path_factory.mktemp(f"seed-{seed}")
        done = subprocess.run(
            [sys.executable, "-c", MANY, str(folder)], input=given, capture_output=True, text=True,
            env=os.environ | {"PYTHONHASHSEED": seed}, check=True,
        )  # fmt: skip
        told += done.stdout
    return told.split()


def test_hash_seed_order_of_files_and_number_of_processes_do_not_show(builds: list[str]) -> None:
    assert len(builds) == 3 * 2
    assert len(set(builds)) == 1


def test_a_build_killed_at_any_moment_leaves_old_or_new_and_the_next_ends_right(corpus: list[Path]) -> None:
    command = [sys.executable, str(KILLS), str(corpus[0].parent), "--kept", "3", "--kills", "4", "--seed", "5"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0 and told.stdout.endswith("4 of 4 right\n"), told.stdout + told.stderr
