"""Offices told beside a name without whose they are: *the Secretary General of the organisation* X, *speaker* X."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Relation
from .draft import Draft
from .offices import office_name

_ROLE = "reference:person-"
_BODIES = frozenset(("InternationalOrganization", "GovernmentBody", "WorkingBody", "Organization"))
_NOUNS = ("reference:organization", "reference:ministry", "reference:body", "bodies:")


def offices_beside(draft: Draft) -> list[Relation]:
    """Tell the offices of persons that a noun right beside the name tells, and that were not told with their names."""
    told, rule = [], f"holdsOffice.{draft.document.lang}.beside"
    known = {r.evidence for r in draft.relations if r.predicate == "holdsOffice"}
    for first, last, title in _titles(draft):
        after = [n for n in draft.beside(first) if n.kind == "Person" and n.how != "reference" and n.first >= last]
        person = min(after, key=lambda n: n.first, default=None)
        if not person or len(person.things) != 1:
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


def _titles(draft: Draft) -> Iterator[tuple[int, int, str]]:
    """Give the nouns of offices that tell nobody whose they are, each with what it is called."""
    for office in [n for n in draft.of_kind("Office") if " of " not in n.label]:
        yield office.first, office.last, office.label
    for phrase in draft.phrases:
        taken = [n for n in draft.beside(phrase.first) if n.kind == "Office" and n.first < phrase.last]
        if any(phrase.first < n.last for n in taken):
            continue
        roles = [e.ref.removeprefix(_ROLE).replace("-", " ") for e in phrase.entries if e.ref.startswith(_ROLE)]
        named = [k.name.partition(" of ")[0] for k in draft.lexicon.kinds_of(phrase) if k.makes == "Office"]
        named.sort(key=lambda name: name != "Head")
        title = next(iter([*(r[:1].upper() + r[1:] for r in roles), *(n for n in named if "{" not in n)]), "")
        if title:
            yield phrase.first, phrase.last, title
