"""What can go wrong, as a tree. The library raises these and never prints; the command line prints one sentence.

KgCaucasusError
├── SourceError      a statement, its sidecar or a .jsonl line cannot be used
│   └── UnknownLanguage   the text is in none of the languages that the wording covers
├── KnowledgeError   a file of ontology/, shapes/ or wording cannot be used
├── EvidenceError    a fact whose quote is not the text at its offsets: a defect of the program, never of a text
├── BuildError       the output folder cannot be written, or another build holds it
├── QueryError       a query does not parse, a question or its parameter is unknown, data cannot be read
├── ServerError      a server elsewhere cannot be reached, or refuses
└── NotFound         nothing in the graph bears the given name
"""

from __future__ import annotations


class KgCaucasusError(Exception):
    """The root. Its text is one sentence that says which file, which line, and what to do."""


class SourceError(KgCaucasusError):
    """A statement, its sidecar or a line of a .jsonl file cannot be used."""


class UnknownLanguage(SourceError):
    """The text is in none of the languages that the wording covers."""


class KnowledgeError(KgCaucasusError):
    """A file of the ontology, the shapes or the wording cannot be used."""


class EvidenceError(KgCaucasusError):
    """A quote is not the text at its offsets."""


class BuildError(KgCaucasusError):
    """The output cannot be written."""


class QueryError(KgCaucasusError):
    """A query, a named question or its data cannot be used."""


class ServerError(KgCaucasusError):
    """A server elsewhere cannot be reached, or refuses."""


class NotFound(KgCaucasusError):
    """Nothing in the graph bears the given name."""
