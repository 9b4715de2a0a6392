"""How people write a name or a date: what is meant is found whatever its case, its letters' form and its blanks."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from ..errors import QueryError

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_YEV = re.compile("ե[ւվ]")
_SAME = str.maketrans({"ı": "i", "ё": "е", "’": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"})


def spelled(value: str) -> str:
    """Give a name in NFC, with single blanks and none around it. Raises QueryError where it is no text."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise QueryError(f"{value!a} is no text in UTF-8; write it in that encoding.") from error
    return unicodedata.normalize("NFC", " ".join(value.split()))


def folded(name: str) -> str:
    """Give one form for all ways of writing a name: its case, *և*, *եւ* and *եվ*, the two letters i, dashes, accents
    beside a letter that has none."""
    plain = unicodedata.normalize("NFC", spelled(name).casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _YEV.sub("եւ", plain).translate(_SAME)


def longer_by(name: str) -> int:
    """Give by how many letters a name may differ in length from another that folds alike."""
    return len(_YEV.findall(folded(name)))


def is_date(text: str) -> bool:
    """Tell whether a text is a day, a month or a year that the calendar has, as 2023-05-14, 2023-05 or 2023."""
    match = _DATE.fullmatch(text)
    try:
        return bool(match and date(*(int(part or 1) for part in match.groups())))
    except ValueError:
        return False
