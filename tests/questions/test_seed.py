"""What the questions answer of the seed statement, recorded after it was read by eye.

After a change that is meant: ``KGC_RENEW=1 pytest tests/questions/test_seed.py`` writes the answers anew; read the
difference.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from kg_caucasus.graph.answers import write_answer
from kg_caucasus.graph.dataset import Dataset, ask, open_files
from kg_caucasus.pipeline import build
from kg_caucasus.questions import bind_question, find_question
from kg_caucasus.resources import resource

EXPECTED = Path(__file__).parent / "seed"
ASKED = {
    "positions": {},
    "positions-on": {"target": "Border delimitation"},
    "promises": {},
    "conditional-promises": {},
    "commitments-by-matter": {},
    "aims": {},
    "contributions": {},
    "mediation": {},
    "participation": {},
    "preconditions": {},
    "process-portrait": {"process": "Border delimitation"},
    "process-statements": {"process": "Border delimitation"},
    "agreements-invoked": {},
    "agreements-ranking": {},
    "bases": {},
    "bodies-named": {},
    "members": {},
    "meetings": {},
}


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("seed") / "build"
    build([resource("seeds")], folder)
    return open_files([folder])


@pytest.mark.parametrize("name", ASKED)
def test_a_question_answers_of_the_seed_as_was_read(name: str, seed: Dataset) -> None:
    out = io.BytesIO()
    write_answer(ask(seed, bind_question(find_question(name), ASKED[name], seed)), out, "csv")
    answer = out.getvalue().decode().replace("\r\n", "\n")
    path = EXPECTED / f"{name}.csv"
    if os.environ.get("KGC_RENEW"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(answer, encoding="utf-8")
    assert answer == path.read_text(encoding="utf-8")
    assert answer.count("\n") > 1
