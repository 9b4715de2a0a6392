"""How long a command takes from nothing: ``python bench/start.py BUILD [--runs 20]``, the whole process.

BUILD is a build's folder. The quickest and the median of some runs, on the clock and of the processor (its own and the
system's); where other work keeps the machine busy, the clock tells of that work too.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

SEED = Path(__file__).parent.parent / "seeds" / "hy-00.txt"
PROGRAM = str(Path(sys.executable).parent / "kg-caucasus")


def run(command: list[str]) -> tuple[float, float]:
    """Run a command; give the seconds of the clock and of the processor."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    clock, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run each command some times and print a line for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--runs", type=int, default=20)
    args = parser.parse_args()
    ask = ["query", "--data", str(args.build), "--name"]
    for words in (
        ["--version"],
        ["--help"],
        [*ask, "promises"],
        [*ask, "positions"],
        [*ask, "labels", "--param", "thing=Yerevan"],
        ["extract", str(SEED)],
    ):
        run([PROGRAM, *words])  # so that the files are in memory, as they are from the second time on
        clock, processor = zip(*(run([PROGRAM, *words]) for _ in range(args.runs)), strict=True)
        told = " ".join(Path(word).name for word in words if word not in ("--data", str(args.build)))
        print(
            f"{told:<46} clock {min(clock):5.2f} s, median {statistics.median(clock):5.2f} s;"
            f" processor {min(processor):5.2f} s, median {statistics.median(processor):5.2f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
