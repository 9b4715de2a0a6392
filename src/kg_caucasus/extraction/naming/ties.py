"""Whom relations or cooperation bind: *the ties between A and B*, *отношения с A*, *A ilə əməkdaşlıq*."""

from __future__ import annotations

from ..draft import Draft, Named
from ..words.lexicon import Phrase
from .complements import complements_of

_SIDES = frozenset(("State", "InternationalOrganization"))


def tie_name(draft: Draft, phrase: Phrase, noun: str) -> str:
    """Name relations by the two whom they bind, or by the one with whom they are; nothing where neither is told."""
    own = complements_of(draft, phrase, _SIDES)
    others = _with_whom(draft, phrase, max([phrase.last, *(n.last for n in own)]))
    bound = [t for n in (*own, *others) for t in n.things]
    names = sorted({draft.thing(t).name for t in bound})
    if len(names) == 2:
        return f"{'-'.join(names)} {noun[:1].lower()}{noun[1:]}"
    with_one = {draft.thing(t).name for n in others for t in n.things}
    return f"{noun} with {with_one.pop()}" if len(with_one) == 1 == len(names) else ""


def _with_whom(draft: Draft, phrase: Phrase, last: int) -> list[Named]:
    """Give the side with whom relations are told to be, right before their noun, or after it and whose they are."""
    sides = [n for n in draft.beside(phrase.first) if n.kind in _SIDES and not n.adjective]
    if draft.meets(last, "with_before"):
        first = last + 1 + draft.meets(last + 1, "articles")
        return [n for n in sides if n.first == first][:1]
    if draft.meets(phrase.first - 1, "with_after"):
        return [n for n in sides if n.last == phrase.first - 1][:1]
    by_case = set(draft.words("grammar", "with_case"))
    return [n for n in sides if n.last == phrase.first and n.cases & by_case][:1]
