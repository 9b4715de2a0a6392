"""Names in Latin letters for things that a text names and the ontology does not know, a table a script.

Armenian after the practice of passports and English-language media (not a scholarly system), Russian after BGN/PCGN
without marks, Azerbaijani by dropping the marks and writing ə as a, c as j, x as kh, q as g as is usual in English.
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_APART = re.compile(r"[\W_]+")
_ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆև",
        [
            "a",
            "b",
            "g",
            "d",
            "e",
            "z",
            "e",
            "y",
            "t",
            "zh",
            "i",
            "l",
            "kh",
            "ts",
            "k",
            "h",
            "dz",
            "gh",
            "ch",
            "m",
            "y",
            "n",
            "sh",
            "o",
            "ch",
            "p",
            "j",
            "r",
            "s",
            "v",
            "t",
            "r",
            "ts",
            "p",
            "k",
            "o",
            "f",
            "ev",
        ],
        strict=True,
    )
)
_RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)
_AZERBAIJANI = {
    "ə": "a",
    "ı": "i",
    "ş": "sh",
    "ç": "ch",
    "ğ": "gh",
    "ö": "o",
    "ü": "u",
    "c": "j",
    "x": "kh",
    "q": "g",
    "j": "zh",
}
_SCRIPTS = _ARMENIAN | _RUSSIAN  # their letters are nobody else's: they are known in a text of any language


def transliterate(text: str, lang: str) -> str:
    """Give a name in the letters of English; a name of an English text in those letters is given back as it is."""
    table = _SCRIPTS | _AZERBAIJANI if lang == "az" else _SCRIPTS
    if lang != "az" and not any(letter in table for letter in text.lower()):
        return text
    return " ".join(_word(word, table, lang) for word in text.split())


def _word(word: str, table: dict[str, str], lang: str) -> str:
    lower = word.replace("İ", "i").replace("I", "ı").lower() if lang == "az" else word.lower()
    lower = lower.replace("ու", "\u0075")
    plain = "".join(table.get(letter, letter) for letter in lower)
    return plain[:1].upper() + plain[1:] if word[:1].isupper() else plain


def slug(name: str) -> str:
    """Give the local name that an English name makes: lower case, words joined by hyphens, other letters as numbers."""
    plain = unmarked(name.casefold())
    return _APART.sub("-", "".join(c if c.isascii() or not c.isalnum() else f"{ord(c):x}" for c in plain)).strip("-")


def unmarked(name: str) -> str:
    """Give a name without accents and other marks: as it is written by some, with them by others."""
    return normalize("NFC", "".join(c for c in normalize("NFKD", name) if not combining(c))).replace("ı", "i")
