"""Whose an act can be: which candidates the words tell, and what stands for whom among those told before."""

from __future__ import annotations

import pytest
from readings import draft_of

from kg_caucasus.extraction import PASSES, extract
from kg_caucasus.extraction.acts.acts import find_rules
from kg_caucasus.extraction.acts.speakers import speaker_candidates
from kg_caucasus.extraction.draft import Draft
from kg_caucasus.extraction.references.antecedents import antecedents
from kg_caucasus.extraction.references.several import those_before
from kg_caucasus.extraction.sentence.weighing import Candidate
from kg_caucasus.extraction.speech.doers import doer_candidates
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

BAYRAMOV, MIRZOYAN, FIDAN = "actor:jeyhun-bayramov", "actor:ararat-mirzoyan", "actor:hakan-fidan"
KOSTANYAN = "actor:vahan-kostanyan"
ARMENIA, AZERBAIJAN, FRANCE = "actor:armenia", "actor:azerbaijan", "actor:france"


def candidates_of(draft: Draft, rule: str) -> list[Candidate]:
    """Give whose act it can be where the first rule of that name is met in a text."""
    for sentence in draft.document.sentences:
        for found in find_rules(draft, "acts", sentence):
            if found.rule.id.startswith(rule):
                return speaker_candidates(draft, found)
    raise AssertionError(rule)


def meant(draft: Draft, words: str, use: str) -> list[tuple[str, ...]]:
    """Give whom a plural reference can stand for."""
    phrase = next(p for p in draft.phrases if draft.text(p.first, p.last).casefold() == words)
    return [c.things for c in those_before(draft, phrase, [use])]


def test_two_joined_by_a_case_do_it_together() -> None:
    draft = draft_of("Ceyhun Bayramovla Ararat Mirzoyan ticarəti artırmağı razılaşdırıblar.", "az")
    assert (BAYRAMOV, MIRZOYAN) in [c.things for c in candidates_of(draft, "agree.az")]


def test_who_only_tells_what_another_does_is_known_for_a_teller() -> None:
    draft = draft_of("Ararat Mirzoyan recalled that Yerevan had welcomed the border delimitation.")
    told = {c.things: c.features for c in candidates_of(draft, "support.en.welcomes") if c.named}
    assert "tells verb" in told[MIRZOYAN,]
    assert "tells verb" not in told[ARMENIA,]
    assert any(feature.startswith("told of inside") for feature in told[ARMENIA,])


@pytest.mark.parametrize(
    "text",
    [
        "Maria Zakharova said that Azerbaijan had welcomed the border delimitation.",
        "Maria Zakharova said Azerbaijan had welcomed the border delimitation.",
        "According to Maria Zakharova, Azerbaijan also welcomed the border delimitation.",
    ],
)
def test_what_a_land_is_told_to_have_done_is_no_act_of_another_lands_official(text: str) -> None:
    draft = draft_of(text)
    assert [c.things for c in candidates_of(draft, "support.en.welcomes") if c.named] == [(AZERBAIJAN,)]


def test_what_a_person_is_told_to_have_done_is_no_act_of_who_tells_it() -> None:
    draft = draft_of("Ararat Mirzoyan recalled that Vahan Kostanyan had welcomed the border delimitation.")
    assert [c.things for c in candidates_of(draft, "support.en.welcomes") if c.named] == [(KOSTANYAN,)]


def test_what_somebody_unnamed_is_told_to_have_done_is_nobodys_act() -> None:
    draft = draft_of("Ararat Mirzoyan recalled that a local newspaper had welcomed the border delimitation.")
    assert [c.things for c in candidates_of(draft, "support.en.welcomes")] == [()]


def test_the_speaker_and_another_agree_together() -> None:
    draft = draft_of('Ararat Mirzoyan said: "Jeyhun Bayramov and I agreed to go on with the border delimitation."')
    assert (BAYRAMOV, MIRZOYAN) in [c.things for c in candidates_of(draft, "agree.en")]


def test_is_stands_for_nobody() -> None:
    draft = draft_of("Ararat Mirzoyan said that Russia is ready to go on with the border delimitation.")
    assert not [n for n in draft.named if draft.text(n.first, n.last) == "is"]


