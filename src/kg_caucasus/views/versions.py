"""Two statements, or two language versions of one, side by side: facts in both, in one only, and worded otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from ..errors import NotFound
from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.evidence import sentence_around
from ..graph.iris import expand
from ..graph.sparql import bind
from ..model import Span
from .acts import SaidAct, read_acts
from .claims import SaidClaim, read_claims

STATUSES = ("both", "worded otherwise", "only first", "only second")
_TEXT = "SELECT ?text WHERE { $statement kgc:text ?text }"


@dataclass(frozen=True, slots=True)
class Fact:
    """An act or a claim, reduced to what can be compared, with the sentence that says it.

    ``matter`` is what it is about (speaker and target; or subject and object), ``says`` the act or the predicate.
    """

    name: str
    matter: tuple[str, str]
    says: str
    modality: str
    polarity: str
    condition: str | None
    sentence: str

    @property
    def manner(self) -> tuple[str, str, str, bool]:
        """How it is said: two facts on one matter of the same manner are the same fact."""
        return self.says, self.modality, self.polarity, bool(self.condition)


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of either statement, or of both. ``differs`` names what is told in another way."""

    status: str
    first: Fact | None
    second: Fact | None
    differs: tuple[str, ...] = ()


def compare(data: Dataset | Endpoint, first: str, second: str) -> list[Difference]:
    """Compare two statements by their prefixed names: what is worded otherwise, in one only, and in both.

    An act is the same where speaker and target are; a claim where subject, predicate and object are. Words that stand
    for no known thing are in their own language, and so never match across languages.

    Raises NotFound where a statement is not in the data.
    """
    left, right = _facts(data, first), _facts(data, second)
    found = [_pair(one, right) for one in left]
    found += [Difference("only second", None, fact) for fact in right]  # what was paired is taken out
    return sorted(found, key=lambda d: STATUSES.index(d.status))


def _pair(fact: Fact, others: list[Fact]) -> Difference:
    """Give a fact beside the nearest of the others on the same matter, and take that from them."""
    same = [other for other in others if other.matter == fact.matter and _comparable(fact, other)]
    if not same:
        return Difference("only first", fact, None)
    nearest = min(same, key=lambda other: sum(a != b for a, b in zip(fact.manner, other.manner, strict=True)))
    others.remove(nearest)
    names = ("act", "modality", "polarity", "condition")
    differs = tuple(n for n, a, b in zip(names, fact.manner, nearest.manner, strict=True) if a != b)
    return Difference("worded otherwise" if differs else "both", fact, nearest, differs)


def _comparable(one: Fact, other: Fact) -> bool:
    kinds = one.name.split(":")[0], other.name.split(":")[0]
    return kinds == ("act", "act") or (kinds == ("claim", "claim") and one.says == other.says)


def _facts(data: Dataset | Endpoint, statement: str) -> list[Fact]:
    node = NamedNode(expand(statement))
    text = next((row["text"].value for row in rows(data, bind(_TEXT, {"statement": node}))), None)
    if text is None:
        raise NotFound(f"{statement} is no statement of this graph; `kg-caucasus query --name statements` lists them.")
    local = statement.partition(":")[2]
    return [*_acts(read_acts(data, statement=local), text), *_claims(read_claims(data, statement=local), text)]


def _acts(acts: list[SaidAct], text: str) -> Iterator[Fact]:
    seen: set[tuple[str, str, str, str]] = set()
    for act in acts:
        key = (act.speaker, act.about or "", act.kind, act.polarity)
        if key not in seen:
            seen.add(key)
            sentence = _sentence(text, act.start, act.words)
            yield Fact(act.act, key[:2], act.kind, act.modality, act.polarity, act.condition, sentence)


def _claims(claims: list[SaidClaim], text: str) -> Iterator[Fact]:
    seen: set[tuple[str, str, str, str]] = set()
    for claim in claims:
        key = (claim.subject, claim.object, claim.predicate, claim.polarity)
        if key not in seen:
            seen.add(key)
            sentence = _sentence(text, claim.start, claim.words)
            yield Fact(claim.claim, key[:2], claim.predicate, claim.modality, claim.polarity, claim.condition, sentence)


def _sentence(text: str, start: int, words: str) -> str:
    return sentence_around(text, Span(start, start + len(words))).of(text)
