"""The rules of one language, indexed by the word that each needs, so that a sentence is held against few of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, reduce
from operator import or_
from typing import Generic, TypeVar

from ..errors import KnowledgeError
from ..knowledge import Rule, Wording
from .cutting import clauses_of
from .draft import Draft, Named, coordinated
from .patterns import Element, Line, Match, Pattern, compile_pattern

Listed = TypeVar("Listed")


@dataclass(frozen=True, slots=True)
class Found:
    """A rule met in a sentence."""

    rule: Rule
    match: Match
    mentions: tuple[Named, ...]
    anchor: int

    def slot(self, name: str) -> list[Named]:
        """Give what fills a slot, nothing where the rule has no such slot."""
        return [self.mentions[i] for i in self.match.slots.get(name, ())]


@dataclass(frozen=True, slots=True)
class WordIndex(Generic[Listed]):
    """What is listed under words, beginnings and ends of words; what is asked once is remembered."""

    exact: dict[str, list[Listed]] = field(default_factory=dict, repr=False)
    prefixes: dict[str, list[Listed]] = field(default_factory=dict, repr=False)
    suffixes: dict[str, list[Listed]] = field(default_factory=dict, repr=False)
    remembered: dict[str, tuple[Listed, ...]] = field(default_factory=dict, repr=False)

    def add(self, element: Element, listed: Listed) -> None:
        """List something under the words of an element."""
        for table, words in (
            (self.exact, sorted(element.exact)),
            (self.prefixes, element.prefixes),
            (self.suffixes, element.suffixes),
        ):
            for word in words:
                table.setdefault(word, []).append(listed)

    def of(self, key: str) -> tuple[Listed, ...]:
        """Give what is listed under a folded word."""
        found = self.remembered.get(key)
        if found is None:
            listed = list(self.exact.get(key, ()))
            for size in range(1, len(key) + 1):
                listed += self.prefixes.get(key[:size], ())
                listed += self.suffixes.get(key[-size:], ())
            found = self.remembered[key] = tuple(listed)
        return found


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules by anchor word, and the words that they need besides, each a bit. Made by ``rule_book``, once a set of
    rules."""

    anchors: WordIndex[tuple[Rule, Pattern, int]]
    words: WordIndex[int]
    bits: dict[str, int] = field(default_factory=dict, repr=False)

    def candidates(self, key: str) -> tuple[tuple[Rule, Pattern, int], ...]:
        """Give the rules whose anchor a folded word can be, each with the bits of the words that it needs."""
        return self.anchors.of(key)

    def bits_of(self, key: str) -> int:
        """Give the bits of all the needed words that a folded word can be; what is asked once is remembered."""
        found = self.bits.get(key)
        if found is None:
            found = self.bits[key] = reduce(or_, self.words.of(key), 0)
        return found


@cache
def rule_book(wording: Wording, family: str) -> RuleBook:
    """Index the rules of a family: ``acts``, ``relations``, ``occasions``, ``paraphrases`` or ``speech``.

    Raises KnowledgeError where a pattern cannot be read.
    """
    rules: tuple[Rule, ...] = getattr(wording, family)
    book, bits = RuleBook(WordIndex(), WordIndex()), dict[Element, int]()
    for rule in rules:
        for text in rule.match:
            try:
                pattern = compile_pattern(text)
            except (ValueError, AttributeError) as error:
                raise KnowledgeError(f"rule {rule.id}: {error}.") from error
            needed = pattern.needed
            for element in [e for e in needed if e not in bits]:
                bits[element] = 1 << len(bits)
                book.words.add(element, bits[element])
            anchor = pattern.elements[pattern.anchor]
            book.anchors.add(anchor, (rule, pattern, reduce(or_, (bits[e] for e in needed), 0)))
    return book


