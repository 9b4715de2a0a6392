"""Persons: by surname alone, by a name after or before an office, and the offices that the text says they hold."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ...knowledge import Knowledge
from ...reading.tokens import fold, words_of
from ..draft import Draft, Named
from ..offices.groups import share_offices
from ..offices.offices import hold_offices, person_beside
from ..offices.posts import past_place
from ..sentence.coordination import is_initial
from ..words.lexicon import Phrase
from ..words.transliterate import transliterate
from .bodies import name_other_bodies
from .minting import mint
from .unlisted import (
    bearers_of,
    case_of,
    is_name,
    is_name_word,
    is_womans,
    name_by_look,
    name_by_new_surnames,
    name_speakers,
)

_RANKS = ("foremost", "next_foremost")  # sorts of offices
_LATEST = "9999"  # after every day told
_NAMED_AS_HOLDERS = ("GovernmentBody", "InternationalOrganization")
_MODIFIERS = 3  # words between the comma after a name and the office
_NAME_LENGTHS = (3, 2)  # words in a person's name that nobody listed


def find_people(draft: Draft) -> Draft:
    """Name the persons meant by surname; mint those that an office introduces; tell who holds which office."""
    draft = _in_their_titles(_by_surname(draft))
    draft = _introduced(draft)
    draft = name_other_bodies(draft)
    draft = name_speakers(draft)
    draft = name_by_look(draft)
    draft = _in_the_nominative(name_by_new_surnames(draft))
    return share_offices(hold_offices(draft))


def _in_the_nominative(draft: Draft) -> Draft:
    """Where a person's name as the dictionary has it is no form of an object (*Нарышкин*, but *Нарышкина*), take it for
    the nominative that it is, and another form for none; but for a woman whose surname has no cases (*Ани Бадалян*)."""
    if not draft.words("grammar", "person_nominative"):
        return draft
    instead = {n: replace(n, cases=_cases(draft, n)) for n in draft.of_kind("Person") if "nominative" in n.cases}
    return draft.with_instead(instead)


def _cases(draft: Draft, named: Named) -> frozenset[str]:
    lang, last = draft.document.lang, named.last - 1
    names = [words_of(name, lang) for t in named.things for name in draft.thing(t).labels.get(lang, ())]
    if draft.key(last) not in {fold(words[-1], lang) for words in names} and len(names) > 0 and named.how == "name":
        return named.cases - {"nominative"}
    woman = any(words[0].casefold().endswith(draft.words("grammar", "given_of_women")) for words in names if words[1:])
    undeclined = woman and not draft.meets(last, "surname_of_women")
    sure = draft.meets(last, "person_nominative") and not undeclined
    return frozenset(("nominative",)) if sure else named.cases


def _by_surname(draft: Draft) -> Draft:
    """A surname is the person of the full name in this text; else the holder of the office before it; else who has the
    office of another named in the sentence (*Mustafayev and Grigoryan*); else nobody.

    A surname that only one known person bears is that person's, unless another bears it in this text.
    """
    full = {t for n in draft.of_kind("Person") for t in n.things}
    others = _of_others(draft)
    found, open_yet = [], []
    for phrase in draft.phrases:
        bearers = bearers_of(draft, phrase)
        if not bearers or any(_takes_up(n, phrase) for n in draft.beside(phrase.first)):
            continue
        if bearers & others and not bearers & full:
            continue
        bearers = _of_the_initial(draft, phrase.first, bearers) or bearers
        meant = bearers & full or _of_the_office(draft, phrase.first, bearers) or bearers
        first = _foremost(draft, meant) if len(meant) > 1 else meant
        if len(first) == 1 and not _another_first_name(draft, phrase.first, next(iter(first))):
            person = next(iter(first))
            begins = _given_name(draft, phrase.first, person)
            found.append(Named(begins, phrase.last, (person,), "Person", "name", "", phrase.cases))
        elif len(first) > 1:
            open_yet.append((phrase, first))
    draft = draft.add(found)
    for phrase, bearers in open_yet:
        near = {t for n in draft.beside(phrase.first) if n.kind == "Person" for t in n.things}
        alike = {b for b in bearers if _titles(draft, {b}) & _titles(draft, near)}
        if len(alike) == 1 and not _another_first_name(draft, phrase.first, next(iter(alike))):
            draft = draft.add([Named(phrase.first, phrase.last, tuple(alike), "Person", "name", "", phrase.cases)])
    return draft


def _takes_up(named: Named, phrase: Phrase) -> bool:
    """Tell whether a name has a surname for one of its words, and no aside within what is told in many words: *the
    treaty, X recalled, is agreed*."""
    aside = named.how == "composed" and named.kind == "Process" and named.first < phrase.first < named.last - 1
    return named.first <= phrase.first < named.last and not aside


def _titles(draft: Draft, people: set[str]) -> set[str]:
    """Give what the offices are called, whosever they are, that persons hold in governments on the statement's day."""
    things, day = draft.lexicon.knowledge.things, draft.document.statement.published or _LATEST
    held = [t for b in people for t in things.tenures.get(b, ()) if t.covers(day)]
    ranks = tuple(title for rank in _RANKS for title in draft.sort(rank))
    named = [things.offices.get(t.office, "") for t in held]
    return {name.rpartition(" of ")[0] for name in named if name.startswith(ranks)}


