"""By which words of their names offices and documents are known is data; each is in a name that there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg_caucasus.errors import KnowledgeError
from kg_caucasus.knowledge import load
from kg_caucasus.knowledge.titles import load_titles
from kg_caucasus.resources import resource

HERE = resource("ontology") / "wording" / "titles.toml"
REFUSED = {
    "an unknown key": ("mayor =", "major =", "has the unknown key 'major'; known are ambassador, before_minister"),
    "nothing told": ('"Mayor"', '""', "the file has no mayor; add the line 'mayor = …'"),
}


def test_each_word_begins_the_name_of_an_office_a_body_or_a_document() -> None:
    titles, things = load().titles, load().things
    names = {kind.name for kind in load().wording("en").kinds} | {thing.name for thing in things.by_id.values()}
    words = [
        titles.colleague, titles.leader, *titles.leaders, titles.ambassador, titles.mayor, titles.head, titles.minister,
        titles.ministry, f"{titles.minister} {titles.foreign}", titles.office_of, titles.of_a_day, titles.in_common,
    ]  # fmt: skip
    assert [word for word in words if not any(name.startswith(word) for name in names)] == []


@pytest.mark.parametrize(("words", "instead", "told"), REFUSED.values(), ids=REFUSED)
def test_what_tells_nothing_is_refused(tmp_path: Path, words: str, instead: str, told: str) -> None:
    path = tmp_path / "titles.toml"
    path.write_text(HERE.read_text(encoding="utf-8").replace(words, instead), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=told):
        load_titles(path)
