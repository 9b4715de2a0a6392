"""Documents, bodies, occasions, roads and courses told by a common noun alone (*the ruling*): what an act may be about.

They are things only where an act is about one, and then of their statement alone: two rulings in two statements are
not taken for the same. Where a thing was told before in whose name the noun stands (*the ruling of the court*), that
thing is meant.
"""

from __future__ import annotations

from dataclasses import replace

from ...model import Act, Thing
from ..documents.idioms import is_idiom
from ..draft import Draft, Named
from ..naming.minting import mint
from ..naming.ties import tie_name
from ..naming.titles import bare_name
from ..sentence.rules import is_verb_of_speech
from ..words.lexicon import Phrase
from ..words.patterns import TOPICS

BY_NOUN = "noun"


def note_unnamed(draft: Draft) -> Draft:
    """Note the topics told by a noun alone, each for itself; they are not yet named."""
    noted: dict[int, tuple[Named, ...]] = {}
    made: dict[str, Thing] = {}
    for phrase in draft.phrases:
        kinds = [k for k in draft.lexicon.kinds_of(phrase) if k.name not in draft.sort("of_two_ends")]
        kind = next((k for k in kinds if k.makes in TOPICS), None)
        noun = bare_name(kind.name.format(of=""), []) if kind else ""
        if kind and not draft.is_taken(phrase) and not _is_none(draft, phrase, kind.makes, noun):
            tie = tie_name(draft, phrase, noun) if noun in draft.sort("ties") else ""
            things = _known(draft, kind.makes, tie) if tie else _told_so(draft, phrase, kind.makes, noun)
            things = things or (() if tie else _known(draft, kind.makes, noun))
            makes = kind.makes
            if not things and noun in draft.sort("of_documents"):
                things, makes = _document_before(draft, phrase), "Agreement"
            if not things and (things := _known(draft, "Process", noun)):
                makes = "Process"
            if not things:
                makes = kind.makes
                name = tie or f"{noun} ({draft.document.statement.id})"
                thing = mint(draft, kind.makes, name, draft.text(phrase.first, phrase.last))
                made[thing.id] = thing
                things = (thing.id,)
            first = phrase.first + draft.meets(phrase.first, "articles")
            one = Named(first, phrase.last, things, makes, BY_NOUN, "", phrase.cases)
            noted[draft.number(phrase.first)] = (*noted.get(draft.number(phrase.first), ()), one)
    return replace(draft, unnamed=noted, minted={**draft.minted, **made})


def _is_none(draft: Draft, phrase: Phrase, makes: str, noun: str) -> bool:
    """Tell whether a noun tells no topic: words only said, documents of no number (*reports that …*), or the works on
    a road that is named beside it."""
    if "plural" in phrase.cases and noun in draft.sort("told_singly"):
        return True
    whose = _inward(draft, phrase.last)
    ends = next((n.last for n in draft.beside(whose) if n.first == whose > phrase.last), phrase.last)
    told = makes == "Agreement" and draft.meets(ends, "to_do")  # *the decision of X to release Y*
    return told or is_idiom(draft, phrase) or _only_tells(draft, phrase) or _is_of_a_road(draft, phrase, makes)


def _only_tells(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a noun for words only says where others stand: *said in a statement*, *the statement reads*, *added
    the statement*."""
    if not draft.meets(phrase.last - 1, "of_words"):
        return False
    before = next((i for i in range(phrase.first - 1, -1, -1) if not _belongs(draft, i)), -1)
    whose = next((n.last for n in draft.beside(phrase.last) if n.first == _inward(draft, phrase.last)), phrase.last)
    beside = (before, phrase.last, whose, whose + draft.meets(whose, "also"))
    speech = (is_verb_of_speech(draft, i) for i in beside)
    return draft.meets(before, "told_in") or draft.meets(phrase.last, "told_after") or any(speech)


def _is_of_a_road(draft: Draft, phrase: Phrase, makes: str) -> bool:
    """Tell whether a course is only that of a road named beside it: *the reconstruction of the railway X*."""
    at = _inward(draft, phrase.last)
    return makes == "Process" and any(n.kind == "Route" and n.first == at > phrase.last for n in draft.beside(at))


def _inward(draft: Draft, token: int) -> int:
    """Give the token where a name begins to which a noun belongs: *of the X*, *from X*."""
    at = token + (draft.meets(token, "whence") or draft.meets(token, "agents"))
    return at + draft.meets(at, "articles")


def _belongs(draft: Draft, token: int) -> bool:
    return any(draft.meets(token, key) for key in ("articles", "possessive", "sorts_of_words"))


def _told_so(draft: Draft, phrase: Phrase, kind: str, noun: str) -> tuple[str, ...]:
    """Give the last thing told before in whose name a noun stands: *the decision* after *the decision of the Council*;
    nothing where a word tells that another is meant."""
    if draft.meets(phrase.first - 1, "indefinite") or "plural" in phrase.cases:
        return ()
    for named in reversed([n for n in draft.of_kind(kind) if n.last <= phrase.first]):
        if len(named.things) == 1 and noun.casefold() in draft.thing(named.things[0]).name.casefold().split():
            return named.things
    return ()


def _known(draft: Draft, kind: str, noun: str) -> tuple[str, ...]:
    """Give the known thing of which a noun's English name is the name: *trade* is Trade and transit."""
    ref = draft.lexicon.names.get(noun.casefold(), "")
    return (ref,) if ref and draft.thing(ref).kind == kind else ()


def _document_before(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Give the document named last before a noun that tells what is done with one: *its signing*."""
    before = [n for n in draft.of_kind("Agreement") if n.last <= phrase.first and len(n.things) == 1]
    return before[-1].things if before else ()


def name_what_acts_are_about(draft: Draft, acts: list[Act]) -> Draft:
    """Name those of the noted topics that are the target of an act."""
    targets = {act.target for act in acts}
    return draft.add([n for row in draft.unnamed.values() for n in row if n.things[0] in targets])
