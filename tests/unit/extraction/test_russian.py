"""What Russian texts tell by their form: places by adjectives, roads by their ends, transcripts, offices alone."""

import pytest
import readings

from kg_caucasus.model import Extraction


def read(text: str, published: str | None = None) -> Extraction:
    """Read a short text."""
    return readings.read(text, "ru", published)


def named(text: str) -> set[tuple[str, str]]:
    return {(thing.kind, thing.name) for thing in read(text).things.values()}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Выстрелы прозвучали в Горисском районе.", ("Place", "Goris")),
        ("Поезд прибыл на станцию Кармракар.", ("Place", "Karmrakar")),
        ("Железная дорога от Иджевана до Газаха закрыта.", ("Route", "Ijevan-Gazakh railway")),
        ("Москва. 5 сентября. Переговоры отложены.", ("Place", "Moscow")),
    ],
)
def test_a_place_is_told_by_what_stands_beside_its_name(text: str, place: tuple[str, str]) -> None:
    assert place in named(text)


def test_two_capitals_are_a_person_whom_no_office_introduces() -> None:
    assert ("Person", "Petros Kallistratos") in named("Об этом на встрече сообщил Петрос Каллистратос.")


def test_the_last_word_of_a_title_is_no_first_name_of_whom_the_text_begins_with() -> None:
    assert ("Person", "Ararat Mirzoyan") in named("Беседа в Астане, Сводка\n\nМирзоян приветствует делимитацию.")


def test_its_ministry_is_that_of_the_state_named_before() -> None:
    assert ("GovernmentBody", "Ministry of Foreign Affairs of Kazakhstan") in named(
        "Астана, сказано в ответе её внешнеполитического ведомства, приветствует делимитацию."
    )


def test_an_office_told_alone_is_held_by_whom_it_means() -> None:
    found = read("Никол Пашинян приехал в Гюмри. Премьер-министр приветствовал делимитацию.", "2024-05-05")
    assert ("actor:nikol-pashinyan", "Prime Minister of Armenia") in {
        (r.subject, r.object) for r in found.relations if r.predicate == "holdsOffice"
    }


def test_officials_of_two_states_sign_for_them() -> None:
    found = read(
        "Госсекретарь США Марко Рубио и глава МИД Армении Арарат Мирзоян подписали мирный договор.", "2026-05-27"
    )
    assert {r.subject for r in found.relations if r.predicate == "signatoryOf"} == {
        "actor:marco-rubio",
        "actor:ararat-mirzoyan",
        "actor:united-states",
        "actor:armenia",
    }


def test_in_a_transcript_who_speaks_goes_on_over_paragraphs() -> None:
    found = read(
        "Встреча в Душанбе\n\nВ.Путин: Рад вас видеть.\n\nМы готовы помочь с делимитацией границы.\n\n"
        "И.Алиев: Спасибо.\n\nМы приветствуем разминирование."
    )
    assert {(a.speaker, a.kind.value, a.target) for a in found.acts if a.target} >= {
        ("actor:vladimir-putin", "Commit", "process:border-delimitation"),
        ("actor:ilham-aliyev", "Support", "process:demining"),
    }


def test_an_unnamed_border_is_that_of_the_two_whom_the_text_names() -> None:
    with_turkey = named("Турция и Армения возобновили диалог. На границе открыли пункт пропуска.")
    assert ("Border", "Armenia-Turkey border") in with_turkey
    with_both = named("Турция поддержала Армению и Азербайджан. На границе тихо.")
    assert ("Border", "Armenia-Azerbaijan border") in with_both


def test_the_organisation_of_which_an_organ_is_counts_too() -> None:
    assert ("InternationalOrganization", "United Nations") in named("Ереван обратился в Международный суд ООН.")


def test_between_an_office_and_its_holder_its_field_may_stand() -> None:
    told = read("Верховный представитель ЕС по иностранным делам и политике безопасности Кая Каллас посетила Ереван.")
    assert "actor:kaja-kallas" in {r.subject for r in told.relations if r.predicate == "holdsOffice"}
    other = read("Министр обороны Армении по просьбе Никола Пашиняна посетил Горис.")
    assert not [r for r in other.relations if r.predicate == "holdsOffice"]


@pytest.mark.parametrize("told", ["Ерасх — Джульфа", "Ерасх-Джульфа", "Ерасх–Джульфа"])
def test_a_railway_is_told_by_two_towns_and_a_dash(told: str) -> None:
    assert ("Route", "Yeraskh-Julfa railway") in named(f"Железная дорога {told} нужна обеим странам.")
