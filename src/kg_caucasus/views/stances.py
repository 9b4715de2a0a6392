"""Which stance an act takes, read from ``stances.toml`` beside this file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .acts import SaidAct


@dataclass(frozen=True)
class Stance:
    """A stance towards a matter; ``sign`` is 1 for, -1 against, 0 neither; ``rank`` orders by weight, 0 first."""

    name: str
    rank: int
    sign: int
    acts: frozenset[str]
    conditional: bool
    denied: str | None
    colour: str
    ink: str
    mark: str
    labels: dict[str, str]

    def label(self, lang: str) -> str:
        """Give its name in a language, or in English."""
        return self.labels.get(lang, self.labels["en"])


@cache
def load_stances() -> dict[str, Stance]:
    """Give all stances by name, the weightiest first."""
    told = tomllib.loads((Path(__file__).with_suffix(".toml")).read_text(encoding="utf-8"))
    return {
        name: Stance(
            name, rank, row["sign"], frozenset(row["acts"]), row.get("conditional", False), row.get("denied"),
            row["colour"], row.get("ink", "black"), row["mark"], row["labels"],
        )
        for rank, (name, row) in enumerate(told.items())
    }  # fmt: skip


def stance_of(act: SaidAct) -> Stance | None:
    """Give the stance that an act takes, or None where it takes none (a meeting, a claim of fact)."""
    stances = load_stances()
    for stance in stances.values():
        if act.kind in stance.acts:
            if act.polarity == "Negated":
                return stances[stance.denied] if stance.denied else None
            return stances["conditional"] if act.condition and stance.conditional else stance
    return None
