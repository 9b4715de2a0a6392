"""Names built from a common noun and its complements: *the foreign ministers of A and B*, *the commission on X*.

Which nouns there are, and what they make, stands in ``ontology/wording/kinds``. What is already known under the English
name so built is that thing; else it is a candidate.
"""

from __future__ import annotations

from dataclasses import replace

from ...knowledge import Kind
from ...model import Thing
from ..draft import Draft, Named
from ..offices.belonging import state_of
from ..sentence.agreement import is_plural
from ..words.lexicon import Phrase
from .complements import complements_of, whole_list
from .minting import mint
from .owned import is_owned
from .roads import each_of, ends_of, has_its_ends, joined_by
from .titles import bare_name, listing, name_of, titled
from .untold import untold, whose

_POSTS = frozenset(("State", "Place", "InternationalOrganization"))
_REGAINED = ("PopulationGroup", "GovernmentBody", "ArmedForce")
_ONE_EACH = frozenset(("GovernmentBody", "ArmedForce", "State", "MediaOutlet"))
_NEAR = 3  # words before a noun in which whose it is can be told


def compose(draft: Draft) -> Draft:
    """Name bodies, forces, groups and offices by their noun and what it is of."""
    for phrase in reversed(draft.phrases) if "after" in draft.words("grammar", "complements") else draft.phrases:
        options = [k for k in draft.lexicon.kinds_of(phrase) if k.family not in ("agreements", "events")]
        if options and not draft.is_taken(phrase):
            draft = _name(draft, phrase, options)
        elif options and (owned := _owned(draft, phrase, options)):
            complements = complements_of(draft, phrase, frozenset(owned.of))
            draft = _without(draft, phrase)
            one = _is_of_one(draft, phrase, owned, complements)
            draft = _name(draft, phrase, options) if one else _make(draft, phrase, owned, complements)
    return draft


def _owned(draft: Draft, phrase: Phrase, options: list[Kind]) -> Kind | None:
    """Give the kind of a group known without those whose it is (*foreign ministers*), where the text tells whose; of
    the body of one state (*the National Assembly*), where it tells another."""
    beside = draft.beside(phrase.first)
    there = [n for n in beside if n.first < phrase.last and phrase.first < n.last and not n.adjective]
    if any((n.first, n.last) != (phrase.first, phrase.last) or n.kind not in _REGAINED for n in there):
        return None
    fitting = [k for k in options if k.makes == there[0].kind and (k.plural or k.makes in _REGAINED[1:])]
    for kind in (k for k in fitting if "{of}" in k.name):
        states = [t for n in complements_of(draft, phrase, frozenset(kind.of)) for t in n.things]
        known = state_of(draft, there[0].things[0]) if kind.makes in _REGAINED[1:] else None
        if states and (kind.plural or (known and states != [known])):
            return kind
    return None


def _is_of_one(draft: Draft, phrase: Phrase, kind: Kind, complements: list[Named]) -> bool:
    """Tell whether the word of a group of whom each land has but one is, told of one land, that one in the genitive
    (*встреча главы МИД Армении*), and no plural (*кандидат в премьер-министры Армении*)."""
    owners = {t for n in complements for t in n.things}
    alone = kind.each is not None and len(owners) == 1 and "genitive" in phrase.cases
    return alone and not is_plural(draft, phrase)


def _without(draft: Draft, phrase: Phrase) -> Draft:
    place = (phrase.first, phrase.last)
    return draft.without(lambda n: (n.first, n.last) == place and n.kind in _REGAINED)


