"""Rows of a view as a table, CSV, JSON or an HTML page; what nests in a row shows in JSON and HTML."""

from __future__ import annotations

import csv
import html
import io
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

import click

from ..views.terms import spoken, spoken_value

Row = Mapping[str, Any]
_SPOKEN = {"status", "differs", "kind", "open", "turn", "followed", "proposal"}  # columns whose values are terms
_STYLE = (
    "body{font:16px/1.4 sans-serif;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #999;"
    "padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#eee;position:sticky;top:0}"
)


def print_rows(rows: Iterable[Row], columns: Sequence[str], form: str, *, title: str, lang: str = "en") -> None:
    """Print rows as they come, as ``table``, ``csv``, ``tsv``, ``json`` or ``html``.

    Tables and pages say their own words in ``lang``. On a terminal a table that is longer than it is paged.
    """
    if form == "table" and sys.stdout.isatty():
        _page(_table(rows, columns, title, lang))
        return
    write = {"table": _table, "csv": _csv, "tsv": _tsv, "json": _json, "html": _html}[form]
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

    cells = ([printable(_cell(row, column, lang)) for column in columns] for row in rows)
    return format_table([spoken(column, lang) for column in columns], cells, width=terminal_width())


def _cell(row: Row, column: str, lang: str) -> str:
    """Give what a person reads in a cell."""
    return _said(column, row[column], lang)


def _said(name: str, value: Any, lang: str) -> str:
    """Give a value as it is said in a language, where it is a term."""
    return spoken_value(_plain(value), lang) if name in _SPOKEN else _plain(value)


def _csv(rows: Iterable[Row], columns: Sequence[str], _title: str, _lang: str) -> Iterator[str]:
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([_plain(row[column]) for column in columns])


def _tsv(rows: Iterable[Row], columns: Sequence[str], _title: str, _lang: str) -> Iterator[str]:
    """Give lines of cells between tabs; white space in a cell becomes a space, since TSV has no quotes."""
    yield "\t".join(columns)
    for row in rows:
        yield "\t".join(" ".join(_plain(row[column]).split()) for column in columns)


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


def _html(rows: Iterable[Row], columns: Sequence[str], title: str, lang: str) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{html.escape(lang)}"><head><meta charset="utf-8">'
    yield f"<title>{html.escape(title)}</title><style>{_STYLE}</style></head><body><h1>{html.escape(title)}</h1>"
    yield (
        "<table><thead><tr>"
        + "".join(f"<th>{html.escape(spoken(name, lang))}</th>" for name in columns)
        + "</tr></thead><tbody>"
    )
    for row in rows:
        cells = "".join(f"<td>{html.escape(_cell(row, name, lang))}</td>" for name in columns)
        nested = [(name, value) for name, value in row.items() if isinstance(value, list) and value]
        yield f"<tr>{cells}</tr>"
        if nested:
            inner = "".join(_details(name, value, lang) for name, value in nested)
            yield f'<tr><td colspan="{len(columns)}">{inner}</td></tr>'
    yield "</tbody></table></body></html>"


def _details(name: str, items: list[Any], lang: str) -> str:
    listed = "".join(f"<li>{html.escape(_told(item, lang))}</li>" for item in items)
    return f"<details><summary>{html.escape(spoken(name, lang))} ({len(items)})</summary><ul>{listed}</ul></details>"


def _told(item: Any, lang: str) -> str:
    if not isinstance(item, dict):
        return _plain(item)
    told = ((key, value) for key, value in item.items() if value not in (None, "", []))
    return " · ".join(
        f"{spoken(key, lang)}: {_told(value, lang) if isinstance(value, dict) else _said(key, value, lang)}"
        for key, value in told
    )


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(len(value)) if isinstance(value, list) else str(value)
