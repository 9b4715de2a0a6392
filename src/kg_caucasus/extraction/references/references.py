"""Words that stand for what was named before: *he*, *the ministry*, *the sides*, *this process*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import Relation
from ..draft import Draft, Named
from ..naming.short_names import shares_noun, short_names
from ..offices.belonging import is_of, state_whose_seat
from ..offices.offices import held_by, person_beside
from ..sentence.agreement import is_plural, number_of
from ..sentence.coordination import coordinated
from ..sentence.cutting import has_verb
from ..sentence.rules import is_verb_of_speech, rules_at
from ..speech.telling import quoted_regions
from ..words.lexicon import Phrase
from ..words.marks import ENDS_OF_QUOTES
from .antecedents import antecedent_of, owner_before, state_before
from .pronouns import trace_pronoun
from .ruled_out import GENDERS, is_spoken_aside
from .several import USES, those_meant

_ONE = frozenset(["person", "ministry", "agreement", "process", "event", "route", "border", "force", "organization"])
_OFFICIALS = ("person", "official")  # uses of words for officials; the second of those that take up nobody
_OWNERS = {"GovernmentBody": ("State",), "Person": ("State", "GovernmentBody", "InternationalOrganization")}
_BODIES = frozenset(("State", "InternationalOrganization", "GovernmentBody", "WorkingBody"))


def resolve_references(draft: Draft) -> Draft:
    """Trace each reference to what it stands for; *we* is left to the pass that knows who speaks."""
    short = short_names(draft)
    draft = replace(draft, phrases=tuple(sorted((*draft.phrases, *short), key=lambda p: (p.first, p.last))))
    for phrase in draft.phrases:
        told = draft.text(phrase.first, phrase.last).casefold()
        entries = sorted(
            phrase.entries, key=lambda e: (e.label.casefold() != told, not e.ref.startswith("reference:it-"))
        )  # of two words the one in this very form
        exact = [e for e in entries if e.use == "reference" and e.label.casefold() == told]
        uses = [e.ref.removeprefix("reference:") for e in exact or entries if e.use == "reference"]
        uses = uses or _by_office(draft, phrase)
        if uses and not _is_told(draft, phrase) and not _counts_others(draft, phrase):
            several = [use for use in uses if use.partition("-")[0] in USES and not _is_one(draft, phrase)]
            uses = [use for use in uses if use in several or use.partition("-")[0] not in USES]
            for use in [*(several and [several[0]]), *(use for use in uses if use not in several)]:
                found = those_meant(draft, phrase, several) if use in several else _trace(draft, phrase, use)
                if found:
                    one = _reference(draft, phrase, found)
                    oblique = draft.meets(phrase.first, "oblique")
                    draft = draft.add([replace(one, cases=one.cases - {"nominative"}) if oblique else one])
                    draft = replace(draft, relations=(*draft.relations, *_held(draft, one, use)))
                    break
            else:
                draft = draft.add(_unnamed_official(draft, phrase, uses) or _unnamed_holders(draft, phrase))
    return draft


def _unnamed_official(draft: Draft, phrase: Phrase, uses: list[str]) -> list[Named]:
    """Give the state of which a word before *diplomat*, *minister*, *official* tells that he is, where that is nobody
    named before and stands alone: *an Armenian diplomat*."""
    land = owner_before(draft, phrase, ("State",))
    beside = range(phrase.last, phrase.last + 1 + (draft.key(phrase.last) == ","))
    named = any(n.first in beside and n.kind == "Person" and n.how != "reference" for n in draft.beside(phrase.first))
    official = any(use.startswith(_OFFICIALS) and not use.endswith(("-she", "-he")) for use in uses)
    of_noun = draft.doer_by == "order" and draft.form(phrase.last).islower() and not _goes_on(draft, phrase.last)
    if not official or not land or named or of_noun or "plural" in phrase.cases:
        return []
    owned = "genitive" in land.cases and draft.key(phrase.last - 1).endswith(draft.words("grammar", "possessed"))
    cases = frozenset(("nominative",)) if owned else phrase.cases
    return [Named(land.first, phrase.last, land.things, land.kind, "reference", "", cases)]


def _goes_on(draft: Draft, token: int) -> bool:
    """Tell whether a word after an official's begins something else, and is none that his only describes: *an Armenian
    official said*, and not *an Armenian official visit*."""
    linked = any(draft.meets(token, key) for key in ("prepositions", "and", "which", "that", "also"))
    return linked or has_verb(draft, range(token, token + 1)) or _tells_an_act(draft, token)


def _is_of_another(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether *a*, before the land of an official, says that he is none who was named before."""
    land = owner_before(draft, phrase, ("State",))
    return land is not None and any(draft.meets(land.first - i, "indefinite") for i in (1, 2))


