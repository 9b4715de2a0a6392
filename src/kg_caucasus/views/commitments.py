"""Commitments: who promised what to whom, when, on what condition, and what the same actor said of it later."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

from ..errors import QueryError
from ..graph.dataset import Dataset, Endpoint
from .acts import SaidAct, Selection, read_acts
from .offices import Offices, read_offices

PROMISES = frozenset({"Commit", "Agree"})
CLOSING = frozenset({"keeps", "contradicts"})


@dataclass(frozen=True)
class Rule:
    """When a later act is proposed as a link to a promise; None where the rule does not look."""

    name: str
    link: str
    says: dict[str, str]
    later: frozenset[str]
    modality: str | None
    polarity: str | None
    condition: bool | None
    promise_condition: bool | None

    def fits(self, later: SaidAct, *, conditional: bool) -> bool:
        """Tell whether a later act fits a promise with a condition (``conditional``) or without one."""
        return (
            later.kind in self.later
            and self.modality in (None, later.modality)
            and self.polarity in (None, later.polarity)
            and self.condition in (None, bool(later.condition))
            and self.promise_condition in (None, conditional)
        )

    def reason(self, lang: str) -> str:
        """Give why it links, in a language or, marked, in English."""
        return self.says.get(lang) or f"{self.says['en']} [en]"


@dataclass(frozen=True, slots=True)
class Link:
    """A proposal, never a verdict: a later act that may keep, repeat, weaken or contradict a promise, by a rule."""

    rule: Rule
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
    followers = _followers(said)
    ledger = []
    for actor, act in said:
        if act.kind in PROMISES and act.polarity == "Affirmed" and selection.wants(act, actor):
            links = _later_than(act.date, followers.get((actor, act.target, bool(act.condition)), []))
            made = _known_day(act.date)
            age = (today - made).days if today and made else None
            ledger.append(Commitment(actor, act, links, not any(link.rule.link in CLOSING for link in links), age))
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


def _followers(said: Iterable[tuple[str, SaidAct]]) -> dict[tuple[str, str | None, bool], list[Link]]:
    """Give by date what may follow a promise: by its actor, what it is about, and whether it has a condition."""
    found: dict[tuple[str, str | None, bool], list[Link]] = {}
    dated = sorted((pair for pair in said if pair[1].date and pair[1].target), key=lambda pair: pair[1].date or "")
    for (actor, act), conditional in product(dated, (False, True)):
        rule = next((rule for rule in load_rules() if rule.fits(act, conditional=conditional)), None)
        if rule:
            found.setdefault((actor, act.target, conditional), []).append(Link(rule, act))
    return found


def _later_than(date: str | None, links: Sequence[Link]) -> tuple[Link, ...]:
    """Give the links, in order of date, whose act is surely later: from the first such one, all are."""
    return tuple(links[bisect_left(links, True, key=lambda link: _is_later(link.later.date, date)) :])


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
