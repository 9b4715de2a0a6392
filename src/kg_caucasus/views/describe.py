"""Rows of views as plain values with names for people, beside the IRIs that lead to ``explain``."""

from __future__ import annotations

from typing import Any

from ..graph.labels import Names
from .acts import SaidAct
from .commitments import Commitment
from .positions import Change, Position
from .stances import load_stances

POSITION_COLUMNS = ("actor", "about", "stance", "stances", "statements", "undated", "first", "last", "changes", "act")
POSITION_PAGE = ("actor", "about", "stance", "words", "stances", "statements", "first", "last", "act")
COMMITMENT_COLUMNS = (
    "date", "actor", "to", "about", "kind", "condition", "words", "open", "age", "followed", "act",
)  # fmt: skip


def describe_act(act: SaidAct, names: Names) -> dict[str, Any]:
    """Give an act with its words and where it stands."""
    return {
        "act": act.act, "kind": act.kind, "speaker": names.of(act.speaker), "date": act.date, "words": act.words,
        "condition": act.condition, "statement": act.statement, "language": act.lang,
    }  # fmt: skip


def describe_position(position: Position, names: Names) -> dict[str, Any]:
    """Give a position; ``act`` is the act that the stance is read from."""
    stances = load_stances()
    return {
        "actor": names.of(position.actor),
        "about": names.of(position.about),
        "stance": stances[position.stance].label(names.lang),
        "stances": ", ".join(f"{stances[name].label(names.lang)} {count}" for name, count in position.counts),
        "statements": position.statements,
        "undated": position.undated,
        "first": position.first,
        "last": position.last,
        "act": position.latest.act,
        "words": position.latest.words,
        "language": position.latest.lang,
        "statement": position.latest.statement,
        "actor_iri": position.actor,
        "about_iri": position.about,
        "changes": [describe_change(change, names) for change in position.changes],
        "acts": [describe_act(act, names) for act in position.acts],
    }


def describe_change(change: Change, names: Names) -> dict[str, Any]:
    """Give a change of stance with the two acts between which it happened."""
    stances = load_stances()
    return {
        "stance before": stances[change.stance_before].label(names.lang),
        "stance after": stances[change.stance_after].label(names.lang),
        "turn": change.turn,
        "before": describe_act(change.before, names),
        "after": describe_act(change.after, names),
    }


def describe_commitment(commitment: Commitment, names: Names) -> dict[str, Any]:
    """Give a promise; ``followed`` sums up the proposed links, ``links`` tells each with its rule and words."""
    promise = commitment.promise
    followed = dict.fromkeys(link.rule.link for link in commitment.links)
    return {
        "date": promise.date,
        "actor": names.of(commitment.actor),
        "speaker": names.of(promise.speaker),
        "to": names.of(promise.addressee),
        "about": names.of(promise.target) or promise.target_text,
        "kind": "agreed" if promise.kind == "Agree" else "promised",
        "condition": promise.condition,
        "words": promise.words,
        "open": commitment.open,
        "age": commitment.age,
        "followed": ", ".join(f"{name}?" for name in followed),
        "act": promise.act,
        "statement": promise.statement,
        "language": promise.lang,
        "actor_iri": commitment.actor,
        "about_iri": promise.target,
        "links": [
            {
                "proposal": link.rule.link,
                "rule": link.rule.name,
                "why": link.rule.reason(names.lang),
                **describe_act(link.later, names),
            }
            for link in commitment.links
        ],
    }