def _unnamed_holders(draft: Draft, phrase: Phrase) -> list[Named]:
    """Give the holders of an office whom nobody named before as the group that their words are; of one, whose name a
    body's is in (*the OSCE chairperson*), that body."""
    before = {t for n in draft.of_kind("Person") if n.first < phrase.first for t in n.things}
    groups = draft.lexicon.ending(draft.document.tokens, phrase)
    for inner, kinds in ((groups, {"PopulationGroup"}), (tuple(_parts(draft, phrase)), _BODIES)):
        things = [t for p in inner for e in p.entries if (t := draft.lexicon.thing(e.ref))]
        if things and things[0].kind in kinds and not any(is_of(draft, person, things[0].id) for person in before):
            return [Named(phrase.first, phrase.last, (things[0].id,), things[0].kind, "name", cases=phrase.cases)]
    return []


def _parts(draft: Draft, phrase: Phrase) -> Iterator[Phrase]:
    """Give the shorter phrases of which a phrase is made up, and those that make up the office that one is."""
    for part in draft.lexicon.within(draft.document.tokens, phrase):
        yield part
        yield from _parts(draft, part)


def _by_office(draft: Draft, phrase: Phrase) -> list[str]:
    """Give that the bare word of an office, with an article where the language has them, stands for who holds it."""
    articles = draft.words("grammar", "articles")
    if articles and draft.key(phrase.first - 1) not in articles:
        return []
    same = [n for n in draft.beside(phrase.first) if (n.first, n.last, n.kind) == (phrase.first, phrase.last, "Office")]
    return [f"person-{n.label.casefold()}" for n in same if n.label and " of " not in n.label]


def _held(draft: Draft, reference: Named, use: str) -> list[Relation]:
    """Give that the person meant by the bare word of an office (*the prime minister*) holds it, if not told before."""
    known = {r.subject for r in draft.relations if r.predicate == "holdsOffice"}
    by_role = use.startswith("person-") and not use.endswith(("-she", "-he"))
    if not by_role or len(reference.things) != 1 or reference.things[0] in known:
        return []
    offices = [n for n in draft.beside(reference.first) if n.kind == "Office" and n.first == reference.first]
    return [held_by(draft, office, reference.things[0]) for office in offices if office.last == reference.last]


