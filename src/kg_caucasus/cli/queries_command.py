"""kg-caucasus queries: the named questions."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..questions import Question


@click.command(
    "queries",
    short_help="List the named questions, with what each answers and takes.",
    epilog="Example: kg-caucasus queries positions",
)
@click.argument("name", required=False)
@click.option("--sparql", is_flag=True, help="Show the query itself, with NAME.")
def command(name: str | None, sparql: bool) -> None:
    """List the named questions by group; with NAME, tell all about one."""
    from ..questions import find_question, load_questions

    if name:
        question = find_question(name)
        click.echo(question.query if sparql else "\n".join(_describe(question, full=True)))
        return
    if sparql:
        raise click.UsageError("--sparql goes with the name of a question.")
    for group, questions in groupby(load_questions(), key=lambda question: question.group):
        click.echo(f"{group.capitalize()}")
        for question in questions:
            click.echo("\n".join(f"  {line}" for line in _describe(question, full=False)))


def _describe(question: Question, *, full: bool) -> list[str]:
    lines = [f"{question.name}: {question.answers}"]
    for p in question.parameters:
        need = "required" if p.required else "optional" if p.default is None else f"default {p.default}"
        if full or p.name != "lang":
            lines.append(f"  --param {p.name}=... ({p.type}, {need}) {p.description}")
    return [*lines, f"  Example: {question.example}"] if full else lines
