"""What an act can be about, as far as clauses, conditions and subjects tell: what no weight may decide otherwise."""

from __future__ import annotations

from ...model import ActKind
from ..draft import Draft
from ..offices.belonging import speaks_for
from ..sentence.conditions import condition_of
from ..sentence.coordination import is_between
from ..sentence.rules import Found, is_verb_of_speech
from ..sentence.scene import Group, Scene
from ..sentence.weighing import Candidate
from ..speech.parts import spoken_part
from ..speech.reported import reported_words
from ..speech.subjects import is_aside
from ..speech.voices import told_in
from ..words.marks import PARTING
from ..words.patterns import TOPICS
from .harmed import is_spared_by_wording
from .unnamed import BY_NOUN

_SPEAK_FOR_A_STATE = frozenset(("State", "GovernmentBody", "ArmedForce"))
_HAVE_OCCASIONS = frozenset(("WorkingBody", "GovernmentBody", "PopulationGroup"))
_ABOUT_WHAT_IS_DONE = frozenset((ActKind.SUPPORT, ActKind.REQUEST, ActKind.EXPECT, ActKind.COMMIT))
_SUBJECTS = ("nominative", "free")
_FOR_THAT = 2  # words before a name that may tell that something is done by it


def able_to_be_meant(
    scene: Scene, found: Found, kind: ActKind, speakers: Candidate, among: tuple[Group, ...], besides: set[str]
) -> list[Group]:
    """Give which groups of a sentence an act can be about: none whose act it is, nor who only tells of it or does it,
    nor where, when, on what condition or in accordance with what it is done."""
    draft = scene.draft
    others = [g for g in among if not set(g.things) <= besides]
    words = reported_words(draft, found.anchor) or spoken_part(draft, found.anchor)  # *denied the claims of X that …*
    others = [g for g in others if g.first in words]
    others = [g for g in others if g.kind in TOPICS or not is_between(draft, g.named[0])]
    others = [g for g in others if g.case != "owner" or g.last != scene.first]  # *share X's concern*
    spared = [g for g in others if is_spared_by_wording(scene, g, kind, found.rule.by)]
    wronged = {t for g in spared if g.clause == scene.clause for t in g.things}  # *X's peace … the war against X*
    others = [g for g in others if g not in spared and not (wronged and wronged.issuperset(g.things))]
    apart = [g for g in others if g.kind in TOPICS or not is_aside(scene, g, among)]
    apart = [g for g in apart if found.rule.by != "subject" or not _is_subject(scene, g)]
    apart = [g for g in _of_the_same_words(scene, apart) if not _is_told(draft, g, kind)]
    tell = {n for n, _, at in told_in(draft, scene.first) if not scene.first <= at < scene.last}
    apart = [g for g in apart if g.kind in TOPICS or tell.isdisjoint(g.named)]  # *…, the ministry reported*
    if kind in _ABOUT_WHAT_IS_DONE:
        apart = [g for g in apart if not _does_it(scene, g, apart) and not _owns_it(scene, g, apart)]
    groups = _unconditional(scene, kind, [g for g in apart if not _is_whose_occasion(draft, g, among)])
    if kind is not ActKind.ASSERT:
        groups = [g for g in groups if not _is_where(scene, g, speakers, kind)]
    return [g for g in groups if not is_spared(draft, kind, speakers, g.things)]


def _of_the_same_words(scene: Scene, groups: list[Group]) -> list[Group]:
    """Give the groups that no *adding that* parts from an act: none behind it, none before it where a topic is left,
    nor before the mark and *but* of what goes on with another (*предложил A, а B опасно*)."""
    told = [i for i in scene.sentence if _opens_words(scene.draft, i)]
    apart = [i for i in told if any(_joins(scene.draft, at) for at in range(scene.last, i))]
    behind = [g for g in groups if not any(scene.last <= i < g.first for i in apart)]
    told += [i for i in scene.sentence if scene.draft.meets(i, "and_or_but") and _joins(scene.draft, i - 1)]
    same = [g for g in behind if not any(g.last <= i < scene.first for i in told)]
    return same if any(g.kind in TOPICS for g in same) else behind


def _opens_words(draft: Draft, token: int) -> bool:
    """Tell whether a verb of speech stands at a token, and *that* after it."""
    that = token + 1 + (draft.key(token + 1) == "," and draft.doer_by != "order")  # *it is time, he added, that*
    speech = is_verb_of_speech(draft, token)
    return draft.meets(that, "that") and (speech or draft.meets(token, "adverbial"))


def _joins(draft: Draft, token: int) -> bool:
    return draft.key(token) in PARTING or draft.meets(token, "and")


def _is_subject(scene: Scene, group: Group) -> bool:
    """Tell whether an actor is by form the subject of the act's own verb, never about him: *X and Y value it*; by a
    form that may be an object's too where it opens the *that* whose verb it stands before: *что Ереван осуждает …*."""
    opens = scene.draft.meets(group.first - 1, "that") and group.last == scene.first and "nominative" in group.case
    actor = group.kind not in TOPICS and (group.case in _SUBJECTS or opens)
    active = not scene.passive and scene.form == "finite"
    between = range(group.last, scene.first)
    return actor and active and scene.can_be_subject(group) and not any(scene.draft.key(i) == "," for i in between)


