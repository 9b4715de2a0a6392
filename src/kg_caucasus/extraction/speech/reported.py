"""Whose words a noun reports, and not those of who tells of it: *denied X's reports that …*, *asked whether …*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..draft import Draft
from ..sentence.agreement import number_of
from ..sentence.cutting import clause_at
from ..sentence.rules import Found, find_rules, is_verb_of_speech
from ..sentence.scene import DOERS, groups_of
from .owners import owner_before

_NEAR = 9  # words between a noun and the *that* of what it reports
_BESIDE = 3  # words of lesser note between a noun and whose it is: *заявления ряда министров X-а*
_OPENS = 3  # words after a comma among which *whether* stands
_AGAIN = 2  # words after a comma or *and* among which a verb tells what is said besides


class Report(NamedTuple):
    """Words that a noun reports, and whose they are; nobody's where nobody known is told."""

    words: range
    things: tuple[str, ...]


def reported_by(draft: Draft, token: int) -> tuple[str, ...] | None:
    """Give whose the words at a token are where a noun reports them; None where none does."""
    report = _report_at(draft, token)
    return report.things if report else None


def reported_words(draft: Draft, token: int) -> range:
    """Give the words that a noun reports with those at a token; none where it reports nothing there."""
    report = _report_at(draft, token)
    return report.words if report else range(0)


def _report_at(draft: Draft, token: int) -> Report | None:
    sentence = draft.sentence(token)
    found = draft.once("reports", sentence, lambda: tuple(_reports(draft, sentence)))
    return next((one for one in reversed(found) if token in one.words), None)


def _reports(draft: Draft, sentence: range) -> Iterator[Report]:
    """Give what nouns report in a sentence: *X's claims that …*, *X's report, according to which …*, *X-in … barədə
    iddiası*."""
    for that in (i for i in sentence if draft.meets(i, "that") or draft.meets(i, "by_which")):
        noun = _noun_before(draft, sentence, that)
        things = _whose(draft, noun, that) if noun >= 0 else None
        if things is not None:
            yield Report(range(that, _end(draft, sentence, noun, that)), things)
    for about in (i for i in sentence if draft.meets(i, "content_before") and draft.holds(_next(i), "reports")):
        clause = clause_at(draft, about)
        groups = [g for g in groups_of(draft, sentence, "doers") if g.first in clause and g.last < about]
        if owner := next((g for g in groups if g.case == "genitive"), None):
            yield Report(range(owner.last, about), owner.things)


def _next(token: int) -> range:
    return range(token + 1, token + 1 + _AGAIN)


def is_asked_about(draft: Draft, token: int) -> bool:
    """Tell whether the words at a token are only asked: *answering the question whether X is ready*."""
    sentence = draft.sentence(token)
    found = draft.once("asked about", sentence, lambda: tuple(_asked_about(draft, sentence)))
    return any(token in words for words in found)


def _asked_about(draft: Draft, sentence: range) -> Iterator[range]:
    """Give what nouns say is asked: *на вопрос [о том], готов ли X*, *на вопрос, когда …*."""
    for noun in (i for i in sentence if draft.meets(i, "questions")):
        comma = next((i for i in range(noun + 1, min(noun + _NEAR, sentence.stop)) if draft.key(i) == ","), -1)
        asks = range(comma + 1, min(comma + 1 + _OPENS, sentence.stop))
        if comma > 0 and (draft.holds(asks, "whether") or draft.holds(asks[:2], "asks_what")):
            yield range(comma + 1, _end(draft, sentence, noun, comma))


def _noun_before(draft: Draft, sentence: range, that: int) -> int:
    """Give the noun that reports what follows on *that*, in some languages by *of this* (*о том, что*); -1 where none
    does."""
    last = that - (draft.key(that - 1) == ",") - 1
    pointed = draft.meets(that, "by_which") or draft.meets(last, "points_to_that")
    if draft.words("grammar", "points_to_that") and not pointed:
        return -1
    for i in range(last, max(last - _NEAR, sentence.start - 1), -1):
        if draft.meets(i, "reports"):
            return i
        if draft.key(i) in (",", ";", ":") or is_verb_of_speech(draft, i):
            break
    return -1


def _whose(draft: Draft, noun: int, that: int) -> tuple[str, ...] | None:
    """Give whose words a noun reports; nobody's where somebody unknown says them or one answers to them, None where
    they can be those of who tells them."""
    owner = owner_before(draft, noun)
    if owner and (owner.adjective or not draft.words("grammar", "cases")):
        return owner.things
    groups = groups_of(draft, draft.sentence(noun), "doers")
    after = "after" in draft.words("grammar", "complements")
    stop = next((i for i in range(noun + 1, that) if draft.meets(i, "prepositions") or draft.key(i) == ","), that)
    if not draft.words("grammar", "cases"):
        of = any(draft.meets(noun + 1, key) for key in ("whose", "agents", "whence"))
        near = [g for g in groups if of and g.first == noun + 2]
    elif after:
        behind = (g for g in groups if noun < g.first < stop and not g.bound)
        near = [g for g in behind if g.first - noun <= _BESIDE + 1 and g.kind in DOERS]
    else:
        near = [g for g in groups if g.case == "genitive" and 0 <= noun - g.last < _BESIDE][-1:]
    if near:
        return near[0].things
    reacts = draft.holds(range(draft.sentence(noun).start, noun), "reacts")
    return () if reacts or (after and draft.words("grammar", "cases") and stop - noun > 1) else None


def _denied_at(draft: Draft, denial: Found) -> int:
    """Give where a denial begins, auxiliaries included, that is told of the noun (*…, is untrue*); -1 where somebody in
    what it reports denies, who would stand right before it."""
    first = denial.match.first - bool(number_of(draft, denial.match.first - 1))
    if denial.rule.by == "speaker" or draft.key(first - 1) == ",":
        return first
    groups = groups_of(draft, draft.sentence(first), "doers")
    return first if draft.doer_by == "order" and not any(g.last == first for g in groups) else -1


def _end(draft: Draft, sentence: range, noun: int, start: int) -> int:
    """Give where what a noun reports ends: before what the teller says besides (*, and noted …*, *, adding …*, *and
    said that …*), where he is told only behind it, before him (*asked whether …, X said*), and where it is said to be
    untrue, before that (*X's claim that … is untrue*)."""
    denials = [one for one in find_rules(draft, "acts", sentence) if one.rule.says == "Reject"]
    denied = [at for one in denials if (at := _denied_at(draft, one)) > start]
    sentence = range(sentence.start, min([sentence.stop, *denied]))
    before = range(sentence.start, noun)
    leads = not any(is_verb_of_speech(draft, i) and not draft.meets(i, "adverbial") for i in before)
    for i in range(start + 1, sentence.stop):
        comma = draft.key(i) == ","
        if comma or draft.meets(i, "and"):
            after = range(i + 1, min(i + 1 + (_NEAR if leads and comma else _AGAIN), sentence.stop))
            after = range(after.start, next((j for j in after if draft.key(j) == ","), after.stop))
            verb = next((j for j in after if is_verb_of_speech(draft, j)), -1)
            if verb > 0 and (comma or draft.holds(range(verb + 1, verb + 1 + _AGAIN), "that")):
                return i
        elif draft.key(i) in (";", "»", "”"):
            return i
    return sentence.stop