def _in_their_titles(draft: Draft) -> Draft:
    """Read a body that is named as its holder is, right before a person, as his office, and its lone noun later as him:
    *Human Rights Defender* X … *the Defender*."""
    bodies = [n for kind in _NAMED_AS_HOLDERS for n in draft.of_kind(kind) if len(n.things) == 1]
    holders = {n: person for n in bodies if (person := _holder_beside(draft, n))}
    if not holders:
        return draft
    instead = {
        n: replace(n, things=(), kind="Office", label=_title(draft, n, person.things[0]))
        for n, person in holders.items()
    }
    persons = {n.things: person.things for n, person in holders.items()}
    for one in bodies:
        if one not in holders and one.things in persons and one.last - one.first == 1:
            instead[one] = replace(one, things=persons[one.things], kind="Person", how="reference")
    return draft.with_instead(instead)


def _holder_beside(draft: Draft, body: Named) -> Named | None:
    """Give the person right after a body whose name holds the noun of an office, or with a comma before or after it."""
    inner = draft.lexicon.within(draft.document.tokens, Phrase(body.first, body.last, (), frozenset()))
    if not any(kind.makes == "Office" for p in inner for kind in draft.lexicon.kinds_of(p)):
        return None
    if any(n.kind == "Office" and body.holds(n) for n in draft.beside(body.first)):
        return None  # *the office of the Deputy Prime Minister of Azerbaijan* X
    first = body.last + (draft.key(body.last) == ",")
    last = body.first - (draft.key(body.first - 1) == ",")
    people = [n for n in draft.beside(body.first) if n.kind == "Person"]
    return next((n for n in people if n.first == first or n.last == last < body.first), None)


def _title(draft: Draft, body: Named, person: str) -> str:
    """Give what the holder of a body is called: by the office that he is known to hold there, else as the body is."""
    things = draft.lexicon.knowledge.things
    held = [t.office for t in things.tenures.get(person, ()) if t.body == body.things[0]]
    called = draft.thing(body.things[0]).name.removeprefix(f"{draft.titles.office_of} ")
    return things.offices[held[0]] if held else called


def _of_the_initial(draft: Draft, at: int, bearers: set[str]) -> set[str]:
    """Give those of the bearers of a surname whose first name the initials before it begin: *М.Г.* Григорян."""
    first = at
    while first - 1 in draft.sentence(at) and is_initial(draft, first - 1):
        first -= 1
    letter, lang = draft.form(first)[:1].casefold(), draft.document.lang
    if not any("." in draft.form(i) for i in range(first, at)):
        return set()
    return {b for b in bearers if any(name[:1].casefold() == letter for name in draft.thing(b).labels.get(lang, ()))}


def _given_name(draft: Draft, at: int, person: str) -> int:
    """Give where a name begins that has an initial before the surname: *Antony J. Blinken*."""
    first = at
    while first - 1 in draft.sentence(at) and is_initial(draft, first - 1):
        first -= 1
    given = {name.split()[0].casefold() for name in draft.thing(person).labels.get(draft.document.lang, ())}
    return first - 1 if first < at and draft.key(first - 1) in given else at


def _of_others(draft: Draft) -> set[str]:
    """Give the persons whose surname somebody bears in this text under another first name."""
    return {
        entry.ref
        for phrase in draft.phrases
        for entry in phrase.entries
        if entry.use == "surname" and _another_first_name(draft, phrase.first, entry.ref)
    }


def _foremost(draft: Draft, bearers: set[str]) -> set[str]:
    """Of several bearers of a surname give the one who is or was at the head of a state or of its diplomacy, else in
    its government; of several such the one who is so on the statement's day, or still."""
    things, day = draft.lexicon.knowledge.things, draft.document.statement.published or _LATEST
    for rank in _RANKS:
        held = [
            (b, t)
            for b in bearers
            for t in things.tenures.get(b, ())
            if things.offices.get(t.office, "").startswith(tuple(draft.sort(rank)))
        ]
        if foremost := {b for b, _ in held}:
            now = {b for b, t in held if t.covers(day)}
            return foremost if len(foremost) == 1 else now
    return set()