def _name(draft: Draft, phrase: Phrase, options: list[Kind]) -> Draft:
    told = draft.text(phrase.first, phrase.last).casefold()
    so = {entry.ref for entry in phrase.entries if entry.label.casefold() == told}  # *members of congress*, no *member*
    for kind in sorted(options, key=lambda k: (k.id not in so, k.plural != is_plural(draft, phrase), k.id)):
        complements = complements_of(draft, phrase, frozenset(kind.of)) or whose(draft, phrase, kind)
        complements = complements or joined_by(draft, phrase, kind) or _on_matter(draft, phrase, kind)
        if kind.makes == "ArmedForce" and _goes(draft, phrase.last):
            complements = [c for c in complements if c.last <= phrase.first]
        if kind.makes == "Route":
            complements = ends_of(draft, phrase, kind, complements)
            if not has_its_ends(draft, kind, complements):
                continue
        if kind.makes != "Office" and any(n.kind == "Office" and " of " not in n.label for n in complements):
            continue  # *the office of president*
        states = {t for c in complements for t in c.things if c.kind == "State"}
        if _is_of_one(draft, phrase, kind, complements):
            continue
        if len(states) == 1 and kind.name in draft.sort("of_two_states"):
            complements = [c for c in complements if c.kind != "State"]
        if not complements and (own := untold(draft, phrase, kind)):
            cases = _cases_alone(draft, phrase)
            return draft.add([Named(phrase.first, phrase.last, (own.id,), own.kind, "composed", "", cases)], [own])
        if complements or kind.bare:
            return _make(draft, phrase, kind, complements)
    return draft


def _goes(draft: Draft, token: int) -> bool:
    """Tell whether a word after a force tells where it is or goes, and not whose it is: *withdraw troops from X*."""
    moves = draft.meets(token, "place_after_motion") or draft.meets(token, "place_before")
    return draft.doer_by == "order" and moves


