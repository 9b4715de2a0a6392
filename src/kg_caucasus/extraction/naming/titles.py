"""English names of what nouns and their complements make: *Head of the Ministry of X* is *Minister of X*."""

from __future__ import annotations

import re

from ...model import Thing
from ..draft import Draft

_DANGLING = re.compile(r" (?:of|on|in|to)(?: the)?$")  # words before what a name is of
_WHO = frozenset(("State", "InternationalOrganization", "GovernmentBody", "PopulationGroup", "Organization"))
_SEND = _WHO - {"State"}


def titled(draft: Draft, office: str) -> str:
    """Give the head of a ministry the title of minister."""
    for head, title in draft.titles.instead.items():
        office = office.replace(f"{head} ", f"{title} ")
    return office


def bare_name(name: str, owners: list[str]) -> str:
    """Give a composed name with a capital; where there is nothing that it is of, without the dangling *of*."""
    if not owners:
        name = _DANGLING.sub("", name.strip())
    return name[:1].upper() + name[1:]


def listing(names: list[str]) -> str:
    """Give names as an English list: *A, B and C*."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def name_of(name: str, owners: list[Thing], titles: list[str]) -> str:
    """Give the name that a pattern and the things and titles it is of make: a commission is *on* a matter, but *of*
    whose it is."""
    if owners and all(thing.kind in _WHO for thing in owners):
        name = name.replace(" on {of}", " of {of}")
    if owners and all(thing.kind in _SEND for thing in owners):
        name = name.replace(" in {of}", " of {of}")  # a mission in a land, but of those who sent it
    names = [*(thing.name for thing in owners), *titles]
    return bare_name(name.format(of=listing(names)), names)
