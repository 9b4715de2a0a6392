"""Whose an act is: the doer of its verb, whoever speaks there, or all who take part in what is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..draft import Draft, Named
from ..offices.belonging import speaks_for
from ..offices.groups import led_by
from ..sentence.agreement import agrees, number_of
from ..sentence.coordination import is_between
from ..sentence.rules import Found
from ..sentence.scene import Group, Scene, groups_of
from ..sentence.weighing import Candidate, choose
from ..speech.doers import NOBODY
from ..speech.issuers import documents_in
from ..speech.owners import owner_of
from ..speech.parts import spoken_part
from ..speech.reported import reported_by, reported_words
from ..speech.subjects import able, agents_of, does_by_itself, is_apart, is_asked, is_joined_by_us
from ..speech.telling import is_quoted
from ..speech.told_of import is_told_of_himself, tells_of_the_unnamed
from ..speech.voices import is_told_after, told_in, voice_at
from .joined import joined, told_of_in
from .met import parties_before, who_met
from .worded import Worded, in_its_time, of_group, of_nobody, of_voice, worded

_CONSULT = "Consult"
_OF_OTHERS = ("Request", "Accuse", "Assert")  # what is said of who does something, by somebody else
_BY_ITSELF = ("Commit", "Agree")  # what nobody does but the subject of the verb
_TOGETHER = (_CONSULT, "Agree")  # what is told of those *between* whom it is


class _Told(NamedTuple):
    """What a rule found in a sentence, how that is worded, who is named beside it and who speaks there."""

    scene: Scene
    found: Found
    words: Worded
    among: tuple[Group, ...]
    voice: tuple[str, ...]


def speakers_of(draft: Draft, found: Found) -> Candidate | None:
    """Give whose act the words of a rule tell; None where nobody does what they say."""
    chosen = choose(speaker_candidates(draft, found), draft.lexicon.wording.weights["speaker"])
    return chosen if chosen and chosen.things else None


def speaker_candidates(draft: Draft, found: Found) -> list[Candidate]:
    """Give whose act it can be: those named in the sentence, whoever speaks there, those who met, nobody."""
    scene = Scene(draft, found.match.first, found.match.last, verb_of(draft, found))
    voice, by, says = voice_at(draft, scene.first), found.rule.by, found.rule.says
    among = groups_of(draft, scene.sentence, "doers")
    ours = scene.is_ours(g for g in among if g.things != voice)
    if sure := _told_for_sure(scene, found, among, voice, ours=ours):
        return sure
    after = is_told_after(draft, scene.first)
    groups = _who_can(scene, found, among, voice, ours=ours)
    rivals = [g for g in groups if g.clause == scene.clause and g.things != voice]
    quoted = after or is_quoted(draft, scene.first)
    own = draft.number(scene.first) in draft.turns or (voice == draft.author and draft.doer_by == "order")
    if voice and (quoted or own) and draft.thing(voice[0]).kind == "Person":
        his = [g for g in groups if (_is_his(draft, found, voice, g) if quoted else speaks_for(draft, voice, g.things))]
        groups = [g for g in groups if g.things == voice or g not in his]
    words = worded(draft, found)
    told_of = told_of_in(scene, found, rivals, voice)
    told = _Told(scene, found, words, among, voice)
    candidates = [_of_group(told, g, groups) for g in told_of or groups]
    asked = {t for n in found.slot("addressee") for t in n.things if not ours}  # *a journalist asked X*
    asked |= {t for g in among if is_asked(scene, g) for t in g.things}
    his_own = says in _OF_OTHERS[:2] and not ours and is_told_of_himself(scene, voice, among)
    his_own = his_own or (by == "subject" and _are_others(scene, voice, among))
    if voice and not told_of and not (by == "subject" and asked.issuperset(voice)) and not his_own:
        many = f"{says} by {'several' if len(voice) > 1 else 'one'}"
        in_time = (many, f"voice {words.time} {by}", f"voice {words.time} {says}", *of_voice(scene, words, voice))
        candidates.append(Candidate(voice, (*_voice(draft, scene, voice, by, rivals), *in_time)))
    if not (voice and quoted):  # within what somebody is quoted with nobody who met does what nobody is named for
        candidates += parties_before(scene, by, says, bool(rivals))
    candidates += _issuers(scene, by, says)
    if voice and by == "speaker" and (after or _is_told_to_say(scene, voice)):
        return candidates
    return [*candidates, Candidate((), (*_nobody(scene, found, bool(voice)), *of_nobody(scene, words)))]


def _told_for_sure(
    scene: Scene, found: Found, among: tuple[Group, ...], voice: tuple[str, ...], *, ours: bool
) -> list[Candidate]:
    """Give whose act it is where grammar leaves no choice: whom the rule names, who owns the noun that tells it, who
    met at an occasion, by whom something was done."""
    draft, rule = scene.draft, found.rule
    its_own = rule.says in _BY_ITSELF or (rule.by == "subject" and draft.doer_by == "order")
    if its_own and tells_of_the_unnamed(scene):
        return [Candidate((), ("unnamed",))]
    if rule.by == "speaker" and (whose := reported_by(draft, found.anchor)) is not None:
        return [Candidate(whose, ("reported",))]
    if (bound := found.slot("speaker")) and not ours:
        return _bound(draft, bound, among, voice, rule.by)
    owner = owner_of(draft, found)
    if owner and not speaks_for(draft, voice, owner.things):
        return [owner]
    if rule.by == "parties" and rule.says == _CONSULT and (met := who_met(scene, among)):
        return [Candidate(met, ("who met",))]
    if first := joined(scene, found, among, voice):
        return [_acting(draft, first[0].things, ("joined",), first[0].named)]
    agents = agents_of(scene, among) if rule.by == "subject" else []
    sure = len(agents) == 1 and not speaks_for(draft, voice, agents[0].things)
    return [_acting(draft, agents[0].things, ("agent",), agents[0].named)] if sure else []


def _of_group(told: _Told, group: Group, groups: list[Group]) -> Candidate:
    """Give a group, one of those who can do an act, as whose it can be; with the speaker where *and I* joins him."""
    scene, found, words, among, voice = told
    draft, by, says = scene.draft, found.rule.by, found.rule.says
    features = (
        *scene.features(group, among),
        *_of_voice(draft, group, voice, by, says),
        *_telling(scene, found, group, groups),
        *in_its_time(scene, words, group, voice),
        f"{says} by {'several' if group.several else 'one'}",
        *of_group(scene, words, group, groups),
    )
    return _acting(draft, (*group.things, *(voice if is_joined_by_us(draft, group) else ())), features, group.named)


def _who_can(
    scene: Scene, found: Found, among: tuple[Group, ...], voice: tuple[str, ...], *, ours: bool
) -> list[Group]:
    """Give those named in the sentence who can do the act: by grammar, and who are not those to whom it is done."""
    taken = {t for slot in ("target", "addressee") for n in found.slot(slot) for t in n.things}
    can = able(scene, among) if found.rule.by == "subject" else _not_apart(scene, among)
    if found.rule.by == "speaker" and found.rule.says in _OF_OTHERS:  # *X must* is not asked by X
        tell = {n for n, _, at in told_in(scene.draft, scene.first) if not scene.first <= at < scene.last}
        can = [g for g in can if tell.intersection(g.named) or not scene.can_be_subject(g)]
    if scene.draft.doer_by == "order" and found.rule.by == "subject" and not scene.passive:  # *X accused Y* is not Y's
        tell = {n for n, _, _ in told_in(scene.draft, scene.first)}
        can = [g for g in can if g.first < scene.last or tell.intersection(g.named)]
    if scene.draft.verb_last and not scene.passive:  # *X tərəfindən silah verilməsi bizi təhdid edir*
        can = [g for g in can if g.bound not in scene.draft.words("grammar", "agents")]
    if words := reported_words(scene.draft, found.anchor):  # *denied X's claims that …*: none of who denied them
        can = [g for g in can if g.first in words]
    can = [g for g in can if not set(g.things) <= taken and (g.things == voice or not ours)]
    part = spoken_part(scene.draft, scene.first)
    can = [g for g in can if g.first in part]
    return [g for g in can if found.rule.says in _TOGETHER or not is_between(scene.draft, g.named[0])]


def _are_others(scene: Scene, voice: tuple[str, ...], among: tuple[Group, ...]) -> bool:
    """Tell whether, where forms tell the doer, one person who speaks cannot be the subject of a verb by its form: it is
    the plural of several others, or *which* is, for a noun that names nobody."""
    one = len(voice) == 1 and scene.draft.thing(voice[0]).kind == "Person"
    return one and (does_by_itself(scene, among, voice) or tells_of_the_unnamed(scene))


def _is_his(draft: Draft, found: Found, voice: tuple[str, ...], group: Group) -> bool:
    """Tell whether what a group seems to do in somebody's own words is his act: *“Armenia is ready”, X said*."""
    return found.rule.by == "speaker" or speaks_for(draft, voice, group.things)


