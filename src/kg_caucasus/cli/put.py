"""Where a command's output goes: standard output, a file that is whole or not there, or what is no plain file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

from ..errors import BuildError


def put(output: Path | None, write: Callable[[IO[bytes]], object]) -> None:
    """Write to standard output, or into a file that is whole or not there; a link is followed.

    What is there and no plain file (a device, a pipe) is written into and stays. Raises BuildError where it cannot be.
    """
    if output is None:
        write(sys.stdout.buffer)
        return
    if output.is_dir():
        raise BuildError(f"{output} is a folder; name a file.")
    try:
        if output.exists() and not output.is_file():
            with output.open("wb") as out:
                write(out)
        else:
            _replace(Path(os.path.realpath(output)), write)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise BuildError(f"{output} cannot be written ({error.strerror or error}); choose another place.") from error


def _replace(place: Path, write: Callable[[IO[bytes]], object]) -> None:
    aside = place.with_name(f".{place.name}.part")
    try:
        with aside.open("wb") as out:
            write(out)
        aside.replace(place)
    finally:
        aside.unlink(missing_ok=True)
