"""What names tell by themselves: what a body is for, which states it joins, who a joint document is of,
where an event told by description was."""

from __future__ import annotations

from itertools import pairwise

from ...model import Relation
from ..draft import Draft, Named
from ..offices.groups import leads
from ..sentence.coordination import coordinated
from ..words.marks import DASH
from .told_before import is_of_sort

_BESIDE = 3  # words between a body or document and the states whose it is, or what it is for


def told_in_names(draft: Draft) -> list[Relation]:
    """Give what the names of bodies, and the words of events told by description, tell of themselves."""
    return [*_mandates(draft), *_members(draft), *_in_descriptions(draft)]


def _mandates(draft: Draft) -> list[Relation]:
    """A body whose name tells its process (*the commission on delimitation*) is for that process; a mechanism (*for
    investigating violations*) is meant to do what its words say."""
    told = []
    for body in [n for n in draft.of_kind("WorkingBody") if n.things]:
        evidence = draft.span(body.first, body.last)
        within = [n for n in draft.beside(body.first) if n.kind == "Process" and body.holds(n)]
        if any(is_of_sort(draft, t, "mechanisms") for t in body.things):
            told += _aims(draft, body, within)
            continue
        rule = f"hasMandate.{draft.document.lang}.in-its-name"
        told += [
            Relation(b, "hasMandate", p, False, evidence, rule) for b in body.things for n in within for p in n.things
        ]
    return told


def _aims(draft: Draft, body: Named, within: list[Named]) -> list[Relation]:
    """Give what a mechanism is meant to do: a process told by more than one word in its name, or right beside it, or
    else the words after its noun."""
    beside = [n for n in draft.of_kind("Process") if 0 <= _apart(body, n) <= _BESIDE and _alone(draft, body, n)]
    goal = next((n for n in [*beside, *within] if n.last - n.first > 1 and not _is_tail(body, n)), None)
    goals: list[tuple[str, bool]] = [(t, False) for t in goal.things] if goal else []
    noun = next((i for i in range(body.first, body.last) if draft.meets(i, "mechanisms")), body.last)
    first = noun + 1 + draft.meets(noun + 1, "about_before")
    if not goals and first < body.last:
        goals = [(draft.text(first, body.last), True)]
    rule, last = f"aimsAt.{draft.document.lang}.in-its-name", max(body.last, goal.last if goal else 0)
    evidence = draft.span(min(body.first, goal.first) if goal else body.first, last)
    return [Relation(b, "aimsAt", what, literal, evidence, rule) for b in body.things for what, literal in goals]


def _is_tail(body: Named, named: Named) -> bool:
    """Tell whether what is named only ends the words of a body: *for investigating breaches of the ceasefire*."""
    return body.holds(named) and named.first > body.first and named.last == body.last


def _apart(body: Named, named: Named) -> int:
    """Give how many words part a body from what is named before or after it; -1 within it."""
    return named.first - body.last if named.first >= body.last else body.first - named.last


def _alone(draft: Draft, body: Named, named: Named) -> bool:
    """Tell whether only small words, or who acts for states (*of the leaders of A and B*), part a body from what
    is named beside it."""
    between = range(body.last, named.first) if named.first >= body.last else range(named.last, body.first)
    small = ("of", "between_before", "about_before", "postpositions", "prepositions", "articles")
    acting = [n for n in draft.of_kind("PopulationGroup") if leads(draft, n.things[0])]
    return all(any(draft.meets(i, key) for key in small) or any(n.first <= i < n.last for n in acting) for i in between)


def _members(draft: Draft) -> list[Relation]:
    """States of which a body of several is told to be (*the trilateral working group of A, B and C*) belong to it, and
    those whose a joint document is (*the joint appeal of A and B*) have signed it."""
    return [
        *_of_several(draft, "WorkingBody", "of_several_states", "memberOf"),
        *_of_several(draft, "Agreement", "of_parties", "signatoryOf"),
    ]


def _of_several(draft: Draft, kind: str, sort: str, predicate: str) -> list[Relation]:
    told, rule = [], f"{predicate}.{draft.document.lang}.in-its-name"
    wholes = [n for n in draft.of_kind(kind) if len(n.things) == 1 and n.how != "reference"]
    for one in [n for n in wholes if is_of_sort(draft, n.things[0], sort)]:
        states = [n for n in draft.inside(draft.sentence(one.first)) if n.kind == "State" and not n.adjective]
        for group in coordinated(draft, states):
            first, last = group[0].first, group[-1].last
            row = Named(first, last, (), "State", "name")
            near = one.holds(row) or (0 <= _apart(one, row) <= _BESIDE and _alone(draft, one, row))
            if len(group) > 1 and near and not _parted(draft, group) and _are_owners(draft, one, group):
                evidence = draft.span(min(first, one.first), max(last, one.last))
                told += [Relation(t, predicate, one.things[0], False, evidence, rule) for n in group for t in n.things]
    return told


def _parted(draft: Draft, group: list[Named]) -> bool:
    """Tell whether more than marks and *and* stand between the states of a list."""
    between = [i for a, b in pairwise(group) for i in range(a.last, b.first)]
    return not all(draft.key(i) in (",", DASH) or draft.meets(i, "and") for i in between)


def _are_owners(draft: Draft, body: Named, group: list[Named]) -> bool:
    """Tell whether states stand beside a body as those whose it is: *of A and B*, or in the case of owners."""
    if draft.doer_by == "order":
        return draft.meets(group[0].first - 1, "of") or draft.meets(group[0].first - 1, "between_before")
    after = group[0].first >= body.last
    return after == (draft.doer_by == "case") and bool({"genitive"} & group[-1].cases or body.holds(group[0]))


def _in_descriptions(draft: Draft) -> list[Relation]:
    """An event told by description (*the trial in Baku*, *the initialling by A*) is where and whose its words say."""
    told, lang = [], draft.document.lang
    for event in [n for n in draft.of_kind("Event") if n.rule.startswith("events.") and len(n.things) == 1]:
        evidence, ref = draft.span(event.first, event.last), event.things[0]
        within = [n for n in draft.inside(range(event.first, event.last)) if event.holds(n)]
        for part in [n for n in within if not any(m.holds(n) for m in within)]:
            before = draft.meets(part.first - 1, "place_before")
            if part.kind == "Place" and part.first > event.first and (before or "locative" in part.cases):
                rule = f"locatedIn.{lang}.described"
                told += [Relation(ref, "locatedIn", t, False, evidence, rule) for t in part.things]
            elif part.kind == "PopulationGroup" and leads(draft, part.things[0]):
                rule = f"participatesIn.{lang}.described"
                told += [Relation(t, "participatesIn", ref, False, evidence, rule) for t in part.things]
    return told
