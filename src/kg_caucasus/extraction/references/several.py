"""Whom *they*, *the sides*, *both ministers* stand for: of those told together before, by weighed features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..draft import Draft, Named
from ..naming.region import sides
from ..offices.belonging import state_of, wholes_of
from ..offices.groups import led_by
from ..offices.held import offices_of
from ..sentence.coordination import coordinated, tell_members
from ..sentence.scene import start_of
from ..sentence.weighing import Candidate, choose
from ..speech.telling import author_of
from ..speech.turns import is_label
from ..words.lexicon import Phrase
from ..words.marks import COMMAS, DASH
from .ruled_out import named_beside

PERSONS = frozenset(("ministers", "leaders", "pair", "three"))
USES = PERSONS | {"sides", "states", "they"}
_WHOLES = ("State", "InternationalOrganization")
_BODIES = frozenset(("State", "InternationalOrganization", "GovernmentBody", "WorkingBody"))
_DOERS = _BODIES | {"Person"}
_MARKS = COMMAS | {DASH, "(", ")"}
_COUNTS = {"pair": 2, "states-2": 2, "three": 3}  # how many a reference tells of, where it says so
_LATEST = 2  # occasions, and lists of a sort, that are looked at
_FAR = 3  # sentences back from which on it is all the same how far
_MANY = 6  # of more than so many together nobody says *they*


def those_meant(draft: Draft, phrase: Phrase, uses: Sequence[str]) -> tuple[str, ...]:
    """Give whom a plural reference of these uses (``sides``, ``states-3``) stands for; nobody where nobody was told."""
    chosen = choose(those_before(draft, phrase, uses), draft.lexicon.wording.weights["several"])
    return chosen.things if chosen else ()


def those_before(draft: Draft, phrase: Phrase, uses: Sequence[str]) -> list[Candidate]:
    """Give whom a plural reference can stand for: those who met, signed or were told of together."""
    if "sides" in uses and (issuers := _joint_issuers(draft)):
        return [Candidate(issuers, ("issuers",))]
    if named := _named_next(draft, phrase, uses):
        return [Candidate(named, ("named next",))]
    if "sides" in uses and (met := _others_who_met(draft, phrase)):
        return [Candidate(met, ("met",))]
    found: dict[frozenset[str], tuple[tuple[str, ...], list[str]]] = {}
    number, others = draft.number(phrase.first), named_beside(draft, phrase)
    for source, things, at in _told_together(draft, phrase):
        if _can_mean(draft, uses, things) and others.isdisjoint(things):
            apart = min(number - draft.number(at), _FAR)
            features = found.setdefault(frozenset(things), (tuple(dict.fromkeys(things)), []))[1]
            features += [source, f"{source} {apart} before", *(f"{use} {source}" for use in uses)]
    return [Candidate(things, (*told, *_who(draft, phrase, uses, things))) for things, told in found.values()]


def _joint_issuers(draft: Draft) -> tuple[str, ...]:
    """Give those in whose joint text, by its title, *the sides* are they themselves."""
    title = draft.document.sentences[0]
    issuers = draft.once("issuers", title, lambda: author_of(draft))
    states = tuple(s for t in issuers for s in led_by(draft, t) or (t,))
    return states if len(states) > 1 else ()


def _named_next(draft: Draft, phrase: Phrase, uses: Sequence[str]) -> tuple[str, ...]:
    """Give those whom a list between marks names right after a phrase: *the sides, A and B, agreed*."""
    if draft.key(phrase.last) not in _MARKS:
        return ()
    after = [n for n in draft.outermost(draft.sentence(phrase.first)) if n.kind in _DOERS and n.first > phrase.last]
    row = next(iter(coordinated(draft, after)), [])
    things = tuple(dict.fromkeys(t for n in row for t in n.things))
    begins = bool(row) and start_of(draft, row[0]) == phrase.last + 1
    return things if begins and draft.key(row[-1].last) in _MARKS and _can_mean(draft, uses, things) else ()


def _others_who_met(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Give for whom those who took part in the last occasion told speak, where *the sides* open a sentence after it and
    are not the two states whose peace it is: *X received Y. The sides discussed …*."""
    before = range(draft.sentence(phrase.first).start, phrase.first)
    opens = not any(n.kind in _BODIES or n.kind == "Person" for n in draft.inside(before))
    events = [n.things[0] for n in draft.of_kind("Event") if n.first < phrase.first and n.things] if opens else []
    who = next((w for e in reversed(events) if len(w := draft.subjects("participatesIn", e)) > 1), [])
    named = [_whole_of(draft, t) for t in dict.fromkeys(who)]
    whole = tuple(dict.fromkeys(t for t in named if t))
    among_themselves = set(whole) >= set(sides(draft.lexicon.knowledge))
    return whole if all(named) and len(whole) > 1 and not among_themselves else ()


