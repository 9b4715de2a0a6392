"""Which build is the last one: noted for the user, so that the other commands find it without being told."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ..errors import QueryError

_DEFAULT = "build"


def remember(folder: Path) -> None:
    """Note a build's folder and where it was made from; where that cannot be noted, nothing happens."""
    with suppress(OSError):
        _note().parent.mkdir(parents=True, exist_ok=True)
        _note().write_text(f"{Path.cwd()}\n{folder.resolve()}\n", encoding="utf-8")


def last_build() -> Path:
    """Give the last build made from here, else ``build`` here, else the last made anywhere.

    Raises QueryError where there is none.
    """
    made_from, made = _noted()
    here = Path(_DEFAULT)
    candidates = (made if made_from == Path.cwd() else None, here, made)
    for folder in candidates:
        if folder and (folder / "store").is_dir():
            return folder
    raise QueryError("There is no build yet; make one with `kg-caucasus build`, or name data with --data.")


def state_folder() -> Path:
    """Give the folder for what is noted for the user between commands."""
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(home) / "kg-caucasus"


def _note() -> Path:
    return state_folder() / "last-build"


def _noted() -> tuple[Path | None, Path | None]:
    try:
        made_from, made = _note().read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return None, None
    return Path(made_from), Path(made)
