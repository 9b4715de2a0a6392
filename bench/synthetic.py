"""A graph of any size in the model's own shape, made of made-up statements: for benches of questions and views.

Acts, mentions and claims between known actors, processes, places, bodies and agreements, and candidates that many
statements describe alike; the same graph every time.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kg_caucasus.graph import promote, provenance
from kg_caucasus.graph.background import background
from kg_caucasus.graph.populate import populate
from kg_caucasus.graph.serialise import write_triples
from kg_caucasus.graph.store import keep_merged
from kg_caucasus.model import Act, ActKind, Extraction, Mention, Modality, Polarity, Relation, Span, Statement, Thing

ACTORS = ("actor:armenia", "actor:azerbaijan", "actor:russia", "actor:european-union", "actor:nikol-pashinyan")
MATTERS = ("process:border-delimitation", "process:demining", "process:peace-treaty-negotiation", "process:ceasefire")
OTHERS = (
    "agreement:trilateral-statement-2020-11-09", "agreement:alma-ata-declaration-1991", "place:stepanakert",
    "place:yerevan", "body:joint-delimitation-commissions",
)  # fmt: skip
CLAIMS = (
    ("actor:armenia", "participatesIn", "process:border-delimitation"),
    ("actor:azerbaijan", "participatesIn", "process:peace-treaty-negotiation"),
    ("process:demining", "conditionFor", "process:ceasefire"),
    ("process:demining", "contributesTo", "process:border-delimitation"),
    ("process:border-delimitation", "aimsAt", "process:ceasefire"),
    ("process:border-delimitation", "basedOn", "agreement:alma-ata-declaration-1991"),
    ("actor:russia", "mediates", "process:peace-treaty-negotiation"),
    ("actor:armenia", "signatoryOf", "agreement:trilateral-statement-2020-11-09"),
    ("agreement:trilateral-statement-2020-11-09", "signedOn", "2020-11-09"),
    ("actor:armenia", "memberOf", "actor:european-union"),
    ("actor:nikol-pashinyan", "coChairs", "body:joint-delimitation-commissions"),
    ("body:joint-delimitation-commissions", "hasMandate", "process:border-delimitation"),
    ("place:stepanakert", "locatedIn", "place:nagorno-karabakh"),
)
CANDIDATES = {
    f"{prefix}:{kind.lower()}-{number}": (kind, f"{kind} {number}")
    for number in range(100)
    for prefix, kind in (("actor", "Person"), ("actor", "Organization"), ("event", "Event"))
}
TEXT = "words " * 400
SIZE = 60  # mentions a statement


def make_statement(number: int, chance: random.Random) -> Extraction:
    """Give a statement of eight acts, two claims and many mentions."""
    day = date(2020, 11, 10) + timedelta(days=number % 2000)
    statement = Statement(f"s-{number}", TEXT, "en", title=f"Statement {number}", published=day.isoformat())

    def span(at: int) -> Span:
        return Span(at * 6, at * 6 + 5)

    def qualified() -> dict[str, object]:
        return {
            "modality": chance.choice((Modality.ACTUAL, Modality.ACTUAL, Modality.FUTURE)),
            "polarity": chance.choice((Polarity.AFFIRMED, Polarity.AFFIRMED, Polarity.NEGATED)),
            "condition": span(100) if chance.random() < 0.1 else None,
        }

    acts = tuple(
        Act(chance.choice(ACTORS), chance.choice(list(ActKind)), chance.choice(MATTERS), span(i), "bench.rule",
            addressee=chance.choice(ACTORS), **qualified())  # type: ignore[arg-type]
        for i in range(8)
    )  # fmt: skip
    relations = tuple(
        Relation(subject, predicate, value, predicate == "signedOn", span(80 + i), "bench.claim", **qualified())  # type: ignore[arg-type]
        for i, (subject, predicate, value) in enumerate(chance.sample(CLAIMS, 2))
    )
    mentions = tuple(
        Mention(chance.choice(ACTORS + MATTERS + OTHERS), span(10 + i), "words", speaker=chance.choice(ACTORS))
        for i in range(SIZE)
    )
    minted = {name: Thing(name, *CANDIDATES[name], candidate=True) for name in chance.sample(list(CANDIDATES), 4)}
    told = tuple(Mention(name, span(71 + i), "words") for i, name in enumerate(minted))
    return Extraction(statement, "en", minted, mentions + told, relations, acts, ACTORS[:1])


def make_build(folder: Path, quads: int) -> Path:
    """Make what questions ask of a build, of at least so many quads; give its Turtle file."""
    store = Store(str(folder / "store"))
    statements = fill(store, quads)
    print(f"{len(store)} quads, {statements} statements", flush=True)
    with (folder / "kg.ttl").open("wb") as out:
        write_triples(store, out, RdfFormat.TURTLE)
    keep_merged(folder / "store", folder / "kg.ttl")
    return folder / "kg.ttl"


def fill(store: Store, quads: int) -> int:
    """Fill a store with the background and with statements up to a number of quads; give how many statements."""
    chance = random.Random(7)
    store.bulk_extend(background())
    store.bulk_extend(provenance.describe_build())
    statements = _made(chance)
    number = 0
    while len(store) < quads:
        batch = [next(statements) for _ in range(100)]
        store.bulk_extend(quad for extraction in batch for quad in populate(extraction))
        number += len(batch)
    store.bulk_extend(promote.promoted(store))
    store.optimize()
    return number


def _made(chance: random.Random) -> Iterator[Extraction]:
    for number in count():
        yield make_statement(number, chance)
