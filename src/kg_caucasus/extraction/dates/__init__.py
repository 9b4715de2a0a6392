"""Dates in four languages: told in figures and words, whole or in part, against the day of a statement."""

from .dates import find_dates

__all__ = ["find_dates"]
