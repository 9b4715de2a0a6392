"""Things that a text names and the ontology does not know: candidates, with an identifier made from their name."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from ...model import Thing
from ..draft import Draft
from ..words.transliterate import transliterate

_PREFIXES = {"Agreement": "agreement", "WorkingBody": "body", "Process": "process", "Event": "event",
             "Place": "place", "Border": "place", "Route": "place"}  # fmt: skip
_MARKS = re.compile(r"[\W_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def slug(name: str) -> str:
    """Give the local name that an English name makes: lower case, words joined by hyphens, other letters as numbers."""
    plain = _unmarked(name.casefold())
    return _MARKS.sub("-", "".join(c if c.isascii() or not c.isalnum() else f"{ord(c):x}" for c in plain)).strip("-")


def _unmarked(name: str) -> str:
    """Give a name without accents and other marks: as it is written by some, with them by others."""
    return normalize("NFC", "".join(c for c in normalize("NFKD", name) if not combining(c))).replace("ı", "i")


def _tells_which(kind: str, name: str) -> bool:
    """Tell whether a candidate's name is that of one thing only; an occasion or a document is one with those of its
    name in other statements only if its year is told, a body only if it is named by more than a common noun."""
    if kind in ("Event", "Agreement"):
        return bool(_YEAR.search(name))
    return kind not in ("WorkingBody", "GovernmentBody") or name[1:].lower() != name[1:]


def mint(draft: Draft, kind: str, name: str, label: str) -> Thing:
    """Give the known thing of this class and English name, or a candidate with that name.

    Where the English name is the label of the text letter by letter, the label is a name too; else it only describes.
    """
    names, folded = draft.lexicon.names, name.casefold()
    known = names.get(folded) or names.get(" of the ".join(folded.rsplit(" of ", 1)))
    if known and draft.thing(known).kind == kind:
        return draft.thing(known)
    told = "" if _tells_which(kind, name) else draft.document.statement.published or ""
    ref = f"{_PREFIXES.get(kind, 'actor')}:{slug(name)}{told and f'-told-{told}'}"
    namesake = draft.lexicon.thing(ref)
    if namesake and slug(name) not in map(slug, namesake.labels.get("en", ())):
        ref = f"{ref}-candidate"  # of a known thing only the identifier is the same, not the name
    if ref in draft.minted:
        return draft.minted[ref]
    lang, plain = draft.document.lang, _unmarked(name)
    spelt = {lang: (label,)} if transliterate(label, lang) == name else {}
    return Thing(ref, kind, plain, {**spelt, "en": tuple(dict.fromkeys((plain, name)))}, candidate=True)
