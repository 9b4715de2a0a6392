"""Short forms of the names of bodies: after *the Western Azerbaijan Community* it is *the community* that speaks."""

from __future__ import annotations

from functools import lru_cache

from ...reading.tokens import fold, words_of
from ..draft import Draft
from ..words.lexicon import Lexicon, Phrase
from ..words.marks import ENDS_OF_QUOTES
from ..words.vocabulary import Entry

BODIES = frozenset(("GovernmentBody", "InternationalOrganization", "Organization", "WorkingBody"))
SHORT = "short"
_KEPT = 20_000  # answers that are remembered
_SHORTEST = 4  # letters of a noun; fewer are an abbreviation


def short_names(draft: Draft) -> list[Phrase]:
    """Give where the chief noun of a body's name stands alone after the name, and says nothing yet."""
    told: dict[str, int] = {}
    for named in draft.named:
        if named.kind in BODIES and named.how != "reference" and not named.adjective:
            for head in (h for t in named.things for h in heads_of(draft, t)):
                told.setdefault(head, named.last)
    taken = {i for n in draft.named if n.kind != "Office" for i in range(n.first, n.last)}
    taken |= {i for p in draft.phrases if any(e.use == "reference" for e in p.entries) for i in range(p.first, p.last)}
    found = []
    for at in (i for i in range(len(draft.keys)) if i not in taken) if told else ():
        cases = next(
            (c for nouns, c in nouns_at(draft, at) if any(told.get(noun, at) < at for noun in nouns)), frozenset()
        )
        if "nominative" in cases and "plural" not in cases and stands_alone(draft, at):
            first = at - draft.meets(at - 1, "definite")
            entry = Entry(f"reference:{SHORT}", draft.text(first, at + 1), "reference")
            found.append(Phrase(first, at + 1, (entry,), cases))
    return found


def shares_noun(draft: Draft, phrase: Phrase, thing: str) -> bool:
    """Tell whether a phrase is the chief noun of a thing's name: *the committee* of the Red Cross."""
    heads = heads_of(draft, thing)
    return any(noun in heads for nouns, _ in nouns_at(draft, phrase.last - 1) for noun in nouns)


def nouns_at(draft: Draft, token: int) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Give what the word at a token can be a form of, and the cases in which it stands then."""
    return _forms(draft.lexicon, draft.key(token))


@lru_cache(maxsize=_KEPT)
def _forms(lexicon: Lexicon, key: str) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Give what a word can be a form of, and the cases in which it stands then: dictionary forms with their stems, or,
    of a word not listed, what its endings leave."""
    inflection, known = lexicon.wording.inflection, lexicon.words(key)
    if known:
        return tuple(((word, *inflection.stems(word)), cases) for word, cases in known)
    bare = frozenset(("nominative",))
    return tuple(((stem,), inflection.cases[ending] if ending else bare) for stem, ending in inflection.splits(key))


def heads_of(draft: Draft, thing: str) -> frozenset[str]:
    """Give the chief nouns of a thing's names in the language of the text, folded, as they are without an owner."""
    lang = draft.document.lang
    return _heads(draft.lexicon, lang, draft.thing(thing).labels.get(lang, ()))


@lru_cache(maxsize=_KEPT)
def _heads(lexicon: Lexicon, lang: str, labels: tuple[str, ...]) -> frozenset[str]:
    of, adjectives, owned = (lexicon.wording.words("grammar", key) for key in ("of", "adjectives", "owned"))
    found: list[str] = []
    for label in labels:
        words = [w for w in (fold(w, lang) for w in words_of(label, lang)) if w[:1].isalpha()]
        stop = next((i for i, w in enumerate(words) if i and w in of), len(words))
        nouns = [w for w in words if not w.endswith(adjectives)] if lexicon.head_first else words[:stop][::-1]
        if len(words) > 1 and nouns and len(nouns[0]) >= _SHORTEST:
            bare = [nouns[0].removesuffix(ending) for ending in owned if nouns[0].endswith(ending)]
            found += bare or nouns[:1]
    return frozenset(found)


def stands_alone(draft: Draft, at: int) -> bool:
    """Tell whether a noun has no owner and is no part of a longer name."""
    definite = draft.words("grammar", "definite")
    if definite and draft.key(at - 1) not in definite:
        return False
    if draft.key(at - 1) in ENDS_OF_QUOTES:
        return False
    beside = draft.beside(at)
    after = [n for n in beside if n.first == at + 1]
    if draft.meets(at + 1, "of") or (draft.form(at + 1)[:1].isupper() and not after):
        return False
    if any(n.last == at and (n.adjective or not n.nominative) for n in beside):
        return False
    if not draft.lexicon.head_first:
        return True
    adjective = draft.key(at - 1).endswith(draft.words("grammar", "adjectives"))
    return not adjective and all(n.nominative for n in after)
