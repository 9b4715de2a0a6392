"""A file becomes statements, and a statement a document: language, sentences, tokens, quotes."""

from __future__ import annotations

from .sentences import read_document
from .sources import read_sources

__all__ = ["read_document", "read_sources"]
