"""The index of all that a language can name: things, their adjectives, kinds, references, in every form.

A phrase is stored word by word in a trie of dictionary forms; a word of a text is first traced back to the dictionary
forms that it can be a form of, so that every name is found in all its cases without its forms being listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, NamedTuple

from ..knowledge import Kind, Knowledge, Wording
from ..model import Thing, Token
from ..reading.tokens import find_tokens, fold, words_of
from .patterns import WordIndex, WordList, word_list

# Where a label is a description rather than a proper name, its capitals are those of a heading and prove nothing.
_DESCRIBED = frozenset(
    ("Process", "PopulationGroup", "Agreement", "WorkingBody", "Event", "Border", "Route", "ArmedForce")
)
_DASH = re.compile(r"(\w)-(?=[^\W\d_])(\w)")  # a route from one town to another, with or without spaces about its dash
_LONGEST_ABBREVIATION = 6
_SHORT_NAME = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for. ``use`` is ``name``, ``adjective``, ``surname``, ``kind`` or ``reference``."""

    ref: str
    label: str
    use: str


class Phrase(NamedTuple):
    """A stretch of tokens, ``first`` up to but not including ``last``, that the lexicon knows."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    cases: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    """A dictionary form: its folded letters, and how a text must write it (``upper``, ``capital`` or ``any``)."""

    key: str
    shape: str
    form: str


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Find phrases in a sequence of tokens. Made by ``build_lexicon``, once a language and process."""

    knowledge: Knowledge
    wording: Wording
    trie: dict[Any, Any] = field(repr=False)
    stems: dict[str, tuple[str, ...]] = field(repr=False)
    head_first: bool = False
    names: dict[str, str] = field(default_factory=dict, repr=False)
    capitals: dict[str, str] = field(default_factory=dict, repr=False)
    agreement_days: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    kinds: dict[str, Kind] = field(default_factory=dict, repr=False)
    grammar: WordIndex[str] = field(default_factory=WordIndex, repr=False)
    _memo: dict[str, tuple[tuple[str, frozenset[str]], ...]] = field(default_factory=dict, repr=False)
    _lists: dict[tuple[str, str], WordList] = field(default_factory=dict, repr=False)

    @cached_property
    def doer_by(self) -> str:
        """Give what tells who does what a verb tells: ``order``, ``case``, ``auxiliary`` or nothing of these."""
        return "".join(self.wording.words("grammar", "doer"))

    @cached_property
    def verb_last(self) -> bool:
        """Tell whether a verb stands last in its clause."""
        return self.wording.words("grammar", "verb") == ("last",)

    def lists(self, section: str, key: str) -> WordList:
        """Give a list of the language's table as words, beginnings and ends of words that a text can be held
        against."""
        found = self._lists.get((section, key))
        if found is None:
            found = self._lists[section, key] = word_list(self.wording.words(section, key))
        return found

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
                cases = set(inflection.cases[ending])
                if word == key:
                    cases.add("nominative")
                elif inflection.dictionary_is_nominative and ending not in inflection.sure_plural:
                    cases.discard("nominative")
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
            follows.key in self.wording.words("grammar", "of") or follows.form[:1].isupper()
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
    """Build the index of one language from the things, kinds and references that the knowledge has names for."""
    wording = knowledge.wording(lang)
    trie: dict[Any, Any] = {}
    keys: set[str] = set()
    for label, entry, described in _labels(knowledge, wording):
        node = trie
        for token in find_tokens(label, lang=lang):
            keys.add(token.key)
            node = node.setdefault(token.key, {}).setdefault(_shape(token.form, described), {})
        if node is not trie and entry not in node.setdefault(None, []):
            node[None].append(entry)
    names = {name.casefold(): t.id for t in knowledge.things.by_id.values() for name in t.labels.get("en", ())[::-1]}
    stems: dict[str, list[str]] = {}
    for key in sorted(keys):
        for stem in wording.inflection.stems(key):
            stems.setdefault(stem, []).append(key)
    frozen = {stem: tuple(words) for stem, words in stems.items()}
    head_first = wording.table.get("grammar", {}).get("head", "last") == "first"
    capitals = {
        objects[0]: s for (s, p), objects in sorted(knowledge.things.facts.items()) if p in ("capital", "metonym")
    }
    days = _agreement_days(knowledge)
    kinds = {kind.id: kind for kind in wording.kinds}
    return Lexicon(knowledge, wording, trie, frozen, head_first, names, capitals, days, kinds, _grammar(wording))


def _grammar(wording: Wording) -> WordIndex[str]:
    """Index the lists of a language's grammar by their words."""
    index: WordIndex[str] = WordIndex()
    for name, words in wording.table.get("grammar", {}).items():
        if isinstance(words, str | list):
            index.add(word_list(wording.words("grammar", name)).element, name)
    return index


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
    for name in [n for n in names if ends and " " not in n and n[:1].isupper() and len(n) > _SHORT_NAME]:
        vowel = name[-1] in wording.words("names", "place_vowels")
        adjective = name[:-1] + ends[1] if vowel else name.removesuffix("ь") + ends[0]
        yield from (f"{adjective} {noun}" for noun in nouns)


def _labels(knowledge: Knowledge, wording: Wording) -> Iterator[tuple[str, Entry, bool]]:
    lang, things, ignored = wording.lang, knowledge.things, frozenset(wording.words("names", "ignored"))
    for thing in things.by_id.values():
        described = thing.kind in _DESCRIBED
        own = (*thing.labels.get(lang, ()), *things.hidden.get(thing.id, {}).get(lang, ()))
        foreign = tuple(x for x in thing.labels.get("en", ()) if lang != "en" and x.isupper() and " " not in x)
        own += tuple(_DASH.sub(r"\1 — \2", x) for x in own if thing.kind == "Route" and _DASH.search(x))
        for label in dict.fromkeys(x for x in own + foreign if x not in ignored):
            if _is_composed(thing.kind, label, wording):
                continue
            yield label, Entry(thing.id, label, "name"), described
        for label in _with_adjective(wording, own) if thing.kind == "Place" else ():
            yield label, Entry(thing.id, label, "name"), described
        for label in things.adjectives.get(thing.id, {}).get(lang, ()):
            yield label, Entry(thing.id, label, "adjective"), lang not in ("en", "az")
        if thing.kind == "Person" and not any(label.split()[-1].isupper() for label in own):  # *Garegin II* has none
            for label in [x for x in own if " " in x]:
                yield label.split()[-1], Entry(thing.id, label, "surname"), False
    for kind in wording.kinds:
        for label in kind.words:
            yield label, Entry(kind.id, label, "kind"), True
    for reference, labels in wording.table.get("references", {}).items():
        for label in labels:
            yield label, Entry(f"reference:{reference}", label, "reference"), True
