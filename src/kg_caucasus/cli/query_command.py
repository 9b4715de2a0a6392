"""kg-caucasus query: ask a build, files or an endpoint, in SPARQL or by a named question."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import QueryError
from .last_build import last_build
from .timeout import Seconds, limited

if TYPE_CHECKING:
    from ..graph.dataset import Answer, Dataset, Endpoint

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "ntriples")


def _names_of_questions(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Give the names of questions that begin as what was typed, for the shell."""
    from ..questions import load_questions

    del ctx, param
    return [question.name for question in load_questions() if question.name.startswith(incomplete)]


@click.command(
    "query",
    short_help="Ask it, in SPARQL or by a named question.",
    epilog="""Examples:
    kg-caucasus query --name positions-on --param target="Border delimitation" --lang hy |
    kg-caucasus query 'SELECT ?who ?what { ?act kgc:speaker ?who ; kgc:target ?what } LIMIT 5'""",
)
@click.argument("sparql", required=False)
@click.option(
    "--file", "file", type=click.Path(path_type=Path), help="Read the SPARQL from a file ('-': standard input)."
)
@click.option("--name", shell_complete=_names_of_questions, help="Ask a named question; see `kg-caucasus queries`.")
@click.option("--param", "params", multiple=True, metavar="NAME=VALUE", help="A value for a named question.")
@click.option("--lang", help="Language of the labels in a named question's answer: en, hy, ru or az.")
@click.option("--data", help="A build's folder, a file of RDF or an endpoint's address (default: the last build).")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: table, or turtle where a graph answers.")
@click.option("--limit", type=click.IntRange(min=1), help="Show at most so many rows.")
@click.option("--timeout", type=Seconds(), help="Give up after so many seconds.")
@click.option("--allow-remote", is_flag=True, help="Allow SERVICE, and FROM what stands elsewhere.")
def command(
    sparql: str | None, file: Path | None, name: str | None, params: tuple[str, ...], lang: str | None,
    data: str | None, form: str | None, limit: int | None, timeout: float | None, allow_remote: bool,
) -> None:  # fmt: skip
    """Ask a build, a file or an endpoint. The prefixes of the graph need not be declared.

    Exit 1 where an ASK query is answered with no.
    """
    from ..graph.dataset import answering, ask, open_data
    from ..graph.sparql import limit_rows

    given = [source for source in (sparql, file, name) if source is not None]
    if len(given) != 1:
        raise click.UsageError("Give one of SPARQL, --file or --name.")
    if (params or lang) and name is None:
        raise click.UsageError("--param and --lang go with --name.")
    text = sparql if sparql is not None else _read(file) if file else ""
    where = data or last_build()
    with limited(timeout), answering():  # a store that was open before would be without its threads in here
        opened = open_data(where, timeout=timeout)
        query = text if name is None else _named(name, params, lang, opened)
        answer = ask(opened, limit_rows(query, limit) if limit else query, allow_remote=allow_remote)
        affirmed = _print(answer, form)
    if not affirmed:
        sys.exit(1)


def _print(answer: Answer, form: str | None) -> bool:
    """Print an answer; give False where it is no."""
    from pyoxigraph import QueryBoolean, QuerySolutions

    from ..graph.answers import write_answer
    from .table import format_rows

    out = sys.stdout.buffer
    if isinstance(answer, list):
        write_answer(answer, out, form or "turtle")
    elif isinstance(answer, QueryBoolean):
        if form in (None, "table"):
            click.echo("yes" if answer else "no")
        else:
            write_answer(answer, out, form)
        return bool(answer)
    elif isinstance(answer, QuerySolutions) and form in (None, "table"):
        line = ""
        for line in format_rows(answer):
            click.echo(line)
        if line.startswith("─"):  # below the heads
            click.echo("No rows: nothing in the data answers this.", err=True)
    else:
        write_answer(answer, out, form or "csv")
    return True


def _read(file: Path) -> str:
    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return raw.decode("utf-8-sig")  # with or without a byte order mark
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(
            f"{file} cannot be read as UTF-8 text: {getattr(error, 'strerror', None) or error}."
        ) from error


def _named(name: str, params: tuple[str, ...], lang: str | None, data: Dataset | Endpoint) -> str:
    from ..questions import bind_question, find_question

    question = find_question(name)
    values: dict[str, str] = {}
    for param in params:
        key, equals, value = param.partition("=")
        if not equals:
            raise QueryError(f"--param {param} says no value; write --param NAME=VALUE.")
        if key in values or (key == "lang" and lang):
            raise QueryError(f"The parameter '{key}' is given twice; give it once.")
        values[key] = value
    if lang and any(parameter.name == "lang" for parameter in question.parameters):
        values["lang"] = lang
    return bind_question(question, values, data)
