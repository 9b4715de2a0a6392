from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg_caucasus.errors import KnowledgeError, NotFound
from kg_caucasus.graph.iris import digest, expand, resolve_iri, rule_name, short_names, shorten


def test_a_prefixed_name_and_its_iri_are_each_others_way_back() -> None:
    for name in ("actor:armenia", "span:hy-00-1714-1789", "rule:commit.hy.will-provide", "kgc:coChairs"):
        assert shorten(expand(name)) == name


@pytest.mark.parametrize(
    "name", ["armenia", "nobody:armenia", "actor:", "actor:a b", "actor:a>b", "actor:a/b", "act:a."]
)
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(KnowledgeError):
        expand(name)


def test_people_may_write_an_iri_with_or_without_brackets_or_a_prefixed_name() -> None:
    iri = "https://w3id.org/kg-caucasus/actor/armenia"
    assert resolve_iri(iri) == resolve_iri(f"<{iri}>") == resolve_iri(" actor:armenia ") == iri
    for wrong in ("Armenia", "http://a b", 'http://a"b', "x:y"):
        with pytest.raises(NotFound):
            resolve_iri(wrong)


def test_short_names_have_four_digits_and_grow_for_all_that_collide() -> None:
    assert short_names(["abcd1", "abcd2", "ffff0"]) == {"abcd1": "abcd1", "abcd2": "abcd2", "ffff0": "ffff"}


@given(st.lists(st.text(), max_size=40))
def test_short_names_are_unique_and_do_not_hang_on_order(values: list[str]) -> None:
    digests = [digest(value) for value in values]
    names = short_names(digests)
    assert names == short_names(digests[::-1])
    assert len(set(names.values())) == len(set(digests))
    assert all(one.startswith(name) and len(name) >= 4 for one, name in names.items())


@given(st.text())
def test_every_rule_has_a_name_that_is_an_iri(rule: str) -> None:
    assert shorten(expand(rule_name(rule))).startswith("rule:")
