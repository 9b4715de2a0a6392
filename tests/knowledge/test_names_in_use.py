"""The names that the ontology gives documents, bodies, courses and roads are read where a plain sentence uses them."""

from __future__ import annotations

import pytest

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

SENTENCES = {
    "en": "Mirzoyan welcomed the {}.",
    "ru": "Мирзоян сказал, что {} имеет важное значение.",
    "hy": "Միրզոյանն ասել է, որ {} կարևոր է։",
    "az": "Mirzoyan deyib ki, {} vacibdir.",
}
KINDS = frozenset(("Process", "Agreement", "WorkingBody", "Route"))
UNREAD = {"en": 2, "ru": 6, "hy": 7, "az": 4}  # at most: long names with a day, and what part of a whole is told as


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_the_preferred_names_are_read(lang: str) -> None:
    things = [thing for thing in load().things.by_id.values() if thing.kind in KINDS and thing.labels.get(lang)]
    unread = []
    for thing in things:
        found = extract(Statement("name", SENTENCES[lang].format(thing.labels[lang][0]), lang), load())
        if thing.id not in {mention.thing for mention in found.mentions}:
            unread.append(thing.labels[lang][0])
    assert len(things) > 100
    assert len(unread) <= UNREAD[lang], unread
