"""Offices told without whose they are: beside a name (*the Secretary General of the organisation* X, *speaker* X), or
alone for one named before (*the minister*)."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Relation
from ..draft import Draft, Named
from ..offices.held import is_known_to_hold, office_name
from ..offices.offices import of_an_office
from ..references.ruled_out import GENDERS

_ROLE = "reference:person-"
_ROLES = (_ROLE, "reference:leaders-", "reference:ministers-")
_BODIES = frozenset(("InternationalOrganization", "GovernmentBody", "WorkingBody", "Organization"))
_NOUNS = ("reference:organization", "reference:ministry", "reference:body", "bodies:")


def offices_beside(draft: Draft) -> list[Relation]:
    """Tell the offices of persons that a noun right beside the name tells, and that were not told with their names."""
    told, rule = [], f"holdsOffice.{draft.document.lang}.beside"
    known = {r.evidence for r in draft.relations if r.predicate == "holdsOffice"}
    for first, last, title, cases in _titles(draft):
        after = [n for n in draft.beside(first) if n.kind == "Person" and n.how != "reference" and n.first >= last]
        person = min(after, key=lambda n: n.first, default=None)
        if not person or len(person.things) != 1 or _in_other_cases(draft, cases, person):
            continue
        evidence = draft.span(first, person.last)
        body = _body(draft, last, person.first)
        beside = last == person.first or (draft.key(last) == "," and last + 1 == person.first)
        if (beside or body is not None) and not any(k.start < evidence.end and evidence.start < k.end for k in known):
            told_as = draft.text(first, last)
            name = f"{title} of {body}" if body else office_name(draft, person.things[0], title, told_as)
            told.append(Relation(person.things[0], "holdsOffice", name, True, evidence, rule))
    return told


def _body(draft: Draft, first: int, last: int) -> str | None:
    """Give the name of the body for which a noun alone stands between an office and a name; None where none stands."""
    alone = [p for p in draft.phrases if (p.first, p.last) == (first, last)]
    if not any(e.ref.startswith(_NOUNS) for p in alone for e in p.entries):
        return None
    before = [n for n in draft.named if n.kind in _BODIES and n.last <= first and n.things and n.how != "reference"]
    return draft.thing(before[-1].things[0]).name if before else ""


def _in_other_cases(draft: Draft, cases: frozenset[str], person: Named) -> bool:
    """Tell whether a noun stands in another case than the name after it, where both decline: *пресс-секретарь лидера*
    X."""
    mine, his = cases - {"plural"}, person.cases - {"plural"}
    return draft.doer_by == "case" and bool(mine and his) and mine.isdisjoint(his)


def _titles(draft: Draft) -> Iterator[tuple[int, int, str, frozenset[str]]]:
    """Give the nouns of offices that tell nobody whose they are, each with what it is called and its cases."""
    for office in [n for n in draft.of_kind("Office") if " of " not in n.label and n.label != draft.titles.colleague]:
        after = [n for n in draft.beside(office.first) if n.kind == "Person" and n.first == office.last]
        if not (after and of_an_office(draft, office)) or is_known_to_hold(draft, after[0], office.label):
            yield office.first, office.last, office.label, office.cases
    for phrase in draft.phrases:
        taken = [n for n in draft.beside(phrase.first) if n.kind == "Office" and n.first < phrase.last]
        if any(phrase.first < n.last for n in taken):
            continue
        roles = [e.ref.removeprefix(_ROLE).replace("-", " ") for e in phrase.entries if e.ref.startswith(_ROLE)]
        named = [k.name.partition(" of ")[0] for k in draft.lexicon.kinds_of(phrase) if k.makes == "Office"]
        named.sort(key=lambda name: name != draft.titles.head)
        title = next(iter([*(r[:1].upper() + r[1:] for r in roles), *(n for n in named if "{" not in n)]), "")
        if title:
            yield phrase.first, phrase.last, title, phrase.cases


def offices_by_role(draft: Draft) -> list[Relation]:
    """Tell the office of each who is meant by the bare word of it (*the minister*), if the text tells it nowhere else.

    It is the one office that the person is known to hold on the statement's day and whose name holds the role's word.
    """
    told = {r.subject for r in draft.relations if r.predicate == "holdsOffice"}
    found: dict[str, Relation] = {}
    for phrase in draft.phrases:
        roles = [e.ref.partition("-")[2] for e in phrase.entries if e.use == "reference" and e.ref.startswith(_ROLES)]
        roles = [role for role in roles if role not in GENDERS]  # *he* is no word of an office
        meant = [n for n in draft.beside(phrase.first) if roles and n.how == "reference" and n.kind == "Person"]
        for named in [n for n in meant if (n.first, n.last) == (phrase.first, phrase.last) and roles[0]]:
            for person in [t for t in named.things if t not in told and t not in found]:
                if office := _in_office(draft, person, roles[0].replace("-", " ")):
                    evidence = draft.span(named.first, named.last)
                    rule = f"holdsOffice.{draft.document.lang}.by-role"
                    found[person] = Relation(person, "holdsOffice", office, True, evidence, rule)
    return list(found.values())


def _in_office(draft: Draft, person: str, role: str) -> str:
    things, day = draft.lexicon.knowledge.things, draft.document.statement.published or ""
    held = {
        things.offices[t.office]
        for t in things.tenures.get(person, ())
        if role in things.offices.get(t.office, "").casefold() and (not day or t.covers(day))
    }
    return held.pop() if len(held) == 1 else ""
