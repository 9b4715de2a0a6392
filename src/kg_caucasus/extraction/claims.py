"""Plain claims: what a speaker states of a process, agreement, body, event or route without doing anything else."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Act, ActKind
from .cutting import clauses_of, trimmed
from .doers import NOBODY
from .draft import Draft
from .modality import modality_of
from .rules import find_rules
from .scene import TOPICS, Group, groups_of
from .telling import is_quoted
from .unnamed import BY_NOUN
from .voices import voice_at
from .weighing import Candidate, choose

_SENTENCES_OF_A_TEXT = 4
_LEAST_WORDS = 4


def claims_of(draft: Draft, sentence: range, told: list[Act]) -> list[Act]:
    """Give what the speaker of a sentence states in those of its clauses in which he does nothing else."""
    weights = draft.lexicon.wording.weights["claim"]
    claims = []
    for clause, candidates in claim_candidates(draft, sentence, told):
        chosen, span = choose(candidates, weights), trimmed(draft, clause.start, clause.stop)
        rule = f"assert.{draft.document.lang}.plain-claim"
        claims += [
            Act(speaker, ActKind.ASSERT, thing, span, rule, modality=modality_of(draft, clause.start, clause.stop))
            for speaker in voice_at(draft, sentence.start)
            for thing in (chosen.things if chosen else ())
            if speaker != thing
        ]
    return claims


def claim_candidates(draft: Draft, sentence: range, told: list[Act]) -> Iterator[tuple[range, list[Candidate]]]:
    """Give, for each clause in which no act was told, what a claim made there can be about, and nothing."""
    voice, clauses = voice_at(draft, sentence.start), clauses_of(draft, sentence)
    if not voice:
        return
    groups = [g for g in groups_of(draft, sentence, "targets") if g.kind in TOPICS and g.named[-1].how != BY_NOUN]
    for number, clause in enumerate(clauses):
        own = [g for g in groups if g.clause == number and not set(g.things) <= set(voice)]
        span = trimmed(draft, clause.start, clause.stop)
        if own and len(clause) > _LEAST_WORDS and not any(_overlap(act, span.start, span.end) for act in told):
            about = [Candidate(g.things, tuple(_topic(g, own, clause)), g.named) for g in own]
            yield clause, [*about, Candidate((), tuple(_clause(draft, sentence, clause, bool(told))))]


def _overlap(act: Act, start: int, end: int) -> bool:
    return act.evidence.start < end and start < act.evidence.end


def _topic(group: Group, among: list[Group], clause: range) -> Iterator[str]:
    place = among.index(group) - len(among) if group is among[-1] and len(among) > 1 else among.index(group)
    yield from (f"topic {place}", f"topic {group.case}", f"topic {place} {group.case}", f"topic {group.kind}",
                f"topic {group.named[-1].how}", f"topic {group.named[-1].how} {group.kind}")  # fmt: skip
    if group.bound:
        yield "topic bound"
    if group.first <= clause.start + 1:
        yield "topic opens"


def _clause(draft: Draft, sentence: range, clause: range, done: bool) -> Iterator[str]:
    """Tell of a clause what speaks for and against its being a claim."""
    voice = voice_at(draft, sentence.start)
    where = "quoted" if is_quoted(draft, clause.start + 1) else "told"
    yield from (NOBODY, f"{NOBODY} {where}", f"{NOBODY} {'beside acts' if done else 'alone'}")
    yield f"{NOBODY} {'first' if clause.start == sentence.start else 'later'} clause"
    yield f"{NOBODY} {draft.thing(voice[0]).kind} {where}"
    if voice == draft.author:
        yield f"{NOBODY} author {where}"
    said = [one for one in find_rules(draft, "speech", sentence) if one.match.first in clause]
    said = [one for one in said if one.rule.id.endswith((".verbs", ".about_this"))]
    if said:
        yield f"{NOBODY} speech {'at the end' if said[-1].match.last >= clause.stop - 1 else 'within'}"
    heads = (draft.key(clause.start), draft.key(clause.start + 1))
    for key in ("that", "which", "who", "hanging", "if"):
        section = "modality" if key == "if" else "grammar"
        if any(head in draft.words(section, key) for head in heads):
            yield f"{NOBODY} {key}"
    if any(draft.key(i) in draft.words("grammar", "held") for i in clause):
        yield f"{NOBODY} held"
    for kind in sorted({n.kind for n in draft.inside(clause)} & {"Event", "Person", "MediaOutlet"}):
        yield f"{NOBODY} with {kind}"
    yield f"{NOBODY} {min(len(clause) // 6, 4)} times six words"


def is_headline(draft: Draft, sentence: range) -> bool:
    """Tell whether a sentence is the heading over a text, which only sums up what the text tells."""
    if sentence.start or len(draft.document.sentences) < _SENTENCES_OF_A_TEXT:
        return False
    return draft.form(sentence.stop - 1) not in (".", "։", "!", "…", ":")