def _is_where(scene: Scene, group: Group, speakers: Candidate, kind: ActKind) -> bool:
    """Tell whether an occasion in which the speakers take part is only where they do something: *agreed on supplies at
    their meeting*; of what they talk there, none is."""
    draft = scene.draft
    if group.kind != "Event" or not set(speakers.things) <= {*draft.subjects("participatesIn", group.things[0])}:
        return False
    before = group.first - 1 - draft.meets(group.first - 1, "possessive")
    at = draft.meets(before, "at_occasion") or draft.meets(group.last, "at_occasion") or group.case == "locative"
    return at or kind is ActKind.CONSULT


def _is_told(draft: Draft, group: Group, kind: ActKind) -> bool:
    """Tell whether, where order tells objects, something was only said to a group: *X told the forum*; *X told the
    Assembly that Y had attacked*, unless it is asked to do it."""
    if draft.doer_by != "order" or not draft.meets(group.first - 1, "object_verbs"):
        return False
    told = is_verb_of_speech(draft, group.first - 1)  # *told the forum*, and not *welcomed the meeting*
    event = told and group.kind == "Event" and group.named[-1].how == BY_NOUN
    return event or (kind is not ActKind.REQUEST and draft.meets(group.last, "that"))


def _owns_it(scene: Scene, group: Group, among: list[Group]) -> bool:
    """Tell whether an actor only owns what leads to a topic right before the words of an act: *Ադրբեջանի քայլերին
    արձագանքի կարևորությունը* is not about Azerbaijan."""
    owner = group.kind not in TOPICS and group.case == "genitive" and not group.bound
    return owner and any(g.kind in TOPICS and g.last == scene.last - 1 and g.first >= group.last for g in among)


def _does_it(scene: Scene, group: Group, among: list[Group]) -> bool:
    """Tell whether an actor only does in a *that* what an act is about: *it is important that X return to A*."""
    told = group.kind not in TOPICS and group.first >= scene.last and scene.draft.meets(group.first - 1, "that")
    return told and any(g.kind in TOPICS and g.clause == group.clause and g.first >= group.last for g in among)


def _unconditional(scene: Scene, kind: ActKind, groups: list[Group]) -> list[Group]:
    """Give the groups that stand in no condition of the act, nor tell by what it is done, where a topic does: *will
    sign A once B is amended*, *promotes A in accordance with B*."""
    draft = scene.draft
    refused = kind is ActKind.REJECT
    condition = None if draft.verb_last else condition_of(draft, scene.first, scene.last, refused=refused)
    bases = {t for g in groups if _is_basis(draft, g) for t in g.things}
    outside = [g for g in groups if not bases.issuperset(g.things)]
    if condition:
        starts = {g.first: draft.span(g.first, g.last).start for g in outside}
        outside = [g for g in outside if not condition.start <= starts[g.first] < condition.end]
    return outside if any(g.kind in TOPICS or g.kind == "Border" for g in outside) else groups


def _is_basis(draft: Draft, group: Group) -> bool:
    """Tell whether a document, or whoever helps, is told as that by which something is done: *in accordance with B*,
    *under the auspices of B*."""
    before = range(max(group.first - _FOR_THAT, draft.sentence(group.first).start), group.first)
    helped = draft.holds(before, "means_before") or draft.meets(group.last, "means_after")
    told = draft.holds(before, "basis_before") or draft.meets(group.last, "basis_after")
    return helped or (group.kind == "Agreement" and told)


def _is_whose_occasion(draft: Draft, group: Group, among: tuple[Group, ...]) -> bool:
    """Tell whether a group only says whose the occasion is that an act is about: *the next session of the
    commission*."""
    if group.kind not in _HAVE_OCCASIONS or not (draft.meets(group.first - 1, "whose") or "genitive" in group.case):
        return False
    for event in among:
        between = range(min(event.last, group.last), max(event.first, group.first))
        held = event.first <= group.first and group.last <= event.last
        linked = all(draft.meets(i, "whose") or draft.meets(i, "articles") for i in between)
        if event.kind == "Event" and event is not group and (held or linked):
            return True
    return False


def is_own(draft: Draft, speakers: Candidate, thing: str) -> bool:
    """Tell whether a state is that for which the one whose act it is speaks."""
    return speaks_for(draft, speakers.things, (thing,))


def is_spared(draft: Draft, kind: ActKind, speakers: Candidate, things: tuple[str, ...]) -> bool:
    """Tell whether things are the state of the one who speaks, or a force or body of it, which nobody threatens and no
    ministry blames."""
    official = all(draft.thing(t).kind in _SPEAK_FOR_A_STATE for t in speakers.things)
    if kind is not ActKind.THREATEN and not (kind is ActKind.ACCUSE and official):
        return False
    states = {t for n in draft.of_kind("State") for t in n.things if is_own(draft, speakers, t)}
    endings = tuple(f" of {draft.thing(t).name}" for t in states | {*speakers.things})
    return states.issuperset(things) or all(draft.thing(t).name.endswith(endings) for t in things)
