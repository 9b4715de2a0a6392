"""What *he*, *the ministry*, *the document* stand for: of what was named before, that whose features tell most."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..draft import Draft, Named, opens_paragraph
from ..naming.short_names import BODIES, SHORT, nouns_at, shares_noun
from ..offices.belonging import state_of, state_whose_seat, wholes_of
from ..offices.held import offices_of
from ..sentence.rules import find_rules, is_verb_of_speech
from ..sentence.scene import by_participle, groups_of
from ..sentence.weighing import Candidate, choose
from ..speech.telling import telling_of
from ..words.lexicon import Phrase
from .ruled_out import GENDERS, named_before, subject_of_the_last

KINDS = {
    "person": ("Person",),
    "ministry": ("GovernmentBody",),
    "state": ("State",),
    "organization": ("InternationalOrganization", "Organization"),
    "body": ("WorkingBody",),
    "agreement": ("Agreement",),
    "process": ("Process",),
    "route": ("Route",),
    "border": ("Border",),
    "event": ("Event",),
    "force": ("ArmedForce",),
    SHORT: (),
}
_BY_NOUN = frozenset(("ministry", "organization", "body", SHORT))  # of whom the chief noun of a name may tell which
_ONE_ALONE = frozenset(("ministry", "state", "organization", "body"))  # of whom *it* says that it is one
_MOST = 6  # things that a reference may stand for
_ANY_OFFICIAL = frozenset(("representative", "spokesperson"))  # roles in which every official of a state can be told
_FAR = 3  # sentences back from which on it is all the same how far
_TITLE = 5  # words before or after a name in which he is called by his office or calling


class _Before(NamedTuple):
    """What was named before a reference: the ``rank`` of it, 0 for the last named, and where, the last place first."""

    things: tuple[str, ...]
    rank: int
    told: list[Named]


def antecedent_of(draft: Draft, phrase: Phrase, use: str, role: str) -> tuple[str, ...]:
    """Give what a reference of this use (``person``, ``ministry``) and role (``minister``) stands for; nothing where
    nothing of the sort was named before."""
    chosen = choose(antecedents(draft, phrase, use, role), draft.lexicon.wording.weights["reference"])
    return chosen.things if chosen else ()


def antecedents(draft: Draft, phrase: Phrase, use: str, role: str) -> list[Candidate]:
    """Give what a reference can stand for, the last named first."""
    before = [n for n in named_before(draft, phrase, use, role) if _can_be(draft, phrase, use, n)]
    seat = state_whose_seat(draft, phrase) if use == "ministry" else None
    land_of_it = draft.thing(seat).name if seat else state_before(draft, phrase)
    if use == "ministry" and (state := land_of_it):  # *the Armenian ministry*, *the ministry in Yerevan*
        before = [n for n in before if any(draft.thing(t).name.endswith(f" of {state}") for t in n.things)]
    mentions: dict[tuple[str, ...], list[Named]] = {}
    land = state_before(draft, phrase) if use == "person" else ""
    if land:  # *the Azerbaijani minister*: one of that land, else one of none that is known
        of_land = [n for n in before if _of(draft, n.things[:1], land)]
        before = of_land or [n for n in before if not any(state_of(draft, t) for t in n.things[:1])]
    beside = _state_beside(draft, phrase) if use == "person" and role in _ANY_OFFICIAL else ""
    told = [t for n in before for t in n.things]
    by_role = role and role not in GENDERS
    if by_role and use == "person" and not land:
        before = _as_subject(draft, phrase, role, before)
    if by_role and not any(bears(draft, (t,), role) or _of(draft, (t,), beside) for t in told):
        before = [n for n in before if not any(o for t in n.things[:1] for o in offices_of(draft, t))]
        by_role = False  # it is one of whose office nothing is known
    for named in reversed(before):
        things = named.things[:1] if use == "person" else named.things
        if len(things) > 1 and use in _ONE_ALONE:
            continue
        if things and (not by_role or bears(draft, things, role) or _of(draft, things, beside)):
            mentions.setdefault(things, []).append(named)
    spoke = _last_to_speak(draft, phrase) if use == "person" and mentions else ()
    says = "says " if mentions and use == "person" and _says(draft, phrase) else ""
    return [
        Candidate(
            things,
            (
                *_features(draft, phrase, use, role, _Before(things, rank, told)),
                *_spoke(things[0] in spoke if spoke else "nobody", says, use),
            ),
            (told[0],),
        )
        for rank, (things, told) in enumerate(list(mentions.items())[:_MOST])
    ]


def _as_subject(draft: Draft, phrase: Phrase, role: str, before: list[Named]) -> list[Named]:
    """Give whom *the minister* can be, without those beside the subject of the sentence before who bears that office:
    *After talks with Y X spoke. The minister …*."""
    subject, beside = subject_of_the_last(draft, phrase)
    if not subject or not bears(draft, subject.things, role) or not any(n in subject.named for n in before):
        return before
    return [n for n in before if n.first not in beside]


def _spoke(last: bool | str, says: str, use: str) -> Iterator[str]:
    """Tell whether one was the last to speak before a reference to a person, and whether who is meant speaks now."""
    if use == "person":
        yield from (f"last to speak {last}", *([f"{says}last to speak {last}"] if says else ()))


def _says(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a verb of speech stands beside a reference: *he said*."""
    beside = (phrase.first - 1, phrase.last, phrase.last + 1)
    return any(is_verb_of_speech(draft, i) for i in beside)


