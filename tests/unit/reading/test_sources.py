"""Files, sidecars, lines and folders become statements; whatever is wrong is told in one sentence with its place."""

from __future__ import annotations

import json
import os
import tracemalloc
from pathlib import Path

import pytest

from kg_caucasus.errors import SourceError
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_sources


def test_a_text_file_is_a_statement_of_its_name(tmp_path: Path) -> None:
    path = write(tmp_path / "ru-01.txt", "Заголовок\r\n\n Текст. \n")
    assert list(read_sources([path])) == [Statement("ru-01", "Заголовок\r\n\n Текст. \n")]


def test_a_sidecar_tells_language_publisher_date_address_and_title(tmp_path: Path) -> None:
    path = write(tmp_path / "en-01.txt", "Text.")
    write(
        tmp_path / "en-01.toml",
        'lang = "en"\npublisher = "TASS"\npublished = 2023-02-20\nurl = "https://tass.com/1"\ntitle = "T"\n',
    )
    assert list(read_sources([path])) == [
        Statement("en-01", "Text.", "en", "T", "TASS", "https://tass.com/1", "2023-02-20")
    ]


@pytest.mark.parametrize(
    "value", ["2023", '"2023"', '"2023-02"', '"2023-02-20"', '"2023-02-20T10:00:00Z"', "2023-02-20"]
)
def test_a_date_may_be_less_than_a_day(tmp_path: Path, value: str) -> None:
    path = write(tmp_path / "a.txt", "Text.")
    write(tmp_path / "a.toml", f"published = {value}")
    assert next(read_sources([path])).published == value.strip('"')[:10]


def test_the_text_is_normalised_and_loses_its_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffи\u0306 Cafe\u0301".encode())
    assert next(read_sources([path])).text == "й Café"


def test_a_line_is_a_statement_and_an_unknown_key_does_not_matter(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "x.jsonl",
        {"id": "a-1", "text": "One.", "lang": "en", "published": "", "licence": "free"},
        {"id": 76333, "text": "Two.", "publisher": None, "title": " T "},
        {"url": "https://www.mfa.gov.az/en/news/no-12?x=1", "text": "Three."},
        {"text": "Four."},
    )
    assert list(read_sources([path])) == [
        Statement("a-1", "One.", "en"),
        Statement("76333", "Two.", title="T"),
        Statement("mfa-gov-az-no-12-a133bf65", "Three.", url="https://www.mfa.gov.az/en/news/no-12?x=1"),
        Statement("text-2f7820a5325de015", "Four."),
    ]


def test_a_folder_stands_for_its_texts_and_lines_hidden_ones_excepted(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", "B.")
    write(tmp_path / "a" / "z.txt", "Z.")
    write(tmp_path / ".git" / "c.txt", "C.")
    write(tmp_path / ".d.txt", "D.")
    write(tmp_path / "notes.md", "N.")
    lines(tmp_path / "l.jsonl", {"id": "l", "text": "L."})
    assert [s.id for s in read_sources([tmp_path])] == ["z", "b", "l"]


def test_what_a_build_has_written_is_no_statement(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "A.")
    for folder in (tmp_path / "build", tmp_path / "x" / "older"):
        write(folder / "report.txt", "The graph conforms.")
        write(folder / "kg.trig", "")
        (folder / "store").mkdir()
    write(tmp_path / "out" / "report.txt", "The graph conforms.")
    assert [s.id for s in read_sources([tmp_path], output=tmp_path / "out")] == ["a"]


def test_a_folder_may_hold_both_the_statements_and_their_build(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "A.")
    write(tmp_path / "report.txt", "The graph conforms.")
    assert [s.id for s in read_sources([tmp_path], output=tmp_path)] == ["a"]
    write(tmp_path / "kg.trig", "")
    write(tmp_path / "store" / "b.txt", "B.")
    assert [s.id for s in read_sources([tmp_path])] == ["a"]


def test_a_linked_folder_is_read_once_and_what_is_no_plain_file_never(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "a.txt", "A.")
    (tmp_path / "given").mkdir()
    for name in ("one", "two"):
        (tmp_path / "given" / name).symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "back").symlink_to(tmp_path / "given")
    os.mkfifo(tmp_path / "elsewhere" / "x.txt")
    assert [s.id for s in read_sources([tmp_path / "given"])] == ["a"]
    pipe = tmp_path / "elsewhere" / "x.txt"
    assert message_of(pipe) == f"{pipe}: is no plain file; copy what it gives into one."


def test_a_statement_met_twice_is_given_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "A.")
    other = lines(tmp_path / "x.jsonl", {"id": "a", "text": "A."}, {"id": "a", "text": "A."})
    assert [s.id for s in read_sources([path, tmp_path, path, other])] == ["a"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("hy-03", "hy-03"),
        ("RU_01 draft.v2", "ru-01-draft-v2"),
        ("../../etc/passwd", "etc-passwd-3754d6cb"),
        ("Հայտարարություն", "statement-d520afcb"),
        ("a/b", "a-b-c14cddc0"),
        ("a<b>", "a-b-4e07dd89"),
        ("x" * 200, "x" * 55 + "-aa20c23e"),
    ],
)
def test_an_id_is_safe_in_addresses_and_file_names(tmp_path: Path, name: str, safe: str) -> None:
    path = lines(tmp_path / "x.jsonl", {"id": name, "text": "T."})
    assert next(read_sources([path])).id == safe


