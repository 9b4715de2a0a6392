"""Which dates belong to the noun of a document, and which known documents are of a day or month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as day
from datetime import timedelta

from ...knowledge import Kind
from ...model import Relation
from ..dates.dates import DateMention, is_day
from ..dates.day_names import day_in_words
from ..draft import Draft, Named
from ..naming.complements import complements_of
from ..sentence.cutting import clause_at
from ..words.lexicon import Phrase
from ..words.marks import DASH

_MONTH = len("YYYY-MM")
_YEAR = 4  # figures
_NEAR = timedelta(days=62)
_REACH = 8  # words between a date and the noun that it dates
_ADOPTED = 20  # the same where the text says in between who adopted it
_OF_DAY = 2  # words between those whose it is and the date: *of the 9th of November*


def dates_of(draft: Draft, phrase: Phrase, kind: Kind) -> list[DateMention]:
    """Give the dates that belong to the noun: the nearest in reach, with those that are in one list with it."""
    sentence = draft.sentence(phrase.first)
    told = [_of_note(draft, kind, d) for d in draft.dates_in(sentence)]
    full = [d for d in told if d.is_whole_day and not d.end and not is_deadline(draft, d)]
    adopted = _ADOPTED if draft.meets(phrase.first - 1, "issued_before") else 3
    reach = adopted if "before" in draft.words("grammar", "complements") else 0
    before = [d for d in full if 0 <= phrase.first - d.last <= reach and not _opens(draft, d.last, phrase.first)]
    far = _ADOPTED if _is_adopted(draft, phrase) else _REACH
    far = max(far, past_owners(draft, phrase, kind))
    after = [d for d in full if 0 <= d.first - phrase.last <= far and _plain(draft, phrase.last, d.first)]
    after = [d for d in after if _is_adopted(draft, phrase) or not _is_of_talk(draft, phrase.last, d.first)]
    if draft.holds(clause_at(draft, phrase.first), "ratifies"):
        before = [d for d in before if d.last == phrase.first]
        after = [d for d in after if draft.meets(d.first - 1, "before_year")]
    near = before[-1:] or (after[:1] if "after" in draft.words("grammar", "complements") else [])
    if not near and len(full) == 1 and _is_signed(draft, phrase):
        return full
    near = near or _year_of(draft, phrase) or _month_of(draft, phrase, kind)
    if not near:
        return []
    joining = {",", *draft.words("grammar", "and"), *draft.words("grammar", "also")}
    group = list(near)
    for date in reversed([d for d in full if d.last <= group[0].first]):
        if all(draft.key(i) in joining for i in range(date.last, group[0].first)):
            group.insert(0, date)
    for date in [d for d in full if d.first >= group[-1].last]:
        if all(draft.key(i) in joining for i in range(group[-1].last, date.first)):
            group.append(date)
    return group


def _of_note(draft: Draft, kind: Kind, date: DateMention) -> DateMention:
    """Give a day told without its year as that of the one known document of a sort which is of such a day in any year
    (*the trilateral statement of 9 November*), unless it falls close to the publication."""
    yearless = len(date.value) >= _MONTH and not any(len(k) == _YEAR for k in _figures(draft, date))
    if not yearless or date.end or date.relative or _is_new(draft, date):
        return date
    alike = {d for d in draft.lexicon.agreement_days if is_day(d) and d[4:] == date.value[-6:]}
    known = [d for d in alike if d <= (draft.document.statement.published or d) and known_as(draft, kind, d)]
    return replace(date, value=known[0], resolved=True) if len(known) == 1 else date


def _figures(draft: Draft, date: DateMention) -> list[str]:
    return [draft.key(i) for i in range(date.first, date.last) if draft.key(i).isdigit()]


def _is_new(draft: Draft, date: DateMention) -> bool:
    """Tell whether a day falls within two months of the publication."""
    published = draft.document.statement.published
    if not published or not is_day(published) or not date.resolved or not date.is_whole_day:
        return False
    return abs(day.fromisoformat(published) - day.fromisoformat(date.value)) <= _NEAR


def past_owners(draft: Draft, phrase: Phrase, kind: Kind) -> int:
    """Give within how many words after a noun its day stands, past those whose document it is: *the statement of the
    leaders of A, B and C of …*."""
    owners = [n for n in complements_of(draft, phrase, frozenset(kind.of)) if n.first >= phrase.last]
    return max((n.last for n in owners), default=phrase.last) - phrase.last + _OF_DAY


def is_deadline(draft: Draft, date: DateMention) -> bool:
    """Tell whether a day is the one until which something is to be done: *by 1 July*."""
    ends = draft.holds((date.last - 1, date.last), "until_after")
    return ends or draft.meets(date.first - 1, "until_before")


def _year_of(draft: Draft, phrase: Phrase) -> list[DateMention]:
    """Give the year or month that a preposition puts right after the noun: *the treaty of 1997*."""
    if not draft.meets(phrase.last, "before_year"):
        return []
    told = draft.dates_in(draft.sentence(phrase.first))
    return [d for d in told if d.first == phrase.last + 1 and d.resolved and not d.end and not d.is_whole_day]


def _month_of(draft: Draft, phrase: Phrase, kind: Kind) -> list[DateMention]:
    """Give the month beside the noun where just one known document of that sort is of it: *the November 2020
    statement*."""
    told = [d for d in draft.dates_in(draft.sentence(phrase.first)) if d.resolved and not d.end]
    months = [d for d in told if len(d.value) == _MONTH]
    beside = [d for d in months if 0 <= phrase.first - d.last <= 1 or 0 <= d.first - phrase.last <= 1]
    return [d for d in beside[:1] if len(known_as(draft, kind, d.value)) == 1]


def _opens(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a clause opens between a date and a noun: *on 5 May that the statement*."""
    return draft.holds(range(first, last), "openers")


