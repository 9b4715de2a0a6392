"""Who speaks where, and what a reference stands for: which candidates there are, and the plain cases of the choice."""

from __future__ import annotations

import pytest
from readings import draft_of, read

from kg_caucasus.extraction import extract
from kg_caucasus.extraction.acts.speakers import speaker_candidates
from kg_caucasus.extraction.sentence.rules import find_rules
from kg_caucasus.extraction.speech.doers import doer_candidates
from kg_caucasus.extraction.speech.telling import telling_of
from kg_caucasus.extraction.speech.voices import tellings_of, voice_candidates
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement

BAYRAMOV, MIRZOYAN, ZAKHAROVA = "actor:jeyhun-bayramov", "actor:ararat-mirzoyan", "actor:maria-zakharova"


@pytest.mark.parametrize(
    ("text", "state", "told"),
    [
        ("Jeyhun Bayramov said that the talks went on.", "doer", [(BAYRAMOV,)]),
        ("According to Maria Zakharova, the talks went on.", "doer", [(ZAKHAROVA,)]),
        ("The talks went on for two days.", "silent", []),
    ],
)
def test_a_sentence_tells_who_speaks_in_it_or_does_not(text: str, state: str, told: list[tuple[str, ...]]) -> None:
    draft = draft_of(text)
    telling = telling_of(draft, draft.document.sentences[0])
    assert telling.state == state
    assert [who for who, _ in telling.told] == told


def test_who_spoke_before_and_nobody_are_among_those_who_may_speak() -> None:
    draft = draft_of("Jeyhun Bayramov said that the talks went on. The border delimitation goes on.")
    candidates = voice_candidates(draft, tellings_of(draft), [(BAYRAMOV,)], 1)
    assert [c.things for c in candidates] == [(BAYRAMOV,), ()]
    assert "before" in candidates[0].features
    assert "nobody silent" in candidates[1].features


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Jeyhun Bayramov said that the text is agreed. He welcomed the border delimitation.", "en"),
        ("Джейхун Байрамов сообщил, что текст согласован. Он приветствовал делимитацию границы.", "ru"),
    ],
)
def test_a_pronoun_stands_for_whoever_spoke_last(text: str, lang: str) -> None:
    assert [(a.speaker, a.target) for a in read(text, lang).acts if a.kind == "Support"] == [
        (BAYRAMOV, "process:border-delimitation")
    ]


def test_she_is_a_woman() -> None:
    text = "Maria Zakharova met Ararat Mirzoyan in Moscow. She welcomed the border delimitation."
    assert ZAKHAROVA in {a.speaker for a in read(text).acts if a.kind == "Support"}
    assert MIRZOYAN not in {a.speaker for a in read(text).acts if a.kind == "Support"}


def test_both_ministers_are_those_who_met() -> None:
    text = (
        "Ararat Mirzoyan and Jeyhun Bayramov met in Berlin. The ministers agreed to continue the border delimitation."
    )
    assert {a.speaker for a in read(text).acts if a.kind == "Agree"} == {MIRZOYAN, BAYRAMOV}


def test_a_document_told_by_a_noun_alone_is_a_thing_of_its_statement_where_an_act_is_about_it() -> None:
    found = read("Maria Zakharova welcomed the report.")
    (act,) = [a for a in found.acts if a.kind == "Support"]
    assert found.things[act.target or ""].name == "Report (example)"
    assert found.things[act.target or ""].candidate
    assert [m.how for m in found.mentions if m.thing == act.target] == ["noun"]


def test_a_noun_that_no_act_is_about_names_nothing() -> None:
    assert not [m for m in read("The report has forty pages.").mentions if m.how == "noun"]


def test_in_an_interview_with_dashes_the_person_asked_speaks_in_the_answers() -> None:
    told = read(
        "Jeyhun Bayramov answers the questions of the agency\n\n"
        "– Is the text of the peace treaty agreed?\n\n"
        "– We welcome the border delimitation. Armenia hides the minefield maps.\n"
    )
    assert {act.speaker for act in told.acts} == {BAYRAMOV}


def test_what_is_hoped_belongs_to_the_evidence() -> None:
    text = "Միրզոյանը հույս ունի, որ սահմանազատումը կշարունակվի։"
    assert [act.evidence.of(text) for act in read(text, "hy").acts] == [text.rstrip("։")]


def test_it_is_one_and_no_two() -> None:
    text = (
        "The Ministry of Defence of Armenia and the Ministry of Foreign Affairs of Azerbaijan spoke. "
        "They welcomed the talks. It insists on the border delimitation."
    )
    told = read(text)
    assert len({m.thing for m in told.mentions if m.span.of(text) == "They"}) == 2
    assert len({m.thing for m in told.mentions if m.span.of(text) == "It"}) < 2


