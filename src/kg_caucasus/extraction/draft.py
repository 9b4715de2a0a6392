"""What has been read of a text so far: the value that the passes hand on, each giving a fuller one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from ..knowledge import Titles
from ..model import Act, Document, Relation, Span, Thing
from .dates.dates import DateMention
from .words.lexicon import Lexicon, Phrase

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Named:
    """A place where things are named: from token ``first`` up to but not including ``last``.

    ``things`` are several where one word stands for them (*the sides*), and none where an office or a date is told,
    whose English name or value is the ``label``; else that is the name as used, "" where the words are it. ``kind`` is
    the class, or ``Office`` or ``Date``; ``how`` as in ``model.Mention``; ``cases`` what the form can be, ``plural``
    among them, and none where that is not known. Words that only tell what was done (*met*), ``by_verb``, are no name.
    """

    first: int
    last: int
    things: tuple[str, ...]
    kind: str
    how: str = "name"
    label: str = ""
    cases: frozenset[str] = frozenset()
    adjective: bool = False
    rule: str = ""
    by_verb: bool = False

    @property
    def nominative(self) -> bool:
        """Tell whether the form can be that of a subject."""
        return "nominative" in self.cases and not self.adjective

    def holds(self, other: Named) -> bool:
        """Tell whether ``other`` is a smaller part of this."""
        return (
            self.first <= other.first and other.last <= self.last and self.last - self.first > other.last - other.first
        )


@dataclass(frozen=True)
class Draft:
    """A document and what the passes have found in it.

    From the beginning: ``keys`` are the folded forms of the tokens, ``starts`` the first tokens of the sentences,
    ``phrases`` what the lexicon knows in the text, ``listed`` the tokens whose words are in each list of the language's
    grammar.

    Found by passes: ``rows`` holds what is named, by the number of the sentence, in the order of the text, the longer
    first where two begin together, ``minted`` the things among it that are not known; ``elsewhere`` tells that the
    text is not about the region; ``quotes`` are the stretches of tokens that somebody says; ``author`` is who wrote
    the text, ``voices`` who speaks in each sentence, ``tellings`` what each says of that, ``turns`` the numbers of
    those that somebody says in a transcript; ``unnamed`` holds what is told by a common noun alone.

    Worked out once for this text, and filled as it is asked for, so never part of what a draft is: ``clauses``,
    ``levels``, ``chances`` (of the rules that a sentence can meet) and ``memory``.
    """

    document: Document
    lexicon: Lexicon
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    listed: dict[str, frozenset[int]] = field(default_factory=dict, repr=False)
    phrases: tuple[Phrase, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[range, ...] = ()
    rows: dict[int, tuple[Named, ...]] = field(default_factory=dict)
    minted: dict[str, Thing] = field(default_factory=dict)
    elsewhere: bool = False
    author: tuple[str, ...] = ()
    voices: tuple[tuple[str, ...], ...] = ()
    tellings: tuple[Any, ...] = ()
    turns: frozenset[int] = frozenset()
    unnamed: dict[int, tuple[Named, ...]] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    acts: tuple[Act, ...] = ()
    clauses: dict[int, list[range]] = field(default_factory=dict)
    levels: dict[int, tuple[int, ...]] = field(default_factory=dict)
    chances: dict[int, dict[str, list[Any]]] = field(default_factory=dict)
    memory: dict[tuple[str, int], tuple[tuple[Named, ...], Any]] = field(default_factory=dict)

    def thing(self, ref: str) -> Thing:
        """Give a thing, known or minted here."""
        return self.minted.get(ref) or self.lexicon.knowledge.things.by_id[ref]

    def key(self, token: int) -> str:
        """Give a token's folded form; nothing beyond the ends of the text."""
        return self.keys[token] if 0 <= token < len(self.keys) else ""

    def form(self, token: int) -> str:
        """Give a token as written; nothing beyond the ends of the text."""
        tokens = self.document.tokens
        return tokens[token].form if 0 <= token < len(tokens) else ""

    def span(self, first: int, last: int) -> Span:
        """Give the characters of tokens ``first`` up to ``last``."""
        tokens = self.document.tokens
        return Span(tokens[first].span.start, tokens[last - 1].span.end)

    def text(self, first: int, last: int) -> str:
        """Give the words of tokens ``first`` up to ``last``."""
        return self.span(first, last).of(self.document.statement.text)

    def number(self, token: int) -> int:
        """Give the number of the sentence in which a token stands."""
        return bisect_right(self.starts, token) - 1

    def sentence(self, token: int) -> range:
        """Give the sentence in which a token stands."""
        return self.document.sentences[self.number(token)]

    def words(self, section: str, key: str) -> tuple[str, ...]:
        """Give the words that the language's table lists."""
        return self.lexicon.wording.words(section, key)

    @property
    def doer_by(self) -> str:
        """Give what tells in this language who does what a verb tells: ``order``, ``case``, ``auxiliary`` or none."""
        return self.lexicon.doer_by

    @property
    def verb_last(self) -> bool:
        """Tell whether a verb of this language stands last in its clause."""
        return self.lexicon.verb_last

    def sort(self, of: str) -> frozenset[str]:
        """Give the names of a sort of occasions, documents, bodies or offices: those that are ``gatherings``."""
        return self.lexicon.wording.sorts[of]

    @property
    def titles(self) -> Titles:
        """Give by which words of their English names offices and documents are known."""
        return self.lexicon.knowledge.titles

    def meets(self, token: int, key: str) -> bool:
        """Tell whether the word at a token is in a list of the language's grammar."""
        return token in self.listed.get(key, ())

    def holds(self, stretch: Iterable[int], key: str) -> bool:
        """Tell whether a word of a stretch is in a list of the language's grammar."""
        return key in self.listed and not self.listed[key].isdisjoint(stretch)

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """Give all that is named, in the order of the text."""
        return tuple(n for number in sorted(self.rows) for n in self.rows[number])

    def of_kind(self, kind: str) -> list[Named]:
        """Give all that is named of a class, in the order of the text."""
        return self._by_kind.get(kind, [])

    @cached_property
    def _by_kind(self) -> dict[str, list[Named]]:
        kinds: dict[str, list[Named]] = {}
        for named in self.named:
            kinds.setdefault(named.kind, []).append(named)
        return kinds

    def subjects(self, predicate: str, thing: str) -> list[str]:
        """Give what the text relates to a thing by a predicate, in the order of the text."""
        return self._related.get((predicate, thing), [])

    @cached_property
    def _related(self) -> dict[tuple[str, str], list[str]]:
        related: dict[tuple[str, str], list[str]] = {}
        for one in self.relations:
            related.setdefault((one.predicate, one.object), []).append(one.subject)
        return related

    @cached_property
    def told_at(self) -> dict[str, list[int]]:
        """Give the tokens at which each thing is named."""
        told: dict[str, list[int]] = {}
        for named in self.named:
            for thing in named.things:
                told.setdefault(thing, []).append(named.first)
        return told

    def phrases_in(self, sentence: range) -> tuple[Phrase, ...]:
        """Give the phrases of the lexicon that begin in a sentence."""
        start = bisect_left(self.phrases, sentence.start, key=lambda p: p.first)
        return self.phrases[start : bisect_left(self.phrases, sentence.stop, key=lambda p: p.first)]

    def dates_in(self, sentence: range) -> list[DateMention]:
        """Give the dates told in a sentence."""
        start = bisect_left(self.dates, sentence.start, key=lambda d: d.first)
        return list(self.dates[start : bisect_left(self.dates, sentence.stop, key=lambda d: d.first)])

    def beside(self, token: int) -> tuple[Named, ...]:
        """Give what is named in the sentence of a token."""
        return self.rows.get(self.number(token), ())

    def is_taken(self, phrase: Phrase) -> bool:
        """Tell whether a name already stands where a phrase does; an adjective leaves its place free."""
        return any(
            n.first < phrase.last and phrase.first < n.last and not n.adjective for n in self.beside(phrase.first)
        )

    def inside(self, stretch: range) -> list[Named]:
        """Give what is named within a stretch of tokens of one sentence."""
        return [n for n in self.beside(stretch.start) if stretch.start <= n.first and n.last <= stretch.stop]

    def once(self, what: str, sentence: range, work: Callable[[], Made]) -> Made:
        """Give what is worked out of a sentence: again only where more has been named in it since."""
        row = self.beside(sentence.start)
        known = self.memory.get((what, sentence.start))
        if known is None or known[0] is not row:
            known = self.memory[what, sentence.start] = (row, work())
        made: Made = known[1]
        return made

    def outermost(self, stretch: range) -> list[Named]:
        """Give what is named within a stretch of one sentence, leaving out what is part of a longer name."""
        found = self.inside(stretch)  # the longer first where two begin together
        first = self.doer_by == "order"  # a doer stands before what he does
        return [n for i, n in enumerate(found) if not any(m.holds(n) and not _tells(m, n, first) for m in found[:i])]

    def add(self, named: Iterable[Named], minted: Iterable[Thing] = ()) -> Draft:
        """Give the draft with more named."""
        rows = dict(self.rows)
        for one in named:
            number = self.number(one.first)
            row = {*rows.get(number, ()), one}
            rows[number] = tuple(sorted(row, key=_place))
        more = {t.id: t for t in minted}
        return replace(self, rows=rows, minted={**self.minted, **more} if more else self.minted)

    def with_instead(self, instead: Mapping[Named, Named]) -> Draft:
        """Give the draft with others in place of some that are named."""
        return replace(self, rows={i: tuple(instead.get(n, n) for n in row) for i, row in self.rows.items()})

    def without(self, is_out: Callable[[Named], bool]) -> Draft:
        """Give the draft without what is named there but is out; a sentence that loses nothing stays as it is."""
        kept = {i: tuple(n for n in row if not is_out(n)) for i, row in self.rows.items()}
        return replace(self, rows={i: kept[i] if len(kept[i]) < len(row) else row for i, row in self.rows.items()})