def _whole_of(draft: Draft, thing: str) -> str:
    """Give the state or organisation for which a person or body speaks; a state or organisation for itself."""
    if draft.thing(thing).kind in _WHOLES:
        return thing
    return next((w for w in reversed(wholes_of(draft, thing)) if draft.thing(w).kind in _WHOLES), "")


def only_persons(uses: Sequence[str]) -> bool:
    """Tell whether a reference is to persons alone."""
    return all(use.partition("-")[0] in PERSONS for use in uses)


def _can_mean(draft: Draft, uses: Sequence[str], things: tuple[str, ...]) -> bool:
    """Tell whether a reference can mean those told together: by their number, where it tells one, and by their sort;
    one alone is meant only where it is a group (*the co-chairs … they*)."""
    many, counts = len(set(things)), {_COUNTS[use] for use in uses if use in _COUNTS}
    if many == 1 and "they" in uses:
        return _are(draft, things, "PopulationGroup")
    if not 1 < many <= _MANY or (counts and many not in counts):
        return False
    if only_persons(uses):
        lead = "leaders" not in uses or all(_leads(draft, t) for t in things)
        return lead and _are(draft, things, "Person")
    if all(use == "sides" for use in uses) and any(draft.thing(t).kind == "WorkingBody" for t in things):
        return False
    return not all(use.startswith("states-") for use in uses) or _are(draft, things, "State")


def _leads(draft: Draft, person: str) -> bool:
    """Tell whether somebody is known or told to lead a state or government, or nothing is known of what he does."""
    offices = offices_of(draft, person)
    return not offices or any(o.startswith(tuple(draft.sort("foremost"))) for o in offices)


def _are(draft: Draft, things: tuple[str, ...], kind: str) -> bool:
    return all(draft.thing(t).kind == kind for t in things)


def _who(draft: Draft, phrase: Phrase, uses: Sequence[str], things: tuple[str, ...]) -> Iterator[str]:
    """Tell who they are: how many, of what sort, in what offices."""
    kinds = {draft.thing(t).kind for t in things}
    sort = kinds.pop() if len(kinds) == 1 else "mixed"
    label = " ".join(draft.key(i) for i in range(phrase.first, phrase.last))
    offices = [office for t in things if sort == "Person" for office in offices_of(draft, t)]
    ministers = all(any("minister of foreign" in o.casefold() for o in offices_of(draft, t)) for t in things)
    yield from (
        f"{len(things)}",
        sort,
        f"{sort} {len(things)}",
        f"label {label} {sort}",
        f"label {label} {len(things)}",
    )
    for use in uses:
        yield from (f"{use} {sort}", f"{use} {len(things)}", f"{use} {sort} {len(things)}")
        if offices:
            yield f"{use} ministers {ministers}"
    if set(things) == set(sides(draft.lexicon.knowledge)):
        yield from ("principals", *(f"{use} principals" for use in uses))


