"""Names built from a common noun and its complements: *the foreign ministers of A and B*, *the commission on X*.

Which nouns there are, and what they make, stands in ``ontology/wording/kinds``. What is already known under the English
name so built is that thing; else it is a candidate.
"""

from __future__ import annotations

from dataclasses import replace

from ...knowledge import Kind
from ...model import Thing
from ..draft import Draft, Named
from ..offices.belonging import stand_bare, state_of
from ..sentence.agreement import is_plural
from ..sentence.coordination import coordinated
from ..sentence.scene import is_possessive
from ..words.lexicon import Phrase
from .minting import mint
from .roads import each_of, ends_of, has_its_ends, joined_by
from .titles import bare_name, listing, name_of, titled
from .untold import untold, whose

_DASHES = ("—", "–", "-")
_POSTS = frozenset(("State", "Place", "InternationalOrganization"))
_MODIFIERS = 2  # words that may stand between a noun and its complement: *the Armenian [state] border*
_REGAINED = ("PopulationGroup", "GovernmentBody", "ArmedForce")
_LINKS = 5  # words between a noun and the complement after it: *of the village of* X
_ONE_EACH = frozenset(("GovernmentBody", "ArmedForce", "State", "MediaOutlet"))


def compose(draft: Draft) -> Draft:
    """Name bodies, forces, groups and offices by their noun and what it is of."""
    for phrase in reversed(draft.phrases) if "after" in draft.words("grammar", "complements") else draft.phrases:
        options = [k for k in draft.lexicon.kinds_of(phrase) if k.family not in ("agreements", "events")]
        if options and not draft.is_taken(phrase):
            draft = _name(draft, phrase, options)
        elif options and (owned := _owned(draft, phrase, options)):
            draft = _make(_without(draft, phrase), phrase, owned, complements_of(draft, phrase, frozenset(owned.of)))
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


def _without(draft: Draft, phrase: Phrase) -> Draft:
    place = (phrase.first, phrase.last)
    return draft.without(lambda n: (n.first, n.last) == place and n.kind in _REGAINED)


def _name(draft: Draft, phrase: Phrase, options: list[Kind]) -> Draft:
    told = draft.text(phrase.first, phrase.last).casefold()
    so = {entry.ref for entry in phrase.entries if entry.label.casefold() == told}  # *members of congress*, no *member*
    for kind in sorted(options, key=lambda k: (k.id not in so, k.plural != is_plural(draft, phrase), k.id)):
        complements = complements_of(draft, phrase, frozenset(kind.of)) or whose(draft, phrase, kind)
        complements = complements or joined_by(draft, phrase, kind) or _on_matter(draft, phrase, kind)
        if kind.makes == "Route":
            complements = ends_of(draft, phrase, kind, complements)
            if not has_its_ends(draft, kind, complements):
                continue
        if kind.makes != "Office" and any(n.kind == "Office" and " of " not in n.label for n in complements):
            continue  # *the office of president*
        states = {t for c in complements for t in c.things if c.kind == "State"}
        if len(states) == 1 and kind.name in draft.sort("of_two_states"):
            complements = [c for c in complements if c.kind != "State"]
        if not complements and (own := untold(draft, phrase, kind)):
            return draft.add(
                [Named(phrase.first, phrase.last, (own.id,), own.kind, "composed", "", phrase.cases)], [own]
            )
        if complements or kind.bare:
            return _make(draft, phrase, kind, complements)
    return draft


