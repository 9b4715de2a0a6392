"""What a text itself says of who speaks: *X said*, *according to X*, a title, the names in a transcript."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...reading.quotes import find_quotes
from ..draft import Draft, Named
from ..sentence.agreement import number_of
from ..sentence.cutting import is_closed
from ..sentence.headings import is_ended
from ..sentence.modality import negated
from ..sentence.rules import Found, find_rules, is_verb_of_speech
from ..sentence.scene import DOERS, is_possessive
from ..words.marks import DASH
from ..words.patterns import Match
from .doers import doer_of
from .signatures import bylined, signed_by

_QUOTED_WORDS = 4  # a shorter quoted region is a name or a title, unless it tells something
_FEWEST_WORDS = 1  # of a quoted region that tells something
_BEFORE_A_TELLER, _AFTER_A_TELLER = frozenset(",?!…"), frozenset(",.։…")
_INSERTED = 16  # words and marks that a teller puts between dashes into what he quotes
_OPENING = 6  # words in which *this was said by X* begins a sentence
_NEAR_SPEECH = 10  # words between *this*, further on, and the word of speech

Speakers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What one sentence says of who speaks in it.

    ``told`` gives the speakers with how they are told; ``state`` sums up: *teller* (words of whoever tells the whole,
    or of somebody unknown),
    *doer*, *doer in a document* (*the text says that X claims*), *continued* (*in his words*), *verb* (of speech with
    no doer) or *silent*. ``about`` is the token after the words by which the sentence says of others who spoke them
    (*this was said by X*), 0 where it does not; ``tellers`` where each of those who tell is named, how, and at which
    word of speech.
    """

    told: tuple[tuple[Speakers, str], ...]
    state: str
    about: int
    tellers: tuple[tuple[Named, str, int], ...] = ()


def telling_of(draft: Draft, sentence: range) -> Telling:
    """Give what a sentence says of who speaks."""
    what = "telling" if draft.quotes else "telling before quotes are known"
    return draft.once(what, sentence, lambda: _telling_of(draft, sentence))


def _telling_of(draft: Draft, sentence: range) -> Telling:
    found = find_rules(draft, "speech", sentence)
    by = [(one.slot("speaker"), "according", one.anchor) for one in _met(found, "according")]
    outside = [one for one in _met(found, "verbs") if not is_quoted(draft, one.match.first)]
    said = [one for one in outside if not _is_noun(draft, one.anchor) and not _is_unsaid(draft, one.match.first)]
    verbs = [(one.match.first, one.match.last) for one in said]
    for verb, last in verbs:
        after = range(verb + 1, last + 1)  # *hesab etmirik*, *կոչ ենք անում*
        ours = any(number_of(draft, i) == "first" for i in after)
        doers = [] if ours or draft.meets(verb, "said_by_nobody") else doer_of(draft, verb, last)
        subject = [n for n in doers if n.kind in DOERS and not is_quoted(draft, n.first)]
        by.append((subject, "verb", verb))
    told = [(_speakers(named), how) for named, how, at in by if _speakers(named) and not is_closed(draft, at)]
    told = [one for one in told if any(draft.thing(t).kind != "MediaOutlet" for t in one[0])] or told  # who relays
    about = next((m.last for m in _matches(found, "about_this") if _is_about(draft, sentence, m, verbs)), 0)
    according = _matches(found, "according")
    goes_on = [one for one in _met(found, "continued") if not any(_overlap(one.match, m) for m in according)]
    if _met(found, "teller"):
        state = "teller"
    elif told:
        state = "doer in a document" if goes_on else "doer"
    elif goes_on:
        state = "continued"
    elif _met(found, "whose_words"):  # of somebody unknown
        state = "teller"
    else:
        state = "verb" if verbs or _met(found, "said") else "silent"
    return Telling(tuple(told), state, about, tuple((n, how, at) for named, how, at in by for n in named))


def _is_about(draft: Draft, sentence: range, match: Match, verbs: list[tuple[int, int]]) -> bool:
    """Tell whether words such as *this* open a sentence, or stand near a word of speech with no *that* between."""
    if match.first < sentence.start + _OPENING:
        return True
    gaps = (range(min(last, match.last), max(verb, match.first)) for verb, last in verbs)
    return any(len(gap) <= _NEAR_SPEECH and not draft.holds(gap, "that") for gap in gaps)


def _is_noun(draft: Draft, token: int) -> bool:
    """Tell whether a word that could be a verb of speech is part of a name (*the United States*), or by its form or
    what stands before it a noun or adjective (*his remarks*, *так называемый*)."""
    named = any(n.first <= token < n.last and n.kind in DOERS for n in draft.beside(token))
    owned = any(
        is_possessive(draft, n) for n in draft.beside(token) if 0 <= token - n.last <= draft.meets(n.last, "owning")
    )
    by_place = draft.meets(token, "nouns_too") and (owned or draft.meets(token - 1, "before_nouns"))
    return named or by_place or draft.meets(token, "no_verbs")


