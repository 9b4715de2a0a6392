from __future__ import annotations

import pytest

from kg_caucasus.extraction.naming.minting import slug
from kg_caucasus.extraction.words.transliterate import transliterate


@pytest.mark.parametrize(
    ("name", "lang", "latin"),
    [
        ("Юрий Андриенко", "ru", "Yuriy Andrienko"),
        ("Юрий Андриенко", "en", "Yuriy Andrienko"),
        ("Արամ Ունանյան", "ru", "Aram Unanyan"),
        ("Qarabağ", "az", "Garabagh"),
        ("McDonald", "en", "McDonald"),
    ],
)
def test_a_name_is_told_in_latin_letters_whatever_the_language_of_the_text(name: str, lang: str, latin: str) -> None:
    assert transliterate(name, lang) == latin


def test_a_local_name_holds_no_letters_but_those_of_english() -> None:
    assert slug("José Núñez of “Karabakh”") == "jose-nunez-of-karabakh"
    assert slug("გია Łabuda") == "10d210d810d0-142abuda"
