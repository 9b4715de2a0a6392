"""Quoted regions, however the marks nest, mix or go missing."""

from __future__ import annotations

import pytest

from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document
from kg_caucasus.reading.quotes import find_quotes

CASES = {
    "guillemets": ("ru", "Он сказал: «Мы готовы». Ушёл.", ["«Мы готовы»"]),
    "curly": ("en", "“We agreed,” he said. “Now.”", ["“We agreed,”", "“Now.”"]),
    "low and high": ("az", "„Biz hazırıq“, – dedi. „Bəli”", ["„Biz hazırıq“", "„Bəli”"]),
    "straight": ("en", '"We agreed," he said. "Now."', ['"We agreed,"', '"Now."']),
    "single": ("en", "‘We agreed,’ he said of the parties’ talks.", ["‘We agreed,’"]),
    "doubled signs": ("hy", "<<Մենք կողմ ենք>>, - ասել է նա։", ["<<Մենք կողմ ենք>>"]),
    "high on both sides": ("hy", "Նա ասել է. ”Մենք կողմ ենք”։", ["”Մենք կողմ ենք”"]),
    "opening mark on both sides": ("hy", "Նա ասել է. “Մենք կողմ ենք“։", ["“Մենք կողմ ենք“"]),
    "short titles": ("hy", "«Զվարթնոց»-ում և «3+3»-ում", ["«Զվարթնոց»", "«3+3»"]),
    "nested": (
        "ru",
        "«Формат «3+3» важен, а “ЕС” — нет»",
        ["«Формат «3+3» важен, а “ЕС” — нет»", "«3+3»", "“ЕС”"],
    ),
    "two that close as one": ("ru", "компания «ООО «Ромашка» и другие", ["«ООО «Ромашка»", "«Ромашка»"]),
    "apostrophes are none": ("en", "Armenia's and the parties' talks 'failed", []),
    "inches are none": ("en", 'a 5" pipe', []),
    "a stray end": ("ru", "Он ушёл». Потом пришёл.", []),
    "no marks": ("en", "Nothing is quoted.", []),
    "over paragraphs": (
        "hy",
        "Ասել է.\n«Առաջին միտքը։\nԵրկրորդ «միտքը»։\nՎերջ», - ասել է։",
        ["«Առաջին միտքը։\nԵրկրորդ «միտքը»։\nՎերջ»", "«միտքը»"],
    ),
    "opened anew at each paragraph": (
        "en",
        "“First thought.\n\n“Second thought.\n\n“Third,” he said.",
        ["“First thought.", "“Second thought.", "“Third,”"],
    ),
    "straight, opened anew": ("en", '"First thought.\n"Second," he said.', ['"First thought.', '"Second,"']),
    "never closed, as speech": ("en", "He said: “We agreed. We did.\n\nMore text. And more.", ["“We agreed. We did."]),
    "never closed, within a sentence": (
        "en",
        "The so-called “deal was signed. It holds.\n\nMore.",
        ["“deal was signed."],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_regions_are_what_stands_in_quotation_marks(name: str) -> None:
    lang, text, expected = CASES[name]
    assert [span.of(text) for span in find_quotes(read_document(Statement("x", text, lang)))] == expected
