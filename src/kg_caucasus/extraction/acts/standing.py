"""How the topics of a sentence stand to the words of an act, and one that is named to them: the first after the words,
the only one in its clause, a state where a topic stands nearer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...knowledge import Rule
from ..sentence.scene import Group, Scene
from ..words.patterns import TOPICS
from .unnamed import BY_NOUN

# Where a topic tells most that it is what the act is about, the best first.
_PLACES = ("same within", "same after", "same before", "other after", "other before")
_NOWHERE = "nowhere"
_FAR = 2  # topics nearer to the words from which on it is all the same


@dataclass(frozen=True, slots=True)
class Standing:
    """The topics of a sentence as seen from the words of an act; ``named`` and ``any`` tell where the best of those
    with a name, and of all, stands."""

    scene: Scene
    topics: tuple[Group, ...]
    named: str
    any: str

    def features(self, group: Group, kind: str) -> Iterator[str]:
        """Tell how a group stands to the topics of its sentence."""
        sort, side = sort_of(group), side_of(self.scene, group)
        yield from (f"{sort}, topic {self.named}", f"{sort} {side}, topic {self.named}")
        yield from (f"{sort}, any topic {self.any}", f"{sort}, any topic {self.any} {kind}")
        alike = [g for g in self.topics if side_of(self.scene, g) == side]
        if group not in alike:
            return
        rank = min(alike.index(group) if side == "after" else len(alike) - 1 - alike.index(group), _FAR)
        where = "same" if group.clause == self.scene.clause else "other"
        yield from (f"topic {rank} {side}", f"topic {rank} {side} {where}")
        if group is alike[-1 if side == "after" else 0] and len(alike) > 1 and side != "within":
            yield f"farthest topic {side}"
        if [g for g in self.topics if g.clause == self.scene.clause] == [group]:
            yield from ("only topic of the clause", f"only topic of the clause {side}")
        if len(self.topics) == 1:
            yield "only topic of the sentence"


def standing_of(scene: Scene, groups: Iterable[Group]) -> Standing:
    """Give how the topics among groups of its sentence stand to the words of an act."""
    topics = tuple(g for g in groups if g.kind in TOPICS)
    named = (g for g in topics if g.named[-1].how != BY_NOUN)
    return Standing(scene, topics, _best(scene, named), _best(scene, topics))


def _best(scene: Scene, topics: Iterable[Group]) -> str:
    told = {f"{'same' if g.clause == scene.clause else 'other'} {side_of(scene, g)}" for g in topics}
    return next((place for place in _PLACES if place in told), _NOWHERE)


def side_of(scene: Scene, group: Group) -> str:
    """Tell on which side of the words a group stands."""
    return "before" if group.last <= scene.first else "after" if group.first >= scene.last else "within"


def sort_of(group: Group) -> str:
    """Tell whether a group is a topic or somebody who acts."""
    return "topic" if group.kind in TOPICS else "actor"


def wording_of(rule: Rule) -> str:
    """Give what a rule tells and by which sort of words, the same in all languages, as the keys of the weights have it:
    ``requestdemands``."""
    return rule.id.partition(".")[0] + rule.id.rpartition(".")[2]
