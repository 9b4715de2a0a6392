"""Who does what a verb tells, in a language that shows it by the order of words, as English does.

The doer is the nearest name before the verb that is not bound to something else: no preposition, possessive or other
verb
governs it, it is not the apposition of another name, and it does not belong to words put in between (*he said*).
"""

from __future__ import annotations

from itertools import groupby

from .draft import Draft, Named, coordinated
from .rules import rule_book

_INSERTED = 9  # words that *X said* put in between may have
_QUOTES = ('"', "“", "«")
_WHO = frozenset(("Person", "PopulationGroup", "ArmedForce"))
_WORD_BEFORE_OBJECT = ("ed", "ing")


def doers_by_order(draft: Draft, clause: range, verb: int, kinds: frozenset[str]) -> list[Named]:
    """Give the doer or doers of the verb at a token of a clause, nobody where none is told."""
    groups = [g for g in _lists(draft, clause, kinds) if not is_possessive(draft, g[-1])]
    if agent := _agent(draft, groups, verb):
        return agent
    if is_passive(draft, verb):
        return []
    following = [g for g in groups if start_of(draft, g[0]) == verb + 1]
    if following and _is_inverted(draft, clause, verb, following[0]):
        return following[0]
    before = [g for g in groups if g[-1].last <= verb]
    stretch = _stretch(draft, clause, verb)
    near = [g for g in before if g[0].first in stretch and _free(draft, g, before)]
    if near:
        return near[-1]
    if not before and (antecedent := _antecedent(draft, clause, kinds)):
        return antecedent
    outside = [g for g in before if not _is_inserted(draft, clause, g, verb) and _free(draft, g, before)]
    if outside:
        return outside[-1]
    if not before and clause.start > draft.sentence(verb).start and not _speaks(draft, verb):
        return _before_the_quotation(draft, clause, kinds)
    return []


def _lists(draft: Draft, clause: range, kinds: frozenset[str]) -> list[list[Named]]:
    """Give the names of a clause, those joined by *and* as one list; a comma alone sets an apposition apart."""
    found = []
    named = [n for n in draft.outermost(clause) if n.kind in kinds and n.things and not n.adjective]
    rows = (g for _, alike in groupby(named, key=lambda n: n.kind == "Person") for g in coordinated(draft, list(alike)))
    for group in rows:
        between = {draft.key(i) for i in range(group[0].last, group[-1].first)}
        joined = bool(between & set(draft.words("grammar", "and")))
        found += [group] if joined or len(group) == 1 else [[n] for n in group]
    return found


def start_of(draft: Draft, named: Named) -> int:
    """Give the token where a name begins, its article included."""
    first = named.first
    return first - 1 if draft.key(first - 1) in draft.words("grammar", "articles") else first


def is_possessive(draft: Draft, named: Named) -> bool:
    """Tell whether a name only owns what follows it: *Armenia's*."""
    return draft.key(named.last - 1).endswith(("'s", "s'")) or draft.key(named.last) in ("'s", "'")


def _free(draft: Draft, group: list[Named], before: list[list[Named]]) -> bool:
    """Tell whether nothing but the verb can govern a group."""
    first = start_of(draft, group[0])
    key = draft.key(first - 1)
    if key in draft.words("grammar", "prepositions"):
        return False
    closed = draft.key(group[-1].last) == ","
    person = group[0].kind == "Person"
    if key == "," and closed and any(g[-1].last == first - 1 and (g[0].kind == "Person") >= person for g in before):
        return False
    return not _takes_object(draft, first - 1)


def _takes_object(draft: Draft, token: int) -> bool:
    """Tell whether a word is a verb, whose object then follows; after *said* comes rather the doer of what is said."""
    key = draft.key(token)
    if key in draft.words("grammar", "object_verbs") or draft.key(token - 1) in (
        "to",
        *draft.words("modality", "future"),
    ):
        return True
    if _speaks(draft, token):
        return False
    told = any(rule.by == "subject" for rule, _ in rule_book(draft.lexicon.wording, "acts").candidates(key))
    return told or (len(key) > 4 and key.endswith(_WORD_BEFORE_OBJECT) and draft.form(token)[:1].islower())


def _speaks(draft: Draft, token: int) -> bool:
    book = rule_book(draft.lexicon.wording, "speech")
    return any(rule.id.endswith(".verbs") for rule, _ in book.candidates(draft.key(token)))


def is_passive(draft: Draft, verb: int) -> bool:
    """Tell whether a verb tells what is done to somebody: *was accused*."""
    return (
        draft.key(verb - 1) in draft.words("grammar", "passive")
        and draft.key(verb).endswith("ed")
        and not _is_state(draft, verb)
    )


def _is_state(draft: Draft, verb: int) -> bool:
    """Tell whether a participle says how somebody is: *is concerned*, *was committed*."""
    return draft.key(verb) in draft.words("grammar", "states")


def _before_the_quotation(draft: Draft, clause: range, kinds: frozenset[str]) -> list[Named]:
    """Give the doer with whom the sentence began before words put in between and a quotation: *Baku, he said, "has
    agreed"*."""
    if draft.key(clause.start - 1) not in _QUOTES:
        return []
    opening = range(draft.sentence(clause.start).start, clause.start)
    groups = [g for g in _lists(draft, opening, kinds) if not is_possessive(draft, g[-1])]
    free = [g for g in groups if _free(draft, g, groups) and not _is_inserted(draft, opening, g, clause.start)]
    return free[0] if free else []


def _antecedent(draft: Draft, clause: range, kinds: frozenset[str]) -> list[Named]:
    """Give those of whom a clause that *who* or *which* opens tells: the last named before it that can be meant."""
    opener = next((draft.key(i) for i in clause if draft.key(i) in ("who", "which", "that")), "")
    if opener != draft.key(clause.start) or draft.key(clause.start - 1) not in (",", "—", "–"):
        return []
    before = [n for n in draft.outermost(draft.sentence(clause.start)) if n.last <= clause.start and n.things]
    fitting = [n for n in before if n.kind in kinds and (n.kind in _WHO) == (opener == "who") and not n.adjective]
    return fitting[-1:]


def _agent(draft: Draft, groups: list[list[Named]], verb: int) -> list[Named]:
    """Give those *by* whom something was done."""
    if is_passive(draft, verb):
        for group in groups:
            if group[0].first > verb and draft.key(start_of(draft, group[0]) - 1) == "by":
                return group
    return []


def _is_inverted(draft: Draft, clause: range, verb: int, following: list[Named]) -> bool:
    """Tell whether the doer follows its verb: *"…," said X*."""
    if not _speaks(draft, verb):
        return False
    opens = verb == clause.start or draft.key(verb - 1) in (",", '"', "”", "»", "“")
    return opens and draft.key(following[-1].last) != "that"


def _stretch(draft: Draft, clause: range, verb: int) -> range:
    """Give the words between the commas around a verb."""
    marks = [i for i in clause if draft.key(i) == ","]
    return range(max((i + 1 for i in marks if i < verb), default=clause.start), verb)


def _is_inserted(draft: Draft, clause: range, group: list[Named], verb: int) -> bool:
    """Tell whether a group stands in words put in between two commas: *, X said,*."""
    marks = [i for i in clause if draft.key(i) == ","]
    first = max((i for i in marks if i < group[0].first), default=None)
    last = min((i for i in marks if i >= group[-1].last), default=None)
    if first is None or last is None or last > verb or last - first > _INSERTED:
        return False
    return any(_speaks(draft, i) for i in range(first + 1, last))
