"""Whom a reference cannot stand for, as far as clauses, quotation marks and subjects tell: what no weight may decide
otherwise."""

from __future__ import annotations

from ..draft import Draft, Named
from ..sentence.coordination import is_between
from ..sentence.cutting import clause_at, has_verb
from ..sentence.rules import is_verb_of_speech
from ..sentence.scene import Group, groups_of
from ..speech.telling import quoted_regions, telling_of
from ..speech.turns import is_label
from ..words.lexicon import Phrase

GENDERS = {"she": True, "he": False}
_ASIDE = 6  # words from a reference to the mark that opens or closes an aside
_AFTER_WORDS = 3  # marks and words between words quoted and whoever is told to say them
_COLONS = frozenset(":.․")  # in Armenian it has the form of a full stop
_MARKS = frozenset(",.;՝։-")
_SUBJECT = ("free", "nominative")  # how the case of a person ends who can be a subject


def named_before(draft: Draft, phrase: Phrase, use: str, role: str) -> list[Named]:
    """Give what is named before a reference of a use (``person``) and role and is not ruled out; where it is an aside,
    of its own sentence only those who speak there: *Baku, it added, must …* is not Baku's word."""
    before, others = [n for n in draft.named if n.last <= phrase.first and not n.adjective], named_beside(draft, phrase)
    if is_spoken_aside(draft, phrase):
        sentence = draft.sentence(phrase.first)
        speak = [n for n, _, _ in telling_of(draft, sentence).tellers]
        before = _before_a_colon(draft, phrase) or [n for n in before if n.first < sentence.start or n in speak]
    if use == "person":
        before = [n for n in before if not is_label(draft, n)]
        if said := _who_says_it(draft, phrase) or _subject_before(draft, phrase):
            before = said
        regions = [r for r in quoted_regions(draft) if phrase.first not in r]
        others |= _objects_of(draft, phrase)
        others |= {t for r in regions if 0 <= phrase.first - r.stop < _AFTER_WORDS for t in _told_in(draft, r)}
        subject, beside = subject_of_the_last(draft, phrase) if not role or role in GENDERS else (None, set())
        goes_on = subject and draft.meets(phrase.first, "pronouns")
        since = draft.sentence(subject.first).start if subject and goes_on else 0
        before = [n for n in before if n.first >= since and n.first not in beside]
        before = [n for n in before if not any(n.first in r for r in regions)]
    return [n for n in before if others.isdisjoint(n.things)]


