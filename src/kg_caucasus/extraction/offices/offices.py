"""Offices: who holds them by the text, who is meant by an office told without a name."""

from __future__ import annotations

from dataclasses import replace

from ...model import Relation
from ..draft import Draft, Named
from ..sentence.coordination import in_other_cases, is_initial
from ..sentence.scene import is_owner
from ..words.lexicon import Phrase, ids_by_name
from ..words.marks import PARTING
from .colleagues import colleague_named, is_colleague, office_of_colleague, offices_of_colleagues
from .groups import people_beside
from .held import is_known_to_hold, is_part, of_the_known, office_name, past_the_field, same_office
from .posts import body_itself, past_place, post_of

_OWNERS = frozenset(("State", "GovernmentBody", "InternationalOrganization", "Organization", "WorkingBody"))
_WORDS_OF_TITLE = 2
_SHORT = 5  # letters of *chair*, *chairman*
_SCOPE = 9  # words in which the field of an office is told
_AFTER = (",", ".", "։", ";")  # marks after a name that a comma parts from its office


def in_title(draft: Draft, named: Named) -> bool:
    """Tell whether a name is only a part of an office, or where an ambassador is posted: *the meeting with US Secretary
    of State X*, *посол в Армении X*."""
    offices = [n for n in draft.beside(named.first) if n.kind == "Office"]
    if any(n.holds(named) for n in offices):
        return True
    posted = any(n.label.startswith(draft.titles.ambassador) and post_of(draft, n) is named for n in offices)
    states = ids_by_name(draft.lexicon.knowledge, "State")
    return posted and all(draft.thing(t).name in states for t in named.things)


def person_beside(draft: Draft, office: Named) -> Named | None:
    """Give the person whose name stands right beside an office, a comma or title apart.

    One before it and a comma holds it only where none stands after it: *to the President of X* A, *the President of Y*
    B.
    """
    marks = {",", "՝", *draft.words("grammar", "titles"), *draft.words("grammar", "articles")}
    for named in sorted(draft.beside(office.first), key=lambda n: _nearness(draft, n, office)):
        if named.kind != "Person" or _has_the_office(draft, named, office):
            continue
        of_another = of_an_office(draft, office) or in_other_cases(draft, office, named)
        if named.first == office.last and of_another and not is_known_to_hold(draft, named, office.label):
            continue  # *an aide to the president* X: X is the president
        past = past_place(draft, office)
        between = range(past, named.first) if named.first >= past else range(named.last, office.first)
        beside = all(draft.key(i) in marks or is_initial(draft, i) or _owns(draft, i, office) for i in between)
        further = between and (_further_office(draft, between) or _scope(draft, office, between, named))
        if (len(between) <= 4 and beside) or further:
            apart = any(draft.key(i) == "," for i in between)
            if named.last == office.first and named.cases and "nominative" not in named.cases:
                continue  # *X's president*, *to X the president* is another
            ended = named.last == draft.sentence(office.first).stop or draft.key(named.last) in _AFTER
            closed = ended or named.first < office.last
            if closed or not apart:
                return named
    return None


def _nearness(draft: Draft, named: Named, office: Named) -> tuple[bool, int, bool]:
    """Give what tells which of those named beside an office comes first to hold it, the least first."""
    before = named.last <= office.first
    apart = max(named.first - office.last, office.first - named.last)
    return before and draft.key(named.last) == ",", apart, before


def of_an_office(draft: Draft, office: Named) -> bool:
    """Tell whether an office ends in another, that of whose holder it is, named or told by a noun: *assistant to
    President* X."""
    if any(n.kind == "Office" and n.last == office.last and office.holds(n) for n in draft.beside(office.first)):
        return True
    linked = [i for i in range(office.first + 1, office.last) if draft.meets(i, "prepositions")]
    inner = draft.lexicon.within(draft.document.tokens, Phrase(office.first, office.last, (), frozenset()))
    of_another = any(p.last == office.last and e.ref.startswith("offices:") for p in inner for e in p.entries)
    return bool(linked) and of_another


def _has_the_office(draft: Draft, named: Named, office: Named) -> bool:
    """Tell whether a person before an office is, by the case, the one whose official is meant: *Michel's spokesman*."""
    whose = draft.words("grammar", "complement_cases")
    if not whose or named.last != office.first:
        return False
    return not named.cases - {*whose, "dative"} or "nominative" not in office.cases


