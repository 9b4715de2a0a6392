"""Every check finds what is planted for it; the ontology and the things have no error; the command tells it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from conftest import run
from pyoxigraph import NamedNode, Quad, Store, parse

from kg_caucasus.cli.report_command import COLUMNS
from kg_caucasus.errors import KnowledgeError
from kg_caucasus.graph.dataset import Dataset, rows
from kg_caucasus.quality import SEVERITIES, find_faults, load_checks, read_profile
from kg_caucasus.quality.checks import PROFILE
from kg_caucasus.views.terms import load_terms

DATA = """
@prefix kgc: <https://w3id.org/kg-caucasus/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<x:e> a kgc:Event ; <http://purl.org/dc/terms/source> "me" ; kgc:dateOf "2024" ; skos:prefLabel "<script>"@en .
<x:t> a kgc:Event ; <http://purl.org/dc/terms/source> "me" .
kgc:Event a <x:Class> .
kgc:dateOf a <x:Property> .
"""
PLANTED = Path(__file__).parent / "planted.trig"


def planted(name: str) -> Dataset:
    store = Store()
    for quad in parse(path=str(PLANTED)):
        if quad.graph_name == NamedNode(f"planted:{name}"):
            store.add(Quad(quad.subject, quad.predicate, quad.object))
    return Dataset(store, name)


@pytest.mark.parametrize("check", load_checks(), ids=lambda check: check.name)
def test_a_check_finds_what_is_planted_and_nothing_else(check) -> None:  # type: ignore[no-untyped-def]
    found = [str(row["thing"].value) for row in rows(planted(check.name), check.query)]
    assert found
    assert all(thing.endswith("culprit") for thing in found)


def test_every_check_has_a_severity_and_every_planted_graph_a_check() -> None:
    names = {check.name for check in load_checks()}
    assert set(read_profile(PROFILE)) == names
    assert {str(quad.graph_name.value) for quad in parse(path=str(PLANTED))} == {f"planted:{n}" for n in names}  # type: ignore[union-attr]


def test_the_ontology_and_the_things_have_neither_errors_nor_warnings() -> None:
    found = list(find_faults())
    assert [f for f in found if f.severity != "info"] == []
    assert [f.check.name for f in found] == sorted(f.check.name for f in found)


def test_the_command_ends_with_one_where_something_is_as_severe_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "one.ttl"
    path.write_text(DATA)
    assert run("report", "--data", path).exit_code == 0
    warned = run("report", "--data", path, "--fail-on", "warn", "--format", "tsv")
    assert warned.exit_code == 1
    assert "warn\tEvent without a date\tx:t\t\tAn event has no date" in warned.stdout
    assert "error: 0, warn: 1, info: 0" in warned.stderr
    path.write_text(path.read_text().replace('<script>"', '<script> "'))
    broken = run("report", "--data", path, "--format", "html")
    assert broken.exit_code == 1
    assert "&lt;script&gt;" in broken.stdout
    assert broken.stdout.count("<script>") == 1  # the page's own
    assert run("report", "--data", path, "--fail-on", "none").exit_code == 0


def test_the_report_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "one.ttl"
    path.write_text(DATA)
    for lang, said in (("hy", "զգուշացում"), ("ru", "предупреждение"), ("az", "xəbərdarlıq")):
        page = run("report", "--data", path, "--lang", lang, "--format", "html")
        assert f"<td>{said}</td>" in page.stdout and f"{said}: 1" in page.stderr and "[en]</button>" not in page.stdout
    assert "\tEvent without a date\t" in run("report", "--data", path, "--lang", "hy", "--format", "tsv").stdout
    assert {*SEVERITIES, *COLUMNS, *(check.title for check in load_checks())} <= load_terms().keys()


def test_a_profile_of_ones_own_says_what_is_run(tmp_path: Path) -> None:
    path = tmp_path / "strict.toml"
    path.write_text('error = ["low-confidence"]')
    assert {(f.severity, f.check.name) for f in find_faults(profile=path)} == {("error", "low-confidence")}
    assert run("report", "--profile", path).exit_code == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('error = ["no-such"]', "there is no check 'no-such'"),
        ('grave = ["no-source"]', "'grave' is no list of checks"),
        ('error = ["no-source"]\nwarn = ["no-source"]', "'no-source' stands twice"),
        ("error =", "is no TOML"),
    ],
)
def test_a_profile_that_cannot_be_used_is_told_in_a_sentence(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "profile.toml"
    path.write_text(text)
    with pytest.raises(KnowledgeError, match=told):
        read_profile(path)
    assert run("report", "--profile", tmp_path / "none.toml").exit_code == 2


def test_severities_are_those_of_the_profile_that_comes_with_the_program() -> None:
    assert tuple(tomllib.loads(PROFILE.read_text(encoding="utf-8"))) == SEVERITIES
