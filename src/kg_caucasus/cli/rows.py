"""Rows of a view as a table, CSV, JSON or an HTML page; what nests in a row shows in JSON and on the page."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

import click

from ..views.terms import spoken
from .values import plain, said_plainly

Row = Mapping[str, Any]


def print_rows(
    rows: Iterable[Row], columns: Sequence[str], form: str, *, title: str, lang: str = "en",
    addresses: Callable[[], Mapping[str, str]] = dict,
) -> None:  # fmt: skip
    """Print rows as they come, as ``table``, ``csv``, ``tsv``, ``json`` or ``html``.

    Tables and pages say their own words in ``lang``. On a terminal a table that is longer than it is paged. A page
    links statements to where ``addresses`` says that they were published.
    """
    if form == "html":
        from .page import Page, write_page

        for line in write_page(rows, columns, Page(title, lang, addresses())):
            click.echo(line)
        return
    if form == "table":
        coming = iter(rows)
        rows = list(islice(coming, 1))
        if not rows:
            click.echo(spoken("Nothing fits these options.", lang), err=True)
        rows = chain(rows, coming)
        if sys.stdout.isatty():
            _page(_table(rows, columns, title, lang))
            return
    write = {"table": _table, "csv": _csv, "tsv": _tsv, "json": _json}[form]
    lines = write(rows, columns, title, lang)
    for line in lines:
        click.echo(line)


def _page(lines: Iterator[str]) -> None:
    """Show a table on a terminal: its head in bold, and through the pager if it is longer than the screen."""
    screen = list(islice(lines, shutil.get_terminal_size().lines))
    rule = next((at for at, line in enumerate(screen) if line.startswith("─")), 0)
    if not os.environ.get("NO_COLOR"):
        screen[:rule] = [click.style(line, bold=True) for line in screen[:rule]]
    more = next(lines, None)
    if more is None:
        click.echo("\n".join(screen))
    else:
        click.echo_via_pager(f"{line}\n" for line in chain([*screen, more], lines))


def _table(rows: Iterable[Row], columns: Sequence[str], _title: str, lang: str) -> Iterator[str]:
    from .table import format_table, printable, terminal_width

    cells = ([printable(said_plainly(column, row[column], lang)) for column in columns] for row in rows)
    return format_table([spoken(column, lang) for column in columns], cells, width=terminal_width())


def _csv(rows: Iterable[Row], columns: Sequence[str], _title: str, _lang: str) -> Iterator[str]:
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([plain(row[column]) for column in columns])


def _tsv(rows: Iterable[Row], columns: Sequence[str], _title: str, _lang: str) -> Iterator[str]:
    """Give lines of cells between tabs; white space in a cell becomes a space, since TSV has no quotes."""
    yield "\t".join(columns)
    for row in rows:
        yield "\t".join(" ".join(plain(row[column]).split()) for column in columns)


def _csv_line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


def _json(rows: Iterable[Row], _columns: Sequence[str], _title: str, _lang: str) -> Iterator[str]:
    waiting = None
    yield "["
    for row in rows:
        if waiting is not None:
            yield f"{waiting},"
        waiting = json.dumps(row, ensure_ascii=False)
    if waiting is not None:
        yield waiting
    yield "]"
