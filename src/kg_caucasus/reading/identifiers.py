"""Ids of statements that are safe in IRIs and as file names: small letters, digits and hyphens.

An id depends on nothing but what the source calls the statement, so that no order of files changes it. Case, blanks,
points and low lines are smoothed; whatever loses more than that carries a short hash of the original.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

_SAFE = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_GENTLE = re.compile(r"[A-Za-z0-9]+(?:[-_. ]+[A-Za-z0-9]+)*")
_LONGEST = 64
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://(?:www\.)?", re.IGNORECASE)


def make_safe(name: str) -> str:
    """Give ``name`` itself where it is a safe id, else the nearest safe one."""
    name = unicodedata.normalize("NFC", name).strip()
    if len(name) <= _LONGEST and _SAFE.fullmatch(name):
        return name
    slug = _slug(name)
    return slug if len(slug) <= _LONGEST and _GENTLE.fullmatch(name) else _with_hash(slug, name)


def identify_url(url: str) -> str:
    """Give the id of a statement that has none but its address: host and path, and a hash of the whole."""
    bare = _SCHEME.sub("", url).partition("?")[0].partition("#")[0].rstrip("/")
    host, _, path = bare.partition("/")
    last = path.rpartition("/")[2] or path
    return _with_hash(_slug(f"{host} {last}"), url)


def identify_text(text: str) -> str:
    """Give the id of a statement of which nothing but the text is known: a hash of it."""
    return _with_hash("text", text, digits=16)


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _with_hash(slug: str, original: str, *, digits: int = 8) -> str:
    mark = sha256(original.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
    head = slug[: _LONGEST - digits - 1].strip("-")
    return f"{head or 'statement'}-{mark}"
