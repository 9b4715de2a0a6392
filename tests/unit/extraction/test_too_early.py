"""Common words name a known document only in texts that were published once it was made."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

TEXTS = {
    "az": "Vaşinqton görüşündə Birgə Bəyannamə imzalanıb.",
    "en": "The Joint Declaration was signed by Aliyev and Pashinyan.",
}
DOCUMENT = "agreement:washington-joint-declaration-2025-08-08"


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize(("published", "named"), [("2021-06-16", False), ("2025-09", True), (None, True)])
def test_a_document_has_its_common_name_from_its_day_on(lang: str, published: str | None, named: bool) -> None:
    found = extract(Statement("early", TEXTS[lang], lang, published=published), load())
    assert (DOCUMENT in found.things) is named
