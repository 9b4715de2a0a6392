"""The shape of the house: imports go one way, third parties stay behind fences, files and functions stay small."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "kg_caucasus"
FILES = sorted(PACKAGE.rglob("*.py"))

# What each part may import of the package, besides itself.
FOUNDATIONS = {"model", "errors", "resources", "kept", "kg_caucasus"}
ALLOWED = {
    "kg_caucasus": FOUNDATIONS,
    "model": set(),
    "errors": set(),
    "resources": set(),
    "kept": set(),
    "workers": set(),
    "knowledge": FOUNDATIONS,
    "reading": FOUNDATIONS | {"knowledge"},
    "extraction": FOUNDATIONS | {"knowledge", "reading"},
    "graph": FOUNDATIONS,
    "questions": FOUNDATIONS | {"graph"},
    "quality": FOUNDATIONS | {"graph", "questions"},
    "views": FOUNDATIONS | {"graph", "questions"},
    "exports": FOUNDATIONS | {"graph", "questions"},
    "evaluation": FOUNDATIONS,
    "pipeline": FOUNDATIONS | {"knowledge", "reading", "extraction", "graph", "workers"},
    "api": FOUNDATIONS | {"pipeline", "graph", "questions", "views", "exports"},
    "cli": FOUNDATIONS | {"knowledge", "reading", "extraction", "graph", "questions", "views", "exports", "pipeline",
                          "evaluation", "quality"},
    "__main__": {"cli"},
}  # fmt: skip
# Which third party may be imported where only.
FENCES = {
    "pyshacl": "graph/validate", "owlready2": "graph/reason", "reasonable": "graph/reason", "click": "cli/",
    "wcwidth": "cli/",
}  # fmt: skip
# Where letters of the scripts themselves are told, which words are made of.
SCRIPTS = ("reading/tokens.py", "extraction/words/transliterate.py", "questions/spelling.py")
THING = re.compile(r"(actor|agreement|body|event|office|place|process):[a-z0-9-]+")
HOMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "shared"}
# The floors of the reading, from the ground up: each part stands on those before it.
FLOORS = ("words", "dates", "draft", "sentence", "speech", "offices", "naming", "documents", "references", "occasions",
          "relations", "acts")  # fmt: skip
LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def name_of(path: Path) -> str:
    """Give a file's name as seen from the package."""
    return path.relative_to(PACKAGE).as_posix()


def part_of(path: Path) -> str:
    """Give the part of the house that a file belongs to."""
    inside = path.relative_to(PACKAGE)
    top = inside.parts[0].removesuffix(".py")
    return "kg_caucasus" if top == "__init__" else top


def imported(path: Path) -> set[str]:
    """Give the full names of the modules that a file imports, wherever in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = ["kg_caucasus", *path.relative_to(PACKAGE).parts[:-1]]
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def module_of(path: Path) -> str:
    """Give the full name of the module that a file is."""
    dotted = ".".join(("kg_caucasus", *path.relative_to(PACKAGE).with_suffix("").parts))
    return dotted.removesuffix(".__init__")


def test_every_part_is_told_what_it_may_know_and_none_that_is_not_there() -> None:
    assert {part_of(path) for path in FILES} == set(ALLOWED)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    part = part_of(path)
    parts = {m.split(".")[1] for m in imported(path) if m.startswith("kg_caucasus.")} - {part, "__version__", "cli"}
    if part != "__main__":
        assert "kg_caucasus.cli" not in imported(path) or part == "cli"
    stray = {p for p in parts if p in ALLOWED and p not in ALLOWED[part]}
    assert not stray, f"{part} must not know {stray}"


@pytest.mark.parametrize("path", [p for p in FILES if part_of(p) == "extraction"], ids=name_of)
def test_each_floor_of_the_reading_stands_on_those_below(path: Path) -> None:
    floor = path.relative_to(PACKAGE / "extraction").parts[0].removesuffix(".py")
    used = {m.split(".")[2] for m in imported(path) if m.startswith("kg_caucasus.extraction.")} & {*FLOORS}
    assert floor in (*FLOORS, "__init__")
    above = FLOORS[FLOORS.index(floor) + 1 :] if floor in FLOORS else ()
    assert not used & {*above}, f"{floor} must not know {used & {*above}}"


def test_no_module_imports_itself_in_a_circle() -> None:
    modules = {module_of(path): path for path in FILES}
    edges: dict[str, set[str]] = defaultdict(set)
    for module, path in modules.items():
        edges[module] = {m for m in imported(path) if m in modules and m != module and not module.startswith(f"{m}.")}
    done: set[str] = set()

    def walk(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " → ".join([*above[above.index(module) :], module])
        if module not in done:
            for other in sorted(edges[module]):
                walk(other, (*above, module))
            done.add(module)

    for module in sorted(modules):
        walk(module, ())


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_third_parties_stay_behind_their_fences(path: Path) -> None:
    tops = {module.split(".")[0] for module in imported(path)}
    for party, place in FENCES.items():
        assert party not in tops or name_of(path).startswith(place), f"{party} belongs in {place}"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_and_functions_keep_to_their_size(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_file_says_what_it_is_for_and_none_is_a_drawer(path: Path) -> None:
    assert not HOMELESS & set(path.relative_to(PACKAGE).with_suffix("").parts)
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_everything_public_has_a_docstring(path: Path) -> None:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name_of(path)}: {node.name}"


def test_the_library_prints_nothing() -> None:
    for path in FILES:
        if part_of(path) not in ("cli", "__main__"):
            calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
            assert not [n for n in calls if isinstance(n.func, ast.Name) and n.func.id == "print"], name_of(path)


def texts_in(path: Path) -> list[str]:
    """Give the strings of a file but for its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in alone)
    return [node.value for node in nodes if isinstance(node.value, str)]


@pytest.mark.parametrize("path", [p for p in FILES if part_of(p) in ("reading", "extraction")], ids=name_of)
def test_no_thing_is_named_in_the_code_that_reads(path: Path) -> None:
    assert [text for text in texts_in(path) if THING.fullmatch(text)] == []


@pytest.mark.parametrize("path", [p for p in FILES if name_of(p) not in SCRIPTS], ids=name_of)
def test_no_word_of_armenian_or_russian_stands_in_the_code(path: Path) -> None:
    letters = {char for text in texts_in(path) for char in text if char.isalpha()}
    assert {c for c in letters if unicodedata.name(c).startswith(("ARMENIAN", "CYRILLIC"))} == set()
