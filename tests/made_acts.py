"""Acts made by hand for the tests of the views, and the offices of their speakers."""

from __future__ import annotations

from itertools import count

from kg_caucasus.views.acts import SaidAct
from kg_caucasus.views.offices import Offices, Tenure

NUMBERS = count()
OFFICES = Offices(
    {
        "actor:jan": (
            Tenure("actor:ministry", "2020-01-01", "2021-06-30"),
            Tenure("actor:parliament", "2021-07-01", None),
        )
    },
    {"actor:ministry": "actor:armenia", "actor:parliament": "actor:armenia"},
    frozenset({"actor:armenia"}),
)


def said(kind: str, date: str | None, **more: object) -> SaidAct:
    """Make an act of Armenia on delimitation, with what is given instead."""
    number = next(NUMBERS)
    told: dict[str, object] = {
        "act": f"act:{number}", "kind": kind, "speaker": "actor:armenia", "target": "process:delimitation",
        "target_text": None, "addressee": None, "condition": None, "modality": "Actual", "polarity": "Affirmed",
        "statement": f"statement:{number}", "date": date, "lang": "en", "start": 0, "words": kind.lower(),
    }  # fmt: skip
    return SaidAct(**(told | more))  # type: ignore[arg-type]
