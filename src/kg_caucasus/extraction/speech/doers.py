"""Who does what a verb tells."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft, Named
from ..sentence.agreement import agrees
from ..sentence.coordination import coordinated
from ..sentence.cutting import clause_at
from ..sentence.rules import is_verb_of_speech
from ..sentence.scene import DOERS, Group, Scene, groups_of, start_of
from ..sentence.weighing import Candidate, choose
from ..words.marks import COMMAS
from .subjects import able, is_joined_by_us, level

NOBODY = "nobody"


def doer_of(draft: Draft, verb: int, last: int = 0) -> list[Named]:
    """Give the doer or doers of the verb at a token, nobody where the sentence tells none; a verb of several words
    ends before ``last``."""
    found = choose(doer_candidates(draft, verb, last), draft.lexicon.wording.weights["doer"])
    return list(found.named) if found else []


def right_before(draft: Draft, verb: int) -> list[Named]:
    """Give those whose names stand right before a verb, nothing but an auxiliary between: by order, or by their case,
    they are who does what it tells; where it stands last, the one group of people in its clause."""
    if draft.verb_last:
        groups = [n for n in draft.outermost(clause_at(draft, verb)) if n.kind == "PopulationGroup" and n.nominative]
        return groups if len(groups) == 1 else []
    if draft.doer_by == "order":
        verb -= draft.meets(verb - 1, "verb_singular") or draft.meets(verb - 1, "verb_plural")
    before = draft.outermost(range(clause_at(draft, verb).start, verb))
    lists = coordinated(draft, [n for n in before if n.kind in DOERS and not n.adjective and n.nominative])
    group = next((g for g in lists if g[-1].last == verb), [])
    bound = group and draft.meets(start_of(draft, group[0]) - 1, "prepositions")
    return [] if bound else group


def doer_candidates(draft: Draft, verb: int, last: int = 0) -> list[Candidate]:
    """Give who in the sentence can be the doer of a verb, and nobody; none who stands in the *that*-clause after it,
    none of whom the text names where *we* do it."""
    scene = Scene(draft, verb, last or verb + 1, verb)
    groups = groups_of(draft, scene.sentence, "doers")
    can = [] if scene.is_ours(groups) else [g for g in able(scene, groups) if g.last <= verb or not scene.parted(g)]
    if draft.doer_by == "order" and not is_verb_of_speech(draft, verb):  # *said X*, but *X met Y*
        own = (g for g in can if g.last <= verb and g.case == "free")
        can = [g for g in own if level(scene, g.first) == level(scene, verb)] or can
    if draft.doer_by == "order":  # *welcomed the treaty between A and B* is not theirs
        can = [g for g in can if g.last <= verb or not g.bound or draft.meets(g.first - 1, "agents")]
        can = [g for g in can if g.last == verb and draft.key(g.first - 1) == ","] or can  # *Baku refused, Paris said*
    can = [g for g in can if not is_joined_by_us(draft, g)] or can  # *X and I agreed, Y said*
    if draft.doer_by == "case":  # *как отметил X, стороны …*
        can = [g for g in can if _is_beside(scene, g)] or can
    found = [Candidate(g.things, (*scene.features(g, groups), *_commas(scene, g)), g.named) for g in can]
    nobody = [NOBODY, f"{NOBODY} {scene.number}", *([f"{NOBODY} passive"] if scene.passive else [])]
    nobody += [f"{NOBODY} {side} {_unnamed(draft, at)}" for side, at in (("after", verb - 1), ("before", scene.last))]
    return [*found, Candidate((), tuple(nobody))]


def _is_beside(scene: Scene, group: Group) -> bool:
    """Tell whether a group stands right beside the verb in its number, in a form of the subject alone, or in one of the
    subject's where it opens its part of the sentence before the verb."""
    before = scene.draft.key(group.first - 1)
    opens = group.last == scene.first and "nominative" in group.case and before in COMMAS
    beside = group.first == scene.last or group.last == scene.first
    formed = opens or (beside and group.case == "nominative")
    return formed and agrees(group.several, scene.number) != "disagrees"


def _commas(scene: Scene, group: Group) -> Iterator[str]:
    """Tell how many commas part a group from the verb: *Baku, the ministry said, …*."""
    side = "before" if group.last <= scene.first else "after"
    between = range(group.last, scene.first) if side == "before" else range(scene.last, group.first)
    if commas := min(sum(scene.draft.key(i) == "," for i in between), 2):
        place = "same" if group.clause == scene.clause else "other"
        yield from (
            f"{side} {commas} commas",
            f"{side} {commas} commas {group.case}",
            f"{side} {place} {commas} commas",
        )


def _unnamed(draft: Draft, token: int) -> str:
    """Tell what stands at a token beside a verb: a name, an office, or words of which some may name one unknown."""
    there = [n for n in draft.beside(token) if n.first <= token < n.last and not n.adjective]
    if there:
        return next((n.kind for n in there if n.things), "an office")
    form = draft.form(token)
    return "an unknown name" if form[:1].isupper() else "a word" if form[:1].isalpha() else "a mark"
