"""kg-caucasus compare: two statements, or two language versions of one, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..views.terms import spoken
from .rows import print_rows
from .view_options import open_view, takes_data

if TYPE_CHECKING:
    from ..graph.labels import Names
    from ..views.versions import Difference, Fact

COLUMNS = ("status", "fact first", "says first", "fact second", "says second", "differs", "who", "about")


@click.command(
    "compare",
    short_help="Two statements side by side: what is in both, in one, worded otherwise.",
    epilog="Example: kg-caucasus compare hy-00 ru-00 --format html > differences.html",
)
@click.argument("first")
@click.argument("second")
@takes_data
@click.option("--differences", is_flag=True, help="Leave out what is in both.")
def command(first: str, second: str, data: str | None, lang: str, form: str, differences: bool) -> None:
    """Compare the statements FIRST and SECOND (hy-00, statement:hy-00 or an IRI), fact by fact, each with its sentence.

    Differences in how one matter is worded (another act, modality, denial or condition) come first.
    """
    from ..graph.iris import resolve_iri, shorten
    from ..views.versions import compare

    opened = open_view(data, lang)
    one, other = (shorten(resolve_iri(name if ":" in name else f"statement:{name}")) for name in (first, second))
    found = compare(opened.data, one, other)
    rows = (_told(d, opened.names) for d in found if not (differences and d.status == "both"))
    print_rows(
        rows, COLUMNS, form, title=f"{spoken('Comparison', lang)}: {one}, {other}", lang=lang,
        addresses=opened.addresses,
    )  # fmt: skip


def _told(difference: Difference, names: Names) -> dict[str, Any]:
    fact = difference.first or difference.second
    who, about = fact.matter if fact else ("", "")
    row: dict[str, Any] = {"status": difference.status, "who": names.of(who), "about": names.of(about)}
    for side, told in (("first", difference.first), ("second", difference.second)):
        row[f"fact {side}"] = told.name if told else None
        row[f"says {side}"] = f"{_manner(told, names)}: {told.sentence}" if told else None
    return row | {"differs": ", ".join(difference.differs)}


def _manner(fact: Fact, names: Names) -> str:
    unusual = [name for name in (fact.modality, fact.polarity) if name not in ("Actual", "Affirmed")]
    said = [names.of(f"kgc:{name}") for name in (fact.says, *unusual)]
    return ", ".join(said + [f"{spoken('condition', names.lang)}: {fact.condition}"] * bool(fact.condition))
