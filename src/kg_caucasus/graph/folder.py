"""The folder of a build: one writer at a time, everything written aside and then put in place by renaming.

Killed at any moment, a build leaves the old files or the new ones; what it wrote aside is cleared by the next. One that
fails or is interrupted clears it itself.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import BuildError

FILES = ("kg.ttl", "kg.trig", "report.txt", "report.ttl", "description.ttl")
_STATE = "state.json"
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
_HERE = -100  # AT_FDCWD


@dataclass(frozen=True)
class BuildFolder:
    """A build's folder, held by this process as its one writer."""

    path: Path

    @property
    def store(self) -> Path:
        """Where the store lies."""
        return self.path / "store"

    @property
    def aside(self) -> Path:
        """Where the next state is written before it is put in place."""
        return self.path / ".aside"

    def state(self) -> dict[str, Any]:
        """Give what the last build noted for the next one, or nothing where it cannot be read."""
        try:
            noted = json.loads((self.path / "store" / _STATE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        whole = isinstance(noted, dict) and all(isinstance(noted.get(key), dict) for key in ("statements", "results"))
        return noted if whole and all(map(_are_rows, noted["results"].values())) else {}

    def note(self, state: dict[str, Any]) -> None:
        """Note beside the store that is being prepared what the next build may rely on."""
        (self.aside / "store" / _STATE).write_text(json.dumps(state, sort_keys=True), encoding="utf-8")

    def clear_aside(self, *, make: bool = True) -> None:
        """Take away what an earlier build may have left unfinished, and make room."""
        shutil.rmtree(self.aside, ignore_errors=True)
        if make:
            self.aside.mkdir()

    def publish(self) -> None:
        """Put in place what stands aside: the store first, then each file, each in one step."""
        _put(self.aside / "store", self.store)
        for name in FILES:
            if (self.aside / name).exists():
                (self.aside / name).replace(self.path / name)

    def fingerprint(self, *, aside: bool = False) -> dict[str, list[int]]:
        """Give size and time of change of each file: whether they are still those that were written."""
        found = ((name, (self.aside if aside else self.path) / name) for name in FILES)
        return {name: [p.stat().st_size, p.stat().st_mtime_ns] for name, p in found if p.exists()}


@contextmanager
def hold(path: Path) -> Iterator[BuildFolder]:
    """Make a build's folder where it is missing, and hold it as its one writer; one that fails leaves nothing new.

    Raises BuildError where it cannot be written or another build holds it.
    """
    made = [folder for folder in (path / ".lock", path, *path.parents) if not folder.exists()]
    try:
        path.mkdir(parents=True, exist_ok=True)
        lock = (path / ".lock").open("w")
    except OSError as error:
        _take_away(made)
        raise BuildError(
            f"The output folder {path} cannot be written ({error.strerror}); choose another with -o."
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not os.fstat(lock.fileno()).st_nlink:
                raise BlockingIOError  # taken away meanwhile by a build that failed
        except OSError as error:
            raise BuildError(f"Another build is writing {path}; wait, or choose another folder with -o.") from error
        place = BuildFolder(path)
        try:
            yield place
        except BaseException as error:
            place.clear_aside(make=False)
            _take_away(made)
            if isinstance(error, OSError):
                raise BuildError(f"{error.filename or path} cannot be written: {error.strerror or error}.") from error
            raise


def _are_rows(noted: object) -> bool:
    return isinstance(noted, list) and all(isinstance(row, dict) for row in noted)


def _take_away(made: list[Path]) -> None:
    """Take away a lock, and folders in which nothing else stands."""
    for path in made:
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _put(new: Path, place: Path) -> None:
    """Put a folder in the place of another, exchanging the two in one step where the system can."""
    if not place.exists():
        new.rename(place)
        return
    if not _exchange(new, place):
        old = new.with_name("old")
        place.rename(old)
        new.rename(place)
    with suppress(OSError):
        shutil.rmtree(new)


def _exchange(one: Path, other: Path) -> bool:
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
