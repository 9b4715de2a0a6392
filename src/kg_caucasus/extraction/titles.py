"""What the offices are called that persons hold: the full names of those that a text tells in short."""

from __future__ import annotations

import re
from functools import cache

from ..knowledge import Knowledge
from .draft import Draft
from .lexicon import Lexicon

_OF_THE = " of the "
_BODIES = ("GovernmentBody", "WorkingBody")


def offices_of(draft: Draft, person: str) -> list[str]:
    """Give the offices that a person is known or told to hold."""
    things = draft.lexicon.knowledge.things
    known = [things.offices.get(t.office, "") for t in things.tenures.get(person, ())]
    return [*known, *(r.object for r in draft.relations if r.predicate == "holdsOffice" and r.subject == person)]


def office_name(draft: Draft, person: str, title: str, words: str = "") -> str:
    """Complete an office told without its state (*Prime Minister Pashinyan*) where the person is known to hold one
    such; by the ``words`` that tell it, too (*Secretary Blinken*)."""
    title = title if title in _bare_titles(draft.lexicon) else of_the_known(draft, title)
    things = draft.lexicon.knowledge.things
    names = [things.offices[t.office] for t in things.tenures.get(person, ()) if t.office in things.offices]
    if title in names:
        return title
    bare = " of " not in title or title in _bare_titles(draft.lexicon)
    opened = {office for office in names if words and office.casefold().startswith(f"{words.casefold()} ")}
    if len(opened) == 1 and bare:
        return opened.pop()
    fuller = [n for n in names if n.split()[0] == title.split()[0] and set(title.split()) <= set(n.split())]
    if len(set(fuller)) == 1 or (" of " not in title and fuller):
        return fuller[-1]
    head = title.partition(" of ")[0]
    alike = {n for n in names if bare and " of " in title and n.startswith(f"{head} of ")}
    return alike.pop() if len(alike) == 1 else title


def of_the_known(draft: Draft, title: str) -> str:
    """Call a body in a title as it is called first, a state that has an article with it: *Speaker of the Parliament of
    Azerbaijan* is that of the Milli Majlis."""
    head, _, tail = title.partition(" of ")
    ref = draft.lexicon.names.get(tail.removeprefix("the ").casefold(), "")
    if ref and draft.thing(ref).kind in _BODIES and not draft.thing(ref).name.isupper():
        return f"{head}{_OF_THE}{draft.thing(ref).name}"
    return _with_article(draft.lexicon.knowledge).sub(rf"{_OF_THE}\1", title)


@cache
def _bare_titles(lexicon: Lexicon) -> frozenset[str]:
    """Give the names of offices that tell nobody's: *Member of the Parliament*."""
    return frozenset(k.name.removesuffix(" of {of}") for k in lexicon.kinds.values() if k.makes == "Office")


@cache
def _with_article(knowledge: Knowledge) -> re.Pattern[str]:
    """Give what finds, in a title, the states and organisations that have an article in the names of known offices."""
    owners = (t.name for t in knowledge.things.by_id.values() if t.kind in ("State", "InternationalOrganization"))
    offices = " | ".join(knowledge.things.offices.values())
    names = sorted({name for name in owners if re.search(rf" of the {re.escape(name)}\b", offices)})
    return re.compile(rf" of ({'|'.join(map(re.escape, names))})\b")
