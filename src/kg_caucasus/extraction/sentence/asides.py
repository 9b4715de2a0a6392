"""Asides that say whose words a sentence is: *Baku must, he said, open the road*. What an act says goes on behind."""

from __future__ import annotations

from itertools import pairwise

from ..draft import Draft
from ..words.patterns import Skips

_TELL = (".verbs", ".according", ".continued")
_LONGEST = 9  # words of an aside
_AFTER_THE_VERB = 3  # words after the verb of one: *Baku, X told the press, must …*


def asides_of(draft: Draft, sentence: range) -> Skips:
    """Give where a pattern goes on that meets an aside at a comma, to the right (1) or to the left (-1)."""
    skips = {}
    commas = [i for i in sentence if draft.key(i) == ","]
    for opening, closing in pairwise(commas):
        if _is_aside(draft, range(opening + 1, closing)):
            skips[opening, 1], skips[closing, -1] = closing + 1, opening - 1
    return skips


def _is_aside(draft: Draft, words: range) -> bool:
    """Tell whether words between two commas are somebody and his verb of speech, in either order."""
    if not 1 < len(words) <= _LONGEST or draft.meets(words.start, "openers"):
        return False
    verbs = [i for i in words if _can_tell(draft, i)]
    return bool(verbs) and (verbs[0] == words.start or words.stop - verbs[-1] <= _AFTER_THE_VERB)


def _can_tell(draft: Draft, token: int) -> bool:
    """Tell whether a word can be a verb of speech, or the like: *said*, *according to*, *in his view*."""
    chances = draft.lexicon.rules.anchors.of(draft.key(token))
    return any(chance.family == "speech" and chance.rule.id.endswith(_TELL) for chance in chances)
