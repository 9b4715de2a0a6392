"""What an act is about: the most specific thing near the words that do it, with those that stand in a list with it."""

from __future__ import annotations

from ..model import Span
from .cutting import clauses_of
from .draft import Draft, Named, coordinated, opens_paragraph
from .rules import RuleBook, rule_book

_SPECIFIC = ("Process", "Agreement", "WorkingBody", "Event", "Route")
_MIDDLE = ("Border", "PopulationGroup", "ArmedForce", "GovernmentBody")
_LIST_REACH = 6  # words between two topics of one list
_TARGET_WORDS = 8
_BELONGS = 3  # words between a noun and what belongs to it
_SHORT = 3  # words of a clause in which nothing can have gone before
_LEAST = 2  # the rank of what is never meant from within another clause
_NEVER = frozenset(("Office", "MediaOutlet", "Place"))


def targets_of(draft: Draft, first: int, last: int, *, side: str, besides: frozenset[str]) -> list[Named]:
    """Give what the act whose words are tokens ``first`` up to ``last`` is about.

    ``side`` is where to look first; ``besides`` are the things that are its speaker and cannot be its target.
    """
    sentence = draft.sentence(first)
    clauses = clauses_of(draft, sentence)
    own = [c for c in clauses if c.start < last and first < c.stop]
    scope = range(own[0].start, own[-1].stop) if own else sentence
    after = [c for c in clauses if c.start >= scope.stop]
    before = [c for c in clauses if c.stop <= scope.start][::-1]
    announced = own and any(draft.key(i) in draft.words("grammar", "announces") for i in range(last, own[-1].stop))
    announced = announced or (
        own and own[-1].stop <= last + 2 and draft.key(own[-1].stop) in draft.words("grammar", "that")
    )
    for clause in [*(after[:1] if announced else []), scope]:
        found = _in_scope(draft, clause, first, last, side, besides)
        if found and not (before and _is_doer(draft, found, last)):
            return found
    if _is_last_word(draft, own, last):
        return []
    if draft.words("grammar", "verb") == ("last",):
        found = _in_scope(draft, before[0], first, last, side, besides) if before else []
        return [n for n in found if _rank(n) == 0]
    for clause in (after[:2] + before[:1]) if side != "before" else (before[:2] + after[:1]):
        found = _in_scope(draft, clause, first, last, side, besides)
        if found and (draft.words("grammar", "doer") != ("case",) or _rank(found[0]) < _LEAST):
            return found
    return []


def words_after(draft: Draft, last: int) -> Span | None:
    """Give the words of a target that is no known thing: up to the next mark, where the language lets it follow."""
    if not draft.words("grammar", "target_words"):
        return None
    end = last
    while end < min(draft.sentence(last - 1).stop, last + _TARGET_WORDS) and draft.key(end)[:1].isalnum():
        end += 1
    return draft.span(last, end) if end - last >= 2 else None


def _is_doer(draft: Draft, found: list[Named], last: int) -> bool:
    """Tell whether what was found is itself the doer, in the genitive, of words that are told as a noun (*-dığını*)."""
    endings = draft.words("grammar", "embeds")
    embedded = bool(endings) and draft.key(last - 1).endswith(endings)
    return embedded and all(_rank(n) > 1 and n.cases == frozenset(("genitive",)) for n in found)


def _in_scope(draft: Draft, scope: range, first: int, last: int, side: str, besides: frozenset[str]) -> list[Named]:
    candidates = [
        n
        for n in draft.outermost(scope)
        if n.kind not in _NEVER
        and n.things
        and not n.adjective
        and not set(n.things) <= besides
        and not (n.kind == "Event" and n.how == "composed" and n.first <= first < n.last)
        and not (n.kind == "Person" and n.how == "reference")
    ]
    if side == "after":
        stop = next_act(draft, scope, last)
        candidates = [n for n in candidates if n.first < stop] or candidates
    adjunct = draft.words("grammar", "adjunct_after")
    free = [n for n in candidates if draft.key(n.last) not in adjunct]
    candidates = free if any(_rank(n) == 0 for n in free) else candidates
    if not candidates:
        return []
    best = head_of(draft, min(candidates, key=lambda n: _cost(n, first, last, side)), candidates)
    alike = [n for n in candidates if _rank(n) == _rank(best)]
    group = next(group for group in coordinated(draft, alike) if best in group)
    ands = (*draft.words("grammar", "and"), *draft.words("grammar", "also"))
    listed = any(draft.key(i) in ands for i in range(group[0].last, group[-1].first))
    if draft.words("grammar", "doer") == ("case",):
        words = [draft.key(i) for i in _words_after(draft, last)]
        if (
            side == "after"
            and best.first < first
            and len(words) > 1
            and not {*words} & {*draft.words("grammar", "possessives")}
        ):
            return []
        return [*(group if listed else [best]), *_further(draft, candidates, best)]
    return _with_the_list(draft, group, alike) if draft.words("grammar", "verb") == ("last",) else group


