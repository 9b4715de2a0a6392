"""Other servers are asked, and graphs fetched from them, with --allow-remote only."""

from __future__ import annotations

import http.client
from pathlib import Path

import pytest
from conftest import run

ELSEWHERE = '<a:a> <a:b> "երկու"@hy . [] <a:b> "two" .'


@pytest.fixture
def elsewhere(oxigraph: str) -> str:
    """The address of a server whose default graph says two things."""
    link = http.client.HTTPConnection("127.0.0.1", int(oxigraph.rsplit(":", 1)[1]))
    link.request("PUT", "/store?default", ELSEWHERE.encode(), {"Content-Type": "text/turtle"})
    assert link.getresponse().status in (201, 204)
    link.close()
    return oxigraph


def queries(server: str) -> list[str]:
    """Give queries that all answer with what the server says."""
    graph = f"{server}/store?default"
    return [
        f"SELECT ?o {{ SERVICE <{server}/query> {{ ?s <a:b> ?o }} }} ORDER BY ?o",
        f"SELECT ?o FROM <{graph}> {{ ?s ?p ?o }} ORDER BY ?o",
        f"SELECT ?o FROM NAMED <{graph}> {{ GRAPH ?g {{ ?s ?p ?o }} }} ORDER BY ?o",
        f"PREFIX far: <{server}/> SELECT ?o FROM far:store\\?default {{ ?s ?p ?o }} ORDER BY ?o",
    ]


@pytest.mark.parametrize("number", range(4))
def test_what_stands_elsewhere_is_asked_only_where_that_is_allowed(
    number: int, elsewhere: str, hand_made_build: Path
) -> None:
    query = queries(elsewhere)[number]
    refused = run("query", query, "--data", hand_made_build)
    assert refused.exit_code == 2 and refused.stderr.count("\n") == 1 and "--allow-remote" in refused.stderr
    told = run("query", query, "--data", hand_made_build, "--allow-remote", "--format", "csv")
    assert told.stdout.split() == ["o", "two", "երկու"]


def test_what_is_fetched_stands_beside_our_own_graphs(elsewhere: str, hand_made_build: Path) -> None:
    query = f"""SELECT ?o ?label FROM <{elsewhere}/store?default> FROM NAMED graph:things {{
      <a:a> <a:b> ?o GRAPH graph:things {{ actor:armenia skos:prefLabel ?label FILTER(LANG(?label) = "en") }} }}"""
    told = run("query", query, "--data", hand_made_build, "--allow-remote", "--format", "csv")
    assert told.stdout.split() == ["o,label", "երկու,Armenia"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("SELECT * {{ SERVICE <{0}/nowhere> {{ ?s ?p ?o }} }}", "cannot be answered: Error 404"),
        ("CONSTRUCT WHERE {{ SERVICE <{0}/nowhere> {{ ?s ?p ?o }} }}", "does not parse"),
        ("CONSTRUCT {{ ?s ?p ?o }} {{ SERVICE <{0}/nowhere> {{ ?s ?p ?o }} }}", "cannot be answered: Error 404"),
        ("SELECT * FROM <{0}/nowhere> {{ ?s ?p ?o }}", "answers 404 Not Found"),
        ("SELECT * FROM <a:a> {{ ?s ?p ?o }}", "is no address of a server"),
        ("SELECT * FROM far:away {{ ?s ?p ?o }}", "the prefix 'far:' is not declared"),
    ],
)
def test_a_server_elsewhere_that_fails_is_told_in_a_sentence(
    query: str, sentence: str, elsewhere: str, hand_made_build: Path
) -> None:
    told = run("query", query.format(elsewhere), "--data", hand_made_build, "--allow-remote")
    assert told.exit_code == 2 and told.stderr.count("\n") == 1 and sentence in told.stderr
