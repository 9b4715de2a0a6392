"""The small language in which rules are worded, and how a pattern is found in a sentence.

A pattern is a row of elements, parted by spaces:

- ``word`` that folded word; ``word*`` any word that begins so; ``*word`` any that ends so; ``a|b*`` either;
- ``[word]`` the same, or nothing; so too ``[{slot:Kind}]``;
- ``..`` up to four words; ``...`` up to sixteen; ``…`` the same, within the clause;
  ``....`` the same, within the clause, the farthest first;
- ``{slot:Kind|Kind}`` a thing named there, of one of the classes (``Actor``, ``Topic`` and ``Geo`` stand for several;
  ``Any`` for all; ``Date`` a date); ``{slot:Kind+}`` a thing or a list of things joined by commas and *and*;
- ``{slot:Kind/case}`` the same, in that case (or ``one|other``) as far as its form tells (a list's is its last one's);
- ``{slot:Words}`` the words from there up to the next mark, before a verb those since the slot told before them;
- ``>`` ends what must go before but is not told by the wording itself: ``ankara* .. > border``.

The names of slots are those of the act or relation: ``subject``, ``object``, ``speaker``, ``target``, ``addressee``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Generic, NamedTuple, TypeVar

from ...knowledge import Wording
from ...reading.tokens import fold

Listed = TypeVar("Listed")
Skips = Mapping[tuple[int, int], int]

_ACTORS = (
    "State", "InternationalOrganization", "GovernmentBody", "Person", "ArmedForce", "PopulationGroup", "MediaOutlet",
    "Organization", "WorkingBody",
)  # fmt: skip
TOPICS = frozenset(("Process", "Agreement", "WorkingBody", "Event", "Route"))
_FAMILIES = {
    "Actor": frozenset(_ACTORS),
    "Topic": TOPICS,
    "Geo": frozenset(("Place", "Border", "Route")),
}
_FAMILIES["Any"] = frozenset().union(*_FAMILIES.values())
_GAPS = {"..": 4, "...": 16, "....": 16, "…": 16}


class Element(NamedTuple):
    """One element: a set of words, a gap of up to ``gap`` words, or a slot."""

    exact: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0
    far: bool = False
    within: bool = False
    slot: str = ""
    kinds: frozenset[str] = frozenset()
    many: bool = False
    case: str = ""

    @property
    def is_words(self) -> bool:
        """Tell whether this element is met by a word."""
        return not self.gap and not self.slot

    def meets(self, key: str) -> bool:
        """Tell whether a folded word is one of this element's."""
        return key in self.exact or key.startswith(self.prefixes) or key.endswith(self.suffixes)


@dataclass(frozen=True)
class Pattern:
    """A row of elements, the place in it of the word by which a rule is looked up, and what must go before the row."""

    elements: tuple[Element, ...]
    anchor: int
    before: tuple[Element, ...] = ()

    @cached_property
    def needed(self) -> tuple[Element, ...]:
        """Give the elements besides the anchor that a sentence must hold a word of."""
        others = (*self.before, *self.elements[: self.anchor], *self.elements[self.anchor + 1 :])
        return tuple(dict.fromkeys(e for e in others if e.is_words and not e.optional and "" not in e.prefixes))

    @cached_property
    def beside(self) -> tuple[tuple[int, Element], ...]:
        """Give the elements that a word right before (-1) or after (1) the anchor must meet."""
        either = ((-1, self.left[:1]), (1, self.right[:1]))
        return tuple((step, e) for step, one in either for e in one if e.is_words and not e.optional)

    def can_stand(self, keys: tuple[str, ...], anchor: int, sentence: range, skips: Skips) -> bool:
        """Tell whether the words beside the anchor, or beyond an aside there, allow the pattern to be met there."""
        for step, element in self.beside:
            at = anchor + step
            places = {at, skips.get((at, step), at)}
            if at not in sentence or not any(i in sentence and element.meets(keys[i]) for i in places):
                return False
        return True

    @cached_property
    def left(self) -> tuple[Element, ...]:
        """Give the elements before the anchor, the nearest first."""
        return self.elements[: self.anchor][::-1]

    @cached_property
    def right(self) -> tuple[Element, ...]:
        """Give the elements after the anchor."""
        return self.elements[self.anchor + 1 :]

    @cached_property
    def lead(self) -> tuple[Element, ...]:
        """Give the elements of what must go before, the nearest first."""
        return self.before[::-1]