def test_all_of_a_list_are_meant_where_a_rule_names_one() -> None:
    draft = draft_of("The Council met at the request of Armenia and France on Friday.")
    found = [f for f in find_rules(draft, "acts", draft.document.sentences[0]) if f.slot("speaker")]
    assert [[c.things for c in speaker_candidates(draft, f)] for f in found] == [[(ARMENIA, FRANCE)]]


def test_who_met_before_can_be_meant_where_nobody_is_named() -> None:
    draft = draft_of(
        "Ararat Mirzoyan met Jeyhun Bayramov in Vienna on 3 May 2024. The border delimitation was discussed."
    )
    assert [{*c.things} for c in candidates_of(draft, "consult.en.was-discussed")] == [{MIRZOYAN, BAYRAMOV}]


@pytest.mark.parametrize(
    ("lang", "text", "short"),
    [
        ("en", "The French Senate met in Paris. On Friday the Senate condemned Baku.", "the Senate"),
        ("ru", "Сенат Франции собрался в Париже. В пятницу сенат осудил Баку.", "сенат"),
        ("az", "Fransa Senatı Parisdə toplanıb. Cümə günü Senat Bakını qınayıb.", "Senat"),
        ("hy", "Ֆրանսիայի Սենատը Փարիզում նիստ է գումարել։ Ուրբաթ օրը սենատը դատապարտել է Բաքվին։", "սենատը"),
    ],
)
def test_a_body_is_later_called_by_the_chief_noun_of_its_name(lang: str, text: str, short: str) -> None:
    draft = draft_of(text, lang)
    named = [n for n in draft.named if short.endswith(draft.text(n.first, n.last)) and not n.adjective]
    assert [n.things for n in named] == [("actor:french-senate",)]


def test_a_noun_with_an_owner_of_its_own_is_another_body() -> None:
    draft = draft_of("The French Senate met in Paris. The Senate of Italy condemned Baku.")
    assert [n.things for n in draft.named].count(("actor:french-senate",)) == 1


def test_according_to_whom_it_is_told_counts_as_a_doer() -> None:
    draft = draft_of("According to Ararat Mirzoyan, the talks go on. He welcomed the border delimitation.")
    phrase = next(p for p in draft.phrases if draft.key(p.first) == "he")
    assert "as doer" in antecedents(draft, phrase, "person", "he")[0].features


def test_a_document_does_what_its_issuer_does() -> None:
    draft = draft_of("Fransa Senatının qətnaməsi müzakirə olunub. Sənəd Bakını qoşunlarını çıxarmağa çağırır.", "az")
    told = [c for c in candidates_of(draft, "request.az.calls-on") if "document" in c.features]
    assert [c.things for c in told] == [("actor:french-senate",)]


def test_who_holds_office_can_mean_what_a_rule_says_of_his_state() -> None:
    draft = draft_of("Мария Захарова сказала: Россия всегда за то, чтобы стороны договорились.", "ru")
    named, voice = candidates_of(draft, "support.ru.stands-for")
    assert (named.things, voice.things) == (("actor:russia",), ("actor:maria-zakharova",))


def test_the_doer_of_a_verb_made_a_noun_stands_in_the_genitive() -> None:
    draft = draft_of("Ceyhun Bayramov Bakının danışıqları alqışladığını deyib.", "az")
    told = {c.things: c.features for c in candidates_of(draft, "support.az.welcomes") if c.named}
    assert "as a noun before genitive" in told[AZERBAIJAN,]


TWO = "Ararat Mirzoyan and Jeyhun Bayramov met Hakan Fidan. Armenia and Azerbaijan want peace. "


def test_two_countries_are_two_states() -> None:
    assert meant(draft_of(TWO + "The two countries agreed to trade."), "the two countries", "states-2") == [
        (ARMENIA, AZERBAIJAN)
    ]


def test_two_are_no_three() -> None:
    found = meant(draft_of(TWO + "The two discussed the border delimitation."), "the two", "pair")
    assert (MIRZOYAN, BAYRAMOV) in found
    assert all(len(things) == 2 for things in found)


