"""What the wording of an act tells of whose it is: its rule whatever the language, its verb's form, what touches it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..draft import Draft
from ..offices.belonging import speaks_for
from ..sentence.cutting import clause_at
from ..sentence.rules import Found
from ..sentence.scene import Group, Scene
from ..speech.doers import NOBODY
from ..speech.telling import is_quoted

_DUTY = 3  # words before an act's in which *must*, *should* stand
_OPENS = 2  # words of a clause among which the one that opens it stands


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of an act: the ``rule`` without its language (``request.demands``), what it ``says``, ``by`` whom its
    acts are, whether the verb is an adverb to another (*having thanked*), whether it tells of duty, of the past, or of
    the present."""

    rule: str
    says: str
    by: str
    adverbial: bool
    time: str


def worded(draft: Draft, found: Found) -> Worded:
    """Give how an act is worded."""
    kind, _, name = found.rule.id.rpartition(".")
    adverbial = draft.holds(range(found.match.first, found.match.last), "adverbial")
    rule = f"{kind.partition('.')[0]}.{name}"
    return Worded(rule, found.rule.says, found.rule.by, adverbial, _time(draft, found))


def _time(draft: Draft, found: Found) -> str:
    """Tell whether the words of a rule tell of what must be done, of the past, or of the present."""
    first, last = found.match.first, found.match.last
    clause = clause_at(draft, first)
    around = range(max(first - _DUTY, clause.start), min(last + 1, clause.stop))
    if draft.holds(around, "obliges"):
        return "must"
    beside = range(max(first - 1, clause.start), min(last + 2, clause.stop))
    return "past" if draft.holds(beside, "past") else "present"


def of_group(scene: Scene, words: Worded, group: Group, groups: Sequence[Group]) -> Iterator[str]:
    """Tell how a group stands to words so worded: on which side, touching them, beside another name for the same."""
    side = "before" if group.last <= scene.first else "after"
    place = f"{side} {'same' if group.clause == scene.clause else 'other'}"
    yield from (
        f"{words.rule} {place}",
        f"{words.rule} {side} {group.case}",
        f"{words.says} {group.kind}",
        f"{words.says} {place}",
        f"{words.says} {side} {group.case}",
    )
    if words.adverbial:
        yield from (f"adverbial {side}", f"adverbial {place} {group.case}")
    apart = scene.first - group.last if side == "before" else group.first - scene.last
    if apart <= 1:
        touching = f"touches {side} {group.case}"
        yield from (f"{touching} {words.by}", f"{touching} {group.bound}", f"{touching} {group.bound} {scene.number}")
    if scene.draft.key(group.first - 1) == "," and any(g.last == group.first - 1 for g in groups):
        yield from (f"apposed after {group.case}", f"apposed after {group.kind}")
    if scene.draft.key(group.last) == "," and any(g.first == group.last + 1 for g in groups):
        yield from (f"apposed before {group.case}", f"apposed before {group.kind}")


def in_its_time(scene: Scene, words: Worded, group: Group, voice: tuple[str, ...]) -> Iterator[str]:
    """Tell whether the words are of the past, or of what must be done, as what others say of a group."""
    by, time, side = words.by, words.time, "before" if group.last <= scene.first else "after"
    yield from (f"{time} {side} {by}", f"{time} {by}")
    if speaks_for(scene.draft, voice, group.things):
        yield from (f"state of the voice {time}", f"state of the voice {time} {words.says}")
    elif voice and group.things != voice:
        yield f"beside a voice {time} {by}"


def of_voice(scene: Scene, words: Worded, voice: tuple[str, ...]) -> Iterator[str]:
    """Tell how the one who speaks stands to words so worded, and whether the sentence itself says who speaks."""
    yield f"{words.rule} voice"
    if words.adverbial:
        yield "adverbial voice"
    if not scene.draft.tellings:
        return
    telling = scene.draft.tellings[scene.draft.number(scene.first)]
    told = [bool({*who} & {*voice}) for who, _ in telling.told]
    yield from (
        f"voice state {telling.state} {words.by}",
        f"voice state {telling.state} {words.says}",
        f"voice told here {any(told)} {words.by}",
    )
    if any(told) and not told[0]:
        yield "voice told second"


def of_nobody(scene: Scene, words: Worded) -> Iterator[str]:
    """Tell what in words so worded, and in their clause, speaks for and against nobody's doing it."""
    draft, clause = scene.draft, scene.clauses[scene.clause]
    quoted = "quoted" if is_quoted(draft, scene.first) else "told"
    yield from (
        f"{NOBODY} {words.rule}",
        f"{NOBODY} {quoted} {words.by}",
        f"{NOBODY} {quoted} {words.says}",
        f"{NOBODY} {words.time} {words.by}",
        f"{NOBODY} {words.time} {words.says}",
        f"{NOBODY} {words.time} {words.rule}",
    )
    before = [draft.key(i) for i in range(clause.start, scene.first)]
    if {*before} & {*draft.words("modality", "if"), *draft.words("modality", "in_case")}:
        yield from (f"{NOBODY} if", f"{NOBODY} if {words.says}")
    if scene.head >= 0:
        yield from (f"{NOBODY} in a relative clause", f"{NOBODY} in a relative clause {words.says}")
    opener = next((key for key in before[:_OPENS] if key in draft.words("grammar", "openers")), "")
    yield f"{NOBODY} opened {opener}"
