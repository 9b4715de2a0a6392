"""What stands around the words of an act: lists of names, and how each stands to those words.

A *scene* is a sentence seen from the words (tokens ``first`` up to ``last``) that tell an act; a *group* is a name in
it, or a list of names that *and* or a comma joins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import inf
from typing import NamedTuple

from ..draft import Draft, Named
from ..words.marks import QUOTES
from ..words.patterns import TOPICS
from .agreement import agrees, number_around, number_of
from .coordination import coordinated, with_office
from .cutting import clauses_of

_BODIES = frozenset(("GovernmentBody", "InternationalOrganization", "Organization"))
ACTORS = _BODIES | {"State", "ArmedForce", "PopulationGroup", "WorkingBody"}
DOERS = ACTORS | {"Person"}
_SINGLE = _BODIES | {"Person"}
_CLASSES = {"doers": (frozenset(("Person",)), ACTORS), "targets": (TOPICS | {"Border"}, DOERS - TOPICS)}
_GAPS = ((0, "next to it"), (2, "near"), (5, "some words off"), (10, "far"), (inf, "very far"))
_BESIDE = 3  # words between two names of which one belongs to the other


class Group(NamedTuple):
    """A list of names in a sentence, with what can be told of it wherever an act stands.

    ``first`` is its first token, offices and an article included; ``kind`` the class of what is named; ``clause`` the
    number of the clause; ``case`` the case, or the preposition's government; ``bound`` the preposition before or
    postposition after it; ``opens`` tells that it is the first of its clause, ``hangs`` and ``leads`` that it stands
    right after or before another (*the ministry of Armenia*).
    """

    named: tuple[Named, ...]
    first: int
    last: int
    things: tuple[str, ...]
    kind: str
    clause: int
    case: str
    bound: str
    several: bool
    opens: bool
    hangs: bool
    leads: bool


def groups_of(draft: Draft, sentence: range, what: str) -> tuple[Group, ...]:
    """Give the ``doers`` or ``targets`` that a sentence names."""
    return draft.once(what, sentence, lambda: tuple(_groups(draft, sentence, what)))


def _groups(draft: Draft, sentence: range, what: str) -> Iterator[Group]:
    outermost = [n for n in draft.outermost(sentence) if n.things and not n.adjective]
    titles = [range(with_office(draft, n), n.first) for n in outermost if n.kind == "Person"]
    outermost = [n for n in outermost if not any(n.first in title and n.last <= title.stop for title in titles)]
    if what == "targets":
        outermost = sorted([*outermost, *draft.unnamed.get(draft.number(sentence.start), ())], key=lambda n: n.first)
    ands = {*draft.words("grammar", "and"), *draft.words("grammar", "too")}
    clauses = {i: number for number, clause in enumerate(clauses_of(draft, sentence)) for i in clause}
    rows = []
    for kinds in _CLASSES[what]:
        for row in coordinated(draft, [n for n in outermost if n.kind in kinds]):
            between = [[draft.key(i) for i in range(a.last, b.first)] for a, b in pairwise(row)]
            always = what == "targets" and (draft.doer_by != "order" or row[0].kind in TOPICS)
            joined = always or any("," not in keys or {*keys}.intersection(ands) for keys in between)
            rows += [row] if joined or len(row) == 1 else [[n] for n in row]  # a comma alone joins no doers
    rows.sort(key=lambda r: (r[0].first, r[0].last))
    places = [(start_of(draft, row[0]), row[-1].last, clauses[row[0].first]) for row in rows]
    for row, (first, last, clause) in zip(rows, places, strict=True):
        things = tuple(dict.fromkeys(t for n in row for t in n.things))
        several = len(things) > 1 or _are_several(draft, row[-1])
        bound = _bound(draft, first, row[-1]) or (by_participle(draft, first) if what == "doers" else "")
        yield Group(
            tuple(row),
            first,
            last,
            things,
            row[-1].kind,
            clause,
            _case(draft, row, bound),
            bound,
            several,
            opens=not any(f < first and c == clause for f, _, c in places),
            hangs=any(0 <= first - end <= _BESIDE and _joins(draft, end, first) for _, end, _ in places),
            leads=any(0 <= start - last <= _BESIDE and _joins(draft, last, start) for start, _, _ in places),
        )


def _are_several(draft: Draft, named: Named) -> bool:
    """Tell whether one name is that of several: *мы*, *жители*, *США*; the name of a body or person ends as it may."""
    if named.kind == "State" and named.how != "reference":
        return draft.meets(named.last - 1, "plural_names")
    if named.kind in _SINGLE and named.how != "reference":
        return False
    uninflected = named.kind == "PopulationGroup" and not draft.words("grammar", "cases")
    return "plural" in named.cases or uninflected or draft.meets(named.first, "plural_pronouns")


def _joins(draft: Draft, first: int, last: int) -> bool:
    """Tell whether only words, no mark and no *and*, part two names that stand together."""
    return all(draft.key(i)[:1].isalpha() and not draft.meets(i, "and") for i in range(first, last))


def start_of(draft: Draft, named: Named) -> int:
    """Give the token where a name begins, the offices of a person and an article included: *the Greek minister X*."""
    first = with_office(draft, named)
    if named.kind == "Person":
        whose = [n.first for n in draft.beside(first) if n.last == first and n.kind == "State" and n.adjective]
        first = min(whose, default=first)
    return first - draft.meets(first - 1, "articles")


def is_possessive(draft: Draft, named: Named) -> bool:
    """Tell whether a name only owns what follows it: *Armenia's*."""
    return is_owner(draft, named.last - 1) or draft.meets(named.last, "owning_marks")


