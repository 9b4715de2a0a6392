"""kg-caucasus explain: from a name in the graph back to the words that say it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ..errors import QueryError
from ..resources import LANGUAGES
from .last_build import last_build

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode

    from ..graph.dataset import Dataset, Endpoint
    from ..graph.explain import Explanation


@click.command(
    "explain",
    short_help="Go from any fact to its rule, sentence and source.",
    epilog="""Examples: kg-caucasus explain act:hy-00-f29b | kg-caucasus explain "Border delimitation" |
    kg-caucasus explain actor:russian-peacekeeping-contingent kgc:contributesTo process:demining""",
)
@click.argument("term", nargs=-1, required=True)
@click.option("--data", help="A build's folder, a file of RDF or an endpoint's address (default: the last build).")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the labels.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Show at most so many facts.")
def command(term: tuple[str, ...], data: str | None, lang: str, limit: int) -> None:
    """Show the facts behind TERM: an IRI, a prefixed name or a label; or behind a triple, given as three terms;
    the third may be words.

    Each fact comes with the rule that found it, the sentence with the words marked, the speaker and the source. The
    words are checked against the stored text as they are shown.
    """
    from ..graph.dataset import open_data
    from ..graph.explain import explain, explain_triple
    from ..questions.binding import find_thing

    opened: Dataset | Endpoint = open_data(data or last_build())
    if len(term) == 1:
        found = explain(opened, find_thing(term[0], opened).value, lang=lang, limit=limit)
    elif len(term) == 3:
        subject, predicate = (find_thing(name, opened) for name in term[:2])
        found = explain_triple(opened, subject, predicate, _object(term[2], opened), lang=lang)
    else:
        raise QueryError(f"Give one term, or three for a triple; {len(term)} were given.")
    if not found:
        click.echo(f"{term[0]} is known to the graph, but no statement speaks of it.")
        return
    click.echo("\n\n".join("\n".join(describe(one, live=sys.stdout.isatty(), lang=lang)) for one in found))


def _object(value: str, data: Dataset | Endpoint) -> NamedNode | Literal:
    """Give the object of a triple as a person writes it: a date, a thing, or else words."""
    from pyoxigraph import Literal

    from ..questions.binding import find_object

    try:
        return find_object(value, data)
    except QueryError:
        return Literal(value)


def describe(one: Explanation, *, live: bool, lang: str = "en") -> list[str]:
    """Give the lines that tell an explanation; the words are marked by style on a terminal, by brackets elsewhere."""
    from ..views.terms import spoken
    from .table import cells, printable

    before, words, after = (
        printable(part) if part.strip() else part
        for part in (
            one.sentence[: one.quote.start],
            one.sentence[one.quote.start : one.quote.end],
            one.sentence[one.quote.end :],
        )
    )
    marked = click.style(words, bold=True, underline=True) if live else f"[[{words}]]"
    lead = " " if before[-1:] and one.sentence[: one.quote.start][-1:].isspace() else ""
    tail = " " if one.sentence[one.quote.end :][:1].isspace() else ""
    heads = {"type": "type" if lang == "en" else spoken("kind", lang)}  # of RDF, which has no name in other languages
    told = [(heads.get(name, name), printable(value)) for name, value in one.details]
    told.append((spoken("words", lang), f"{before.rstrip()}{lead}{marked}{tail}{after.lstrip()}"))
    told.append((spoken("statement", lang), printable(one.statement)))
    told += [(spoken(name, lang), printable(value)) for name, value in one.source]
    widest = max(10, *(cells(name) for name, _ in told)) if lang != "en" else 10
    return [printable(one.fact), *(f"  {name}{' ' * (widest - cells(name))} {value}" for name, value in told)]
