"""Plain claims: what a speaker states of a process, agreement, body, event or route without doing anything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...model import Act, ActKind
from ..draft import Draft, opens_paragraph
from ..sentence.cutting import asked_in, clauses_of, trimmed
from ..sentence.modality import modality_of
from ..sentence.rules import find_rules
from ..sentence.scene import Group, groups_of
from ..sentence.weighing import Candidate, choose
from ..speech.doers import NOBODY
from ..speech.reported import is_asked_about, reported_by
from ..speech.telling import is_quoted
from ..speech.voices import is_told_after, voice_at
from ..words.marks import STRONG
from ..words.patterns import TOPICS
from .earlier import near_before
from .unnamed import BY_NOUN

_LEAST_WORDS = 4
_FEW_WORDS = 6  # words and marks of what is quoted
_ENDING = 3  # letters


def claims_of(draft: Draft, sentence: range, told: list[Act]) -> list[Act]:
    """Give what the speaker of a sentence states in those stretches of it in which he does nothing else."""
    weights = draft.lexicon.wording.weights["claim"]
    claims = []
    for stretch, candidates in claim_candidates(draft, sentence, told):
        chosen, span = choose(candidates, weights), trimmed(draft, stretch.start, stretch.stop)
        if not chosen:
            continue
        rule, modality = f"assert.{draft.document.lang}.plain-claim", modality_of(draft, stretch.start, stretch.stop)
        claims += [
            Act(speaker, ActKind.ASSERT, thing, span, rule, modality=modality, certainty=chosen.sure)
            for speaker in voice_at(draft, sentence.start)
            for thing in chosen.things
            if speaker != thing
        ]
    return claims


def claim_candidates(draft: Draft, sentence: range, told: list[Act]) -> Iterator[tuple[range, list[Candidate]]]:
    """Give, for each stretch in which no act was told, what a claim made there can be about, and nothing."""
    voice = voice_at(draft, sentence.start)
    if not voice:
        return
    topics = [g for g in groups_of(draft, sentence, "targets") if g.kind in TOPICS and not set(g.things) <= set(voice)]
    asked = asked_in(draft, sentence)
    for whole in _stretches(draft, clauses_of(draft, sentence), told):
        stretch = _beyond_telling(draft, whole)
        if stretch.start in asked or len(stretch) <= _LEAST_WORDS or _is_reported(draft, stretch):
            continue
        own = [g for g in topics if g.first in stretch and g.named[-1].how != BY_NOUN]
        about = [Candidate(g.things, tuple(_topic(g, own, stretch)), g.named) for g in own]
        sure = bool(about) and not told and is_told_after(draft, sentence.start)  # *… This was said by X* after it
        if about := about or ([] if _says_little(draft, stretch) else list(_elsewhere(draft, stretch, topics))):
            nothing = Candidate((), tuple(_nothing(draft, sentence, stretch, bool(told))))
            yield stretch, about if sure else [*about, nothing]


def _is_reported(draft: Draft, stretch: range) -> bool:
    """Tell whether a stretch holds what a noun reports of others, or what is only asked: *denied X's claims that
    …*."""
    return any(reported_by(draft, i) is not None or is_asked_about(draft, i) for i in stretch)


def _stretches(draft: Draft, clauses: list[range], told: list[Act]) -> Iterator[range]:
    """Give the stretches of a sentence in which no act is told: clauses that a comma or nothing parts are one claim
    with the words that say who makes it."""
    start = stop = clauses[0].start
    for clause in (*clauses, range(clauses[-1].stop, clauses[-1].stop)):
        span = trimmed(draft, clause.start, clause.stop) if clause else None
        taken = not span or any(act.evidence.start < span.end and span.start < act.evidence.end for act in told)
        if taken or draft.key(clause.start - 1) in STRONG:
            if stop - start > _LEAST_WORDS:
                yield range(start, stop)
            start = clause.stop if taken else clause.start
        stop = clause.stop


def _says_little(draft: Draft, stretch: range) -> bool:
    """Tell whether what names no topic claims nothing of one told elsewhere: *X told the press of the situation*, *“it
    is simple,” said X*."""
    told = draft.holds(stretch, "press") and not draft.holds(stretch, "that")
    return told or 0 < sum(is_quoted(draft, i) for i in stretch) <= _FEW_WORDS


def _beyond_telling(draft: Draft, stretch: range) -> range:
    """Give what a stretch claims besides telling whose words others are: what follows *that* or a colon (*X said this
    in Moscow, noting that …*), or nothing."""
    told = draft.tellings[draft.number(stretch.start)].about
    if not stretch.start < told <= stretch.stop:
        return stretch
    opened = (i + 1 for i in range(told, stretch.stop) if draft.meets(i, "that") or draft.key(i) == ":")
    return range(next(opened, stretch.stop), stretch.stop)


def _topic(group: Group, among: list[Group], stretch: range) -> Iterator[str]:
    place = among.index(group) - len(among) if group is among[-1] and len(among) > 1 else among.index(group)
    yield from (f"topic {place}", f"topic {group.case}", f"topic {place} {group.case}", f"topic {group.kind}",
                f"topic {group.named[-1].how}", f"topic {group.named[-1].how} {group.kind}")  # fmt: skip
    if group.bound:
        yield "topic bound"
    if group.first <= stretch.start + 1:
        yield "topic opens"


def _elsewhere(draft: Draft, stretch: range, topics: list[Group]) -> Iterator[Candidate]:
    """Give what a stretch that names no topic can be about: one told by a noun alone, one of the rest of its sentence
    or of those before, the main one of the text."""
    voice = {*voice_at(draft, stretch.start)}
    found = [("by noun" if g.first in stretch else "beside", g) for g in topics]
    found = [(how, g) for how, g in found if (how == "by noun") == (g.named[-1].how == BY_NOUN)]
    found += [(f"told {n} before", g) for n, g in near_before(draft, stretch.start) if not set(g.things) <= voice]
    for how, group in found:
        yield Candidate(group.things, (how, f"elsewhere {group.kind}", f"elsewhere {group.case}"), group.named)
    counts = Counter(n.things for n in draft.named if n.kind in TOPICS and not set(n.things) <= voice)
    for things, times in counts.most_common(1):
        kind, beside = draft.thing(things[0]).kind, "with others" if found else "alone"
        yield Candidate(things, ("main", f"main {kind}", f"main {min(times, 3)}", f"main {beside}"))


def _nothing(draft: Draft, sentence: range, stretch: range, done: bool) -> Iterator[str]:
    """Tell of a stretch what speaks for and against its being a claim."""
    where = "quoted" if is_quoted(draft, stretch.start + 1) else "told"
    number, voice = draft.number(sentence.start), voice_at(draft, sentence.start)
    yield from (NOBODY, f"{NOBODY} {where}", f"{NOBODY} {'beside acts' if done else 'alone'}")
    yield f"{NOBODY} {'first' if stretch.start == sentence.start else 'later'} clause"
    yield f"{NOBODY} {draft.thing(voice[0]).kind} {where}"
    yield f"{NOBODY} sentence {min(number, 3)}"
    if number == len(draft.starts) - 1:
        yield f"{NOBODY} last sentence"
    for told in _telling(draft, sentence, stretch):
        yield from (f"{NOBODY} {told}", f"{NOBODY} {told} {where}")
    for told in _wording(draft, sentence, stretch):
        yield f"{NOBODY} {told}"


def _telling(draft: Draft, sentence: range, stretch: range) -> Iterator[str]:
    """Tell how a stretch stands to the words that say who speaks: with them within it, after or before it."""
    state = draft.tellings[draft.number(sentence.start)].state
    said = [f.match for f in find_rules(draft, "speech", sentence) if not f.rule.id.endswith((".teller", ".titles"))]
    inside = [match for match in said if match.first in stretch]
    before = [match for match in said if match.first < stretch.start]
    if inside:
        ends, starts = inside[-1].last >= stretch.stop - 1, inside[0].first <= stretch.start + 2
        yield f"speech at the {'end' if ends else 'start' if starts else 'middle'}"
    elif before and before[-1].last >= stretch.start - 2:
        yield "speech just before"
    else:
        yield f"speech {'before' if before else 'after' if said else 'nowhere'}"
    yield f"telling {state}"
    yield f"telling {state} {'opening' if opens_paragraph(draft, draft.number(sentence.start)) else 'within'}"


def _wording(draft: Draft, sentence: range, stretch: range) -> Iterator[str]:
    """Tell how a stretch is worded: how it begins and ends, what is named in it, its length, acts that nobody does."""
    heads = (draft.key(stretch.start), draft.key(stretch.start + 1))
    for key in ("that", "which", "who", "hanging", "if"):
        section = "modality" if key == "if" else "grammar"
        if any(head in draft.words(section, key) for head in heads):
            yield key
    words = [draft.key(i) for i in stretch if draft.key(i)[:1].isalnum()]
    yield f"ends in {words[-1][-_ENDING:] if words else ''}"
    if draft.dates_in(stretch):
        yield "dated"
    yield f"{min(len(stretch) // 6, 4)} times six words"
    yield from sorted({f"met {f.rule.says}" for f in find_rules(draft, "acts", sentence) if f.match.first in stretch})
