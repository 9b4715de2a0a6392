from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import run
from pyoxigraph import RdfFormat, serialize

from kg_caucasus.cli import compare_command, network_command, positions_command, timeline_command
from kg_caucasus.cli.page import Page, write_page
from kg_caucasus.graph.background import background
from kg_caucasus.graph.dataset import Dataset
from kg_caucasus.graph.terms import kgc, node
from kg_caucasus.model import ActKind
from kg_caucasus.views.describe import COMMITMENT_COLUMNS, POSITION_COLUMNS
from kg_caucasus.views.stances import load_stances
from kg_caucasus.views.terms import load_terms, spoken

VIEWS = ("positions", "commitments")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("form", ["table", "csv", "json", "html"])
def test_a_view_is_printed_in_every_format(
    view: str, form: str, hand_made_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")  # a narrow table breaks words
    result = run(view, "--data", hand_made_build, "--format", form, "--lang", "ru")
    assert result.exit_code == 0, result.output
    if form == "json":
        assert len(json.loads(result.stdout)) > 0
    elif form == "csv":
        assert len(list(csv.DictReader(io.StringIO(result.stdout)))) > 0
    elif form == "html":
        HTMLParser().feed(result.stdout)
        assert result.stdout.count("<tbody>") > 0
    assert "Делимитация" in result.stdout or "делимитация" in result.stdout.lower()


@pytest.mark.parametrize("view", VIEWS)
def test_every_row_leads_to_its_words(view: str, hand_made_build: Path) -> None:
    rows = json.loads(run(view, "--data", hand_made_build, "--format", "json").stdout)
    for row in rows[:5]:
        told = run("explain", row["act"], "--data", hand_made_build)
        assert told.exit_code == 0 and " ".join(row["words"].split()) in told.stdout


def test_changes_come_with_both_sentences(hand_made_build: Path) -> None:
    result = run("positions", "--data", hand_made_build, "--changes", "--format", "json", "--counted-as", "state")
    for row in json.loads(result.stdout):
        assert row["words before"] and row["words after"] and row["stance before"] != row["stance after"]


def test_a_name_that_names_nothing_is_told(hand_made_build: Path) -> None:
    result = run("positions", "--data", hand_made_build, "--about", "Nothing at all")
    assert result.exit_code == 2 and "Nothing in the graph is named" in result.stderr
    assert run("positions", "--data", hand_made_build, "--since", "May").exit_code == 2


def test_a_heat_map_is_drawn(hand_made_build: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    for name in ("map.png", "map.svg"):
        result = run("positions", "--data", hand_made_build, "--plot", tmp_path / name, "--lang", "hy")
        assert result.exit_code == 0 and (tmp_path / name).stat().st_size > 5_000


def test_a_timeline_is_drawn(hand_made_build: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    result = run("timeline", "--data", hand_made_build, "--plot", tmp_path / "t.png", "--lang", "az")
    assert result.exit_code == 0 and (tmp_path / "t.png").stat().st_size > 5_000
    assert run("timeline", "--data", hand_made_build, "--plot", tmp_path / "t.png", "--until", "1700").exit_code == 2


def test_html_escapes_what_texts_say() -> None:
    hostile = "</q><script>x</script>\"'"
    row = {
        "words": hostile, "language": hostile, "statement": "statement:a", "act": hostile, "actor": hostile,
        "links": [{"words": "<b>", "act": "<b>", "statement": "statement:a"}],
    }  # fmt: skip
    addresses = {"statement:a": 'https://example.org/?"><b>'}
    page = "\n".join(write_page([row], ["words", "act", "actor"], Page("<title>", "en", addresses)))
    assert "<script>x" not in page and "<b>" not in page and "&lt;script&gt;x" in page and "<title>&lt;title" in page


def test_a_page_stands_alone_and_runs_no_script_but_its_own(hand_made_build: Path) -> None:
    page = run("positions", "--data", hand_made_build, "--format", "html").stdout
    digest = hashlib.sha256(page[page.index("<script>") + 8 : page.index("</script>")].encode()).digest()
    assert "default-src 'none'" in page and f"script-src 'sha256-{base64.b64encode(digest).decode()}'" in page
    assert page.count("<script") == 1 and not re.search(r"(?i)\ssrc=|@import|url\(|<link", page)


def test_words_on_a_page_lead_to_where_they_stand() -> None:
    row = {"words": "We – both sides – agree.", "language": "en", "statement": "statement:a"}
    address = {"statement:a": "https://example.org/a"}
    page = "\n".join(write_page([row], ["words"], Page("Positions", "en", address)))
    place = "https://example.org/a#:~:text=We%20%E2%80%93%20both%20sides%20%E2%80%93%20agree."
    assert f'<td><a href="{place}" rel="noreferrer"><q lang="en">We – both sides – agree.</q></a></td>' in page
    alone = "\n".join(write_page([row], ["words"], Page("Positions", "en")))
    assert '<td><q lang="en">We – both sides – agree.</q></td>' in alone


def test_a_page_leaves_out_columns_that_tell_nothing_and_says_so_where_there_are_no_rows() -> None:
    page = "\n".join(write_page([{"first": None, "actor": "A"}], ["first", "actor"], Page("", "hy")))
    assert ">դերակատար</button>" in page and ">առաջին<" not in page
    empty = "\n".join(write_page([], ["actor"], Page("", "ru")))
    assert "<p>Этому отбору ничто не отвечает.</p>" in empty and "<table" not in empty


def test_a_stance_on_a_page_has_its_sign_and_letters_that_stand_out() -> None:
    page = "\n".join(write_page([{"stance": "մերժում է"}], ["stance"], Page("", "hy")))
    assert '--of:#D55E00;--on:#000"><b aria-hidden="true">−</b> մերժում է</span>' in page
    assert {name for name, stance in load_stances().items() if stance.dark} == {"threatens", "commits"}


def test_an_act_that_is_the_rows_own_is_not_told_twice() -> None:
    row = {"act": "act:a", "acts": [{"act": "act:a", "words": "x"}]}
    assert "<details>" not in "\n".join(write_page([row], ["act"], Page("", "en")))
    row["acts"] = [{"act": "act:a", "words": "x"}, {"act": "act:b", "words": "y"}]
    assert "<summary>acts (2)</summary>" in "\n".join(write_page([row], ["act"], Page("", "en")))


def test_dates_are_not_broken_on_pages_and_in_narrow_tables(hand_made_build: Path) -> None:
    for form, told in (("table", "  2023-05-15  "), ("html", "<td><time>2023-05-15</time></td>")):
        assert told in run("positions", "--data", hand_made_build, "--format", form).stdout


def test_a_page_of_many_rows_holds_them_all_and_lays_them_out_in_portions() -> None:
    page = "\n".join(write_page([{"actor": f"A{n}"} for n in range(500)], ["actor"], Page("", "ru")))
    assert page.count("<tbody><tr>") == 500 and 'class="later"' not in page  # all are there where no script runs
    assert page.index("<script>") < page.index("</head>") < page.index("<tbody>")  # before the rows are laid out
    assert ".coming tbody:nth-of-type(n+201)" in page and "const PORTION = 200;" in page
    assert '<button type="button" class="rest" hidden>Показать ещё</button>' in page


def test_names_of_nodes_are_set_apart_on_a_page_and_words_are_not() -> None:
    row = {"source": "event:talks-2025", "what": "talks: border", "who": "x:y"}
    page = "\n".join(write_page([row], list(row), Page("", "en")))
    assert "<td><code>event:talks-2025</code></td><td>talks: border</td><td>x:y</td>" in page


def test_a_tie_tells_its_matters(hand_made_build: Path) -> None:
    ties = json.loads(run("network", "--data", hand_made_build, "--format", "json").stdout)
    assert ties and all(sum(m["acts"] for m in tie["matters"]) == len(tie["acts"]) for tie in ties)


@pytest.mark.parametrize(
    "arguments", [["network", "--kind", "subtract"], ["timeline"], ["compare", "en-90", "en-91"]], ids=lambda a: a[0]
)
def test_the_other_views_are_printed_in_every_format_too(arguments: list[str], hand_made_build: Path) -> None:
    for form in ("table", "csv", "json", "html"):
        result = run(*arguments, "--data", hand_made_build, "--format", form)
        assert result.exit_code == 0 and len(result.stdout.splitlines()) > 2, result.output


def test_statements_are_compared_by_id_prefixed_name_or_iri(hand_made_build: Path) -> None:
    rest = ["en-91", "--data", hand_made_build, "--format", "csv"]
    iri = "https://w3id.org/kg-caucasus/statement/en-90"
    assert len({run("compare", name, *rest).stdout for name in ("en-90", "statement:en-90", iri, f"<{iri}>")}) == 1
    for name in ("en-99", "e n", "nope:en-90"):
        told = run("compare", name, *rest)
        assert told.exit_code == 2 and told.stderr.startswith("kg-caucasus: "), name


def test_a_network_is_a_matrix_windows_or_a_picture(hand_made_build: Path, tmp_path: Path) -> None:
    table = list(csv.reader(io.StringIO(run("network", "--data", hand_made_build, "--matrix").stdout)))
    assert table[0][1:] == [row[0] for row in table[1:]]
    assert [[row[i] for row in table[1:]] for i in range(1, len(table))] == [row[1:] for row in table[1:]]
    assert run("network", "--data", hand_made_build, "--window-days", "90", "--format", "json").exit_code == 0
    pytest.importorskip("matplotlib")
    pytest.importorskip("networkx")
    result = run("network", "--data", hand_made_build, "--kind", "affiliation", "--plot", tmp_path / "net.png")
    assert result.exit_code == 0 and (tmp_path / "net.png").stat().st_size > 5_000


def test_a_timeline_is_a_calendar_too(hand_made_build: Path) -> None:
    result = run("timeline", "--data", hand_made_build, "--ics")
    assert result.exit_code == 0 and result.stdout.startswith("BEGIN:VCALENDAR")


def test_graph_tools_formats_are_listed_and_written(hand_made_build: Path, tmp_path: Path) -> None:
    assert "gexf" in run("export", "--list").stdout
    path = tmp_path / "graph.graphml"
    result = run("export", "--data", hand_made_build, "--format", "graphml", "--graph", "discourse", "-o", path)
    assert result.exit_code == 0 and path.read_bytes().startswith(b"<?xml")
    told = run("export", "--data", hand_made_build, "--format", "dot", "--graph", "discourse", "--lang", "ru").stdout
    assert 'label="Азербайджан"' in told and 'label="Azerbaijan"' not in told


def test_records_are_narrowed_and_rdf_is_written_whole(hand_made_build: Path) -> None:
    lines = run("export", "--data", hand_made_build, "--format", "plover", "--include", "Threaten").stdout.splitlines()
    assert lines and {json.loads(line)["event_type"] for line in lines} == {"THREATEN"}
    for arguments in (
        ["--format", "turtle", "--actor", "Armenia"],
        ["--format", "turtle", "--lang", "hy"],
        ["--format", "plover", "--graph", "discourse"],
    ):
        assert run("export", "--data", hand_made_build, *arguments).exit_code == 2


@pytest.mark.parametrize(
    ("lang", "heads"), [("hy", ("դերակատար", "պայման")), ("ru", ("участник", "условие")), ("az", ("aktor", "şərt"))]
)
def test_heads_and_short_values_are_in_the_language_asked_for(
    lang: str, heads: tuple[str, ...], hand_made_build: Path
) -> None:
    table, told = (
        run("commitments", "--data", hand_made_build, "--lang", lang, "--format", form).stdout
        for form in ("table", "html")
    )
    for head in heads:
        assert head[:4] in table and f">{head}</button>" in told  # a narrow table breaks long heads
    assert "[en]</button>" not in told
    assert f"<td>{spoken('promised', lang)}</td>" in told and "<td>promised</td>" not in told
    keys = run("commitments", "--data", hand_made_build, "--lang", lang, "--format", "csv").stdout.splitlines()[0]
    assert keys.startswith("date,actor,to,about,kind,condition,")


@pytest.mark.parametrize("lang", ["hy", "ru", "az"])
def test_what_nests_in_a_page_is_said_in_the_language_asked_for(lang: str, hand_made_build: Path) -> None:
    pages = {view: run(view, "--data", hand_made_build, "--lang", lang, "--format", "html").stdout for view in VIEWS}
    assert any(f": {spoken(act.value, lang)} ·" in pages["positions"] for act in ActKind)
    for page in pages.values():
        assert not [act.value for act in ActKind if f": {act.value} ·" in page]
        assert not [said for said in ("yes", "no", "keeps", "True", "False") if f": {said} ·" in page]


def test_the_acts_are_called_as_in_the_ontology() -> None:
    labelled = [quad for quad in background() if quad.predicate == node("rdfs:label")]
    for act in ActKind:
        labels = {q.object.language: q.object.value for q in labelled if q.subject == kgc(act.value)}  # type: ignore[union-attr]
        assert labels.items() >= load_terms()[act.value].items()


def test_every_term_is_known_in_every_language_and_an_unknown_one_is_marked() -> None:
    assert all(set(told) == {"hy", "ru", "az"} for told in load_terms().values())
    columns = {*POSITION_COLUMNS, *COMMITMENT_COLUMNS, *compare_command.COLUMNS, *network_command.COLUMNS,
               *timeline_command.COLUMNS, *positions_command._CHANGE_COLUMNS}  # fmt: skip
    assert columns <= load_terms().keys()
    assert spoken("whatever", "ru") == "whatever [en]" and spoken("whatever", "en") == "whatever"


def test_only_a_terminal_gets_colours_and_a_pager(hand_made_build: Path) -> None:
    command = [sys.executable, "-m", "kg_caucasus", "timeline", "--data", str(hand_made_build)]
    assert b"\x1b[" not in subprocess.run(command, capture_output=True, check=True).stdout
    if shutil.which("script") is None:
        pytest.skip("script (bsdutils) gives a terminal; it is not installed")

    def seen(lines: int) -> str:
        env = os.environ | {"PAGER": "sed s/^/paged:/", "TERM": "xterm", "LINES": str(lines), "COLUMNS": "120"}
        live = ["script", "-qec", shlex.join(command), "/dev/null"]
        return subprocess.run(live, capture_output=True, check=True, env=env).stdout.decode()

    assert seen(500).startswith("\x1b[1m") and "paged:" not in seen(500)
    assert seen(5).startswith("paged:date")


@pytest.mark.parametrize(("lang", "said"), [("hy", "խոսող"), ("ru", "говорящий"), ("az", "danışan")])
def test_an_explanation_is_told_in_the_language_asked_for(lang: str, said: str, data: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "with-ontology.nq"
    serialize([*data.store, *background()], path, RdfFormat.N_QUADS)
    act = json.loads(run("positions", "--data", path, "--format", "json").stdout)[0]["act"]
    told = run("explain", act, "--data", path, "--lang", lang).stdout
    heads = {line.strip().split("  ")[0] for line in told.splitlines()[1:]}
    assert {said, spoken("kind", lang), spoken("words", lang), spoken("statement", lang)} <= heads
    assert not {"type", "speaker", "modality", "polarity", "words", "statement"} & heads
    assert not re.search(r"\b(Actual|Affirmed|Future)\b", told.replace(act, ""))
