"""What a build holds and what the shapes say of it, for people (report.txt) and for machines (report.ttl)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store, Triple

from .iris import PREFIXES, digest, shorten
from .serialise import graph_bytes
from .store import solutions
from .terms import RDF_TYPE, node, words, xsd
from .validate import Result

_COUNTED = {  # each on its own: a query over all of them together takes time by the square of the statements
    "statements": "?x a kgc:Statement ; dcterms:language ?lang",
    "acts": "?x kgc:target|kgc:targetText ?target ; kgc:inStatement/dcterms:language ?lang",
    "claims": "?x a kgc:Claim ; kgc:inStatement/dcterms:language ?lang",
    "mentions": "?x a kgc:Mention ; kgc:inStatement/dcterms:language ?lang",
}


def write_reports(store: Store, results: Sequence[Result], folder: Path) -> None:
    """Write report.txt and report.ttl of a build into a folder."""
    (folder / "report.txt").write_text(report_text(store, results), encoding="utf-8")
    (folder / "report.ttl").write_bytes(report_turtle(results))


def report_text(store: Store, results: Sequence[Result]) -> str:
    """Give the report for people: what was read, and each result with the statement and sentence it is about."""
    lines = [conclusion(results), ""]
    counts = {name: _by_language(store, pattern) for name, pattern in _COUNTED.items()}
    for lang in sorted(counts["statements"]):
        lines.append(f"{lang}: {', '.join(f'{name} {found.get(lang, 0)}' for name, found in counts.items())}")
    lines += describe_results(results)
    return "\n".join(lines) + "\n"


def conclusion(results: Sequence[Result]) -> str:
    """Give in one sentence whether a graph conforms."""
    violations = sum(result.severity == "Violation" for result in results)
    others = len(results) - violations
    told = f"violations: {violations}, warnings and notes: {others}."
    return ("The graph does not conform: " if violations else "The graph conforms: ") + told


def describe_results(results: Iterable[Result]) -> list[str]:
    """Give lines that tell each result: what is wrong, where, in which sentence, and by which shape."""
    lines = []
    for result in results:
        lines += ["", f"{result.severity}: {result.message}"]
        facts = {
            "node": shorten(result.focus),
            "path": shorten(result.path) if result.path else None,
            "value": result.value,
            "statement": shorten(result.statement) if result.statement else None,
            "sentence": result.sentence,
            "shape": shorten(result.shape),
        }
        lines += [f"  {name}: {value}" for name, value in facts.items() if value]
    return lines


def report_turtle(results: Sequence[Result], lang: str = "en") -> bytes:
    """Give the report as a SHACL validation report, every node of it named; its messages are in ``lang``."""
    report = node("build:report")
    conforms = not any(result.severity == "Violation" for result in results)
    triples = [
        Triple(report, RDF_TYPE, node("sh:ValidationReport")),
        Triple(report, node("sh:conforms"), Literal(str(conforms).lower(), datatype=xsd("boolean"))),
    ]
    for result in results:
        one = node(f"build:result-{digest(result)[:16]}")
        triples += [
            Triple(report, node("sh:result"), one),
            Triple(one, RDF_TYPE, node("sh:ValidationResult")),
            Triple(one, node("sh:focusNode"), NamedNode(result.focus)),
            Triple(one, node("sh:resultSeverity"), NamedNode(PREFIXES["sh"] + result.severity)),
            Triple(one, node("sh:resultMessage"), words(result.message, lang)),
            Triple(one, node("sh:sourceShape"), NamedNode(result.shape)),
        ]
    return graph_bytes(triples)


def _by_language(store: Store, pattern: str) -> dict[str, int]:
    query = f"SELECT ?lang (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }} GROUP BY ?lang"
    return {row["lang"].value: int(row["n"].value) for row in solutions(store, query)}
