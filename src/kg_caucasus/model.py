"""The nouns that travel through the pipeline: plain frozen values, with no RDF, no files and no clock in them.

Things are named by prefixed names such as ``actor:armenia``; offsets count Unicode code points of ``Statement.text``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Polarity(StrEnum):
    """Whether the words affirm or deny."""

    AFFIRMED = "Affirmed"
    NEGATED = "Negated"


class Modality(StrEnum):
    """In which world the words place what they tell."""

    ACTUAL = "Actual"
    FUTURE = "Future"
    HYPOTHETICAL = "Hypothetical"
    HISTORICAL = "Historical"


class ActKind(StrEnum):
    """What a speaker does with words (PLOVER's event types, and two that PLOVER lacks)."""

    SUPPORT = "Support"
    COMMIT = "Commit"
    AGREE = "Agree"
    CONSULT = "Consult"
    REQUEST = "Request"
    ACCUSE = "Accuse"
    REJECT = "Reject"
    THREATEN = "Threaten"
    EXPECT = "Expect"
    ASSERT = "Assert"


@dataclass(frozen=True, slots=True)
class Statement:
    """A published text, exactly as found (NFC), and what its sidecar says of it.

    ``published`` is an ISO 8601 date, of reduced precision where no more is known. ``where`` names file and line for
    messages; it is no part of what the statement is.
    """

    id: str
    text: str
    lang: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    where: str = field(default="", compare=False, repr=False)


class Span(NamedTuple):
    """A stretch of a text, from ``start`` up to but not including ``end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words at this span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class Token(NamedTuple):
    """A word, number or mark; ``key`` is its folded form, by which it is looked up."""

    span: Span
    form: str
    key: str


@dataclass(frozen=True, slots=True)
class Document:
    """A statement cut into sentences and tokens. ``sentences`` are ranges of token indices."""

    statement: Statement
    lang: str
    tokens: tuple[Token, ...]
    sentences: tuple[range, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that exists outside the statements, known from the ontology or minted from a text.

    ``kind`` is the local name of its class (``State``, ``Process`` ...), ``name`` its English name, ``labels`` its
    names by language tag, the preferred one first, ``dates`` the days known of it by property. A candidate is one that
    a text names and the ontology does not know.
    """

    id: str
    kind: str
    name: str
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    candidate: bool = False
    dates: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text names a thing. ``label`` is the name used, uninflected where that is known, and empty
    where a verb alone tells the thing (*met*), which is no name.

    ``how`` is ``name``, ``metonym`` (a capital for its state), ``composed`` (built from parts: office and state, kind
    and date), ``noun`` (a common noun alone, of what an act is about) or ``reference`` (a pronoun or a noun that stands
    for something named before). ``rule`` is what found it.
    """

    thing: str
    span: Span
    label: str
    how: str = "name"
    speaker: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A structural relation as this statement tells it.

    ``object`` is a thing's prefixed name, or plain words or a date where ``literal`` is true; an office is told by its
    English name, and by its prefixed name as ``office`` where it is known.
    ``speaker`` is who says so, where the text attributes it.
    """

    subject: str
    predicate: str
    object: str
    literal: bool
    evidence: Span
    rule: str
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    condition: Span | None = None
    speaker: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """What a speaker does with words in this statement.

    ``target`` is a thing's prefixed name, or None where it is told in words only (``target_words``). How sure it is
    whose act it is and what it is about, from 0 to 1, is its ``certainty``.
    """

    speaker: str
    kind: ActKind
    target: str | None
    evidence: Span
    rule: str
    target_words: Span | None = None
    addressee: str | None = None
    condition: Span | None = None
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one statement. ``things`` holds each thing named or used, known or candidate, by id."""

    statement: Statement
    lang: str
    things: dict[str, Thing] = field(hash=False)
    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    acts: tuple[Act, ...] = ()
    speakers: tuple[str, ...] = ()
