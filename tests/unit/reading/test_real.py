"""Thousands of real press releases are read without a fault, exactly, and fast."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kg_caucasus.extraction.dates import find_dates
from kg_caucasus.knowledge import load
from kg_caucasus.reading import read_document, read_sources
from kg_caucasus.reading.language import detect_language
from kg_caucasus.reading.quotes import find_quotes

REAL = Path(os.environ.get("KG_CAUCASUS_REAL", Path(__file__).parents[4] / "shared" / "data" / "real"))
SLOWEST = 20_000  # tokens a second, far below what is usual


@pytest.mark.real
@pytest.mark.parametrize(("name", "lang"), [("kremlin-ru", "ru"), ("state-gov", "en")])
def test_real_press_releases_are_read(name: str, lang: str) -> None:
    path = REAL / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the collection of real press releases is not at hand (KG_CAUCASUS_REAL names its folder)")
    tokens, seconds = 0, 0.0
    for statement in read_sources([path]):
        started = time.perf_counter()
        document = read_document(statement)
        seconds += time.perf_counter() - started
        tokens += len(document.tokens)
        text = statement.text
        assert detect_language(text) == lang
        assert all(text[t.span.start : t.span.end] == t.form for t in document.tokens)
        assert [i for sentence in document.sentences for i in sentence] == list(range(len(document.tokens)))
        spans = [*find_quotes(document), *(d.span for d in find_dates(document, load().wording(lang)))]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert tokens / seconds > SLOWEST
