"""Which names form a list: *A, B and C*, each with his office, each state with its *too*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..draft import Draft, Named
from ..words.lexicon import Phrase

_BETWEEN = 3  # words that may stand between two members of a list
_LISTED = 3  # names of a list between which something is
_BESIDE_AND = ("too", "also", "articles")  # words that may stand beside the *and* of a list
_WHOSE = ("reference:ministry", "reference:organization", "reference:body")  # nouns alone of who has officials


def _joined(draft: Draft, one: Named, other: Named) -> bool:
    """Tell whether *and*, a comma, *A too, B too*, or a case that means *with* (Azərbaycanla Ermənistan) joins two
    mentions."""
    first, last = _with_state(draft, one), with_office(draft, other)
    owner = other.last - other.first == 1 and draft.meets(other.first, "possessive")  # *A and its borders*
    if last - first > _BETWEEN or (owner and first < last):
        return False
    if first >= last:
        return bool(one.cases.intersection(draft.words("grammar", "and_case")) and first == last)
    if last - first == 1 and draft.keys[first] == ",":
        if other.adjective and not one.adjective and other.kind == "State":
            return False  # *the visit to Russia, Armenian minister X …*
        if _opens_clause(draft, one, other):
            return False
        if in_other_cases(draft, one, other):
            return False  # *X, помощник президента Y-а*
        if one.kind == "State" and other.kind == "Person" and last < other.first:
            return False  # *talks with Azerbaijan, MP X said*
        return one.how != "reference" or one.last - one.first > 1  # *He, Armenia …* is no list
    joining = [i for i in range(first, last) if draft.keys[i] == "," or draft.meets(i, "and")]
    if any(draft.meets(i, "and_or_but") and not draft.meets(i + 1, "also") for i in joining):
        return False  # *предложил A, а B опасно*, but *A, а также B*
    rest = [i for i in range(first, last) if i not in joining]
    return bool(joining) and all(any(draft.meets(i, words) for words in _BESIDE_AND) for i in rest)


def _opens_clause(draft: Draft, one: Named, other: Named) -> bool:
    """Tell whether a comma ends what a preposition binds, so that the next name acts: *with the mediation of Georgia,
    Azerbaijan returned …*; where a list goes on, it does not."""
    first = with_office(draft, one)
    bound = draft.meets(first - 1 - draft.meets(first - 1, "articles"), "prepositions")
    goes_on = draft.key(other.last) == "," or draft.meets(other.last, "and")
    return draft.doer_by == "order" and bound and not goes_on


def in_other_cases(draft: Draft, one: Named, other: Named) -> bool:
    """Tell whether two names of persons, or a name and an office, stand in different cases, in a language where both
    decline. The accusative of persons is one of the others by its form."""
    cases = [n.cases - {"accusative", "plural"} for n in (one, other)]
    persons = all(n.kind in ("Person", "Office") for n in (one, other))
    return draft.doer_by == "case" and persons and all(cases) and cases[0].isdisjoint(cases[1])


def _with_state(draft: Draft, named: Named) -> int:
    """Give where a name ends, with the state told after it whose official it is: *A of Armenia and B of the US*, *A
    (Russia) and B (France)*."""
    if named.kind != "Person":
        return named.last
    if draft.key(named.last) == ",":  # *A, aide to the president of X, and B*
        first = named.last + 1 + draft.meets(named.last + 1, "articles")
        offices = [n for n in draft.beside(first) if n.kind == "Office" and n.first == first]
        ends = [n.last for n in offices if draft.key(n.last) == "," and draft.meets(n.last + 1, "and")]
        return max(ends, default=named.last)
    in_brackets = draft.key(named.last) == "("
    if not in_brackets and not draft.meets(named.last, "of_person"):
        return named.last
    first = named.last + 1 + draft.meets(named.last + 1, "articles")
    states = [n.last for n in draft.beside(named.last) if n.first == first and n.kind == "State"]
    if in_brackets:
        return max((last + 1 for last in states if draft.key(last) == ")"), default=named.last)
    return max(states, default=named.last)


def with_office(draft: Draft, named: Named) -> int:
    """Give where a name begins, with the offices before it and *his* before them: in a list of persons each may have
    his own; *the president* has none before it; also past a noun alone for whose they are: *представитель ведомства*
    X."""
    if named.kind != "Person":
        return named.first
    first, row = named.first, draft.beside(named.first)
    ends = {n.last: n.first for n in reversed(row) if n.kind == "Office" and named.how != "reference"}
    before = draft.sentence(named.first)
    while first - 1 in before and is_initial(draft, first - 1) and "." in draft.form(first - 1) + draft.form(first):
        first -= 1
    while first - 1 in before and draft.meets(first - 1, "name_particles"):
        first -= 1
    while first - 1 in before and draft.meets(first - 1, "honorifics"):
        first -= 1
    whose = (p for p in draft.phrases_in(before) if p.last == first and p.first in ends)
    first = next((p.first for p in whose if any(e.ref.startswith(_WHOSE) for e in p.entries)), first)
    while (end := first if first in ends else first - 1) in ends and (end == first or draft.key(end) == ","):
        if end < first and first == named.first and draft.key(named.last) not in (",", ")"):
            break
        first = ends[end]
    his = [n for n in row if n.last == first and n.how == "reference" and n.kind == "Person" and n.last - n.first == 1]
    return his[0].first if his and first < named.first else first


def is_between(draft: Draft, named: Named) -> bool:
    """Tell whether *between* binds a name or the list in which it stands: *between A and B*, *A və B arasında*."""
    return between_at(draft, named) >= 0


def between_at(draft: Draft, named: Named) -> int:
    """Give the token of the *between* that binds a name or its list, none of one past a comma after *and* has ended the
    list (*between A and B, C …*); -1 where none does."""
    row = draft.beside(named.first)
    first, last = named.first, named.last
    past_comma = False
    for _ in range(_LISTED):
        if past_comma and draft.doer_by == "order" and draft.meets(first - 1, "and"):
            return -1
        past_comma = draft.key(first - 1) == ","
        if draft.meets(first - 1, "between_before"):
            return first - 1
        if draft.meets(last, "among_after"):
            return last
        first = next((n.first for n in row if n.last == first - 1 and _links(draft, n.last)), first)
        last = next((n.last for n in row if n.first == last + 1 and _links(draft, last)), last)
    return -1


def _links(draft: Draft, token: int) -> bool:
    return draft.keys[token] == "," or draft.meets(token, "and")


def is_initial(draft: Draft, token: int) -> bool:
    """Tell whether a token is an initial, or initials, or their full stop: *M. V.* Zakharova."""
    letters = draft.form(token).split(".")
    return all(len(x) < 2 and (not x or x.isupper()) for x in letters)


def _closed(draft: Draft, group: list[Named], further: Named) -> bool:
    """Tell whether *and* has already ended a list, so that a comma after it begins something else: *A, B and C, D
    …*."""
    if len(group) == 1 or not draft.holds(range(group[-2].last, group[-1].first), "and"):
        return False
    between = range(group[-1].last, further.first)
    return not draft.holds(between, "and") and not draft.holds(between, "also")


def coordinated(draft: Draft, found: list[Named]) -> Iterator[list[Named]]:
    """Give the lists (*A, B and C*) that mentions in a row form, each mention in one list, maybe alone."""
    group: list[Named] = []
    for named in found:
        if group and (not _joined(draft, group[-1], named) or _closed(draft, group, named)):
            yield group
            group = []
        group.append(named)
    if group:
        yield group


def tell_members(draft: Draft, row: Sequence[Named]) -> bool:
    """Tell whether a list of persons only says who those of a group are that is named right before, a comma or a
    bracket between: *the co-chairs, X of Russia and Y of France, …*."""
    before = with_office(draft, row[0]) - 1
    several = len(row) > 1 and row[0].kind == "Person" and draft.key(before) in (",", "(")
    return several and any(n.kind == "PopulationGroup" and n.last == before for n in draft.beside(before))


def of_several(draft: Draft, phrase: Phrase, found: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Give a phrase; but of a body that is also of another in a list (*the governments of A and B*), its parts."""
    things = [draft.lexicon.thing(e.ref) for e in phrase.entries if e.use == "name"]
    head_before = "after" in draft.words("grammar", "complements")
    at = phrase.last if head_before else phrase.first - 1
    if not draft.meets(at, "and") or not things or {thing and thing.kind for thing in things} != {"GovernmentBody"}:
        return (phrase,)
    after = at + 1 + draft.meets(at + 1, "articles")
    other = next((p for p in found if (p.first == after if head_before else p.last == at)), None)
    parts = draft.lexicon.within(draft.document.tokens, phrase)
    noun = (parts[0] if head_before else parts[-1]) if len(parts) > 1 else phrase
    if not other or not draft.lexicon.kinds_of(noun):
        return (phrase,)
    one_case = draft.lexicon.head_first and "nominative" not in other.cases
    state = any(e.use == "name" and draft.thing(e.ref).kind == "State" for e in other.entries)
    return parts if state and (one_case or "plural" in noun.cases) else (phrase,)
