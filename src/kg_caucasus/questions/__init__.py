"""Competency questions: one ``.rq`` file each, documented by its header, with typed parameters bound as terms."""

from __future__ import annotations

from .binding import bind_question
from .catalogue import Parameter, Question, find_question, load_questions, read_header

__all__ = ["Parameter", "Question", "bind_question", "find_question", "load_questions", "read_header"]
