"""What is prepared from files at every start, kept between runs, as Python keeps its compiled modules.

A kept value lies in the user's cache folder (``$XDG_CACHE_HOME``, else ``~/.cache``), with a stamp of all that it came
from: the files it was made of and the program's own, each by size and time of change. Where the stamp differs, where a
file is not the user's own or cannot be read, the value is made anew; where it cannot be written, nothing is kept. The
folder may be deleted at any time.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

Value = TypeVar("Value")

_PROGRAM = Path(__file__).resolve().parent
_WRITABLE_BY_OTHERS = 0o022


def kept(name: str, folder: Path, make: Callable[[], Value]) -> Value:
    """Give what ``make`` gives, kept under ``name``; it is made of the files below ``folder`` and nothing else.

    Raises what ``make`` raises.
    """
    stamp = _stamp(folder)
    with suppress(Exception):  # of what a damaged file can hold anything may be raised
        return _read(_place(name, folder), stamp)  # type: ignore[no-any-return]
    value = make()
    with suppress(OSError, RuntimeError):
        _write(_place(name, folder), stamp, value)
    return value


def _read(path: Path, stamp: bytes) -> Any:
    """Give a kept value. Raises ValueError where it is out of date or may be another's, OSError where there is none."""
    with path.open("rb") as file:
        told = os.fstat(file.fileno())
        if hasattr(os, "getuid") and (told.st_uid != os.getuid() or told.st_mode & _WRITABLE_BY_OTHERS):
            raise ValueError
        if file.read(len(stamp)) != stamp:
            raise ValueError
        collecting = gc.isenabled()
        gc.disable()  # thousands of new objects, none of them garbage
        try:
            value = pickle.load(file)
        finally:
            if collecting:
                gc.enable()
    gc.freeze()  # it stays as long as the process: no later collection need go through it
    return value


def _write(path: Path, stamp: bytes, value: object) -> None:
    """Keep a value: written aside and renamed, so that another process sees the old or the new."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, aside = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(stamp)
            pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
        Path(aside).replace(path)
    except BaseException:
        Path(aside).unlink()
        raise


def _place(name: str, folder: Path) -> Path:
    """Give where a value is kept. Raises RuntimeError where the user has no home."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "kg-caucasus" / _digest(str(folder), str(_PROGRAM))[:16] / f"{name}.pickle"


@cache
def _stamp(folder: Path) -> bytes:
    """Give the stamp of what is made of a folder's files by this program."""
    told = [sys.version]
    for root in (folder, _PROGRAM):
        for path in sorted(p for p in root.rglob("*") if p.suffix in (".py", ".toml", ".ttl")):
            about = path.stat()
            told.append(f"{path}\n{about.st_size}\n{about.st_mtime_ns}")
    return bytes.fromhex(_digest(*told))


def _digest(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()
