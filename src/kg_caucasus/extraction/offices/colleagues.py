"""*His colleague*, *his Russian colleague X*: whoever holds the office that was told last, in another land."""

from __future__ import annotations

import re

from ...model import Relation
from ..draft import Draft, Named
from .held import office_name, offices_of, past_the_field


def is_colleague(draft: Draft, office: Named) -> bool:
    """Tell whether an office is only told as that of another's colleague."""
    return office.label.startswith(draft.titles.colleague)


def offices_of_colleagues(draft: Draft, office: Named, people: list[Named]) -> list[Relation]:
    """*His colleagues from A and B, X and Y* hold the office that was told last, each that of his land."""
    if not (title := office_of_colleague(draft, office)):
        return []
    land = _land(draft, office)
    lands = [f"of {state}" for state in re.split(", | and ", land.removeprefix("of "))]
    each = lands if len(lands) == len(people) else [land] * len(people)  # *from A and B, X and Y*
    names = {
        t: office_name(draft, t, title.replace(land, own))
        for n, own in zip(people, each, strict=True)
        for t in n.things
    }
    rule = f"holdsOffice.{draft.document.lang}.colleagues"
    return [
        Relation(n.things[0], "holdsOffice", names[n.things[0]], True, draft.span(office.first, n.last), rule)
        for n in people
        if len(n.things) == 1 and " of " in past_the_field(draft, names[n.things[0]])
    ]


def colleague_named(draft: Draft, office: Named) -> str | None:
    """Give the person named last before *his Russian colleague* who is known or told to hold an office of that land."""
    land = office.label.removeprefix(draft.titles.colleague) if is_colleague(draft, office) else ""
    before = [t for n in draft.of_kind("Person") if n.last <= office.first for t in n.things]
    held = {t: [o.replace(" the ", " ") for o in offices_of(draft, t)] for t in before}
    return next((t for t in reversed(before) if land and any(o.endswith(land) for o in held[t])), None)


def office_of_colleague(draft: Draft, office: Named) -> str:
    """Give an office's name; *his colleague from Armenia* holds there the office that was told last, if one was."""
    if not is_colleague(draft, office):
        return office.label
    before = [n for n in draft.of_kind("Office") if n.last <= office.first and not is_colleague(draft, n)]
    land = _land(draft, office)
    field = f"of {draft.titles.foreign}"
    told = before[-1].label.replace(field, "@") if before else ""
    title = re.sub(r" of (?:the )?[A-Z][^,]*$", "", told).replace("@", field)
    if not title:
        known = [
            o for n in draft.beside(office.first) if n.kind == "Person" for t in n.things for o in offices_of(draft, t)
        ]
        return next((o for o in reversed(known) if land and o.endswith(land)), "")
    return f"{title} {land}".strip() if land else title


def _land(draft: Draft, office: Named) -> str:
    """Give whose the office of a colleague is, as its name tells it: *of Armenia*; "" where it does not."""
    return office.label.removeprefix(draft.titles.colleague).strip()
