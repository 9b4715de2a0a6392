"""Things that a text names and the ontology does not know: candidates, with an identifier made from their name."""

from __future__ import annotations

import re

from ...model import Thing
from ..draft import Draft
from ..words.transliterate import slug, transliterate, unmarked

_PREFIXES = {"Agreement": "agreement", "WorkingBody": "body", "Process": "process", "Event": "event",
             "Place": "place", "Border": "place", "Route": "place"}  # fmt: skip
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def mint(draft: Draft, kind: str, name: str, label: str) -> Thing:
    """Give the known thing of this class and English name, or a candidate with that name.

    Where the English name is the label of the text letter by letter, the label is a name too; else it only describes.
    """
    names, folded = draft.lexicon.names, name.casefold()
    known = names.get(folded) or names.get(" of the ".join(folded.rsplit(" of ", 1)))
    if known and draft.thing(known).kind == kind:
        return draft.thing(known)
    ref = f"{_PREFIXES.get(kind, 'actor')}:{slug(name)}{'' if _tells_which(kind, name) else _where_told(draft, name)}"
    namesake = draft.lexicon.thing(ref)
    if namesake and slug(name) not in map(slug, namesake.labels.get("en", ())):
        ref = f"{ref}-candidate"  # of a known thing only the identifier is the same, not the name
    if ref in draft.minted:
        return draft.minted[ref]
    lang, plain = draft.document.lang, unmarked(name)
    spelt = {lang: (label,)} if transliterate(label, lang) == name else {}
    return Thing(ref, kind, plain, {**spelt, "en": tuple(dict.fromkeys((plain, name)))}, candidate=True)


def _tells_which(kind: str, name: str) -> bool:
    """Tell whether a candidate's name is that of one thing only, in whichever statement: an occasion's or document's if
    its year is told, a body's if it is named by more than a common noun."""
    if kind in ("Event", "Agreement"):
        return bool(_YEAR.search(name))
    return kind not in ("WorkingBody", "GovernmentBody") or name[1:].lower() != name[1:]


def _where_told(draft: Draft, name: str) -> str:
    """Give what makes a name that many could bear one thing's: the day of the statement, else the statement itself."""
    statement = draft.document.statement
    own = "" if statement.id in name else f"-{statement.id}"  # *commission (ru-05)*
    return f"-told-{statement.published}" if statement.published else own