def is_owner(draft: Draft, token: int) -> bool:
    """Tell whether a word ends as that of an owner does: *Armenia's*, *the sides'*."""
    return draft.meets(token, "owning") or draft.meets(token, "owning_plural")


def _bound(draft: Draft, first: int, named: Named) -> str:
    """Give the preposition that governs a name, or the postposition that follows it: in Armenian no nominative."""
    before, after = draft.key(first - 1), draft.key(named.last)
    if before in draft.words("grammar", "prepositions"):
        return before
    governs = draft.verb_last or named.cases != {"nominative"}
    return after if governs and after in draft.words("grammar", "postpositions") else ""


def by_participle(draft: Draft, first: int) -> str:
    """Give the participle whose object begins at a token, where order tells objects: *accusing X of …, Y said*."""
    if draft.doer_by != "order" or not draft.meets(first - 1, "adverbial") or draft.meets(first - 1, "without_which"):
        return ""
    opens = first - 1 == draft.sentence(first).start or draft.key(first - 2) in QUOTES | {","}
    opens = opens or draft.meets(first - 2, "prepositions") or draft.meets(first - 2, "openers")
    return draft.key(first - 1) if opens else ""


def _case(draft: Draft, row: list[Named], bound: str) -> str:
    if not draft.words("grammar", "cases"):
        return "owner" if is_possessive(draft, row[-1]) else "bound" if bound else "free"
    if row[-1].kind == "State" and draft.meets(row[-1].last, "lands_have"):  # *Ermənistan ərazisinə*
        return "owner"
    cases = row[-1].cases - ({"plural"} if row[-1].nominative else {"plural", "nominative"})
    return "/".join(sorted(cases)) or "uninflected"


