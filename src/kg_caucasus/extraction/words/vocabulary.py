"""All that a language can name, label by label: things, their adjectives, kinds, references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...knowledge import Knowledge, Wording
from ...reading.tokens import fold, words_of

# Where a label is a description rather than a proper name, its capitals are those of a heading and prove nothing.
_DESCRIBED = frozenset(
    ("Process", "PopulationGroup", "Agreement", "WorkingBody", "Event", "Border", "Route", "ArmedForce")
)
# A route from town to town is told with a dash, spaces about it or none, or with a slash.
_DASH = re.compile(r"(\w)-(?=[^\W\d_])(\w)")
_SHORT_NAME = 3


class Entry(NamedTuple):
    """What a phrase stands for. ``use`` is ``name``, ``adjective``, ``surname``, ``kind`` or ``reference``."""

    ref: str
    label: str
    use: str


def _is_composed(kind: str, label: str, wording: Wording) -> bool:
    """Tell whether a label is what the passes compose themselves: a document and its day, leaders of listed states."""
    if kind not in ("Agreement", "PopulationGroup"):
        return False
    words = words_of(label, wording.lang)
    if kind == "Agreement":
        return any(re.match(r"\d{1,2}(?!\d)", w) for w in words) and any(re.match(r"\d{4}", w) for w in words)
    joined = any(fold(w, wording.lang) in wording.words("grammar", "and") for w in words)
    return joined and sum(w[:1].isupper() for w in words) > 1


def _with_adjective(wording: Wording, names: tuple[str, ...]) -> Iterator[str]:
    """Give what a language calls a place by the adjective of its name and a common noun: *Горисский район*."""
    ends, nouns = wording.words("names", "place_adjective"), wording.words("names", "place_adjective_of")
    silent = "".join(wording.words("names", "place_silent"))
    for name in [n for n in names if ends and " " not in n and n[:1].isupper() and len(n) > _SHORT_NAME]:
        vowel = name[-1] in wording.words("names", "place_vowels")
        adjective = name[:-1] + ends[1] if vowel else name.removesuffix(silent) + ends[0]
        yield from (f"{adjective} {noun}" for noun in nouns)


def _pointed_at(wording: Wording, label: str) -> tuple[str, ...]:
    """Give a reference as listed, and with each word that points in place of its article: *the route*, *that route*."""
    article, _, noun = label.partition(" ")
    pointing = wording.words("grammar", "pointing") if noun and article in wording.words("grammar", "the_one") else ()
    return (label, *(f"{word} {noun}" for word in pointing))


def labels(knowledge: Knowledge, wording: Wording) -> Iterator[tuple[str, Entry, bool]]:
    """Give each label of a language, what it stands for, and whether it only describes: then capitals prove nothing."""
    lang, things, ignored = wording.lang, knowledge.things, frozenset(wording.words("names", "ignored"))
    small = bool(wording.words("names", "small_adjectives"))
    for thing in things.by_id.values():
        described = thing.kind in _DESCRIBED
        own = (*thing.labels.get(lang, ()), *things.hidden.get(thing.id, {}).get(lang, ()))
        foreign = tuple(x for x in thing.labels.get("en", ()) if lang != "en" and x.isupper() and " " not in x)
        joined = [x for x in own if thing.kind == "Route" and _DASH.search(x)]
        own += tuple(_DASH.sub(rf"\1{mark}\2", x) for x in joined for mark in (" — ", "/"))
        for label in dict.fromkeys(x for x in own + foreign if x not in ignored):
            if _is_composed(thing.kind, label, wording):
                continue
            yield label, Entry(thing.id, label, "name"), described
        for label in _with_adjective(wording, own) if thing.kind == "Place" else ():
            yield label, Entry(thing.id, label, "name"), described
        for label in things.adjectives.get(thing.id, {}).get(lang, ()):
            yield label, Entry(thing.id, label, "adjective"), small
        if thing.kind == "Person" and not any(label.split()[-1].isupper() for label in own):  # *Garegin II* has none
            for label in [x for x in own if " " in x and x.split()[-1] not in ignored]:
                yield label.split()[-1], Entry(thing.id, label, "surname"), False
    for kind in wording.kinds:
        for label in kind.words:
            yield label, Entry(kind.id, label, "kind"), True
    for reference, words in wording.table.get("references", {}).items():
        for label in (told for word in words for told in _pointed_at(wording, word)):
            yield label, Entry(f"reference:{reference}", label, "reference"), True