def _is_told_to_say(scene: Scene, voice: tuple[str, ...]) -> bool:
    """Tell whether the only one who is told to say anything in a sentence is told to say its words: *X must …, Y
    said*."""
    tellers = [(n, at) for n, _, at in told_in(scene.draft, scene.first) if not scene.first <= at < scene.last]
    return len(tellers) == 1 and tellers[0][0].things == voice and scene.last <= min(tellers[0][0].first, tellers[0][1])


def _not_apart(scene: Scene, among: tuple[Group, ...]) -> list[Group]:
    """Give those who do not stand apart from words that tell what somebody else says, or who are told to speak."""
    tell = {n for n, _, _ in told_in(scene.draft, scene.first)}
    others = (g for g in among if g.case != "owner")  # *X's claims are false* is not X's word
    return [g for g in others if tell.intersection(g.named) or not is_apart(scene, g, among)]


def _bound(
    draft: Draft, bound: list[Named], among: tuple[Group, ...], voice: tuple[str, ...], by: str
) -> list[Candidate]:
    """Give whom a rule itself names, with the list in which he stands, and against him the one who speaks there."""
    listed = next((g.named for g in among if {*bound} <= {*g.named}), tuple(bound))
    things = tuple(dict.fromkeys(t for n in listed for t in n.things))
    kind = draft.thing(things[0]).kind
    named = _acting(draft, things, ("bound", f"bound {by}", f"bound {kind}"), listed)
    if not speaks_for(draft, voice, things):
        return [named]
    return [named, Candidate(voice, ("voice of one bound", f"voice of one bound {by}", f"voice of {kind} bound"))]


