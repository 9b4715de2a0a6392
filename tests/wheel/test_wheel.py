"""The wheel holds all that is needed: installed into an empty environment it builds the seed."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_installed_into_an_empty_environment_builds_the_seed(tmp_path: Path) -> None:
    def call(*command: object, **env: str) -> str:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=tmp_path,
                              env=os.environ | env, check=False)  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", ROOT)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    venv.create(tmp_path / "empty", with_pip=False)
    python = tmp_path / "empty" / "bin" / "python"
    site = tmp_path / "empty" / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    call(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", site, wheel)
    # the libraries it needs are those of the tests' own environment; the program is the wheel's copy
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    where = call(python, "-P", "-c", "import kg_caucasus; print(kg_caucasus.__file__)", PYTHONPATH="")
    assert Path(where.strip()).is_relative_to(site)
    told = call(python, "-P", "-m", "kg_caucasus", "build", "-o", tmp_path / "out", PYTHONPATH="")
    assert told.startswith("1 statement in")
    assert (tmp_path / "out" / "kg.ttl").stat().st_size > 100_000
    assert "positions:" in call(python, "-P", "-m", "kg_caucasus", "queries", PYTHONPATH="")
