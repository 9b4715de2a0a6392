"""kg-caucasus evaluate: how well annotated statements are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..evaluation import Comparison, Miss, Tally
    from ..model import Document

LAYERS = ("entities", "entities_strict", "relations", "acts", "acts_lenient")


@click.command(
    "evaluate",
    short_help="Hold what is read against annotated statements.",
    epilog="Example: kg-caucasus evaluate tests/golden/annotated --misses",
)
@click.argument("gold_dir", type=click.Path(path_type=Path))
@click.option("--misses", "show_misses", is_flag=True, help="List each miss and spurious fact, its sentence and rule.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(gold_dir: Path, show_misses: bool, as_json: bool) -> None:
    """Read the statements of GOLD_DIR (<id>.txt beside <id>.json, in the format that ``extract`` prints) and compare.

    Precision, recall and F1 by language and layer, then by type, act and relation. ``speakers`` and ``targets`` are the
    shares of acts, among those found at all, whose speaker or target is right.
    """
    from ..evaluation import misses, tally

    compared = _compared(gold_dir)
    total = tally([comparison for comparison, _ in compared])
    if as_json:
        click.echo(json.dumps(total.as_json(), indent=1))
        return
    _print_table(total)
    if show_misses:
        _print_misses([miss for comparison, document in compared for miss in misses(comparison, document)])


def _compared(folder: Path) -> list[tuple[Comparison, Document]]:
    from ..evaluation import compare, read_gold, statement_of
    from ..exports.annotation import annotate
    from ..extraction import extract
    from ..knowledge import load
    from ..reading import read_document

    found = []
    for text, gold in read_gold(folder):
        statement = statement_of(text, gold)
        found.append((compare(text, gold, annotate(extract(statement, load()))), read_document(statement)))
    return found


def _print_table(total: Tally) -> None:
    click.echo(f"{'':6}" + "".join(f"{layer:>21}" for layer in LAYERS) + "   speakers  targets")
    for group in sorted({group for group, _ in total.layers}, key=lambda g: (g != "all", g)):
        cells = [total.layers[group, layer] for layer in LAYERS]
        slots = [total.layers[group, slot].precision for slot in ("speakers", "targets")]
        row = "".join(f"{f.precision:9.2f} {f.recall:5.2f} {f.f1:5.2f}" for f in cells)
        click.echo(f"{group:6}{row}      {slots[0]:5.2f}    {slots[1]:5.2f}")
    click.echo("(each cell: precision, recall, F1)\n")
    for (layer, sort), figures in sorted(total.sorts.items()):
        counts = f"{figures.precision:6.2f} {figures.recall:5.2f} {figures.f1:5.2f}   {figures.gold:4} in gold"
        click.echo(f"{layer:10} {sort:26} {counts}")


def _print_misses(found: list[Miss]) -> None:
    from ..evaluation import commonest

    for miss in found:
        click.echo(f"\n{miss.statement} {miss.layer} {'missed' if miss.missed else 'spurious'}: {miss.what}")
        if miss.rule:
            click.echo(f"  rule: {miss.rule}")
        click.echo(f"  {miss.sentence}")
    click.echo("\nCommonest:")
    for count, sort in commonest(found):
        click.echo(f"  {count:4}  {sort}")
