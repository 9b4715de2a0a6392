"""Whether a text is about the region at all: a ceasefire elsewhere is not the ceasefire of this peace process.

The region is told by the ontology: who takes part in the process ``THE_PROCESS``, and all that lies within their
lands or belongs to them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ...knowledge import Knowledge
from ..draft import Draft, Named
from ..sentence.coordination import coordinated
from ..words.lexicon import ids_by_name

THE_PROCESS = "process:normalisation-armenia-azerbaijan"
_OF_THE_CONFLICT = "process:karabakh-settlement"
_CEASEFIRE = "agreement:trilateral-statement-2020-11-09"
_CEASEFIRES_BEFORE = ("agreement:moscow-ceasefire-2020-10-10", "agreement:ceasefire-agreement-1994")
_LATEST = "9999"
_THE_TALKS = "process:peace-treaty-negotiation"
_LONG_ENOUGH = 50  # tokens: a shorter text may well leave the region unsaid
_OF_THE_REGION = frozenset(("Process", "Agreement", "WorkingBody", "Event", "Border", "Route"))
_NAME_THE_REGION = frozenset(("State", "Place", "Person", "Route"))
LANDS = frozenset(("State", "Place"))
_WITH = ("between_before", "between_after", "with_before", "with_after")
_BELONGS = ("partOf", "within", "sharesNameWith", "postIn")


@cache
def sides(knowledge: Knowledge) -> tuple[str, ...]:
    """Give the parties to the peace process, by their ids."""
    return tuple(sorted(parties_by_process(knowledge).get(THE_PROCESS, ())))


@cache
def parties_by_process(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """Give, for each process, those who are known to take part in it."""
    found: dict[str, set[str]] = {}
    for (subject, predicate), objects in knowledge.things.facts.items():
        if predicate == "participatesIn":
            for process in objects:
                found.setdefault(process, set()).add(subject)
    return {process: frozenset(them) for process, them in found.items()}


@cache
def region(knowledge: Knowledge) -> frozenset[str]:
    """Give the parties, their lands and what these lie in, and all that is within or belongs to them."""
    facts = knowledge.things.facts
    parties = sides(knowledge)
    lands = {x for s in parties for x in facts.get((s, "sharesNameWith"), ())}
    around = {x for land in lands for x in facts.get((land, "within"), ())}
    found = {*parties, *lands, *around}
    links = [(s, o) for (s, p), objects in facts.items() if p in _BELONGS for o in objects]
    links += [(t.person, t.office) for tenures in knowledge.things.tenures.values() for t in tenures]
    grown = True
    while grown:
        more = {s for s, o in links if o in found} - found
        found |= more
        grown = bool(more)
    return frozenset(found)


@cache
def lands_called(knowledge: Knowledge) -> tuple[str, ...]:
    """Give what the states of the region and the places in it are called."""
    things = (knowledge.things.by_id[t] for t in sorted(region(knowledge)) if t in knowledge.things.by_id)
    return tuple(sorted({thing.name for thing in things if thing.kind in LANDS}))


def settle_whose(draft: Draft) -> Draft:
    """*Normalisation*, *the talks*, *the border* are those between the parties whom the text names, where not all
    principals are; *ties*, *dialogue* of others are none of this process."""
    parties = parties_by_process(draft.lexicon.knowledge)
    named = {t for n in draft.of_kind("State") for t in n.things}
    principals = parties.get(THE_PROCESS, frozenset())
    fitting = [] if principals <= named else sorted(process for process, them in parties.items() if them <= named)
    if len(fitting) == 1:
        draft = _settle(draft, fitting[0], parties)
    others = not principals <= named and len(fitting) != 1 and bool(named - principals)
    draft = draft.without(lambda n: _is_between_others(draft, n, parties, others) or _is_yet_to_come(draft, n))
    return _as_of_then(draft)


def _as_of_then(draft: Draft) -> Draft:
    """Read *settlement*, where it is none of relations, as that of the conflict: in a text of before the ceasefire, and
    in a sentence that names what that one is about (*a settlement under the auspices of the Minsk Group*); and *the
    ceasefire agreement*, before the day of the last, as the one before it."""
    facts = draft.lexicon.knowledge.things.facts
    day = draft.document.statement.published or max((d.value for d in draft.dates), default=_LATEST)
    about, until = {*facts.get((_OF_THE_CONFLICT, "related"), ())}, facts.get((_CEASEFIRE, "signedOn"), ("",))[0]

    def then(named: Named, row: tuple[Named, ...]) -> Named:
        words = range(named.first, named.last)
        settles = draft.holds(words, "settles") and not draft.holds(words, "what_two_have")
        whose = any(n.kind == "State" for n in draft.inside(words))
        beside = not whose and any(about.intersection(n.things) for n in row)
        old = named.things == (THE_PROCESS,) and settles and (day < until or beside)
        if named.things == (_CEASEFIRE,) and _is_later(draft, named, until):
            past = (c for c in _CEASEFIRES_BEFORE if not _is_later(draft, named, facts[c, "signedOn"][0]))
            return replace(named, things=(next(past, _CEASEFIRE),))
        return replace(named, things=(_OF_THE_CONFLICT,)) if old else named

    return replace(draft, rows={number: tuple(then(n, row) for n in row) for number, row in draft.rows.items()})


def _is_yet_to_come(draft: Draft, named: Named) -> bool:
    """Tell whether common words (*the attack on Karabakh*) would be of a known occasion of after the text,
    which nobody foresees."""
    facts = draft.lexicon.knowledge.things.facts
    told = [t for t in named.things if not draft.sort("unforeseen").isdisjoint(draft.thing(t).name.split())]
    days = [day for t in told for day in facts.get((t, "dateOf"), ()) if named.kind == "Event"]
    return bool(days) and _is_later(draft, named, min(days))


def _is_later(draft: Draft, named: Named, made: str) -> bool:
    """Tell whether common words, with no day beside them, stand in a text that was published before a document was
    made."""
    published = draft.document.statement.published or ""
    dated = draft.dates_in(draft.sentence(named.first))
    return bool(named.rule and published) and not dated and made[: len(published)] > published


def _settle(draft: Draft, process: str, parties: dict[str, frozenset[str]]) -> Draft:
    """Give the draft with this process, and its parties' border, in place of that of the principals."""
    instead = {THE_PROCESS: process, _THE_TALKS: process}
    if border := _border(draft.lexicon.knowledge, parties[process]):
        instead[_border(draft.lexicon.knowledge, parties[THE_PROCESS])] = border
    rows = {number: tuple(_settled(draft, n, instead, parties[process]) for n in r) for number, r in draft.rows.items()}
    return replace(draft, rows=rows)


