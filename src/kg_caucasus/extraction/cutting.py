"""Where one clause of a sentence ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

from ..model import Span
from .agreement import number_of
from .draft import Draft

_STRONG = frozenset([";", ":", "—", "–", "«", "»", "“", "”", "„", '"', "(", ")", "…", "․"])
_COMMAS = frozenset(",՝")
_OPENING = {"«": "»", "“": "”", "„": "“"}
_OPEN_A_QUESTION = frozenset([":", "«", "“", "„", '"', "—", "–", "(", ";"])
_BEFORE_CONTENT = 3  # words and marks between a verb and the *that* of what is said, hoped, asked
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
        if key in _STRONG:
            cut = not _quotes_a_name(draft, sentence, i)
        else:
            cut = key in joining and i > sentence.start and _ends_clause(draft, i - 1)
            cut = cut or (key in _COMMAS and _opens(draft, i))
        if cut or (closers and key.endswith(closers) and not draft.meets(i, "no_closers")):
            cuts.append(i + 1)
    cuts.append(sentence.stop)
    return [range(a, b) for a, b in pairwise(cuts) if b > a]


def _opens(draft: Draft, comma: int) -> bool:
    """Tell whether a word after a comma opens a clause: *which*, *in which*, a verb that resumes."""
    if draft.meets(comma + 1, "openers") or (draft.meets(comma + 2, "openers") and _small(draft, comma + 1)):
        return True
    return draft.key(comma) == "," and draft.meets(comma + 1, "resumes") and bool(number_of(draft, comma + 2))


def _quotes_a_name(draft: Draft, sentence: range, token: int) -> bool:
    """Tell whether a mark opens or closes the quotation of a few words, a name or title and no speech."""
    key = draft.key(token)
    if key in _OPENING:
        return any(draft.key(i) == _OPENING[key] for i in range(token + 1, min(token + _NAME_LENGTH, sentence.stop)))
    opening = next((o for o, c in _OPENING.items() if c == key), None)
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
