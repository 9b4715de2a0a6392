"""One statement's annotation held against what was extracted from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from unicodedata import combining, normalize

Row = dict[str, Any]
Stretch = tuple[int, int]

# Types that annotators may exchange: a court is an organisation to one, a body to the other.
_GROUPS = (
    ("State", "InternationalOrganization", "GovernmentBody", "ArmedForce", "PopulationGroup", "MediaOutlet",
     "Organization", "WorkingBody"),
    ("Place", "Border", "Route", "InfrastructureProject"),
)  # fmt: skip
_SLOTS = ("subject", "predicate", "object", "speaker", "act", "target")


@dataclass(frozen=True, slots=True)
class Layer:
    """The rows of one layer: pairs that agree, what was missed, what is spurious."""

    pairs: tuple[tuple[Row, Row], ...]
    missed: tuple[Row, ...]
    spurious: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All layers of one statement, and how often speaker and target are right on acts found at all."""

    id: str
    lang: str
    text: str
    layers: dict[str, Layer]
    speakers: tuple[int, int]
    targets: tuple[int, int]


def compare(text: str, gold: Row, found: Row) -> Comparison:
    """Hold an extraction (in the format that ``extract`` prints) against an annotation of the same text."""
    entities = _entities(text, gold.get("entities", []), found.get("entities", []), strict=False)
    strict = _entities(text, gold.get("entities", []), found.get("entities", []), strict=True)
    same = _sameness(gold.get("entities", []), found.get("entities", []), entities)
    touch = _touching(text)
    relations = _pair(
        _distinct(gold.get("relations", [])), _distinct(found.get("relations", [])), _relation_test(same, touch)
    )
    acts, told = _distinct(gold.get("acts", [])), _distinct(found.get("acts", []))
    lenient: Callable[[Row, Row], bool] = lambda g, f: g["act"] == f["act"] and touch(g, f)  # noqa: E731
    reached = [(f, [g for g in acts if lenient(g, f)]) for f in told]
    reached = [(f, gs) for f, gs in reached if gs]

    def right(slot: str) -> tuple[int, int]:
        return sum(any(same.equal(g[slot], f[slot]) for g in gs) for f, gs in reached), len(reached)

    layers = {
        "entities": entities,
        "entities_strict": strict,
        "relations": relations,
        "acts": _pair(acts, told, _act_test(same, touch)),
        "acts_lenient": _pair(acts, told, lenient),
    }
    return Comparison(gold.get("id", ""), gold["lang"], text, layers, right("speaker"), right("target"))


def plain_name(name: str | None) -> str:
    """Fold a name for comparison: case, marks, punctuation and the words that titles add are of no matter."""
    letters = "".join(c for c in normalize("NFKD", (name or "").casefold()) if not combining(c))
    return " ".join(re.findall(r"\w+", re.sub(r"\b(?:the|republic of|of)\b", " ", letters)))


def _names(entity: Row) -> set[str]:
    return {plain_name(n) for n in (entity.get("name"), *entity.get("aliases", ()))} - {""}


def _occurrences(text: str, quote: str | None) -> list[Stretch]:
    return [m.span() for m in re.finditer(re.escape(quote), text)] if quote else []


def _mentions(text: str, entity: Row) -> list[Stretch]:
    marked = [(m["start"], m["end"]) for m in entity.get("mentions", ())]
    return marked or _occurrences(text, entity.get("quote"))


def _shared(a: Stretch, b: Stretch) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _half(a: Stretch, b: Stretch) -> bool:
    """Tell whether two stretches share at least half of what they cover together."""
    return _shared(a, b) >= 0.5 * (max(a[1], b[1]) - min(a[0], b[0])) and _shared(a, b) > 0


def _touching(text: str) -> Callable[[Row, Row], bool]:
    """Give the test whether one of two quotes holds at least half of the other."""

    def touch(gold: Row, found: Row) -> bool:
        own = [(found["start"], found["end"])] if "start" in found else _occurrences(text, found.get("quote"))
        return any(
            _shared(a, b) > 0 and _shared(a, b) >= 0.5 * min(a[1] - a[0], b[1] - b[0])
            for a in _occurrences(text, gold.get("quote"))
            for b in own
        )

    return touch


