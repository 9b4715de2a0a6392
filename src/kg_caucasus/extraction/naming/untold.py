"""Whose a body, force or office is where the words beside it do not tell."""

from __future__ import annotations

from dataclasses import replace

from ...knowledge import Kind
from ...model import Thing
from ..draft import Draft, Named
from ..offices.belonging import state_of, state_whose_seat
from ..speech.telling import quoted_regions, titled_speaker
from ..words.lexicon import Phrase
from .minting import mint
from .organs import organ_of_the_last
from .region import sides
from .short_names import BODIES, shares_noun, stands_alone

_OWNED = frozenset(("GovernmentBody", "ArmedForce", "Office"))
_DOERS = ("State", "Person", "GovernmentBody")
_ONE_EACH = frozenset(("GovernmentBody", "ArmedForce"))
_GENITIVE = frozenset(("genitive",))
_REACH = 3  # sentences before in which a state is sought
_PLURAL_ONLY = 2  # cases of a form that can only be a plural: that, and its case
_TITLE = 4  # words between a body and the name of the one who holds office in it


def whose(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """Give the states to which words only point: *the ministry of the republic*, *our army*, *both armies*."""
    if "State" not in kind.of:
        return []
    told = _of_the_land(draft, phrase, kind) or _of_both(draft, phrase, kind) or _ours(draft, phrase, kind)
    return told or _of_the_body(draft, phrase, kind)


def _of_the_land(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """*The ministry of the republic*, *its ministry* is that of the state that the text has named last as a doer."""
    after, before = phrase.last, phrase.first - 1
    its = draft.meets(before, "owners") and kind.makes in _OWNED
    if not its and not draft.meets(after, "land"):
        return []
    at = before if its else after
    kinds = _DOERS if its and kind.makes in _ONE_EACH else _DOERS[:1]
    doers = [n for k in kinds for n in draft.of_kind(k) if n.nominative and len(n.things) == 1]
    last = max((n for n in doers if n.last <= phrase.first), key=lambda n: n.first, default=None)
    state = last and (last.things[0] if last.kind == "State" else state_of(draft, last.things[0]))
    if its and kind.makes in _ONE_EACH and (his := _state_by_surname(draft, phrase, last.first if last else 0)):
        state = his
    return [Named(at, at + 1, (state,), "State", "reference", "", _GENITIVE)] if state else []


def _state_by_surname(draft: Draft, phrase: Phrase, after: int) -> str | None:
    """Give the state that all known bearers of the surname serve which stands last before in this sentence."""
    before = [p for p in draft.phrases_in(draft.sentence(phrase.first)) if after <= p.first < p.last <= phrase.first]
    bearers = [[e.ref for e in p.entries if e.use == "surname"] for p in before if "nominative" in p.cases]
    states = {state_of(draft, person) for person in next((row for row in reversed(bearers) if row), ())}
    return states.pop() if len(states) == 1 else None


def _of_both(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """*Both foreign ministries*, *the ministries of the two countries* are those of the two states told beside them, or
    in the sentence before; else, where others are told there too, of the two whose peace it is."""
    before, near = phrase.first - 1, range(phrase.first - 1, phrase.last + 2)
    countries = [p for p in draft.phrases_in(draft.sentence(phrase.first)) if _means_two(p)]
    beside = next((p for p in countries if p.last == phrase.first or p.first in near[len(near) - 2 :]), None)
    counted = draft.meets(before, "both")
    if kind.makes not in _ONE_EACH or kind.plural or not (counted or beside):
        return []
    number = draft.number(phrase.first)
    told = [n for i in (number - 1, number) for n in draft.rows.get(i, ()) if n.kind == "State"]
    near_by = tuple(dict.fromkeys(t for n in told for t in n.things))
    all_of = {t for n in draft.of_kind("State") for t in n.things}
    principals = sides(draft.lexicon.knowledge)
    both = near_by if len(near_by) == 2 else principals if all_of >= set(principals) else ()
    first, last = (beside.first, beside.last) if beside else (before, phrase.first)
    return [Named(first, last, both, "State", "reference", "", _GENITIVE)] if both else []


def _means_two(phrase: Phrase) -> bool:
    """Tell whether a phrase stands for two states: *the two countries*."""
    return any(entry.ref == "reference:states-2" for entry in phrase.entries)


def _of_the_body(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """A body right beside the body that it is of is that one's state's: *ՆԳՆ փրկարար ծառայություն*, *полиция МВД*."""
    row = draft.beside(phrase.first) if kind.makes in _ONE_EACH and not kind.plural else ()
    bodies = [n for n in row if n.kind == "GovernmentBody" and len(n.things) == 1]
    head_first = draft.lexicon.head_first
    near = [n for n in bodies if (n.first == phrase.last if head_first else n.last == phrase.first)]
    owned = [n for n in near if "genitive" in n.cases or draft.form(n.last - 1).isupper()]
    state = state_of(draft, owned[0].things[0]) if owned else None
    return [replace(owned[0], things=(state,), kind="State", how="reference")] if state else []


def _ours(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """*Our army*, told by an ending or the word before, is that of the state of the official named in the sentence,
    else of the one whose speech this is, or of the land whose language."""
    if "ours" not in phrase.cases and not (kind.makes in _ONE_EACH and draft.meets(phrase.first - 1, "our")):
        return []
    people = [t for n in draft.beside(phrase.first) if n.kind == "Person" and n.nominative for t in n.things]
    state = next((s for s in (state_of(draft, person) for person in people) if s), None)
    state = state or _speakers_state(draft)
    things = (state,) if state else draft.words("grammar", "home")[:1] if "ours" in phrase.cases else ()
    return [Named(phrase.first, phrase.last, things, "State", "reference", "", _GENITIVE)] if things else []


def _speakers_state(draft: Draft) -> str | None:
    """Give the state for which he speaks whose speech, by its title, the text is: his *government* is its own."""
    title = draft.document.sentences[0]
    author = draft.once("whose speech", title, lambda: titled_speaker(draft))
    return state_of(draft, author) if author else None


def _last_state(draft: Draft, phrase: Phrase) -> str | None:
    """Give the state of the speaker whose speech the text is; else that last named before, or served by who is named
    last or next, in this sentence or those before."""
    if own := _speakers_state(draft):
        return own
    number = draft.number(phrase.first)
    here = draft.rows.get(number, ())
    earlier = [n for i in range(number - _REACH, number) for n in draft.rows.get(i, ())]
    before = [n for n in here if n.last <= phrase.first]
    after = [n for n in here if n.first >= phrase.last and n.kind == "Person"]
    for named in (*reversed(before), *after, *reversed(earlier)):
        if len(named.things) == 1 and named.kind in ("State", "Person"):
            state = named.things[0] if named.kind == "State" else state_of(draft, named.things[0])
            if state:
                return state
    return None


def untold(draft: Draft, phrase: Phrase, kind: Kind) -> Thing | None:
    """*The Ministry of Defence*, of no state: that by whose chief noun it is called, else the last named of that sort,
    else that of the land whose language this is."""
    if known := _called_so(draft, phrase):
        return known
    if organ := organ_of_the_last(draft, phrase, kind):
        return organ
    if kind.makes == "GovernmentBody" and "State" not in kind.of:
        return None  # *the city council*, of no place
    if draft.doer_by == "order":
        return _of_the_holder(draft, phrase, kind) or _of_the_last(draft, phrase, kind)
    home = draft.words("grammar", "home")
    if kind.makes == "WorkingBody" and home:
        return _same_sort(draft, phrase, kind)
    if kind.id in draft.words("grammar", "of_the_last"):
        told = None if _speakers_state(draft) else _same_sort(draft, phrase, kind)
        if told := told or _of_last_state(draft, phrase, kind):
            return told
    if not home or kind.makes != "GovernmentBody" or not draft.form(phrase.first)[:1].isupper():
        return None
    if _is_many_or_common(draft, phrase):
        return None
    name = kind.name.format(of=draft.thing(home[0]).name)
    known = _of_the_holder(draft, phrase, kind) or _same_sort(draft, phrase, kind)
    return known or mint(draft, kind.makes, name, draft.text(phrase.first, phrase.last))


def _of_last_state(draft: Draft, phrase: Phrase, kind: Kind) -> Thing | None:
    state = _last_state(draft, phrase)
    name = kind.name.format(of=draft.thing(state).name) if state else ""
    return mint(draft, kind.makes, name, draft.text(phrase.first, phrase.last)) if state else None


def _called_so(draft: Draft, phrase: Phrase) -> Thing | None:
    """Give the body named last of which a noun that stands alone is the chief one: *the Senate*, after *the French
    Senate*."""
    if phrase.last - phrase.first > 1 or "plural" in phrase.cases or not stands_alone(draft, phrase.first):
        return None
    before = [n for n in draft.named if n.kind in BODIES and n.how == "name" and n.last <= phrase.first]
    named = [t for n in before for t in n.things if len(n.things) == 1 and shares_noun(draft, phrase, t)]
    return draft.thing(named[-1]) if named else None


def _of_the_holder(draft: Draft, phrase: Phrase, kind: Kind) -> Thing | None:
    """Give the body of the sort in which the person named right after, maybe by surname alone, is known to hold office:
    *Foreign Ministry spokeswoman X*; else that of the one named before who holds the office told with it: *X said … the
    Foreign Ministry spokeswoman added*."""
    beside = [p for p in draft.phrases if phrase.first == p.last or phrase.last == p.first]
    titles = [k for p in beside for k in draft.lexicon.kinds_of(p) if k.makes == "Office"]
    titled = any(p.last == phrase.first and draft.lexicon.kinds_of(p) for p in beside) and bool(titles)
    near = range(phrase.last + (not titled), phrase.last + _TITLE + 1)
    people = [t for n in draft.beside(phrase.first) if n.kind == "Person" and n.first in near for t in n.things]
    after = [p for p in draft.phrases_in(draft.sentence(phrase.first)) if p.first in near]
    people += [e.ref for p in after for e in p.entries if e.use == "surname"]
    if people or not titles:
        found = {thing.id: thing for person in people for thing in _bodies_of(draft, person, kind, ())}
        return found.popitem()[1] if len(found) == 1 else None
    held = tuple(title.name.partition("{of}")[0].removesuffix("the ") for title in titles)
    before = [(n.first, t) for n in draft.of_kind("Person") if n.last <= phrase.first for t in n.things]
    before += [
        (p.first, e.ref) for p in draft.phrases if p.last <= phrase.first for e in p.entries if e.use == "surname"
    ]
    people = [person for _, person in sorted(before, reverse=True)]
    return next((thing for person in people for thing in _bodies_of(draft, person, kind, held)), None)


def _bodies_of(draft: Draft, person: str, kind: Kind, titles: tuple[str, ...]) -> list[Thing]:
    """Give the bodies of a sort in which a person is known to hold an office, one that begins as told if any is."""
    sort, things = kind.name.partition("{of}")[0], draft.lexicon.knowledge.things
    held = [t for t in things.tenures.get(person, ()) if t.body]
    fitting = [t for t in held if not titles or things.offices.get(t.office, "").startswith(titles)]
    bodies = [draft.thing(t.body) for t in fitting if t.body]
    return [b for b in bodies if b.kind == kind.makes and any(name.startswith(sort) for name in b.labels["en"])]


def _is_many_or_common(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a noun may be several bodies, or owes its capital only to the beginning of the sentence."""
    form, opens = draft.form(phrase.first), phrase.first == draft.sentence(phrase.first).start
    alone = phrase.last - phrase.first == 1 and not form.split("-")[0].isupper()
    return (opens and alone) or ("plural" in phrase.cases and len(phrase.cases) <= _PLURAL_ONLY)


def _same_sort(draft: Draft, phrase: Phrase, kind: Kind) -> Thing | None:
    """Give the last thing named before that is of the sort: *the mission*, after *the EU mission*."""
    sort = kind.name.partition(" of")[0].casefold()
    kinds = (kind.makes, "InternationalOrganization")
    before = [n for n in draft.named if n.kind in kinds and n.last <= phrase.first and len(n.things) == 1]
    alike = [n for n in before if any(sort in draft.thing(t).name.casefold() for t in n.things)]
    told = [n for n in alike if not _is_said_by_others(draft, n.first, phrase.first)] or alike
    return draft.thing(told[-1].things[0]) if told else None


def _is_said_by_others(draft: Draft, token: int, at: int) -> bool:
    """Tell whether a token stands in quoted words that have ended before another: *“… of X,” the ministry said*."""
    return any(token in region and at not in region for region in quoted_regions(draft))


def _of_the_last(draft: Draft, phrase: Phrase, kind: Kind) -> Thing | None:
    """*The army*, *the Foreign Ministry*: that of the state last named, in this sentence or the one before."""
    if kind.makes not in ("GovernmentBody", "ArmedForce") or "plural" in phrase.cases:
        return None
    if not draft.meets(phrase.first - 1, "the_one") and not draft.form(phrase.first)[:1].isupper():
        return None
    number = draft.number(phrase.first)
    near = [
        n for i in (number - 1, number) for n in draft.rows.get(i, ()) if n.kind == "State" and n.last <= phrase.first
    ]
    last = near[-1].things[0] if near and len(near[-1].things) == 1 else None
    state = state_whose_seat(draft, phrase) or _speakers_state(draft) or last
    if not state and kind.makes == "GovernmentBody":
        state = _last_state(draft, phrase)
    if not state:
        return None
    name = kind.name.format(of=draft.thing(state).name)
    return mint(draft, kind.makes, name, draft.text(phrase.first, phrase.last))
