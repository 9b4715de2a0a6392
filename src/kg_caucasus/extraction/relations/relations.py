"""Relations that the wording rules tell, each with the words that tell it."""

from __future__ import annotations

from dataclasses import replace

from ...model import Modality, Polarity, Relation, Span
from ..documents.signers import signed_within, signers
from ..draft import Draft, Named
from ..offices.groups import leads
from ..offices.held import of_the_known
from ..offices.offices import in_title, person_beside
from ..sentence.coordination import between_at
from ..sentence.cutting import clause_at
from ..sentence.modality import denied_at, is_where_not, modality_of
from ..sentence.rules import Found, find_rules
from ..sentence.scene import is_possessive, start_of
from ..speech.doers import doer_of
from ..speech.turns import is_label
from ..speech.voices import told_in, voice_at
from .in_names import told_in_names
from .offices_beside import offices_beside, offices_by_role
from .places_within import places_within
from .told_before import is_of_sort, subject_before, told_before

_DONE = frozenset(("contributesTo", "participatesIn"))
_DOING = frozenset(
    [
        "State",
        "InternationalOrganization",
        "GovernmentBody",
        "Person",
        "ArmedForce",
        "WorkingBody",
        "Organization",
        "Process",
        "Agreement",
        "Event",
        "Route",
    ]
)
_ACTS = frozenset(("State", "InternationalOrganization", "GovernmentBody", "Person", "ArmedForce", "Organization"))
_BY_THEMSELVES = frozenset(("participatesIn", "mediates", "contributesTo"))
_FOR_GOALS = frozenset(("conditionFor", "aimsAt"))  # whose objects are processes or goals
_OF_THIS = frozenset(("contributesTo", "conditionFor", "aimsAt"))  # whose rules may leave the subject to *this*
_SIGNED = 4  # words after a document and the one that says that it be signed
_DRAFT = "DraftTreaty"
_LAW = "LegalAct"
_LONG_AGO = "2000"
_AT_ONCE = 3  # words of a goal among which a process is the goal itself
_GOALS = frozenset(("Process", "Agreement", "Event"))  # what the words of a goal may name
_ANTECEDENT = 5  # words between a name and the *which* that stands for it


def find_relations(draft: Draft) -> Draft:
    """Hold every sentence against the rules of the relations."""
    told = [
        *draft.relations,
        *told_in_names(draft),
        *offices_by_role(draft),
        *offices_beside(draft),
        *places_within(draft),
        *signed_within(draft),
    ]
    for sentence in draft.document.sentences:
        for found in find_rules(draft, "relations", sentence):
            if _crosses(draft, found):
                continue
            told += _relations(draft, found)
    return replace(draft, relations=tuple(dict.fromkeys(_of_one_day(told))))


def _of_one_day(told: list[Relation]) -> list[Relation]:
    """Leave out other days of signing than the one by which a document is called: *those of 9 May and 1 June*."""
    called = {r.subject: r.object for r in told if r.predicate == "signedOn" and r.rule.endswith("-and-date")}
    return [r for r in told if r.predicate != "signedOn" or called.get(r.subject, r.object).startswith(r.object)]


def _crosses(draft: Draft, found: Found) -> bool:
    """Tell whether the subject stands in another clause than the verb, and no *which* takes it over."""
    which, subjects = draft.words("grammar", "which"), found.slot("subject")
    according = [n for n, how, _ in told_in(draft, found.anchor) if how == "according"]
    if subjects and all(n in according for n in subjects):
        return True  # *according to X, Baku goes on with its efforts*
    if not which or not subjects:
        return False
    if draft.doer_by == "order" and all(_told_that(draft, n.last, found.anchor) for n in subjects):
        return True
    clause = clause_at(draft, found.anchor)
    takes_over = any(draft.key(i) in which for i in range(clause.start, clause.start + 2))
    if takes_over and all(n.last <= clause.start for n in subjects):
        return all(clause.start - n.last > _ANTECEDENT for n in subjects)
    return not takes_over and all(n.last <= clause.start for n in subjects) and draft.meets(clause.start, "that")


def _told_that(draft: Draft, last: int, verb: int) -> bool:
    """Tell whether *that* stands between a name and a verb, and not right after the name: *he said that it helps*."""
    return draft.holds(range(last + 1, verb), "that")


