"""SPARQL as text: cut into tokens, so that parameters are bound as terms and what is not allowed is seen.

Nothing is ever found by searching the text: a word in a string, a comment or an IRI is not a keyword.
Source of the tokens: SPARQL 1.1 Query Language, section 19.8.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from ..errors import QueryError
from .iris import PREFIXES

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
      | (?P<string>'''(?:'{0,2}(?:[^'\\]|\\.))*'''|\"\"\"(?:"{0,2}(?:[^"\\]|\\.))*\"\"\"
                  |'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")
      | (?P<variable>[?$]\w+)
      | (?P<name>(?:[^\W\d_][\w.-]*)?:(?:[\w:%-]|\\.|\.(?=[\w:%-]))*|_:[\w.-]+)
      | (?P<word>@?[^\W\d][\w-]*)
      | (?P<space>\s+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_PROLOGUE = ("BASE", "PREFIX")
_UPDATES = ("ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH")
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


class Token(NamedTuple):
    """A piece of a query: its kind (``iri``, ``string``, ``variable``, ``name``, ``word`` ...) and its text."""

    kind: str
    text: str


@lru_cache(maxsize=128)
def tokens(query: str) -> tuple[Token, ...]:
    """Give the pieces of a query; joined, they are the query again."""
    return tuple(Token(match.lastgroup or "other", match.group()) for match in _TOKEN.finditer(query))


def keywords(query: str) -> list[str]:
    """Give the bare words of a query, in capitals: its keywords, functions and the like, never words in strings."""
    return [token.text.upper() for token in tokens(query) if token.kind == "word"]


def query_form(query: str) -> str:
    """Give ``SELECT``, ``ASK``, ``CONSTRUCT`` or ``DESCRIBE``; raise QueryError where the text is none of these."""
    first = next((word for word in keywords(query) if word not in _PROLOGUE), None)
    if first in _UPDATES:
        raise QueryError(f"{first} would change the data; this command only asks, with {', '.join(FORMS)}.")
    if first not in FORMS:
        raise QueryError(f"This is no SPARQL query: it must begin with {', '.join(FORMS)} (after any PREFIX).")
    return first


def check_local(query: str) -> None:
    """Raise QueryError where a query would ask another server."""
    if "SERVICE" in keywords(query):
        raise QueryError("SERVICE would send parts of the query to another server; allow it with --allow-remote.")


def names_graphs(query: str) -> bool:
    """Tell whether a query asks which graph something stands in, or only what stands in some."""
    return not {"GRAPH", "FROM"}.isdisjoint(keywords(query))


def graphs_in_from(query: str) -> list[str]:
    """Give the IRIs of what stands after FROM and FROM NAMED; names with an unknown prefix are left to the parser."""
    if "FROM" not in keywords(query):
        return []
    found, after, declared = [], False, PREFIXES | _declared(query)
    for token in tokens(query):
        prefix, _, local = token.text.partition(":")
        if after and token.kind == "iri":
            found.append(token.text[1:-1])
        elif after and token.kind == "name" and prefix in declared:
            found.append(declared[prefix] + local.replace("\\", ""))
        if token.kind not in ("space", "comment"):
            after = token.text.upper() == "FROM" or (after and token.text.upper() == "NAMED")
    return found


def _declared(query: str) -> dict[str, str]:
    """Give the prefixes that a query declares."""
    pieces = [token for token in tokens(query) if token.kind not in ("space", "comment")]
    return {
        name.text.partition(":")[0]: iri.text[1:-1]
        for word, name, iri in zip(pieces, pieces[1:], pieces[2:], strict=False)
        if word.text.upper() == "PREFIX" and name.kind == "name" and iri.kind == "iri"
    }


def parameters_in(query: str) -> set[str]:
    """Give the names written ``$name``: what a named question takes."""
    return {token.text[1:] for token in tokens(query) if token.kind == "variable" and token.text[0] == "$"}


def bind(query: str, values: Mapping[str, NamedNode | Literal]) -> str:
    """Give a query with each ``$name`` that has a value replaced by that term, as the library writes terms."""
    return "".join(_bound(token, values) for token in tokens(query))


def limit_rows(query: str, count: int) -> str:
    """Give a query that answers with at most ``count`` rows, also where it has a limit of its own."""
    depth, before, after = 0, "", ""
    for token in tokens(query):
        depth += (token.text == "{") - (token.text == "}")
        word = token.text.upper() if token.kind == "word" and depth == 0 else ""
        if after or (word == "VALUES" and "}" in before):
            after += token.text
        else:
            before += "\x00" if word == "LIMIT" else token.text
    own = re.search(r"\x00(?:\s|#[^\n]*\n)*(\d+)", before)
    if own:
        count = min(count, int(own[1]))
        before = before[: own.start()] + before[own.end() :]
    return f"{before}\nLIMIT {count}\n{after}"


def syntax_error(error: SyntaxError, query: str) -> QueryError:
    """Give a parser's error as a sentence that tells line, column, what stands there and what was expected."""
    match = _PLACE.match(str(error.msg))
    if not match:
        return QueryError(f"The query does not parse: {_expectation(str(error.msg))}.")
    line, column, told = int(match[1]), int(match[2]), _undeclared(query) or _expectation(match[3])
    lines = query.split("\n")
    near = lines[line - 1][max(0, column - 13) : column + 11].strip() if line <= len(lines) else ""
    place = f"near '{near}'" if near else "at the end of a line"
    return QueryError(f"The query does not parse at line {line}, column {column}, {place}: {told}.")


def _undeclared(query: str) -> str | None:
    """Tell the first prefix that is used and neither declared nor ours."""
    declared = {*PREFIXES, *_declared(query), "_"}
    names = (token.text.partition(":")[0] for token in tokens(query) if token.kind == "name")
    unknown = next((prefix for prefix in names if prefix not in declared), None)
    if unknown is not None:
        return f"the prefix '{unknown}:' is not declared; declare it with PREFIX"
    return None


def _bound(token: Token, values: Mapping[str, NamedNode | Literal]) -> str:
    if token.kind == "variable" and token.text[0] == "$" and token.text[1:] in values:
        return str(values[token.text[1:]])
    return token.text


def _expectation(told: str) -> str:
    """Give a parser's list of what it expected, without the single letters, no longer than a sentence."""
    wanted = told.removeprefix("expected ").removeprefix("one of ")
    plain = [
        part for part in re.split(r",\s+", wanted.replace("\n", " ")) if not part.startswith("[") and "{" not in part
    ]
    shown = ", ".join(plain[:8]) + (" or another" if len(plain) > 8 else "")
    return f"expected {shown}" if plain else "something else was expected here"
