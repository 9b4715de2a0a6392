"""What is known and how languages say it, as plain values: ``load`` gives all of it, once a process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from ..kept import kept
from ..resources import LANGUAGES, resource
from .peace import Peace, load_peace
from .things import Things, load_things
from .titles import Titles, load_titles
from .wording import Kind, Rule, Wording, load_wording

__all__ = ["LANGUAGES", "Kind", "Knowledge", "Peace", "Rule", "Things", "Titles", "Wording", "load", "prepared"]

Made = TypeVar("Made")


@dataclass(frozen=True, eq=False)
class Knowledge:
    """The things, and the ontology's folder, of whose wording a language is read when a text in it comes."""

    things: Things
    folder: Path

    @cached_property
    def peace(self) -> Peace:
        """Give of which process, talks, conflict and ceasefires common words tell."""
        return load_peace(self.folder / "wording" / "peace.toml", self.things)

    @cached_property
    def titles(self) -> Titles:
        """Give by which words of their English names offices and documents are known."""
        return load_titles(self.folder / "wording" / "titles.toml")

    def wording(self, lang: str) -> Wording:
        """Give the wording of one language."""
        return _wording(self.folder / "wording", lang)


def prepared(folder: Path, name: str, make: Callable[[], Made]) -> Made:
    """Give what ``make`` makes of an ontology's folder; where that is the installed one, it is kept between runs."""
    return kept(name, folder, make) if folder == resource("ontology") else make()


@cache
def _wording(folder: Path, lang: str) -> Wording:
    return load_wording(folder, lang)


@cache
def load(folder: Path | None = None) -> Knowledge:
    """Read the ontology's things; give them with the wording.

    ``folder`` is an ``ontology`` folder, by default the installed one. Raises KnowledgeError.
    """
    root = folder or resource("ontology")
    return Knowledge(prepared(root, "things", lambda: load_things(root / "things")), root)
