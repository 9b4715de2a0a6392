"""How the topics of a sentence stand to the words of an act."""

from __future__ import annotations

import pytest
from readings import draft_of

from kg_caucasus.extraction.acts.standing import standing_of
from kg_caucasus.extraction.sentence.scene import Scene, groups_of

TWO = "Yerevan welcomed the border delimitation before the demining of the region."
ONE = "Yerevan welcomed the border delimitation."


def told(text: str) -> dict[str, set[str]]:
    draft = draft_of(text)
    scene = Scene(draft, 1, 2, 1)
    groups = groups_of(draft, scene.sentence, "targets")
    standing = standing_of(scene, groups)
    return {draft.thing(g.things[0]).name: {*standing.features(g, "SUPPORT")} for g in groups}


@pytest.mark.parametrize(
    ("text", "thing", "feature"),
    [
        (TWO, "Border delimitation", "topic 0 after same"),
        (TWO, "Demining", "topic 1 after same"),
        (TWO, "Demining", "farthest topic after"),
        (TWO, "Armenia", "actor before, topic same after"),
        (ONE, "Border delimitation", "only topic of the sentence"),
    ],
)
def test_a_topic_stands_so(text: str, thing: str, feature: str) -> None:
    assert feature in told(text)[thing]