def _on_matter(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """Give the course that a body is for, by the word that binds it: *the working group on demining*."""
    at = phrase.last + 1 + draft.meets(phrase.last + 1, "articles")
    bound = kind.makes == "WorkingBody" and "Process" in kind.of and draft.meets(phrase.last, "about_before")
    return [n for n in draft.beside(at) if bound and n.first == at and n.kind == "Process"][:1]


def _posted(draft: Draft, last: int) -> int:
    """Give where an office ends with those to or from whom it is sent: *ambassador* to France, *director* for Europe
    and Central Asia, *сопредседатель* от России."""
    if not draft.meets(last, "posted"):
        return last
    starting = [
        n for n in draft.beside(last) if n.first in (last + 1, last + 2) and n.kind in _POSTS and not n.adjective
    ]
    return whole_list(draft, starting[0], _POSTS)[-1].last if starting else last


def _make(draft: Draft, phrase: Phrase, kind: Kind, complements: list[Named]) -> Draft:
    first = min([phrase.first + draft.meets(phrase.first, "articles"), *(c.first for c in complements)])
    last = max([phrase.last, *(c.last for c in complements)])
    label, cases = draft.text(first, last), _cases_of_owned(draft, phrase, complements)
    owners = sorted({t for c in complements for t in c.things}, key=lambda t: draft.thing(t).name)
    made: list[Thing] = []
    names = [draft.thing(t).name for t in owners] + [c.label for c in complements if c.kind == "Office"]
    if kind.makes == "Office":
        name = kind.name.format(of=listing(names))
        office = Named(first, last, (), "Office", "composed", titled(draft, bare_name(name, names)), cases)
        office = replace(office, last=_posted(draft, last))
        bodies, owned = _bodies_within(draft, phrase, owners)
        return draft.add([office, *bodies], owned)
    if kind.name == "{of}":
        made = [draft.thing(t) for t in owners]
    elif kind.makes in _ONE_EACH and not kind.plural and owners:
        made = [mint(draft, kind.makes, kind.name.format(of=draft.thing(t).name), label) for t in owners]
    elif kind.makes == "Route" and len(owners) > 1:
        rows = [[draft.thing(t).name for n in row for t in n.things] for row in each_of(complements)]
        made = [_route(draft, kind, row, label) for row in rows]
        draft = _forget(draft, [c for c in complements if c.adjective and c.kind != "State"])
    else:
        name = name_of(kind.name, [draft.thing(t) for t in owners], names[len(owners) :])
        made = [mint(draft, kind.makes, name, label)]
    things = tuple(t.id for t in made)
    return draft.add([Named(first, last, things, made[0].kind, "composed", label, cases)], made)


def _cases_of_owned(draft: Draft, phrase: Phrase, complements: list[Named]) -> frozenset[str]:
    """Give the cases of a noun with what it is of; what somebody has, told in just the form listed, is no accusative
    where that has an ending of its own (*ermənilərin nümayəndələri*, *nümayəndələrini*)."""
    owned = draft.words("grammar", "possessed") and any("genitive" in c.cases or not c.adjective for c in complements)
    listed = draft.text(phrase.first, phrase.last).casefold() in {e.label.casefold() for e in phrase.entries}
    both = owned and listed and "nominative" in phrase.cases
    return phrase.cases - ({"ours", "accusative"} if both or is_owned(draft, phrase) else {"ours"})


def _cases_alone(draft: Draft, phrase: Phrase) -> frozenset[str]:
    """Give the cases of a noun of nobody; what is somebody's by its ending, and is listed without that too, has an
    owner or is an accusative (*hökuməti çağırıb*)."""
    listed = {e.label.casefold() for e in phrase.entries} - {draft.text(phrase.first, phrase.last).casefold()}
    possessed = draft.key(phrase.last - 1).endswith(draft.words("grammar", "possessed"))
    inflection, before = draft.lexicon.wording.inflection, range(max(phrase.first - _NEAR, 0), phrase.first)
    owned = any("genitive" in inflection.cases[ending] for i in before for _, ending in inflection.splits(draft.key(i)))
    both = possessed and listed and not owned and "accusative" in phrase.cases
    return phrase.cases - {"nominative"} if both else phrase.cases


def _route(draft: Draft, kind: Kind, ends: list[str], label: str) -> Thing:
    """Give the route that joins places, told from either end."""
    sorts = (kind.name, "{of} railway", "{of} road") if kind.name in draft.sort("of_two_ends") else (kind.name,)
    names = [sort.format(of="-".join(row)) for sort in sorts for row in (ends, ends[::-1])]
    return mint(draft, kind.makes, next((n for n in names if n.casefold() in draft.lexicon.names), names[0]), label)


def _forget(draft: Draft, gone: list[Named]) -> Draft:
    """Leave out names that are now part of another: the towns of *the A-B railway*."""
    return draft.without(lambda n: n in gone) if gone else draft


def _bodies_within(draft: Draft, phrase: Phrase, owners: list[str]) -> tuple[list[Named], list[Thing]]:
    """Name the bodies within a title, of the state that the title is of: *secretary of the Security Council of
    Armenia*; and the capital in which an envoy sits: *Fransanın Bakıdakı səfiri*."""
    named, made = [], []
    states = [t for t in owners if draft.thing(t).kind == "State"]
    for part in draft.lexicon.within(draft.document.tokens, phrase) if len(states) < 2 else ():
        known = next((e.ref for e in part.entries if e.use == "name"), "")
        seat = next((e.ref for e in part.entries if e.ref in draft.lexicon.capitals and "locative" in part.cases), "")
        if seat or (known and draft.thing(known).kind in ("GovernmentBody", "InternationalOrganization")):
            there = draft.thing(seat or known)
            named.append(Named(part.first, part.last, (there.id,), there.kind, "name", "", part.cases))
            continue
        kind = next((k for k in draft.lexicon.kinds_of(part) if k.makes == "GovernmentBody"), None)
        if kind and (whole := next((t for t in owners if draft.thing(t).kind in kind.of), "")):
            name = kind.name.format(of=draft.thing(whole).name)
            thing = mint(draft, kind.makes, name, draft.text(part.first, part.last))
            named.append(Named(part.first, part.last, (thing.id,), thing.kind, "composed", "", part.cases))
            made.append(thing)
    return named, made
