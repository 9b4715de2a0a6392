"""Commitments: who promised what to whom, when, on what condition, and what the same actor said of it later."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from ..errors import QueryError
from ..graph.dataset import Dataset, Endpoint
from .acts import SaidAct, Selection, read_acts
from .offices import Offices, read_offices

PROMISES = frozenset({"Commit", "Agree"})
CLOSING = frozenset({"keeps", "contradicts"})


@dataclass(frozen=True, slots=True)
class Rule:
    """When a later act is proposed as a link to a promise; None where the rule does not look."""

    name: str
    link: str
    says: str
    later: frozenset[str]
    modality: str | None
    polarity: str | None
    condition: bool | None
    promise_condition: bool | None

    def fits(self, promise: SaidAct, later: SaidAct) -> bool:
        """Tell whether a later act fits."""
        return (
            later.kind in self.later
            and self.modality in (None, later.modality)
            and self.polarity in (None, later.polarity)
            and self.condition in (None, bool(later.condition))
            and self.promise_condition in (None, bool(promise.condition))
        )


@dataclass(frozen=True, slots=True)
class Link:
    """A proposal, never a verdict: a later act that may keep, repeat, weaken or contradict a promise, by a rule."""

    link: str
    rule: str
    says: str
    later: SaidAct


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise. ``age`` is in days up to the day asked about, None where either is not known to the day.

    ``open`` means that no later act is proposed as keeping or contradicting it.
    """

    actor: str
    promise: SaidAct
    links: tuple[Link, ...]
    open: bool
    age: int | None


def commitments(
    data: Dataset | Endpoint, *, selection: Selection | None = None, counted_as: str = "organisation",
    on: str | None = None,
) -> list[Commitment]:  # fmt: skip
    """Give the ledger of promises, the oldest first and those without a date last.

    ``on`` is the day on which ages are counted; by default that of the last dated statement of the data, so that the
    same data gives the same ledger on any day. Raises QueryError where ``on`` is no date.
    """
    return keep_ledger(
        read_acts(data), read_offices(data), selection=selection or Selection(), counted_as=counted_as, on=on
    )


def keep_ledger(
    acts: Iterable[SaidAct], offices: Offices, *, selection: Selection, counted_as: str = "organisation",
    on: str | None = None,
) -> list[Commitment]:  # fmt: skip
    """Give the ledger that acts tell."""
    said = [(offices.actor_of(act.speaker, act.date, counted_as=counted_as), act) for act in acts]
    today = _day(on) if on else max((d for _, act in said if (d := _known_day(act.date))), default=None)
    later: dict[tuple[str, str], list[SaidAct]] = {}
    for actor, act in said:
        if act.target and act.date:
            later.setdefault((actor, act.target), []).append(act)
    ledger = []
    for actor, act in said:
        if act.kind in PROMISES and act.polarity == "Affirmed" and selection.wants(act, actor):
            links = tuple(_links(act, later.get((actor, act.target or ""), ())))
            made = _known_day(act.date)
            age = (today - made).days if today and made else None
            ledger.append(Commitment(actor, act, links, not any(link.link in CLOSING for link in links), age))
    return sorted(ledger, key=lambda c: (c.promise.date or "9999", c.promise.statement, c.promise.start, c.promise.act))


@cache
def load_rules() -> tuple[Rule, ...]:
    """Give the rules of ``followups.toml`` beside this file, in the order in which they are tried."""
    told = tomllib.loads(Path(__file__).with_name("followups.toml").read_text(encoding="utf-8"))
    return tuple(
        Rule(name, row["link"], row["says"], frozenset(row["later"]), row.get("modality"), row.get("polarity"),
             row.get("condition"), row.get("promise_condition"))
        for name, row in told.items()
    )  # fmt: skip


def _links(promise: SaidAct, candidates: Iterable[SaidAct]) -> Iterable[Link]:
    for later in candidates:
        if _is_later(later.date, promise.date):
            rule = next((rule for rule in load_rules() if rule.fits(promise, later)), None)
            if rule:
                yield Link(rule.link, rule.name, rule.says, later)


def _is_later(one: str | None, other: str | None) -> bool:
    """Tell whether a date is surely later than another: 2023-05 is not surely later than 2023-05-14."""
    if not one or not other:
        return False
    known = min(len(one), len(other))
    return one[:known] > other[:known]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise QueryError(f"'{text}' is no day; write it as in 2023-05-14.") from error


def _known_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and len(text) == 10 else None
