"""How the words of a language change: from a word's dictionary form to its stems, from a form in a text back to them.

A language's table (``[inflection]`` of ``ontology/wording/languages/<lang>.toml``) names the endings that dictionary
forms lose, the changes inside a stem (խումբ, խմբ-), and the endings that forms take, by case. A word in a text is a
form of a dictionary word where one of its endings, cut off, leaves one of that word's stems.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Inflection:
    """The endings of a language. ``cases`` gives, for an ending, the cases that it can mark; ``name_endings`` those of
    proper names, each with what must stand before it."""

    strip: tuple[str, ...] = ()
    alternations: tuple[tuple[re.Pattern[str], str], ...] = ()
    cases: dict[str, frozenset[str]] = field(default_factory=dict)
    shortest_stem: int = 3
    longest_ending: int = 0
    dictionary_is_nominative: bool = False
    name_endings: tuple[tuple[str, str], ...] = ()
    plural_dictionary: tuple[str, ...] = ()
    zero_plural: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    adjective_dictionary: tuple[str, ...] = ()
    adjective_endings: frozenset[str] = frozenset()
    sure_plural: frozenset[str] = frozenset()
    sole_nominative: tuple[str, ...] = ()
    shared_nominative: tuple[str, ...] = ()
    other_before_vowels: tuple[tuple[str, str], ...] = ()

    def stems(self, word: str, *, alone: bool = True) -> tuple[str, ...]:
        """Give the stems of a dictionary form; a short word (an abbreviation) is its own only stem. That of a word
        which never stands ``alone`` may be a letter shorter: *Кая* in *Кая Каллас*."""
        bases, shortest = {word}, self.shortest_stem - (not alone)
        for ending in self.strip:
            if word.endswith(ending) and len(word) - len(ending) >= shortest:
                bases.add(word[: -len(ending)] if ending else word)
                break
        for pattern, replacement in self.alternations:
            bases |= {pattern.sub(replacement, base) for base in tuple(bases) if pattern.search(base)}
        return tuple(sorted(b for b in bases if len(b) >= shortest or b == word))

    def loses_an_ending(self, word: str) -> bool:
        """Tell whether a dictionary form puts its endings in place of one of its own, so never after it."""
        return any(e and word.endswith(e) and len(word) - len(e) >= self.shortest_stem for e in self.strip)

    def splits(self, form: str) -> list[tuple[str, str]]:
        """Give every way to part a form into a stem and a known ending."""
        if form in self.never:
            return []
        found = []
        for size in range(min(self.longest_ending, len(form) - 1) + 1):
            ending = form[len(form) - size :]
            if ending in self.cases:
                found.append((form[: len(form) - size], ending))
        return found

    def can_be(self, word: str, ending: str) -> bool:
        """Tell whether a dictionary form takes an ending: one that is a plural takes no singular's."""
        if ending in self.adjective_endings and not word.endswith(self.adjective_dictionary):
            return False
        if not self.plural_dictionary or not word.endswith(self.plural_dictionary):
            return True
        return "plural" in self.cases[ending] or (not ending and word in self.zero_plural)

    def is_only_nominative(self, word: str) -> bool:
        """Tell whether a dictionary form is that of no other case (*Армения*, but *заявления*): by the longest ending
        listed (``-я``), or the word itself."""
        alone, shared = (
            max((len(e) for e in listed if word == e or (e[0] == "-" and word.endswith(e[1:]))), default=0)
            for listed in (self.sole_nominative, self.shared_nominative)
        )
        return alone > shared

    def before_vowels(self, word: str) -> list[str]:
        """Give a word as it is written before a vowel, where that differs (*քայլը*, *քայլն*)."""
        return [word.removesuffix(end) + other for end, other in self.other_before_vowels if word.endswith(end)]

    def bare(self, form: str) -> str:
        """Give a proper name's form without its case ending, as well as endings alone can tell."""
        for kept, ending in self.name_endings:
            if form.endswith(kept + ending) and len(form) - len(ending) >= self.shortest_stem:
                return form.removesuffix(ending)
        return form


def read_inflection(table: dict[str, Any]) -> Inflection:
    """Build the value from the TOML table ``[inflection]``."""
    cases: dict[str, set[str]] = {}
    for case, endings in table.get("endings", {}).items():
        for ending in endings.split():
            cases.setdefault("" if ending == "-" else ending, set()).add(case)
    cases.setdefault("", set())
    return Inflection(
        strip=tuple(sorted(table.get("strip", "").split(), key=lambda e: (-len(e), e))),
        alternations=tuple((re.compile(pattern), new) for pattern, new in table.get("alternations", ())),
        cases={ending: frozenset(found) for ending, found in cases.items()},
        shortest_stem=table.get("shortest_stem", 3),
        longest_ending=max(map(len, cases)),
        name_endings=tuple(
            (kept, ending)
            for kept, _, ending in (
                e.rpartition("|") for e in sorted(table.get("name_endings", "").split(), key=lambda e: (-len(e), e))
            )
        ),
        plural_dictionary=tuple(table.get("plural_dictionary", "").split()),
        sure_plural=frozenset(table.get("sure_plural", "").split()),
        adjective_dictionary=tuple(table.get("adjective_dictionary", "").split()),
        adjective_endings=frozenset(table.get("adjective_endings", "").split()),
        sole_nominative=tuple(table.get("sole_nominative", "").split()),
        shared_nominative=tuple(table.get("shared_nominative", "").split()),
        other_before_vowels=tuple((end, other) for end, other in table.get("before_vowels", ())),
        never=frozenset(table.get("never", "").split()),
        zero_plural=frozenset(table.get("zero_plural", "").split()),
        dictionary_is_nominative=table.get("dictionary_is_nominative", False),
    )
