"""What a sidecar or a line says of a statement, checked: language, publisher, date, address, title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from ..errors import SourceError
from ..resources import LANGUAGES

_KEYS = ("lang", "publisher", "published", "url", "title")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_TIMED = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_LAST_YEAR = 9999
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`]")


def check_metadata(table: Mapping[str, Any], *, where: str, strict: bool) -> dict[str, str | None]:
    """Give the keys lang, publisher, published, url and title of ``table``, None where it has none.

    ``where`` names file and line in messages; ``strict`` refuses other keys. Raises SourceError where a value is wrong.
    """
    unknown = sorted(set(table) - set(_KEYS))
    if strict and unknown:
        raise SourceError(f"{where}: the key {unknown[0]!r} is unknown; use {', '.join(_KEYS)}.")
    known = {key: _words(table.get(key), key, where) for key in _KEYS if key != "published"}
    known["published"] = _check_date(table.get("published"), where)
    _check_language(known["lang"], where)
    _check_address(known["url"], where)
    return known


def _words(value: Any, key: str, where: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise SourceError(f"{where}: the value of {key} is no string; write it in quotes.")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise SourceError(f"{where}: the value of {key} holds half a surrogate pair, which is no character; mend it.")
    return value.strip() or None


def _check_language(lang: str | None, where: str) -> None:
    if lang is not None and lang not in LANGUAGES:
        tags = ", ".join(LANGUAGES)
        raise SourceError(f"{where}: the language {lang!r} is not covered; use one of {tags}, or leave lang out.")


def _check_address(url: str | None, where: str) -> None:
    if url is None:
        return
    if not re.match(r"https?://[^/]", url) or _NOT_IN_IRI.search(url):
        raise SourceError(f"{where}: the url {url!r} is no web address; write it whole, from https:// on.")


def _check_date(value: Any, where: str) -> str | None:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if abs(value) <= _LAST_YEAR else "of more than four digits"
    text = _words(value, "published", where)
    if text is None:
        return None
    if timed := _TIMED.fullmatch(text):
        text = timed[1]
    if not is_date(text):
        raise SourceError(f"{where}: the date published {text!r} is none; write YYYY-MM-DD, YYYY-MM or YYYY.")
    return text


def is_date(text: str) -> bool:
    """Tell whether ``text`` is a real calendar date written YYYY, YYYY-MM or YYYY-MM-DD."""
    match = _DATE.fullmatch(text)
    if not match or not match[0].isascii():
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
