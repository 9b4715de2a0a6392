"""Real press releases are read without a fault and exactly; those about elsewhere say nothing of the region."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.extraction.dates.dates import find_dates
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document, read_sources
from kg_caucasus.reading.detection import detect_language
from kg_caucasus.reading.quotes import find_quotes

REAL = os.environ.get("KG_CAUCASUS_REAL")
REGION = re.compile(
    "armenia|azerbaijan|karabakh|caucasus|baku|yerevan|georgia|армен|азербайдж|карабах|кавказ|баку|ереван|грузи",
    re.IGNORECASE,
)
EVERY = 25  # of the documents about elsewhere one in so many is read


def collection(name: str) -> Iterator[Statement]:
    if not REAL:
        pytest.skip("KG_CAUCASUS_REAL does not name the folder of the collection of real press releases")
    path = Path(REAL) / f"{name}.jsonl"
    if not path.exists():
        pytest.skip(f"the collection of real press releases is not at hand: {path} is no file")
    return read_sources([path])


@pytest.mark.real
@pytest.mark.parametrize(("name", "lang"), [("kremlin-ru", "ru"), ("state-gov", "en")])
def test_real_press_releases_are_read(name: str, lang: str) -> None:
    for statement in collection(name):
        document = read_document(statement)
        text = statement.text
        assert detect_language(text) == lang
        assert all(text[t.span.start : t.span.end] == t.form for t in document.tokens)
        assert [i for sentence in document.sentences for i in sentence] == list(range(len(document.tokens)))
        spans = [*find_quotes(document), *(d.span for d in find_dates(document, load().wording(lang)))]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.real
@pytest.mark.parametrize("name", ["kremlin-ru", "state-gov"])
def test_a_document_about_elsewhere_tells_no_facts(name: str) -> None:
    elsewhere = [one for one in collection(name) if not REGION.search(f"{one.title} {one.text}")]
    told = {one.id: (found.acts, found.relations) for one in elsewhere[::EVERY] for found in [extract(one, load())]}
    assert {name: facts for name, facts in told.items() if facts != ((), ())} == {}
