"""Choices by weighed features: the greatest sum is meant, the first of equals; every language has every table."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.extraction.draft import begin
from kg_caucasus.extraction.sentence.scene import Scene
from kg_caucasus.extraction.sentence.weighing import Candidate, choose, score
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import LANGUAGES, load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document

MOSCOW = Candidate(("actor:russia",), ("before", "nominative"))
BAKU = Candidate(("actor:azerbaijan",), ("after",))


def test_the_candidate_with_the_greatest_sum_is_meant() -> None:
    assert choose([MOSCOW, BAKU], {"before": 1.0, "nominative": -2.0, "after": 0.5}) is BAKU


def test_the_first_of_equals_is_meant_and_an_unknown_feature_counts_nothing() -> None:
    assert choose([MOSCOW, BAKU], {"another": 3.0}) is MOSCOW
    assert score(MOSCOW, {"another": 3.0}) == 0.0


def test_nobody_is_meant_where_there_is_no_candidate() -> None:
    assert choose([], {"before": 1.0}) is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_weights_for_every_choice(lang: str) -> None:
    tables = load().wording(lang).weights
    assert set(tables) == {"doer", "reference", "several", "voice", "participant", "speaker", "target", "claim"}
    assert all(tables.values())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hy", "Մոսկվան կոչ է արել Երևանին վերսկսել սահմանազատումը։"),
        ("ru", "Москва призвала Ереван возобновить делимитацию границы."),
        ("en", "Moscow called on Yerevan to resume the border delimitation."),
        ("az", "Moskva İrəvanı sərhədin delimitasiyasını bərpa etməyə çağırıb."),
    ],
)
def test_who_asks_whom_for_what_is_told_alike_in_four_languages(lang: str, text: str) -> None:
    acts = extract(Statement("example", text, lang), load()).acts
    assert {(a.speaker, a.kind.value, a.target) for a in acts} == {
        ("actor:russia", "Request", "process:border-delimitation")
    }


@pytest.mark.parametrize(
    ("lang", "text", "verb", "passive"),
    [
        ("hy", "Նախագիծը քննարկվել է Երևանում։", "քննարկվել", True),
        ("hy", "Նրանք նախագիծը քննարկել են Երևանում։", "քննարկել", False),
        ("ru", "В Ереване проект осуждено не было.", "осуждено", True),
        ("ru", "Они осудили проект в Ереване.", "осудили", False),
        ("az", "Layihə İrəvanda müzakirə olunub.", "olunub", True),
        ("az", "Onlar layihəni İrəvanda müzakirə edib.", "edib", False),
        ("en", "The draft was discussed in Yerevan.", "discussed", True),
        ("en", "They discussed the draft in Yerevan.", "discussed", False),
    ],
)
def test_what_is_done_to_somebody_is_told_by_the_form_of_the_verb(
    lang: str, text: str, verb: str, passive: bool
) -> None:
    draft = begin(read_document(Statement("passive", text, lang)), build_lexicon(load(), lang))
    at = next(i for i, token in enumerate(draft.document.tokens) if token.form == verb)
    assert Scene(draft, at, at + 1, at).passive is passive
