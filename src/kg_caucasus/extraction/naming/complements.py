"""What a common noun is of: *the ministry* of Armenia, *the Armenian* ministry, *Հայաստանի* նախարարություն."""

from __future__ import annotations

from ..draft import Draft, Named
from ..offices.belonging import stand_bare
from ..sentence.coordination import coordinated
from ..sentence.scene import is_possessive
from ..words.lexicon import Phrase
from ..words.marks import DASH

_MODIFIERS = 2  # words that may stand between a noun and its complement: *the Armenian [state] border*
_LINKS = 5  # words between a noun and the complement after it: *of the village of* X


def complements_of(draft: Draft, phrase: Phrase, kinds: frozenset[str]) -> list[Named]:
    """Give what a noun is of: adjectives and genitives beside it, on the sides where the language puts them."""
    sides = draft.words("grammar", "complements")
    found: list[Named] = []
    if "before" in sides:
        found = _before(draft, phrase.first, kinds, only_adjectives=False)
        if any(n.last == phrase.first and not n.adjective for n in found) and not _is_possessed(draft, phrase):
            found = [n for n in found if n.adjective]
        found = [n for n in found if not _is_doer(draft, n, phrase)]
    elif "adjective-before" in sides:
        found = _before(draft, phrase.first, kinds, only_adjectives=True)
    if "after" in sides:
        after = _after(draft, phrase.last, kinds)
        if any(n.adjective for n in found):  # *the Armenian ministers in Moscow* are not Moscow's
            after = [n for n in after if n.kind == found[0].kind or not draft.meets(n.first - 1, "state_after")]
        found = found + after
    return found


def _is_doer(draft: Draft, named: Named, phrase: Phrase) -> bool:
    """Tell whether a nominative at the head of a sentence does something to what a common noun then tells, so that it
    is not its own: *Ankara platformanı alqışlayıb*."""
    told = draft.words("grammar", "possessed") and named.nominative and "genitive" not in named.cases
    opens = named.kind == "State" and named.first == draft.sentence(named.first).start
    object_of = "accusative" in phrase.cases and "nominative" not in phrase.cases
    return bool(told) and opens and object_of and draft.form(phrase.first)[:1].islower()


def _is_possessed(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a noun has the ending that a complement asks of it, where the language has one: a mission that is
    no one's (*missiya*, not *missiyası*) takes none but an adjective, or what stands *between*."""
    endings = draft.words("grammar", "possessed")
    between = draft.meets(phrase.first - 1, "between_after")
    short = draft.form(phrase.last - 1).split("-")[0].isupper()
    return (
        not (endings and phrase.entries)
        or between
        or short
        or any(entry.label.endswith(endings) for entry in phrase.entries)
    )


def _before(draft: Draft, at: int, kinds: frozenset[str], *, only_adjectives: bool) -> list[Named]:
    skipped, start = 0, draft.sentence(at).start
    passing = draft.words("grammar", "between_after")
    while skipped <= _MODIFIERS and at > start and not (skipped == 0 and draft.meets(at, "articles")):
        ending = [
            n for n in draft.beside(at - 1) if n.last == at and n.kind in kinds and _modifies(draft, n, only_adjectives)
        ]
        if any(m.holds(n) and m.last == at and m.kind not in kinds for n in ending for m in draft.beside(n.first)):
            return []  # *of the Armenians of Karabakh* is not of Armenia
        if ending:
            row = whole_list(draft, ending[0], kinds)
            own = not skipped or draft.doer_by != "order" or ending[0].adjective or is_possessive(draft, ending[0])
            return row if own and not (skipped and stand_bare(draft, row)) else []  # *Armenia freed its prisoners*
        if aside := _aside(draft, at):
            at = aside
            continue
        if any(n.last == at and n.kind == "Office" for n in draft.beside(at - 1)):
            return []  # what stands before an office is the office's
        key = draft.key(at - 1)
        if draft.doer_by == "order" and any(draft.meets(at - 1, words) for words in ("prepositions", "articles")):
            return []
        if (
            not key.replace("-", "").isalnum()
            or key.isdigit()
            or draft.form(at - 1)[:1].isupper()
            or key in draft.words("grammar", "and")
        ):
            return []
        nouns = [p for p in draft.phrases_in(draft.sentence(at - 1)) if p.last == at]
        if any(kind.family == "agreements" for p in nouns for kind in draft.lexicon.kinds_of(p)):
            return []  # *the Council's decision on the mission*: whose decision it is
        at, skipped = at - 1, skipped + (key not in passing)
    return []


def _modifies(draft: Draft, named: Named, only_adjectives: bool) -> bool:
    """Tell by its form whether what stands before a noun can belong to it: an adjective, a genitive, an
    abbreviation."""
    cases = draft.words("grammar", "complement_cases")
    if named.adjective or not cases:
        return named.adjective or not only_adjectives
    if named.cases and named.cases <= set(draft.words("grammar", "never_of")):
        return False
    alone = named.kind == "Person" and draft.key(named.first - 1) != DASH
    if alone and named.cases and named.cases <= set(draft.words("grammar", "persons_never_of")):
        return False  # *Nazir konfransı alqışlayıb*: he is the subject
    told = draft.form(named.last - 1).isupper() or draft.meets(named.last, "village_nouns")
    return not only_adjectives and (bool(named.cases.intersection(cases)) or told)


def _aside(draft: Draft, at: int) -> int | None:
    """Give where a name begins that ends here and only tells a place (*the EU's in-Baku ambassador*), or with whom one
    is (*ATƏT yanında*), so no complement."""
    cases, end = set(draft.words("grammar", "never_of")), at - draft.meets(at - 1, "with_whom")
    row = [n for n in draft.beside(end - 1) if n.last == end]
    return next((n.first for n in row if end < at or (n.cases and n.cases <= cases)), None)


def _after(draft: Draft, at: int, kinds: frozenset[str]) -> list[Named]:
    links = {w for words in ("of", "articles", "village_nouns") for w in draft.words("grammar", words)}
    needs_link = bool(draft.words("grammar", "of"))
    linked = not needs_link
    for _ in range(_LINKS):
        starting = [
            n for n in draft.beside(at) if n.first == at and n.kind in kinds and not n.adjective and _follows(draft, n)
        ]
        if starting and linked:
            return whole_list(draft, starting[0], kinds)
        if draft.key(at) not in links:
            return []
        linked = linked or draft.meets(at, "of")
        at += 1
    return []


def _follows(draft: Draft, named: Named) -> bool:
    """Tell by its form whether what stands after a noun can belong to it: a genitive, or a name that does not
    decline."""
    cases = draft.words("grammar", "after_cases")
    if not cases or named.cases.intersection(cases) or draft.meets(named.first - 1, "village_nouns"):
        return True
    first, last = draft.form(named.first), draft.form(named.last - 1)
    return first.isupper() or last.isupper() or last.casefold().endswith(draft.words("grammar", "indeclinable"))


def whole_list(draft: Draft, one: Named, kinds: frozenset[str]) -> list[Named]:
    """Give the list of names of these kinds in which one stands."""
    alike = [n for n in draft.outermost(draft.sentence(one.first)) if n.kind in kinds]
    return next((group for group in coordinated(draft, alike) if one in group), [one])
