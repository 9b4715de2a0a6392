"""Which rules a sentence meets, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import NamedTuple

from ...knowledge import Rule
from ..draft import Draft, Named
from ..words.patterns import Line, Match, Pattern, Skips
from .asides import asides_of
from .coordination import coordinated, with_office
from .cutting import clauses_of

_LISTED = 30  # names of a list within a longer one
_NOTS = ("modality not", "modality not_alike")
_EVERY_CASE = frozenset(("genitive", "dative", "instrumental", "locative"))


class Found(NamedTuple):
    """A rule met in a sentence; ``own_not`` tells that a *not* is asked for by its wording: *will not stand by*."""

    rule: Rule
    match: Match
    mentions: tuple[Named, ...]
    anchor: int
    own_not: bool = False

    def slot(self, name: str) -> list[Named]:
        """Give what fills a slot, nothing where the rule has no such slot."""
        return [self.mentions[i] for i in self.match.slots.get(name, ())]


def rules_at(draft: Draft, token: int, *families: str) -> list[Rule]:
    """Give the rules of some families for whose anchor a word can stand, met or not."""
    chances = draft.lexicon.rules.anchors.of(draft.key(token))
    return [chance.rule for chance in chances if chance.family in families]


def is_verb_of_speech(draft: Draft, token: int) -> bool:
    """Tell whether a word can be one that tells of words said: *said*, *noted*."""
    return any(rule.id.endswith(".verbs") for rule in rules_at(draft, token, "speech"))


def line_of(draft: Draft, sentence: range) -> tuple[Line, tuple[Named, ...]]:
    """Give a sentence as patterns see it, with the mentions that its numbers stand for."""
    inside = draft.inside(sentence)
    titles = _titles(inside)
    mentions = tuple(
        n for n in inside if not n.adjective or (n.kind == "State" and not any(t.holds(n) for t in titles))
    )
    dates = tuple(Named(d.first, d.last, (), "Date", "date", d.value) for d in draft.dates_in(sentence))
    every = (*mentions, *dates)
    starts: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
    ends: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
    places = {id(n): i for i, n in enumerate(every)}
    same = {(n.first, n.last) for n in mentions if n.things}
    free = [n for i, n in enumerate(mentions) if not any(m.holds(n) for m in mentions[:i])]  # the longer stand first
    outer = [n for n in free if n.kind != "Office" or (n.first, n.last) not in same]
    inner_states = [n for n in mentions if n.kind == "State" and not any(n is m for m in outer)]
    titled = {n.first for n in mentions if n.kind == "Office"}
    persons = [n for n in outer if n.kind == "Person" and not (n.how == "reference" and n.last in titled)]
    groups = [[n] for n in every]
    for alike in (*coordinated(draft, outer), *coordinated(draft, inner_states), *coordinated(draft, persons)):
        groups += [alike[i:j] for i in range(len(alike)) for j in _ends_of_lists(i, len(alike))]
    for group in sorted(groups, key=lambda g: (-(g[-1].last - g[0].first), g[0].first)):
        numbers = tuple(places[id(n)] for n in group)
        starts.setdefault(group[0].first, []).append((group[-1].last, numbers))
        ends.setdefault(group[-1].last - 1, []).append((group[0].first - 1, numbers))
        for first in _wider(draft, group[0]):
            starts.setdefault(first, []).append((group[-1].last, numbers))
            ends[group[-1].last - 1].append((first - 1, numbers))
    for found in starts.values():  # a person with his offices before the body in them: *the ministry's spokesman X*
        found.sort(key=lambda end_and_what: -end_and_what[0])
    within = {id(n) for n in mentions if any(m.holds(n) and n.last < m.last for m in free)}
    kinds, cases = tuple(n.kind for n in every), tuple(_cases(draft, n, id(n) in within) for n in every)
    clauses = {i: clause for clause in clauses_of(draft, sentence) for i in clause}
    return Line(draft.keys, sentence, starts, ends, kinds, cases, clauses), every


def _ends_of_lists(first: int, last: int) -> list[int]:
    """Give where the lists within a list end that begin at one of its names: it goes on to its end, or not far."""
    near = range(first + 2, min(first + _LISTED, last) + 1)
    return [*near, last] if last > first + _LISTED else [*near]


def _titles(named: Iterable[Named]) -> list[Named]:
    """Give the offices that tell who a person is."""
    people = {i for n in named if n.kind == "Person" for i in (n.first, n.first - 1)}
    return [n for n in named if n.kind == "Office" and people & {n.first, n.last}]


def _line_of_acts(draft: Draft, sentence: range) -> tuple[Line, tuple[Named, ...]]:
    """Give a sentence as the patterns of acts see it: they go on behind asides; whose office a person holds, by the
    title before his name, has nothing else there (*X XİN-in sözçüsü Y-i qınayıb* blames Y alone)."""
    line, every = draft.once(line_of.__name__, sentence, lambda: line_of(draft, sentence))
    titles = _titles(every) if draft.verb_last else []
    owns = [any(t.holds(n) and n.last < t.last for t in titles) for n in every]
    cases = tuple(of - {"genitive"} if own else of for own, of in zip(owns, line.cases, strict=True))
    return replace(line, cases=cases, skips=_asides(draft, sentence)), every


def _asides(draft: Draft, sentence: range) -> Skips:
    return draft.once("asides", sentence, lambda: asides_of(draft, sentence))


def _cases(draft: Draft, named: Named, within: bool) -> frozenset[str]:
    """Give the cases in which a name can stand: an abbreviation, or a capital that does not decline, in every one; bare
    within a longer name that owns it (*BMT Nizamnaməsi*), in none."""
    if within and draft.words("grammar", "possessed"):
        return named.cases - {"nominative"}
    endings, form = draft.words("grammar", "indeclinable"), draft.form(named.last - 1)
    vowel = named.how == "metonym" and named.nominative and form.endswith(endings)  # *Баку*, and not *Еревану*
    return named.cases | _EVERY_CASE if endings and (vowel or form.isupper()) else named.cases


def _wider(draft: Draft, named: Named) -> Iterator[int]:
    """Give where a name also begins, with the article, or the offices of a person, before it."""
    title = with_office(draft, named)
    if title < named.first:
        yield title
    if draft.meets(title - 1, "articles"):
        yield title - 1


def _chances(draft: Draft, sentence: range) -> dict[str, list[tuple[int, Rule, Pattern]]]:
    """Give by family the rules that a sentence may meet by its words, each with its anchor; whatever is named there
    changes nothing in it. No act is told by a date (*5 May*)."""
    found = draft.chances.get(sentence.start)
    if found is None:
        found = draft.chances[sentence.start] = {}
        book, keys = draft.lexicon.rules, draft.keys
        skips = _asides(draft, sentence)
        lacking = ~reduce(or_, map(book.bits_of, keys[sentence.start : sentence.stop]), 0)
        dated = {i for d in draft.dates_in(sentence) for i in range(d.first, d.last)}
        for token in sentence:
            for family, rule, pattern, needed in book.anchors.of(keys[token]):
                apt = not needed & lacking and (family != "acts" or token not in dated)
                if apt and pattern.can_stand(keys, token, sentence, skips if family == "acts" else {}):
                    found.setdefault(family, []).append((token, rule, pattern))
    return found


def find_rules(draft: Draft, family: str, sentence: range) -> tuple[Found, ...]:
    """Give every rule of a family that a sentence meets, in the order of the text, each at most once a place."""
    return draft.once(family, sentence, lambda: tuple(_find_rules(draft, family, sentence)))


def _find_rules(draft: Draft, family: str, sentence: range) -> Iterator[Found]:
    if chances := _chances(draft, sentence).get(family):
        seen = line_of if family != "acts" else _line_of_acts
        line, every = draft.once(seen.__name__, sentence, lambda: seen(draft, sentence))
        told = set()
        for token, rule, pattern in chances:
            match = _without_article(draft, line.match(pattern, token))
            if match and (place := (rule.id, match.first, match.last, *sorted(match.slots.items()))) not in told:
                told.add(place)
                words = range(match.first, match.last)
                denies = family == "acts" and any(draft.holds(words, key) for key in _NOTS)
                yield Found(rule, match, every, token, denies and _asks_for_not(draft, pattern))


def _asks_for_not(draft: Draft, pattern: Pattern) -> bool:
    """Tell whether a pattern has an element that nothing but words of negation can meet."""
    nots = {*draft.words("modality", "not")}
    alike = {*nots, *draft.words("modality", "not_alike")}
    words = (e.exact for e in pattern.elements if e.is_words and not e.optional and not e.prefixes and not e.suffixes)
    return any(one <= alike and one & nots for one in words)


def _without_article(draft: Draft, match: Match | None) -> Match | None:
    """Give where a pattern was met, but for an article at its end, with which the next name begins: *discussed the*."""
    last = match.last - 1 if match else 0
    if match and last > match.first and draft.meets(last, "articles"):
        return match._replace(last=last)
    return match
