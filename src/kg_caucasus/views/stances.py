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
    mark: str
    labels: dict[str, str]

    @property
    def dark(self) -> bool:
        """Tell whether letters on its colour must be white: whether black ones would stand out less (WCAG 2, 1.4.3)."""
        shares = (int(self.colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179

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
            row["colour"], row["mark"], row["labels"],
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
