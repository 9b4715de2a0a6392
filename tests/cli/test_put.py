"""What a command writes into a place that is named: files are whole or not there, what is no file stays what it is."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path
from typing import IO

import pytest
from conftest import run

from kg_caucasus.cli.put import put
from kg_caucasus.errors import BuildError


def write(out: IO[bytes]) -> None:
    out.write(b"new")


def fail(out: IO[bytes]) -> None:
    out.write(b"half")
    raise ValueError


def test_a_link_stays_a_link_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    for name in ("there", "not-there"):
        (tmp_path / name).symlink_to(tmp_path / "real" / name)
    (tmp_path / "real" / "there").write_bytes(b"old")
    for name in ("there", "not-there"):
        put(tmp_path / name, write)
        assert (tmp_path / name).is_symlink() and (tmp_path / "real" / name).read_bytes() == b"new"


def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    put(tmp_path / "pipe", write)
    reader.join()
    assert heard == [b"new"] and stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(ValueError):
        put(tmp_path / "file", fail)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"old")]


def test_a_folder_or_an_empty_name_is_refused(tmp_path: Path, hand_made_build: Path) -> None:
    with pytest.raises(BuildError, match="is a folder"):
        put(tmp_path, write)
    for form in ("gexf", "turtle"):
        told = run("export", "--format", form, "-o", "", "--data", hand_made_build)
        assert (told.exit_code, told.stderr.count("\n")) == (2, 1) and "is a folder" in told.stderr
