"""A statement becomes a document: its tokens, and the sentences they make.

A sentence ends at a mark that the language's wording names (unless it belongs to a shortened word, an initial or a
number), after the quotes and brackets that close behind the mark; and at each paragraph's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..errors import UnknownLanguage
from ..model import Document, Statement, Token
from ..resources import LANGUAGES
from .detection import detect_language
from .languages import SentenceWording, sentence_wording
from .tokens import find_tokens

_CLOSING = frozenset("»”“\"'’)]}") | {">>"}
_DASHES = frozenset("-–—")
_GOES_ON = _DASHES | frozenset(",;:")
_DOMAINS = frozenset(("am", "az", "com", "ge", "info", "ir", "net", "org", "ru", "tr"))  # Day.Az is one word
_ELLIPSIS = re.compile(r"\.{2,}|…")
_WIDEST_LINE = 120
_LONGEST = 250  # tokens of a sentence; the time that one takes grows faster than its length


def read_document(statement: Statement) -> Document:
    """Give the statement cut into sentences and tokens, in its own language or else the one its letters tell.

    Raises UnknownLanguage where the language is none of those that the wording covers.
    """
    lang = statement.lang or _detect(statement)
    if lang not in LANGUAGES:
        raise UnknownLanguage(f"{_where(statement)}: the language {lang!r} is not covered; see wording/languages.")
    tokens = tuple(find_tokens(statement.text, lang=lang))
    return Document(statement, lang, tokens, tuple(find_sentences(statement.text, tokens, sentence_wording(lang))))


def find_sentences(text: str, tokens: Sequence[Token], wording: SentenceWording) -> Iterator[range]:
    """Give the sentences of ``text`` as ranges of indices into its ``tokens``."""
    ends = wording.ends if _has_strong_end(text, wording) else wording.ends | wording.weak_ends
    breaks = _paragraph_breaks(text, tokens)
    start = position = 0
    while position < len(tokens):
        stop = position + 1
        token = tokens[position]
        if _is_mark(token) and _may_end(token, ends, wording):
            stop = _after_closing(tokens, stop, breaks)
            ended = stop in breaks or stop == len(tokens) or _ends_here(tokens, start, position, stop, wording)
        else:
            ended = stop in breaks or stop == len(tokens)
        if ended:
            yield from _pieces(range(start, stop), tokens)
            start = stop
        position = stop


def _pieces(sentence: range, tokens: Sequence[Token]) -> Iterator[range]:
    """Give a sentence, or its pieces where it goes on for longer than anybody's: cut behind a mark if there is one."""
    start = sentence.start
    while sentence.stop - start > _LONGEST:
        last = start + _LONGEST
        marks = (i for i in range(last - 1, last - _LONGEST // 2, -1) if tokens[i].form in _GOES_ON)
        stop = next(marks, last - 1) + 1
        yield range(start, stop)
        start = stop
    yield range(start, sentence.stop)


def _detect(statement: Statement) -> str:
    try:
        return detect_language(statement.text)
    except UnknownLanguage as error:
        raise UnknownLanguage(f"{_where(statement)}: {error}") from error


def _where(statement: Statement) -> str:
    return statement.where or f"Statement {statement.id}"


def _is_mark(token: Token) -> bool:
    return not token.form[0].isalnum() or token.form[-1] == "."


def _may_end(token: Token, ends: frozenset[str], wording: SentenceWording) -> bool:
    form = token.form
    if form in ends or (form == ":" and wording.colon_ends):
        return True
    return bool(_ELLIPSIS.fullmatch(form)) or (len(form) > 1 and form[-1] == "." and "." in ends)


def _has_strong_end(text: str, wording: SentenceWording) -> bool:
    if not wording.weak_ends:
        return True
    return any(end in text for end in wording.ends if end not in "!?…") or bool(re.search(r":\s*$", text, re.MULTILINE))


def _after_closing(tokens: Sequence[Token], position: int, breaks: frozenset[int]) -> int:
    """Step over further end marks and closing quotes and brackets that follow without a space."""
    while position < len(tokens) and position not in breaks:
        token = tokens[position]
        touches = token.span.start == tokens[position - 1].span.end
        if not touches or not (token.form in _CLOSING or token.form in "!?…։." or _ELLIPSIS.fullmatch(token.form)):
            break
        position += 1
    return position


def _ends_here(tokens: Sequence[Token], start: int, position: int, stop: int, wording: SentenceWording) -> bool:
    mark, following = tokens[position], tokens[stop]
    touches = following.span.start == tokens[stop - 1].span.end
    if following.form in _DASHES and stop == position + 1 and _speech_goes_on(tokens, position, wording):
        return True
    if mark.form == "։":
        return following.form not in _GOES_ON
    if following.form in _GOES_ON or following.form[0].islower():
        return False
    if mark.form == ":":
        return not touches and following.form[0] not in "0123456789("
    if touches and (not (following.form[0].isupper() and _is_word(tokens, position - 1)) or following.key in _DOMAINS):
        return False
    if len(mark.form) > 1 and mark.form[0] != ".":
        return _shortened_ends(mark.key.removesuffix("."), following, wording)
    if mark.form == "." and stop == position + 1 and position > start:
        return _point_ends(tokens, start, position, wording)
    return True


def _speech_goes_on(tokens: Sequence[Token], position: int, wording: SentenceWording) -> bool:
    """Tell whether a dash and a capital after a point open what somebody says further: *“…”, - said X. - We …*."""
    if position + 2 >= len(tokens) or tokens[position - 1].key in wording.may_end | wording.never_end:
        return False
    word = tokens[position - 1].form
    return tokens[position + 2].form[0].isupper() and not (len(word) == 1 and word.isupper())


def _is_word(tokens: Sequence[Token], position: int) -> bool:
    return position >= 0 and len(tokens[position].form) > 1 and tokens[position].form[-1].islower()


def _shortened_ends(key: str, following: Token, wording: SentenceWording) -> bool:
    """Tell whether ``U.S.`` or ``т.д.`` is a sentence's last word: only before a capitalised word that is no name."""
    if key in wording.never_end:
        return False
    return following.key in wording.function_words or (key in wording.may_end and not key.replace(".", "").isascii())


def _point_ends(tokens: Sequence[Token], start: int, position: int, wording: SentenceWording) -> bool:
    before = tokens[position - 1]
    if before.span.end != tokens[position].span.start:
        return True
    if len(before.form) == 1 and before.form.isupper():  # an initial, but for *he wrote on X. The …*
        after = tokens[position + 1]
        return len(after.form) > 1 and after.form[0].isupper() and after.key in wording.function_words
    if before.form.isdigit() and position - 1 == start and len(before.form) <= 3:
        return False  # the number of a list's item
    if before.key in wording.never_end:
        return False
    following = tokens[position + 1]
    return not (before.key in wording.may_end and following.form[0].isdigit())


def _paragraph_breaks(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Give the indices of the tokens that begin a paragraph; a line end within a hard-wrapped paragraph is none."""
    if "\n" not in text and "\r" not in text:
        return frozenset()
    wrapped = _is_hard_wrapped(text)
    breaks = set()
    for index in range(1, len(tokens)):
        gap = text[tokens[index - 1].span.end : tokens[index].span.start]
        if not gap or gap == " ":
            continue
        gap = gap.replace("\r\n", "\n").replace("\r", "\n")
        if "\n" not in gap:
            continue
        runs_on = wrapped or (tokens[index].form[0].islower() and tokens[index - 1].form[-1].isalnum())
        if gap.count("\n") > 1 or not runs_on:
            breaks.add(index)
    return frozenset(breaks)


def _is_hard_wrapped(text: str) -> bool:
    """Tell whether lines were broken to fit a width: each line's next word would not have fitted into the widest."""
    lines = [line.strip() for line in text.splitlines()]
    widest = max(map(len, lines), default=0)
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    if widest > _WIDEST_LINE or len(pairs) < 2:
        return False
    return all(len(line) + 1 + len(after.split()[0]) > widest * 0.9 for line, after in pairs)
