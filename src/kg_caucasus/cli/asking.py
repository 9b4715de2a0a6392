"""The page on which an endpoint is asked: ``asking.html`` beside this file, with the prefixes and the named questions.

The editor comes from the server behind; its policy lets the page ask nobody but this endpoint.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from ..graph.dataset import Dataset
from ..graph.iris import PREFIXES
from ..questions import bind_question, load_questions


def asking_page(data: Dataset) -> tuple[bytes, str]:
    """Give the page and its policy. Questions that cannot be asked without a parameter are left out."""
    questions: dict[str, list[dict[str, str]]] = {}
    for question in load_questions():
        if not any(parameter.required for parameter in question.parameters):
            told = {"title": question.title, "query": bind_question(question, {}, data)}
            questions.setdefault(question.group, []).append(told)
    known = json.dumps({"prefixes": PREFIXES, "questions": questions}, ensure_ascii=False).replace("<", "\\u003c")
    doings = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    page = Path(__file__).with_suffix(".html").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(doings.encode()).digest()).decode()
    policy = (
        f"default-src 'self'; script-src 'self' 'sha256-{digest}'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self' data:"
    )
    return page.replace("KNOWN", known).replace("DOINGS", doings).encode(), policy
