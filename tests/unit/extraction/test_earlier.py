"""What an act is about may have been told before: in another paragraph, many sentences ago, in the title."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import PASSES
from kg_caucasus.extraction.acts.earlier import told_before
from kg_caucasus.extraction.draft import Draft, begin
from kg_caucasus.extraction.sentence.scene import Scene, groups_of
from kg_caucasus.extraction.sentence.weighing import Candidate
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import ActKind, Statement
from kg_caucasus.reading import read_document

LATER = {
    "hy": "Սահմանազատումը շարունակվում է։\n\nԵրևանն ու Բաքուն հանդիպել են։ Մոսկվան ողջունում է դա։",
    "ru": "Делимитация границы продолжается.\n\nЕреван и Баку провели встречу. Москва это приветствует.",
    "en": "The border delimitation goes on.\n\nYerevan and Baku held a meeting. Moscow welcomes this.",
    "az": "Sərhədin delimitasiyası davam edir.\n\nİrəvan və Bakı görüş keçirib. Moskva bunu alqışlayır.",
}
AGAIN = "The border delimitation goes on. Moscow welcomes the border delimitation."


def drafted(text: str, lang: str) -> Draft:
    document = read_document(Statement("example", text, lang))
    draft = begin(document, build_lexicon(load(), lang))
    for step in PASSES[:-1]:
        draft = step(draft)
    return draft


def told(draft: Draft, *speakers: str) -> list[Candidate]:
    sentence = draft.document.sentences[-1]
    scene = Scene(draft, sentence.start + 1, sentence.start + 2, sentence.start + 1)
    here = list(groups_of(draft, sentence, "targets"))
    return list(told_before(scene, ActKind.SUPPORT, "supportwelcomes", here, {*speakers}))


@pytest.mark.parametrize(("lang", "text"), LATER.items())
def test_a_topic_of_an_earlier_paragraph_can_be_meant(lang: str, text: str) -> None:
    meant = {c.things: c.features for c in told(drafted(text, lang))}
    assert "told loosely 2 before over a paragraph" in meant["process:border-delimitation",]
    assert "told loosely in the title" in meant["process:border-delimitation",]


def test_what_the_sentence_names_itself_is_not_sought_before() -> None:
    assert told(drafted(AGAIN, "en")) == []


def test_what_somebody_says_at_an_occasion_is_not_about_it() -> None:
    draft = drafted("Antony Blinken met Ilham Aliyev in Baku on 5 May 2022. He called for restraint.", "en")
    assert [draft.thing(t).kind for c in told(draft) for t in c.things] == ["Event"]
    assert told(draft, "actor:antony-blinken") == []
