"""Agreements, statements and decisions told by kind, date and who signed."""

from .agreements import find_agreements
from .pacts import find_pacts

__all__ = ["find_agreements", "find_pacts"]
