"""Plain claims: which stretches of a sentence can be one, what they can be about, and what speaks for a claim."""

from __future__ import annotations

import pytest
from readings import draft_of

from kg_caucasus.extraction.acts.acts import acts_in
from kg_caucasus.extraction.acts.claims import claim_candidates
from kg_caucasus.extraction.sentence.weighing import Candidate

DELIMITATION, DEMINING = "process:border-delimitation", "process:demining"


def candidates_of(text: str, lang: str = "en", sentence: int = 0) -> list[tuple[str, list[Candidate]]]:
    """Give the stretches of a sentence that can be claims, as written, with what each can be about."""
    draft = draft_of(text, lang)
    part = draft.document.sentences[sentence]
    found = claim_candidates(draft, part, acts_in(draft, part))
    return [(draft.text(stretch.start, stretch.stop), about) for stretch, about in found]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Jeyhun Bayramov recalled that the border delimitation, which began in May, is long work.", "en"),
        ("Джейхун Байрамов напомнил, что делимитация границы, которая началась в мае, продолжается.", "ru"),
    ],
)
def test_clauses_that_commas_part_are_one_claim(text: str, lang: str) -> None:
    assert [stretch for stretch, _ in candidates_of(text, lang)] == [text]


def test_what_stands_after_a_semicolon_is_another_claim() -> None:
    text = "Jeyhun Bayramov said that the border delimitation is long work; demining has lasted for two decades."
    assert [stretch.split()[0] for stretch, _ in candidates_of(text)] == ["Jeyhun", "demining"]


def test_a_stretch_in_which_an_act_is_told_is_no_claim() -> None:
    text = "Jeyhun Bayramov welcomed the border delimitation; demining, he said, lasts for two decades already."
    assert [stretch.split()[0] for stretch, _ in candidates_of(text)] == ["demining,"]


def test_a_claim_that_names_no_topic_can_be_about_one_told_before_or_the_main_one() -> None:
    text = (
        "Jeyhun Bayramov spoke of demining. The border delimitation, the minister said, is hard. "
        "It has already taken three whole years, he added."
    )
    ((_, about),) = candidates_of(text, sentence=2)
    told = {feature: c.things for c in about for feature in c.features[:1]}
    assert told["told 1 before"] == (DELIMITATION,)
    assert told["told 2 before"] == (DEMINING,)
    assert about[-1].things == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jeyhun Bayramov said that the border delimitation is long work.", "nobody speech at the start"),
        ("The border delimitation is long work, Jeyhun Bayramov said.", "nobody speech at the end"),
    ],
)
def test_where_the_words_of_speech_stand_tells_of_a_claim(text: str, told: str) -> None:
    ((_, about),) = candidates_of(text)
    assert told in about[-1].features
    assert "nobody telling doer" in about[-1].features
