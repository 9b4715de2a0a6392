"""Who does what a verb tells, and who speaks where."""

from .voices import find_voices

__all__ = ["find_voices"]
