"""What the shapes have to say of a graph: a Report, for people and as RDF (both written in ``report``).

Two engines give the same results: pySHACL, and the faster shacl-rust where it is installed. Only raw results are taken
from them; messages come from the shapes, sentences from the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Triple, parse

from ...errors import KnowledgeError, QueryError
from ..lookup import context_of
from ..shapes import STATEMENT_FAMILIES, Shapes, installed_shapes, read_shapes, thing_families
from ..terms import Row, node
from ..whereabouts import Whereabouts
from .raw import Raw

ENGINES = ("pyshacl", "rust")


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that a shape has to say of a node. Terms are IRIs or plain words; all fields are strings or None."""

    focus: str
    path: str | None
    severity: str
    message: str
    shape: str
    value: str | None = None
    statement: str | None = None
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Whether a graph conforms, and all that was said of it. Warnings and notes leave it conforming."""

    conforms: bool
    results: tuple[Result, ...] = ()


def validate(
    data: Iterable[Quad | Triple] | Path,
    *,
    shapes: Iterable[Path] | None = None,
    lang: str = "en",
    engine: str = "pyshacl",
) -> Report:
    """Hold a graph against shapes; give what they say of the nodes that it describes.

    ``data`` is triples, quads (their graphs are joined) or a file of RDF; ``shapes`` are Turtle files, by default the
    installed ones; ``lang`` is that of the messages; ``engine`` is ``pyshacl`` or ``rust``. Things of the ontology that
    the data only refers to are looked up. Raises QueryError, KnowledgeError.
    """
    triples = read_graph(data)
    chosen = installed_shapes() if shapes is None else read_shapes(shapes)
    return _report(_told(triples, chosen, lang, engine))


def validate_statement(quads: Iterable[Quad], *, lang: str = "en", engine: str = "pyshacl") -> tuple[Result, ...]:
    """Give what the shapes have to say of one statement's graph, looking up in the things what it speaks of."""
    rows = [(quad.subject, quad.predicate, quad.object) for quad in quads]
    results = _told(rows, installed_shapes(STATEMENT_FAMILIES), lang, engine)
    candidate = node("kgc:Candidate")
    minted = {subject for subject, _, value in rows if value == candidate}
    if minted:
        about = [row for row in rows if row[0] in minted]
        results += _told(about, installed_shapes(thing_families()), lang, engine)
    return tuple(sorted(set(results), key=_order))


def _report(results: Iterable[Result]) -> Report:
    told = tuple(sorted(set(results), key=_order))
    return Report(all(result.severity != "Violation" for result in told), told)


def _order(result: Result) -> tuple[str, ...]:
    return result.focus, result.shape, result.path or "", result.value or ""


def read_graph(data: Iterable[Quad | Triple] | Path) -> list[Triple]:
    """Give triples, each once, of quads or of a file of RDF. Raises QueryError where a file cannot be read."""
    if isinstance(data, Path):
        try:
            data = list(parse(path=str(data), base_iri=data.resolve().as_uri()))
        except (SyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None)
            raise QueryError(f"{data}{f', line {line}' if line else ''} does not parse: {error}.") from error
        except OSError as error:
            raise QueryError(f"{data} cannot be read: {error.strerror or error}.") from error
    return list(dict.fromkeys(item.triple if isinstance(item, Quad) else item for item in data))


def _told(rows: Sequence[Row], shapes: Shapes, lang: str, engine: str) -> list[Result]:
    raw = run(engine, [*rows, *context_of(rows)], shapes)
    if not raw:
        return []
    described = {str(subject.value) for subject, _, _ in rows if not isinstance(subject, Triple)}
    meant = [one for one in sorted(raw) if one.focus in described or one.value in described]
    where = Whereabouts(rows if meant else ())
    results = []
    for one in meant:
        statement, sentence = where.of(one.focus, one.value)
        results.append(
            Result(
                focus=one.focus,
                path=one.path or None,
                severity=shapes.severities.get(one.shape, "Violation"),
                message=shapes.message(one.shape, lang),
                shape=one.shape,
                value=one.value or None,
                statement=statement,
                sentence=sentence,
            )
        )
    return results


def run(engine: str, rows: Iterable[Row], shapes: Shapes) -> set[Raw]:
    """Hold a graph against shapes with one of the engines; give the raw results. Raises KnowledgeError."""
    if engine not in ENGINES:
        raise KnowledgeError(f"'{engine}' is no engine; choose one of {', '.join(ENGINES)}.")
    if engine == "pyshacl":
        from .pyshacl_engine import run as chosen
    else:
        from .rust_engine import run as chosen
    return chosen(rows, shapes)