def _of(draft: Draft, things: tuple[str, ...], state: str) -> bool:
    """Tell whether one holds an office of a state or body, told by its English name."""
    return bool(state) and any(draft.thing(w).name == state for t in things for w in wholes_of(draft, t))


def _can_be(draft: Draft, phrase: Phrase, use: str, named: Named) -> bool:
    """Tell whether a reference of this use can stand for one named: by its class, or by the chief noun of its name."""
    if named.kind in KINDS.get(use, ()):
        return use != "agreement" or _has_own_noun(draft, phrase, named)
    by_noun = use in _BY_NOUN and named.kind in BODIES
    return by_noun and any(shares_noun(draft, phrase, t) for t in named.things)


def _has_own_noun(draft: Draft, phrase: Phrase, named: Named) -> bool:
    """Tell whether a document can be told again by a noun: *the resolution* is one that is called so."""
    inner = (phrase, *draft.lexicon.within(draft.document.tokens, phrase))
    nouns = {k.name for p in inner for k in draft.lexicon.kinds_of(p)}
    if not nouns or not nouns <= draft.sort("own_nouns"):
        return True
    names = [name.casefold() for t in named.things for name in draft.thing(t).labels["en"]]
    return any(noun.split()[0].casefold() in name for noun in nouns for name in names)


def _state_beside(draft: Draft, phrase: Phrase) -> str:
    """Give the state that a word beside a reference names: *the Armenian minister*; nothing where none does."""
    beside = [n for n in draft.beside(phrase.first) if n.kind == "State" and len(n.things) == 1]
    touching = [n for n in beside if n.last == phrase.first or n.first == phrase.last]
    body = owner_before(draft, phrase, ("GovernmentBody",))
    whose = draft.thing(body.things[0]).name.rpartition(" of ")[2] if body else ""  # *the Kremlin spokesman*
    return draft.thing(touching[0].things[0]).name if touching else whose


def state_before(draft: Draft, phrase: Phrase) -> str:
    """Give the state whose adjective or name stands right before a reference: *the Armenian ministry*."""
    named = owner_before(draft, phrase, ("State",))
    return draft.thing(named.things[0]).name if named else ""


def owner_before(draft: Draft, phrase: Phrase, kinds: tuple[str, ...]) -> Named | None:
    """Give what stands right before a reference and tells whose it is: *the Armenian ministry*, *the Kremlin official*;
    nothing before a pronoun (*Baku accuses them*), nor, where it has a case, in another than that of an owner."""
    if draft.meets(phrase.first, "pronouns"):
        return None
    named = next((n for n in draft.beside(phrase.first) if n.kind in kinds and n.last == phrase.first), None)
    by_order = draft.doer_by == "order" or (named and named.kind == "State" and draft.verb_last)
    owns = named and (named.adjective or by_order or "genitive" in named.cases)
    return named if named and owns and len(named.things) == 1 else None


def bears(draft: Draft, things: tuple[str, ...], role: str) -> bool:
    """Tell whether a role's word (``minister``) stands in the English name of a thing or of an office of its."""
    names = [draft.thing(t).name for t in things] + [o for t in things for o in offices_of(draft, t)]
    return any(role.replace("-", " ") in name.casefold() for name in names)