def _doers(draft: Draft, found: Found) -> list[Named]:
    """Give the subjects; where a preposition binds the name before the verb, the doer that the order of words shows."""
    told = [n for n in found.slot("subject") if found.rule.says != "participatesIn" or not is_label(draft, n)]
    if found.rule.says == "signatoryOf":  # *при посредничестве президента США* X-а *A и B подписали*
        told = [n for n in told if n.kind != "State" or not _is_of_another(draft, n)]
    if found.rule.says in _BY_THEMSELVES:  # *the US Secretary of State X mediated* is not the state
        told = [n for n in told if n.kind != "State" or not in_title(draft, n) or _unnamed(draft, n, found)]
        told = [n for n in told if not _is_part(draft, n, found.rule.says)]
        if found.rule.says != "participatesIn":  # *both countries* are those for whom it is done
            told = [n for n in told if n.how != "reference" or n.kind != "State" or len(n.things) == 1]
        own = found.rule.says == "participatesIn"  # a rule may have its own *between*
        within = range(found.match.first, found.match.last) if own else range(0)
        told = [n for n in told if (at := between_at(draft, n)) < 0 or at in within]
    if draft.doer_by != "order" or found.rule.says not in _DONE or not told:
        return told
    before = start_of(draft, told[0]) - 1
    own = draft.meets(before, "agents") or is_possessive(draft, told[0])
    own = own or (draft.meets(before, "of") and draft.meets(before - 1, "act_nouns"))  # *the readiness of X to help*
    bound = draft.meets(before, "prepositions") and not own
    if not bound or told[0].first > found.anchor:
        return told
    doers = [n for n in doer_of(draft, found.anchor) if n.kind in _DOING]
    doers = [n for n in doers if not _told_that(draft, n.last, found.anchor)]
    matter = draft.meets(before, "of") and draft.meets(before - 1, "doing_nouns")  # *the signing of the treaty would …*
    return doers or (told if matter else [])


def _is_part(draft: Draft, named: Named, says: str) -> bool:
    """Tell whether somebody is only part of what is named: *the dissolution of the Minsk Group of the OSCE* helps, *the
    leaders of A and B* take part."""
    whole = [n for n in draft.beside(named.first) if n.holds(named) and n.how != "reference" and named.kind in _ACTS]
    if says == "participatesIn":
        return any(leads(draft, t) for n in whole for t in n.things)
    return any(n.kind == "Process" for n in whole)


def _unnamed(draft: Draft, state: Named, found: Found) -> bool:
    """Tell whether the office that a state is part of is nobody's who is named, so that he stands for the state; who
    takes part in an occasion does so himself, in talks at large for his state."""
    if found.rule.says == "participatesIn":
        return all(n.kind != "Event" for n in found.slot("object"))
    offices = [n for n in draft.beside(state.first) if n.kind == "Office" and n.holds(state)]
    return not any(person_beside(draft, office) for office in offices)


def _is_of_another(draft: Draft, state: Named) -> bool:
    """Tell whether a state is told in the office of somebody named who by his case does nothing."""
    offices = [n for n in draft.beside(state.first) if n.kind == "Office" and n.holds(state)]
    people = [person for office in offices if (person := person_beside(draft, office))]
    does = {"nominative", "instrumental"}  # *вместе с президентом*
    return draft.doer_by == "case" and any(n.cases and n.cases.isdisjoint(does) for n in people)


def _is_of_occasion(draft: Draft, named: Named) -> bool:
    """Tell whether what a place follows is only whose occasion was there: *the meeting of the working group in X*."""
    if named.kind != "WorkingBody":
        return False
    first = named.first - (draft.meets(named.first - 1, "articles"))
    before = [n for n in draft.beside(named.first) if n.kind == "Event" and n.first < named.first]
    return any(n.last in (first - 1, named.last) or n.holds(named) for n in before)


def _relations(draft: Draft, found: Found) -> list[Relation]:
    rule, match = found.rule, found.match
    doers = _doers(draft, found)
    if rule.says == "locatedIn":
        doers = [n for n in doers if not _is_of_occasion(draft, n)]
    subjects = signers(draft, doers) if rule.says == "signatoryOf" else [t for n in doers for t in n.things]
    back = rule.says in _OF_THIS and "subject" not in match.slots
    subjects = subject_before(draft, found) if back else subjects
    told = "object" in match.slots or "object" in match.words
    goals = _objects(draft, found) if told else told_before(draft, found)
    if rule.says == "signatoryOf":
        signed = draft.holds(range(match.first, match.last), "signs")
        again = {t for n in found.slot("object") if n.how == "reference" for t in n.things}
        goals = [
            (o, literal)
            for o, literal in goals
            if literal or not (_is_unsignable(draft, o, o in again) if signed else _is_unsigned(draft, o))
        ]
    if rule.needs and not back:
        goals = [(o, literal) for o, literal in goals if not literal and is_of_sort(draft, o, rule.needs)]
    if rule.says in _FOR_GOALS:
        signing = draft.holds(range(max(match.first - 2, 0), match.last + _SIGNED), "signing")
        goals = [_as_goal(draft, o) if signing and not literal else (o, literal) for o, literal in goals]
    evidence = _evidence(draft, found)
    polarity = Polarity.NEGATED if denied_at(draft, found.anchor) else Polarity.AFFIRMED
    modality = Modality(rule.modality) if rule.modality else modality_of(draft, match.first, match.last)
    speaker = next(iter(voice_at(draft, match.first)), None)
    facts = [(rule.says, o, literal, rule.id) for o, literal in goals]
    if rule.says == "coChairs":  # who chairs a session takes part in it
        chairs = f"participatesIn.{draft.document.lang}.chairs"
        sessions = [t for n in found.slot("object") if n.kind == "Event" for t in n.things]
        facts += [("participatesIn", t, False, chairs) for t in sessions]
    return [
        Relation(s, says, o, literal, evidence, by, polarity, modality, None, speaker)
        for s in dict.fromkeys(subjects)
        for says, o, literal, by in facts
        if s != o
    ]


