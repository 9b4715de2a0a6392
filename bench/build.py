"""How the cost of a build grows: ``python bench/build.py SOURCE ... [--sizes 250 500 1000 2000]``.

SOURCE is ``.jsonl`` files or folders of ``.txt``; each size takes the first so many of their statements in an order
that does not change, so that a larger one holds the smaller. The cost is the processor time of the build and all its
processes, so that what else the machine does hardly shows; the exponent is the slope of a line through the logarithms
of size and cost. ``--characters`` leaves out longer statements. Last, the largest is built again with nothing changed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg_caucasus.model import Statement
from kg_caucasus.reading import read_sources


def build(source: Path, folder: Path) -> tuple[float, float]:
    """Build; give the seconds of processor time and of the clock."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "kg_caucasus", "build", str(source), "-o", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True)
    assert done.returncode in (0, 1), done.stderr.decode()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.monotonic() - started


def mixed(statements: list[Statement]) -> list[Statement]:
    """Give statements in an order that hangs on nothing but their texts."""
    return sorted(statements, key=lambda s: hashlib.sha256(s.text.encode()).digest())


def write(statements: list[Statement], path: Path) -> None:
    """Write statements as lines."""
    keys = ("id", "text", "lang", "url", "title", "published", "publisher")
    rows = ({key: getattr(s, key) for key in keys if getattr(s, key)} for s in statements)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def slope(points: list[tuple[int, float]]) -> float:
    """Give the slope of the line of least squares through the logarithms of points."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    rise = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return rise / sum((x - mean_x) ** 2 for x in xs)


def main() -> None:
    """Build at each size and print the cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, nargs="+")
    parser.add_argument("--sizes", type=int, nargs="+", default=[250, 500, 1000, 2000])
    parser.add_argument("--characters", type=int, default=sys.maxsize, help="use statements up to this length")
    args = parser.parse_args()
    given = mixed([s for s in read_sources(args.source) if len(s.text) <= args.characters])
    if len(given) < max(args.sizes):
        sys.exit(f"Only {len(given)} statements are at hand.")
    points: list[tuple[int, float]] = []
    with tempfile.TemporaryDirectory() as place:
        source, folder = Path(place) / "statements.jsonl", Path(place)
        for size in args.sizes:
            write(given[:size], source)
            cost, clock = build(source, folder / str(size))
            points.append((size, cost))
            letters = sum(len(s.text) for s in given[:size])
            print(
                f"{size:5} statements, {letters:9} characters: {cost:7.1f} s of processor time, {clock:7.1f} s",
                flush=True,
            )
        again, clock = build(source, folder / str(args.sizes[-1]))
        print(f"unchanged: {again:.1f} s of processor time, {clock:.1f} s: {again / points[-1][1]:.1%} of the first")
        print(f"exponent {slope(points):.2f}")


if __name__ == "__main__":
    main()