def _issuers(scene: Scene, by: str, says: str) -> Iterator[Candidate]:
    """Give whose documents are named in a sentence, as whose act it can be where a document does it."""
    for named, who in documents_in(scene.draft, scene.draft.number(scene.first)):
        side = "before" if named.last <= scene.first else "after"
        case = "/".join(sorted(named.cases - {"plural"}))
        place = f"document {side} {'same' if named.first in scene.clauses[scene.clause] else 'other'}"
        yield Candidate(who, ("document", place, f"{place} {case}", f"{place} {by}", f"document {by} {says}"))


def _acting(draft: Draft, things: tuple[str, ...], features: tuple[str, ...], named: tuple[Named, ...]) -> Candidate:
    """Give a candidate, states in place of the leaders who act for them."""
    acting = tuple(dict.fromkeys(s for t in things for s in led_by(draft, t) or (t,)))
    return Candidate(acting, features, named)


def _of_voice(draft: Draft, group: Group, voice: tuple[str, ...], by: str, says: str) -> Iterator[str]:
    """Tell how a group stands to the one who speaks."""
    if not voice:
        yield f"no voice {by}"
    elif group.things == voice:
        yield f"is the voice {by}"
    elif speaks_for(draft, voice, group.things):
        kind = draft.thing(voice[0]).kind
        yield from (f"state of the voice {by}", f"state of the voice, a {kind}", f"state of the voice {says}")
    else:
        yield f"beside a voice {by}"