@pytest.mark.parametrize(
    ("lang", "text", "verb"),
    [
        ("en", "It was noted that Moscow had not kept its promises.", "noted"),
        ("ru", "Было отмечено, что Москва не сдержала обещаний.", "отмечено"),
        ("hy", "Նշվել է, որ Մոսկվան չի կատարել իր խոստումները։", "Նշվել"),
        ("az", "Qeyd edilib ki, Moskva vədlərinə əməl etməyib.", "Qeyd"),
    ],
)
def test_who_stands_in_what_was_noted_did_not_note_it(lang: str, text: str, verb: str) -> None:
    draft = draft_of(text, lang)
    at = next(i for i, token in enumerate(draft.document.tokens) if token.form == verb)
    assert [c.things for c in doer_candidates(draft, at)] == [()]


@pytest.mark.parametrize(
    ("lang", "text", "author"),
    [
        ("en", "Letter to the Security Council\n\nMy Government rejects this.\n\nMher Margaryan\nAmbassador", True),
        ("ru", "Письмо в Совет Безопасности\n\nМоё правительство это отвергает.\n\nМгер Маргарян, посол", True),
        ("hy", "Նամակ Անվտանգության խորհրդին\n\nԿառավարությունս դա մերժում է։\n\nՄհեր Մարգարյան, դեսպան", True),
        ("az", "Təhlükəsizlik Şurasına məktub\n\nHökumətim bunu rədd edir.\n\nMher Marqaryan, səfir", True),
        ("en", "Talks in Yerevan\n\nThe talks went on.\n\nMher Margaryan was there.", False),
    ],
)
def test_a_letter_is_the_words_of_the_one_who_signed_it(lang: str, text: str, author: bool) -> None:
    draft = draft_of(text, lang)
    assert bool(draft.author) is author
    assert all(draft.thing(who).name == "Mher Margaryan" for who in draft.author)


def test_an_office_that_nobody_is_known_to_hold_is_that_of_one_whose_office_is_not_known() -> None:
    told = read("Ilham Aliyev met Ivor Lindqvist in Baku. The chancellor welcomed the delimitation of the border.")
    assert [told.things[a.speaker].name for a in told.acts if a.kind == "Support"] == ["Ivor Lindqvist"]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Sergey Lavrov said that Armenia had pledged to resume the delimitation.", "past"),
        ("Armenia, Sergey Lavrov said, is ready to resume the delimitation.", "present"),
        ("Armenia's partners, Sergey Lavrov said, should insist on the delimitation.", "must"),
    ],
)
def test_an_act_is_weighed_by_its_time(text: str, time: str) -> None:
    draft = draft_of(text)
    found = [one for one in find_rules(draft, "acts", draft.document.sentences[0]) if one.rule.by == "subject"]
    armenia = [c for c in speaker_candidates(draft, found[0]) if "actor:armenia" in c.things and c.named]
    assert f"{time} subject" in armenia[0].features


def test_whoever_has_signed_a_letter_speaks_in_it_and_its_council_is_that_of_the_united_nations() -> None:
    text = (
        "Letter dated 14 September 2022 from the Permanent Representative of Armenia to the United Nations addressed to"
        " the President of the Security Council\n\nMy Government rejects the claims of Baku about the Lachin corridor."
        " The Security Council should take measures.\n\n(Signed) Mher Margaryan"
    )
    found = extract(Statement("letter", text, "en"), load())
    assert {act.speaker for act in found.acts} == {"actor:mher-margaryan"}
    assert {t for t in found.things if "security-council" in t} == {"actor:un-security-council"}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("We reject the Zangezur corridor.\n\n(Signed) Mher Margaryan", "en"),
        ("Мы отвергаем Зангезурский коридор.\n\n(Подпись) Мгер Маргарян", "ru"),
        ("Մենք մերժում ենք Զանգեզուրի միջանցքը։\n\n(Ստորագրություն) Մհեր Մարգարյան", "hy"),
        ("Biz Zəngəzur dəhlizini rədd edirik.\n\n(İmza) Mher Marqaryan", "az"),
    ],
)
def test_we_in_a_letter_is_whoever_has_signed_it(text: str, lang: str) -> None:
    found = extract(Statement("letter", text, lang), load())
    assert [(act.kind, act.speaker) for act in found.acts] == [("Reject", "actor:mher-margaryan")]