WRONG_FILES = {
    "empty": ("a.txt", b" \n", "a.txt: the file is empty; remove it or fill in the statement's text."),
    "latin": ("a.txt", b"one\ntwo \xe9t\xe9", "a.txt: line 2: is not UTF-8 (byte 9); save the file as UTF-8."),
    "utf-16": ("a.txt", "ab".encode("utf-16"), "a.txt: line 1: is not UTF-8 (byte 1); save the file as UTF-8."),
    "kind": ("a.pdf", b"x", "a.pdf: a source is a .txt or a .jsonl file or a folder of them; rename or convert it."),
    "no line": ("a.jsonl", b"\n \n", "a.jsonl: the file is empty; remove it or put one statement on each line."),
    "bad json": (
        "a.jsonl",
        b'{"text": "x"}\n\n{"text": ',
        "a.jsonl: line 3: is no valid JSON (Expecting value); write one whole object on each line.",
    ),
    "long number": (
        "a.jsonl",
        b'{"id": ' + b"9" * 5000 + b', "text": "x"}',
        "a.jsonl: line 1: is no valid JSON (a number in it is too long); write one whole object on each line.",
    ),
    "json list": ("a.jsonl", b"[1]", 'a.jsonl: line 1: is JSON but no object; write {"text": "...", "url": "..."}.'),
    "latin line": (
        "a.jsonl",
        b'{"text": "x"}\n{"text": "\xe9"}',
        "a.jsonl: line 2: is not UTF-8 (byte 11); save the file as UTF-8.",
    ),
    "no text": (
        "a.jsonl",
        b'{"id": "x"}',
        'a.jsonl: line 1: has no text; write it as "text": "...", or remove the line.',
    ),
    "id": (
        "a.jsonl",
        b'{"id": [], "text": "x"}',
        "a.jsonl: line 1: the value of id is neither a string nor a number; write it in quotes.",
    ),
    "half a pair": (
        "a.jsonl",
        b'{"text": "\\ud83d"}',
        "a.jsonl: line 1: the text holds half a surrogate pair, which is no character; mend it.",
    ),
    "lang": (
        "a.jsonl",
        b'{"text": "x", "lang": "fr"}',
        "a.jsonl: line 1: the language 'fr' is not covered; use one of en, hy, ru, az, or leave lang out.",
    ),
    "url": (
        "a.jsonl",
        b'{"text": "x", "url": "mfa.am/a b"}',
        "a.jsonl: line 1: the url 'mfa.am/a b' is no web address; write it whole, from https:// on.",
    ),
    "twice": (
        "a.jsonl",
        b'{"id": "A b", "text": "x"}\n{"id": "a-b", "text": "y"}',
        "a.jsonl: line 2: the id 'a-b' is taken by another statement, in {folder}/a.jsonl: line 1; give one a new id.",
    ),
}


@pytest.mark.parametrize("name", WRONG_FILES)
def test_a_wrong_file_is_told_with_its_line_and_remedy(tmp_path: Path, name: str) -> None:
    file, content, message = WRONG_FILES[name]
    (tmp_path / file).write_bytes(content)
    assert message_of(tmp_path / file) == f"{tmp_path}/{message}".replace("{folder}", str(tmp_path))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('langs = "hy"', "the key 'langs' is unknown; use lang, publisher, published, url, title."),
        ("lang = 1", "the value of lang is no string; write it in quotes."),
        ('lang = "xx"', "the language 'xx' is not covered; use one of en, hy, ru, az, or leave lang out."),
        ('published = "20.02.2023"', "the date published '20.02.2023' is none; write YYYY-MM-DD, YYYY-MM or YYYY."),
        ('published = "2023-02-30"', "the date published '2023-02-30' is none; write YYYY-MM-DD, YYYY-MM or YYYY."),
        (
            f"published = 0x{'f' * 5000}",
            "the date published 'of more than four digits' is none; write YYYY-MM-DD, YYYY-MM or YYYY.",
        ),
        (f"published = {'9' * 5000}", "is no valid TOML: a number in it is too long; correct it there."),
        (f"lang = {'[' * 5000}", "is no valid TOML: it is nested too deeply; correct it there."),
        ("lang = ", "is no valid TOML: Invalid value (at end of document); correct it there."),
    ],
)
def test_a_wrong_sidecar_is_told(tmp_path: Path, content: str, message: str) -> None:
    write(tmp_path / "a.txt", "Text.")
    write(tmp_path / "a.toml", content)
    assert message_of(tmp_path / "a.txt") == f"{tmp_path}/a.toml: {message}"


def test_a_missing_file_and_a_folder_without_sources_are_told(tmp_path: Path) -> None:
    missing = tmp_path / "none.txt"
    assert message_of(missing) == f"{missing}: there is no such file or folder; check the name."
    assert message_of(tmp_path) == f"{tmp_path}: the folder holds no .txt and no .jsonl file; name a folder that does."


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = lines(tmp_path / "x.jsonl", *({"id": f"a-{n}", "text": "word " * 2000} for n in range(500)))
    tracemalloc.start()
    count = sum(1 for _ in read_sources([path]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (count, peak < path.stat().st_size / 5) == (500, True)


def message_of(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        list(read_sources([path]))
    return str(caught.value)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def lines(path: Path, *entries: dict[str, object]) -> Path:
    return write(path, "\n".join(json.dumps(entry) for entry in entries))