def _owns(draft: Draft, token: int, office: Named) -> bool:
    """Tell whether a word between a name and its office only says whose the office is or of what sort: *the Union's
    former*, X, *his* colleague."""
    if token >= office.first:
        return False
    if is_colleague(draft, office) and draft.meets(token, "whose_colleague"):
        return True
    if draft.doer_by != "order":
        return False
    return is_owner(draft, token) or draft.meets(token, "office_modifiers")


def _further_office(draft: Draft, between: range) -> bool:
    """Tell whether between an office and a name only another office stands, joined by *and*: *Deputy Prime Minister
    and Foreign Minister* X."""
    second = next((n for n in draft.beside(between.start) if n.kind == "Office" and n.first == between.start + 1), None)
    return draft.meets(between.start, "and") and bool(second and second.last == between.stop)


def _scope(draft: Draft, office: Named, between: range, person: Named) -> bool:
    """Tell whether between an office and a name only its field stands: *the representative for foreign affairs* X."""
    opens = draft.meets(between.start, "office_scope") and between.start >= office.last
    whole = not any(draft.key(i) in PARTING for i in between) and len(between) <= _SCOPE
    if not draft.words("grammar", "cases"):
        return opens and whole
    alike = "nominative" in person.cases or "nominative" not in office.cases
    return opens and whole and alike and bool(office.cases & person.cases)


def hold_offices(draft: Draft) -> Draft:
    """Tell who holds which office, and who is meant by an office alone."""
    told, named, draft = [], [], _of_bodies(draft)
    offices = [_as_held(draft, n) for n in draft.of_kind("Office")]
    for office in [n for n in offices if not any(m.holds(n) for m in draft.beside(n.first) if m.kind == "Office")]:
        person = person_beside(draft, office) or _past_another(draft, office)
        fellows = is_colleague(draft, office) and "plural" in office.cases
        if fellows and len(people := people_beside(draft, office)) > 1:
            told += offices_of_colleagues(draft, office, people)
        elif person and len(person.things) == 1:
            told_so = draft.text(office.first, office.last)
            if not (title := office_of_colleague(draft, office)):
                continue
            who = person.things[0]
            name = _in_that_body(draft, office, who) or office_name(draft, who, title, told_so)
            posted = name.startswith(f"{draft.titles.ambassador} of ") and " to " not in name
            if posted and (there := post_of(draft, office)):
                name = of_the_known(draft, f"{name} to {draft.thing(there.things[0]).name}")
            evidence = draft.span(min(office.first, person.first), max(office.last, person.last))
            rule = f"holdsOffice.{draft.document.lang}.apposition"
            told.append(Relation(who, "holdsOffice", name, True, evidence, rule))
            named += _body_of(draft, office, name)
        elif not person and (fellow := colleague_named(draft, office)):
            named.append(Named(office.first, office.last, (fellow,), "Person", "reference", "", office.cases))
        elif not person and (holder := _holder(draft, office) or _just_told(draft, told, office.label)):
            named.append(Named(office.first, office.last, (holder,), "Person", "reference", "", office.cases))
            told.append(held_by(draft, office, holder))
        elif not person and (owner := body_itself(draft, office) or _owner(draft, office)):
            named.append(replace(owner, first=office.first, last=office.last, label="", cases=office.cases))
    return replace(draft.add(named), relations=(*draft.relations, *told))


def _of_bodies(draft: Draft) -> Draft:
    """Read an office told right after a body as that of it, where order tells whose a thing is: *Foreign Ministry
    spokesman*."""
    instead = {}
    for office in [n for n in draft.of_kind("Office") if " of " not in n.label and draft.doer_by == "order"]:
        before = [n for n in draft.beside(office.first) if n.last == office.first and n.kind == "GovernmentBody"]
        if before and len(before[0].things) == 1:
            label = f"{office.label} of the {draft.thing(before[0].things[0]).name}"
            instead[office] = replace(office, first=before[0].first, label=label)
    return draft.with_instead(instead)


def _as_held(draft: Draft, office: Named) -> Named:
    """*The leader of X* is the president or the head of government of X, whichever the text names."""
    if not office.label.startswith(leader := f"{draft.titles.leader} "):
        return office
    titles = [f"{title} {office.label.removeprefix(leader)}" for title in draft.titles.leaders]
    return replace(office, label=next((t for t in titles if _holder(draft, replace(office, label=t))), office.label))


def _past_another(draft: Draft, office: Named) -> Named | None:
    """Give the person of whom a comma tells two offices: *the head of the Agency, member of parliament X*."""
    if draft.key(office.last) != "," or _holder(draft, office):
        return None
    next_one = next((n for n in draft.beside(office.first) if n.kind == "Office" and n.first == office.last + 1), None)
    person = person_beside(draft, next_one) if next_one else None
    return person if person and next_one and person.first >= next_one.last else None


