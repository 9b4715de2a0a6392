"""DOT, for Graphviz. Source: https://graphviz.org/doc/info/lang.html."""

from __future__ import annotations

from collections.abc import Iterator

from .property_graph import PropertyGraph

# Colours of the palette of Okabe and Ito, and shapes, so that kinds are told apart without colour.
_STYLES = {
    "State": ("box", "#56B4E9"), "Person": ("ellipse", "#F0E442"), "GovernmentBody": ("box", "#E69F00"),
    "InternationalOrganization": ("box", "#009E73"), "Process": ("hexagon", "#FFFFFF"),
    "Agreement": ("note", "#FFFFFF"),
    "WorkingBody": ("component", "#CC79A7"), "Event": ("diamond", "#FFFFFF"),
}  # fmt: skip


def write_dot(graph: PropertyGraph) -> Iterator[str]:
    """Give the lines of a DOT file, with the first quote of an edge as its tooltip."""
    yield f"digraph {graph.kind} {{"
    yield '  graph [charset="UTF-8", rankdir="LR", overlap="false"];'
    yield '  node [fontname="DejaVu Sans", style="filled", fillcolor="#EEEEEE"];'
    yield '  edge [fontname="DejaVu Sans", fontsize="10"];'
    for node in graph.nodes:
        shape, colour = _STYLES.get(node.kind, ("ellipse", "#EEEEEE"))
        yield f'  {_quoted(node.id)} [label={_quoted(node.label)}, shape="{shape}", fillcolor="{colour}"];'
    for edge in graph.edges:
        count = f" ×{len(edge.statements)}" if len(edge.statements) > 1 else ""
        width = min(1 + len(edge.statements) / 2, 6)
        style = "solid" if edge.modality == "Actual" else "dashed"
        yield (
            f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [label={_quoted(edge.label + count)},"
            f' style="{style}", penwidth="{width:g}", tooltip={_quoted(edge.quotes[0])}];'
        )
    yield "}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