def _of_the_office(draft: Draft, at: int, bearers: set[str]) -> set[str]:
    """Give those of the bearers of a surname who held the office named before it, on the statement's day if told."""
    things, day = draft.lexicon.knowledge.things, draft.document.statement.published
    office = next((n.label for n in draft.beside(at) if n.kind == "Office" and n.last == at), None)
    if not office:
        return set()
    fitting = {
        (b, t)
        for b in bearers
        for t in things.tenures.get(b, ())
        if things.offices.get(t.office, "").startswith(office)
    }
    if day:
        fitting = {(b, t) for b, t in fitting if t.covers(day)}
    return {b for b, _ in fitting}


def _another_first_name(draft: Draft, at: int, person: str) -> bool:
    """Tell whether a capitalised word that is no name, office or title of the person stands before a surname; at the
    head of a sentence, where any word has a capital, one that is another known person's first name."""
    lang = draft.document.lang
    opens = at - 1 == draft.sentence(at).start
    if not is_name_word(draft, at - 1) or at - 1 not in draft.sentence(at):
        return False
    first_name = draft.meets(at - 1, "first_names") or draft.key(at - 1) in _first_names(draft.lexicon.knowledge, lang)
    goes_on = draft.key(at + 1) == "," or draft.meets(at + 1, "past_of_women")
    if opens and not first_name and not (goes_on and is_womans(draft, at - 1, at + 1)):
        return False
    if any(n.first <= at - 1 < n.last for n in draft.beside(at)):
        return False
    if draft.meets(at - 1, "titles") or draft.meets(at - 1, "no_persons") or _is_another(draft, at - 1):
        return False
    known = {word.casefold() for name in draft.thing(person).labels.get(lang, ()) for word in name.split()}
    return draft.key(at - 1) not in known


def _is_another(draft: Draft, token: int) -> bool:
    """Tell whether a word is a known surname in a case of its own: *с Мирзояном Лавров*."""
    told = draft.phrases_in(range(token, token + 1))
    return any("nominative" not in p.cases and any(e.use == "surname" for e in p.entries) for p in told)


@cache
def _first_names(knowledge: Knowledge, lang: str) -> frozenset[str]:
    """Give the first names of the known persons."""
    people = (t for t in knowledge.things.by_id.values() if t.kind == "Person")
    return frozenset(fold(name.split()[0], lang) for t in people for name in t.labels.get(lang, ()) if " " in name)


def _introduced(draft: Draft) -> Draft:
    """Read the capitalised words beside an office as a person's name."""
    made, found = [], []
    for office in [n for n in draft.of_kind("Office") if "plural" not in n.cases]:
        if person_beside(draft, office):
            continue
        for first, last in _name_stretches(draft, office):
            words, womans = draft.document.tokens[first:last], is_womans(draft, first, last)
            surname = words[-1].form if womans else draft.lexicon.wording.inflection.bare(words[-1].form)
            forms = [*(w.form for w in words[:-1]), surname]
            thing = mint(draft, "Person", transliterate(" ".join(forms), draft.document.lang), " ".join(forms))
            made.append(thing)
            cases = frozenset(("nominative",)) if womans else case_of(draft, last - 1)
            found.append(Named(first, last, (thing.id,), "Person", "composed", " ".join(forms), cases))
            break
    return draft.add(found, made)


def _name_stretches(draft: Draft, office: Named) -> list[tuple[int, int]]:
    kinds = [p for p in draft.phrases_in(draft.sentence(office.first)) if any(e.use == "kind" for e in p.entries)]
    taken = [(one.first, one.last) for one in draft.beside(office.first)] + [(p.first, p.last) for p in kinds]
    known = {i for first, last in taken for i in range(first, last)}
    found = []
    for size in _NAME_LENGTHS:
        for first in (office.last, office.last + 1, past_place(draft, office), _before_comma(draft, office) - size):
            stretch = range(first, first + size)
            if first == office.last + 1 and draft.key(office.last) != ",":
                continue
            apt = not draft.holds(stretch, "no_persons")
            named = apt and not known & {*stretch} and is_name(draft, stretch)
            if named and _in_line(draft, stretch, office):
                found.append((first, first + size))
    return found


def _in_line(draft: Draft, stretch: range, office: Named) -> bool:
    """Tell whether no line ends between a name and its office: a letter's salutation is no name."""
    first, last = min(stretch.start, office.first), max(stretch.stop, office.last)
    return "\n" not in draft.text(first, last)


def _before_comma(draft: Draft, office: Named) -> int:
    """Give the token up to which a name before an office can reach: *X, the organisation's regional director*."""
    for at in range(office.first, max(office.first - _MODIFIERS - 1, draft.sentence(office.first).start), -1):
        if draft.key(at - 1) == ",":
            return at - 1
        if not draft.form(at - 1)[:1].islower():
            break
    return office.first
