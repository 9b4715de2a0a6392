"""Where one clause of a sentence ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, repeat

from ...model import Span
from ..draft import Draft
from ..words.marks import CLAUSE_MARKS, COMMAS, QUOTED
from .agreement import number_of

_OPEN_A_QUESTION = frozenset('«“„":(;')
_BEFORE_CONTENT = 3  # words and marks between a verb and the *that* of what is said, hoped, asked
_OPENED_BY = 2  # words of a clause among which the one that opens it stands
_VERB_OF_AS = 5  # words after a comma and *as* among which a verb stands
_NAME_LENGTH = 6  # words and marks of a quoted name


def clauses_of(draft: Draft, sentence: range) -> list[range]:
    """Part a sentence at strong marks, and at commas before a word that opens a clause; remembered in the draft."""
    found = draft.clauses.get(sentence.start)
    if found is None or found[-1].stop != sentence.stop:
        found = draft.clauses[sentence.start] = _part(draft, sentence)
    return found


def _part(draft: Draft, sentence: range) -> list[range]:
    joining = {",", *draft.words("grammar", "and_clause")}
    closers = draft.words("grammar", "clause_closers")
    cuts = [sentence.start]
    for i, key in enumerate(draft.keys[sentence.start : sentence.stop], sentence.start):
        if key in CLAUSE_MARKS:
            cut = not _quotes_a_name(draft, sentence, i)
        else:
            cut = key in joining and i > sentence.start and _ends_clause(draft, i - 1)
            cut = cut or (key in COMMAS and _opens(draft, i))
        if _says_besides(draft, i):
            cuts.append(i)
        elif cut or (closers and key.endswith(closers) and not draft.meets(i, "no_closers")):
            cuts.append(i + 1)
    cuts.append(sentence.stop)
    return [range(a, b) for a, b in pairwise(cuts) if b > a]


def _opens(draft: Draft, comma: int) -> bool:
    """Tell whether a word after a comma opens a clause: *which*, *in which*, *as X said*, *adding that*, a verb that
    resumes."""
    if draft.meets(comma + 1, "adverbial") and draft.meets(comma + 2, "that"):
        return True
    if draft.meets(comma + 1, "openers") or (draft.meets(comma + 2, "openers") and _small(draft, comma + 1)):
        return True
    if draft.meets(comma + 1, "as_told") and has_verb(draft, range(comma + 2, comma + _VERB_OF_AS)):
        return True
    return draft.key(comma) == "," and draft.meets(comma + 1, "resumes") and bool(number_of(draft, comma + 2))


def _says_besides(draft: Draft, token: int) -> bool:
    """Tell whether an *and* joins what one says to what he has done: *thanked X and noted that …*."""
    verb = token + 1 + draft.meets(token + 1, "also")
    return draft.meets(token, "and") and draft.meets(verb, "past") and draft.meets(verb + 1, "that")


def _quotes_a_name(draft: Draft, sentence: range, token: int) -> bool:
    """Tell whether a mark opens or closes the quotation of a few words, a name or title and no speech."""
    key = draft.key(token)
    if key in QUOTED:
        return any(draft.key(i) == QUOTED[key] for i in range(token + 1, min(token + _NAME_LENGTH, sentence.stop)))
    opening = next((o for o, c in QUOTED.items() if c == key), None)
    return bool(opening) and any(
        draft.key(i) == opening for i in range(max(token - _NAME_LENGTH + 1, sentence.start), token)
    )


def _ends_clause(draft: Draft, token: int) -> bool:
    """Tell whether a word closes a clause: a finite verb, in a language whose verb stands last."""
    return not draft.meets(token, "no_clause_ends") and draft.meets(token, "clause_ends")


def _small(draft: Draft, token: int) -> bool:
    """Tell whether a word is a preposition or the like: *in which*, *с которой*."""
    return len(draft.key(token)) <= 3


def clause_at(draft: Draft, token: int) -> range:
    """Give the clause in which a token stands."""
    sentence = draft.sentence(token)
    return next((c for c in clauses_of(draft, sentence) if token in c), sentence)


def levels_of(draft: Draft, sentence: range) -> tuple[int, ...]:
    """Give for each word of a sentence the number of its clause, the same before and after one that *who*, *which*,
    *when* opens and a comma closes: *the road, which A blocks, must be opened*."""
    found = draft.levels.get(sentence.start)
    if found is None or len(found) != len(sentence):
        found = draft.levels[sentence.start] = tuple(_levels(draft, sentence))
    return found


def is_closed(draft: Draft, token: int) -> bool:
    """Tell whether a word stands in an inner clause after which the outer one goes on."""
    sentence = draft.sentence(token)
    levels = levels_of(draft, sentence)[token - sentence.start :]
    return min(levels) < levels[0]


def _levels(draft: Draft, sentence: range) -> Iterator[int]:
    last, open_now = 0, [0]
    for clause in clauses_of(draft, sentence):
        closed = _closed(draft, clause)
        if closed is None:
            last += clause.start > sentence.start
            open_now = [last]
            yield from repeat(last, len(clause))
            continue
        last += 1
        yield from repeat(last, closed - clause.start)
        yield from repeat(open_now[-1], clause.stop - closed)
        open_now += [last] if closed == clause.stop else []


def _closed(draft: Draft, clause: range) -> int | None:
    """Give the word with which a clause that *who*, *which*, *when* opens ends at a comma, or its end; None of others.
    A verb stands before the comma, and one after it."""
    opens = clause.start == draft.sentence(clause.start).start  # *as X noted, …* is no aside
    words = ("subordinates",) if opens else ("subordinates", "as_told")
    opener = next((i for i in clause[:_OPENED_BY] if any(draft.meets(i, key) for key in words)), None)
    if opener is None:
        return None
    commas = [i for i in clause if draft.key(i) in COMMAS]
    for i, after in pairwise((*commas, clause.stop)):
        joined = draft.meets(i + 1, "and") or draft.meets(i + 1, "also")
        if not joined and has_verb(draft, range(opener + 1, i)) and has_verb(draft, range(i + 1, after)):
            return i + 1
    return clause.stop


def has_verb(draft: Draft, stretch: range) -> bool:
    """Tell whether a finite verb stands among some words."""
    return any(draft.holds(stretch, words) for words in ("past", "finite", "clause_ends")) or any(
        number_of(draft, i) for i in stretch
    )


def asked_in(draft: Draft, sentence: range) -> range:
    """Give the stretch of a sentence that asks, from the mark that opens the question; empty where nothing is asked.

    Armenian marks the word that is asked for (՞), and the question ends with the sentence.
    """
    text = draft.text(sentence.start, sentence.stop)
    if "?" not in text and "՞" not in text:
        return range(0)
    ends = [i for i in sentence if draft.key(i) == "?"]
    marks = ends or [i for i in sentence if "՞" in draft.form(i)]
    if not marks:
        return range(0)
    opened = [i + 1 for i in range(sentence.start, marks[0]) if draft.key(i) in _OPEN_A_QUESTION]
    return range(opened[-1] if opened else sentence.start, ends[-1] if ends else sentence.stop)


def content_after(draft: Draft, last: int) -> range:
    """Give the clause of content that follows words up to token ``last``: *hopes, that …*; empty where none does."""
    first = last - 1
    clause = clause_at(draft, first)
    that, near = draft.words("grammar", "that"), clause.stop - last <= _BEFORE_CONTENT
    told = near and any(draft.key(i) in that for i in (clause.stop - 2, clause.stop) if i >= last)
    return clause_at(draft, clause.stop) if told and clause.stop in draft.sentence(first) else range(0)


def trimmed(draft: Draft, first: int, last: int) -> Span:
    """Give a stretch of tokens without marks at its ends."""
    while first < last - 1 and not draft.key(first)[:1].isalnum():
        first += 1
    while last - 1 > first and not draft.key(last - 1)[-1:].isalnum():
        last -= 1
    return draft.span(first, last)