def _is_of_talk(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a day is that on which a document was spoken of: *discussed the treaty with X by phone on 5 May*."""
    return draft.holds(range(first, last), "talks_between") and not draft.meets(last - 1, "before_year")


def _is_signed(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether the document is what the clause says was signed, so that the sentence's day is its day."""
    return draft.holds(clause_at(draft, phrase.first), "signs")


def _is_adopted(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether words right after the noun tell of its adoption: *adopted by …*, *under which … put their names*."""
    return draft.holds(range(phrase.last, phrase.last + 4), "adopted")


def _plain(draft: Draft, first: int, last: int) -> bool:
    """Tell whether nothing but words and commas stands between, and no other noun that could bear the date."""
    between = [p for p in draft.phrases if first <= p.first < last]
    dated = [
        p
        for p in between
        if any(e.ref.startswith(("agreements:", "events:", "agreement:", "event:")) for e in p.entries)
    ]
    return not dated and all(draft.key(i)[:1].isalnum() or draft.key(i) in (",", DASH) for i in range(first, last))


def known_of_day(draft: Draft, day: str) -> list[str]:
    """Give the known agreements of a day."""
    days = draft.lexicon.agreement_days
    return sorted({*days.get(day, ()), *days.get(day_in_words(day).casefold(), ())})


def known_as(draft: Draft, kind: Kind, date: str) -> list[str]:
    """Give the known agreements of a day or month that are called by the noun."""
    days = draft.lexicon.agreement_days
    months = {t for day, found in days.items() if len(date) == _MONTH and day.startswith(date) for t in found}
    noun = kind.name.split()[-1].casefold()
    return [t for t in sorted({*months, *known_of_day(draft, date)}) if noun in draft.thing(t).name.casefold().split()]


def days_of_named(draft: Draft) -> Draft:
    """Tell the day that stands right beside a document's own name: *the Prague statement of 6 October 2022*; of two
    that share a name (*the Sochi statement*), the one of that day is meant."""
    told, meant = [], {}
    for named in [n for n in draft.of_kind("Agreement") if n.how == "name"]:
        dates = [d for d in draft.dates_in(draft.sentence(named.first)) if d.resolved and not d.end]
        for date in [d for d in dates if not is_deadline(draft, d)]:
            within = named.first <= date.first < named.last
            if not within and draft.holds(clause_at(draft, named.first), "ratifies"):
                continue  # the day on which it was initialled
            gap = int(date.is_whole_day)  # a bare year or month is told only right at the name
            if within or 0 <= named.first - date.last <= gap or 0 <= date.first - named.last <= gap:
                evidence = draft.span(min(named.first, date.first), max(named.last, date.last))
                rule = f"signedOn.{draft.document.lang}.name-and-date"
                meant[named] = replace(named, things=_of_that_day(draft, named, date))
                told += [Relation(t, "signedOn", date.value, True, evidence, rule) for t in meant[named].things]
    return replace(draft.with_instead(meant), relations=(*draft.relations, *told))


def _of_that_day(draft: Draft, named: Named, date: DateMention) -> tuple[str, ...]:
    """Give the one known document of a day that is called as the named is but for its day; else the named."""
    known = known_of_day(draft, date.value)
    called = {draft.thing(t).name.partition(" of ")[0] for t in named.things}
    alike = [t for t in known if draft.thing(t).name.partition(" of ")[0] in called]
    return tuple(alike) if len(alike) == 1 and not {*known}.intersection(named.things) else named.things