def _as_goal(draft: Draft, thing: str) -> tuple[str, bool]:
    """Give what is to be reached: a process, or in words that a document be signed."""
    document = draft.thing(thing).kind == "Agreement"
    return (f"signing of {draft.thing(thing).name}", True) if document else (thing, False)


def _is_unsigned(draft: Draft, agreement: str) -> bool:
    """Tell whether a known document is a draft, or had not been signed on the day of the text."""
    facts = draft.lexicon.knowledge.things.facts
    if _DRAFT in facts.get((agreement, "agreementKind"), ()):
        return True
    signed = facts.get((agreement, "signedOn"), ())
    published = draft.document.statement.published
    return bool(signed and published) and min(signed) > str(published)


def _is_unsignable(draft: Draft, agreement: str, told_again: bool) -> bool:
    """Tell whether a known document cannot be what is signed: a law, or, told as *the document*, one signed long
    ago."""
    facts = draft.lexicon.knowledge.things.facts
    signed = facts.get((agreement, "signedOn"), ())
    law = _LAW in facts.get((agreement, "agreementKind"), ())
    return law or (told_again and bool(signed) and max(signed) < _LONG_AGO)


def _objects(draft: Draft, found: Found) -> list[tuple[str, bool]]:
    """Give the objects: things, dates, the words of a goal, or what a rule calls one who has to do with a thing."""
    if "object" in found.match.words:
        first, last = found.match.words["object"]
        before = last <= found.anchor  # all the words between a subject and its verb
        within = [n for n in draft.outermost(range(first, last)) if n.kind in _GOALS]
        within = [n for n in within if before or n.first - first < _AT_ONCE]
        if within:
            return [(t, False) for t in within[-1 if before else 0].things]
        return [(draft.text(first, last), True)]
    objects: list[tuple[str, bool]] = []
    led = tuple(n.partition("{")[0] for n in draft.sort("led") if found.rule.says == "coChairs")
    for named in found.slot("object"):
        if led and all(draft.thing(t).name.startswith(led) for t in named.things):
            continue  # who leads a delegation chairs nothing
        if found.rule.says == "locatedIn" and _is_nowhere(draft, named):
            continue
        if named.kind == "Date" and named.label.startswith("--"):
            continue  # a day of no year
        if named.kind in ("Date", "Office"):
            objects.append((named.label, True))
        elif named.kind == "Event" and found.rule.says == "coChairs":
            objects += [(t, False) for t in _bodies_in_session(draft, named)]
        elif label := found.rule.label:
            objects += [(of_the_known(draft, label.format(object=draft.thing(t).name)), True) for t in named.things]
        else:
            objects += [(t, False) for t in named.things]
    return list(dict.fromkeys(objects))


def _is_nowhere(draft: Draft, named: Named) -> bool:
    """Tell whether something is not in a place beside it: *in Armenia's Tavush Province*, *not in Brussels*."""
    return is_possessive(draft, named) or is_where_not(draft, named.first, named.last)


def _bodies_in_session(draft: Draft, session: Named) -> list[str]:
    """Give the bodies whose session or meeting is told: they are named in its words, or it is called after them."""
    inside = [n for n in draft.inside(range(session.first, session.last)) if n.kind == "WorkingBody"]
    if inside:
        return [t for n in inside for t in n.things]
    called = [draft.thing(t).name for t in session.things]
    bodies = dict.fromkeys(t for n in draft.of_kind("WorkingBody") for t in n.things)
    return [b for b in bodies if any(f" of {draft.thing(b).name}".casefold() in name.casefold() for name in called)]


def _evidence(draft: Draft, found: Found) -> Span:
    slots: list[Named] = [n for name in found.match.slots for n in found.slot(name)]
    first = min([found.match.first, *(n.first for n in slots)])
    last = max([found.match.last, *(n.last for n in slots)])
    return draft.span(first, last)
