"""Tokens and the folded forms they are looked up by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg_caucasus.reading.tokens import find_tokens, fold

WHOLE = {
    "hy": ["ՀՀ-ի", "9-ի", "ԱԳՆ-ից", "հայ-ադրբեջանական", "44-օրյա", "կարո՞ղ", "2020-ական", "2020թ", "և", "ս.թ."],
    "ru": ["армяно-азербайджанский", "9-го", "т.д.", "вице-премьер", "3,5", "кое-кто"],
    "en": [
        "Armenian-Azerbaijani",
        "U.S.",
        "U.S.-led",
        "India-U.S.",
        "20th",
        "3.5",
        "10:30",
        "3+3",
        "Armenia's",
        "09.11.2020",
        "2020-11-09",
        "https://kremlin.ru/d/76?a=b",
        "press@mfa.am",
        "www.state.gov/x",
        "kremlin.ru/d/76",
        "Covid-19",
        "Armenia–Azerbaijan",
    ],
    "az": ["2020-ci", "15-də", "XİN-i", "TRIPP-in", "1,5", "Metbuat.az"],
}


@pytest.mark.parametrize(("lang", "form"), [(lang, form) for lang, forms in WHOLE.items() for form in forms])
def test_it_is_one_token(lang: str, form: str) -> None:
    assert [token.form for token in find_tokens(f"« {form}, {form} »", lang=lang)] == ["«", form, ",", form, "»"]


@pytest.mark.parametrize(
    ("lang", "text", "forms"),
    [
        ("hy", "կարո՞ղ ենք՝ «այո՛»։", ["կարո՞ղ", "ենք", "՝", "«", "այո՛", "»", "։"]),
        ("hy", "2020թ. կեսին:", ["2020թ", ".", "կեսին", ":"]),
        (
            "ru",
            "1–4 мая, 15-16-го — «да»...",
            ["1", "–", "4", "мая", ",", "15", "-", "16-го", "—", "«", "да", "»", "..."],
        ),
        ("en", "the parties’ ‘talks’", ["the", "parties", "’", "‘", "talks", "’"]),
        ("en", "see https://mfa.am.", ["see", "https://mfa.am", "."]),
        ("az", "“Report”un - $5", ["“", "Report", "”", "un", "-", "$", "5"]),
    ],
)
def test_a_text_falls_into_tokens(lang: str, text: str, forms: list[str]) -> None:
    assert [token.form for token in find_tokens(text, lang=lang)] == forms


@pytest.mark.parametrize(
    ("lang", "form", "key"),
    [
        ("hy", "կարո՞ղ", "կարող"),
        ("hy", "ԵՐԵՎԱՆ", "երեւան"),
        ("hy", "Երեւանի", "երեւանի"),
        ("hy", "ՀՀ-ի", "հհ-ի"),
        ("ru", "Пашиня́н", "пашинян"),
        ("ru", "Королёв", "королев"),
        ("en", "Armenia’s", "armenia's"),
        ("en", "Armenia–Azerbaijan", "armenia-azerbaijan"),
        ("en", "co\u00adoperation", "cooperation"),
        ("az", "İrəvan", "irəvan"),
        ("az", "BAKI", "bakı"),
        ("en", "İlham", "ilham"),
        ("en", "—", "-"),
    ],
)
def test_a_form_folds_to_its_key(lang: str, form: str, key: str) -> None:
    assert fold(form, lang) == key


@given(st.text(), st.sampled_from(["hy", "ru", "en", "az"]))
def test_tokens_are_exact_ordered_and_leave_out_blanks_only(text: str, lang: str) -> None:
    tokens = list(find_tokens(text, lang=lang))
    end = 0
    for token in tokens:
        assert text[token.span.start : token.span.end] == token.form
        assert not text[end : token.span.start].strip()
        assert token.key
        end = token.span.end
    assert not text[end:].strip()
