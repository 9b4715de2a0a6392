"""Make the reference pages that are drawn from the project's own data: ``python docs/generate.py [--check]``.

With ``--check`` nothing is written, and the exit is 1 where a page is not what would be written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from ontology_html import html_page
from ontology_pages import checks_page, ontology_page, shapes_page
from ontology_picture import picture

from kg_caucasus.knowledge import LANGUAGES, Rule, load
from kg_caucasus.model import ActKind

HERE = Path(__file__).parent / "reference"
FAMILIES = ("acts", "relations", "occasions", "paraphrases")


def rules_page() -> str:
    """Give the map of the wording: how many rules and patterns each act and relation has in each language."""
    parts = [
        "# The wording rules\n",
        "This page is generated from `ontology/wording`; an empty cell (·) is a way of speaking that the language has",
        "no rule for yet. A cell shows rules / patterns; every rule has an example that a test runs.\n",
    ]
    for family in FAMILIES:
        rules = {lang: getattr(load().wording(lang), family) for lang in LANGUAGES}
        names = sorted({rule.says for found in rules.values() for rule in found})
        if family == "acts":
            names = [kind.value for kind in ActKind]
        parts += [f"## {family.capitalize()}\n", _table(names, rules)]
    parts += ["## Every rule\n", *(_listing(lang) for lang in LANGUAGES)]
    return "\n".join(parts)


def _table(names: list[str], rules: dict[str, tuple[Rule, ...]]) -> str:
    lines = ["| | " + " | ".join(LANGUAGES) + " |", "|---|" + "---|" * len(LANGUAGES)]
    for name in names:
        cells = []
        for lang in LANGUAGES:
            found = [rule for rule in rules[lang] if rule.says == name]
            cells.append(f"{len(found)} / {sum(len(rule.match) for rule in found)}" if found else "·")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _listing(lang: str) -> str:
    wording = load().wording(lang)
    lines = [f"### {lang}\n", "| rule | example |", "|---|---|"]
    for family in FAMILIES:
        for rule in getattr(wording, family):
            lines.append(f"| `{rule.id}` | {rule.example.replace('|', chr(92) + '|')} |")
    return "\n".join(lines) + "\n"


PAGES: tuple[tuple[str, Callable[[], str]], ...] = (
    ("rules.md", rules_page),
    ("ontology.md", ontology_page),
    ("shapes.md", shapes_page),
    ("quality.md", checks_page),
    ("ontology.html", html_page),
    ("ontology.svg", picture),
)


def main(check: bool) -> int:
    """Write every page, or only tell which are out of date."""
    stale = []
    for name, page in PAGES:
        path, text = HERE / name, page()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, encoding="utf-8")
    print("; ".join(f"{name} {'is out of date' if check else 'written'}" for name in stale) or "all pages are current")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
