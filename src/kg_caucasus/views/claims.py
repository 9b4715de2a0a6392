"""The relations that statements tell, as plain rows."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal

from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten
from ..questions import bind_question, find_question


@dataclass(frozen=True, slots=True)
class SaidClaim:
    """A relation as a statement tells it. ``object`` is a prefixed name; where ``literal`` is true, words or a date."""

    claim: str
    subject: str
    predicate: str
    object: str
    literal: bool
    speaker: str | None
    condition: str | None
    modality: str
    polarity: str
    statement: str
    date: str | None
    start: int
    words: str


def read_claims(data: Dataset | Endpoint, *, statement: str | None = None) -> list[SaidClaim]:
    """Give the claims of a graph, or of one statement (a prefixed name), by date, statement and place."""
    given = {"statement": statement} if statement else {}
    found = []
    for row in rows(data, bind_question(find_question("claims"), given, data)):
        said = row["object"]
        found.append(
            SaidClaim(
                claim=shorten(row["fact"].value),
                subject=shorten(row["subject"].value),
                predicate=shorten(row["predicate"].value).removeprefix("kgc:"),
                object=said.value if isinstance(said, Literal) else shorten(said.value),
                literal=isinstance(said, Literal),
                speaker=shorten(row["speaker"].value) if row["speaker"] else None,
                condition=row["condition"].value if row["condition"] else None,
                modality=shorten(row["modality"].value).removeprefix("kgc:"),
                polarity=shorten(row["polarity"].value).removeprefix("kgc:"),
                statement=shorten(row["statement"].value),
                date=row["date"].value if row["date"] else None,
                start=int(row["start"].value),
                words=row["words"].value,
            )
        )
    return found