def _is_between_others(draft: Draft, named: Named, parties: dict[str, frozenset[str]], others: bool) -> bool:
    """Tell whether words seem to tell a process, but are of what others than its parties have with each other (*the
    relations between the US and Armenia*, *ties with Georgia*), or of what any two have where the text names other
    states and not all of its parties."""
    theirs = parties.get(named.things[0]) if len(named.things) == 1 and named.rule else None
    if not theirs:
        return False
    of = between(draft, named)
    if of - theirs and not theirs <= of:
        return True
    any_two = draft.holds(range(named.first, named.last), "what_two_have")
    return others and any_two and not of and named.things[0] == THE_PROCESS


def between(draft: Draft, named: Named) -> set[str]:
    """Give the states and organisations in words that tell a process, and those that stand with them: two side by
    side, or one after *with*."""
    row = [n for n in draft.beside(named.first) if n.kind in ("State", "InternationalOrganization") and n.things]
    found = {t for n in row if named.first <= n.first and n.last <= named.last for t in n.things}
    for group in coordinated(draft, [n for n in row if not any(m.holds(n) for m in row)]):
        first, last, things = group[0].first, group[-1].last, {t for n in group for t in n.things}
        after = range(named.last, first) if named.last <= first else range(last, named.first)
        told = len(after) == 1 and any(draft.holds(after, key) for key in _WITH)
        if len(after) <= 1 and (told or (len(things) > 1 and not after)):
            found |= things
    return found


def _border(knowledge: Knowledge, states: frozenset[str]) -> str:
    """Give the border of two states, by its name; nothing where none is known."""
    names = sorted(knowledge.things.by_id[s].name for s in states)
    return ids_by_name(knowledge, "Border").get(f"{'-'.join(names)} border", "")


def _settled(draft: Draft, named: Named, instead: dict[str, str], parties: frozenset[str]) -> Named:
    """Give what is named, of other parties where its words name none but these."""
    other = instead.get(named.things[0]) if len(named.things) == 1 else None
    if not other:
        return named
    within = {t for n in draft.inside(range(named.first, named.last)) if n.kind == "State" for t in n.things}
    return replace(named, things=(other,), kind=draft.thing(other).kind) if within <= parties else named


def keep_to_the_region(draft: Draft) -> Draft:
    """Find that a long text is about elsewhere: it never names the region, no state, place or person of it (*President
    X* neither), and no road or body that is known for it (*the Lachin corridor*, *the Minsk Group*); what seems to be
    of it is unnamed.

    *The border*, told in other words than a name, does not name it, nor do *the Report* and *the National Assembly*.
    """
    if len(draft.keys) < _LONG_ENOUGH:
        return draft
    known = region(draft.lexicon.knowledge)
    if any(tells_the_region(draft, n, known) for n in draft.named) or names_a_leader(draft, known):
        return draft
    return replace(draft.without(lambda n: _is_of(draft, n, known)), elsewhere=True)


def names_a_leader(draft: Draft, known: frozenset[str], within: range | None = None) -> bool:
    """Tell whether a text, or a stretch of it, names one of the region by office and surname: *President Aliyev*."""
    after_office = {n.last for n in draft.of_kind("Office")}
    phrases = draft.phrases if within is None else draft.phrases_in(within)
    surnames = (p for p in phrases if p.first in after_office and draft.form(p.first)[:1].isupper())
    return any(e.use == "surname" and e.ref in known for p in surnames for e in p.entries)


def tells_the_region(draft: Draft, named: Named, known: frozenset[str]) -> bool:
    """Tell whether what is named is of the region, and named by a name, not by common words; or whether a state or
    place of it stands within the name (*the Nagorno-Karabakh conflict*)."""
    if named.rule:
        return False
    if named.kind == "Event" and named.how == "name":
        called = " ".join(draft.thing(t).name for t in named.things)
        return any(land in called for land in lands_called(draft.lexicon.knowledge))
    if draft.text(named.first, named.last).islower():
        return False
    if named.kind in ("WorkingBody", "GovernmentBody") and named.how == "name":
        told = " ".join(draft.keys[named.first : named.last])
        return any(words in told for words in draft.words("grammar", "called_here"))
    return named.kind in _NAME_THE_REGION and not known.isdisjoint(named.things)


def _is_of(draft: Draft, named: Named, known: frozenset[str]) -> bool:
    """Tell whether what is named is of the region: by its class, by where it belongs, or by a party in its name."""
    things = [draft.thing(t) for t in named.things]
    parties = [draft.thing(s).name for s in sides(draft.lexicon.knowledge)]
    if any(thing.candidate for thing in things):
        return False
    by_name = any(thing.id in known or any(party in thing.name for party in parties) for thing in things)
    return named.kind in _OF_THE_REGION or by_name