def test_a_number_before_a_noun_stands_for_nobody() -> None:
    draft = draft_of(TWO + "The two commissions met in Vienna.")
    assert not [n for n in draft.named if n.how == "reference" and draft.text(n.first, n.last) == "The two"]


def test_they_can_be_a_group() -> None:
    draft = draft_of("The refugees left Nagorno-Karabakh. They hope for the return.")
    assert ("actor:refugees",) in meant(draft, "they", "they")


def test_nobody_known_speaks_where_an_unknown_name_stands_beside_the_verb() -> None:
    draft = draft_of("Ararat Mirzoyan left, Quux said.")
    said = next(i for i in range(len(draft.keys)) if draft.key(i) == "said")
    assert "nobody after an unknown name" in doer_candidates(draft, said)[-1].features


def test_how_an_act_is_worded_is_told_of_each_who_can_do_it() -> None:
    draft = draft_of(
        "Ararat Mirzoyan, expressing gratitude to Hakan Fidan, said that Armenia welcomes the border delimitation."
    )
    told = {c.things: c.features for c in candidates_of(draft, "support.en.thanks") if "voice" not in c.features}
    assert "support.thanks before same" in told[MIRZOYAN,]
    assert "adverbial before" in told[MIRZOYAN,]
    assert "nobody support.thanks" in told[()]


def test_who_stands_only_in_an_apposition_does_nothing() -> None:
    draft = draft_of("Ararat Mirzoyan, Armenia's minister, welcomed the border delimitation.")
    told = {c.things for c in candidates_of(draft, "support.en.welcomes") if c.named}
    assert told == {(MIRZOYAN,)}


def test_who_stands_in_an_inner_clause_does_not_do_what_the_outer_tells() -> None:
    draft = draft_of("The border delimitation, which Hakan Fidan had criticised, was welcomed, Ararat Mirzoyan said.")
    told = {c.things for c in candidates_of(draft, "support.en.welcomes") if c.named}
    assert FIDAN not in {t for things in told for t in things}


def test_who_is_before_a_clause_that_tells_of_him_does_what_it_tells() -> None:
    draft = draft_of("Ararat Mirzoyan answered Hakan Fidan, his colleague in Ankara, who welcomed the delimitation.")
    assert {c.things for c in candidates_of(draft, "support.en.welcomes") if c.named} == {(FIDAN,)}


def test_one_and_i_act_together() -> None:
    draft = draft_of("Hakan Fidan and I agreed on the border delimitation, Ararat Mirzoyan said.")
    assert (FIDAN, MIRZOYAN) in {c.things for c in candidates_of(draft, "agree.en.agreed")}


def test_what_is_told_under_a_condition_may_be_done_by_nobody() -> None:
    draft = draft_of("If Armenia welcomes the border delimitation, Azerbaijan will follow.")
    told = {c.things: c.features for c in candidates_of(draft, "support.en.welcomes")}
    assert "nobody if" in told[()]


def test_nobody_agrees_alone() -> None:
    text = "Ararat Mirzoyan and Jeyhun Bayramov agreed on the border delimitation."
    assert {a.speaker for a in PASSES[-1](draft_of(text)).acts} == {MIRZOYAN, BAYRAMOV}
    alone = PASSES[-1](draft_of("Ararat Mirzoyan agreed on the border delimitation."))
    assert not [a for a in alone.acts if a.kind.name == "AGREE"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A journalist asked Pashinyan to comment on the peace treaty."),
        ("ru", "Журналисты попросили Пашиняна высказаться о мирном договоре."),
    ],
)
def test_nobody_asks_himself(lang: str, text: str) -> None:
    assert not [a for a in extract(Statement("asked", text, lang), load()).acts if a.kind == "Request"]


def test_a_place_is_asked_nothing() -> None:
    text = "The affairs of the Caucasus, Pezeshkian held, should be settled within the 3+3 format."
    acts = extract(Statement("s", text, "en"), load()).acts
    assert acts
    assert {act.addressee for act in acts} == {None}
