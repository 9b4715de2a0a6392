"""Whether a build survives ``kill -9`` at any moment: ``python bench/kills.py SOURCE [--kills 20] [--kept 0]``.

A folder holds the build of the first ``--kept`` statements of SOURCE (``.jsonl``, or a folder of ``.txt``). A build of
all of them is killed at a random moment, again and again, each time from that folder. After each kill each file and the
store must be the old or the new one; and the next build, let go on to its end, must give the bytes of an undisturbed
one. The moments come from ``--seed``. Exit 1 where one does not hold.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg_caucasus.graph.dataset import open_files
from kg_caucasus.graph.folder import FILES
from kg_caucasus.reading import read_sources

State = tuple[dict[str, bytes], int]  # the files of a build, and how many quads its store holds


def split(source: Path, statements: int | None, kept: int, folder: Path) -> tuple[list[Path], list[Path]]:
    """Give the sources of the old build and of the new one."""
    if source.suffix == ".jsonl":
        lines = source.read_text(encoding="utf-8").splitlines(keepends=True)[:statements]
        for name, chosen in (("old.jsonl", lines[:kept]), ("new.jsonl", lines)):
            (folder / name).write_text("".join(chosen), encoding="utf-8")
        return [folder / "old.jsonl"] if kept else [], [folder / "new.jsonl"]
    texts = sorted(source.rglob("*.txt"))[:statements]
    return texts[:kept], texts


def command(sources: list[Path], folder: Path) -> list[str]:
    """Give the command that builds sources into a folder."""
    return [sys.executable, "-m", "kg_caucasus", "build", *map(str, sources), "-o", str(folder)]


def build(sources: list[Path], folder: Path) -> float:
    """Build, undisturbed; give the seconds that it took."""
    started = time.monotonic()
    subprocess.run(command(sources, folder), check=True, capture_output=True)
    return time.monotonic() - started


def kill_a_build(sources: list[Path], folder: Path, moment: float) -> bool:
    """Start a build and kill it with all its processes at a moment; tell whether it was still running."""
    running = subprocess.Popen(
        command(sources, folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(moment)
    alive = running.poll() is None
    if alive:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    return alive


def state(folder: Path) -> State:
    """Give what stands in a folder; nothing where there is no build."""
    files = {name: (folder / name).read_bytes() for name in FILES if (folder / name).exists()}
    return files, len(open_files([folder]).store) if (folder / "store").is_dir() else 0


def old_or_new(found: State, old: State, new: State) -> bool:
    """Tell whether each file, and the store, is that of one of two builds."""
    whole = all(found[0].get(name) in (old[0].get(name), new[0].get(name)) for name in FILES)
    return whole and found[1] in (old[1], new[1])


def main() -> int:
    """Kill builds; print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--statements", type=int, help="use only so many of SOURCE")
    parser.add_argument("--kept", type=int, default=0, help="how many stand in the folder before")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        before, sources = split(args.source, args.statements, args.kept, work)
        (work / "old").mkdir()
        if before:
            build(before, work / "old")
        shutil.copytree(work / "old", work / "new")
        seconds = build(sources, work / "new")
        old, new = state(work / "old"), state(work / "new")
        print(f"{sum(1 for _ in read_sources(sources))} statements, undisturbed {seconds:.1f} s, {new[1]} quads")
        return 0 if kill_and_look(sources, work, (old, new), random.Random(args.seed), args.kills, seconds) else 1


def kill_and_look(
    sources: list[Path], work: Path, states: tuple[State, State], chance: random.Random, kills: int, seconds: float
) -> bool:
    """Kill so many builds at moments of their run; tell whether all ended right."""
    right = 0
    for number in range(1, kills + 1):
        folder, moment = work / f"killed-{number}", chance.uniform(0, seconds)
        shutil.copytree(work / "old", folder)
        alive = kill_a_build(sources, folder, moment)
        whole = old_or_new(state(folder), *states)
        build(sources, folder)
        same = state(folder) == states[1]
        right += whole and same
        print(
            f"{number:3}  {'killed' if alive else 'had ended'} at {moment:6.2f} s: "
            f"{'old or new' if whole else 'TORN'}, then {'the same bytes' if same else 'OTHER BYTES'}",
            flush=True,
        )
        shutil.rmtree(folder)
    print(f"{right} of {kills} right")
    return right == kills


if __name__ == "__main__":
    sys.exit(main())
