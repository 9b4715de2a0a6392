"""Pronouns that stand for things rather than persons: *in it*, *it provides for …*, in a language of three genders."""

from __future__ import annotations

from ..draft import Draft, Named
from ..sentence.rules import is_verb_of_speech
from ..words.lexicon import Phrase

_THINGS = frozenset(["WorkingBody", "Agreement", "Process", "Route", "Event", "InternationalOrganization"])
_REACH = 2  # sentences back
_LONGEST_PRONOUN = 4


def trace_pronoun(draft: Draft, phrase: Phrase, gender: str) -> tuple[str, ...]:
    """Give the thing of that gender named last, where the words around the pronoun speak of a thing; else nothing."""
    if not _speaks_of_a_thing(draft, phrase):
        return ()
    earliest = draft.document.sentences[max(draft.number(phrase.first) - _REACH + 1, 0)].start
    before = [
        n
        for n in draft.named
        if earliest <= n.first
        and n.last <= phrase.first
        and n.kind in _THINGS
        and len(n.things) == 1
        and not n.adjective
    ]
    before = [n for n in before if n.how != "reference" or len(draft.key(n.first)) > _LONGEST_PRONOUN]
    fitting = [n for n in before if gender in _genders(draft, n) or _has_part(draft, n, gender)]
    outer = [n for n in fitting if not any(m.holds(n) for m in fitting)]
    return outer[-1].things if outer else ()


def _speaks_of_a_thing(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a preposition of place or a verb of which things are the doers stands beside the pronoun."""
    if draft.meets(phrase.first - 1, "within_things") and draft.meets(phrase.first, "after_prepositions"):
        return True
    if draft.meets(phrase.first - 1, "done_to_things"):
        return True
    if draft.meets(phrase.first, "possessives"):
        return False
    if any(is_verb_of_speech(draft, i) for i in (phrase.first - 1, phrase.last)):
        return False
    near = [i for i in range(phrase.last, phrase.last + 4) if i in draft.sentence(phrase.first)]
    near = near[: next((k for k, i in enumerate(near) if draft.key(i) == ","), len(near))]
    return draft.holds(near, "things_do")


def _has_part(draft: Draft, named: Named, gender: str) -> bool:
    """Tell whether it is rather a part of the thing that is meant: *the ninth point of the statement … it provides*."""
    part = draft.words("grammar", f"{gender}_parts")
    return bool(part) and draft.key(named.first - 1).startswith(part)


def _genders(draft: Draft, named: Named) -> set[str]:
    """Give the genders that the dictionary form of a name's first noun can have."""
    forms: set[str] = set()
    for token in range(named.first, named.last):
        found = {word for word, _ in draft.lexicon.words(draft.key(token))} or {draft.key(token)}
        forms = {word for word in found if not word.endswith(draft.words("grammar", "adjectives"))}
        if forms:
            break
    return {
        next((g for g in ("feminine", "neuter", "plural") if form.endswith(draft.words("grammar", g))), "masculine")
        for form in forms
    }