def _place(named: Named) -> tuple[Any, ...]:
    """Give what orders names: where they stand, the longer first, and all that may tell two at one place apart."""
    which = (named.kind, named.how, named.things, named.label, named.rule, named.adjective)
    return (named.first, -named.last, *which, sorted(named.cases))


def _tells(whole: Named, part: Named, first: bool) -> bool:
    """Tell whether a longer stretch tells of a part of it besides: an event of those who take part in it, words about a
    process of who acts in them (*Երևանը չի հրաժարվում Բաքվի հետ երկխոսությունից*): at their head, if ``first``."""
    if part.kind not in ("Person", "State", "WorkingBody") or whole.how != "composed":
        return False
    acts = part.cases == {"nominative"} and (part.first == whole.first or not first)
    return whole.kind == "Event" or (whole.kind == "Process" and acts)


def begin(document: Document, lexicon: Lexicon) -> Draft:
    """Give the draft of a document of which nothing has been read yet."""
    keys, listed = tuple(token.key for token in document.tokens), dict[str, list[int]]()
    for token, key in enumerate(keys):
        rows = ("_".join(keys[token : token + size]) for size in lexicon.rows.get(key, ()))
        for name in chain(lexicon.grammar.of(key), *(lexicon.grammar.exact.get(row, ()) for row in rows)):
            listed.setdefault(name, []).append(token)
    starts = tuple(sentence.start for sentence in document.sentences)
    return Draft(document, lexicon, keys, starts, {name: frozenset(tokens) for name, tokens in listed.items()})


def opens_paragraph(draft: Draft, number: int) -> bool:
    """Tell whether a sentence is the first of its paragraph."""
    tokens, sentence = draft.document.tokens, draft.document.sentences[number]
    return not number or (
        "\n" in draft.document.statement.text[tokens[sentence.start - 1].span.end : tokens[sentence.start].span.start]
    )
