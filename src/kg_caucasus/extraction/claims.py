"""Plain claims: what a speaker states of a process, agreement, body, event or route without doing anything else."""

from __future__ import annotations

from ..model import Act, ActKind
from .cutting import clauses_of, trimmed
from .draft import Draft, Named, coordinated
from .modality import modality_of
from .rules import find_rules
from .targets import head_of
from .voices import voice_at

_DOING = frozenset(("ArmedForce", "WorkingBody"))  # whose doings are told as claims
_SENTENCES_OF_A_TEXT = 4
_CLAIMED = frozenset(("Process", "Agreement", "WorkingBody", "Event", "Route"))


def claims_of(draft: Draft, sentence: range, told: list[Act]) -> list[Act]:
    """A sentence of a speaker that does nothing else, and is about a process, agreement, body, event or route."""
    speakers = voice_at(draft, sentence.start)
    if not speakers:
        return []
    claims = []
    for clause in clauses_of(draft, sentence):
        span = trimmed(draft, clause.start, clause.stop)
        if any(act.evidence.start < span.end and span.start < act.evidence.end for act in told):
            continue
        hangs = draft.key(clause.start - 1) == "," and draft.key(clause.start) not in draft.words("grammar", "that")
        if told and hangs and draft.words("grammar", "hanging"):
            continue
        if _is_frame(draft, clause):
            continue
        topics = [n for n in draft.outermost(clause) if n.kind in _CLAIMED and n.how != "adjective"]
        if draft.words("grammar", "doer") == ("case",):
            doing = [n for n in draft.outermost(clause) if n.kind in _DOING and n.how != "reference" and _does(n)]
            topics = [*doing[:1], *sorted(topics, key=lambda n: n.how == "reference")]
        if topics and topics[0].kind == "Event" and any(draft.key(i) in draft.words("grammar", "held") for i in clause):
            continue  # who met whom, when and where is no claim
        if topics and len(clause) > 4:
            head = head_of(draft, topics[0], topics) if draft.words("grammar", "phrase_ends") else topics[0]
            meant = next((group for group in coordinated(draft, topics) if head in group), [head])
            rule = f"assert.{draft.document.lang}.plain-claim"
            claims += [
                Act(s, ActKind.ASSERT, t, span, rule, modality=modality_of(draft, clause.start, clause.stop))
                for s in speakers
                for t in dict.fromkeys(t for n in meant for t in n.things)
                if s != t
            ]
            break
    return claims


def _does(named: Named) -> bool:
    """Tell whether a form can only be that of a doer."""
    return named.nominative and "genitive" not in named.cases


def _is_frame(draft: Draft, clause: range) -> bool:
    """Tell whether a clause only says that something is said (*commenting on it, X stated*), or hangs on another."""
    which = draft.words("grammar", "which")
    if draft.key(clause.start) in (*which, *draft.words("grammar", "hanging")) or draft.key(clause.start + 1) in which:
        return True
    said = [one for one in find_rules(draft, "speech", clause) if one.rule.id.endswith((".verbs", ".about_this"))]
    if any(one.rule.id.endswith(".about_this") for one in said):
        return bool(draft.words("grammar", "which"))
    ends = [one for one in said if one.match.last >= clause.stop - 1]
    return bool(ends) and draft.key(clause.stop) in draft.words("grammar", "that")


def is_headline(draft: Draft, sentence: range) -> bool:
    """Tell whether a sentence is the heading over a text, which only sums up what the text tells."""
    if sentence.start or len(draft.document.sentences) < _SENTENCES_OF_A_TEXT:
        return False
    return draft.form(sentence.stop - 1) not in (".", "։", "!", "…", ":")
