"""What the wording says of a language's sentences, as plain values, and which languages it knows to refuse."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..errors import KnowledgeError
from ..knowledge.wording import read_toml
from ..resources import resource

_WORDING = resource("ontology") / "wording"


@cache
def sentence_wording(lang: str) -> SentenceWording:
    """Give how sentences are told apart in ``lang``; raises KnowledgeError where its file is missing or unsound."""
    path = _WORDING / "languages" / f"{lang}.toml"
    table = read_toml(path).get("sentences")
    if table is None:
        raise KnowledgeError(f"{path}: the section [sentences] is missing; add it as in the other languages' files.")
    try:
        return SentenceWording(
            ends=frozenset(table["ends"]),
            colon_ends=bool(table["colon_ends"]),
            weak_ends=frozenset(table["weak_ends"]),
            never_end=frozenset(table["never_end"]),
            may_end=frozenset(table["may_end"]),
            function_words=frozenset(table["function_words"]),
        )
    except KeyError as error:
        raise KnowledgeError(f"{path}: [sentences] lacks the key {error}; add it as in the other files.") from error


@cache
def foreign_languages() -> tuple[ForeignLanguage, ...]:
    """Give the languages that are recognised only to be refused, from ``ontology/wording/foreign.toml``."""
    table = read_toml(_WORDING / "foreign.toml")
    return tuple(ForeignLanguage(tag, entry["name"], frozenset(entry["words"])) for tag, entry in table.items())


@dataclass(frozen=True, slots=True)
class SentenceWording:
    """The marks that end a sentence in a language, the shortened words that hide such a mark, and common words."""

    ends: frozenset[str]
    colon_ends: bool
    weak_ends: frozenset[str]
    never_end: frozenset[str]
    may_end: frozenset[str]
    function_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class ForeignLanguage:
    """A language outside the wording, with words that are common in it."""

    tag: str
    name: str
    words: frozenset[str]
