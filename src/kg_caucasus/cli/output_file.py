"""Where a command's result goes: to standard output, or into a file that is whole or not there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from ..errors import BuildError


def put(output: Path | None, write: Callable[[IO[bytes]], object]) -> None:
    """Write to standard output, or into a file that is whole or not there. Raises BuildError where it cannot be."""
    if output is None:
        write(sys.stdout.buffer)
        return
    aside = output.with_name(f".{output.name}.part")
    try:
        with aside.open("wb") as out:
            write(out)
        aside.replace(output)
    except OSError as error:
        raise BuildError(f"{output} cannot be written ({error.strerror or error}); choose another place.") from error
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
