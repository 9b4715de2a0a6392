"""Sentences are told apart in four languages, whatever points, quotes and line ends say."""

from __future__ import annotations

import pytest

from kg_caucasus.errors import UnknownLanguage
from kg_caucasus.model import Statement
from kg_caucasus.reading.sentences import read_document

CASES = {
    "hy": [
        ["Երևանը պատրաստ է։", "Բաքուն լռում է:", "Մոսկվան օգնում է։"],
        ["Նա հիշեցնում է. Հայաստանը պատրաստ է։", "Այո՛։"],
        ["2020թ. նոյեմբերի 9-ին Ն. Փաշինյանը ստորագրեց։", "Հետո մեկնեց։"],
        ["«Մենք կողմ ենք։ Օգնում ենք», - ասել է նա։"],
        ["«Մենք կողմ ենք։»", "Նա լռեց։"],
    ],
    "ru": [
        ["Встреча 9 ноября 2020 г. в Москве прошла.", "Н. В. Пашинян и Дж. Байден говорили."],
        ["Речь шла о границе и т.д.", "Затем подписали."],
        ["Это связи, транспорт и т.д. и т.п.", "Затем подписали."],
        ["«Мы готовы!» — сказал он.", "«Когда?» — спросили его."],
        ["«Мы готовы».", "Он ушёл."],
        ["Рост составил 3.5 процента... и только.", "Всё…", "Конец"],
    ],
    "en": [
        ["Mr. Blinken met U.S. Ambassador J. Smith.", "They talked at 10 a.m. on No. 5 Street."],
        ["He praised the U.S. The sides agreed."],
        ['"We agreed." She left.', '"When?" he asked.'],
        ["One (two.)", "Three"],
        ["Costa wrote on X.", "The sides met J. D. Vance."],
        ["A headline without a point", "The text (of 3.5 pages) begins.", "Ends?!", "Yes."],
    ],
    "az": [
        ["N. Paşinyan və İ. Əliyev görüşüb.", "Sülh, sərhəd və s. müzakirə edilib.", "Bu, 2022-ci ildə olub."],
        ["“Biz hazırıq”, – deyə o bildirib.", "“Biz hazırıq.”", "O gedib."],
    ],
}
JOINED = {
    "«Մենք կողմ ենք։ Օգնում ենք», - ասել է նա։": ["«Մենք կողմ ենք։", "Օգնում ենք», - ասել է նա։"],
    "He praised the U.S. The sides agreed.": ["He praised the U.S.", "The sides agreed."],
    '"We agreed." She left.': ['"We agreed."', "She left."],
}


@pytest.mark.parametrize(("lang", "parts"), [(lang, parts) for lang, cases in CASES.items() for parts in cases])
def test_a_text_falls_into_its_sentences(lang: str, parts: list[str]) -> None:
    headline = parts[0] == "A headline without a point"
    text = parts[0] + ("\n\n" if headline else " ") + " ".join(parts[1:])
    expected = [sentence for part in parts for sentence in JOINED.get(part, [part])]
    assert sentences_of(text, lang) == expected


def test_each_paragraph_ends_a_sentence_and_a_wrapped_line_does_not() -> None:
    text = "The foreign ministers met in Washington\nand spoke of the border\n\nPeace\nWar"
    assert sentences_of(text, "en") == [
        "The foreign ministers met in Washington\nand spoke of the border",
        "Peace",
        "War",
    ]


def test_lines_broken_to_fit_a_width_do_not_end_a_sentence() -> None:
    text = (
        "The ministers of foreign affairs met in the city of\nWashington and were received by the Secretary of\nState."
    )
    assert sentences_of(text, "en") == [text]


def test_a_language_that_is_not_covered_is_refused() -> None:
    with pytest.raises(UnknownLanguage, match="Statement x-1: "):
        read_document(Statement("x-1", "საქართველო მხარს უჭერს მშვიდობას"))


def sentences_of(text: str, lang: str) -> list[str]:
    document = read_document(Statement("x", text, lang))
    tokens = document.tokens
    assert [index for sentence in document.sentences for index in sentence] == list(range(len(tokens)))
    return [text[tokens[s.start].span.start : tokens[s.stop - 1].span.end] for s in document.sentences]


def test_a_sentence_longer_than_anybodys_is_cut_behind_marks_and_loses_nothing() -> None:
    words = [f"word{number}" + "," * (number % 70 == 0) for number in range(1, 1000)]
    found = sentences_of(" ".join(words), "en")
    assert " ".join(found).split() == words
    assert len(found) == 5 and all(piece.endswith(",") for piece in found[:-1])
    assert len(sentences_of("word " * 1000, "en")) == 4