def _acts(draft: Draft, named: Named) -> bool:
    """Tell whether one named can be the doer of his sentence, or is the one *according to* whom it is told."""
    speech = find_rules(draft, "speech", draft.sentence(named.first))
    return named.nominative or any(named in one.slot("speaker") for one in speech if one.rule.id.endswith(".according"))


def _subject(draft: Draft, named: Named, which: str) -> Iterator[str]:
    """Tell where in its sentence one named stands among those who could do something there, and in what case."""
    groups = [g for g in groups_of(draft, draft.sentence(named.first), "doers") if not by_participle(draft, g.first)]
    place = next((i for i, g in enumerate(groups) if any(n.first == named.first for n in g.named)), -1)
    if place < 0:
        yield f"{which} inside another"
        return
    yield from (f"{which} {min(place, 2)} in its sentence", f"{which} as {groups[place].case}")
    yield f"{which} {min(place, 1)} as {groups[place].case}"


def _last_to_speak(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Give who was last told to speak before a phrase, in its sentence or the two before it."""
    number = draft.number(phrase.first)
    for at in range(number, max(number - _FAR, -1), -1):
        tellers = telling_of(draft, draft.document.sentences[at]).tellers
        if spoke := [n for n, _, _ in tellers if n.last <= phrase.first]:
            return tuple(t for n in spoke for t in n.things)
    return ()


def _called_so(draft: Draft, phrase: Phrase, told: list[Named]) -> bool:
    """Tell whether the noun of a reference stands beside one of the names: *Ambassador X … the ambassador*."""
    meant = {form for forms, _ in nouns_at(draft, phrase.last - 1) for form in forms}
    for named in told:
        sentence = draft.sentence(named.first)
        beside = (*range(named.first - 1, max(named.first - _TITLE, sentence.start) - 1, -1),
                  *range(named.last, min(named.last + _TITLE, sentence.stop)))  # fmt: skip
        if any(meant.intersection(forms) for i in beside for forms, _ in nouns_at(draft, i)):
            return True
    return False


def _features(draft: Draft, phrase: Phrase, use: str, role: str, one: _Before) -> Iterator[str]:
    """Tell what speaks for and against a reference's standing for one named before it."""
    (things, rank, told), number = one, draft.number(phrase.first)
    last = told[0]
    apart = min(number - draft.number(last.first), _FAR)
    sentence = "same sentence" if not apart else f"{apart} sentences before"
    before = [n for n in told if n.last <= draft.document.sentences[number].start]
    doer = "as doer" if _acts(draft, last) else "not as doer"
    yield from (f"named {rank + 1}", f"{use} named {rank + 1}", sentence, f"{use} {sentence}", doer, f"{use} {doer}")
    yield f"{sentence} {doer}"
    yield f"named {min(len(told), _FAR)} times"
    yield f"{'opens' if draft.sentence(last.first).start >= last.first - 1 else 'within'} {sentence}"
    yield f"last {last.how}"
    if before and _acts(draft, before[0]):
        yield f"doer before {min(number - draft.number(before[0].first), _FAR)}"
    if any(opens_paragraph(draft, i) for i in range(draft.number(last.first) + 1, number + 1)):
        yield f"{use} over a paragraph"
    if things == draft.author:
        yield "author"
    if use in _BY_NOUN:
        yield f"of that noun {any(shares_noun(draft, phrase, t) for t in things)}"
    if use == "person" and (state := _state_beside(draft, phrase)):
        yield f"of the state beside {_of(draft, things, state)}"
    yield from _subject(draft, last, "last")
    if before:
        yield from _subject(draft, before[0], "before")
    if use == "person":
        label = next((e.label for e in phrase.entries if e.use == "reference"), "an office").casefold()
        yield from (f"{label} named {rank + 1}", f"{label} {doer}")
        if role not in GENDERS:
            yield f"called so {_called_so(draft, phrase, told)}"
    if role in GENDERS:
        given = draft.thing(things[0]).name.casefold().split(" ")[0]
        yield f"gender {(given in draft.words('grammar', 'women')) is GENDERS[role]}"
    if not role and any(n.kind == "Office" and n.first == phrase.first for n in draft.beside(phrase.first)):
        office = next(n.label for n in draft.beside(phrase.first) if n.kind == "Office" and n.first == phrase.first)
        yield f"office {bears(draft, things, office.casefold())}"
