"""By which letters a language is known is data, the same languages everywhere, and refused where it tells nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg_caucasus.errors import KnowledgeError
from kg_caucasus.knowledge.wording import read_toml
from kg_caucasus.reading import languages
from kg_caucasus.reading.languages import letters_of
from kg_caucasus.resources import LANGUAGES, resource

HERE = resource("ontology") / "wording" / "covered.toml"
REFUSED = {
    "an unknown key": ("script =", "letters =", r"\[en\] has the unknown key 'letters'; known are alphabet, name"),
    "no script": ("script = 'A-Z", "script = ''#", r"\[en\] has no script; add the line 'script = …'"),
    "no such language": ("[en]", "[ka]", r"the table \[en\] is missing; add it as for the other languages"),
}


def test_the_languages_are_those_that_are_offered_in_that_order() -> None:
    assert tuple(read_toml(HERE)) == LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_only_one_language_has_is_of_its_own_alphabet(lang: str) -> None:
    told, own = letters_of(lang), read_toml(HERE)[lang].get("own", "")
    assert told.strange_in(own) == 0
    assert len(told.script.findall(own)) == len(own)


@pytest.mark.parametrize(("words", "instead", "told"), REFUSED.values(), ids=REFUSED)
def test_letters_that_tell_nothing_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, instead: str, told: str
) -> None:
    (tmp_path / "covered.toml").write_text(
        HERE.read_text(encoding="utf-8").replace(words, instead, 1), encoding="utf-8"
    )
    monkeypatch.setattr(languages, "_WORDING", tmp_path)
    with pytest.raises(KnowledgeError, match=told):
        letters_of.__wrapped__("en")
