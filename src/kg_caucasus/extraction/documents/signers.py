"""Who signs a document: those named, the states that they lead, and whom the very words of its name tell."""

from __future__ import annotations

from ...model import Relation
from ..draft import Draft, Named
from ..offices.belonging import state_of
from ..offices.groups import leads, led_by
from ..sentence.coordination import coordinated, with_office

_SIGN = frozenset(
    ("State", "Person", "InternationalOrganization", "GovernmentBody", "WorkingBody", "Organization", "PopulationGroup")
)
_VERBS = ("signs", "reaches", "issued_before", "issued_after")
_OF = 2  # words between a group and the states whose leaders it is: *the leaders of the two states*


def signers(draft: Draft, named: list[Named]) -> list[str]:
    """Give who signs where these are told to: for a group of leaders the states, for persons of several states both."""
    found = [s for n in named for t in n.things for s in led_by(draft, t) or _states_beside(draft, n) or (t,)]
    return [*found, *_for_whom(draft, found)]


def signed_within(draft: Draft) -> list[Relation]:
    """Tell who signed a document that is named together with the verb: *the statement that A and B signed on 5 May*."""
    rule, told = f"signatoryOf.{draft.document.lang}.within", []
    for named in [n for n in draft.of_kind("Agreement") if n.how == "composed" and len(n.things) == 1]:
        signed = any(draft.holds(range(named.first, named.last), w) for w in _VERBS)
        doers = _doers_within(draft, named) if signed else []
        for who in signers(draft, doers):
            evidence = draft.span(min(named.first, doers[0].first), max(named.last, doers[-1].last))
            told.append(Relation(who, "signatoryOf", named.things[0], False, evidence, rule))
    return told


def _doers_within(draft: Draft, named: Named) -> list[Named]:
    """Give who signed by the words of a name: those within it, or where the verb stands before the noun those right
    before that verb."""
    inner = [n for n in draft.inside(range(named.first, named.last)) if named.holds(n) and n.kind in _SIGN]
    actors = [n for n in inner if not any(m.holds(n) for m in inner)]
    actors = [n for n in actors if n.things and not n.adjective and _can_sign(draft, n)]
    if actors or draft.doer_by in ("order", "case"):
        return actors
    row = draft.outermost(range(draft.sentence(named.first).start, named.first))
    lists = coordinated(draft, [n for n in row if n.kind in _SIGN and n.things and not n.adjective])
    touching = next((group for group in lists if group[-1].last == named.first), [])
    return touching if touching and touching[-1].cases & {"genitive", "nominative"} else []


def _can_sign(draft: Draft, named: Named) -> bool:
    """Tell by its case whether one within a document's words signed it; in a language of cases, also by whom it was
    signed: *резолюция, принятая парламентом*, and not *договор с парламентом*."""
    by_whom = "instrumental" in named.cases and not draft.meets(with_office(draft, named) - 1, "prepositions")
    return bool(named.cases & {"genitive", "nominative"}) or (draft.doer_by == "case" and by_whom)


def _states_beside(draft: Draft, group: Named) -> tuple[str, ...]:
    """Give the states of a group of leaders that is told beside them: *the presidents of the two countries*."""
    if group.kind != "PopulationGroup" or not any(leads(draft, t) for t in group.things):
        return ()
    states = [n for n in draft.beside(group.first) if n.kind == "State" and len(n.things) > 1]
    before = [n for n in states if n.last == group.first]
    after = [n for n in states if 0 <= n.first - group.last <= _OF]
    return next((n.things for n in (*before, *after)), ())


def _for_whom(draft: Draft, signers: list[str]) -> list[str]:
    """Give the states in whose name persons or bodies signed, where they are of several."""
    kinds = ("Person", "GovernmentBody")
    told = (state_of(draft, s) for s in signers if draft.thing(s).kind in kinds)
    states = list(dict.fromkeys(state for state in told if state))
    return states if len(states) > 1 else []
