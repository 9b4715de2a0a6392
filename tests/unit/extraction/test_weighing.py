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
    chosen = choose([MOSCOW, BAKU], {"before": 1.0, "nominative": -2.0, "after": 0.5})
    assert chosen and chosen.things == BAKU.things


def test_the_first_of_equals_is_meant_and_an_unknown_feature_counts_nothing() -> None:
    chosen = choose([MOSCOW, BAKU], {"another": 3.0})
    assert chosen and chosen.things == MOSCOW.things
    assert score(MOSCOW, {"another": 3.0}) == 0.0


def test_how_sure_a_choice_is_is_its_share_of_the_likelihood() -> None:
    alone, even, clear = (
        choose(candidates, {"after": weight})
        for candidates, weight in (([MOSCOW], 0.0), ([MOSCOW, BAKU], 0.0), ([MOSCOW, BAKU], 2.0))
    )
    assert alone and even and clear
    assert (alone.sure, even.sure) == (1.0, 0.5)
    assert clear.sure == pytest.approx(0.88, abs=0.005)


def test_an_act_with_rivals_for_its_target_is_less_than_sure() -> None:
    text = "Armenia supports the delimitation of the border and the opening of the corridor, but not the treaty."
    acts = extract(Statement("s", text, "en"), load()).acts
    assert acts
    assert all(0 < act.certainty < 1 for act in acts)


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
