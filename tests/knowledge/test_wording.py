"""Every rule of the wording finds its own example, and stays out of its counter-example."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import kg_caucasus
from kg_caucasus.extraction import extract
from kg_caucasus.extraction.words.patterns import compile_pattern
from kg_caucasus.extraction.words.rule_book import rule_book
from kg_caucasus.knowledge import LANGUAGES, Rule, load
from kg_caucasus.model import Extraction, Statement
from kg_caucasus.resources import resource

READING = [
    path for part in ("extraction", "reading") for path in (Path(kg_caucasus.__file__).parent / part).rglob("*.py")
]
COMPOSED = re.compile(r"(_parts|_refused|_never|_unless|_unless_after)$")  # what the reading adds to the name of a list
FAMILIES = ("acts", "relations", "occasions", "paraphrases")
RULES = [(family, rule) for lang in LANGUAGES for family in FAMILIES for rule in getattr(load().wording(lang), family)]


def rules_that_fired(extraction: Extraction) -> set[str]:
    facts = {fact.rule for fact in (*extraction.relations, *extraction.acts)}
    return facts | {mention.rule for mention in extraction.mentions}


def read(rule: Rule, text: str) -> Extraction:
    return extract(Statement(id="example", text=text, lang=rule.lang, published="2024-01-15"), load())


@pytest.mark.parametrize(("family", "rule"), RULES, ids=[f"{family}/{rule.id}" for family, rule in RULES])
def test_a_rule_finds_its_example_and_no_counter_example(family: str, rule: Rule) -> None:
    assert rule.example, f"{rule.id} has no example"
    found = read(rule, rule.example)
    assert rule.id in rules_that_fired(found)
    if family == "paraphrases":
        assert rule.says in {mention.thing for mention in found.mentions}
    elif family == "occasions":
        names = [thing.name for thing in found.things.values() if thing.kind == "Event"]
        assert rule.says in {re.split(" of |, ", name)[0] for name in names}  # who took part may be untold
    if rule.counter:
        assert rule.id not in rules_that_fired(read(rule, rule.counter))


def test_every_language_has_a_file_and_no_other_has_one() -> None:
    assert {path.stem for path in (resource("ontology") / "wording" / "languages").iterdir()} == {*LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pattern_compiles(lang: str) -> None:
    assert rule_book(load().wording(lang)).anchors.exact


def test_a_pattern_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="no word that must be there"):
        compile_pattern("{subject:State} .. {object:Process}", load().wording("en"))


def test_every_sort_is_of_names_that_a_noun_a_verb_or_the_ontology_tells() -> None:
    wordings = [load().wording(lang) for lang in LANGUAGES]
    told = {
        kind.name
        for wording in wordings
        for kind in wording.kinds
        if kind.makes in ("Event", "Process", "Route", "WorkingBody", "GovernmentBody")
        or kind.family in ("agreements", "matters", "offices")
    }
    told |= {rule.says for wording in wordings for rule in wording.occasions}
    named = (
        "Process",
        "Event",
        "Organization",
        "Agreement",
        "GovernmentBody",
        "InternationalOrganization",
        "PopulationGroup",
    )
    told |= {thing.name for thing in load().things.by_id.values() if thing.kind in named}
    told |= {*load().things.offices.values(), *load().wording("en").words("grammar", "office_heads")}
    words = f" {' | '.join(told)} ".casefold()  # a sort may be told by words within names: *mechanism*
    assert [name for names in wordings[0].sorts.values() for name in names if f" {name} ".casefold() not in words] == []


def named_in_the_reading() -> set[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in READING]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return {node.value.removeprefix("modality ") for node in nodes if isinstance(node.value, str)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("section", ["grammar", "modality"])
def test_every_list_of_a_language_is_named_in_the_reading(section: str, lang: str) -> None:
    named, unread = named_in_the_reading(), []
    for key in load().wording(lang).table[section]:
        bare = key
        while bare not in named and COMPOSED.search(bare):
            bare = COMPOSED.sub("", bare)
        if bare not in named:
            unread.append(key)
    assert unread == []