def _alike(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in _GROUPS)


def _entities(text: str, gold: list[Row], found: list[Row], *, strict: bool) -> Layer:
    """Pair entities one to one: by type and name, by kind of type and name, then by where they are named."""

    def by_place(g: Row, f: Row) -> bool:
        return g["type"] == f["type"] and any(
            _half(a, b) for a in _occurrences(text, g.get("quote")) for b in _mentions(text, f)
        )

    def within(g: Row, f: Row) -> bool:
        return g["type"] == f["type"] and any(
            a[0] <= b[0] and b[1] <= a[1] for a in _occurrences(text, g.get("quote")) for b in _mentions(text, f)
        )

    kind = (lambda g, f: g["type"] == f["type"]) if strict else (lambda g, f: _alike(g["type"], f["type"]))
    tests = (
        lambda g, f: g["type"] == f["type"] and bool(_names(g) & _names(f)),
        lambda g, f: kind(g, f) and bool(_names(g) & _names(f)),
        by_place,
        within,
    )
    return _pair(gold, found, *tests)


def _pair(gold: list[Row], found: list[Row], *tests: Callable[[Row, Row], bool]) -> Layer:
    """Pair rows one to one, each test in turn trying those that are left."""
    pairs: dict[int, int] = {}
    for test in tests:
        for i, f in enumerate(found):
            if i not in pairs:
                j = next((j for j, g in enumerate(gold) if j not in pairs.values() and test(g, f)), None)
                if j is not None:
                    pairs[i] = j
    return Layer(
        tuple((gold[j], found[i]) for i, j in pairs.items()),
        tuple(g for j, g in enumerate(gold) if j not in pairs.values()),
        tuple(f for i, f in enumerate(found) if i not in pairs),
    )


def _distinct(rows: Iterable[Row]) -> list[Row]:
    """Keep the first of rows that say the same."""
    kept: dict[tuple[str, ...], Row] = {}
    for row in rows:
        kept.setdefault(tuple(str(row.get(slot)) for slot in _SLOTS if row.get(slot)), row)
    return list(kept.values())


@dataclass(frozen=True, slots=True)
class _Sameness:
    """Which names, of either side, stand for the same entity."""

    gold: dict[str, set[str]]
    found: dict[str, set[str]]

    def equal(self, gold: str, found: str) -> bool:
        mine = self.gold.get(plain_name(gold), {plain_name(gold)})
        return bool(mine & (self._found(found) | self.gold.get(plain_name(found), {plain_name(found)})))

    def _found(self, name: str) -> set[str]:
        return self.found.get(plain_name(name), {plain_name(name)})


def _sameness(gold: list[Row], found: list[Row], entities: Layer) -> _Sameness:
    partner = {id(f): g for g, f in entities.pairs}
    number = {id(g): f"gold {i}" for i, g in enumerate(gold)}
    table = _Sameness({}, {})
    for g in gold:
        for name in _names(g):
            table.gold.setdefault(name, set()).add(number[id(g)])
    for i, f in enumerate(found):
        for name in _names(f):
            table.found.setdefault(name, set()).add(number[id(partner[id(f)])] if id(f) in partner else f"found {i}")
    return table


def _relation_test(same: _Sameness, touch: Callable[[Row, Row], bool]) -> Callable[[Row, Row], bool]:
    def test(g: Row, f: Row) -> bool:
        if g["predicate"] != f["predicate"] or not same.equal(g["subject"], f["subject"]):
            return False
        free = plain_name(g["object"]) not in same.gold and plain_name(f["object"]) not in same.found
        return same.equal(g["object"], f["object"]) or (free and touch(g, f))

    return test


def _act_test(same: _Sameness, touch: Callable[[Row, Row], bool]) -> Callable[[Row, Row], bool]:
    def test(g: Row, f: Row) -> bool:
        if g["act"] != f["act"] or not same.equal(g["speaker"], f["speaker"]):
            return False
        return same.equal(g["target"], f["target"]) or (plain_name(g["target"]) not in same.gold and touch(g, f))

    return test
