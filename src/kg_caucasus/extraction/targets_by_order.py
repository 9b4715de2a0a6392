"""What an act is about, in a language that tells it by the order of words, as English does: mostly what follows the
verb.

Each thing named in the sentence is weighed: where it stands (after the verb, in a clause that follows, before), what
it is
(a process before a state; for blame the state before the process), and whether it only owns what follows it.
"""

from __future__ import annotations

from ..model import ActKind
from .belonging import belongs_to
from .cutting import clauses_of
from .doers import is_possessive, start_of
from .draft import Draft, Named
from .rules import rule_book
from .voices import voice_at

_TOPICS = frozenset(("Process", "Agreement", "WorkingBody", "Event", "Route"))
_MIDDLE = frozenset(("Border", "PopulationGroup", "ArmedForce", "GovernmentBody"))
_BLAMED = frozenset(("State", "ArmedForce", "GovernmentBody", "InternationalOrganization", "Person", "WorkingBody"))
_NEVER = frozenset(("Office", "MediaOutlet", "Date", "Place"))
_OF_ACTORS = frozenset((ActKind.ACCUSE, ActKind.CONSULT, ActKind.THREATEN))
_LOOKS_BACK = 8  # words after the verb among which one may point back
_LIST_REACH = 7  # words between two topics of one list
_FAR, _BEFORE, _OWNER, _NEXT = 6, 3, 3, 1
_NEVER_TO_DO = frozenset((ActKind.SUPPORT, ActKind.CONSULT, ActKind.AGREE, ActKind.ACCUSE, ActKind.REQUEST))


def targets_by_order(
    draft: Draft, first: int, last: int, *, kind: ActKind, side: str, besides: frozenset[str]
) -> list[Named]:
    """Give what the act of a kind whose words are tokens ``first`` up to ``last`` is about, with what stands in a
    list with it.

    ``side`` is where to look first; ``besides`` are the things that are its speaker and cannot be its target.
    """
    sentence = draft.sentence(first)
    stop = _next_act(draft, sentence, last)
    candidates = [n for n in draft.outermost(sentence) if _can_be_target(draft, n, first, kind, besides)]
    near = [n for n in candidates if n.first < stop and (n.kind in _TOPICS or n.kind in _MIDDLE)]
    if not near and kind not in _OF_ACTORS:
        looked_back = _antecedent(draft, last, besides)
        if looked_back:
            return [looked_back]
    if not candidates:
        return []
    costs = [_cost(draft, n, first, stop, side, kind) for n in candidates]
    best = min(range(len(candidates)), key=lambda i: (costs[i], abs(candidates[i].first - first)))
    return _with_its_list(draft, candidates[best:], stop, kind)


def _antecedent(draft: Draft, last: int, besides: frozenset[str]) -> Named | None:
    """Where a word after the verb only points back (*it*, *these*, *the matter*), give the topic that the text told
    last."""
    sentence, number = draft.sentence(last - 1), draft.number(last - 1)
    words = range(last, min(last + _LOOKS_BACK, sentence.stop))
    if not any(draft.key(i) in draft.words("grammar", "points_back") for i in words):
        return None
    told = [
        n
        for i in (number - 1, number)
        for n in draft.rows.get(i, ())
        if n.last <= last and n.kind in _TOPICS and n.things
    ]
    return next((n for n in reversed(told) if not n.adjective and not set(n.things) <= besides), None)


def is_performed(draft: Draft, first: int, kind: ActKind) -> bool:
    """Tell whether the words at a token do the act: not where they are a noun (*its support*) or still to be done
    (*to support*)."""
    before = draft.key(first - 1)
    if draft.key(first) in draft.words("grammar", "verbs_or_nouns") and (
        before in draft.words("grammar", "determiners") or before.endswith(("'s", "s'"))
    ):
        return False
    if draft.form(first) == "May":
        return False
    if kind not in _NEVER_TO_DO:
        return True
    goes_on = draft.key(first - 2).startswith("continu")
    return not (before in draft.words("grammar", "before_what_is_to_do") and not goes_on)


def _can_be_target(draft: Draft, named: Named, first: int, kind: ActKind, besides: frozenset[str]) -> bool:
    if named.kind in _NEVER or not named.things or named.adjective or set(named.things) <= besides:
        return False
    if named.kind == "State" and draft.key(named.last - 1).endswith(("'s", "s'")):
        return False  # what is a state's is meant, not the state: *threats to Armenia's territory*
    if named.kind == "Event" and named.how == "composed" and named.first <= first < named.last:
        return False
    if kind is ActKind.CONSULT and named.kind == "Event" and named.how == "composed":
        return False
    if kind in (ActKind.ACCUSE, ActKind.THREATEN) and named.kind in _BLAMED:
        return not any(belongs_to(draft, v, t) for v in voice_at(draft, first) for t in named.things)
    return True


def _cost(draft: Draft, named: Named, first: int, stop: int, side: str, kind: ActKind) -> int:
    clause = next(c for c in clauses_of(draft, draft.sentence(first)) if first in c)
    cost = _rank(draft, named, kind) + (_OWNER if is_possessive(draft, named) and kind is not ActKind.ACCUSE else 0)
    if named.first >= first and named.first < stop:
        far = _NEXT if named.first >= clause.stop else 0
        return cost + far + (_BEFORE if side == "before" else 0)
    if named.first >= stop:
        return cost + _FAR
    if named.first in clause:
        bound = draft.key(start_of(draft, named) - 1) in draft.words("grammar", "prepositions")
        return cost + (_BEFORE if side == "after" else 0) + (_NEXT if bound else 0)
    return cost + _BEFORE + _NEXT


def _rank(draft: Draft, named: Named, kind: ActKind) -> int:
    if kind is ActKind.ACCUSE and named.kind in _BLAMED:
        first = start_of(draft, named)
        row = [n for n in draft.beside(first) if n.last == first - 1]
        listed = row and draft.key(first - 1) in draft.words("grammar", "and")
        harmed = draft.key(start_of(draft, row[0] if listed else named) - 1) in draft.words("grammar", "harmed")
        return 4 if harmed else 0
    if named.kind in _TOPICS:
        return 1 if kind is ActKind.ACCUSE else 0
    if named.kind in _MIDDLE:
        return 0 if kind is ActKind.CONSULT else 2
    return 4


def _with_its_list(draft: Draft, candidates: list[Named], stop: int, kind: ActKind) -> list[Named]:
    """Give the first of the candidates, and those after it that *and* or a comma joins to it."""
    chosen = candidates[:1]
    joining = {",", *draft.words("grammar", "and")}
    for named in candidates[1:]:
        between = [draft.key(i) for i in range(chosen[-1].last, named.first)]
        alike = _rank(draft, named, kind) == _rank(draft, chosen[0], kind)
        if set(between) & set(draft.words("grammar", "openers")) - joining:
            break
        if not alike or len(between) > _LIST_REACH or not joining & set(between) or named.first >= stop:
            break
        chosen.append(named)
    return chosen


def _next_act(draft: Draft, sentence: range, last: int) -> int:
    """Give the token where the next act begins: *welcomed A* and called on *B*."""
    book, joining = rule_book(draft.lexicon.wording, "acts"), {",", *draft.words("grammar", "and")}
    for i in range(last + 1, sentence.stop):
        if draft.key(i - 1) in joining and any(r.by in ("subject", "holder") for r, _ in book.candidates(draft.key(i))):
            return i
    return sentence.stop
