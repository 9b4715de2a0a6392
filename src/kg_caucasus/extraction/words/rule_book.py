"""The rules of one language, indexed by the word that each needs, so that a sentence is held against few of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import NamedTuple

from ...errors import KnowledgeError
from ...knowledge import Rule, Wording
from .patterns import Element, Pattern, WordIndex, compile_pattern

FAMILIES = ("acts", "relations", "occasions", "paraphrases", "speech")


class Chance(NamedTuple):
    """A rule that may be met where its anchor word stands, if all the words that it needs (``needed``, a bit each) are
    in the sentence."""

    family: str
    rule: Rule
    pattern: Pattern
    needed: int


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules of a language by anchor word, and the words that they need besides, each a bit."""

    anchors: WordIndex[Chance]
    words: WordIndex[int]
    bits: dict[str, int] = field(default_factory=dict, repr=False)

    def bits_of(self, key: str) -> int:
        """Give the bits of all the needed words that a folded word can be; what is asked once is remembered."""
        found = self.bits.get(key)
        if found is None:
            found = self.bits[key] = reduce(or_, self.words.of(key), 0)
        return found


def rule_book(wording: Wording) -> RuleBook:
    """Index the rules of a language.

    Raises KnowledgeError where a pattern cannot be read.
    """
    book, bits = RuleBook(WordIndex(), WordIndex()), dict[Element, int]()
    worded = [(family, rule, text) for family in FAMILIES for rule in getattr(wording, family) for text in rule.match]
    for family, rule, text in worded:
        try:
            pattern = compile_pattern(text, wording)
        except (ValueError, AttributeError) as error:
            raise KnowledgeError(f"rule {rule.id}: {error}.") from error
        for element in [e for e in pattern.needed if e not in bits]:
            bits[element] = 1 << len(bits)
            book.words.add(element, bits[element])
        needed = reduce(or_, (bits[e] for e in pattern.needed), 0)
        book.anchors.add(pattern.elements[pattern.anchor], Chance(family, rule, pattern, needed))
    return book
