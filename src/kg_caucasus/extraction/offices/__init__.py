"""Who holds which office, whose it is, and for whom its holder speaks."""

from .groups import trace_holders

__all__ = ["trace_holders"]