def held_by(draft: Draft, office: Named, person: str) -> Relation:
    """Give that a person who is meant by an office alone holds it."""
    name, rule = office_name(draft, person, office.label), f"holdsOffice.{draft.document.lang}.alone"
    return Relation(person, "holdsOffice", name, True, draft.span(office.first, office.last), rule)


def _body_of(draft: Draft, office: Named, name: str) -> list[Named]:
    """Name the body within a title told without its state (*the secretary of the Security Council X*), if it is
    known."""
    if name == office.label or office.last - office.first < _WORDS_OF_TITLE or draft.doer_by != "case":
        return []
    inner = draft.lexicon.within(draft.document.tokens, Phrase(office.first, office.last, (), frozenset()))
    before, _, field = name.rpartition(f"{draft.titles.minister} ")
    is_minister = before.rstrip() in draft.titles.before_minister
    of_ministry = is_minister and any(e.ref.startswith("bodies:") for p in inner for e in p.entries)
    told = f"{draft.titles.ministry} {field}" if of_ministry else name.partition(" of the ")[2]
    ref = draft.lexicon.names.get(told.casefold(), "")
    body = ref and draft.thing(ref).kind == "GovernmentBody"
    return (
        [Named(office.first + 1, office.last, (ref,), "GovernmentBody", "composed", "", office.cases)] if body else []
    )


def _in_that_body(draft: Draft, office: Named, person: str) -> str:
    """Give the one office that a person is known to hold at the head of the body told with his title: *Security Council
    Secretary X*; the one called so where it is told for short: *chair of the parliament's committee* X; nothing where
    none is known, or more."""
    owner = _owner(draft, office)
    things, day = draft.lexicon.knowledge.things, draft.document.statement.published or ""
    posts = [t for t in things.tenures.get(person, ()) if t.office in things.offices]
    held = {
        things.offices[t.office]
        for t in posts
        if owner and is_part(draft, t.body, owner) and (not day or t.covers(day))
    }
    if office.label in held:
        return ""
    called = {name for name in held if name.split()[0][:_SHORT] == office.label.split()[0][:_SHORT]}
    heads = held if office.label.startswith((*draft.sort("heads"), *_speaking(draft))) else set[str]()
    return next((names.pop() for names in (heads, called) if len(names) == 1), "")


def _owner(draft: Draft, office: Named) -> Named | None:
    """Give the state or body whose office it is: what an official says whom nobody names, it says."""
    inside = [n for n in draft.outermost(range(office.first, office.last)) if n is not office and n.things]
    parts = [n for n in draft.inside(range(office.first, office.last)) if n.kind in _OWNERS and n.things]
    owner = next((n for n in (*inside, *parts) if n.kind in _OWNERS and len(n.things) == 1), None)
    of_it = (
        draft.doer_by == "order" and owner and owner.first == office.first and owner.kind != "State"
    )  # *the OSCE chief*
    if not owner or not (of_it or " of " in past_the_field(draft, office.label)):
        return None
    return replace(owner, how="reference", adjective=False)


def _just_told(draft: Draft, told: list[Relation], office: str) -> str | None:
    """Give the person of whom the text has said before that this office, by any of its names, is his."""
    alike = (r for r in told if " of " in office and r.object.split()[0] == office.split()[0])
    return next((r.subject for r in alike if same_office(r.object, office_name(draft, r.subject, office))), None)


def _speaking(draft: Draft) -> tuple[str, ...]:
    """Give how the offices begin of those who give the words of others."""
    return tuple(draft.sort("spokespersons") | draft.sort("press_secretaries"))


def _holder(draft: Draft, office: Named) -> str | None:
    """Give the person named in this text whom the ontology knows in just this office, or as who speaks for that body
    (*the Kremlin spokesman*)."""
    things, title = draft.lexicon.knowledge.things, office.label
    speaks = _speaking(draft)
    owner = _owner(draft, office) if title.startswith(speaks) else None
    people = dict.fromkeys(t for n in draft.named if n.kind == "Person" for t in n.things)
    for person, tenure in ((p, t) for p in people for t in things.tenures.get(p, ())):
        known = things.offices.get(tenure.office, "")
        same = same_office(known, title) or (" of " in title and known.startswith(f"{title} of "))
        if same or (owner and tenure.body in owner.things and known.startswith(speaks)):
            return person
    return None