def _telling(scene: Scene, found: Found, group: Group, groups: list[Group]) -> Iterator[str]:
    """Tell whether a group only tells what another does (*X recalled that Y had refused*), or is told of so."""
    tellers = [
        (n, how) for n, how, at in told_in(scene.draft, scene.first) if not found.match.first <= at < found.match.last
    ]
    own = next((how for n, how in tellers if n in group.named), "")
    by, side = found.rule.by, "before" if group.last <= scene.first else "after"
    if own:
        others = [g for g in groups if not any(n in g.named for n, _ in tellers)]
        inner = [g for g in others if group.last <= g.first and g.last <= scene.first]
        beside = next((g.case for g in reversed(inner or [g for g in others if g.clause == scene.clause])), "nobody")
        where = "inside" if inner else "beside"
        yield from (f"tells {own}", f"tells {own} {side} {by}", f"tells {own} {by} {where} {beside}")
    elif tellers:
        nested = any(n.last <= group.first for n, _ in tellers) and side == "before"
        yield from (f"told of {side} {by}", f"told of {side} {group.case}", f"told of {side} {group.case} {by}")
        if nested:
            yield from (f"told of inside {by}", f"told of inside {group.case}")


def _voice(draft: Draft, scene: Scene, voice: tuple[str, ...], by: str, rivals: list[Group]) -> Iterator[str]:
    quoted = "quoted" if is_quoted(draft, scene.first) else "told"
    kind = "Person" if all(draft.thing(v).kind == "Person" for v in voice) else "body"
    here = any(set(n.things) & set(voice) for n in draft.beside(scene.first))
    yield from (
        "voice",
        f"voice {by}",
        f"voice {quoted}",
        f"voice {quoted} {by}",
        f"voice {kind} {by}",
        f"voice {scene.number} {by}",
        f"voice {quoted} {scene.number} {by}",
        f"voice {'here' if here else 'elsewhere'} {by}",
    )
    if agreement := agrees(len(voice) > 1, scene.number):
        yield from (f"voice {agreement}", f"voice {agreement} {quoted}")
    if voice == draft.author:
        yield f"voice author {by}"
    if any(speaks_for(draft, voice, g.things) for g in rivals):
        yield from ("voice whose state does it", f"voice {kind} whose state does it")
    if any(g.last <= scene.first for g in rivals):
        yield f"voice rival before {by}"
    yield f"voice {'rivalled' if rivals else 'alone'} {quoted}"


def _nobody(scene: Scene, found: Found, voiced: bool) -> Iterator[str]:
    says, draft, before = found.rule.says, scene.draft, scene.draft.key(scene.first - 1)
    yield from (
        NOBODY,
        f"{NOBODY} {says}",
        f"{NOBODY} {found.rule.by}",
        f"{NOBODY} {found.rule.by} {voiced}",
        f"{NOBODY} {scene.number}",
        f"{NOBODY} words {min(found.match.last - found.match.first, 4)}",
    )
    yield f"{NOBODY} {found.rule.id}"
    for key in ("prepositions", "determiners", "before_what_is_to_do"):
        if before in draft.words("grammar", key):
            yield from (f"{NOBODY} {key}", f"{NOBODY} {key} {says}")
    if draft.form(scene.first)[:1].isupper() and scene.first > scene.sentence.start:
        yield f"{NOBODY} capital"


def verb_of(draft: Draft, found: Found) -> int:
    """Give the word of the matched ones with which a doer agrees: the one that is a verb, else the most telling."""
    slots = {i for name in found.match.slots for n in found.slot(name) for i in range(n.first, n.last)}
    own = [i for i in range(found.match.first, found.match.last) if i not in slots]
    return next((i for i in own if number_of(draft, i)), found.anchor)
