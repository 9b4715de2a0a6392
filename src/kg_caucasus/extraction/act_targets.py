"""Which of the things around the words of an act it is about."""

from __future__ import annotations

from dataclasses import replace

from ..model import ActKind
from .cutting import clause_at
from .draft import Draft, Named
from .offices import offices_of
from .rules import Found
from .targets import targets_of, topic_before
from .targets_by_order import is_performed, targets_by_order

_CLAIMED = frozenset(("Process", "Agreement", "WorkingBody", "Event", "Route"))
_GOES_ON_WITH = frozenset((ActKind.COMMIT, ActKind.SUPPORT))  # where no topic is told, the last one is meant
_HAVE_CONTENT = frozenset((ActKind.AGREE, ActKind.EXPECT, ActKind.REQUEST))
_SPECIFIC_ENOUGH = _CLAIMED | {"Border", "PopulationGroup", "ArmedForce"}
_BLAMED = frozenset(("State", "ArmedForce", "GovernmentBody", "InternationalOrganization", "WorkingBody", "Person"))


def choose_targets(
    draft: Draft, found: Found, kind: ActKind, speakers: tuple[str, ...], doers: list[Named]
) -> list[Named] | None:
    """Give what an act is about: what its rule binds, else the most specific near it; None where there is no act."""
    rule, match = found.rule, found.match
    own = doers if rule.by != "voice" else []
    besides = frozenset(speakers) | {t for n in (*own, *found.slot("addressee")) for t in n.things}
    if kind in (ActKind.THREATEN, ActKind.ACCUSE) and draft.words("grammar", "doer") == ("case",):
        offices = [o for s in speakers for o in offices_of(draft, s)]  # nobody threatens his own state
        besides |= {n.things[0] for n in draft.beside(match.first) if n.kind == "State" and _serves(draft, offices, n)}
    side = rule.side or next(iter(draft.words("grammar", "target_side")), "clause")
    if draft.words("grammar", "doer") == ("order",):
        if not is_performed(draft, match.first, kind):
            return None
        meant = targets_by_order(draft, match.first, match.last, kind=kind, side=side, besides=besides)
    else:
        meant = targets_of(draft, match.first, match.last, side=side, besides=besides)
    accused = [n for n in doers if rule.side == "doer" and not set(n.things) <= set(speakers)]
    if rule.side == "doer" and not (accused or found.slot("target")):
        return None
    targets = found.slot("target") or accused or [n for n in meant if not _is_beside_the_point(draft, kind, n)]
    if kind is ActKind.ACCUSE and draft.words("grammar", "doer") == ("case",) and not found.slot("target"):
        targets = _blamed(draft, match.last, besides) or targets
    by_case = draft.words("grammar", "doer") == ("case",)
    if kind in (_GOES_ON_WITH | _HAVE_CONTENT if by_case else _GOES_ON_WITH) and all(
        n.kind == "State" and n.how == "reference" for n in targets
    ):
        targets = topic_before(draft, match.first) or targets
    if draft.words("grammar", "verb") == ("last",) and not any(n.kind in _SPECIFIC_ENOUGH for n in targets):
        targets = [replace(n, things=n.things[:1]) for n in found.slot("addressee")[:1]] or targets
    return targets


def _serves(draft: Draft, offices: list[str], state: Named) -> bool:
    return len(state.things) == 1 and any(o.endswith(f" of {draft.thing(state.things[0]).name}") for o in offices)


def _blamed(draft: Draft, last: int, besides: frozenset[str]) -> list[Named]:
    """Give whom a complaint blames: the doer of what it complains of, *that the other side has refused*."""
    clause = clause_at(draft, last - 1)
    short = all(
        draft.key(i) in draft.words("grammar", "announcing") or not draft.key(i)[:1].isalnum()
        for i in range(last, clause.stop)
    )
    if not short or draft.key(clause.stop) not in draft.words("grammar", "that"):
        return []
    doers = [
        n for n in draft.outermost(clause_at(draft, clause.stop)) if n.nominative and n.kind in _BLAMED and n.things
    ]
    return [n for n in doers if not set(n.things) <= besides][:1]


def _is_beside_the_point(draft: Draft, kind: ActKind, target: Named) -> bool:
    """Tell whether a state or person near the words can hardly be what is promised, agreed, expected or asked."""
    about = frozenset((ActKind.COMMIT, ActKind.AGREE, ActKind.EXPECT, ActKind.REQUEST, ActKind.SUPPORT))
    by_case = draft.words("grammar", "doer") == ("case",)
    return by_case and (target.kind == "Place" or (kind in about and target.kind in ("State", "Person")))
