"""Whether a name only tells where something is or goes: *in Yerevan*, *the visit to Georgia*, *MOSCOW, 20 March*."""

from __future__ import annotations

from ..draft import Draft, Named
from ..words.lexicon import Phrase
from ..words.marks import DASH

_CAPITAL_OF = 3  # words between the word for a capital and its name, with the state between them
_JOURNEY = 9  # words between a journey and where it goes: *the visit of … to*
_WITH_REACH = 4  # words between a border and the land *with* which it is


def is_location(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether the form or the word before says *in*, *at*, *to* a place."""
    if is_dateline(draft, phrase):
        return True
    before = draft.key(phrase.first - 1)
    if draft.holds(range(phrase.first - _CAPITAL_OF, phrase.first), "capital_words"):
        return True  # *in the capital of the US, Washington*
    if "locative" in phrase.cases and _is_dated(draft, phrase):
        return True
    if draft.meets(phrase.last, "of_a_town") or draft.meets(phrase.last - 1, "of_a_town"):
        return True  # *the city of X*, in its name or beside it
    if _speaks_there(draft, phrase):
        return False
    if _goes_there(draft, phrase):
        return True
    if "locative" in phrase.cases and "nominative" not in phrase.cases and not draft.words("grammar", "place_before"):
        return True
    if before in draft.words("grammar", "place_before"):
        return True
    if is_bounded(draft, phrase):
        return True
    if draft.meets(phrase.last - 1, "owning"):
        return False  # *it came from Russia's minister*
    moves = before in draft.words("grammar", "place_after_motion")
    onwards = draft.meets(phrase.first - 2, "onwards")  # *will go on to Yerevan*
    if moves and (draft.meets(phrase.first - 2 - onwards, "motion") or _is_journey_of(draft, phrase.first - 1)):
        return True
    return draft.meets(phrase.last + draft.meets(phrase.last, "kinds_of_visit"), "place_after")


def _is_journey_of(draft: Draft, to: int) -> bool:
    """Tell whether a preposition goes on with a journey that is somebody's: *the visit of President X to Yerevan*."""
    near = [i for i in range(max(to - _JOURNEY, draft.sentence(to).start), to) if draft.meets(i, "motion")]
    return any(draft.meets(i + 1, "of") and "," not in draft.keys[i:to] for i in near)


def is_bounded(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether a noun of place governs the name, alone or by *with*: *the ports of Turkey*, *the border of both
    with Iran*, *Իրանի սահմանը*."""
    if draft.meets(phrase.last, "place_after_of"):
        return True
    before = phrase.first - 1
    before -= draft.meets(before, "of_places")  # *the city of X*
    reach = _WITH_REACH if draft.meets(before, "with_before") else 1
    near = range(before - reach + 1, phrase.first)
    return any(i in draft.sentence(phrase.first) and draft.meets(i, "place_before_of") for i in near)


def _is_dated(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether a day stands right beside a place, so that something was there: *in Washington on 8 August*."""
    dates = draft.dates_in(draft.sentence(phrase.first))
    return any(d.is_whole_day and phrase.first in (d.last, d.first - 1) for d in dates)


def _speaks_there(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether unnamed people of a capital do what only a state does: *в Баку назвали*, *заявили в Ереване*."""
    near = (*range(phrase.first - 3, phrase.first), *range(phrase.last, phrase.last + 5))
    words = "from_there" if draft.meets(phrase.first - 1, "from") else "speaks_there"
    return any(draft.meets(i, words) for i in near if i in draft.sentence(phrase.first))


def _goes_there(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether a verb of going to a place governs the name, alone or in a list."""
    near = range(phrase.first - 1, phrase.first - (4 if draft.meets(phrase.first - 1, "and") else 2), -1)
    return any(draft.meets(i, "goes_there") for i in near if i in draft.sentence(phrase.first))


def is_dateline(draft: Draft, phrase: Phrase | Named) -> bool:
    """Tell whether a place stands at the head of a report: *MOSCOW, 20 March*, ЕРЕВАН, 5 мая."""
    sentence = draft.sentence(phrase.first)
    dated = any(phrase.last <= d.first <= phrase.last + 2 for d in draft.dates)
    heads = phrase.first == sentence.start and draft.key(phrase.last) in (",", ".", "/", DASH)
    closes = phrase.last in (sentence.stop, sentence.stop - 1) and draft.key(phrase.first - 1) == ","
    if closes and any(sentence.start == d.first and d.last == phrase.first - 1 for d in draft.dates_in(sentence)):
        return True  # *9 October, MOSCOW*
    return heads and (dated or draft.form(phrase.first).isupper())
