"""What was told before and is still what an act is about: the topic of a text, or what *it* and *the matter* mean."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import ActKind
from ..draft import Draft, Named, opens_paragraph
from ..sentence.cutting import clause_at
from ..sentence.rules import Found
from ..sentence.scene import Group, Scene, groups_of
from ..sentence.weighing import Candidate
from ..words.patterns import TOPICS
from .mere_words import words_about
from .unnamed import BY_NOUN

_MOST = 8  # topics told before that an act may be about
_REACH = 40  # sentences before in which they are sought, besides the title
_BESIDE = 4  # words between a denial and the charge denied
_FAR = 3  # sentences before, and times told, from which on it is all the same

Told = dict[tuple[str, ...], list[Group]]


def told_before(scene: Scene, kind: ActKind, wording: str, here: list[Group], besides: set[str]) -> Iterator[Candidate]:
    """Give the topics of the sentences before, the last told first, as what an act can be about."""
    told = _topics(scene.draft, scene.draft.number(scene.first), besides, {t for g in here for t in g.things})
    for rank, (things, groups) in enumerate(list(told.items())[:_MOST]):
        worded = (f"told before {wording}", f"told before {wording} {groups[0].kind}")
        yield Candidate(things, (*_features(scene, kind, here, groups, rank), *worded), groups[0].named)


def is_guess(draft: Draft, found: Found, chosen: Candidate) -> bool:
    """Tell whether what an act would be about was told before only, though other words tell it and none points back."""
    first, last = found.match.first, found.match.last
    before = bool(chosen.named) and chosen.named[0].last <= draft.sentence(first).start
    return before and not draft.holds(clause_at(draft, first), "points_back") and bool(words_about(draft, first, last))


def charged_with(draft: Draft, first: int, last: int) -> Named | None:
    """Give the incident told last before words beside which a charge or report of it stands: *denied the report*."""
    beside = range(max(first - _BESIDE, draft.sentence(first).start), min(last + _BESIDE, draft.sentence(first).stop))
    number = draft.number(first)
    if not draft.holds(beside, "charges"):
        return None
    for row in range(number, max(number - _FAR, 0) - 1, -1):
        for named in reversed(draft.rows.get(row, ())):
            incident = named.kind == "Event" and len(named.things) == 1 and named.first < first
            if incident and _sort_of(draft, named) in draft.sort("incidents"):
                return named
    return None


def _sort_of(draft: Draft, event: Named) -> str:
    """Give the noun in the English name of an occasion: *Shooting* of A, B."""
    return draft.thing(event.things[0]).name.partition(",")[0].partition(" of ")[0]


def _topics(draft: Draft, number: int, besides: set[str], here: set[str]) -> Told:
    """Give the topics told before a sentence with where they are told, the last first, but for what is told ``here``
    too, and for the occasions at which those ``besides`` were."""
    told: Told = {}
    sentences = draft.document.sentences[:number]
    for sentence in (*sentences[-_REACH:][::-1], *sentences[: 1 if number > _REACH else 0]):
        for group in reversed(groups_of(draft, sentence, "targets")):
            if (
                group.kind in TOPICS
                and not (besides | here) & {*group.things}
                and not _were_there(draft, besides, group)
            ):
                told.setdefault(group.things, []).append(group)
    return told


def _were_there(draft: Draft, who: set[str], group: Group) -> bool:
    """Tell whether an occasion told before is one at which those speak: what they say there is not about it."""
    there = (draft.subjects("participatesIn", t) for t in group.things if group.kind == "Event")
    return any(who.intersection(them) for them in there)


def _features(scene: Scene, kind: ActKind, here: list[Group], told: list[Group], rank: int) -> Iterator[str]:
    draft, last = scene.draft, told[0]
    number, at = draft.number(scene.first), draft.number(last.first)
    apart, over = number - at, any(opens_paragraph(draft, i) for i in range(at + 1, number + 1))
    loosely = over or apart >= _FAR or last.named[-1].how == BY_NOUN
    told_so = "told loosely" if loosely else "told"
    where = f"{told_so} {min(apart, _FAR)} before{' over a paragraph' if over else ''}"
    back = "back" if points_back(scene) else "no word"
    topical = any(g.kind in TOPICS for g in here)
    yield from (where, f"{where} {kind}", f"{where} {topical}", f"{where} {back}")
    yield from (f"{told_so} {last.kind}", f"{told_so} {kind} {last.kind}", f"{told_so} {rank} from last")
    yield from (f"{told_so} before {topical}", f"{told_so} before {back}", f"{told_so} before {back} {topical}")
    yield from (f"{told_so} before {last.named[-1].how}", f"{told_so} {min(len(told), _FAR)} times before")
    if any(draft.number(g.first) == 0 for g in told):
        yield f"{told_so} in the title"


def near_before(draft: Draft, token: int) -> Iterator[tuple[int, Group]]:
    """Give the last topics of the sentences before in the same paragraph, with how many sentences before."""
    number = draft.number(token)
    for apart in range(1, _FAR):
        if number - apart < 0 or opens_paragraph(draft, number - apart + 1):
            return
        for group in groups_of(draft, draft.document.sentences[number - apart], "targets"):
            if group.kind in TOPICS and group.named[-1].how != BY_NOUN:
                yield apart, group


def points_back(scene: Scene) -> bool:
    """Tell whether a word of the clause only points back: *it*, *these*, *the matter*."""
    return scene.draft.holds(scene.clauses[scene.clause], "points_back")
