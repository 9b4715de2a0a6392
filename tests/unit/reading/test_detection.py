"""A language is told by letters and common words; one that is not covered is refused."""

from __future__ import annotations

import pytest

from kg_caucasus.errors import UnknownLanguage
from kg_caucasus.reading.detection import detect_language

COVERED = [
    ("hy", "Երևանը պատրաստ է"),
    ("hy", "TRIPP երթուղին"),
    ("hy", "Երևան"),
    ("ru", "Переговоры в Москве"),
    ("ru", "О делимитации границы"),
    ("ru", "Захарова рассказала об армяно-азербайджанской границе и о встрече министров в Душанбе."),
    ("ru", "Президент Украины Зеленский (укр. Зеленський) прибыл в Баку, где его встретил Ильхам Алиев. " * 3),
    ("en", "Armenia and Azerbaijan came closer to peace."),
    ("en", "Joint statement on the meeting of the foreign ministers"),
    ("en", "The Arlington talks"),
    ("en", "Ceyhun Bayramov, the minister of foreign affairs of Azerbaijan, has arrived in İstanbul for the talks."),
    ("az", "Bakı və İrəvan sülh müqaviləsini müzakirə edib."),
    ("az", "Xarici işlər naziri Hakan Fidan"),
    ("az", "Ərazi bütövlüyü"),
    ("az", "AR XİN Rusiya diplomatiyasının açıqlamasına cavab verib"),
]
OTHERS = {
    "Georgian": "საქართველო მხარს უჭერს მშვიდობას კავკასიაში",
    "Persian": "وزیر امور خارجه ایران با همتای ارمنی خود دیدار کرد",
    "Arabic": "التقى وزيرا خارجية أرمينيا وأذربيجان",
    "Greek": "Οι υπουργοί Εξωτερικών συναντήθηκαν",
    "Hebrew": "שר החוץ נפגש עם עמיתו",
    "Chinese": "两国外长会晤",
    "Ukrainian": "Міністри закордонних справ зустрілися в Києві й обговорили мирну угоду",
    "Belarusian": "Міністры замежных спраў сустрэліся ў Мінску",
    "Kazakh": "Қазақстан Президенті Әзербайжан басшысымен кездесті",
    "Azerbaijani in Cyrillic": "Азәрбајҹан вә Ермәнистан сүлһ мүгавиләсини мүзакирә етди",
    "Serbian": "Министри спољних послова састали су се у Београду",
    "Bulgarian": "Министрите на външните работи се срещнаха в София и обсъдиха мирния договор, който ще бъде подписан",
    "Turkish": "Dışişleri Bakanı Hakan Fidan, Ermenistan ve Azerbaycan arasındaki barış anlaşması için çok umutlu",
    "Turkish, short": "Türkiye ve Ermenistan görüştü",
    "French": "Les ministres des affaires étrangères se sont rencontrés à Paris pour parler de la paix",
    "German": "Die Außenminister trafen sich in Berlin und sprachen über den Frieden mit der Türkei",
    "Spanish": "Los ministros de asuntos exteriores se reunieron en Madrid para hablar de la paz",
    "Italian": "I ministri degli esteri si sono incontrati a Roma per parlare della pace",
    "Polish": "Ministrowie spraw zagranicznych spotkali się w Warszawie i rozmawiali o pokoju",
    "Romanian": "Miniștrii de externe s-au întâlnit la București pentru a discuta despre pace",
    "no words": "2020 — 44 ! ?",
    "no text": "",
    "two scripts": "Երևանը պատրաստ է — Москва готова — Baku is ready",
}


@pytest.mark.parametrize(("lang", "text"), COVERED)
def test_a_covered_language_is_told(lang: str, text: str) -> None:
    assert detect_language(text) == lang


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_that_is_not_covered_is_refused(name: str) -> None:
    with pytest.raises(UnknownLanguage, match=r"^The text is in none of the languages en, hy, ru, az: .+\.$"):
        detect_language(OTHERS[name])


def test_only_a_short_text_is_said_to_be_too_short() -> None:
    with pytest.raises(UnknownLanguage, match="too short"):
        detect_language("Lorem ipsum")
    with pytest.raises(UnknownLanguage, match="its words are not known to be of one of these"):
        detect_language("Suomen ja Ruotsin ulkoministerit tapasivat Helsingissä keskustellakseen rauhasta. " * 100)
