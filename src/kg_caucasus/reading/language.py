"""Which language a text is in, told by its letters and its commonest words, and never guessed.

Armenian by its script; Russian among Cyrillic and English or Azerbaijani among Latin texts by the letters that only
some languages use and by function words. Only where a text is too short to have any does py3langid decide, and then
only where it is sure.
"""

from __future__ import annotations

import re
from math import exp

from ..errors import UnknownLanguage
from ..resources import LANGUAGES
from .languages import foreign_languages, sentence_wording
from .tokens import fold

_SAMPLE = 5_000
_ARMENIAN = re.compile("[Ա-Ֆա-և]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u024f\u0259\u1e00-\u1eff]")
_NOT_RUSSIAN = re.compile("(?![А-Яа-яЁё])[\u0400-\u052f]")
_SCHWA = re.compile("[Əə]")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_NOT_AZERBAIJANI = re.compile("[Ww\u00c0-\u024f\u1e00-\u1eff]")
_AZERBAIJANI = frozenset("ÇçĞğİıÖöŞşÜüƏəÂâ")
_LATIN_WORD = re.compile(r"[^\W\d_]+")

_ENOUGH_WORDS = 0.12  # function words make up 20-45 % of running text in the languages concerned
_SURE = 0.9
_FEW_WORDS = 30


def detect_language(text: str) -> str:
    """Give the tag of the language that ``text`` is in; raises UnknownLanguage where it is none that is covered."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        raise _unknown("it has no letters")
    if _is_most(_ARMENIAN, sample, letters):
        return _covered("hy")
    if _is_most(_CYRILLIC, sample, letters):
        return _covered(_among_cyrillic(sample))
    if _is_most(_LATIN, sample, letters):
        return _covered(_among_latin(sample))
    raise _unknown("most of its letters are of no script that is covered, or it mixes scripts")


def _is_most(script: re.Pattern[str], sample: str, letters: int) -> bool:
    return len(script.findall(sample)) * 2 > letters


def _among_cyrillic(sample: str) -> str:
    letters = len(_CYRILLIC.findall(sample))
    alien = len(_NOT_RUSSIAN.findall(sample))
    if alien * 100 > letters:
        raise _unknown("it has Cyrillic letters that Russian does not use")
    if letters >= 250 and not re.search("[ыэЫЭ]", sample):
        raise _unknown("it is Cyrillic without the letters ы and э, which no Russian text of its length lacks")
    words = [fold(word, "ru") for word in _LATIN_WORD.findall(sample)]
    russian = _share(words, sentence_wording("ru").function_words)
    for language in foreign_languages():
        share = _share(words, language.words - sentence_wording("ru").function_words)
        if _CYRILLIC.match(min(language.words)) and share > max(russian * 0.5, 0.05):
            raise _unknown(f"its words look {language.name}")
    return "ru"


def _among_latin(sample: str) -> str:
    words = [fold(word, "en") for word in _LATIN_WORD.findall(sample)]
    shares = {lang: _share(words, sentence_wording(lang).function_words) for lang in ("az", "en")}
    shares |= {language.tag: _share(words, language.words) for language in foreign_languages()}
    letters = len(_LATIN.findall(sample))
    schwas = len(_SCHWA.findall(sample))
    shares["az"] += 2 * schwas / letters  # a letter of no other language here: every tenth letter of Azerbaijani
    best = max(sorted(shares), key=shares.__getitem__)
    second = max(share for tag, share in shares.items() if tag != best)
    if shares[best] < _ENOUGH_WORDS or shares[best] < 1.25 * second:
        best = _ask_langid(sample, sorted(shares))
    if best == "az" and letters >= 100 and schwas * 50 < letters:
        raise _unknown("it looks like Azerbaijani but hardly has its letter ə")
    if best == "en" and len(_ACCENTED.findall(sample)) * 20 > letters:
        raise _unknown("it has too many accented letters for English")
    if best not in ("az", "en"):
        names = {language.tag: language.name for language in foreign_languages()}
        raise _unknown(f"its words look {names[best]}")
    return best


def _share(words: list[str], common: frozenset[str]) -> float:
    return sum(word in common for word in words) / len(words) if words else 0.0


def _ask_langid(sample: str, candidates: list[str]) -> str:
    from py3langid import rank  # takes 0.3 s to load: only for texts that nothing else decides

    ranked = [(str(tag), float(score)) for tag, score in rank(sample)]
    best, best_score = ranked[0]
    probability = 1 / sum(exp(score - best_score) for tag, score in ranked if tag in candidates or tag == best)
    aliens = [char for char in _NOT_AZERBAIJANI.findall(sample) if char not in _AZERBAIJANI]
    if best not in candidates or probability < _SURE or (best == "az" and aliens):
        short = len(_LATIN_WORD.findall(sample)) < _FEW_WORDS
        raise _unknown("it is too short to be told" if short else "its words are not known to be of one of these")
    return best


def _covered(lang: str) -> str:
    if lang not in LANGUAGES:
        raise _unknown(f"{lang} has no file in wording/languages")
    return lang


def _unknown(reason: str) -> UnknownLanguage:
    tags = ", ".join(LANGUAGES)
    return UnknownLanguage(f"The text is in none of the languages {tags}: {reason}; if it is, name it (lang).")
