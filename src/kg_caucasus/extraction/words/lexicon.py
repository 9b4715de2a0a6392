"""The index of all that a language can name, in every form, with the rules of that language.

A phrase is stored word by word in a trie of dictionary forms; a word of a text is first traced back to the dictionary
forms that it can be a form of, so that every name is found in all its cases without its forms being listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, NamedTuple

from ...knowledge import Kind, Knowledge, Wording, prepared
from ...model import Thing, Token
from ...reading.tokens import find_tokens
from .patterns import WordIndex, words_of_list
from .rule_book import RuleBook, rule_book
from .vocabulary import Entry, labels

_GO_ON = ("of", "of_roads", "about_before")  # after these a noun is told anew: *the road through X*
_LONGEST_ABBREVIATION = 6
_Prepared = tuple[Wording, RuleBook, dict[Any, Any], dict[str, tuple[str, ...]], WordIndex[str]]


class Phrase(NamedTuple):
    """A stretch of tokens, ``first`` up to but not including ``last``, that the lexicon knows."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    cases: frozenset[str]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Find phrases in a sequence of tokens. Made by ``build_lexicon``, once a language and process."""

    knowledge: Knowledge
    wording: Wording
    rules: RuleBook = field(repr=False)
    trie: dict[Any, Any] = field(repr=False)
    stems: dict[str, tuple[str, ...]] = field(repr=False)
    grammar: WordIndex[str] = field(repr=False)
    _memo: dict[str, tuple[tuple[str, frozenset[str]], ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def names(self) -> dict[str, str]:
        """Give the ids of the known things by their English names, folded."""
        by_id = self.knowledge.things.by_id
        return {name.casefold(): t.id for t in by_id.values() for name in t.labels.get("en", ())[::-1]}

    @cached_property
    def capitals(self) -> dict[str, str]:
        """Give the states by their capitals, and by the other places that stand for them."""
        facts = self.knowledge.things.facts
        told = sorted(key for key in facts if key[1] in ("capital", "metonym"))
        return {facts[state, relation][0]: state for state, relation in told}

    @cached_property
    def agreement_days(self) -> dict[str, frozenset[str]]:
        """Give the known agreements by the day of signature, and by the day with which an English name of theirs
        ends."""
        return _agreement_days(self.knowledge)

    @cached_property
    def rows(self) -> dict[str, list[int]]:
        """Give, by the first, of how many words those entries of the grammar's lists are that are of several."""
        sizes: dict[str, set[int]] = {}
        for first, *more in (entry.split("_") for entry in self.grammar.exact if "_" in entry):
            sizes.setdefault(first, set()).add(1 + len(more))
        return {first: sorted(found) for first, found in sizes.items()}

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """Give the kinds of things by id."""
        return {kind.id: kind for kind in self.wording.kinds}

    @cached_property
    def shared_offices(self) -> dict[str, str]:
        """Give, by the English name of a group who act for states (*Foreign ministers*), the office of each, "" for
        any."""
        return {k.name.removesuffix(" of {of}"): k.each for k in self.wording.kinds if k.each is not None}

    @cached_property
    def head_first(self) -> bool:
        """Tell whether the noun stands first in what is told of it: *встреча министров*."""
        return self.wording.words("grammar", "head") == ("first",)

    @cached_property
    def doer_by(self) -> str:
        """Give what tells who does what a verb tells: ``order``, ``case``, ``auxiliary`` or nothing of these."""
        return "".join(self.wording.words("grammar", "doer"))

    @cached_property
    def verb_last(self) -> bool:
        """Tell whether a verb stands last in its clause."""
        return self.wording.words("grammar", "verb") == ("last",)

    def kinds_of(self, phrase: Phrase) -> list[Kind]:
        """Give the kinds of things that a phrase is a common noun of."""
        return [self.kinds[e.ref] for e in phrase.entries if e.use == "kind"]

    def thing(self, ref: str) -> Thing | None:
        """Give a known thing."""
        return self.knowledge.things.by_id.get(ref)

    def words(self, key: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """Give the dictionary forms that a folded word can be a form of, each with the cases it can then be in."""
        found = self._memo.get(key)
        if found is None:
            found = self._memo[key] = tuple(self._analyse(key))
        return found

    def _analyse(self, key: str) -> Iterator[tuple[str, frozenset[str]]]:
        inflection = self.wording.inflection
        best: dict[str, set[str]] = {}
        for stem, ending in inflection.splits(key):
            for word in self.stems.get(stem, ()):
                if not (word == key or inflection.can_be(word, ending)):
                    continue
                if stem == word != key and inflection.loses_an_ending(word):
                    continue  # *экологии* is no form of *экологи*
                cases = set(inflection.cases[ending])
                if word == key and inflection.is_only_nominative(word):
                    best[word] = {"nominative"}
                    continue
                if word == key:
                    cases.add("nominative")
                elif inflection.dictionary_is_nominative and ending not in inflection.sure_plural:
                    cases.discard("nominative")
                if not ending and word != key and word in inflection.zero_plural:
                    cases |= {"genitive", "plural"}  # *глав*, *сил*
                best.setdefault(word, set()).update(cases)
        for word in sorted(best):
            yield word, frozenset(best[word])

    def find(self, tokens: tuple[Token, ...]) -> tuple[Phrase, ...]:
        """Give the phrases of a text, the longest at each place, none overlapping another."""
        phrases = []
        position = 0
        while position < len(tokens):
            phrase = self._longest(tokens, position)
            if phrase and not self._hides_a_name(tokens, phrase):
                phrases.append(phrase)
                position = phrase.last
            else:
                position += 1
        return tuple(phrases)

    def _hides_a_name(self, tokens: tuple[Token, ...], phrase: Phrase) -> bool:
        """Tell whether what only refers (*the ministry*), or is of a sort, is the beginning of a name (*the Ministry of
        Defence of Armenia*, *the Treaty of Kars*)."""
        if any(e.use not in ("reference", "kind") or e.ref == "reference:nothing" for e in phrase.entries):
            return False
        inner = (self._longest(tokens, i) for i in range(phrase.first + 1, phrase.last))
        if any(e.use == "kind" for e in phrase.entries):
            if tokens[phrase.first].key not in self.wording.words("grammar", "articles"):
                return False
            names = (found for found in inner if found and any(e.use == "name" for e in found.entries))
            return any(found.last > phrase.last for found in names)
        follows = tokens[phrase.last] if phrase.last < len(tokens) else None
        goes_on = follows is not None and (
            any(follows.key in self.wording.words("grammar", key) for key in _GO_ON) or follows.form[:1].isupper()
        )
        return any(found and (found.last > phrase.last or (found.last == phrase.last and goes_on)) for found in inner)

    def within(self, tokens: tuple[Token, ...], phrase: Phrase) -> tuple[Phrase, ...]:
        """Give the shorter phrases of which a phrase is made up."""
        found: list[Phrase] = []
        for position in range(phrase.first, phrase.last):
            stop = phrase.last - (position == phrase.first)
            inner = self._longest(tokens, position, stop)
            if inner and not (found and found[-1].last > position):
                found.append(inner)
        return tuple(found)

    def ending(self, tokens: tuple[Token, ...], phrase: Phrase) -> tuple[Phrase, ...]:
        """Give the shorter phrases with which a phrase ends, the longest first."""
        starts = range(phrase.first + 1, phrase.last)
        found = (self._longest(tokens, first, phrase.last) for first in starts)
        return tuple(p for p in found if p and p.last == phrase.last)

    def _longest(self, tokens: tuple[Token, ...], first: int, stop: int | None = None) -> Phrase | None:
        best: Phrase | None = None
        states: list[tuple[Any, frozenset[str], frozenset[str]]] = [(self.trie, frozenset(), frozenset())]
        for last in range(first, len(tokens) if stop is None else stop):
            token, following = tokens[last], []
            for node, _, head in states:
                for word, cases in self.words(token.key):
                    for shape, child in node.get(word, {}).items():
                        if _wears(token.form, shape):
                            following.append((child, cases, head if last > first else cases))
            if not following:
                break
            ends = [(n, c, h) for n, c, h in following if None in n]
            if ends:
                cases = frozenset().union(*(h if self.head_first else c for _, c, h in ends))
                entries = tuple(dict.fromkeys(e for n, _, _ in ends for e in n[None]))
                best = Phrase(first, last + 1, entries, cases)
            states = following
        return best


def _wears(form: str, shape: str) -> bool:
    """Tell whether a word of a text is written as a name requires: in capitals, with a capital, or anyhow."""
    if shape == "any":
        return True
    if shape == "capital":
        return form[:1].isupper()
    return form.startswith(shape) and not form[len(shape) :].isupper()  # the РА is not the РАО


def _shape(form: str, described: bool) -> str:
    if len(form) <= _LONGEST_ABBREVIATION and form.isupper() and len(form) > 1:
        return form
    return "capital" if form[:1].isupper() and not described else "any"


@cache
def ids_by_name(knowledge: Knowledge, kind: str) -> dict[str, str]:
    """Give the ids of the known things of a class by their English names."""
    return {t.name: t.id for t in knowledge.things.by_id.values() if t.kind == kind}


def _agreement_days(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """Give the known agreements by the day of signature, and by the day with which an English name of theirs ends."""
    days: dict[str, set[str]] = {}
    for thing in knowledge.things.by_id.values():
        if thing.kind == "Agreement":
            told = [" ".join(name.casefold().split()[-3:]) for name in thing.labels.get("en", ())]
            for day in (*told, *knowledge.things.facts.get((thing.id, "signedOn"), ())):
                days.setdefault(day, set()).add(thing.id)
    return {day: frozenset(found) for day, found in days.items()}


@cache
def build_lexicon(knowledge: Knowledge, lang: str) -> Lexicon:
    """Build the index of one language from the things, kinds and references that the knowledge has names for.

    Raises KnowledgeError where what is known cannot be used.
    """
    return Lexicon(knowledge, *prepared(knowledge.folder, f"lexicon-{lang}", lambda: _prepare(knowledge, lang)))


def _prepare(knowledge: Knowledge, lang: str) -> _Prepared:
    """Prepare what a lexicon needs of a language: all that takes time, and is the same every time."""
    wording = knowledge.wording(lang)
    trie: dict[Any, Any] = {}
    keys: dict[str, bool] = {}  # whether a word is a label by itself
    for label, entry, described in labels(knowledge, wording):
        node, tokens = trie, [*find_tokens(label, lang=lang)]
        for token in tokens:
            keys[token.key] = keys.get(token.key, False) or len(tokens) == 1
            node = node.setdefault(token.key, {}).setdefault(_shape(token.form, described), {})
        if node is not trie and entry not in node.setdefault(None, []):
            node[None].append(entry)
    stems: dict[str, list[str]] = {}
    for key in sorted(keys):
        for stem in wording.inflection.stems(key, alone=keys[key]):
            stems.setdefault(stem, []).append(key)
    frozen = {stem: tuple(words) for stem, words in stems.items()}
    return wording, rule_book(wording), trie, frozen, _grammar(wording)


def _grammar(wording: Wording) -> WordIndex[str]:
    """Index the lists of a language's grammar, and those that tell modality, by their words."""
    index: WordIndex[str] = WordIndex()
    for table, prefix in (("grammar", ""), ("modality", "modality ")):
        for name, words in wording.table.get(table, {}).items():
            if isinstance(words, str | list):
                index.add(words_of_list(wording.words(table, name), wording), prefix + name)
    return index
