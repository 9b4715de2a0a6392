"""Whose words a document is: *the resolution calls on …* is what the parliament does that adopted it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..draft import Draft, Named

_DAY = re.compile(r" of (?:\d+ )?(?:[A-Z]\w+ )?\d{4}$")  # *Resolution of the Senate of 3 May 2024*
_ISSUE = frozenset(("State", "GovernmentBody", "InternationalOrganization", "Organization", "Person"))


def issuer_of(draft: Draft, agreement: str) -> tuple[str, ...]:
    """Give whose document an agreement is by its name (*Resolution of the French Senate*) or by a lone signatory."""
    name = _DAY.sub("", draft.thing(agreement).name)
    owner = name.partition(" of ")[2].partition(",")[0].removeprefix("the ")
    ref = draft.lexicon.names.get(owner.casefold()) or next(
        (t.id for t in draft.minted.values() if t.name == owner), ""
    )
    if ref and draft.thing(ref).kind in _ISSUE:
        return (ref,)
    signed = {*draft.subjects("signatoryOf", agreement)}
    return tuple(signed) if len(signed) == 1 else ()


def documents_in(draft: Draft, number: int) -> Iterator[tuple[Named, tuple[str, ...]]]:
    """Give the documents that a sentence tells of and that are somebody's, the last first, each with whose it is."""
    for named in reversed(draft.rows.get(number, ())):
        if named.kind == "Agreement" and len(named.things) == 1 and (who := issuer_of(draft, named.things[0])):
            yield named, who
