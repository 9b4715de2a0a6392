"""What is named: known things, and those that nobody listed, with the name that they are given.

- ``names`` takes the phrases that the lexicon knows; whether a name only tells where something is (``located``), or is
  too early for a text to mean it (``too_early``).
- ``places``, ``bodies``, ``people``, ``unlisted`` find those that nobody listed; ``minting`` makes candidates of them.
- ``compose`` makes names of a common noun and what it is of (``complements``; ``roads``, ``ties``, ``titles``), and of
  what the words beside it do not tell (``untold``, ``organs``).
- ``paraphrases`` and ``told_again`` know things by other words; ``short_names`` by the noun of their name.
- ``region`` tells whether a text is about the region, ``whose`` and ``elsewhere`` what *the talks* are there.
"""

from .bodies import name_bodies
from .compose import compose
from .elsewhere import keep_to_where_it_is_told
from .names import find_names
from .paraphrases import find_paraphrases
from .people import find_people
from .places import find_places
from .region import keep_to_the_region
from .told_again import trace_bodies
from .whose import settle_whose

__all__ = [
    "compose",
    "find_names",
    "find_paraphrases",
    "find_people",
    "find_places",
    "keep_to_the_region",
    "keep_to_where_it_is_told",
    "name_bodies",
    "settle_whose",
    "trace_bodies",
]
