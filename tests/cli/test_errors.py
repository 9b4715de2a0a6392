"""Whatever is wrong with the input: one sentence that says where and what to do, exit 2, nothing half-written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import Result
from conftest import run

TEXT = "Yerevan is ready to continue border delimitation, the Ministry of Foreign Affairs of Armenia said."


def told(result: Result) -> str:
    """Give the one sentence that a refused command says; make sure that it is one, and that it exits with 2."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1 and lines[0].startswith("kg-caucasus: "), result.stderr
    assert "Traceback" not in result.stderr
    return lines[0].removeprefix("kg-caucasus: ")


def refused(source: Path, tmp_path: Path) -> str:
    """Build from a source that cannot be used; give what is said, and make sure that nothing was written."""
    out = tmp_path / "new" / "out"
    sentence = told(run("build", source, "-o", out))
    assert not out.parent.exists()
    return sentence


def test_a_missing_file(tmp_path: Path) -> None:
    assert "nowhere.txt" in refused(tmp_path / "nowhere.txt", tmp_path)


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    assert "a.txt" in refused(tmp_path / "a.txt", tmp_path)


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "folder" in refused(tmp_path / "folder", tmp_path)


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Ереван".encode("cp1251"))
    sentence = refused(tmp_path / "a.txt", tmp_path)
    assert "a.txt" in sentence and "UTF-8" in sentence


@pytest.mark.parametrize(
    ("sidecar", "word"), [('author = "x"', "author"), ('published = "May 2023"', "published"), ("lang = ", "a.toml")]
)
def test_a_sidecar_with_a_wrong_key_date_or_syntax(sidecar: str, word: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.toml").write_text(sidecar)
    sentence = refused(tmp_path / "a.txt", tmp_path)
    assert "a.toml" in sentence and word in sentence


def test_a_language_nobody_knows(tmp_path: Path) -> None:
    foreign = "საქართველოს საგარეო საქმეთა სამინისტრო აცხადებს, რომ მხარს უჭერს მშვიდობას."
    (tmp_path / "a.txt").write_text(foreign)
    assert refused(tmp_path / "a.txt", tmp_path).startswith(f"{tmp_path}/a.txt: The text is in none of the languages")
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in (TEXT, foreign)))
    assert refused(tmp_path / "a.jsonl", tmp_path).startswith(f"{tmp_path}/a.jsonl: line 2: The text is in none")


def test_a_broken_line_of_jsonl(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "x", "text": TEXT}) + "\n{broken\n")
    sentence = refused(tmp_path / "a.jsonl", tmp_path)
    assert "a.jsonl" in sentence and "2" in sentence


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_folder_that_may_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "locked").mkdir(mode=0o500)
    assert "locked" in told(run("build", tmp_path / "a.txt", "-o", tmp_path / "locked" / "out"))


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "file").write_text("")
    sentence = told(run("build", tmp_path / "a.txt", "-o", tmp_path / "file"))
    assert "cannot be written" in sentence and "-o" in sentence


def test_a_build_that_fails_or_is_interrupted_leaves_a_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "out").mkdir()
    told(run("build", tmp_path / "nowhere.txt", "-o", tmp_path / "out"))
    assert not [*(tmp_path / "out").iterdir()]
    run("build", tmp_path / "a.txt", "-o", tmp_path / "out")
    before = sorted(path.name for path in (tmp_path / "out").iterdir())
    told(run("build", tmp_path / "nowhere.txt", "-o", tmp_path / "out"))

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg_caucasus.graph.assembly.keep_merged", interrupt)
    (tmp_path / "a.txt").write_text(f"{TEXT} {TEXT}")
    assert run("build", tmp_path / "a.txt", "-o", tmp_path / "out").exit_code == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == before