def _on_matter(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """Give the course that a body is for, by the word that binds it: *the working group on demining*."""
    at = phrase.last + 1 + draft.meets(phrase.last + 1, "articles")
    bound = kind.makes == "WorkingBody" and "Process" in kind.of and draft.meets(phrase.last, "about_before")
    return [n for n in draft.beside(at) if bound and n.first == at and n.kind == "Process"][:1]


def _posted(draft: Draft, last: int) -> int:
    """Give where an office ends with those to whom it is sent: *ambassador* to France, *director* for Europe and
    Central Asia."""
    if not draft.meets(last, "posted"):
        return last
    starting = [
        n for n in draft.beside(last) if n.first in (last + 1, last + 2) and n.kind in _POSTS and not n.adjective
    ]
    return _whole_list(draft, starting[0], _POSTS)[-1].last if starting else last


def _make(draft: Draft, phrase: Phrase, kind: Kind, complements: list[Named]) -> Draft:
    first = min([phrase.first + draft.meets(phrase.first, "articles"), *(c.first for c in complements)])
    last = max([phrase.last, *(c.last for c in complements)])
    label, cases = draft.text(first, last), phrase.cases - {"ours"}
    owners = sorted({t for c in complements for t in c.things}, key=lambda t: draft.thing(t).name)
    made: list[Thing] = []
    names = [draft.thing(t).name for t in owners] + [c.label for c in complements if c.kind == "Office"]
    if kind.makes == "Office":
        name = kind.name.format(of=listing(names))
        office = Named(first, last, (), "Office", "composed", titled(bare_name(name, names)), cases)
        if draft.doer_by == "order":
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


def complements_of(draft: Draft, phrase: Phrase, kinds: frozenset[str]) -> list[Named]:
    """Give what a noun is of: adjectives and genitives beside it, on the sides where the language puts them."""
    sides = draft.words("grammar", "complements")
    found: list[Named] = []
    if "before" in sides:
        found = _before(draft, phrase.first, kinds, only_adjectives=False)
        if any(n.last == phrase.first and not n.adjective for n in found) and not _is_possessed(draft, phrase):
            found = [n for n in found if n.adjective]
        found = [n for n in found if not _is_doer(draft, n, phrase)]
    elif "adjective-before" in sides:
        found = _before(draft, phrase.first, kinds, only_adjectives=True)
    if "after" in sides:
        after = _after(draft, phrase.last, kinds)
        if any(n.adjective for n in found):  # *the Armenian ministers in Moscow* are not Moscow's
            after = [n for n in after if n.kind == found[0].kind or not draft.meets(n.first - 1, "state_after")]
        found = found + after
    return found


def _is_doer(draft: Draft, named: Named, phrase: Phrase) -> bool:
    """Tell whether a nominative at the head of a sentence does something to what a common noun then tells, so that it
    is not its own: *Ankara platformanı alqışlayıb*."""
    told = draft.words("grammar", "possessed") and named.nominative and "genitive" not in named.cases
    opens = named.kind == "State" and named.first == draft.sentence(named.first).start
    object_of = "accusative" in phrase.cases and "nominative" not in phrase.cases
    return bool(told) and opens and object_of and draft.form(phrase.first)[:1].islower()


def _is_possessed(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a noun has the ending that a complement asks of it, where the language has one: a mission that is
    no one's (*missiya*, not *missiyası*) takes none but an adjective, or what stands *between*."""
    endings = draft.words("grammar", "possessed")
    between = draft.meets(phrase.first - 1, "between_after")
    short = draft.form(phrase.last - 1).split("-")[0].isupper()
    return (
        not (endings and phrase.entries)
        or between
        or short
        or any(entry.label.endswith(endings) for entry in phrase.entries)
    )


def _before(draft: Draft, at: int, kinds: frozenset[str], *, only_adjectives: bool) -> list[Named]:
    skipped, start = 0, draft.sentence(at).start
    passing = draft.words("grammar", "between_after")
    while skipped <= _MODIFIERS and at > start and not (skipped == 0 and draft.meets(at, "articles")):
        ending = [
            n for n in draft.beside(at - 1) if n.last == at and n.kind in kinds and _modifies(draft, n, only_adjectives)
        ]
        if ending:
            row = _whole_list(draft, ending[0], kinds)
            own = not skipped or draft.doer_by != "order" or ending[0].adjective or is_possessive(draft, ending[0])
            return row if own and not (skipped and stand_bare(draft, row)) else []  # *Armenia freed its prisoners*
        if aside := _aside(draft, at):
            at = aside
            continue
        if any(n.last == at and n.kind == "Office" for n in draft.beside(at - 1)):
            return []  # what stands before an office is the office's
        key = draft.key(at - 1)
        if draft.doer_by == "order" and any(draft.meets(at - 1, words) for words in ("prepositions", "articles")):
            return []
        if (
            not key.replace("-", "").isalnum()
            or key.isdigit()
            or draft.form(at - 1)[:1].isupper()
            or key in draft.words("grammar", "and")
        ):
            return []
        nouns = [p for p in draft.phrases_in(draft.sentence(at - 1)) if p.last == at]
        if any(kind.family == "agreements" for p in nouns for kind in draft.lexicon.kinds_of(p)):
            return []  # *the Council's decision on the mission*: whose decision it is
        at, skipped = at - 1, skipped + (key not in passing)
    return []


def _modifies(draft: Draft, named: Named, only_adjectives: bool) -> bool:
    """Tell by its form whether what stands before a noun can belong to it: an adjective, a genitive, an
    abbreviation."""
    cases = draft.words("grammar", "complement_cases")
    if named.adjective or not cases:
        return named.adjective or not only_adjectives
    if named.cases and named.cases <= set(draft.words("grammar", "never_of")):
        return False
    alone = named.kind == "Person" and draft.key(named.first - 1) not in _DASHES
    if alone and named.cases and named.cases <= set(draft.words("grammar", "persons_never_of")):
        return False  # *Nazir konfransı alqışlayıb*: he is the subject
    told = draft.form(named.last - 1).isupper() or draft.meets(named.last, "village_nouns")
    return not only_adjectives and (bool(named.cases.intersection(cases)) or told)


def _aside(draft: Draft, at: int) -> int | None:
    """Give where a name begins that ends here and only tells a place (*the EU's in-Baku ambassador*), or with whom one
    is (*ATƏT yanında*), so no complement."""
    cases, end = set(draft.words("grammar", "never_of")), at - draft.meets(at - 1, "with_whom")
    row = [n for n in draft.beside(end - 1) if n.last == end]
    return next((n.first for n in row if end < at or (n.cases and n.cases <= cases)), None)


def _after(draft: Draft, at: int, kinds: frozenset[str]) -> list[Named]:
    links = {w for words in ("of", "articles", "village_nouns") for w in draft.words("grammar", words)}
    needs_link = bool(draft.words("grammar", "of"))
    linked = not needs_link
    for _ in range(_LINKS):
        starting = [
            n for n in draft.beside(at) if n.first == at and n.kind in kinds and not n.adjective and _follows(draft, n)
        ]
        if starting and linked:
            return _whole_list(draft, starting[0], kinds)
        if draft.key(at) not in links:
            return []
        linked = linked or draft.meets(at, "of")
        at += 1
    return []


def _follows(draft: Draft, named: Named) -> bool:
    """Tell by its form whether what stands after a noun can belong to it: a genitive, or a name that does not
    decline."""
    cases = draft.words("grammar", "after_cases")
    if not cases or named.cases.intersection(cases) or draft.meets(named.first - 1, "village_nouns"):
        return True
    first, last = draft.form(named.first), draft.form(named.last - 1)
    return first.isupper() or last.isupper() or last.casefold().endswith(draft.words("grammar", "indeclinable"))


def _whole_list(draft: Draft, one: Named, kinds: frozenset[str]) -> list[Named]:
    alike = [n for n in draft.outermost(draft.sentence(one.first)) if n.kind in kinds]
    return next((group for group in coordinated(draft, alike) if one in group), [one])