@cache
def compile_pattern(text: str, wording: Wording) -> Pattern:
    """Read a pattern of a language. Raises ValueError where it has no word that is always there."""
    lead, _, own = text.rpartition(" > ")
    elements = tuple(_element(part, wording) for part in own.split())
    weights = [
        (min((len(w) for w in (*e.exact, *e.prefixes, *e.suffixes)), default=0) if e.is_words and not e.optional else 0)
        for e in elements
    ]
    if not any(weights):
        raise ValueError(f"the pattern '{text}' has no word that must be there")
    anchor = max(range(len(weights)), key=lambda i: (weights[i], -i))
    return Pattern(elements, anchor, tuple(_element(part, wording) for part in lead.split()))


@cache
def _element(part: str, wording: Wording) -> Element:
    if part in _GAPS:
        return Element(gap=_GAPS[part], far=part == "....", within=part in ("....", "…"))
    if slot := re.fullmatch(r"(\[?)\{(\w+):([\w|]+)(\+?)(?:/([\w|]+))?\}\]?", part):
        kinds = frozenset().union(*(_FAMILIES.get(kind, frozenset((kind,))) for kind in slot[3].split("|")))
        return Element(slot=slot[2], kinds=kinds, many=bool(slot[4]), case=slot[5] or "", optional=bool(slot[1]))
    optional = part.startswith("[") and part.endswith("]")
    bare = part[1:-1] if optional else part
    words = [fold(word, wording.lang) for word in bare.split("|")]
    words += [other for word in words for other in wording.inflection.before_vowels(word)]
    return Element(
        exact=frozenset(w for w in words if "*" not in w),
        prefixes=tuple(w[:-1] for w in words if w.endswith("*")),
        suffixes=tuple(w[1:] for w in words if w.startswith("*")),
        optional=optional,
    )


@dataclass(frozen=True, slots=True)
class WordIndex(Generic[Listed]):
    """What is listed under words, beginnings and ends of words; what is asked once is remembered.

    ``sizes`` tells how long the beginnings and ends are that begin, or end, with the same two letters.
    """

    exact: dict[str, list[Listed]] = field(default_factory=dict, repr=False)
    prefixes: dict[str, list[Listed]] = field(default_factory=dict, repr=False)
    suffixes: dict[str, list[Listed]] = field(default_factory=dict, repr=False)
    sizes: dict[tuple[str, str], set[int]] = field(default_factory=dict, repr=False)
    remembered: dict[str, tuple[Listed, ...]] = field(default_factory=dict, repr=False)

    def add(self, element: Element, listed: Listed) -> None:
        """List something under the words of an element."""
        for word in sorted(element.exact):
            self.exact.setdefault(word, []).append(listed)
        for word in element.prefixes:
            self.prefixes.setdefault(word, []).append(listed)
            self.sizes.setdefault(("begins", word[:2]), set()).add(len(word))
        for word in element.suffixes:
            self.suffixes.setdefault(word, []).append(listed)
            self.sizes.setdefault(("ends", word[-2:]), set()).add(len(word))

    def of(self, key: str) -> tuple[Listed, ...]:
        """Give what is listed under a folded word."""
        found = self.remembered.get(key)
        if found is None:
            listed = list(self.exact.get(key, ()))
            for size in self._sizes("begins", key[:1], key[:2], len(key)):
                listed += self.prefixes.get(key[:size], ())
            for size in self._sizes("ends", key[-1:], key[-2:], len(key)):
                listed += self.suffixes.get(key[-size:], ())
            found = self.remembered[key] = tuple(listed)
        return found

    def _sizes(self, how: str, one: str, two: str, most: int) -> list[int]:
        sizes = {*self.sizes.get((how, one), ()), *self.sizes.get((how, two), ())}
        return sorted(size for size in sizes if size <= most)


def words_of_list(words: tuple[str, ...], wording: Wording) -> Element:
    """Read a list of words, beginnings and ends of words, of a language."""
    return _element("|".join(words), wording) if words else Element()


