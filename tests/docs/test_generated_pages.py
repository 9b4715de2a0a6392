"""The generated pages are what the wording, the ontology and the shapes say today."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from kg_caucasus.graph.background import background
from kg_caucasus.graph.iris import PREFIXES, shorten

ROOT = Path(__file__).parents[2]


def test_the_generated_pages_are_current() -> None:
    command = [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_page_for_engineers_tells_every_prefix_of_a_build_and_links_to_what_is_there() -> None:
    page = ROOT / "docs" / "reference" / "engineers.md"
    text = page.read_text(encoding="utf-8")
    assert [name for name, iri in PREFIXES.items() if f"| `{name}:` | `{iri}` |" not in text] == []
    linked = re.findall(r"\]\(([^)#:]+)\)", text)
    assert len(linked) > 8
    assert [name for name in linked if not (page.parent / name).exists()] == []


def test_the_ontology_in_html_has_an_anchor_for_every_term_and_speaks_four_languages() -> None:
    text = (ROOT / "docs" / "reference" / "ontology.html").read_text(encoding="utf-8")
    terms = {shorten(str(q.subject.value)) for q in background() if q.predicate.value.endswith("#isDefinedBy")}
    assert [t for t in terms if f'<section id="{t.removeprefix("kgc:")}">' not in text] == []
    for words in ("population group", "խոսքային ակտ", "речевой акт", "nitq aktı"):
        assert words in text
    assert not re.search(r'(src|href)="(?!https?://|#)', text)
