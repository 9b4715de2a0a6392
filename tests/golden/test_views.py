"""The views of a build of the annotated statements: rows that a reader checked by hand against the texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg_caucasus.graph.dataset import Dataset, open_files
from kg_caucasus.graph.explain import explain
from kg_caucasus.graph.iris import resolve_iri
from kg_caucasus.graph.labels import read_names
from kg_caucasus.pipeline import build
from kg_caucasus.views.acts import SaidAct, Selection
from kg_caucasus.views.commitments import Commitment, commitments
from kg_caucasus.views.network import draw_network, read_sides
from kg_caucasus.views.positions import Position, positions
from kg_caucasus.views.timeline import Moment, timeline
from kg_caucasus.views.versions import Difference, compare

TEXTS = sorted((Path(__file__).parent / "annotated").glob("*.txt"))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """A build of the annotated statements."""
    folder = tmp_path_factory.mktemp("annotated") / "build"
    build(TEXTS, folder, processes=1)  # a store is open in this process: it is not to be forked
    return open_files([folder])


@pytest.fixture(scope="module")
def held(read: Dataset) -> dict[tuple[str, str], Position]:
    return {(position.actor, position.about): position for position in positions(read)}


@pytest.fixture(scope="module")
def promised(read: Dataset) -> list[Commitment]:
    return commitments(read)


@pytest.fixture(scope="module")
def versions(read: Dataset) -> list[Difference]:
    return compare(read, "statement:hy-01", "statement:az-03")


@pytest.fixture(scope="module")
def moments(read: Dataset) -> list[Moment]:
    return timeline(read, read_names(read))


def in_statement(acts: tuple[SaidAct, ...], statement: str) -> str:
    """Give the words of the acts of one statement."""
    return " ".join(act.words for act in acts if act.statement == f"statement:{statement}")


def test_who_offered_the_minefield_maps(held: dict[tuple[str, str], Position]) -> None:
    found = held["actor:nss-armenia", "process:minefield-maps"]
    words = in_statement(found.acts, "en-04") + in_statement(found.acts, "hy-03")
    assert found.stance == "commits"
    assert "offered to hand over eight more" in words or "պատրաստակամություն էր հայտնել Բաքվին" in words


def test_who_asks_for_the_maps_and_for_the_missing(held: dict[tuple[str, str], Position]) -> None:
    maps = held["actor:mfa-azerbaijan", "process:minefield-maps"]
    assert "expects Yerevan to produce precise maps of every mined area" in in_statement(maps.acts, "en-04")
    ministry = held["actor:mfa-azerbaijan", "process:missing-persons"]
    assert ministry.stance == "requests" and "nearly 4,000 missing" in in_statement(ministry.acts, "en-04")


def test_a_spokeswoman_counts_for_her_ministry(held: dict[tuple[str, str], Position], read: Dataset) -> None:
    commission = "body:joint-delimitation-commissions"
    found = held["actor:mfa-russia", commission]
    assert "готова комиссию консультировать" in in_statement(found.acts, "ru-01")
    alone = {(p.actor, p.about) for p in positions(read, counted_as="speaker")}
    assert ("actor:maria-zakharova", commission) in alone and ("actor:maria-zakharova", commission) not in held


@pytest.mark.parametrize(
    ("actor", "kind", "words", "condition"),
    [
        ("actor:nss-armenia", "Commit", "offered to hand over eight more minefield maps", None),
        ("actor:mfa-russia", "Commit", "готова комиссию консультировать", None),
        ("actor:russia", "Commit", "կտրամադրի անհրաժեշտ խորհրդատվական օգնություն", "կողմերի խնդրանքի դեպքում"),
        ("actor:armenia", "Agree", "обязались повышать стабильность и безопасность на границе", None),
        ("actor:azerbaijan", "Agree", "обязались повышать стабильность и безопасность на границе", None),
    ],
)
def test_the_ledger_holds_what_the_texts_promise(
    promised: list[Commitment], actor: str, kind: str, words: str, condition: str | None
) -> None:
    (found,) = [c for c in promised if c.actor == actor and words in c.promise.words]
    assert (found.promise.kind, found.promise.condition, found.open) == (kind, condition, True)


def test_both_versions_tell_that_the_leaders_agreed_on_transport(versions: list[Difference]) -> None:
    pairs = {d.first.matter: d for d in versions if d.status == "both" and d.first and d.first.says == "Agree"}
    for leader in ("actor:ilham-aliyev", "actor:nikol-pashinyan"):
        found = pairs[leader, "process:unblocking-communications"]
        assert found.first and "տրանսպորտային կապերի վերաբացման" in found.first.sentence
        assert found.second and "nəqliyyat əlaqələrinin açılmasının" in found.second.sentence


def test_both_versions_tell_where_and_when_the_leaders_met(versions: list[Difference]) -> None:
    told = {(d.first.says, d.first.matter): d.second for d in versions if d.status == "both" and d.first and d.second}
    meeting = "event:brussels-meeting-2022-05-22"
    for predicate, value, words in (
        ("dateOf", "2022-05-22", "mayın 22-də"),
        ("locatedIn", "place:brussels", "Brüssel"),
    ):
        assert words in told[predicate, (meeting, value)].sentence


def test_only_one_version_tells_of_the_next_meeting(versions: list[Difference]) -> None:
    found = [d for d in versions if d.second and d.second.says == "Agree" and "iyul-avqust" in d.second.sentence]
    assert {d.second.matter[0] for d in found if d.second} >= {"actor:ilham-aliyev", "actor:nikol-pashinyan"}
    assert {d.status for d in found} == {"only second"}


def test_the_signatories_of_sochi_take_the_same_side_on_border_security(read: Dataset) -> None:
    sides = read_sides(read, selection=Selection(about=frozenset({"process:border-security"})))
    ties = {(tie.source, tie.target): tie for tie in draw_network(sides, "congruence").ties}
    for pair in (
        ("actor:armenia", "actor:azerbaijan"), ("actor:armenia", "actor:russia"), ("actor:azerbaijan", "actor:russia"),
    ):  # fmt: skip
        assert ties[pair].weight >= 1  # once in ru-01: "стороны обязались повышать ... безопасность на границе"
        assert sum(act.startswith("act:ru-01") for act in ties[pair].acts) == 2


@pytest.mark.parametrize(
    ("date", "kind", "thing"),
    [
        ("2020-11-09", "agreement", "agreement:trilateral-statement-2020-11-09"),  # ru-02, hy-00
        ("2021-11-26", "agreement", "agreement:trilateral-statement-2021-11-26"),  # ru-01: Sochi
        ("2022-05-22", "event", "event:brussels-meeting-2022-05-22"),  # hy-01, az-03
        ("2024-10-18", "event", "event:platform-33-istanbul-2024"),  # ru-03
    ],
)
def test_the_timeline_holds_what_the_texts_date(moments: list[Moment], date: str, kind: str, thing: str) -> None:
    (found,) = [m for m in moments if (m.date, m.kind, m.thing) == (date, kind, thing)]
    assert found.source.startswith("relation:")  # told by a statement, not only known


def test_every_row_leads_to_its_explanation(
    read: Dataset, held: dict[tuple[str, str], Position], promised: list[Commitment], versions: list[Difference],
    moments: list[Moment],
) -> None:  # fmt: skip
    ties = draw_network(read_sides(read), "subtract").ties
    rows = {
        "positions": {p.latest.act for p in held.values()},
        "commitments": {c.promise.act for c in promised},
        "compare": {f.name for d in versions for f in (d.first, d.second) if f},
        "network": {tie.acts[0] for tie in ties},
        "timeline": {
            moment.source for moment in moments if moment.source != moment.thing
        },  # the rest is known, not told
    }
    for view, names in rows.items():
        assert names, f"{view} is empty"
        for name in names:
            assert explain(read, resolve_iri(name)), f"{view}: {name}"
