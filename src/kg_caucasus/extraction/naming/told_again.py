"""Bodies told again by the words of their kind alone: after *the trilateral working group*, *the working group*."""

from __future__ import annotations

from dataclasses import replace

from ..draft import Draft, Named
from ..words.lexicon import Phrase
from .short_names import shares_noun, stands_alone

_SHORT_WORD, _STEM = 3, 5  # letters of an article, and of a word's beginning that all its forms share


def trace_bodies(draft: Draft) -> Draft:
    """Trace each body told by a noun that says nothing of whose it is to the one so called that was named before."""
    draft = _trace_organs(draft)
    bodies = [n for n in draft.of_kind("WorkingBody") if len(n.things) == 1]
    meant = {n: m for n in bodies if _is_bare(draft, n) and (m := _named_before(draft, n, bodies))}
    if not meant:
        return draft
    return draft.with_instead({n: replace(n, things=other.things, how="reference") for n, other in meant.items()})


def _trace_organs(draft: Draft) -> Draft:
    """Trace the organ of an organisation that is told again in the words in which it was told before, and taken for a
    state's: *the Security Council*, in a letter to its president."""
    organs = {draft.keys[n.first : n.last]: n for n in reversed(draft.of_kind("InternationalOrganization"))}
    states = [n for n in draft.of_kind("GovernmentBody") if n.how == "composed" and not n.rule]
    told = {n: organ for n in states if (organ := organs.get(draft.keys[n.first : n.last])) and organ.first < n.first}
    instead = {n: replace(n, things=organ.things, kind=organ.kind) for n, organ in told.items()}
    return draft.with_instead(instead) if instead else draft


def _is_bare(draft: Draft, named: Named) -> bool:
    """Tell whether a body is one made of its kind's noun, with nothing that it is of: a body of this text alone."""
    thing = draft.thing(named.things[0])
    bare = named.how == "composed" and not named.rule and thing.candidate and thing.name[1:].islower()
    return bare and "plural" not in named.cases and _is_definite(draft, named)


def _is_definite(draft: Draft, named: Named) -> bool:
    """Tell, where the language has an article for that, that a noun is one told before."""
    definite = draft.words("grammar", "definite")
    if definite:
        return draft.key(named.first) in definite or draft.key(named.first - 1) in definite
    return named.last - named.first > 1 or stands_alone(draft, named.first)


def _named_before(draft: Draft, named: Named, bodies: list[Named]) -> Named | None:
    """Give the last body named before whose name has all the words by which one is told."""
    phrase = Phrase(named.first, named.last, (), named.cases)
    words = [w for w in draft.text(named.first, named.last).casefold().split() if len(w) > _SHORT_WORD]
    before = [n for n in bodies if n.last <= named.first and n.things != named.things and n.how != "reference"]
    return next(
        (
            n
            for n in reversed(before)
            if shares_noun(draft, phrase, n.things[0]) and all(_in_name(draft, n.things[0], w) for w in words[:-1])
        ),
        None,
    )


def _in_name(draft: Draft, thing: str, word: str) -> bool:
    """Tell whether a word stands in a thing's name, in whatever form."""
    labels = draft.thing(thing).labels.get(draft.document.lang, ())
    return any(w.startswith(word[:_STEM]) for label in labels for w in label.casefold().split())