def test_broken_turtle(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("@prefix a: <http://a.example/> .\na:b a:c ;; a:d a:e\na:f")
    sentence = told(run("query", "ASK { ?s ?p ?o }", "--data", tmp_path / "a.ttl"))
    assert "a.ttl, line " in sentence


def test_a_sparql_syntax_error_says_line_and_column(hand_made_build: Path) -> None:
    sentence = told(run("query", "SELECT * WHERE {\n  ?s ?p }", "--data", hand_made_build))
    assert "line 2, column 10, near '?s ?p }'" in sentence
    assert "the prefix 'ex:' is not declared" in told(
        run("query", "SELECT * { ?s ex:p ?o }", "--data", hand_made_build)
    )


def test_a_query_that_is_not_utf_8(hand_made_build: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_bytes(b"ASK { ?s ?p '\xff' }")
    assert "q.rq cannot be read as UTF-8" in told(run("query", "--file", tmp_path / "q.rq", "--data", hand_made_build))
    result = run("query", "--file", "-", "--data", hand_made_build, given=b"ASK { ?s ?p '\xff' }")
    assert "- cannot be read as UTF-8" in told(result)


@pytest.mark.parametrize(
    "update", ["INSERT DATA { <a:a> <a:b> 1 }", "PREFIX a: <a:> DROP ALL", "DELETE WHERE { ?s ?p ?o }"]
)
def test_updates_are_refused(update: str, hand_made_build: Path) -> None:
    assert "would change the data" in told(run("query", update, "--data", hand_made_build))


def test_other_servers_are_not_asked(hand_made_build: Path) -> None:
    query = "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"
    assert "--allow-remote" in told(run("query", query, "--data", hand_made_build))
    query = "SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }"
    assert "nothing is fetched" in told(run("query", query, "--data", hand_made_build))
    fine = 'SELECT ("SERVICE" AS ?x) { } # SERVICE'
    assert run("query", fine, "--data", hand_made_build).exit_code == 0


def test_an_unknown_question_and_a_missing_parameter(hand_made_build: Path) -> None:
    assert "did you mean" in told(run("query", "--name", "promise", "--data", hand_made_build))
    assert "--param target=" in told(run("query", "--name", "positions-on", "--data", hand_made_build))
    assert "NAME=VALUE" in told(run("query", "--name", "positions-on", "--param", "x", "--data", hand_made_build))


def test_data_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "make one with `kg-caucasus build`" in told(run("query", "ASK { ?s ?p ?o }"))
    assert "nothing.ttl" in told(run("query", "ASK { ?s ?p ?o }", "--data", "nothing.ttl"))
    assert "cannot be asked" in told(run("query", "ASK { ?s ?p ?o }", "--data", "http://127.0.0.1:1/query"))


def test_a_format_that_does_not_fit_the_answer(hand_made_build: Path) -> None:
    assert "rows" in told(run("query", "SELECT * { ?s ?p ?o }", "--format", "turtle", "--data", hand_made_build))
    assert "graph" in told(run("query", "DESCRIBE actor:armenia", "--format", "csv", "--data", hand_made_build))


def test_a_name_that_the_graph_does_not_know(hand_made_build: Path) -> None:
    assert "Nothing in the graph" in told(run("explain", "act:nowhere", "--data", hand_made_build))
    assert "No statement" in told(
        run("explain", "actor:armenia", "kgc:coChairs", "actor:russia", "--data", hand_made_build)
    )
    assert "three for a triple" in told(run("explain", "a", "b", "--data", hand_made_build))


def test_an_unknown_format_of_export(hand_made_build: Path) -> None:
    sentence = told(run("export", "--format", "excel", "--data", hand_made_build))
    names = [line.split()[0] for line in run("export", "--list").stdout.splitlines()]
    assert sentence == f"There is no format 'excel'; choose one of {', '.join(names)}." and len(names) > 10


def test_an_unknown_command_or_option_is_told_by_usage() -> None:
    for arguments in (["bild"], ["build", "--fast"], ["query"], ["export"]):
        result = run(*arguments)
        assert result.exit_code == 2 and "Usage:" in result.stderr and "Traceback" not in result.stderr


@pytest.mark.parametrize("value", ["\udcff", "act:\udcff", "http://\udcff", "http://[::1", "<http://a%zz>"])
def test_a_name_that_is_no_text_or_no_iri(value: str, hand_made_build: Path) -> None:
    for asked in (["explain", value], ["query", "--name", "positions", "--param", f"speaker={value}"]):
        sentence = told(run(*asked, "--data", hand_made_build))
        assert "is no" in sentence or "Nothing in the graph is named" in sentence, sentence


@pytest.mark.parametrize("address", ["http://[::1", "http://localhost:99999/", "http:///x"])
def test_an_address_that_is_none(address: str, hand_made_build: Path) -> None:
    assert "is no address of a server" in told(run("query", "ASK { ?s ?p ?o }", "--data", address))
    assert "is no address of a server" in told(run("load", "--to", address, "--data", hand_made_build))


@pytest.mark.parametrize("seconds", ["inf", "nan", "1e300", "0"])
def test_a_time_that_is_none(seconds: str, hand_made_build: Path) -> None:
    for command in (["load", "--to", "http://127.0.0.1:1/"], ["query", "ASK { ?s ?p ?o }"]):
        result = run(*command, "--timeout", seconds, "--data", hand_made_build)
        assert result.exit_code == 2 and "--timeout" in result.stderr


def test_a_parameter_given_twice_and_a_day_that_is_none(hand_made_build: Path) -> None:
    named = ["query", "--name", "positions", "--data", hand_made_build]
    assert "is given twice" in told(run(*named, "--param", "speaker=Russia", "--param", "speaker=Armenia"))
    assert "is given twice" in told(run(*named, "--param", "lang=hy", "--lang", "ru"))
    assert "2020-02-30" in told(run("timeline", "--since", "2020-02-30", "--data", hand_made_build))


def test_an_actor_or_a_matter_that_the_graph_does_not_know(hand_made_build: Path) -> None:
    for option in (["--actor", "actor:nope"], ["--about", "process:nope"]):
        assert "Nothing in the graph is named" in told(run("positions", *option, "--data", hand_made_build))
