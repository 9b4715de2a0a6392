"""Meetings, calls, visits, attacks …: what occasion is told, which of them are the same, and who was there."""

from .events import find_events
from .participants import find_participants

__all__ = ["find_events", "find_participants"]
