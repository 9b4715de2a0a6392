"""Rows of a view as an HTML page that stands alone: filtered and sorted in place, light and dark, for paper and phones.

Its looks and its doings are ``page.css`` and ``page.js`` beside this file; it asks nothing of any network. Where
scripts run, rows are laid out in portions as they are scrolled to, so that a page of thousands opens at once.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..graph.iris import PREFIXES
from ..views.stances import Stance, load_stances
from ..views.terms import spoken
from .table import MEASURED, column_widths
from .values import said_plainly

Row = Mapping[str, Any]
_WIDTH = 130  # cells that columns share
_SPACE = 3  # cells between columns
_STANCES = {"stance", "stance before", "stance after"}
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_NODE = re.compile(rf"(?:{'|'.join(PREFIXES)}):[\w.-]+")  # what `explain` takes, and no name for people


@dataclass(frozen=True)
class Page:
    """What a page is called, its language, and where statements were published, by their prefixed names."""

    title: str
    lang: str
    addresses: Mapping[str, str] = field(default_factory=dict)


def write_page(rows: Iterable[Row], columns: Sequence[str], page: Page) -> Iterator[str]:
    """Give the lines of a page. Columns in which no row tells anything are left out."""
    told = list(rows)
    taken = [name for name in columns if any(row[name] not in (None, "") for row in told)]
    yield from _head(page)
    if not told:
        yield f"<p>{html.escape(spoken('Nothing fits these options.', page.lang))}</p></body></html>"
        return
    yield (
        f'<div class="tools" hidden><label for="filter">{html.escape(spoken("Filter", page.lang))}</label>'
        '<input type="search" id="filter"><output for="filter" aria-live="polite"></output></div>'
    )
    names = [spoken(name, page.lang) for name in taken]
    measured = [[_measured(name, row[name], page.lang) for name in taken] for row in islice(told, MEASURED)]
    widths = [width + _SPACE for width in column_widths(names, measured, _WIDTH)]
    columned = "".join(f'<col style="width:{100 * width / sum(widths):.1f}%">' for width in widths)
    heads = "".join(f'<th scope="col"><button type="button">{html.escape(name)}</button></th>' for name in names)
    yield f"<style>{_before(names)}</style><table><colgroup>{columned}</colgroup><thead><tr>{heads}</tr></thead>"
    for row in told:
        yield from _row(row, taken, page)
    yield f'</table><button type="button" class="rest" hidden>{html.escape(spoken("Show more", page.lang))}</button>'
    yield "</body></html>"


def _measured(name: str, value: Any, lang: str) -> str:
    """Give what takes as much room as a value: a stance has its sign, the name of a node may be broken at hyphens."""
    text = said_plainly(name, value, lang)
    return f"#\u00a0{text}" if name in _STANCES else text.replace("-", " ") if _NODE.fullmatch(text) else text


def _head(page: Page) -> Iterator[str]:
    title, digest = html.escape(page.title), hashlib.sha256(_beside(".js").encode()).digest()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{base64.b64encode(digest).decode()}'"
    yield f'<!DOCTYPE html>\n<html lang="{html.escape(page.lang)}"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title><style>{_beside('.css')}</style><script>{_beside('.js')}</script></head>"
    yield f"<body><h1>{title}</h1>"


def _row(row: Row, columns: Sequence[str], page: Page) -> Iterator[str]:
    yield "<tbody><tr>" + "".join(_cell(row, name, page) for name in columns) + "</tr>"
    nested = [(name, value) for name, value in row.items() if isinstance(value, list) and _tells_more(value, row)]
    if nested:
        inner = "".join(_details(name, value, page) for name, value in nested)
        yield f'<tr class="more"><td colspan="{len(columns)}">{inner}</td></tr>'
    yield "</tbody>"


def _tells_more(items: list[Any], row: Row) -> bool:
    """Tell whether what nests in a row is more than names, and than the row's own act again."""
    return any(isinstance(item, dict) and (len(items) > 1 or item.get("act") != row.get("act")) for item in items)


def _cell(row: Row, name: str, page: Page) -> str:
    number = isinstance(row[name], int | float | list) and not isinstance(row[name], bool)
    value = _value(name, row[name], row, page)
    return f'<td class="number">{value}</td>' if number else f"<td>{value}</td>"


def _value(name: str, value: Any, row: Row, page: Page) -> str:
    """Give a value as it stands on the page: words with their language, a stance with its sign, a source as a link."""
    text = html.escape(said_plainly(name, value, page.lang))
    if not text:
        return ""
    if name.startswith("words"):
        return _words(
            text, value, {key: row.get(name.replace("words", key)) for key in ("language", "statement")}, page
        )
    if name in _STANCES and (stance := _stances(page.lang).get(value)):
        ink = "#fff" if stance.dark else "#000"
        return (
            f'<span class="stance" style="--of:{stance.colour};--on:{ink}"><b aria-hidden="true">{stance.mark}</b> '
            f"{text}</span>"
        )
    if isinstance(value, str) and value in page.addresses:
        return f'<a href="{html.escape(page.addresses[value])}" rel="noreferrer">{text}</a>'
    if _DATE.fullmatch(text):
        return f"<time>{text}</time>"
    return f"<code>{text}</code>" if _NODE.fullmatch(text) else text


def _words(text: str, words: str, source: Row, page: Page) -> str:
    """Give words in their language, as a link to where they stand in what was published."""
    quoted = f'<q lang="{html.escape(source["language"])}">{text}</q>' if source["language"] else text
    address = page.addresses.get(source["statement"] or "")
    if not address or "#" in address:
        return quoted
    place = html.escape(f"{address}#:~:text={quote(words, safe='').replace('-', '%2D')}")
    return f'<a href="{place}" rel="noreferrer">{quoted}</a>'


def _before(names: Sequence[str]) -> str:
    """Give what tells, on a small screen, which column a cell is of."""
    told = (name.replace("\\", "").replace('"', "").replace("<", "") for name in names)
    rules = (f'tr:not(.more)>td:nth-child({at})::before{{content:"{name}: "}}' for at, name in enumerate(told, 1))
    return f"@media (max-width:45rem){{{''.join(rules)}}}"


def _details(name: str, items: list[Any], page: Page) -> str:
    listed = "".join(f"<li>{_item(item, page)}</li>" for item in items)
    head = html.escape(spoken(name, page.lang))
    return f"<details><summary>{head} ({len(items)})</summary><ul>{listed}</ul></details>"


def _item(item: Row, page: Page) -> str:
    """Give what nests in a row: its words first, then all else that is told of them."""
    told = [(key, value) for key, value in item.items() if value not in (None, "", []) and key != "language"]
    told.sort(key=lambda pair: pair[0] != "words")
    return " · ".join(
        _value(key, value, item, page)
        if key == "words"
        else f"{html.escape(spoken(key, page.lang))}: "
        + (_item(value, page) if isinstance(value, dict) else _value(key, value, item, page))
        for key, value in told
    )


@cache
def _stances(lang: str) -> dict[str, Stance]:
    return {stance.label(lang): stance for stance in load_stances().values()}


@cache
def _beside(suffix: str) -> str:
    return Path(__file__).with_suffix(suffix).read_text(encoding="utf-8").strip()