def _with_the_list(draft: Draft, group: list[Named], alike: list[Named]) -> list[Named]:
    """Add the topics in the same case that a comma or *and* parts from the group: *the sale of A, and the passage of
    B*."""
    marks = {",", *draft.words("grammar", "and"), *draft.words("grammar", "also")}
    found = list(group)
    for named in alike[::-1]:
        apart = range(named.last, found[0].first)
        listed = len(apart) <= _LIST_REACH and any(draft.key(i) in marks for i in apart)
        if (
            named.last <= found[0].first
            and _rank(named) == 0
            and listed
            and _in_case(draft, named, apart, found[0].cases)
        ):
            found.insert(0, named)
    return found


def _is_last_word(draft: Draft, own: list[range], last: int) -> bool:
    """Tell, of a language where what a verb is about follows it, whether here it has gone before: *the idea he
    rejected*."""
    ends = bool(own) and not any(draft.key(i)[:1].isalnum() for i in range(last, own[-1].stop))
    follows = bool(own) and draft.key(own[-1].stop) in draft.words("grammar", "that")
    return draft.words("grammar", "doer") == ("case",) and ends and not follows and last - own[0].start > _SHORT


def _words_after(draft: Draft, last: int) -> list[int]:
    clause = next((c for c in clauses_of(draft, draft.sentence(last - 1)) if last - 1 in c), range(0))
    return [i for i in range(last, clause.stop) if draft.key(i)[:1].isalpha()]


def _further(draft: Draft, candidates: list[Named], best: Named) -> list[Named]:
    """Give what a second infinitive is about: *called on B to withdraw troops and to keep the statement*."""
    ands, found = draft.words("grammar", "and"), []
    for one in [
        n for n in candidates if n.first >= best.last and _rank(n) == 0 and not any(m.holds(n) for m in candidates)
    ]:
        begins = [i for i in range(best.last, one.first) if draft.key(i) in ands]
        if any(draft.key(i + 1).endswith(draft.words("grammar", "infinitive")) for i in begins):
            found.append(one)
    return found[:1]


def next_act(draft: Draft, scope: range, last: int) -> int:
    """Give the token where the same doer goes on to another act: *welcomed A* and called on *B*."""
    book, ands = rule_book(draft.lexicon.wording, "acts"), draft.words("grammar", "and")
    further = (i for i in range(last + 1, scope.stop) if draft.key(i - 1) in ands)
    if draft.words("grammar", "doer") == ("auxiliary",):
        speech = rule_book(draft.lexicon.wording, "speech")
        return next(
            (i for i in further if any(_begins_act(draft, j, book, speech) for j in (i, i + 1, i + 2))), scope.stop
        )
    return next((i for i in further if any(r.by == "subject" for r, _ in book.candidates(draft.key(i)))), scope.stop)


def _begins_act(draft: Draft, token: int, acts: RuleBook, speech: RuleBook) -> bool:
    said = any(rule.id.endswith(".verbs") for rule, _ in speech.candidates(draft.key(token)))
    return said or any(rule.by == "subject" for rule, _ in acts.candidates(draft.key(token)))


def _in_case(draft: Draft, named: Named, apart: range, cases: frozenset[str]) -> bool:
    """Tell whether a topic, or the noun that goes on with it (*the signing of the treaty*), stands in a case."""
    if named.cases & cases:
        return True
    inflection = draft.lexicon.wording.inflection
    splits = inflection.splits(draft.key(apart.start)) if draft.key(apart.start)[:1].isalpha() else []
    return any(inflection.cases[ending] & cases for _, ending in splits if ending)


def topic_before(draft: Draft, at: int) -> list[Named]:
    """Give what the sentence before in the same paragraph was about."""
    number = draft.number(at)
    if not number or opens_paragraph(draft, number):
        return []
    topics = [n for n in draft.outermost(draft.document.sentences[number - 1]) if n.kind in _SPECIFIC]
    return topics[:1]


def head_of(draft: Draft, named: Named, candidates: list[Named]) -> Named:
    """Where nouns follow what belongs to them, the last is what is meant: of the border's delimitation the
    commission."""
    cases = draft.words("grammar", "complement_cases")
    for other in candidates:
        between = range(named.last, other.first)
        if other.first >= named.last and len(between) <= _BELONGS and _rank(other) == _rank(named) == 0:
            whole = all(draft.key(i)[:1].isalpha() and not draft.meets(i, "grammar", "phrase_ends") for i in between)
            if whole and named.cases.intersection(cases):
                named = other
    return named


def _rank(named: Named) -> int:
    return 0 if named.kind in _SPECIFIC else 1 if named.kind in _MIDDLE else 2


def _cost(named: Named, first: int, last: int, side: str) -> tuple[int, int, int, int]:
    wrong_side = named.first < last if side == "after" else named.last > first if side == "before" else False
    distance = max(named.first - last, first - named.last, 0)
    return (int(wrong_side), _rank(named), distance, named.first)