def _is_told(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a name already says what is meant; an office beside nobody's name (*the minister*) does not."""
    there = [
        n for n in draft.beside(phrase.first) if n.first < phrase.last and phrase.first < n.last and not n.adjective
    ]
    longer = phrase.last - phrase.first
    if any(n.kind != "Office" or n.last - n.first > longer or person_beside(draft, n) for n in there):
        return True
    named = (n for n in draft.beside(phrase.last) if n.kind == "Person" and n.first == phrase.last)
    return any(n.how != "reference" and n.cases & phrase.cases for n in named)  # *Nazir Ceyhun Bayramov*


def _is_one(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a lone word that can be a plural is the genitive of one by the adjective before it: *вмешательство
    третьей стороны*."""
    lone = phrase.last - phrase.first == 1 and "genitive" in phrase.cases
    return lone and draft.meets(phrase.first - 1, "before_one")


def _counts_others(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a bare number counts what follows: *the two commissions*, and not *the two discussed*."""
    if not draft.meets(phrase.last - 1, "bare_numbers"):
        return False
    return not (number_of(draft, phrase.last) or _tells_an_act(draft, phrase.last))


def _tells_an_act(draft: Draft, token: int) -> bool:
    """Tell whether a word can be that by which an act or speech is told."""
    return is_verb_of_speech(draft, token) or any(rule.by == "subject" for rule in rules_at(draft, token, "acts"))


def _reference(draft: Draft, phrase: Phrase, things: tuple[str, ...]) -> Named:
    """Give a reference, to a body or person with what before it tells whose: *the Armenian ministry*, *նրա
    նախարարությունը*."""
    kind = draft.thing(things[0]).kind
    whose = owner_before(draft, phrase, _OWNERS.get(kind, ()))
    first = whose.first if whose else phrase.first - (kind in _OWNERS and draft.meets(phrase.first - 1, "owners"))
    return Named(first, phrase.last, things, kind, "reference", "", phrase.cases)


def _trace(draft: Draft, phrase: Phrase, use: str) -> tuple[str, ...]:
    use, _, role = use.partition("-")
    if use == "person" and "plural" in phrase.cases and draft.doer_by == "auxiliary":
        return ()
    if role in GENDERS and draft.doer_by == "order" and _owns_what_follows(draft, phrase):
        return ()
    if use in ("agreement", "agreements") and _is_owned(draft, phrase):
        return ()
    if use == "it" and role:
        return trace_pronoun(draft, phrase, role)
    if use == "agreements":
        return _last_list(draft, phrase.first, "Agreement")
    if use == "it":
        return _it(draft, phrase)
    if use == "body" and is_plural(draft, phrase) and (several := _bodies(draft, phrase)):
        return several
    if use in _ONE and "plural" in phrase.cases and not _is_plural(draft, phrase, use):
        return ()
    if use == "person" and _is_thing(draft, phrase):
        return ()
    if (use == "ministry" or (use == "person" and role not in GENDERS)) and _is_at_large(draft, phrase):
        return ()
    if use == "official" or (use == "person" and _is_of_another(draft, phrase)):
        return ()
    if use == "ministry" and (his := _his_ministry(draft, phrase)):
        return his
    return antecedent_of(draft, phrase, use, role)


def _owns_what_follows(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether what follows *her* is hers, a noun or an adjective, and not what goes on: *met her in Baku*."""
    at, alone = phrase.last, phrase.last - phrase.first == 1 and draft.meets(phrase.first, "possessive")
    goes_on = any(draft.meets(at, key) for key in ("prepositions", "and", "that", "to_do", "subordinates"))
    return alone and draft.form(at)[:1].isalnum() and not goes_on


def _his_ministry(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """*His ministry* is the one in which he is known to have held office that day who was named last as a doer, in this
    sentence or the one before."""
    at = next((i for i in (phrase.first, phrase.first - 1) if draft.meets(i, "owners")), -1)
    near = draft.number(phrase.first) - 1
    doers = [n for n in draft.of_kind("Person") if n.nominative and n.last <= at and draft.number(n.first) >= near]
    things, day = draft.lexicon.knowledge.things, draft.document.statement.published or ""
    posts = [t for n in doers[-1:] if len(n.things) == 1 for t in things.tenures.get(n.things[0], ())]
    held = [t.body for t in posts if t.body and (not day or t.covers(day))]
    return tuple(held[-1:]) if held and draft.thing(held[-1]).kind == "GovernmentBody" else ()


def _is_at_large(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a lone noun, in a language with articles, has neither one nor a state before it: *ministry
    sources*, *minister of trade*."""
    alone = phrase.last - phrase.first == 1 and bool(draft.words("grammar", "articles"))
    return alone and not (state_before(draft, phrase) or state_whose_seat(draft, phrase))


def _is_thing(draft: Draft, phrase: Phrase) -> bool:
    """Tell by the preposition before a pronoun whether it stands for a thing rather: *in it*."""
    after = draft.meets(phrase.first, "after_prepositions")
    return after and not draft.meets(phrase.first - 1, "beside_persons")


def _it(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """*It demands* is the state or body that the clause or sentence before begins with, in an aside the sentence before
    alone, after a quotation that before it; *it is clear* and *it was they that …* are nobody."""
    at = phrase.first
    quoted = draft.key(at - 1) in ENDS_OF_QUOTES  # *“…,” it said*
    opens = quoted or draft.key(at - 1) == "," or draft.meets(at - 1, "before_it") or at == draft.sentence(at).start
    if not opens or _picks_out(draft, at) or not any(_tells_an_act(draft, i) for i in (at + 1, at + 2)):
        return ()
    number = _opens_quotation(draft, at) if quoted else draft.number(at)
    for earlier in (number - 1,) if quoted or is_spoken_aside(draft, phrase) else (number, number - 1):
        row = [
            n
            for n in draft.rows.get(earlier, ())
            if n.last <= at and not n.adjective and n.kind in _BODIES and len(n.things) == 1
        ]
        if row:
            return row[0].things
    return ()


def _picks_out(draft: Draft, at: int) -> bool:
    """Tell whether *it* only points to who is named next, or to what follows: *it was the army that …*, *it is
    necessary to …*."""
    if not draft.meets(at + 1, "passive"):
        return False
    ahead = draft.meets(at + 2, "definite") and draft.holds(range(at + 2, draft.sentence(at).stop), "which")
    return ahead or any(rule.by == "speaker" for rule in rules_at(draft, at + 2, "acts"))


def _opens_quotation(draft: Draft, after: int) -> int:
    """Give the number of the sentence in which the quotation that ends before a token opens."""
    region = next((r for r in quoted_regions(draft) if r.start < after <= r.stop + 1), None)
    return draft.number(region.start if region else after)


def _is_owned(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a document is somebody's (*his rival's statements*), and so none that was named before."""
    cases = draft.words("grammar", "complement_cases")
    before = [
        n
        for n in draft.beside(phrase.first)
        if n.last == phrase.first and n.kind in ("Person", "GovernmentBody", "State")
    ]
    return draft.doer_by == "auxiliary" and any(n.cases.intersection(cases) for n in before)


def _bodies(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Give the bodies named last in one list, or in one sentence and by the same noun: *the commissions*."""
    if len(listed := _last_list(draft, phrase.first, "WorkingBody")) > 1:
        return listed
    so_called: dict[int, dict[str, None]] = {}
    for named in draft.of_kind("WorkingBody"):
        if named.last <= phrase.first and all(shares_noun(draft, phrase, t) for t in named.things):
            so_called.setdefault(draft.number(named.first), {}).update(dict.fromkeys(named.things))
    return next((tuple(things) for things in reversed(so_called.values()) if len(things) > 1), ())


def _last_list(draft: Draft, at: int, kind: str) -> tuple[str, ...]:
    """Give the last of a kind that were named in one list: *these documents*."""
    named = [n for n in draft.of_kind(kind) if n.last <= at]
    lists = [g for g in coordinated(draft, named) if len({t for n in g for t in n.things}) > 1]
    several = lists[-1] if lists else named[-1:]
    return tuple(dict.fromkeys(t for n in several for t in n.things))


def _is_plural(draft: Draft, phrase: Phrase, use: str) -> bool:
    """Tell whether the word listed for a use is itself a plural (*troops*), and not a plural form of what is listed."""
    inflection = draft.lexicon.wording.inflection
    of_use = (e for e in phrase.entries if e.ref.removeprefix("reference:").partition("-")[0] == use)
    listed = {e.label.split()[-1].casefold() for e in of_use}
    return any("plural" in inflection.cases[ending] for word in listed for _, ending in inflection.splits(word))
