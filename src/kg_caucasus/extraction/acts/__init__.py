"""What speakers do with words: which act, whose, about what, or only a claim."""

from .acts import find_acts
from .unnamed import note_unnamed

__all__ = ["find_acts", "note_unnamed"]