@dataclass(frozen=True)
class Scene:
    """A sentence seen from the words of an act; ``verb`` is the one of them with which a doer agrees."""

    draft: Draft
    first: int
    last: int
    verb: int

    @cached_property
    def sentence(self) -> range:
        """Give the sentence."""
        return self.draft.sentence(self.first)

    @cached_property
    def clauses(self) -> list[range]:
        """Give the clauses of the sentence."""
        return clauses_of(self.draft, self.sentence)

    @cached_property
    def clause(self) -> int:
        """Give the number of the clause in which the verb stands."""
        return next((i for i, clause in enumerate(self.clauses) if self.verb in clause), 0)

    @cached_property
    def number(self) -> str:
        """Give the number or person of the verb."""
        return number_around(self.draft, self.clauses[self.clause], self.verb)

    @cached_property
    def passive(self) -> bool:
        """Tell whether the verb tells what is done to somebody (*was accused*), as far as its form shows it."""
        key = self.draft.key(self.verb)
        if self.draft.meets(self.verb - 1, "passive"):
            return self.draft.meets(self.verb, "done") and key not in self.draft.words("grammar", "states")
        words = range(min(self.first, self.verb), max(self.last, self.verb + 1))
        return self.draft.holds(words, "passive_forms")

    @cached_property
    def form(self) -> str:
        """Tell whether the verb is made a noun, whose doer stands in the genitive (*Bakının razılaşdığını*)."""
        nouns = self.draft.holds(range(self.first, self.last), "verbal_nouns")
        return "as a noun" if nouns else "finite"

    @cached_property
    def head(self) -> int:
        """Give the token before which those stand of whom a relative clause tells; -1 where the clause is none."""
        clause = self.clauses[self.clause]
        beginning = range(clause.start, min(clause.start + 2, clause.stop))
        opens = self.draft.holds(beginning, "who") or self.draft.holds(beginning, "which")
        return clause.start if opens else -1

    @cached_property
    def quotes(self) -> list[int]:
        """Give the quotation marks of the sentence."""
        return [i for i in self.sentence if self.draft.keys[i] in QUOTES]

    def depth(self, token: int) -> int:
        """Tell how many quotation marks stand between a token and the verb."""
        first, last = sorted((token, self.verb))
        return sum(first <= mark < last for mark in self.quotes)

    def can_be_subject(self, group: Group) -> bool:
        """Tell whether a group stands in the verb's own clause, before it, in the form of a subject."""
        return (
            group.clause == self.clause
            and group.last <= self.first
            and ("nominative" in group.case or group.case == "free")
        )

    def features(self, group: Group, among: tuple[Group, ...]) -> list[str]:
        """Give how a group stands to the words: side, clause, case, distance, order, agreement."""
        side = "before" if group.last <= self.first else "after" if group.first >= self.last else "within"
        apart = group.clause - self.clause
        where = "same" if apart == 0 else ("earlier" if apart < 0 else "later") + (" far" if abs(apart) > 1 else "")
        words = self.first - group.last if side == "before" else group.first - self.last
        gap = next(name for limit, name in _GAPS if words <= limit)
        place = f"{'passive ' if self.passive else ''}{side} {where}"
        told = [
            place,
            f"{side} {group.case}",
            f"{place} {group.case}",
            f"{side} {gap}",
            f"case {group.case}",
            f"kind {group.kind}",
            group.named[-1].how,
            f"{side} {group.named[-1].how}",
            f"{place} {group.kind}",
            f"{side} {gap} {group.kind}",
        ]
        if self.form != "finite":
            told += [f"{self.form} {side}", f"{self.form} {side} {group.case}", f"{self.form} {place} {group.case}"]
        if group.bound:
            told += [f"bound {group.bound}", f"{side} bound"]
        told += self._beside_others(group, among, side, place)
        if self.head - 3 <= group.last <= self.head:
            told += ["antecedent", f"antecedent {group.case}"]
        elif self.head >= 0:
            told.append(f"{side} beside a relative clause")
        there = group.bound in self.draft.words("grammar", "place_before")  # *в Баку опасаются*: nobody agrees
        if not there and (agreement := agrees(group.several, self.number)):
            told += [agreement, f"{agreement} {group.case}"]
        if self.depth(group.first):
            told += ["across a quotation mark", f"across {side}"]
        if self.parted(group):
            told += [f"{side} across that", f"{side} across that {group.case}"]
        return told

    def is_ours(self, others: Iterable[Group]) -> bool:
        """Tell whether *we* or *I* is the subject: it stands before the words in their clause, alone, and between them
        none of others who could be, nor one right after words that a comma sets off (*we shall help, said X*)."""
        if number_of(self.draft, self.verb) == "first":
            return True
        draft, start = self.draft, self.clauses[self.clause].start
        ours = next((i for i in range(self.first - 1, start - 1, -1) if draft.meets(i, "first_person")), None)
        if ours is None or any(draft.meets(i, "and") for i in (ours - 1, ours + 1)):
            return False
        set_off = any(draft.key(i) == "," for i in range(ours, self.first))
        near = range(ours, self.last + _BESIDE if set_off else self.first)
        return not any("nominative" in g.case or g.case == "free" for g in others if g.first in near)

    def parted(self, group: Group) -> bool:
        """Tell whether *that* stands between a group and the words: it is of what is said, or they are."""
        between = range(group.last, self.first) or range(self.last, group.first)
        return self.draft.holds(between, "that")

    def _beside_others(self, group: Group, among: tuple[Group, ...], side: str, place: str) -> list[str]:
        """Give how a group stands to the other names of the sentence: nearest, first, hanging on another."""
        told = []
        if side == "before" and not any(group.last < g.last <= self.first for g in among if g is not group):
            told += ["nearest before", f"nearest before {group.case}", f"nearest {place}"]
        if side == "after" and not any(self.last <= g.first < group.first for g in among if g is not group):
            told += ["nearest after", f"nearest after {group.case}", f"nearest {place}"]
        if group.opens:
            told += ["opens its clause", f"opens {place}", f"opens {place} {group.case}"]
        if group.hangs:
            told += [f"hangs on another {group.case}", f"hangs on another {group.bound}"]
        if group.leads:
            told += ["leads to another", f"leads to another {group.case}"]
        other = "with" if any(g is not group and self.can_be_subject(g) for g in among) else "without"
        told += [f"{place} {other} another subject", f"{place} {group.case} {other} another subject"]
        return told
