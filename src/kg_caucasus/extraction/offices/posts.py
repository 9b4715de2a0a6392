"""Where an office is held: *the ambassador to Armenia*, *посол в Армении*, *Հայաստանում դեսպան*; and what body is named
as its holder is."""

from __future__ import annotations

from dataclasses import replace

from ..draft import Draft, Named

_TO = "place_after_motion"


def past_place(draft: Draft, office: Named) -> int:
    """Give the token after an office and the place where it is held, or the land: *the representative in Baku* X,
    *пресс-секретарь МИД страны* X."""
    if there := post_of(draft, office):
        return max(office.last, there.last)
    return office.last + draft.meets(office.last, "land")


def post_of(draft: Draft, office: Named) -> Named | None:
    """Give the place or land where an office is held: *the ambassador to Armenia*, *посол в Армении*, *Հայաստանում
    դեսպան*."""
    lands = [n for n in draft.beside(office.first) if n.kind in ("Place", "State") and len(n.things) == 1]
    at = office.last + draft.meets(office.last, "place_before")
    if at > office.last or draft.meets(office.last - 1, _TO):
        return next((n for n in lands if _start(draft, n) == at), None)
    if told := next((n for n in lands if office.holds(n) and draft.meets(_start(draft, n) - 1, _TO)), None):
        return told
    return next((n for n in lands if n.last == office.first and "locative" in n.cases), None)


def _start(draft: Draft, named: Named) -> int:
    """Give the token with which a name begins, an article before it included: *to the United States*."""
    return named.first - draft.meets(named.first - 1, "articles")


def body_itself(draft: Draft, office: Named) -> Named | None:
    """Give the body that is named as the one is who holds the office: *the ombudsman of X*."""
    known = draft.lexicon.thing(draft.lexicon.names.get(office.label.casefold(), ""))
    if not known or known.kind not in ("GovernmentBody", "InternationalOrganization"):
        return None
    return replace(office, things=(known.id,), kind=known.kind)
