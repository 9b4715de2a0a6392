"""Whose a body, force or office is where the words beside it do not tell."""

from __future__ import annotations

from dataclasses import replace

from ..knowledge import Kind
from ..model import Thing
from .belonging import state_of
from .draft import Draft, Named, mint
from .lexicon import Phrase
from .offices import offices_of
from .organs import organ_of_the_last
from .region import sides
from .short_names import BODIES, shares_noun, stands_alone
from .telling import titled_speaker

_OWNED = frozenset(("GovernmentBody", "ArmedForce", "Office"))
_ONE_EACH = frozenset(("GovernmentBody", "ArmedForce"))
_GENITIVE = frozenset(("genitive",))
_REACH = 3  # sentences before in which a state is sought
_TWO = 2
_PLURAL_ONLY = 2  # cases of a form that can only be a plural: that, and its case
_TITLE = 4  # words between a body and the name of the one who holds office in it


def whose(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """Give the states to which words only point: *the ministry of the republic*, *our army*, *both armies*."""
    if "State" not in kind.of:
        return []
    told = _of_the_land(draft, phrase, kind) or _of_both(draft, phrase, kind) or _ours(draft, phrase)
    return told or _of_the_body(draft, phrase, kind)


def _of_the_land(draft: Draft, phrase: Phrase, kind: Kind) -> list[Named]:
    """*The ministry of the republic*, *its ministry* is that of the state that the text has named last as a doer."""
    after, before = phrase.last, phrase.first - 1
    its = draft.meets(before, "owners") and kind.makes in _OWNED
    if not its and not draft.meets(after, "land"):
        return []
    at = before if its else after
    states = [n for n in draft.of_kind("State") if n.last <= phrase.first and n.nominative and len(n.things) == 1]
    return [Named(at, at + 1, states[-1].things, "State", "reference", "", _GENITIVE)] if states else []


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
    both = near_by if len(near_by) == _TWO else principals if all_of >= set(principals) else ()
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
    whole = owned[0] if owned else None
    return [replace(whole, things=(state,), kind="State", how="reference")] if whole and state else []


def _ours(draft: Draft, phrase: Phrase) -> list[Named]:
    """*Our army*, told by an ending, is that of the state of the official named in the sentence, else of the land
    whose language this is."""
    if "ours" not in phrase.cases:
        return []
    people = [t for n in draft.beside(phrase.first) if n.kind == "Person" and n.nominative for t in n.things]
    state = next((s for s in (state_of(draft, person) for person in people) if s), None)
    home = draft.words("grammar", "home")
    things = (state,) if state else home[:1]
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
        return _of_the_last(draft, phrase, kind)
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
    """Give the body of the sort in which the person named right after is known to hold office: *Foreign Ministry
    spokeswoman X*."""
    near = [n for n in draft.beside(phrase.first) if n.kind == "Person" and 0 < n.first - phrase.last <= _TITLE]
    sort = kind.name.partition("{of}")[0]
    told = [sort + office.partition(sort)[2] for n in near for t in n.things for office in offices_of(draft, t)]
    known = [draft.thing(ref) for name in told if (ref := draft.lexicon.names.get(name.casefold()))]
    return next((thing for thing in reversed(known) if thing.kind == kind.makes), None)


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
    named = [t for n in before for t in n.things if sort in draft.thing(t).name.casefold()]
    return draft.thing(named[-1]) if named else None


def _seated(draft: Draft, phrase: Phrase) -> str | None:
    """Give the state in whose capital the text says the body sits: *the Foreign Ministry in Baku*."""
    if not draft.meets(phrase.last, "place_before"):
        return None
    there = [n for n in draft.beside(phrase.last) if n.first == phrase.last + 1 and len(n.things) == 1]
    return next((draft.lexicon.capitals[n.things[0]] for n in there if n.things[0] in draft.lexicon.capitals), None)


def _of_the_last(draft: Draft, phrase: Phrase, kind: Kind) -> Thing | None:
    """*The army*, *the Foreign Ministry*: that of the state last named, in this sentence or the one before."""
    if kind.makes not in ("GovernmentBody", "ArmedForce") or "plural" in phrase.cases:
        return None
    if draft.key(phrase.first - 1) != "the" and not draft.form(phrase.first)[:1].isupper():
        return None
    number = draft.number(phrase.first)
    near = [
        n for i in (number - 1, number) for n in draft.rows.get(i, ()) if n.kind == "State" and n.last <= phrase.first
    ]
    last = near[-1].things[0] if near and len(near[-1].things) == 1 else None
    state = _seated(draft, phrase) or _speakers_state(draft) or last
    if not state and kind.makes == "GovernmentBody":
        state = _last_state(draft, phrase)
    if not state:
        return None
    name = kind.name.format(of=draft.thing(state).name)
    return mint(draft, kind.makes, name, draft.text(phrase.first, phrase.last))
