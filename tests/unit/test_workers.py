"""Work on many statements keeps its order, and never forks beside the threads of an open store."""

from __future__ import annotations

import subprocess
import sys

from kg_caucasus.workers import CHUNK, work_in_order

BESIDE_A_STORE = """
from pathlib import Path
import sys
from kg_caucasus import api
from pyoxigraph import Store
store = Store(sys.argv[1] + "/another")
folder = Path(sys.argv[1]) / "texts"
folder.mkdir()
for number in range(40):
    (folder / f"s{number}.txt").write_text("Moscow welcomed the border delimitation.", encoding="utf-8")
print(sum(1 for _ in api.extract([folder])))
"""


def test_results_come_in_the_order_of_the_items() -> None:
    many = range(5 * CHUNK)
    assert list(work_in_order(abs, many, processes=2)) == list(many)


def test_many_statements_are_read_beside_an_open_store(tmp_path) -> None:  # type: ignore[no-untyped-def]
    done = subprocess.run(
        [sys.executable, "-c", BESIDE_A_STORE, str(tmp_path)], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("40", "")


def test_work_done_apart_leaves_no_thread_here_and_may_break_down() -> None:
    code = (
        "import os\nfrom kg_caucasus.graph.store import opens\nfrom kg_caucasus.workers import _is_alone, work_apart\n"
        "from pathlib import Path\n"
        "assert work_apart(str.isdigit, '7') and not work_apart(str.isdigit, 'x')\n"
        "assert not work_apart(opens, Path('nowhere'))\n"
        "assert not work_apart(os._exit, 3) and not work_apart(len, 3)\n"
        "assert _is_alone()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
