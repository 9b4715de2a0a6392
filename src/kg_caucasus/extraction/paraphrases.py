"""Things told in words that are no name of theirs: *bringing the displaced home* is the return of refugees."""

from __future__ import annotations

from ..errors import KnowledgeError
from .draft import Draft, Named
from .rules import find_rules


def find_paraphrases(draft: Draft) -> Draft:
    """Name what the rules of ``paraphrases`` find, unless a name of the same thing already stands there.

    Raises KnowledgeError where a rule speaks of a thing that nobody knows.
    """
    for sentence in draft.document.sentences:
        found = []
        for one in find_rules(draft, "paraphrases", sentence):
            thing = draft.lexicon.thing(one.rule.says)
            if thing is None:
                raise KnowledgeError(f"rule {one.rule.id}: the ontology knows no {one.rule.says}.")
            first, last = one.match.first, one.match.last
            alike = [n for n in (*draft.inside(sentence), *found) if thing.id in n.things and not n.adjective]
            if not any(n.first < last and first < n.last for n in alike):
                cases = _cases(draft, first, last)
                found.append(Named(first, last, (thing.id,), thing.kind, "composed", "", cases, rule=one.rule.id))
        draft = draft.add(found) if found else draft
    return draft


def _cases(draft: Draft, first: int, last: int) -> frozenset[str]:
    """Give the cases that the head word's ending can mark."""
    inflection = draft.lexicon.wording.inflection
    head = first if draft.lexicon.head_first else last - 1
    return frozenset().union(*(inflection.cases[ending] for _, ending in inflection.splits(draft.key(head))))
