"""The acts and claims that an export is made from, and which of them are wanted."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import QuerySolution

from ..errors import QueryError
from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten
from ..graph.period import within
from ..questions import bind_question, find_question

# For each question: the column that tells the kind, and those of the things that a fact touches.
_COLUMNS = {"acts": ("act", ("speaker", "target", "addressee")), "claims": ("predicate", ("subject", "object"))}


@dataclass(frozen=True)
class Wanted:
    """What is exported: relations or acts by name, a period, actors by prefixed name. Empty means all.

    ``lang`` is the language in which things, relations and acts are named.
    """

    include: frozenset[str] = frozenset()
    since: str | None = None
    until: str | None = None
    actors: frozenset[str] = frozenset()
    lang: str = "en"


def wanted_facts(data: Dataset | Endpoint, *names: str, wanted: Wanted | None = None) -> list[QuerySolution]:
    """Give the rows of the questions named (``acts``, ``claims``) that are wanted.

    Raises QueryError where a relation or act to include is none of the data.
    """
    chosen, kinds, found = wanted or Wanted(), set(), []
    for name in names:
        kind, ends = _COLUMNS[name]
        for row in rows(data, bind_question(find_question(name), {}, data)):
            says = shorten(row[kind].value).removeprefix("kgc:")
            kinds.add(says)
            date = row["date"].value if row["date"] is not None else None
            if (
                (not chosen.include or says in chosen.include)
                and within(date, chosen.since, chosen.until)
                and (not chosen.actors or any(_name(row[end]) in chosen.actors for end in ends))
            ):
                found.append(row)
    if unknown := chosen.include - kinds:
        there = f"there are {', '.join(sorted(kinds))}" if kinds else "there are none"
        raise QueryError(f"Nothing to export is '{sorted(unknown)[0]}'; {there}.")
    return found


def _name(term: object) -> str | None:
    return None if term is None else shorten(str(getattr(term, "value", term)))
