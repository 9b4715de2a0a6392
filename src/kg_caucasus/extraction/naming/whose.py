"""Whose *normalisation*, *talks*, *border*, *settlement* and *ceasefire* common words tell: those of the states that a
text names, and of the time in which it was written."""

from __future__ import annotations

from dataclasses import replace

from ...knowledge import Knowledge
from ..draft import Draft, Named
from ..sentence.coordination import coordinated
from ..words.lexicon import ids_by_name
from .region import parties_by_process
from .too_early import is_after_the_text

_LATEST = "9999"
_WITH = ("between_before", "between_after", "with_before", "with_after")


def settle_whose(draft: Draft) -> Draft:
    """*Normalisation*, *the talks*, *the border* are those between the parties whom the text names, where not all
    principals are; *ties*, *dialogue* of others are none of this process."""
    parties = parties_by_process(draft.lexicon.knowledge)
    named = {t for n in draft.of_kind("State") for t in n.things}
    principals = parties.get(draft.lexicon.knowledge.peace.process, frozenset())
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
    facts, peace = draft.lexicon.knowledge.things.facts, draft.lexicon.knowledge.peace
    last, *before = peace.ceasefires
    day = draft.document.statement.published or max((d.value for d in draft.dates), default=_LATEST)
    about, until = {*facts.get((peace.conflict, "related"), ())}, facts.get((last, "signedOn"), ("",))[0]

    def then(named: Named, row: tuple[Named, ...]) -> Named:
        words = range(named.first, named.last)
        settles = draft.holds(words, "settles") and not draft.holds(words, "what_two_have")
        whose = any(n.kind == "State" for n in draft.inside(words))
        beside = not whose and any(about.intersection(n.things) for n in row)
        old = named.things == (peace.process,) and settles and (day < until or beside)
        if named.things == (last,) and _is_later(draft, named, until):
            past = (c for c in before if not _is_later(draft, named, facts[c, "signedOn"][0]))
            return replace(named, things=(next(past, last),))
        return replace(named, things=(peace.conflict,)) if old else named

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
    return bool(named.rule) and not draft.dates_in(draft.sentence(named.first)) and is_after_the_text(draft, made)


def _settle(draft: Draft, process: str, parties: dict[str, frozenset[str]]) -> Draft:
    """Give the draft with this process, and its parties' border, in place of that of the principals."""
    knowledge = draft.lexicon.knowledge
    instead = {knowledge.peace.process: process, knowledge.peace.talks: process}
    if border := _border(knowledge, parties[process]):
        instead[_border(knowledge, parties[knowledge.peace.process])] = border
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
    return others and any_two and not of and named.things[0] == draft.lexicon.knowledge.peace.process


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
