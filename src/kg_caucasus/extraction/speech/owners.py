"""Whose an act is that a noun tells, where word order shows it: *Baku's demand*, *the Azerbaijani proposal*, *the
corridor demanded by Baku*; and that *this demand* is one told before."""

from __future__ import annotations

from ..draft import Draft, Named
from ..sentence.asides import asides_of
from ..sentence.rules import Found
from ..sentence.scene import DOERS, groups_of, is_possessive
from ..sentence.weighing import Candidate

_NO_ADJECTIVES = ("articles", "prepositions", "and")
_ADJECTIVES = 3  # words between an owner and the noun: *Baku's latest written proposal*


def owner_of(draft: Draft, found: Found) -> Candidate | None:
    """Give whose act a noun or a participle tells by what stands beside it, nobody (a candidate without things) where
    it only points back, and None where nothing beside it tells."""
    noun = found.match.first
    if not draft.meets(noun, "act_nouns"):
        return _agent(draft, found.match.last) if draft.meets(found.anchor, "past") else None
    if draft.meets(noun - 1, "refers_back"):
        return Candidate((), ("told before",))
    if owner := owner_before(draft, noun):
        return Candidate(owner.things, ("owner",), (owner,))
    return _agent(draft, noun + 1) or _behind(draft, noun + 1) or _told_before(draft, noun)


def _told_before(draft: Draft, noun: int) -> Candidate | None:
    """Give nobody where a noun opens a sentence of which it is the subject, an aside maybe between: *The demand, X
    said, is absurd*."""
    sentence = draft.sentence(noun)
    verb = asides_of(draft, sentence).get((noun + 1, 1), noun + 1)
    opens = noun - 1 == sentence.start and draft.meets(noun - 1, "articles")
    return Candidate((), ("told before",)) if opens and draft.meets(verb, "verb_singular") else None


def _behind(draft: Draft, at: int) -> Candidate | None:
    """Give who stands behind *of* at a token, where it is said what he does: *the refusal of X to do it*."""
    if not draft.meets(at, "whose"):
        return None
    groups = groups_of(draft, draft.sentence(at), "doers")
    group = next((g for g in groups if g.first == at + 1), None)
    does = group and (draft.meets(group.last, "to_do") or draft.meets(group.last, "that"))
    return Candidate(group.things, ("owner",), group.named) if group and does else None


def owner_before(draft: Draft, noun: int) -> Named | None:
    """Give who stands before a noun in the possessive or as an adjective, adjectives between."""
    able = [n for n in draft.beside(noun) if n.kind in DOERS and n.things]
    for at in range(noun, max(noun - 1 - _ADJECTIVES, draft.sentence(noun).start), -1):
        for named in able:
            ends = named.last + draft.meets(named.last, "owning_marks")
            if at == ends and (named.adjective or is_possessive(draft, named)):
                return named
        if not draft.form(at - 1).islower() or any(draft.meets(at - 1, key) for key in _NO_ADJECTIVES):
            return None
    return None


def _agent(draft: Draft, at: int) -> Candidate | None:
    """Give who is named by *by* at a token, with the list in which he stands."""
    if not draft.meets(at, "agents"):
        return None
    groups = groups_of(draft, draft.sentence(at), "doers")
    group = next((g for g in groups if g.first == at + 1 or g.named[0].first == at + 1), None)
    return Candidate(group.things, ("owner",), group.named) if group else None