def _is_unsaid(draft: Draft, verb: int) -> bool:
    """Tell whether, where order tells the doer, a verb of speech says that nothing was said: *has not yet replied*."""
    return draft.doer_by == "order" and negated(draft, verb, verb)


def is_quoted(draft: Draft, token: int) -> bool:
    """Tell whether a token stands within quoted speech."""
    return any(token in region for region in draft.quotes)


def quoted_regions(draft: Draft) -> tuple[range, ...]:
    """Give the quoted regions, by token, that are speech: long ones, and short ones that say *we* or tell something."""
    sentences = draft.document.sentences
    return draft.once("quoted", sentences[0], lambda: tuple(_quoted(draft))) if sentences else ()


def _quoted(draft: Draft) -> Iterator[range]:
    starts = [token.span.start for token in draft.document.tokens]
    for span in find_quotes(draft.document):
        inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        if len(inside) > _QUOTED_WORDS + 2 or (len(inside) > _FEWEST_WORDS + 2 and _tells(draft, inside)):
            yield inside


def _tells(draft: Draft, words: range) -> bool:
    return any(draft.meets(i, "first_person") or draft.meets(i, "finite") or number_of(draft, i) for i in words)


def spoken_regions(draft: Draft) -> tuple[range, ...]:
    """Give the quoted regions without what a teller puts into them between dashes: *“We agree, - said X. - And …”*."""
    return tuple(part for region in quoted_regions(draft) for part in _spoken(draft, region))


def _spoken(draft: Draft, region: range) -> Iterator[range]:
    start = region.start
    for at in (i for i in region[2:] if draft.key(i) == DASH and draft.key(i - 1) in _BEFORE_A_TELLER):
        within = range(at + 1, min(at + 1 + _INSERTED, region.stop))
        closing = (i for i in within if draft.key(i) == DASH and draft.key(i - 1) in _AFTER_A_TELLER)
        end = next(closing, region.stop - 1 if within.stop == region.stop else at)
        verbs = (is_verb_of_speech(draft, i) for i in range(at + 1, end))
        if at > start and any(verbs):
            yield range(start, at)
            start = end + 1
    if start < region.stop:
        yield range(start, region.stop)


def author_of(draft: Draft) -> Speakers:
    """Give whose text the whole is: the one who signed it, at its end or its head; the person whose speech or answer
    its title says it is; the publisher, where it is an actor and no outlet; else the body or bodies whose title says
    so."""
    if signed := signed_by(draft) or bylined(draft):
        return signed
    titled = _titled(draft)
    if titled and any(draft.thing(t).kind == "Person" for t in titled):
        return titled
    publisher = draft.lexicon.names.get((draft.document.statement.publisher or "").casefold())
    if publisher and draft.thing(publisher).kind in DOERS:
        return (publisher,)
    return titled


def titled_speaker(draft: Draft) -> str | None:
    """Give the one person whose speech, answer or interview the title says that the text is."""
    titled = _titled(draft)
    return titled[0] if len(titled) == 1 and draft.thing(titled[0]).kind == "Person" else None


def is_own_text(draft: Draft) -> bool:
    """Tell whether a text is by its title the word of its author, and not news that its publisher tells of others."""
    return bool(draft.author) and draft.author == _titled(draft)


def _titled(draft: Draft) -> Speakers:
    """Give whose text the title says that this is, a person before the body for which he speaks."""
    title = draft.document.sentences[0] if draft.document.sentences else range(0)
    if title and is_ended(draft, title):
        return ()
    said = [one for one in _met(find_rules(draft, "speech", title), "titles") if _opens_or_alone(draft, one, title)]
    if draft.verb_last:  # and nouns: *on the statement of A the answer of B*
        said.sort(key=lambda one: (-one.match.last, one.match.first))
    said.sort(key=lambda one: all(n.kind != "Person" for n in one.slot("speaker")))
    return _speakers(said[0].slot("speaker")) if said else ()


def _opens_or_alone(draft: Draft, found: Found, title: range) -> bool:
    """Tell whether the words of a title say whose text it is: they open it, or nobody in it is told to say anything
    (*in Baku they commented on the statement of X*)."""
    return found.match.first <= title.start + 1 or not telling_of(draft, title).told


def _met(found: Iterable[Found], key: str) -> list[Found]:
    return [one for one in found if one.rule.id.endswith(f".{key}")]


def _matches(found: Iterable[Found], key: str) -> list[Match]:
    return [one.match for one in _met(found, key)]


def _overlap(one: Match, other: Match) -> bool:
    return one.first < other.last and other.first < one.last


def _speakers(named: list[Named]) -> Speakers:
    return tuple(dict.fromkeys(t for n in named for t in n.things))