class Match(NamedTuple):
    """Where a pattern was met: tokens ``first`` up to ``last``, and what fills its slots (indices of mentions).

    ``since`` is the token where what must go before begins, else ``first``.
    """

    first: int
    last: int
    slots: dict[str, tuple[int, ...]]
    words: dict[str, tuple[int, int]]
    since: int


@dataclass(frozen=True)
class Line:
    """A sentence as patterns see it: its folded words, and the mentions that begin and end at each token.

    ``starts`` and ``ends`` give groups of mention indices; a group is one mention, or a list of coordinated ones.
    ``skips`` tells where a pattern goes on that meets an aside at a comma, to the right (1) or to the left (-1).
    """

    keys: tuple[str, ...]
    span: range
    starts: dict[int, list[tuple[int, tuple[int, ...]]]]
    ends: dict[int, list[tuple[int, tuple[int, ...]]]]
    kinds: tuple[str, ...]
    cases: tuple[frozenset[str], ...]
    clauses: dict[int, range]
    skips: Skips = field(default_factory=dict)

    def match(self, pattern: Pattern, anchor: int) -> Match | None:
        """Give the first way in which a pattern is met with its anchor word at token ``anchor``."""
        for left, slots, words in self._run(pattern.left, anchor - 1, -1):
            for right, more, tail in self._run(pattern.right, anchor + 1, 1):
                for since, lead, _ in self._run(pattern.lead, left, -1):
                    return Match(left + 1, right, {**lead, **slots, **more}, {**words, **tail}, since + 1)
        return None

    def _run(
        self, elements: tuple[Element, ...], at: int, step: int
    ) -> Iterator[tuple[int, dict[str, tuple[int, ...]], dict[str, tuple[int, int]]]]:
        if not elements:
            yield at, {}, {}
            return
        if beyond := self.skips.get((at, step)):
            yield from self._run(elements, beyond, step)
        element, rest = elements[0], elements[1:]
        if element.gap:
            inside = self.clauses.get(at - step, self.span) if element.within else self.span
            reach = next((n for n in range(element.gap) if at + step * n not in inside), element.gap)
            for skipped in range(reach, -1, -1) if element.far else range(reach + 1):
                yield from self._run(rest, at + step * skipped, step)
        elif element.slot and "Words" in element.kinds:
            yield from self._fill_words(element, rest, at, step)
        elif element.slot:
            for after, group in self._groups(element, at, step):
                for end, slots, words in self._run(rest, after, step):
                    yield end, {element.slot: group, **slots}, words
            if element.optional:
                yield from self._run(rest, at, step)
        else:
            if at in self.span and element.meets(self.keys[at]):
                yield from self._run(rest, at + step, step)
            if element.optional:
                yield from self._run(rest, at, step)

    def _groups(self, element: Element, at: int, step: int) -> Iterator[tuple[int, tuple[int, ...]]]:
        options = self.starts.get(at, ()) if step > 0 else self.ends.get(at, ())
        for after, group in options:
            fits = (element.many or len(group) == 1) and all(self.kinds[i] in element.kinds for i in group)
            if fits and self._is_in(element.case, self.cases[group[-1]], step):
                yield after, group

    def _is_in(self, case: str, cases: frozenset[str], step: int) -> bool:
        """Tell whether a name can be in a case; before a verb one that does not decline is its subject, and nobody whom
        it tells something."""
        told = any(one in cases for one in case.split("|"))
        return not case or (told and not (case == "dative" and step < 0 and "nominative" in cases))

    def _fill_words(
        self, element: Element, rest: tuple[Element, ...], at: int, step: int
    ) -> Iterator[tuple[int, dict[str, tuple[int, ...]], dict[str, tuple[int, int]]]]:
        end = at
        while end in self.span and (self.keys[end][:1].isalnum() or self.keys[end] in "-'"):
            end += step
        upto_a_name = step < 0 and rest and rest[0].slot  # *the treaty {words} will strengthen*
        for stop in range(at - 1, end - 1, -1) if upto_a_name else (end,) if end != at else ():
            stretch = (at, stop) if step > 0 else (stop + 1, at + 1)
            for after, slots, words in self._run(rest, stop, step):
                yield after, slots, {element.slot: stretch, **words}
