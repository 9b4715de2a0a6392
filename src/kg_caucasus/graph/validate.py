"""What the shapes have to say of a graph: a Report, for people and as RDF (both written in ``report``).

Two engines give the same results: pySHACL, and the faster shacl-rust where it is installed. Only raw results are taken
from them; messages come from the shapes, sentences from the text.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from ..errors import KnowledgeError, QueryError
from .lookup import context_of
from .shapes import SH, STATEMENT_FAMILIES, Shapes, installed_shapes, read_shapes, thing_families
from .terms import node
from .whereabouts import Whereabouts

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


@dataclass(frozen=True, slots=True, order=True)
class _Raw:
    focus: str
    shape: str
    path: str = ""
    value: str = ""


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


def validate_statement(quads: Iterable[Quad], *, lang: str = "en", engine: str | None = None) -> tuple[Result, ...]:
    """Give what the shapes have to say of one statement's graph, looking up in the things what it speaks of.

    ``engine`` is by default the fastest installed.
    """
    triples = read_graph(quads)
    engine = engine or ("rust" if importlib.util.find_spec("shacl_rust") else "pyshacl")
    results = _told(triples, installed_shapes(STATEMENT_FAMILIES), lang, engine)
    minted = {t.subject for t in triples if t.predicate == node("kgc:status") and t.object == node("kgc:Candidate")}
    if minted:
        about = [t for t in triples if t.subject in minted]
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
            data = list(parse(path=str(data)))
        except (SyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None)
            raise QueryError(f"{data}{f', line {line}' if line else ''} does not parse: {error}.") from error
        except OSError as error:
            raise QueryError(f"{data} cannot be read: {error.strerror or error}.") from error
    return list(dict.fromkeys(item.triple if isinstance(item, Quad) else item for item in data))


def _told(triples: list[Triple], shapes: Shapes, lang: str, engine: str) -> list[Result]:
    described = {str(t.subject.value) for t in triples if not isinstance(t.subject, Triple)}
    raw = _run(engine, [*triples, *context_of(triples)], shapes)
    where = Whereabouts(triples)
    results = []
    for one in sorted(raw):
        if one.focus in described or one.value in described:
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


def _run(engine: str, triples: list[Triple], shapes: Shapes) -> set[_Raw]:
    if engine == "pyshacl":
        return _run_pyshacl(triples, shapes)
    if engine == "rust":
        return _run_rust(triples, shapes)
    raise KnowledgeError(f"'{engine}' is no engine; choose one of {', '.join(ENGINES)}.")


def _run_pyshacl(triples: list[Triple], shapes: Shapes) -> set[_Raw]:
    from pyshacl import validate as run
    from rdflib import URIRef

    _, graph, _ = run(_in_memory(triples), shacl_graph=_shapes_in_memory(shapes), inplace=True)
    if not hasattr(graph, "objects"):
        raise KnowledgeError(f"The shapes cannot be used: {graph}")
    found = set()
    for result in set(graph.objects(None, URIRef(SH + "result"))):
        fields = {name: graph.value(result, URIRef(SH + name)) for name in ("focusNode", "resultPath", "value")}
        shape = graph.value(result, URIRef(SH + "sourceShape"))
        words = {name: "" if term is None else str(term) for name, term in fields.items()}
        found.add(_Raw(words["focusNode"], str(shape), words["resultPath"], words["value"]))
    return found


def _in_memory(triples: Iterable[Triple]) -> Any:
    """Give an rdflib graph in memory: pySHACL finds violations that are none on other stores."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for triple in triples:
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


@cache
def _shapes_in_memory(shapes: Shapes) -> Any:
    return _in_memory(shapes.triples)


def _term(term: Any) -> Any:
    import rdflib

    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    kind = term.datatype.value
    return rdflib.Literal(term.value, datatype=None if kind.endswith("#string") else rdflib.URIRef(kind))


def _run_rust(triples: list[Triple], shapes: Shapes) -> set[_Raw]:
    try:
        engine = importlib.import_module("shacl_rust")
    except ModuleNotFoundError as error:
        raise KnowledgeError("The engine 'rust' is not installed: pip install shacl-rust.") from error
    told = engine.validate(_lines(triples), _lines(shapes.triples), data_format="nt", shapes_format="nt")
    return {
        _Raw(*(_words(result.get(name)) for name in ("focusNode", "sourceShape", "resultPath", "value")))
        for result in told["results"]
    }


def _lines(triples: Iterable[Triple]) -> str:
    return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()


@cache
def _words(term: str | None) -> str:
    """Give the IRI or the plain words of a term as shacl-rust writes it."""
    if not term:
        return ""
    triple = next(iter(parse(f"<s:> <p:> {term} .".encode(), format=RdfFormat.N_TRIPLES))).triple
    return str(triple.object.value) if isinstance(triple.object, (NamedNode, Literal)) else term
