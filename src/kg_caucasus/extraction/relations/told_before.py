"""What words that name no object of their own go back to: the occasion or process told before them."""

from __future__ import annotations

from ...reading.tokens import words_of
from ..draft import Draft, Named
from ..sentence.cutting import clause_at
from ..sentence.rules import Found

_SUBJECTS = frozenset(("Process", "Agreement"))  # what *this* may stand for that helps, is a condition or an aim
_GOES_BACK = frozenset(("contributesTo", "mediates", "aimsAt"))  # what is done, or set up, for a process told before
_DRAFT = "DraftTreaty"
_BEFORE = 2  # sentences back in which the occasion was told that one *also attended*


def told_before(draft: Draft, found: Found) -> list[tuple[str, bool]]:
    """Give the occasion told last before a sentence that only says who was there too: *X also took part*."""
    at, number = found.match.first, draft.number(found.match.first)
    if found.rule.says in _GOES_BACK:
        return _process_before(draft, found)
    if found.rule.says == "conditionFor":
        return _draft_before(draft, at, number)
    here = [n for n in draft.beside(at) if n.kind in ("Event", "Process") and n.first in clause_at(draft, found.anchor)]
    if within := _within(found, here):
        return within
    sort = found.rule.needs  # *deputy X asked*: at the sitting, however far back that was told
    here = [n for n in here if not sort or is_of_sort(draft, n.things[0], sort)]
    if found.rule.says != "participatesIn" or here or (not sort and _goes_on(draft, found)):
        return []
    told = [n for i in range(0 if sort else max(number - _BEFORE, 0), number + 1) for n in draft.rows.get(i, ())]
    before = [n for n in told if n.kind == "Event" and n.last <= at]
    gathering = [n for n in before if is_of_sort(draft, n.things[0], sort or "gatherings")]
    told = [n for n in before if not _is_long(n)]
    before = [n for n in gathering if n in told] or gathering or told
    return [(before[-1].things[0], False)] if before and len(before[-1].things) == 1 else []


def subject_before(draft: Draft, found: Found) -> list[str]:
    """Give what words without a subject of their own are about (*this will strengthen trust*, *the court ordered*): the
    process or document told last before them, in their sentence or the one before, of the sort that the rule asks
    for."""
    number, needs = draft.number(found.match.first), found.rule.needs
    at = found.match.last if needs else found.match.first
    for earlier in (number, number - 1):
        row = [n for n in draft.rows.get(earlier, ()) if n.kind in _SUBJECTS and n.last <= at and len(n.things) == 1]
        row = [n for n in row if not needs or is_of_sort(draft, n.things[0], needs)]
        if row:
            return list(row[-1].things)
    return []


def _within(found: Found, here: list[Named]) -> list[tuple[str, bool]]:
    """Give what the rule's own words name: *the negotiations between A and B*, *X mediates between A and B*."""
    own = [n for n in here if n.first < found.match.last and found.match.first < n.last and n.how != "reference"]
    return [(t, False) for n in own for t in n.things]


def is_of_sort(draft: Draft, event: str, sort: str) -> bool:
    """Tell whether an occasion's name holds a noun of a sort."""
    words = f" {' '.join(words_of(draft.thing(event).name, 'en'))} ".casefold()
    return any(f" {noun.casefold()} " in words for noun in draft.sort(sort))


def _draft_before(draft: Draft, at: int, number: int) -> list[tuple[str, bool]]:
    """Give the document yet to be signed that was told last before words that only point back: *for its signing*."""
    facts = draft.lexicon.knowledge.things.facts
    told = [n for i in range(max(number - _BEFORE, 0), number + 1) for n in draft.rows.get(i, ())]
    before = [n.things[0] for n in told if n.kind == "Agreement" and n.last <= at and len(n.things) == 1]
    drafts = [t for t in before if _DRAFT in facts.get((t, "agreementKind"), ())]
    return [(t, False) for t in drafts[-1:]]


def _process_before(draft: Draft, found: Found) -> list[tuple[str, bool]]:
    """Give the process told last before words that name none: *in this X will assist*, *Russia mediated*."""
    first, number = min([found.match.first, *(n.first for n in found.slot("subject"))]), draft.number(found.match.first)
    clause = clause_at(draft, first)
    here = [n for n in draft.beside(first) if n.kind == "Process" and n.last > first and n.first in clause]
    if within := _within(found, here):
        return within
    told = [n for i in range(max(number - 1, 0), number + 1) for n in draft.rows.get(i, ())]
    before = [n for n in told if n.kind == "Process" and n.last <= first and len(n.things) == 1]
    if any(n.how != "reference" for n in here) or not before:
        return []
    return [(before[-1].things[0], False)]


def _goes_on(draft: Draft, found: Found) -> bool:
    """Tell whether a preposition after the words tells in what else one took part."""
    return draft.meets(found.match.last, "prepositions")


def _is_long(event: Named) -> bool:
    """Tell whether an occasion is one known by its name, such as a war, that nobody attends."""
    return event.how == "name" or event.rule.startswith("events.")
