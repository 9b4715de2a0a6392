"""What is installed for the tests is pinned, all of it and nothing else; what the Makefile needs is in the sdist."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["dev"]]


def required_by(asked: Requirement, here: bool) -> Iterator[Requirement]:
    """Give what a distribution requires: on this machine, or on any."""
    try:
        told = [Requirement(line) for line in requires(asked.name) or ()]
    except PackageNotFoundError:
        return
    for one in told:
        by_extra = any(one.marker.evaluate({"extra": extra}) for extra in ("", *asked.extras)) if one.marker else True
        if by_extra or (not here and "extra" not in str(one.marker)):
            yield one


def needed(here: bool) -> set[str]:
    """Give the names of all distributions that a run of the tests needs: on this machine, or on any."""
    found: dict[str, set[str]] = {}
    asked = [Requirement(line) for line in WANTED]
    while asked:
        one = asked.pop()
        name, extras = canonicalize_name(one.name), set(one.extras)
        if name not in found or not extras <= found[name]:
            found[name] = found.get(name, set()) | extras
            asked += required_by(one, here)
    return set(found)


def test_all_that_is_installed_for_the_tests_is_pinned_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {canonicalize_name(line.partition("==")[0]) for line in lines if "==" in line}
    assert needed(here=True) - pinned == set()
    assert pinned - needed(here=False) == set()


def test_the_source_distribution_holds_what_the_house_rests_on() -> None:
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert {"constraints.txt", "CONTRIBUTING.md", "Makefile", "README.md"} <= set(included)
