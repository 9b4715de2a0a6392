"""Every question: a full header, a query that parses, and the expected answer on the build made by hand.

After a change that is meant: ``KGC_RENEW=1 pytest tests/questions`` writes the answers anew; read the difference.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg_caucasus import __version__
from kg_caucasus.api import build
from kg_caucasus.errors import KnowledgeError, QueryError
from kg_caucasus.graph.answers import write_answer
from kg_caucasus.graph.dataset import Dataset, ask, open_files, rows
from kg_caucasus.questions import Question, bind_question, find_question, load_questions
from kg_caucasus.questions.binding import find_thing
from kg_caucasus.questions.catalogue import GROUPS, read_question

EXPECTED = Path(__file__).parent / "expected"
# What is given where a question requires a parameter.
GIVEN = {
    "agreement": "Alma-Ata Declaration",
    "first": "Armenia",
    "process": "Border delimitation",
    "second": "actor:russia",
    "target": "սահմանազատում",
    "thing": "Zangezur corridor",
}
IDS = [question.name for question in load_questions()]


def given_for(question: Question) -> dict[str, str]:
    """Give a value for each parameter that a question requires."""
    return {parameter.name: GIVEN[parameter.name] for parameter in question.parameters if parameter.required}


@pytest.mark.parametrize("question", load_questions(), ids=IDS)
def test_a_question_answers_as_expected(question: Question, data: Dataset) -> None:
    out = io.BytesIO()
    write_answer(ask(data, bind_question(question, given_for(question), data)), out, "csv")
    answer = out.getvalue().decode().replace("\r\n", "\n")
    path = EXPECTED / f"{question.name}.csv"
    if question.name == "build":  # tells the hash of the knowledge, which changes with every edit of it
        assert re.fullmatch(f"version,knowledge\n{re.escape(__version__)},[0-9a-f]+\n", answer)
        return
    if os.environ.get("KGC_RENEW"):
        path.write_text(answer, encoding="utf-8")
    assert answer == path.read_text(encoding="utf-8")


def test_there_are_questions_in_every_group_forty_or_more_and_no_answer_without_one() -> None:
    questions = load_questions()
    assert len(questions) >= 40
    assert {question.group for question in questions} == set(GROUPS)
    assert {path.stem for path in EXPECTED.glob("*.csv")} == set(IDS) - {"build"}


@pytest.mark.parametrize("question", load_questions(), ids=IDS)
def test_an_example_asks_its_own_question(question: Question) -> None:
    assert f"--name {question.name}" in question.example
    for parameter in question.parameters:
        assert not parameter.required or f"--param {parameter.name}=" in question.example


@pytest.mark.parametrize("question", load_questions(), ids=IDS)
def test_an_answer_is_the_same_in_any_label_language_but_for_the_labels(question: Question, data: Dataset) -> None:
    if all(parameter.name != "lang" for parameter in question.parameters):
        pytest.skip("shows no labels")
    counts = {
        lang: len(list(rows(data, bind_question(question, {**given_for(question), "lang": lang}, data))))
        for lang in ("en", "hy", "ru", "az")
    }
    assert len(set(counts.values())) == 1, counts


@pytest.mark.parametrize("name", ["Border delimitation", "border DELIMITATION", "process:border-delimitation",
                                  "https://w3id.org/kg-caucasus/process/border-delimitation",
                                  "սահմանազատում", "делимитация границы"])  # fmt: skip
def test_a_thing_may_be_given_by_iri_prefixed_name_or_label_in_any_language(name: str, data: Dataset) -> None:
    query = bind_question(find_question("positions-on"), {"target": name}, data)
    assert len(list(rows(data, query))) == 7


def test_a_hostile_value_is_bound_as_a_term_and_finds_nothing(data: Dataset) -> None:
    hostile = 'x"} ; DROP ALL # \\ > <http://evil.example/> } UNION { ?s ?p ?o'
    with pytest.raises(QueryError, match="Nothing in the graph is named"):
        bind_question(find_question("positions-on"), {"target": hostile}, data)
    query = bind_question(find_question("contested-names"), {"lang": "en"}, data)
    assert "DROP" not in query
    with pytest.raises(QueryError, match="it must be one of en, hy, ru, az"):
        bind_question(find_question("positions"), {"lang": hostile}, data)


def test_an_unknown_question_parameter_or_value_is_told_in_a_sentence(data: Dataset) -> None:
    with pytest.raises(QueryError, match="did you mean promises"):
        find_question("promisses")
    with pytest.raises(QueryError, match="has no parameter 'colour'; it takes lang, speaker, statement"):
        bind_question(find_question("positions"), {"colour": "red"}, data)
    with pytest.raises(QueryError, match="add --param target="):
        bind_question(find_question("positions-on"), {}, data)
    with pytest.raises(QueryError, match="it must be a date"):
        bind_question(find_question("agreements-by-date"), {"since": "May"}, data)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# title: T\n# answers: A\nSELECT", "has no 'group'"),
        ("# title: T\n# answers: A\n# group: odd\nSELECT", "the group 'odd' is none of"),
        ("# title: T\n# answers: A\n# group: names\nSELECT * { $x ?p ?o }", "header and query differ in parameters: x"),
        ("# title: T\n# answers: A\n# group: names\n# parameter: x | colour\nSELECT *", "write 'parameter: name"),
    ],
)
def test_a_header_that_does_not_fit_is_told(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=told):
        read_question(path)


@pytest.mark.parametrize("name", [" Armenia ", "ARMENIA", "ՀԱՅԱՍՏԱՆ", "АРМЕНИЯ", "ermənİstan", "Ermənıstan"])
def test_a_name_is_found_whatever_its_case_and_blanks(name: str, data: Dataset) -> None:
    assert find_thing(name, data).value.endswith("/actor/armenia")


def test_a_name_is_found_whatever_the_form_of_its_letters() -> None:
    store, preferred = Store(), NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    for local, label, lang in (
        ("yerevan", "Երևան", "hy"), ("shusha", "Şuşa", "az"), ("turkey", "Türkiyə", "az"),
        ("delimitation", "Border delimitation", "en"), ("karabakh", "Artsakh–Karabakh", "en"),
    ):  # fmt: skip
        thing = NamedNode(f"https://w3id.org/kg-caucasus/place/{local}")
        store.add(Quad(thing, preferred, Literal(label, language=lang)))
    small = Dataset(store, "small")
    for name, local in {
        "Երեւան": "yerevan", "ԵՐԵՎԱՆ": "yerevan", "ԵՐԵՒԱՆ": "yerevan", "S\u0327us\u0327a": "shusha",
        "TÜRKİYƏ": "turkey", "Border\u00a0 delimitation": "delimitation", "artsakh-karabakh": "karabakh",
    }.items():  # fmt: skip
        assert find_thing(name, small).value.endswith(local), name
    with pytest.raises(QueryError, match="Nothing in the graph is named 'Susa'"):
        find_thing("Susa", small)


@pytest.mark.parametrize(
    ("question", "name", "value"),
    [
        ("positions-on", "target", "process:nothing"),
        ("positions", "statement", "hy-99"),
        ("positions", "speaker", "https://w3id.org/kg-caucasus/actor/nobody"),
        ("promoted", "predicate", "nope"),
    ],
)
def test_what_the_graph_does_not_know_is_no_empty_answer(question: str, name: str, value: str, data: Dataset) -> None:
    with pytest.raises(QueryError, match=f"Nothing in the graph is named '{value}'"):
        bind_question(find_question(question), {**given_for(find_question(question)), name: value}, data)


@pytest.mark.parametrize("day", ["2020-02-30", "2020-13", "0000", "२०२०", "2020-2-3"])
def test_a_day_that_no_calendar_has_is_refused(day: str, data: Dataset) -> None:
    with pytest.raises(QueryError, match="it must be a date"):
        bind_question(find_question("agreements-by-date"), {"since": day}, data)


@pytest.mark.parametrize("on", ["2018", "2018-05-08", "2030-01-01"])
def test_who_holds_an_office_is_told_as_precisely_as_both_days_are_known(on: str, data: Dataset) -> None:
    assert len(list(rows(data, bind_question(find_question("office-holders"), {"on": on}, data)))) == 1


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of statements that describe the same candidates."""
    place = tmp_path_factory.mktemp("alike")
    for day in (3, 4, 5):
        text = f"Yerevan, {day} May 2024. The Reform Forum of Armenia welcomed the delimitation, Anna Petrosova said.\n"
        (place / f"s-{day}.txt").write_text(text, encoding="utf-8")
    return build([place], place / "build").folder


@pytest.mark.parametrize("question", load_questions(), ids=IDS)
def test_a_question_has_the_same_rows_on_a_build_and_on_its_file(
    question: Question, hand_made_build: Path, alike: Path
) -> None:
    for folder in (hand_made_build, alike):
        both = open_files([folder]), open_files([folder / "kg.ttl"])
        told = [[str(list(row)) for row in rows(d, bind_question(question, given_for(question), d))] for d in both]
        assert sorted(told[0]) == sorted(told[1])
