"""The JSON for Cytoscape is loaded by cytoscape itself, in Node: ``make test-web`` installs it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from kg_caucasus.exports.attributes import edge_values, node_values
from kg_caucasus.exports.cytoscape import write_cytoscape
from kg_caucasus.exports.property_graph import KINDS, draw_graph
from kg_caucasus.graph.dataset import Dataset

HERE = Path(__file__).parent


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed")
@pytest.mark.skipif(
    not (HERE / "node_modules" / "cytoscape").is_dir(), reason="cytoscape is not installed: make test-web"
)
@pytest.mark.parametrize("kind", KINDS)
def test_cytoscape_holds_the_same_nodes_edges_and_attributes(kind: str, data: Dataset, tmp_path: Path) -> None:
    graph = draw_graph(data, kind)
    file = tmp_path / "graph.json"
    file.write_text("\n".join(write_cytoscape(graph)), encoding="utf-8")
    command = ["node", str(HERE / "load_cytoscape.mjs"), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["name"] == kind
    assert told["nodes"] == [{"id": node.id, **node_values(node)} for node in graph.nodes]
    assert told["edges"] == [
        {"id": edge.id, "source": edge.source, "target": edge.target, **edge_values(edge)} for edge in graph.edges
    ]
    for node in graph.nodes:
        beside = {edge.target for edge in graph.edges if edge.source == node.id}
        assert told["neighbours"][node.id] == sorted(beside)
