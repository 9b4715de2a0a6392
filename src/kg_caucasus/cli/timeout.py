"""An end to work that takes too long, also where it cannot be interrupted: it is done in a child that can be ended."""

from __future__ import annotations

import math
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from ..errors import QueryError

_STEP = 0.005  # seconds between two looks at the child
_LONGEST = 1e9  # seconds; beyond some such number the system takes none


class Seconds(click.FloatRange):
    """A time to wait, given by a person: more than nothing, less than for ever."""

    def __init__(self) -> None:
        """Make the type of an option."""
        super().__init__(min=0, min_open=True, max=_LONGEST)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Give the number; what is none, as *nan*, is refused."""
        found = super().convert(value, param, ctx)
        return self.fail(f"{value} is no time.", param, ctx) if math.isnan(found) else found


@contextmanager
def limited(seconds: float | None) -> Iterator[None]:
    """Do what stands inside in at most so many seconds; raise QueryError where it takes longer.

    No store may be open before: its threads do not go into the child.
    """
    if seconds is None:
        yield
        return
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        yield
        return
    sys.exit(_wait(child, time.monotonic() + seconds, seconds))


def _wait(child: int, until: float, seconds: float) -> int:
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            if os.WIFSIGNALED(status):
                raise QueryError(f"The query was ended from outside, by signal {os.WTERMSIG(status)}; ask it again.")
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > until:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise QueryError(f"The query took longer than {seconds:g} seconds; narrow it or give it more time.")
        time.sleep(_STEP)
