"""Whose an act is: the doer of its verb, whoever speaks there, or all who take part in what is told."""

from __future__ import annotations

from collections.abc import Iterator

from .agreement import agrees, number_of
from .doers import NOBODY
from .draft import Draft, Named
from .groups import led_by
from .offices import offices_of
from .references import parties_of
from .rules import Found
from .scene import Group, Scene, groups_of
from .telling import is_quoted
from .voices import voice_at
from .weighing import Candidate, choose

_SPOKEN_FOR = frozenset(("State", "InternationalOrganization", "GovernmentBody"))


def speakers_of(draft: Draft, found: Found) -> Candidate | None:
    """Give whose act the words of a rule tell; None where nobody does what they say."""
    chosen = choose(speaker_candidates(draft, found), draft.lexicon.wording.weights["speaker"])
    return chosen if chosen and chosen.things else None


def speaker_candidates(draft: Draft, found: Found) -> list[Candidate]:
    """Give whose act it can be: those named in the sentence, whoever speaks there, those who met, nobody."""
    if bound := found.slot("speaker"):
        return [_acting(draft, tuple(t for n in bound for t in n.things), ("bound",), tuple(bound))]
    scene = Scene(draft, found.match.first, found.match.last, verb_of(draft, found))
    voice, by, says = voice_at(draft, scene.first), found.rule.by, found.rule.says
    taken = {t for slot in ("target", "addressee") for n in found.slot(slot) for t in n.things}
    among = groups_of(draft, scene.sentence, "doers")
    groups = [g for g in among if not set(g.things) <= taken]
    rivals = [g for g in groups if g.clause == scene.clause and g.things != voice]
    candidates = [
        _acting(
            draft,
            g.things,
            (
                *scene.features(g, among),
                *_of_voice(draft, g, voice, by),
                f"{says} by {'several' if g.several else 'one'}",
            ),
            g.named,
        )
        for g in groups
    ]
    if voice:
        many = f"{says} by {'several' if len(voice) > 1 else 'one'}"
        candidates.append(Candidate(voice, (*_voice(draft, scene, voice, by, rivals), many)))
    if parties := parties_of(draft, scene.first):
        candidates.append(Candidate(parties, ("parties", f"parties {by}", f"parties {found.rule.says}")))
    return [*candidates, Candidate((), tuple(_nobody(scene, found, bool(voice))))]


def _acting(draft: Draft, things: tuple[str, ...], features: tuple[str, ...], named: tuple[Named, ...]) -> Candidate:
    """Give a candidate, states in place of the leaders who act for them."""
    acting = tuple(dict.fromkeys(s for t in things for s in led_by(draft, t) or (t,)))
    return Candidate(acting, features, named)


def _of_voice(draft: Draft, group: Group, voice: tuple[str, ...], by: str) -> Iterator[str]:
    """Tell how a group stands to the one who speaks."""
    if not voice:
        yield f"no voice {by}"
    elif group.things == voice:
        yield f"is the voice {by}"
    elif speaks_for(draft, voice, group.things):
        yield from (f"state of the voice {by}", f"state of the voice, a {draft.thing(voice[0]).kind}")
    else:
        yield f"beside a voice {by}"


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


def speaks_for(draft: Draft, voice: tuple[str, ...], named: tuple[str, ...]) -> bool:
    """Tell whether one named is the state or body for which the one who speaks holds office: *Moscow hopes, said X*."""
    if len(voice) != 1 or len(named) != 1 or draft.thing(named[0]).kind not in _SPOKEN_FOR:
        return False
    speaker, whole = draft.thing(voice[0]), draft.thing(named[0]).name
    if speaker.kind == "GovernmentBody":
        return speaker.name.endswith(f" of {whole}")
    return speaker.kind == "Person" and any(whole in office for office in offices_of(draft, voice[0]))


def verb_of(draft: Draft, found: Found) -> int:
    """Give the word of the matched ones with which a doer agrees: the one that is a verb, else the most telling."""
    slots = {i for name in found.match.slots for n in found.slot(name) for i in range(n.first, n.last)}
    own = [i for i in range(found.match.first, found.match.last) if i not in slots]
    return next((i for i in own if number_of(draft, i)), found.anchor)