def _told_together(draft: Draft, phrase: Phrase) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """Give those told together before a phrase, each with how they are told and where last."""
    before = [n for n in draft.named if n.last <= phrase.first and n.things and not n.adjective]
    before = [n for n in before if not is_label(draft, n)]
    rows = coordinated(draft, [n for n in before if n.kind == "Person"])
    members = {i for row in rows if tell_members(draft, row) for i in _to_the_mark(draft, row)}
    before = [n for n in before if n.first not in members]
    yield from parties(draft, phrase.first)
    groups = [n for n in before if n.kind == "PopulationGroup" and len(n.things) == 1]
    for rank, things in enumerate(list(dict.fromkeys(n.things for n in reversed(groups)))[:_LATEST]):
        last = next(n for n in reversed(groups) if n.things == things)
        yield f"group {rank}", things, last.first
        if last.nominative:
            yield f"group {rank} as doer", things, last.first
    for sort, kinds in (("persons", {"Person"}), ("states", {"State"}), ("bodies", _BODIES - {"State"})):
        those = [n for n in before if n.kind in kinds]
        if sort == "bodies":  # *the OSCE Minsk Group* is one, not two
            those = [n for n in those if not any(m.holds(n) for m in draft.beside(n.first) if m.kind in kinds)]
        lists = [g for g in coordinated(draft, those) if len({t for n in g for t in n.things}) > 1]
        for rank, group in enumerate(reversed(lists[-_LATEST:])):
            yield f"{sort} listed {rank}", tuple(t for n in group for t in n.things), group[-1].first
            if group[-1].nominative:
                yield f"{sort} as doers {rank}", tuple(t for n in group for t in n.things), group[-1].first
        latest = list(dict.fromkeys(t for n in reversed(those) for t in n.things))
        for count in (2, 3):
            if len(latest) >= count:
                yield f"last {count} {sort}", tuple(latest[:count][::-1]), those[-1].first
        if sort == "states" and len(latest) > 2:
            yield "all states", tuple(sorted(latest)), those[-1].first
    principals = sides(draft.lexicon.knowledge)
    if principals and {t for n in draft.of_kind("State") for t in n.things} >= set(principals):
        yield "the principals", principals, phrase.first


def _to_the_mark(draft: Draft, row: list[Named]) -> range:
    """Give the words of a list up to the comma or bracket that closes it: *X of Russia and Y of France*."""
    stop = draft.sentence(row[0].first).stop
    return range(row[0].first, next((i for i in range(row[-1].last, stop) if draft.key(i) in (",", ")")), stop))


def parties_of(draft: Draft, at: int) -> tuple[str, ...]:
    """Give who met on the last occasion told up to here; nobody where none was told."""
    occasions = [n for n in draft.of_kind("Event") if n.first <= draft.sentence(at).stop]
    for occasion in reversed(occasions):
        told = [who for thing in occasion.things for who in draft.subjects("participatesIn", thing)]
        if len(set(told)) > 1:
            return tuple(dict.fromkeys(told))
    return ()


def parties(draft: Draft, token: int) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """Give who took part in the last occasions told up to a token, whom they represent, and who signed the last
    agreements; each with how they are told and where last."""
    stop = draft.sentence(token).stop
    for predicate, kind in (("participatesIn", "Event"), ("signatoryOf", "Agreement")):
        told = {n.things[0]: n for n in draft.of_kind(kind) if n.first < stop and n.things}
        latest = sorted(told.values(), key=lambda n: -n.first)[:_LATEST]
        for rank, named in enumerate(latest):
            who = draft.subjects(predicate, named.things[0])
            persons = tuple(dict.fromkeys(t for t in who if draft.thing(t).kind == "Person"))
            at = min(named.first, token)
            yield f"{predicate} {rank} persons", persons, at
            yield f"{predicate} {rank} others", tuple(dict.fromkeys(t for t in who if t not in persons)), at
            yield (
                f"{predicate} {rank} represented",
                tuple(dict.fromkeys(s for p in persons if (s := state_of(draft, p)))),
                at,
            )
