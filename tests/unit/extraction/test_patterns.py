"""What must go before a wording is no part of it: he who opens the border is not in the border's name; a date is no
wording."""

from __future__ import annotations

from readings import read

from kg_caucasus.extraction.words.patterns import compile_pattern
from kg_caucasus.knowledge import load
from kg_caucasus.model import ActKind, Extraction


def words_for(extraction: Extraction, thing: str) -> set[str]:
    text = extraction.statement.text
    return {text[m.span.start : m.span.end] for m in extraction.mentions if m.thing == thing}


def test_a_border_is_told_by_its_own_words_and_the_state_before_them_may_act() -> None:
    found = read("Ankara Ermənistanla sərhədi açmağa hazırdır.", "az")
    assert words_for(found, "place:armenia-turkey-border") == {"Ermənistanla sərhədi"}
    assert {(act.speaker, act.kind) for act in found.acts} == {("actor:turkey", ActKind.COMMIT)}


def test_without_what_must_go_before_it_is_another_border() -> None:
    found = read("Bakı Ermənistanla sərhədin delimitasiyasını davam etdirəcək.", "az")
    assert not words_for(found, "place:armenia-turkey-border")
    assert words_for(found, "place:armenia-azerbaijan-border") == {"Ermənistanla sərhədin"}


def test_he_who_is_ready_to_normalise_is_not_in_the_name_of_normalisation() -> None:
    found = read("Turkey is ready to normalise relations with Armenia.", "en")
    assert words_for(found, "process:armenia-turkey-normalisation") == {"normalise relations with Armenia"}
    assert {(act.speaker, act.kind) for act in found.acts} == {("actor:turkey", ActKind.COMMIT)}


def test_a_month_is_not_the_verb_that_it_looks_like() -> None:
    met = read("Mirzoyan met Bayramov in Geneva on 5 May 2023.", "en")
    assert {act.kind for act in met.acts} == {ActKind.CONSULT}


def test_the_armenian_article_is_met_in_both_its_forms() -> None:
    (element,) = compile_pattern("քայլը", load().wording("hy")).elements
    assert [word for word in ("քայլը", "քայլն", "քայլ", "քայլերն") if element.meets(word)] == ["քայլը", "քայլն"]


def test_a_word_of_a_pattern_is_spelt_as_those_of_a_text_are_looked_up() -> None:
    (stressed,) = compile_pattern("թո՛ղ", load().wording("hy")).elements
    (dotted,) = compile_pattern("XİN-ə|İran*", load().wording("az")).elements
    assert stressed.meets("թող")
    assert [word for word in ("xin-ə", "iranın", "ıran") if dotted.meets(word)] == ["xin-ə", "iranın"]
