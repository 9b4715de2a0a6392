"""A text becomes tokens: words, numbers and marks, each with its place and the folded form it is looked up by.

One token are: a word with its inner stress and question marks (``կարո՞ղ``), with its hyphenated ending (``ՀՀ-ի``,
``2020-ci``, ``9-го``), a compound (``Armenian-Azerbaijani``), a number with its decimal or date points
(``09.11.2020``), a time (``10:30``), an abbreviation with inner points (``U.S.``, ``т.д.``), an address on the web. Two
numbers joined by a dash (``1-4``) are three tokens, since each is a value of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from ..model import Span, Token

# Letters and digits, then marks that belong into a word: combining accents, the Armenian stress, exclamation, question
# and abbreviation marks and apostrophe, the soft hyphen and marks of no width.
_INNER = "\u0300-\u036f\u055a-\u055c\u055e\u055f\u00ad\u200b-\u200d\u2060\ufeff"
_CORE = rf"[^\W_]+(?:[{_INNER}]+[^\W_]*)*"
_JOIN = r"[-\u2010\u2011\u2013'\u2019\u02bc\u00b4]"
_LETTERS = r"(?:[^\W\d_]\.){2,}"
_WORD = rf"{_CORE}(?:(?:(?<!\d){_JOIN}|{_JOIN}(?!\d))(?:{_LETTERS}|{_CORE}))*"
_NUMBER = rf"\d{{4}}-\d\d-\d\d(?!\d)|\d+(?:[.,:։/+]\d+)+(?:{_JOIN}?[^\W\d_]+)*"
_DOTTED = rf"{_LETTERS}(?:{_JOIN}(?:{_LETTERS}|{_CORE}))*"
_MARK = r"\.{2,}|<<|>>|\S"
_WEB = (
    r"(?:https?://|www\.)[^\s<>\"«»“”]*[^\s<>\"«»“”.,;:!?)\]'’։]"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.@-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|info|gov|int|eu|ru|am|az|ge|tr|fr|uk|us|tv|me)"
    r"(?:/[^\s<>\"«»“”]*[^\s<>\"«»“”.,;:!?)\]'’։])?(?![\w@])"
)
_TOKEN = re.compile(f"{_DOTTED}|{_NUMBER}|{_WORD}|{_MARK}")
_TOKEN_OR_ADDRESS = re.compile(f"{_WEB}|{_DOTTED}|{_NUMBER}|{_WORD}|{_MARK}")
_ADDRESS_SIGN = re.compile(r"@|://|www\.|[a-z]\.(?:com|org|net|info|gov|int|eu|ru|am|az|ge|tr|fr|uk|us|tv|me)\b")

_DROPPED = re.compile("[\u055b\u055c\u055e\u055f\u00ad\u200b-\u200d\u2060\ufeff]")
_SAME = str.maketrans(
    {
        "\u2019": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "\u055a": "'",
        "\u2010": "-",
        "\u2011": "-",
        "\u2013": "-",
        "\u2014": "-",
        "ё": "е",
    }
)
_DOTTED_I = str.maketrans({"İ": "i", "I": "ı"})
_YEV = re.compile("եվ")


def find_tokens(text: str, *, lang: str) -> Iterator[Token]:
    """Give the tokens of ``text`` in their order; ``lang`` decides how letters fold."""
    pattern = _TOKEN_OR_ADDRESS if _ADDRESS_SIGN.search(text) else _TOKEN
    for match in pattern.finditer(text):
        form = match.group()
        yield Token(Span(match.start(), match.end()), form, fold(form, lang))


def words_of(label: str, lang: str) -> list[str]:
    """Give the forms of the tokens of a label, cut as a text in ``lang`` is."""
    return [token.form for token in find_tokens(label, lang=lang)]


@lru_cache(maxsize=1 << 17)
def fold(form: str, lang: str) -> str:
    """Give the form by which a word is looked up: one for all its capitalisations, accents and spellings.

    Case folds, for Azerbaijani with its two letters i; ``ё`` becomes ``е``; the Armenian ``և``, ``եվ`` and ``եւ``
    become ``եւ``; apostrophes and dashes become ``'`` and ``-``; stress marks and marks of no width go.
    """
    if form.isascii() and lang != "az":
        return form.lower().replace("`", "'")
    key = form.translate(_DOTTED_I) if lang == "az" else form
    key = _DROPPED.sub("", key.casefold()).translate(_SAME)
    key = _YEV.sub("եւ", key)
    if any(unicodedata.combining(char) for char in key):
        key = "".join(char for char in key if not unicodedata.combining(char))
    return key or form
