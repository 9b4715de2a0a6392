"""Who is never blamed, threatened or refused, by what stands beside him: to whom wrong was done, who is concerned."""

from __future__ import annotations

from ...model import ActKind
from ..draft import Draft
from ..sentence.scene import Group, Scene
from ..words.patterns import TOPICS

_AGAINST = frozenset((ActKind.ACCUSE, ActKind.THREATEN, ActKind.REJECT))
_NEAR = 3  # words between a wrong and to whom it was done


def is_spared_by_wording(scene: Scene, group: Group, kind: ActKind, by: str) -> bool:
    """Tell whether a group is one to whom wrong was done (*aggression against X*, *war crimes in X*, *the shelling of
    X*, *X have been deprived of …*), or whose concern is told (*share X's concern*, *the concern of X*)."""
    if kind not in _AGAINST or group.kind in TOPICS:
        return False
    if _is_told_of_it(scene.draft, group):
        return True
    undergoes = kind is not ActKind.THREATEN and _suffers(scene, group, by)  # *X will be deprived of …* may threaten X
    return undergoes or _is_wronged(scene.draft, group) or _feels(scene, group)


def _is_told_of_it(draft: Draft, group: Group) -> bool:
    """Tell whether a group is only the one to whom a wrong is pointed out: *drew X's attention to …*, *обратил внимание
    X-а на …*."""
    if "genitive" in group.case.split("/"):
        return draft.meets(group.first - 1, "attention") and draft.meets(group.last, "bears_upon")
    return group.case == "owner" and draft.meets(group.last, "attention")


def _suffers(scene: Scene, group: Group, by: str) -> bool:
    """Tell whether a group is the subject of words that tell what was done to it."""
    draft = scene.draft
    words = (i for i in range(scene.first, scene.last) if draft.meets(i, "suffers"))
    told = by == "speaker" and any(draft.doer_by != "order" or draft.meets(i - 1, "passive") for i in words)
    return told and _is_its_subject(scene, group)


def _is_its_subject(scene: Scene, group: Group) -> bool:
    before = group.last <= scene.verb and group.clause == scene.clause and not group.bound
    return before and ("nominative" in group.case or group.case == "free")


def _is_wronged(draft: Draft, group: Group) -> bool:
    """Tell whether a noun of wrong stands by a group with *against* or *in* between, or one that has its victim in the
    genitive right before it."""
    before, after = group.first - 1, group.last
    near = range(max(before - _NEAR, draft.sentence(before).start), before)
    if draft.meets(before, "against") and draft.holds(near, "wrongs"):
        return True
    if draft.meets(after, "against_after") and draft.holds(range(after + 1, after + _NEAR), "wrongs"):
        return True
    if draft.meets(before, "state_after") and draft.meets(before - 1, "wrongs"):
        return True
    of = before if draft.meets(before, "whose") and not draft.words("grammar", "cases") else group.first
    owned = of == before or "genitive" in group.case.split("/")
    return owned and draft.meets(of - 1, "wrongs_of_victims")


def _feels(scene: Scene, group: Group) -> bool:
    """Tell whether a group is told as whose the concern or condemnation is that an act tells."""
    draft = scene.draft
    if group.case == "owner" and scene.first <= group.last <= scene.last:
        return True
    if draft.holds(range(scene.first, scene.last), "concerned") and _is_its_subject(scene, group):
        return True
    by_whom = group.first - 1
    if draft.meets(by_whom, "whose"):
        return draft.meets(by_whom - 1, "felt")
    part = by_whom + draft.meets(group.first, "on_the_part")  # *со стороны России* may be the side of Russia
    return draft.meets(part, "on_the_part") and draft.meets(part - 2, "felt")
