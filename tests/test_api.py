from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg_caucasus import api
from kg_caucasus.errors import QueryError
from kg_caucasus.resources import resource


def test_the_public_surface_is_this_list() -> None:
    assert sorted(api.__all__) == [
        "Answer", "Build", "Dataset", "Difference", "Endpoint", "Explanation", "Extraction", "KgCaucasusError",
        "Report", "Statement", "annotate", "ask", "build", "compare", "explain", "extract", "extract_all",
        "load_questions", "open_build", "open_data", "validate",
    ]  # fmt: skip
    for name in api.__all__:
        assert getattr(api, name).__doc__ or name == "Answer", name


def test_statements_are_built_asked_and_explained_from_python(tmp_path: Path) -> None:
    made = api.build([resource("seeds")], tmp_path)
    assert (made.statements, made.conforms) == (1, True)
    data = api.open_build(tmp_path)
    answer = api.ask(data, name="statements")
    assert [row["language"].value for row in answer] == ["hy"]  # type: ignore[union-attr, index]
    assert bool(api.ask(data, "ASK { statement:hy-00 a kgc:Statement }"))
    (extraction,) = api.extract(resource("seeds"))
    assert api.annotate(extraction)["id"] == "hy-00"
    assert not api.compare(data, api.open_data(tmp_path / "kg.trig"))  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="query, or the name"):
        api.ask(data)


def test_names_of_files_and_things_are_given_as_people_write_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Russia supports the border delimitation.", encoding="utf-8")
    source, folder = str(tmp_path / "a.txt"), str(tmp_path / "build")
    assert api.build([source], folder).read == 1 and api.build(source, folder).read == 0
    assert [e.statement.id for e in api.extract([source])] == [e.statement.id for e in api.extract(source)] == ["a"]
    data = api.open_build(folder)
    act = next(iter(api.ask(data, "SELECT ?a { ?a a kgc:Support }")))["a"].value  # type: ignore[arg-type, union-attr, index]
    short = f"act:{act.rpartition('/')[2]}"
    found = api.explain(data, act)
    assert [one.fact for one in found] == [short] and api.explain(data, short) == found
    assert found[0] in api.explain(data, "Border delimitation")
    with pytest.raises(api.KgCaucasusError, match="Nothing in the graph is named 'act:a-0000'"):
        api.explain(data, "act:a-0000")
    assert api.validate(Path(folder)) == api.validate(folder) == api.validate(Path(folder, "kg.trig"))


def test_the_package_itself_stays_light() -> None:
    code = "import sys, kg_caucasus; assert 'pyoxigraph' not in sys.modules and 'click' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
