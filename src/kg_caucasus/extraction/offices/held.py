"""What the offices are called that persons hold: the full names of those that a text tells in short."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...knowledge import Knowledge
from ..draft import Draft, Named
from ..words.lexicon import Lexicon

_OF_THE = " of the "
_FIELD = re.compile(" (?:for|to|in) ")
_BODIES = ("GovernmentBody", "WorkingBody")


def offices_of(draft: Draft, person: str) -> list[str]:
    """Give the offices that a person is known or told to hold."""
    things = draft.lexicon.knowledge.things
    known = [things.offices.get(t.office, "") for t in things.tenures.get(person, ())]
    return [*known, *(r.object for r in draft.relations if r.predicate == "holdsOffice" and r.subject == person)]


def is_known_to_hold(draft: Draft, named: Named, title: str) -> bool:
    """Tell whether one named is known to hold the office that a title tells."""
    return any(office_name(draft, t, title) in offices_of(draft, t) for t in named.things)


def is_part(draft: Draft, body: str | None, owner: Named) -> bool:
    """Tell whether a body is the one named, or one of it: *the head of the EU mission* heads a body of the EU."""
    whole = draft.lexicon.knowledge.things.facts.get((body or "", "partOf"), ())
    return bool(body) and bool({body, *whole} & {*owner.things})


def office_name(draft: Draft, person: str, title: str, words: str = "") -> str:
    """Complete an office told without its state (*Prime Minister Pashinyan*) where the person is known to hold one
    such; by the ``words`` that tell it, too (*Secretary Blinken*)."""
    title = title if title in _bare_titles(draft.lexicon) else of_the_known(draft, title)
    things = draft.lexicon.knowledge.things
    held = [t.office for t in things.tenures.get(person, ()) if t.office in things.offices]
    names = [things.offices[office] for office in held]
    if title in names:
        return title
    called = [(name, things.offices[office]) for office in held for name in things.titles[office]]
    if alike := [office for name, office in called if _same(draft.lexicon, name, title)]:
        return alike[0]
    bare = " of " not in title or title in _bare_titles(draft.lexicon)
    opened = {name for name in names if words and name.casefold().startswith(f"{words.casefold()} ")}
    if len(opened) == 1 and bare:
        return opened.pop()
    told = {*title.split()}
    fuller = [office for n, office in called if n.split()[0] == title.split()[0] and told <= {*n.split()}]
    if len(set(fuller)) == 1 or (" of " not in title and fuller):
        return fuller[-1]
    head = title.partition(" of ")[0]
    headed = {n for n in names if bare and " of " in title and n.startswith(f"{head} of ")}
    return headed.pop() if len(headed) == 1 else title


def same_office(held: str, told: str) -> bool:
    """Tell whether an office is the one told, maybe without its field or where it is held: *the EU ambassador*."""
    held, told = held.replace(" the ", " "), told.replace(" the ", " ")
    return told in (held, _FIELD.split(held)[0])


def _same(lexicon: Lexicon, one: str, other: str) -> bool:
    """Tell whether two names of offices differ only in how they call whose it is, in articles and hyphens."""
    return one == other or _parts(lexicon, one) == _parts(lexicon, other)


@lru_cache(1 << 12)
def _parts(lexicon: Lexicon, title: str) -> tuple[str, str]:
    """Give what an office is called and whose it is: *Secretary General*, the id of the OSCE."""
    plain = re.sub(r"\bthe ", "", title.replace("-", " "))
    words = plain.split(" of ")
    for at in range(1, len(words)):
        if owner := lexicon.names.get(" of ".join(words[at:]).casefold()):
            return " of ".join(words[:at]).casefold(), owner
    return plain.casefold(), ""


def past_the_field(draft: Draft, title: str) -> str:
    """Give what a foreign minister's title tells besides his field: whose minister he is."""
    return title.removeprefix(f"{draft.titles.minister} {draft.titles.foreign}")


def of_the_known(draft: Draft, title: str) -> str:
    """Call a body in a title as it is called first, a state that has an article with it: *Speaker of the Parliament of
    Azerbaijan* is that of the Milli Majlis."""
    head, _, tail = title.partition(" of ")
    ref = draft.lexicon.names.get(tail.removeprefix("the ").casefold(), "")
    if head == draft.titles.mayor and ref and (town := draft.lexicon.knowledge.things.link(ref, "capital")):
        return f"{head} of {draft.thing(town).name}"  # told by the capital's name, which stands for the state
    if ref and draft.thing(ref).kind in _BODIES and not draft.thing(ref).name.isupper():
        return f"{head}{_OF_THE}{draft.thing(ref).name}"
    return _with_article(draft.lexicon.knowledge).sub(r" \1 the \2", title)


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
    return re.compile(rf" (of|to) ({'|'.join(map(re.escape, names))})\b")
