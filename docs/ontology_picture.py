"""A picture of the schema as SVG: its classes as boxes, its links as lines, all read from the ontology.

In a box, ◂ names a wider class, ▸ a narrower one; the rest are values, codes and links to the same box.

Where a box stands is told here; a class that has no place in the picture is an error.
"""

from __future__ import annotations

from collections import defaultdict
from html import escape

from kg_caucasus.graph.background import read_turtle
from kg_caucasus.graph.iris import PREFIXES, shorten
from kg_caucasus.resources import resource

KGC, RDF, RDFS, OWL, SKOS = (PREFIXES[name] for name in ("kgc", "rdf", "rdfs", "owl", "skos"))
# The boxes, by column (left to right) and place from above in units of a line.
PLACES = {
    "kgc:Told": (0, 2), "kgc:Act": (0, 10), "kgc:Claim": (0, 25), "kgc:Mention": (0, 29), "kgc:NameUse": (0, 34),
    "kgc:Statement": (1, 0), "kgc:Entity": (1, 17), "kgc:PromotedRelation": (1, 27), "oa:SpecificResource": (1, 36),
    "kgc:Actor": (2, 0), "kgc:Agreement": (2, 23), "kgc:Event": (2, 33),
    "org:Post": (3, 4), "kgc:Place": (3, 17), "kgc:Process": (3, 31),
}  # fmt: skip
BOLD = ' font-weight="bold"'
LINE, WIDTH, GAP, EDGE = 18, 220, 160, 20
Facts = dict[str, dict[str, list[str]]]


def picture() -> str:
    """Give the SVG. Raises ValueError where the ontology has a class or link that is not drawn."""
    said = _read()
    boxes, links = _sort_out(said)
    lines = {name: [name, *inside] for name, inside in boxes.items()}
    height = max(PLACES[name][1] + len(inside) for name, inside in lines.items()) * LINE + 3 * EDGE
    width = 2 * EDGE + 4 * WIDTH + 3 * GAP
    drawn = [_line(a, b, lines, sorted(names)) for (a, b), names in sorted(links.items())]
    drawn += [_box(name, inside) for name, inside in lines.items()]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="12">\n<defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" '
        'markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#555"/></marker></defs>\n'
        '<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(drawn) + "\n</svg>\n"
    )


def _read() -> Facts:
    said: Facts = defaultdict(lambda: defaultdict(list))
    for path in sorted((resource("ontology") / "schema").glob("*.ttl")):
        if path.stem != "alignments":
            for t in read_turtle(path):
                said[shorten(str(t.subject.value))][shorten(t.predicate.value)].append(shorten(str(t.object.value)))  # type: ignore[union-attr]
    return said


def _wider(said: Facts, name: str) -> str:
    """Give the box that a class is drawn in: its own, or that of the class it is a kind of."""
    while name not in PLACES:
        above = said[name]["rdfs:subClassOf"]
        if not above:
            raise ValueError(f"{name} is not in the picture: give it a place in docs/ontology_picture.py.")
        name = above[0]
    return name


def _is_code(said: Facts, name: str) -> bool:
    return "skos:Concept" in said[name]["rdfs:subClassOf"]


def _sort_out(said: Facts) -> tuple[dict[str, list[str]], dict[tuple[str, str], set[str]]]:
    """Give what stands in each box, and the links between boxes; one to a value, a code or its own box is inside."""
    inside = {name: [f"◂ {w.removeprefix('kgc:')}" for w in said[name]["rdfs:subClassOf"]] for name in PLACES}
    links: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in sorted(n for n in said if n.startswith("kgc:")):
        kinds, local = said[name]["rdf:type"], name.removeprefix("kgc:")
        if "owl:Class" in kinds and not _is_code(said, name) and (home := _wider(said, name)) != name:
            inside[home].append(f"▸ {local}")
        for domain in said[name]["rdfs:domain"]:
            home, ranges = _wider(said, domain), said[name]["rdfs:range"]
            scope = ranges[0] if ranges else ""
            if "owl:ObjectProperty" in kinds and scope and not _is_code(said, scope) and _wider(said, scope) != home:
                links[home, _wider(said, scope)].add(local)
            else:
                inside[home].append(f"{local}{': ' + scope.removeprefix('kgc:') if scope else ''}")
    return inside, links


def _corner(name: str) -> tuple[int, int]:
    column, row = PLACES[name]
    return EDGE + column * (WIDTH + GAP), EDGE + row * LINE


def _box(name: str, lines: list[str]) -> str:
    x, y = _corner(name)
    text = "".join(
        f'<text x="{x + 8}" y="{y + 14 + i * LINE}"{BOLD if not i else ""}>{escape(line)}</text>'
        for i, line in enumerate(lines)
    )
    tall = len(lines) * LINE + 4
    return f'<rect x="{x}" y="{y}" width="{WIDTH}" height="{tall}" rx="4" fill="#eef4fa" stroke="#456"/>{text}'


def _line(start: str, end: str, boxes: dict[str, list[str]], names: list[str]) -> str:
    (x1, y1), (x2, y2) = _ends(start, end, boxes)
    x, y = x1 + 0.3 * (x2 - x1), y1 + 0.3 * (y2 - y1) - len(names) * 6.5  # so that there and back are told apart
    wide = max(map(len, names)) * 6
    told = f'<rect x="{x - wide / 2:.0f}" y="{y - 2:.0f}" width="{wide}" height="{len(names) * 13 + 4}" fill="#fff"/>'
    told += "".join(
        f'<text x="{x:.0f}" y="{y + 9 + i * 13:.0f}" text-anchor="middle" font-size="11">{escape(name)}</text>'
        for i, name in enumerate(names)
    )
    way = f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="#555" marker-end="url(#end)"/>'
    return way + told


def _ends(start: str, end: str, boxes: dict[str, list[str]]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Give where a line leaves one box and meets the other: at facing sides, or below and above in one column."""
    (x1, y1), (x2, y2) = _corner(start), _corner(end)
    tall1, tall2 = (len(boxes[name]) * LINE + 4 for name in (start, end))
    if x1 == x2:
        below = y2 > y1
        return (x1 + WIDTH / 2, y1 + tall1 if below else y1), (x2 + WIDTH / 2, y2 if below else y2 + tall2)
    right = x2 > x1
    return (x1 + WIDTH if right else x1, y1 + tall1 / 2), (x2 if right else x2 + WIDTH, y2 + tall2 / 2)
