"""Progress on long work: one line that is written over, on standard error, only where that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_EVERY = 0.1  # seconds


@contextmanager
def counting(what: str) -> Iterator[Callable[[str], None]]:
    """Give a function to call with the name of each thing done; it shows how many are done and which was last."""
    done, shown = 0, 0.0
    live = sys.stderr.isatty()

    def count(name: str) -> None:
        nonlocal done, shown
        done += 1
        if live and time.monotonic() - shown > _EVERY:
            shown = time.monotonic()
            click.echo(f"\r\x1b[K{done} {what}, last {name}", err=True, nl=False)

    yield count
    if live and done:
        click.echo("\r\x1b[K", err=True, nl=False)
