"""Files become statements: a ``.txt`` with or without a sidecar of its name, the lines of a ``.jsonl``, or a folder.

A text is kept exactly as found, in NFC and without a byte order mark. Nothing is held but the statement at hand (and a
digest of each one given, so that a statement met twice is given once and two that share an id are told).
"""

from __future__ import annotations

import codecs
import json
import os
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from ..errors import SourceError
from ..model import Statement
from .identifiers import identify_text, identify_url, make_safe
from .metadata import check_metadata

_SUFFIXES = (".txt", ".jsonl")
_OF_A_BUILD = ("store", "kg.trig", "report.txt")  # what is written, and by what it is known


def read_sources(paths: Iterable[Path], *, output: Path | None = None) -> Iterator[Statement]:
    """Give the statements in files and folders, in the order of ``paths``, those of a folder sorted by path.

    A folder stands for all ``.txt`` and ``.jsonl`` files in it and its folders, linked ones too, but for hidden ones,
    builds and the ``output`` folder. A statement that is met twice, alike in all, is given once. Raises SourceError,
    naming file, line and remedy, where one is unusable.
    """
    seen: dict[str, tuple[bytes, str]] = {}
    for path in _files(paths, output and output.resolve()):
        lines = _read_lines(path) if path.suffix == ".jsonl" else iter([(str(path), _read_text_file(path))])
        for where, statement in lines:
            digest = blake2b(repr(statement).encode(), digest_size=16).digest()
            known = seen.setdefault(statement.id, (digest, where))
            if known[1] == where:
                yield statement
            elif known[0] != digest:
                raise SourceError(
                    f"{where}: the id {statement.id!r} is taken by another statement, in {known[1]}; give one a new id."
                )


def _files(paths: Iterable[Path], output: Path | None) -> Iterator[Path]:
    given = set()
    for path in paths:
        for file in _files_in(path, output) if path.is_dir() else [path]:
            if (real := file.resolve()) not in given:
                given.add(real)
                yield _checked(file)


def _files_in(folder: Path, output: Path | None) -> list[Path]:
    found: list[Path] = []
    been: set[Path] = set()  # links are followed, each folder is read once
    for parent, folders, names in os.walk(folder, followlinks=True):
        here = Path(parent)
        if here.resolve() in been or (been and _is_build(here, output)):
            folders.clear()
            continue
        been.add(here.resolve())
        left = _OF_A_BUILD if _is_build(here, output) else ()
        folders[:] = [name for name in folders if not _is_left(name, left)]
        given = (here / name for name in names if name.endswith(_SUFFIXES) and not _is_left(name, left))
        found += [file for file in given if file.is_file() or not file.exists()]  # a link to nothing is told
    if not found:
        raise SourceError(f"{folder}: the folder holds no .txt and no .jsonl file; name a folder that does.")
    return sorted(found)


def _is_left(name: str, left: tuple[str, ...]) -> bool:
    return name.startswith(".") or name in left


def _is_build(folder: Path, output: Path | None) -> bool:
    """Tell whether a folder holds a build, or will: what stands there was written by the program."""
    return ((folder / "store").is_dir() and (folder / "kg.trig").is_file()) or folder.resolve() == output


def _checked(file: Path) -> Path:
    if not file.exists():
        raise SourceError(f"{file}: there is no such file or folder; check the name.")
    if not file.is_file():
        raise SourceError(f"{file}: is no plain file; copy what it gives into one.")
    if file.suffix not in _SUFFIXES:
        raise SourceError(f"{file}: a source is a .txt or a .jsonl file or a folder of them; rename or convert it.")
    return file


def _read_text_file(path: Path) -> Statement:
    text = unicodedata.normalize("NFC", _decode(_read_bytes(path), str(path)))
    if not text.strip():
        raise SourceError(f"{path}: the file is empty; remove it or fill in the statement's text.")
    sidecar = path.with_suffix(".toml")
    known = _read_sidecar(sidecar) if sidecar.is_file() else {}
    return Statement(id=make_safe(path.stem), text=text, **known, where=str(path))


def _read_sidecar(path: Path) -> dict[str, str | None]:
    try:
        table = tomllib.loads(_decode(_read_bytes(path), str(path)))
    except (ValueError, RecursionError) as error:
        reason = _reason(error, str(error) if isinstance(error, tomllib.TOMLDecodeError) else None)
        raise SourceError(f"{path}: is no valid TOML: {reason}; correct it there.") from error
    return check_metadata(table, where=str(path), strict=True)


def _read_lines(path: Path) -> Iterator[tuple[str, Statement]]:
    empty = True
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(file, start=1):
                where = f"{path}: line {number}"
                line = _decode(raw, where, first_line=number)
                if line.strip():
                    empty = False
                    yield where, _read_line(line, where)
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror}); check your rights to it.") from error
    if empty:
        raise SourceError(f"{path}: the file is empty; remove it or put one statement on each line.")


def _read_line(line: str, where: str) -> Statement:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = _reason(error, error.msg if isinstance(error, json.JSONDecodeError) else None)
        raise SourceError(f"{where}: is no valid JSON ({reason}); write one whole object on each line.") from error
    if not isinstance(entry, dict):
        raise SourceError(f'{where}: is JSON but no object; write {{"text": "...", "url": "..."}}.')
    text = _text_of(entry, where)
    known = check_metadata(entry, where=where, strict=False)
    given = entry.get("id")
    if given is not None and (isinstance(given, bool) or not isinstance(given, str | int)):
        raise SourceError(f"{where}: the value of id is neither a string nor a number; write it in quotes.")
    if given is not None and str(given).strip():
        return Statement(id=make_safe(str(given)), text=text, **known, where=where)
    url = known["url"]
    name = identify_url(url) if url else identify_text(text)
    return Statement(id=name, text=text, **known, where=where)


def _reason(error: ValueError | RecursionError, told: str | None) -> str:
    """Give why a parser gives up: what it tells itself, or that nesting or a number goes beyond what Python takes."""
    return told or ("it is nested too deeply" if isinstance(error, RecursionError) else "a number in it is too long")


def _text_of(entry: dict[str, Any], where: str) -> str:
    text = entry.get("text")
    if not isinstance(text, str) or not text.strip():
        raise SourceError(f'{where}: has no text; write it as "text": "...", or remove the line.')
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise SourceError(f"{where}: the text holds half a surrogate pair, which is no character; mend it.") from error
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff"))


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror}); check your rights to it.") from error


def _decode(raw: bytes, where: str, *, first_line: int = 1) -> str:
    if first_line == 1:
        raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + first_line
        place = where if first_line > 1 or ": line" in where else f"{where}: line {line}"
        raise SourceError(f"{place}: is not UTF-8 (byte {error.start + 1}); save the file as UTF-8.") from error
