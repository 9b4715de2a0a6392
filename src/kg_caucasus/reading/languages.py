"""What the wording says of a language's letters and sentences, and which languages it knows to refuse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..errors import KnowledgeError
from ..knowledge.checks import check_keys, check_needed
from ..knowledge.wording import read_toml
from ..resources import resource

_WORDING = resource("ontology") / "wording"
_LIMITS = ("one_strange_of", "no_guess_if_strange", "one_own_of", "own_from")
_LETTERS_KEYS = frozenset(("name", "script", "alphabet", "own", *_LIMITS))


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
def letters_of(lang: str) -> Letters:
    """Give by which letters a covered language is known; raises KnowledgeError where that cannot be read."""
    path = _WORDING / "covered.toml"
    table = read_toml(path)
    if lang not in table:
        raise KnowledgeError(f"{path}: the table [{lang}] is missing; add it as for the other languages.")
    told = table[lang]
    check_keys(path, lang, told, _LETTERS_KEYS)
    check_needed(path, lang, told, "name", "script", *(("one_own_of", "own_from") if "own" in told else ()))
    alphabet = told.get("alphabet")
    return Letters(
        name=told["name"],
        script=re.compile(f"[{told['script']}]"),
        strange=re.compile(f"(?![{alphabet}])[{told['script']}]") if alphabet else None,
        own=re.compile(f"[{told['own']}]") if "own" in told else None,
        **{key: told[key] for key in _LIMITS if key in told},
    )


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
class Letters:
    """The letters by which a language is known, as `covered.toml` tells; each pattern meets one letter.

    ``strange`` are letters of its script that it does not use, ``own`` those that others of that script do not have;
    the numbers say of how many letters of a text one at most, or one at least, is such.
    """

    name: str
    script: re.Pattern[str]
    strange: re.Pattern[str] | None = None
    one_strange_of: int = 0
    no_guess_if_strange: bool = False
    own: re.Pattern[str] | None = None
    one_own_of: int = 0
    own_from: int = 0

    def strange_in(self, text: str) -> int:
        """Give how many letters of a text are of its script and not of the language."""
        return len(self.strange.findall(text)) if self.strange else 0


@dataclass(frozen=True, slots=True)
class ForeignLanguage:
    """A language outside the wording, with words that are common in it."""

    tag: str
    name: str
    words: frozenset[str]
