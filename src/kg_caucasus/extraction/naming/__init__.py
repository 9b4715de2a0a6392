"""What is named: known things, and those that nobody listed, with the name that they are given."""

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
