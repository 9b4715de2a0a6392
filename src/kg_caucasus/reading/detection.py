"""Which language a text is in, told by its letters and its commonest words, and never guessed.

The script comes first. Of languages that share one, function words and the letters that only one uses decide; one that
has its script alone is refused a text only for the words of a language that is not covered. Where a text is too short
to tell, py3langid decides, and then only where it is sure. Letters and words are data (``languages``).
"""

from __future__ import annotations

import re
from math import exp

from ..errors import UnknownLanguage
from ..resources import LANGUAGES
from .languages import Letters, foreign_languages, letters_of, sentence_wording
from .tokens import fold

_SAMPLE = 5_000
_WORD = re.compile(r"[^\W\d_]+")

_ENOUGH_WORDS = 0.12  # function words make up 20-45 % of running text in the languages concerned
_CLEARLY = 1.25  # times the share of the words of the next language
_LEAST_FOREIGN = 0.05
_SURE = 0.9
_FEW_WORDS = 30


def detect_language(text: str) -> str:
    """Give the tag of the language that ``text`` is in; raises UnknownLanguage where it is none that is covered."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        raise _unknown("it has no letters")
    for script, written in _by_script().items():
        of_script = len(script.findall(sample))
        if of_script * 2 > letters:
            lang = _not_foreign(written[0], sample) if len(written) == 1 else _likeliest(written, sample, of_script)
            _check_letters(letters_of(lang), sample, of_script)
            return lang
    raise _unknown("most of its letters are of no script that is covered, or it mixes scripts")


def _by_script() -> dict[re.Pattern[str], list[str]]:
    """Give the covered languages by their script."""
    found: dict[re.Pattern[str], list[str]] = {}
    for lang in LANGUAGES:
        found.setdefault(letters_of(lang).script, []).append(lang)
    return found


def _not_foreign(lang: str, sample: str) -> str:
    """Give the one language of a script. Raises UnknownLanguage where words of another in that script are many."""
    words, common = [fold(word, lang) for word in _WORD.findall(sample)], sentence_wording(lang).function_words
    least = max(_share(words, common) * 0.5, _LEAST_FOREIGN)
    for language in foreign_languages():
        alike = letters_of(lang).script.match(min(language.words))
        if alike and _share(words, language.words - common) > least:
            raise _unknown(f"its words look {language.name}")
    return lang


def _likeliest(written: list[str], sample: str, letters: int) -> str:
    """Give which of the languages of one script it is. Raises UnknownLanguage where it is another."""
    words = [fold(word, LANGUAGES[0]) for word in _WORD.findall(sample)]
    shares = {lang: _share(words, sentence_wording(lang).function_words) for lang in written}
    for lang in written:
        if own := letters_of(lang).own:
            shares[lang] += 2 * len(own.findall(sample)) / letters
    shares |= {language.tag: _share(words, language.words) for language in foreign_languages()}
    best = max(sorted(shares), key=shares.__getitem__)
    second = max(share for tag, share in shares.items() if tag != best)
    if shares[best] < _ENOUGH_WORDS or shares[best] < _CLEARLY * second:
        best = _ask_langid(sample, sorted(shares))
    if best not in written:
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
    strict = best in LANGUAGES and letters_of(best).no_guess_if_strange
    if best not in candidates or probability < _SURE or (strict and letters_of(best).strange_in(sample)):
        short = len(_WORD.findall(sample)) < _FEW_WORDS
        raise _unknown("it is too short to be told" if short else "its words are not known to be of one of these")
    return best


def _check_letters(told: Letters, sample: str, letters: int) -> None:
    """Raise UnknownLanguage where a text has too many letters that its language does not use, or lacks its own."""
    if told.one_strange_of and told.strange_in(sample) * told.one_strange_of > letters:
        raise _unknown(f"it has too many letters that {told.name} does not use")
    if told.own and letters >= told.own_from and len(told.own.findall(sample)) * told.one_own_of < letters:
        raise _unknown(f"it looks {told.name} but hardly has the letters {told.own.pattern.strip('[]')}")


def _unknown(reason: str) -> UnknownLanguage:
    tags = ", ".join(LANGUAGES)
    return UnknownLanguage(f"The text is in none of the languages {tags}: {reason}; if it is, name it (lang).")
