"""Periods of time between dates that are known to the day, the month or the year."""

from __future__ import annotations


def within(date: str | None, since: str | None, until: str | None) -> bool:
    """Tell whether a date lies in a period, compared as precisely as both are known; no date lies only in none."""
    if date is None:
        return since is None and until is None
    after = since is None or date[: len(since)] >= since[: len(date)]
    return after and (until is None or date[: len(until)] <= until[: len(date)])
