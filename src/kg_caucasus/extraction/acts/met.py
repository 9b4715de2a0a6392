"""Those who met or signed, as whose act words can be for which nobody is named: *at the talks X was discussed*."""

from __future__ import annotations

from ..references.several import parties, parties_of
from ..sentence.scene import Group, Scene
from ..sentence.weighing import Candidate


def who_met(scene: Scene, among: tuple[Group, ...]) -> tuple[str, ...]:
    """Give who took part in the last occasion named before the words of a sentence, in it or the one before, or further
    back where the sentence names nobody who could do anything: *at the meeting X was discussed*, *views were
    exchanged*; the persons where there are such, nobody where fewer than two are told."""
    draft, number = scene.draft, scene.draft.number(scene.first)
    alone = not any(g.case == "free" or ("nominative" in g.case and not g.bound) for g in among)
    near = range(0 if alone else max(number - 1, 0), number + 1)
    events = [n for i in near for n in draft.rows.get(i, ()) if n.kind == "Event" and n.last <= scene.first]
    for event in reversed(events):
        who = tuple(dict.fromkeys(t for e in event.things for t in draft.subjects("participatesIn", e)))
        persons = tuple(t for t in who if draft.thing(t).kind == "Person")
        if len(persons or who) > 1:
            return persons or who
    return ()


def parties_before(scene: Scene, by: str, says: str, rivalled: bool) -> list[Candidate]:
    """Give those who met or signed before, all and by sort, as whose act it can be where nobody is named for it."""
    draft, found = scene.draft, dict[tuple[str, ...], list[str]]()
    told = [("all who met", parties_of(draft, scene.first), scene.first), *parties(draft, scene.first)]
    for source, things, at in told:
        if len(things) > 1:
            apart = min(draft.number(scene.first) - draft.number(at), 2)
            known = next((key for key in found if set(key) == set(things)), things)
            features = found.setdefault(known, ["parties", f"parties {by}", f"parties {says}"])
            features += [source, f"{source} {by}", f"{source} {says}", f"{source} {apart} before"]
    beside = "rivalled" if rivalled else "alone"
    return [
        Candidate(who, (*how, f"met {beside}", f"met {beside} {by}", f"met {scene.number} {by}"))
        for who, how in found.items()
    ]
