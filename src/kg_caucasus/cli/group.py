"""The group of commands: each command's file is read only when that command is asked for, so that all start fast."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from .. import __version__
from ..errors import KgCaucasusError

# (title, names): what --help shows, in this order. A command's function has its file's name.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Make a graph", ("build", "extract", "validate", "report", "reason")),
    ("Ask it", ("query", "queries", "explain", "stats", "diff")),
    ("Look at it", ("positions", "commitments", "compare", "network", "timeline")),
    ("Take it elsewhere", ("export", "load", "serve")),
    ("Look after the reading", ("evaluate",)),
    ("For your shell", ("completion",)),
)
NAMES = tuple(name for _, names in GROUPS for name in names)


class LazyGroup(click.Group):
    """A group that finds a command by its file's name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in NAMES:
            return None
        module = importlib.import_module(f".{cmd_name.replace('-', '_')}_command", __package__)
        command = module.command
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, names in GROUPS:
            with formatter.section(title):
                commands = ((name, self.get_command(ctx, name)) for name in names)
                formatter.write_dl([(name, c.get_short_help_str(80)) for name, c in commands if c])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where the reader of its output has had enough, as in `| head`, all is well."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _let_go()
            return ctx.exit(0)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        return _told(lambda: super(LazyGroup, self).main(*args, **kwargs))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Start with: kg-caucasus build, then: kg-caucasus query --name positions",
)
@click.version_option(__version__, prog_name="kg-caucasus")
def main() -> None:
    """Diplomatic statements on the Armenia-Azerbaijan peace process become an attributed, validated RDF graph.

    Every fact carries the words that say it, the speaker and the rule that found it. Exit: 0 fine; 1 the graph does
    not conform, or an answer is negative; 2 wrong usage, unknown name, unreadable input.
    """


def _told(run: Callable[[], Any]) -> Any:
    """Run, and tell what the library raises in one sentence on standard error, with exit 2."""
    _open_what_is_closed()
    try:
        return run()
    except KgCaucasusError as error:
        click.echo(f"kg-caucasus: {error}", err=True)
    except OSError as error:  # files that are named are seen to where they are read and written
        _let_go()
        place = error.filename or "The output"
        click.echo(f"kg-caucasus: {place} cannot be used: {error.strerror or error}.", err=True)
    sys.exit(2)


def _let_go() -> None:
    """Let nothing more be written to standard output, not even what waits there."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _open_what_is_closed() -> None:
    """Give standard input and output a place where the shell has closed them (`>&-`)."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
