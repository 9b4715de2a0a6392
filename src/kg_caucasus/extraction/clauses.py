"""Where one clause of a sentence ends and the next begins, and who is the doer in it."""

from __future__ import annotations

from ..model import Span
from .doers import doers_by_order
from .doers_by_auxiliary import doers_by_auxiliary
from .doers_by_case import doers_by_case, number_of_verb
from .draft import Draft, Named, coordinated

_STRONG = frozenset("; : — – « » “ ” „ \" ( ) … ․".split())
_OPENING = {"«": "»", "“": "”", "„": "“"}
_NAME_LENGTH = 6  # words and marks of a quoted name
_DOERS = frozenset(
    "State InternationalOrganization GovernmentBody Person ArmedForce PopulationGroup Organization WorkingBody".split()
)


def clauses_of(draft: Draft, sentence: range) -> list[range]:
    """Part a sentence at strong marks, and at commas before a word that opens a clause; remembered in the draft."""
    found = draft.clauses.get(sentence.start)
    if found is None or found[-1].stop != sentence.stop:
        found = draft.clauses[sentence.start] = _part(draft, sentence)
    return found


def _part(draft: Draft, sentence: range) -> list[range]:
    openers = set(draft.words("grammar", "openers"))
    joining = {",", *draft.words("grammar", "and_clause")}
    cuts = [sentence.start]
    for i in sentence:
        key = draft.key(i)
        ended = key in joining and i > sentence.start and _ends_clause(draft, i - 1)
        opens = key in (",", "՝") and (draft.key(i + 1) in openers or (draft.key(i + 2) in openers and _small(draft, i + 1)))
        opens = opens or (key == "," and draft.key(i + 1) in draft.words("grammar", "resumes") and bool(number_of_verb(draft, i + 2)))
        if (key in _STRONG and not _quotes_a_name(draft, sentence, i)) or ended or opens:
            cuts.append(i + 1)
    cuts.append(sentence.stop)
    return [range(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if b > a]


def _quotes_a_name(draft: Draft, sentence: range, token: int) -> bool:
    """Tell whether a mark opens or closes the quotation of a few words, a name or title and no speech."""
    key = draft.key(token)
    if key in _OPENING:
        return any(draft.key(i) == _OPENING[key] for i in range(token + 1, min(token + _NAME_LENGTH, sentence.stop)))
    opening = next((o for o, c in _OPENING.items() if c == key), None)
    return bool(opening) and any(draft.key(i) == opening for i in range(max(token - _NAME_LENGTH + 1, sentence.start), token))


def _ends_clause(draft: Draft, token: int) -> bool:
    """Tell whether a word closes a clause: a finite verb, in a language whose verb stands last."""
    return draft.key(token) not in draft.words("grammar", "no_clause_ends") and draft.meets(token, "grammar", "clause_ends")


def _small(draft: Draft, token: int) -> bool:
    """Tell whether a word is a preposition or the like: *in which*, *с которой*."""
    return len(draft.key(token)) <= 3


def clause_at(draft: Draft, token: int) -> range:
    """Give the clause in which a token stands."""
    sentence = draft.sentence(token)
    return next((c for c in clauses_of(draft, sentence) if token in c), sentence)


def subject_of(draft: Draft, verb: int, *, within: range | None = None) -> list[Named]:
    """Give the doer or doers of a verb: the nearest subject in its clause, before it if there is one."""
    clause = within or clause_at(draft, verb)
    if draft.words("grammar", "doer") == ("order",):
        return doers_by_order(draft, clause, verb, _DOERS)
    if draft.words("grammar", "doer") == ("case",):
        return doers_by_case(draft, clause, verb, _DOERS)
    if draft.words("grammar", "doer") == ("auxiliary",):
        return doers_by_auxiliary(draft, clause, verb, _DOERS)
    inserted = _inserted(draft, clause, verb)
    if inserted and draft.words("grammar", "verb") != ("last",):
        return inserted
    actors = [n for n in draft.outermost(clause) if n.kind in _DOERS and n.things and not n.adjective]
    groups = [g for g in coordinated(draft, actors) if _can_be_subject(draft, g)]
    before = [g for g in groups if g[-1].last <= verb]
    if draft.words("grammar", "verb") == ("last",):
        return _first_subject(draft, clause, verb, groups)
    after = [g for g in groups if g[0].first > verb]
    if draft.words("grammar", "cases"):
        nearest = min(groups, key=lambda g: _distance(g, verb), default=[])
        return before[-1] if before and _distance(before[-1], verb) <= 12 else nearest
    if before:
        return before[-1]
    return after[0] if after and after[0][0].first - verb <= 2 else []


def _inserted(draft: Draft, clause: range, verb: int) -> list[Named]:
    """Between two commas verb and doer may stand alone: *the two sides*, X said, *agreed*."""
    marks = [i for i in clause if draft.key(i) in (",", "՝")]
    first = max((i + 1 for i in marks if i < verb), default=clause.start)
    last = min((i for i in marks if i > verb), default=clause.stop)
    if first == clause.start and last == clause.stop:
        return []
    actors = [n for n in draft.outermost(range(first, last)) if n.kind in _DOERS and n.things and not n.adjective]
    groups = [g for g in coordinated(draft, actors) if _can_be_subject(draft, g)]
    return min(groups, key=lambda g: _distance(g, verb), default=[])


def _first_subject(draft: Draft, clause: range, verb: int, groups: list[list[Named]]) -> list[Named]:
    """Where the verb stands last the doer opens its clause, or has opened an earlier one; it may follow *said*."""
    after = [g for g in groups if verb < g[0].first <= verb + 2]
    before = [g for g in groups if g[-1].last <= verb]
    if before or after:
        return (before or after)[0]
    for earlier in [c for c in clauses_of(draft, draft.sentence(verb)) if c.stop <= clause.start][::-1]:
        actors = [n for n in draft.outermost(earlier) if n.kind in _DOERS and n.things and not n.adjective]
        found = [g for g in coordinated(draft, actors) if _can_be_subject(draft, g)]
        if found:
            return found[0]
    return []


def _distance(group: list[Named], verb: int) -> int:
    return verb - group[-1].last if group[-1].last <= verb else group[0].first - verb


def _can_be_subject(draft: Draft, group: list[Named]) -> bool:
    """Tell by case, or in a language without cases by what stands around, whether a list can be the doer."""
    if draft.words("grammar", "cases"):
        return group[-1].nominative or (group[0].nominative and "first" in draft.words("grammar", "head"))
    before = draft.key(group[0].first - 1)
    if before in draft.words("grammar", "articles"):
        before = draft.key(group[0].first - 2)
    return before not in draft.words("grammar", "prepositions") and not draft.key(group[-1].last - 1).endswith("'s")


def trimmed(draft: Draft, first: int, last: int) -> Span:
    """Give a stretch of tokens without marks at its ends."""
    while first < last - 1 and not draft.key(first)[:1].isalnum():
        first += 1
    while last - 1 > first and not draft.key(last - 1)[-1:].isalnum():
        last -= 1
    return draft.span(first, last)
