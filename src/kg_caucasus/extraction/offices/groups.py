"""Offices of several at once: *the presidents of A and B, X and Y*; and groups that stand for the states they lead."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Relation
from ..draft import Draft, Named
from ..sentence.coordination import coordinated
from ..words.lexicon import ids_by_name


def share_offices(draft: Draft) -> Draft:
    """Tell of each person in a list right after an office in the plural that he holds it; such a group is no thing."""
    told: list[Relation] = []
    gone: list[Named] = []
    for group in [n for n in draft.of_kind("PopulationGroup") if n.how != "reference" and _title(draft, n) is not None]:
        people = people_beside(draft, group)
        if len(people) > 1:
            gone.append(group)
            told += _holdings(draft, group, people)
    return replace(draft.without(lambda n: n in gone), relations=(*draft.relations, *told))


def trace_holders(draft: Draft) -> Draft:
    """Read a group told by its office alone as the group so called before (*the co-chairs of A … the co-chairs*), or as
    those told together before who all hold it: *A met B. The foreign ministers …*."""
    groups = [n for n in draft.of_kind("PopulationGroup") if len(n.things) == 1]
    holders = {n: who for n in groups if (who := _named_in_full(draft, n, groups) or _holders(draft, n))}
    instead = {n: replace(n, things=who, kind=draft.thing(who[0]).kind, how="reference") for n, who in holders.items()}
    return draft.with_instead(instead)


def _named_in_full(draft: Draft, group: Named, groups: list[Named]) -> tuple[str, ...]:
    """Give the group named last before one, in its words and with whose it is."""
    name = draft.thing(group.things[0]).name
    before = [n for n in groups if n.last <= group.first and draft.thing(n.things[0]).name.startswith(f"{name} of ")]
    return before[-1].things if before and draft.thing(group.things[0]).candidate else ()


def _holders(draft: Draft, group: Named) -> tuple[str, ...]:
    """Give those who took part in an occasion told before a group, or were listed there, the last first, if they hold
    its office."""
    plural = draft.thing(group.things[0]).name
    counted = draft.words("grammar", "articles") and not draft.meets(group.first - 1, "articles")
    if counted or not draft.lexicon.shared_offices.get(plural):  # *three foreign ministers*
        return ()
    before = [n for n in draft.named if n.last <= group.first]
    lists = [(n.first, draft.subjects("participatesIn", t)) for n in before if n.kind == "Event" for t in n.things]
    rows = coordinated(draft, [n for n in before if n.kind == "Person"])
    lists += [(row[0].first, [t for n in row for t in n.things]) for row in rows]
    for _, told in sorted(lists, reverse=True):
        people = list(dict.fromkeys(t for t in told if draft.thing(t).kind == "Person"))
        if shared_office(draft, people)[0] == f"the {plural[0].lower()}{plural[1:]}":
            return tuple(people)
    return ()


def led_by(draft: Draft, thing: str) -> tuple[str, ...]:
    """Give the states for which their leaders act; nothing where the thing is no such group."""
    name = draft.thing(thing).name if draft.thing(thing).kind == "PopulationGroup" else ""
    heads = (f"{group} of " for group in draft.lexicon.shared_offices)
    told = next((name[len(head) :] for head in heads if name.casefold().startswith(head.casefold())), "")
    parts = re.split(r", | and ", told) if told else []
    known = ids_by_name(draft.lexicon.knowledge, "State")
    states = [known.get(part, "") for part in parts]
    return tuple(states) if all(states) else ()


def leads(draft: Draft, thing: str) -> bool:
    """Tell whether a thing is a group of those who lead states or speak for them."""
    name = draft.thing(thing).name.partition(" of ")[0]
    return name in draft.lexicon.shared_offices or name in draft.sort("leading")


def shared_office(draft: Draft, people: list[str]) -> tuple[str, list[str]]:
    """Give the office in the plural that several hold, each in another state (*foreign ministers*), and the states."""
    things, states = draft.lexicon.knowledge.things, []
    if len(people) < 2:
        return "", []
    held = [[things.offices.get(t.office, "") for t in things.tenures.get(p, ())] for p in people]
    held = [[*h, *(r.object for r in draft.relations if r.subject == p)] for h, p in zip(held, people, strict=True)]
    for plural, title in draft.lexicon.shared_offices.items():
        states = [next((o.removeprefix(f"{title} of ") for o in h if o.startswith(f"{title} of ")), "") for h in held]
        if title and all(states) and len(set(states)) == len(states):
            return f"the {plural[0].lower()}{plural[1:]}", sorted(states)
    return "", []


def _title(draft: Draft, group: Named) -> str | None:
    name = draft.thing(group.things[0]).name.partition(" of ")[0]
    return draft.lexicon.shared_offices.get(name) if len(group.things) == 1 else None


def people_beside(draft: Draft, group: Named) -> list[Named]:
    """Give the list of persons right after a group (*of the two countries* at most between), or before it and a
    comma."""
    people = [n for n in draft.outermost(draft.sentence(group.first)) if n.kind == "Person"]
    marks = {",", *draft.words("grammar", "articles")}
    for row in coordinated(draft, people):
        after, before = range(group.last, row[0].first), range(row[-1].last, group.first)
        if row[0].first >= group.last and len(after) <= 5 and all(_goes_between(draft, i) for i in after):
            return row
        if (
            row[-1].last < group.first
            and len(row) > 1
            and len(before) <= 2
            and all(draft.key(i) in marks for i in before)
        ):
            return row
    return []


def _goes_between(draft: Draft, token: int) -> bool:
    """Tell whether a word can stand between an office and the names of its holders: states, *and*, *of the two
    countries*."""
    in_state = any(n.kind == "State" and n.first <= token < n.last for n in draft.beside(token))
    if draft.key(token) == "," and draft.doer_by == "order":
        return True
    return in_state or (draft.form(token).isalpha() and draft.form(token).islower())


def _holdings(draft: Draft, group: Named, people: list[Named]) -> list[Relation]:
    title = _title(draft, group) or ""
    states = [
        t
        for n in draft.inside(range(group.first, max(group.last, people[0].first)))
        if n.kind == "State"
        for t in n.things
    ]
    evidence = draft.span(min(group.first, people[0].first), max(group.last, people[-1].last))
    rule = f"holdsOffice.{draft.document.lang}.shared"
    paired = (
        dict(zip([t for n in people for t in n.things], states, strict=False)) if len(states) == len(people) else {}
    )
    found = []
    for person in [t for n in people for t in n.things]:
        of = f" of {draft.thing(paired[person]).name}" if person in paired else ""
        name = _known_office(draft, person, title + of) or (title + of if of and title else "")
        if name:
            found.append(Relation(person, "holdsOffice", name, True, evidence, rule))
    return found


def _known_office(draft: Draft, person: str, told: str) -> str:
    """Give the office that the person is known to hold, in full, where it begins as told."""
    things = draft.lexicon.knowledge.things
    known = [things.offices.get(t.office, "") for t in things.tenures.get(person, ())]
    fitting = [
        o
        for o in known
        if o and (o.casefold().startswith(told.casefold()) or (not told.strip(" of") or told.startswith(" of ")))
    ]
    return fitting[-1] if fitting else ""
