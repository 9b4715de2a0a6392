"""Marks, as a token's key holds them: every dash has the key of a hyphen (`reading.tokens.fold`)."""

from __future__ import annotations

DASH = "-"
COMMAS = frozenset(",՝")
QUOTES = frozenset('«»“”„"')
ENDS_OF_QUOTES = frozenset('"”»')
QUOTED = {"«": "»", "“": "”", "„": "“"}  # what opens a quotation, and what ends it
PARTING = frozenset(",;:()")  # which part what is told of one from what is told of another
STRONG = frozenset(";:()…․")  # after which something else is told
CLAUSE_MARKS = STRONG | QUOTES | {DASH}  # at which a clause ends
