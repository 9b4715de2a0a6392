"""Whom words blame of which he is the subject: *X has arrested Y's people*, *X-ın silah satması qəbuledilməzdir*."""

from __future__ import annotations

from ...model import ActKind
from ..draft import Draft, Named
from ..sentence.agreement import number_of
from ..sentence.rules import Found
from ..sentence.scene import Scene, groups_of
from ..sentence.weighing import Candidate
from ..words.marks import PARTING
from .objects import is_own, is_spared
from .speakers import verb_of

_DO_WRONG = frozenset(("State", "GovernmentBody", "ArmedForce", "InternationalOrganization", "Organization"))
_CAN_BE_BLAMED = _DO_WRONG | {"Person"}


def who_does_wrong(draft: Draft, found: Found, speakers: Candidate) -> Candidate | None:
    """Give whom words that blame nobody by their own slot tell to do what they blame; None where that is not told."""
    scene = Scene(draft, found.match.first, found.match.last, verb_of(draft, found))
    if found.rule.by != "speaker" or scene.passive:
        return None
    named = _by_order(scene) if draft.doer_by == "order" else _by_case(scene, speakers) if draft.verb_last else ()
    things = tuple(dict.fromkeys(t for n in named for t in n.things))
    if is_spared(draft, ActKind.ACCUSE, speakers, things):
        return None
    things = tuple(t for t in things if t not in speakers.things)
    return Candidate(things, (), named) if things else None


def _by_order(scene: Scene) -> tuple[Named, ...]:
    """Give the last who can be the subject of a finite verb, with nothing named and no mark between."""
    draft, among = scene.draft, groups_of(scene.draft, scene.sentence, "targets")
    can = [g for g in among if g.kind in _DO_WRONG and not g.bound and scene.can_be_subject(g)]
    if not can:
        return ()
    group, between = can[-1], range(can[-1].last, scene.first)
    parted = any(draft.key(i) in PARTING or draft.meets(i, "prepositions") for i in between)
    later = any(group.last <= g.first and g.last <= scene.first for g in among)
    verbal = draft.meets(scene.verb, "past") or bool(number_of(draft, scene.verb))
    return () if parted or later or not verbal else group.named


def _by_case(scene: Scene, speakers: Candidate) -> tuple[Named, ...]:
    """Give the subject of the clause; else the first who owns a verb made a noun in it: *X-ın … silahlandırması*."""
    clause, draft = scene.clauses[scene.clause], scene.draft
    among = [g for g in groups_of(draft, scene.sentence, "targets") if g.kind in _CAN_BE_BLAMED and not g.bound]
    can = [g for g in among if g.clause == scene.clause and not _is_own(draft, speakers, g.named[0])]
    subjects = [g for g in can if scene.can_be_subject(g) and "genitive" not in g.case]
    if subjects and scene.form == "finite":
        return tuple(n for n in subjects[0].named if n.nominative and not _is_own(draft, speakers, n))
    nouns = [i for i in range(clause.start, scene.last) if draft.meets(i, "doings")]
    owners = (g for g in can if "genitive" in g.case.split("/") and any(g.last < i for i in nouns))
    return next((g.named for g in owners), ())


def _is_own(draft: Draft, speakers: Candidate, named: Named) -> bool:
    return any(is_own(draft, speakers, t) for t in named.things)