def line_of(draft: Draft, sentence: range) -> tuple[Line, tuple[Named, ...]]:
    """Give a sentence as patterns see it, with the mentions that its numbers stand for."""
    mentions = tuple(n for n in draft.inside(sentence) if not (n.adjective and n.kind != "State"))
    dates = tuple(Named(d.first, d.last, (), "Date", "date", d.value) for d in draft.dates_in(sentence))
    every = (*mentions, *dates)
    starts: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
    ends: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
    places = {id(n): i for i, n in enumerate(every)}
    same = {(n.first, n.last) for n in mentions if n.things}
    outer = [n for n in every if n.kind != "Date" and not any(m.holds(n) for m in mentions)]
    outer = [n for n in outer if n.kind != "Office" or (n.first, n.last) not in same]
    inner_states = [n for n in mentions if n.kind == "State" and n not in outer]
    titled = {n.first for n in mentions if n.kind == "Office"}
    persons = [n for n in outer if n.kind == "Person" and not (n.how == "reference" and n.last in titled)]
    groups = [[n] for n in every]
    for alike in (*coordinated(draft, outer), *coordinated(draft, inner_states), *coordinated(draft, persons)):
        groups += [alike[i:j] for i in range(len(alike)) for j in range(i + 2, len(alike) + 1)]
    articles = draft.words("grammar", "articles")
    for group in sorted(groups, key=lambda g: (-(g[-1].last - g[0].first), g[0].first)):
        numbers = tuple(places[id(n)] for n in group)
        starts.setdefault(group[0].first, []).append((group[-1].last, numbers))
        ends.setdefault(group[-1].last - 1, []).append((group[0].first - 1, numbers))
        if draft.key(group[0].first - 1) in articles:
            starts.setdefault(group[0].first - 1, []).append((group[-1].last, numbers))
            ends[group[-1].last - 1].append((group[0].first - 2, numbers))
    kinds, cases = tuple(n.kind for n in every), tuple(n.cases for n in every)
    clauses = {i: clause for clause in clauses_of(draft, sentence) for i in clause}
    return Line(draft.keys, sentence, starts, ends, kinds, cases, clauses), every


def _line(draft: Draft, sentence: range) -> tuple[Line, tuple[Named, ...]]:
    """Give the line of a sentence, made anew only where more has been named in it since."""
    row = draft.beside(sentence.start)
    known = draft.lines.get(sentence)
    if known is None or known[0] is not row:
        known = draft.lines[sentence] = (row, line_of(draft, sentence))
    return known[1]


def _anchors(draft: Draft, family: str) -> tuple[int, ...]:
    """Give the tokens of a text by which a rule of a family may be met; no act is told by a date (*5 May*)."""
    known = draft.anchors.get(family)
    if known is None:
        book = rule_book(draft.lexicon.wording, family)
        dated = {i for date in draft.dates for i in range(date.first, date.last)} if family == "acts" else set()
        known = draft.anchors[family] = tuple(
            i for i, key in enumerate(draft.keys) if i not in dated and book.candidates(key)
        )
    return known


def find_rules(draft: Draft, family: str, sentence: range) -> tuple[Found, ...]:
    """Give every rule of a family that a sentence meets, in the order of the text, each at most once a place; sought
    anew only where more has been named in it since."""
    row = draft.beside(sentence.start)
    known = draft.met.get((family, sentence.start))
    if known is None or known[0] is not row:
        known = draft.met[family, sentence.start] = (row, tuple(_find_rules(draft, family, sentence)))
    found: tuple[Found, ...] = known[1]
    return found


def _find_rules(draft: Draft, family: str, sentence: range) -> Iterator[Found]:
    anchors = _anchors(draft, family)
    own = anchors[bisect_left(anchors, sentence.start) : bisect_left(anchors, sentence.stop)]
    if own:
        book, (line, every) = rule_book(draft.lexicon.wording, family), _line(draft, sentence)
        lacking = ~reduce(or_, (book.bits_of(draft.keys[i]) for i in sentence), 0)
        told = set()
        for token in own:
            for rule, pattern, needed in book.candidates(draft.keys[token]):
                match = None if needed & lacking else line.match(pattern, token)
                if match and (place := (rule.id, match.first, match.last, *sorted(match.slots.items()))) not in told:
                    told.add(place)
                    yield Found(rule, match, every, token)
