"""What an engine says of a node, before messages and sentences are added: the same whichever engine says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Raw:
    """One complaint: the node, the shape, and where there are any the path and the value."""

    focus: str
    shape: str
    path: str = ""
    value: str = ""