def _who_says_it(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give who is told to say what a pronoun opens: *X replied that he supports …*."""
    if not (draft.meets(phrase.first, "pronouns") and draft.meets(phrase.first - 1, "that")):
        return []
    tellers = telling_of(draft, draft.sentence(phrase.first)).tellers
    return [n for n, _, at in tellers if n.kind == "Person" and max(n.last, at + 1) == phrase.first - 1]


def _subject_before(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give the one person who does something in the clauses before the one that a pronoun opens as its subject: *X
    welcomed it, and he called on Y*."""
    at, sentence = phrase.first, draft.sentence(phrase.first)
    opens = any(draft.meets(at - 1, key) for key in ("and", "openers", "subordinates"))
    owns = draft.meets(at, "possessives") or draft.meets(at, "possessive")
    if owns or not opens or not draft.meets(at, "pronouns") or draft.meets(at, "oblique"):
        return []
    groups = (g for g in groups_of(draft, sentence, "doers") if g.last < at and g.kind == "Person" and not g.bound)
    groups = (g for g in groups if g.case.endswith(_SUBJECT) and has_verb(draft, range(g.last, at)))
    subjects = [g for g in groups if not any((g.first in r) != (at in r) for r in quoted_regions(draft))]
    return list(subjects[0].named) if len(subjects) == 1 and not subjects[0].several else []


def _before_a_colon(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give the persons who do something before the colon of a sentence: *X disagrees: the road will open, he said*."""
    sentence = draft.sentence(phrase.first)
    colon = next((i for i in range(phrase.first, sentence.start, -1) if draft.key(i) in _COLONS), sentence.start)
    groups = [g for g in groups_of(draft, sentence, "doers") if g.last <= colon and g.kind == "Person" and not g.bound]
    return [n for g in groups if g.case.endswith(_SUBJECT) for n in g.named]


def named_beside(draft: Draft, phrase: Phrase) -> set[str]:
    """Give what is named after a pronoun in its clause, which the pronoun does not stand for: *they called on X*, *he
    welcomed X's statement*; not what a longer name only holds."""
    owns = any(draft.meets(phrase.first, key) for key in ("possessive", "possessives"))
    if owns or not draft.meets(phrase.first, "pronouns"):
        return set()
    clause = clause_at(draft, phrase.first)
    stop = next((i for i in range(phrase.last, clause.stop) if draft.key(i) in _MARKS), clause.stop)
    after = draft.outermost(range(phrase.last, stop))
    return {t for n in after if n.how != "reference" and not n.adjective and not is_between(draft, n) for t in n.things}


def _objects_of(draft: Draft, phrase: Phrase) -> set[str]:
    """Give the persons named after a reference in its clause whose form is that of an object alone, whom the subject
    does not mean: *nazir Mirzoyana təşəkkür edib*."""
    clause = clause_at(draft, phrase.first)
    after = draft.outermost(range(phrase.last, clause.stop)) if "nominative" in phrase.cases else []
    persons = (n for n in after if n.kind == "Person" and n.how != "reference" and n.cases)
    return {t for n in persons if n.cases.isdisjoint(("nominative", "genitive", "plural")) for t in n.things}


def is_spoken_aside(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a reference is the doer of a few words of speech that commas set off: *Baku, he added, …*."""
    sentence = draft.sentence(phrase.first)
    opened = next((i for i in range(phrase.first - 1, phrase.first - _ASIDE, -1) if draft.key(i) in _MARKS), -1)
    closed = next((i for i in range(phrase.last, phrase.last + _ASIDE) if draft.key(i) in _MARKS), -1)
    if opened <= sentence.start or closed not in sentence:
        return False
    return any(is_verb_of_speech(draft, i) for i in range(opened + 1, closed))


def _told_in(draft: Draft, words: range) -> set[str]:
    """Give the persons of whom quoted words tell, who do not say them: *“The minister must resign,” he said*."""
    return {t for n in draft.of_kind("Person") if n.first in words for t in n.things}


def _told_before_words(draft: Draft, phrase: Phrase) -> int:
    """Give the number of the sentence of a reference; where words quoted end in it before, that in which these open."""
    number = draft.number(phrase.first)
    ended = (r for r in quoted_regions(draft) if r.stop <= phrase.first and draft.number(r.stop - 1) == number)
    return min((draft.number(r.start) for r in ended), default=number)


def subject_of_the_last(draft: Draft, phrase: Phrase) -> tuple[Group | None, set[int]]:
    """Give the person who was the subject of the sentence before that of *he* or *the diplomat*, its first person, and
    where those are named who only stand beside him and are not taken up: *X thanked Y. He …*; None where there is no
    such person, or somebody is named in between."""
    number = _told_before_words(draft, phrase)
    owns = draft.meets(phrase.first, "possessives") or (phrase.cases and "nominative" not in phrase.cases)
    before = (n for n in draft.beside(phrase.first) if n.kind == "Person" and n.first < phrase.first)
    told = any(not any(n.first in r for r in quoted_regions(draft)) for n in before)
    if told or not number or owns:
        return None, set()
    groups = groups_of(draft, draft.document.sentences[number - 1], "doers")
    subject = next((g for g in groups if g.kind == "Person" and not g.bound and g.case.endswith(_SUBJECT)), None)
    if not subject or subject.several:
        return None, set()
    others = (g for g in groups if g is not subject and g.kind == "Person")
    return subject, {n.first for g in others if _only_beside(draft, g, subject) for n in g.named}


def _only_beside(draft: Draft, group: Group, subject: Group) -> bool:
    """Tell whether a person beside the subject of a sentence does nothing in it: by preposition or case, or, in the
    clause of the subject, by order."""
    after = draft.doer_by == "order" and group.clause == subject.clause and group.first > subject.first
    return bool(group.bound) or after or not group.case.endswith(_SUBJECT)
