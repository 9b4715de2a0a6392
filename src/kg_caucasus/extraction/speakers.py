"""Whose an act is: the doer of the verb, whoever speaks there, or the parties."""

from __future__ import annotations

from itertools import pairwise

from .belonging import belongs_to
from .clauses import subject_of
from .cutting import clause_at
from .doers import is_passive
from .doers_by_auxiliary import is_another
from .doers_by_case import number_of_verb
from .draft import Draft, Named
from .groups import led_by
from .offices import offices_of
from .references import parties_of
from .rules import Found
from .voices import author_of, is_quoted, voice_at


def speakers_of(draft: Draft, found: Found) -> tuple[tuple[str, ...], list[Named]]:
    """Give whose act it is, and the doers named in the clause."""
    rule, match = found.rule, found.match
    if rule.by == "parties" and (parties := parties_of(draft, match.first)):
        return parties, []
    bound = found.slot("speaker")
    doers = bound or [n for n in subject_of(draft, verb_of(draft, found)) if n not in found.slot("target")]
    voice = voice_at(draft, match.first)
    spoken_of = {t for name in ("target", "addressee") for n in found.slot(name) for t in n.things}
    told = [t for n in doers for t in n.things if t not in spoken_of]
    named = tuple(dict.fromkeys(s for t in told for s in led_by(draft, t) or (t,)))
    if rule.by == "parties" and (parties := _parties(draft, match.first)):
        return parties, doers
    if rule.by == "subject" and not doers and is_passive(draft, match.first):
        return (), []
    halved = _speaks_elsewhere(draft, match.first, voice)
    if rule.by == "subject" and not named and _is_of_another(draft, found, voice):
        return (), doers
    if rule.by == "subject":
        by_order = draft.words("grammar", "doer") == ("order",)
        own = (
            not (bound or by_order)
            and own_state(draft, voice, named)
            and not halved
            and _speaks_here(draft, voice, match.first)
        )
        return (voice if own else named) or voice, doers
    return _voiced(draft, found, voice, doers, named), doers


def _voiced(
    draft: Draft, found: Found, voice: tuple[str, ...], doers: list[Named], named: tuple[str, ...]
) -> tuple[str, ...]:
    """Give whose act it is, where it can be that of whoever speaks here."""
    rule, match = found.rule, found.match
    spoken_of = {t for name in ("target", "addressee") for n in found.slot(name) for t in n.things}
    persons = [v for v in voice if draft.thing(v).kind == "Person"]
    if rule.by == "voice":
        return voice
    if rule.by == "agent" and not any(n.kind not in ("WorkingBody", "PopulationGroup") for n in doers):
        return ()
    if rule.by in ("holder", "agent"):
        here = is_quoted(draft, match.first) or any(set(n.things) & set(voice) for n in draft.beside(match.first))
        speaks_for = (
            len(named) == 1 and here and any(belongs_to(draft, person, owner) for person in persons for owner in named)
        )
        return voice if speaks_for else named or voice
    if voice and (
        persons
        or voice == author_of(draft)
        or not any(n.kind == "State" and not set(n.things) <= spoken_of for n in doers)
    ):
        return voice
    return named or voice


def _is_of_another(draft: Draft, found: Found, voice: tuple[str, ...]) -> bool:
    """Tell whether somebody unnamed does what the words tell, where the verb shows whose it is not."""
    if draft.words("grammar", "doer") != ("auxiliary",):
        return False
    verb = verb_of(draft, found)
    quoted = is_quoted(draft, found.match.first)
    return is_another(draft, clause_at(draft, verb), verb, quoted=quoted, several=len(voice) > 1)


def _parties(draft: Draft, at: int) -> tuple[str, ...]:
    """Give who took part in the occasion told last, in this sentence or the one before: what *was discussed* they
    discussed."""
    number = draft.number(at)
    told = [n for i in (number - 1, number) for n in draft.rows.get(i, ()) if n.kind == "Event" and n.first <= at]
    for event in reversed(told):
        parties = [
            r.subject for r in draft.relations if r.predicate == "participatesIn" and r.object == event.things[0]
        ]
        if len(parties) > 1:
            return tuple(dict.fromkeys(parties))
    return ()


def _speaks_elsewhere(draft: Draft, at: int, voice: tuple[str, ...]) -> bool:
    """Tell whether the one who speaks is named only in the other half of a sentence, which a semicolon parts."""
    sentence = draft.sentence(at)
    cuts = [sentence.start, *(i for i in sentence if draft.key(i) == ";"), sentence.stop]
    half = next(range(a, b) for a, b in pairwise(cuts) if at < b)
    named = [n.first for n in draft.beside(at) if n.things == voice]
    return bool(named) and not any(i in half for i in named)


def _speaks_here(draft: Draft, voice: tuple[str, ...], at: int) -> bool:
    """Tell whether the sentence itself gives its words to the speaker, in a language where else its doer speaks."""
    if draft.words("grammar", "doer") != ("auxiliary",):
        return True
    return is_quoted(draft, at) or any(set(n.things) & set(voice) for n in draft.beside(at))


def own_state(draft: Draft, voice: tuple[str, ...], named: tuple[str, ...]) -> bool:
    """Tell whether the doer is the state in whose office the one speaks whose words these are: *Moscow hopes, said
    X*."""
    if len(voice) != 1 or len(named) != 1 or draft.thing(named[0]).kind != "State":
        return False
    if draft.thing(voice[0]).kind == "GovernmentBody":
        return draft.thing(voice[0]).name.endswith(f" of {draft.thing(named[0]).name}")
    return draft.thing(voice[0]).kind == "Person" and any(
        draft.thing(named[0]).name in office for office in offices_of(draft, voice[0])
    )


def verb_of(draft: Draft, found: Found) -> int:
    """Give the word of the matched ones with which a doer agrees."""
    first, last = found.match.first, found.match.last
    how = draft.words("grammar", "doer")
    if how == ("case",):
        slots = {i for name in found.match.slots for n in found.slot(name) for i in range(n.first, n.last)}
        own = [i for i in range(first, last) if i not in slots]
        return next((i for i in own if number_of_verb(draft, i)), own[0] if own else first)
    if how == ("auxiliary",):
        return found.anchor
    return first if how == ("order",) else last - 1
