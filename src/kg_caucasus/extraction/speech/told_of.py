"""Of whom words tell: the subject of what somebody is told to say, and subjects that name nobody."""

from __future__ import annotations

from collections.abc import Sequence

from ..draft import Draft
from ..sentence.agreement import agrees, number_of
from ..sentence.asides import asides_of
from ..sentence.rules import is_verb_of_speech
from ..sentence.scene import Group, Scene, groups_of
from ..words.marks import COMMAS

_ADJECTIVES = 3  # words between *that*, or an article, and the noun of a subject
_NO_ADJECTIVES = ("articles", "prepositions", "and", "past", "finite", "adverbial", "openers", "pronouns", "to_do")
_SUBJECTS = ("nominative", "free")
_BEFORE_VERBS = ("verb_singular", "verb_plural", "before_its_verb", "not")
_NO_SUBJECTS = (*_NO_ADJECTIVES, "of_words", "no_documents", "before_its_verb")


def tells_of_the_unnamed(scene: Scene) -> bool:
    """Tell whether the subject of a verb is a noun that names nobody: where forms tell the doer, one right before
    *who* or *which* (*осудил партнеров, которые обвинили X-а*); where order does, one right before an active verb
    (*X said that a court had ordered Y to …*)."""
    draft, clause = scene.draft, scene.clauses[scene.clause]
    if draft.doer_by == "order":
        return _is_of_a_noun_before(scene)
    opener = clause.start
    if draft.doer_by != "case" or not draft.meets(opener, "whoever") or scene.verb not in clause:
        return False
    return draft.key(opener - 1) == "," and _names_nobody(draft, opener - 2)


def _is_of_a_noun_before(scene: Scene) -> bool:
    """Tell whether an article and a noun that names nobody stand right before the words, auxiliaries between."""
    draft, clause = scene.draft, scene.clauses[scene.clause]
    verb = _with_auxiliaries(scene)
    told = any(draft.meets(scene.verb, key) for key in ("past", "finite")) or number_of(draft, scene.verb)
    other = any(draft.meets(scene.first, key) for key in ("before_what_is_to_do", "adverbial"))
    if not told or other or scene.passive or scene.form != "finite":
        return False
    place = next((n for n in draft.beside(verb) if n.last == verb and draft.meets(n.first - 1, "state_after")), None)
    noun = (place.first - 1 if place else verb) - 1
    if noun < clause.start or not _names_nobody(draft, noun) or any(draft.meets(noun, key) for key in _NO_SUBJECTS):
        return False
    at = noun - 1
    while at > noun - 1 - _ADJECTIVES and at >= clause.start and _is_adjective(draft, at):
        at -= 1
    return draft.meets(at, "articles")


def _with_auxiliaries(scene: Scene) -> int:
    """Give the first of the auxiliaries and adverbs that stand right before the words of an act."""
    draft, first = scene.draft, scene.first
    names = {n.last for n in draft.beside(first) if n.things}
    while first not in names and any(draft.meets(first - 1, key) for key in _BEFORE_VERBS):
        first -= 1
    return first


def _names_nobody(draft: Draft, noun: int) -> bool:
    if not draft.form(noun).islower() or any(n.first <= noun < n.last for n in draft.beside(noun) if n.things):
        return False
    here = [p for p in draft.phrases if p.first <= noun < p.last]
    stands_for = any(entry.use == "reference" for p in here for entry in p.entries)
    return not stands_for and not any(k.makes == "Agreement" for p in here for k in draft.lexicon.kinds_of(p))


def _is_adjective(draft: Draft, token: int) -> bool:
    plain = draft.form(token).isalpha() and draft.form(token).islower()
    return plain and not any(draft.meets(token, key) for key in _NO_ADJECTIVES)


def is_told_of(scene: Scene, group: Group) -> bool:
    """Tell whether a group is the subject of what somebody is told to say: *X said that Y had refused*, *X said Y had
    refused*, *Y, X said, had refused*, *something Y refuses*, *X Y-nin Z-i rədd etdiyini bildirib*."""
    draft, before = scene.draft, group.first - 1
    if scene.form != "finite":
        beside = group.last == scene.first or any(n.first == group.last for n in draft.beside(group.last))
        return group.case == "genitive" and group.last <= scene.first and beside
    aside = asides_of(draft, scene.sentence).get((group.last, 1), group.last)
    aside = aside if aside <= scene.first else group.last  # else the verb is the aside's own
    between = range(aside, scene.first)
    if not scene.can_be_subject(group) or any(draft.key(i) in COMMAS or draft.meets(i, "and") for i in between):
        return False
    said = is_verb_of_speech(draft, before)
    while before > group.first - 1 - _ADJECTIVES and _is_adjective(draft, before) and not _opens(draft, before):
        before -= 1
    by_which = _opens(draft, before) or _stands_before(scene, group)
    return aside > group.last or by_which or (said and draft.doer_by == "order" and not scene.parted(group))


def _opens(draft: Draft, token: int) -> bool:
    return draft.meets(token, "that") or draft.meets(token, "without_which")


def _stands_before(scene: Scene, group: Group) -> bool:
    """Tell whether a group, in a form of the subject alone and in the number of the verb, stands right before an active
    verb, maybe with auxiliaries and adverbs between, or opens the part of a sentence that the verb ends, and no other
    in such a form before it: *according to X, local residents firmly reject it*."""
    draft = scene.draft
    if scene.passive or draft.meets(scene.first, "pronouns") or group.named[-1].how == "reference":
        return False
    parts = (i + 1 for i in range(scene.sentence.start, group.first) if draft.key(i) in COMMAS)
    start = max(scene.clauses[scene.clause].start, *parts, 0)
    start += draft.meets(start, "contrasts") or draft.meets(start, "openers")
    right = group.last == _with_auxiliaries(scene)
    if not right and not (draft.verb_last and group.first == start and group.clause == scene.clause):
        return False
    among = (g for g in groups_of(draft, scene.sentence, "doers") if start <= g.first < scene.first and g is not group)
    formed = group.case in _SUBJECTS or ("nominative" in group.case and group.first == start)
    alone = formed and not any(g.case in _SUBJECTS for g in among)
    return alone and agrees(group.several, scene.number) != "disagrees"


def is_told_of_himself(scene: Scene, voice: tuple[str, ...], groups: Sequence[Group]) -> bool:
    """Tell whether what others blame or ask is told of whoever stands for the one who speaks, and nobody is told to say
    it: *Baku has not answered* is no word of Baku's."""
    draft = scene.draft
    if draft.verb_last or not number_of(draft, scene.verb):
        return False
    said = any(is_verb_of_speech(draft, i) for i in scene.sentence if not scene.first <= i < scene.last)
    return not said and any(g.things == voice and not g.bound and scene.can_be_subject(g) for g in groups)
