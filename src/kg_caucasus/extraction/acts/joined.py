"""Who does what the second of two joined verbs tells, in words that tell of others: *X said that Y refuses to … and
rejects …*."""

from __future__ import annotations

from collections.abc import Iterator

from ..draft import Draft, Named
from ..offices.belonging import are_of_other_lands, speaks_for
from ..sentence.agreement import number_of
from ..sentence.rules import Found, find_rules
from ..sentence.scene import Group, Scene, start_of
from ..speech.telling import is_quoted
from ..speech.told_of import is_told_of
from ..speech.voices import told_in
from ..words.marks import COMMAS, PARTING

_NEAR = 3  # words before a verb among which *and* joins it to another; words between a subject and its verb
_ALSO = 2  # words such as *and also* that join a verb across a comma
_FOR_THEMSELVES = frozenset(("Person", "PopulationGroup", "InternationalOrganization"))
_OFTEN_THE_TELLERS = frozenset(("Request", "Support", "Expect", "Accuse", "Assert", "Threaten"))


def told_of_in(scene: Scene, found: Found, rivals: list[Group], voice: tuple[str, ...]) -> list[Group]:
    """Give the subject of what somebody is told to say of others."""
    if found.rule.by != "subject":
        return []
    told = [g for g in rivals if is_told_of(scene, g)]
    others = [g for g in told if _is_another(scene, g, voice)]
    return told if len(others) < len(told) and _is_before_the_telling(scene, voice) else others


def joined(scene: Scene, found: Found, among: tuple[Group, ...], voice: tuple[str, ...]) -> list[Group]:
    """Give of whom somebody is told to say what the second of two verbs tells, where he is the subject of the first."""
    if found.rule.by != "subject" or not voice:
        return []
    return [g for g in _of_the_first(scene, found, among) if g.things != voice and _is_another(scene, g, voice)]


def _is_before_the_telling(scene: Scene, voice: tuple[str, ...]) -> bool:
    """Tell whether a text tells only further on, in another clause or sentence, that one speaks who is taken to speak
    in a sentence: *A supports it, whereas X said that …*, and not *A supports it, X said*."""
    draft = scene.draft
    number = draft.number(scene.first)
    if tellers := [one for one in told_in(draft, scene.first) if {*one[0].things} & {*voice}]:
        further = all(min(n.first, at) >= scene.last and _opens_a_part(scene, n, how, at) for n, how, at in tellers)
    else:
        after = (one for one in draft.tellings[number + 1 : number + 2] if not one.about)  # *… . X said this.*
        further = any(who == voice for one in after for who, _ in one.told)
    if not further or is_quoted(draft, scene.first) or draft.author == voice:
        return False
    return not any(who == voice for one in draft.tellings[:number] for who, _ in one.told)


def _opens_a_part(scene: Scene, named: Named, how: str, at: int) -> bool:
    """Tell whether words that say who speaks open a part of a sentence, with what he says behind them (*, whereas X
    said that …*), and are not set off behind his words (*…, X said on Monday*)."""
    draft = scene.draft
    first, last = min(start_of(draft, named), at), max(named.last, at + 1)
    first -= draft.meets(first - 1, "openers") or draft.meets(first - 1, "contrasts")
    if draft.key(first - 1) not in PARTING | COMMAS:
        return False
    if how == "according":
        return last + 1 < scene.sentence.stop
    does = any(one.anchor == at for one in find_rules(draft, "acts", scene.sentence))
    return does or draft.holds(range(last, last + _NEAR), "that")


def _is_another(scene: Scene, group: Group, voice: tuple[str, ...]) -> bool:
    """Tell whether a group is of another land than the one who speaks, or people or a body for whom he does not
    speak."""
    draft = scene.draft
    if not voice or are_of_other_lands(draft, group.things, voice):
        return True
    to_be_done = draft.meets(scene.first, "before_what_is_to_do")  # *X will do it*, Y said
    if group.named[-1].how == "reference" or to_be_done or scene.form != "finite":
        return False
    apart = group.kind in _FOR_THEMSELVES and set(group.things).isdisjoint(voice)
    return apart and not any(speaks_for(draft, voice, (t,)) for t in group.things)


def _of_the_first(scene: Scene, found: Found, among: tuple[Group, ...]) -> Iterator[Group]:
    """Give the subject of the verb that *and*, or a comma and *also*, joins to the words of a rule."""
    draft, joint = scene.draft, _joint(scene)
    if joint < 0 or (scene.passive and draft.doer_by == "order") or scene.form != "finite":
        return
    verbs = [v for v in _verbs(draft, scene.sentence) if v < joint]
    reach = len(scene.sentence) if draft.verb_last else _NEAR
    able = [g for g in among if not g.bound and _is_subject(g)]
    between = range(joint, scene.first)
    if draft.holds(between, "that") or any(g.first in between or joint in range(g.first, g.last) for g in able):
        return
    for group in reversed([g for g in able if g.last <= joint]):
        verb = next((v for v in verbs if 0 <= v - group.last <= reach), -1)
        if verb < 0 or any(draft.key(i) == "," or draft.meets(i, "and") for i in range(group.last, verb)):
            continue
        if not _is_the_tellers(scene, found, group, verb):
            yield group
        return


def _is_the_tellers(scene: Scene, found: Found, group: Group, verb: int) -> bool:
    """Tell whether the words are rather those of who tells of a group: it is a teller itself or the one whom they bear
    on; they are of the past and its verb is not; or they may be of either, and are of a sort that tellers mostly do
    (*said that X had attacked and called on Y*)."""
    draft = scene.draft
    tellers = told_in(draft, scene.first)
    past = draft.meets(scene.verb, "past")
    if any(n in group.named for n, _, _ in tellers) or (past and not draft.meets(verb, "past")):
        return True
    before = [at for n, _, at in tellers if at < group.first]
    either = any(draft.meets(at, "past") == past for at in before)
    return either and found.rule.says in _OFTEN_THE_TELLERS


def _joint(scene: Scene) -> int:
    """Give the word before *and* where it joins the verb of a scene to another; -1 where none does."""
    draft, first = scene.draft, scene.first
    reach = len(scene.sentence) if draft.verb_last else _NEAR
    ands = [i for i in range(max(first - reach, scene.sentence.start), first) if draft.meets(i, "and")]
    if draft.verb_last:  # *imtina edir və …*: a verb stands before it
        ends = {one.match.last for one in find_rules(draft, "acts", scene.sentence)}
        ands = [i for i in ands if number_of(draft, i - 1) or draft.meets(i - 1, "past") or i in ends]
    if not ands:
        return -1
    start = ands[-1]
    while draft.meets(start - 1, "and") or draft.meets(start - 1, "also"):
        start -= 1
    also = sum(draft.meets(i, "also") for i in range(start, first))
    if draft.key(start - 1) == ",":
        return start if also >= _ALSO else -1
    return start


def _verbs(draft: Draft, sentence: range) -> list[int]:
    """Give the words of a sentence that tell what somebody does: verbs by form, and those of the rules of acts."""
    told = {one.anchor for one in find_rules(draft, "acts", sentence) if one.rule.by == "subject"}
    told |= {one.match.first for one in find_rules(draft, "acts", sentence)}
    return [i for i in sentence if i in told or number_of(draft, i) or draft.meets(i, "past")]


def _is_subject(group: Group) -> bool:
    return group.case == "free" or "nominative" in group.case
