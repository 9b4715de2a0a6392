from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph
import pytest
from conftest import run

from kg_caucasus import __version__
from kg_caucasus.cli.group import NAMES

SELECT = "SELECT ?who ?what { ?act a kgc:Support ; kgc:speaker ?who ; kgc:target ?what } ORDER BY ?who ?what"


def answer(*arguments: object) -> str:
    """Run a command that must go well; give what it prints."""
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_every_command_has_help_with_an_example() -> None:
    shown = answer("--help")
    for name in NAMES:
        assert re.search(rf"^\s+{name}\s", shown, re.MULTILINE)
        told = answer(name, "--help")
        assert re.search(r"Examples?: ", told) and f"kg-caucasus {name}" in told.replace("\n", " ")


def test_version_starts_cold_within_three_tenths_of_a_second() -> None:
    def measure() -> float:
        start = time.perf_counter()
        told = subprocess.run([sys.executable, "-m", "kg_caucasus", "--version"], capture_output=True, check=True)
        assert __version__ in told.stdout.decode()
        return time.perf_counter() - start

    assert min(measure() for _ in range(3)) < 0.3


@pytest.mark.parametrize("heavy", ["rdflib", "pyshacl", "owlready2", "pyoxigraph", "kg_caucasus.extraction"])
def test_what_is_heavy_is_not_imported_before_it_is_needed(heavy: str) -> None:
    code = (
        "import sys; from kg_caucasus.cli import main; main(['--help'], standalone_mode=False);"
        f"assert {heavy!r} not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)


def test_asking_loads_neither_rdflib_nor_the_reading(hand_made_build: Path) -> None:
    code = (
        "import sys; from kg_caucasus.cli import main\n"
        f"main(['query', 'ASK {{?s ?p ?o}}', '--data', {str(hand_made_build)!r}], standalone_mode=False)\n"
        "assert not {'rdflib', 'pyshacl', 'owlready2', 'kg_caucasus.extraction'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)


def test_a_table_lines_up_and_shortens_prefixes(hand_made_build: Path) -> None:
    assert answer("query", SELECT, "--data", hand_made_build) == (
        "who               what\n"
        "────────────────  ─────────────────────────────────\n"
        "actor:armenia     process:border-delimitation\n"
        "actor:azerbaijan  process:border-delimitation\n"
        "actor:russia      process:border-delimitation\n"
        "actor:russia      process:unblocking-communications\n"
    )


def test_the_w3c_formats_say_the_same(hand_made_build: Path) -> None:
    def ask(form: str) -> str:
        return answer("query", SELECT, "--data", hand_made_build, "--format", form)

    rows = list(csv.reader(io.StringIO(ask("csv"))))
    assert len(rows) == 5 and rows[0] == ["who", "what"]
    told = [[b[v]["value"] for v in ("who", "what")] for b in json.loads(ask("json"))["results"]["bindings"]]
    assert told == rows[1:]
    assert [line.split("\t") for line in ask("tsv").splitlines()[1:]] == [[f"<{c}>" for c in row] for row in rows[1:]]
    xml = pyoxigraph.parse_query_results(ask("xml"), format=pyoxigraph.QueryResultsFormat.XML)
    assert isinstance(xml, pyoxigraph.QuerySolutions)
    assert [[t.value for t in (row["who"], row["what"])] for row in xml] == rows[1:]


def test_graphs_come_as_turtle_and_answers_of_no_exit_with_one(hand_made_build: Path) -> None:
    turtle = answer("query", "DESCRIBE actor:armenia", "--data", hand_made_build)
    assert 'skos:prefLabel "Armenia"@en' in turtle
    lines = answer("query", "CONSTRUCT WHERE { ?s a kgc:State }", "--format", "ntriples", "--data", hand_made_build)
    assert len(lines.splitlines()) == 3
    assert answer("query", "ASK { actor:armenia a kgc:State }", "--data", hand_made_build) == "yes\n"
    result = run("query", "ASK { actor:armenia a kgc:Person }", "--data", hand_made_build)
    assert (result.exit_code, result.stdout) == (1, "no\n")


def test_a_limit_also_holds_where_the_query_has_one_or_ends_in_a_comment_or_values(hand_made_build: Path) -> None:
    for query in (
        f"{SELECT} LIMIT 3",
        f"{SELECT} # all of them",
        f"{SELECT} VALUES ?who {{ actor:russia actor:armenia }}",
    ):
        assert len(answer("query", query, "--limit", 2, "--data", hand_made_build).splitlines()) == 4
    assert len(answer("query", f"{SELECT} LIMIT 1", "--limit", 2, "--data", hand_made_build).splitlines()) == 3


def test_a_query_may_come_from_a_file_or_from_standard_input(hand_made_build: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(SELECT, encoding="utf-8")
    expected = answer("query", SELECT, "--data", hand_made_build)
    assert answer("query", "--file", tmp_path / "q.rq", "--data", hand_made_build) == expected
    assert run("query", "--file", "-", "--data", hand_made_build, given=SELECT).stdout == expected
    (tmp_path / "q.rq").write_text(f"\ufeff{SELECT}", encoding="utf-8")
    assert answer("query", "--file", tmp_path / "q.rq", "--data", hand_made_build) == expected


def test_files_are_asked_as_a_build_is(hand_made_build: Path) -> None:
    expected = answer("query", SELECT, "--data", hand_made_build)
    for name in ("kg.ttl", "kg.trig"):
        assert answer("query", SELECT, "--data", hand_made_build / name) == expected


def test_a_named_question_shows_labels_in_the_chosen_language(hand_made_build: Path) -> None:
    shown = answer(
        "query", "--name", "positions", "--param", "speaker=Армения", "--lang", "hy", "--data", hand_made_build
    )
    assert "Հայաստան" in shown and "սահմանազատում" in shown


def test_a_query_that_takes_too_long_is_ended(hand_made_build: Path) -> None:
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    start = time.monotonic()
    code = ["-m", "kg_caucasus", "query", slow, "--timeout", "0.5", "--data", str(hand_made_build)]
    result = subprocess.run([sys.executable, *code], capture_output=True, check=False)
    assert result.returncode == 2 and b"longer than 0.5 seconds" in result.stderr
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    ("query", "code", "told"),
    [
        ("ASK { actor:armenia a kgc:State }", 0, "yes\n"),
        ("ASK { actor:armenia a kgc:Person }", 1, "no\n"),
        ("ASK {", 2, ""),
    ],
)
def test_a_query_that_is_given_time_ends_as_one_without(
    query: str, code: int, told: str, hand_made_build: Path
) -> None:
    asked = ["-m", "kg_caucasus", "query", query, "--timeout", "60", "--data", str(hand_made_build)]
    result = subprocess.run([sys.executable, *asked], capture_output=True, check=False)
    assert (result.returncode, result.stdout.decode()) == (code, told), result.stderr


def test_queries_lists_all_and_tells_one() -> None:
    assert "positions: Who takes which position on what, in which words?" in answer("queries")
    told = answer("queries", "positions-on")
    assert "--param target=... (thing, required)" in told and "Example: kg-caucasus query --name positions-on" in told
    assert "SELECT" in answer("queries", "positions-on", "--sparql")


def test_explain_goes_from_an_act_to_rule_sentence_speaker_and_source(hand_made_build: Path) -> None:
    act = answer("query", "SELECT ?a { ?a a kgc:Commit }", "--data", hand_made_build).splitlines()[2]
    assert answer("explain", act, "--data", hand_made_build) == (
        f"{act}\n"
        "  type       Commit\n"
        "  speaker    Armenia (actor:armenia)\n"
        "  target     Border delimitation (process:border-delimitation)\n"
        "  condition  if both commissions meet\n"
        "  modality   Future\n"
        "  polarity   Affirmed\n"
        "  certainty  1\n"
        "  foundBy    rule:commit.en.ready\n"
        "  words      [[Armenia is ready to continue border delimitation if both commissions meet]],"
        " the ministry said on Saturday.\n"
        "  statement  statement:en-90\n"
        "  publisher  Ministry of Foreign Affairs of Armenia\n"
        "  date       2024-04-20\n"
        "  url        https://example.org/en-90?a=1&b=2\n"
    )


def test_explain_takes_a_triple_a_promoted_relation_a_rule_a_span_a_thing(hand_made_build: Path) -> None:
    triple = answer(
        "explain", "process:demining", "kgc:conditionFor", "process:return-of-refugees", "--data", hand_made_build
    )
    assert "[[Demining is a condition for the return of refugees]]" in triple
    relation = answer(
        "query", "SELECT ?r { ?r a kgc:PromotedRelation ; rdf:predicate kgc:conditionFor }", "--data", hand_made_build
    ).splitlines()[2]
    for name in (relation, "rule:conditionFor.en.condition"):
        assert answer("explain", name, "--data", hand_made_build) == triple
    assert "Berlin" in answer("explain", "Բեռլին", "--data", hand_made_build)


def test_explain_takes_words_as_the_object_of_a_triple(hand_made_build: Path) -> None:
    triple = ("process:border-delimitation", "kgc:aimsAt", "lasting stability")
    assert "[[Border delimitation aims at lasting stability]]" in answer("explain", *triple, "--data", hand_made_build)


def test_export_writes_each_format_and_names_them(hand_made_build: Path, tmp_path: Path) -> None:
    listed = [line.split()[0] for line in answer("export", "--list").splitlines()]
    assert listed[:6] == ["turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"]
    triples = {quad.triple for quad in pyoxigraph.parse(path=str(hand_made_build / "kg.ttl"))}
    for name, suffix in zip(listed, ("ttl", "trig", "nt", "nq", "jsonld", "rdf"), strict=False):
        path = tmp_path / f"kg.{suffix}"
        answer("export", "--format", name, "-o", path, "--data", hand_made_build)
        assert {quad.triple for quad in pyoxigraph.parse(path=str(path))} == triples, name
    assert (tmp_path / "kg.ttl").read_bytes() == (hand_made_build / "kg.ttl").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "state") == sorted(
        f"kg.{suffix}" for suffix in ("ttl", "trig", "nt", "nq", "jsonld", "rdf")
    )


def test_extract_prints_the_annotation_format(tmp_path: Path) -> None:
    (tmp_path / "en-07.txt").write_text("Armenia is ready to continue border delimitation.", encoding="utf-8")
    said = json.loads(answer("extract", tmp_path / "en-07.txt"))
    assert set(said) == {
        "id", "lang", "url", "published", "publisher", "speakers", "entities", "relations", "acts",
    }  # fmt: skip
    for entity in said["entities"]:
        for mention in entity["mentions"]:
            text = "Armenia is ready to continue border delimitation."
            assert text[mention["start"] : mention["end"]] == mention["text"]
    answer("extract", tmp_path, "--json-dir", tmp_path / "out")
    assert json.loads((tmp_path / "out" / "en-07.json").read_text(encoding="utf-8")) == said
