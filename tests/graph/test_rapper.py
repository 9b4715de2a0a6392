from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper (Debian raptor2-utils) is not installed")
def test_rapper_reads_the_same_triples_as_pyoxigraph(hand_made_build: Path) -> None:
    path = hand_made_build / "kg.ttl"
    command = ["rapper", "-q", "-i", "turtle", "-o", "ntriples", str(path)]
    told = subprocess.run(command, capture_output=True, check=True)
    assert not told.stderr
    mine = {quad.triple for quad in parse(path=str(path))}
    assert {quad.triple for quad in parse(told.stdout, format=RdfFormat.N_TRIPLES)} == mine
