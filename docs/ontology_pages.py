"""The reference pages of the ontology and the shapes, drawn from their Turtle."""

from __future__ import annotations

from collections import defaultdict

from kg_caucasus.graph.background import read_turtle
from kg_caucasus.graph.iris import PREFIXES, shorten
from kg_caucasus.quality import load_checks, read_profile
from kg_caucasus.quality.checks import PROFILE
from kg_caucasus.resources import LANGUAGES, resource

OWL, SKOS, RDFS, SH = PREFIXES["owl"], PREFIXES["skos"], PREFIXES["rdfs"], PREFIXES["sh"]
TYPE = PREFIXES["rdf"] + "type"
SORTS = (
    ("Class", "Classes"),
    ("ObjectProperty", "Links"),
    ("DatatypeProperty", "Values"),
    ("AnnotationProperty", "Annotations"),
)
Said = dict[str, dict[str, list[object]]]


def _read(folder: str, name: str) -> Said:
    found: Said = defaultdict(lambda: defaultdict(list))
    for triple in read_turtle(resource(folder) / name):
        found[str(triple.subject.value)][triple.predicate.value].append(triple.object)  # type: ignore[union-attr]
    return found


def _words(values: list[object], lang: str) -> str:
    return next((v.value for v in values if getattr(v, "language", None) == lang), "")  # type: ignore[attr-defined]


def _names(values: list[object]) -> str:
    return ", ".join(f"`{shorten(v.value)}`" for v in values)  # type: ignore[attr-defined]


def ontology_page() -> str:
    """Give every class and property of each module: its name in four languages, what it means, where it applies."""
    parts = [
        "# The ontology\n",
        "This page is generated from `ontology/schema`. Definitions in the other languages stand there.\n",
    ]
    for path in sorted((resource("ontology") / "schema").glob("*.ttl")):
        said = _read("ontology", f"schema/{path.name}")
        terms = {s: p for s, p in said.items() if s.startswith(PREFIXES["kgc"]) and RDFS + "label" in p}
        if not terms:
            continue
        parts.append(f"## {path.stem}\n")
        for sort, title in SORTS:
            rows = [_term(s, p) for s, p in sorted(terms.items()) if any(v.value == OWL + sort for v in p[TYPE])]  # type: ignore[attr-defined]
            if rows:
                parts += [f"### {title}\n", "| term | names | what it is | applies |", "|---|---|---|---|", *rows, ""]
    return "\n".join(parts).rstrip() + "\n"


def _term(iri: str, said: dict[str, list[object]]) -> str:
    names = " · ".join(_words(said[RDFS + "label"], lang) for lang in LANGUAGES)
    wider, domain, scope = (_names(said[RDFS + p]) for p in ("subClassOf", "domain", "range"))
    place = f"a kind of {wider}" if wider else " → ".join(x for x in (domain, scope) if x)
    return f"| `{shorten(iri)}` | {names} | {_words(said[SKOS + 'definition'], 'en')} | {place} |"


def shapes_page() -> str:
    """Give every shape of each family: what it says and how severe it is."""
    parts = [
        "# The shapes\n",
        "This page is generated from `shapes/`. Each has a valid and an invalid example in `tests/shapes`.\n",
    ]
    for path in sorted(resource("shapes").glob("*.ttl")):
        said = _read("shapes", path.name)
        rows = []
        for iri, p in sorted(said.items()):
            if SH + "message" in p and not iri.endswith("-query"):
                severity = _names(p[SH + "severity"]).removeprefix("`sh:").removesuffix("`")
                rows.append(f"| `{iri.rpartition('/')[2]}` | {_words(p[SH + 'message'], 'en')} | {severity} |")
        if rows:
            parts += [f"## {path.stem}\n", "| shape | what it says | severity |", "|---|---|---|", *rows, ""]
    return "\n".join(parts).rstrip() + "\n"


def checks_page() -> str:
    """Give every check of the quality report: how severe, what is wrong, how to mend it."""
    severities = read_profile(PROFILE)
    return "\n".join(
        [
            "# The quality report\n",
            "This page is generated from `src/kg_caucasus/quality`. `kg-caucasus report` runs these checks over the",
            "ontology and the things, or over `--data`. Severities stand in `profile.toml`; a check that a profile",
            "leaves out is not run.\n",
            "| check | severity | problem | cure |",
            "|---|---|---|---|",
            *(f"| `{c.name}` | {severities[c.name]} | {c.problem} | {c.cure} |" for c in load_checks()),
            "",
        ]
    )
