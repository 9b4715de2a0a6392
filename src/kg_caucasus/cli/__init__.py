"""The command line: one command a file; a command turns options into one call and prints what it gives."""

from __future__ import annotations

from .group import main

__all__ = ["main"]
