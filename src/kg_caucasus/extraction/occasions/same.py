"""Which tellings are of one occasion: told in the title and again below, by noun and by verb, by number or day."""

from __future__ import annotations

from dataclasses import replace

from ..draft import Draft, Named
from ..sentence.headings import is_headline
from .occasion import Occasion, gap

_AFTER_TITLE = 2  # sentences after the title in which its occasion is told again


def gathered(draft: Draft, every: list[Occasion]) -> list[list[Occasion]]:
    """Put together the tellings of each particular occasion; what is told by a bare noun goes with one told before."""
    clusters: list[list[Occasion]] = []
    for occasion in [o for o in every if o.particular]:
        if clusters and _points_back(draft, occasion, clusters):
            continue
        same = next((c for c in clusters if _is_told_by(draft, c, occasion)), None)
        if not same and clusters and _is_of_title(draft, clusters[0], occasion):
            same = clusters[0]
        if same:
            same.append(occasion)
        else:
            clusters.append([occasion])
    told, clear = [list(cluster) for cluster in clusters], {id(o) for cluster in clusters for o in cluster}
    for occasion in [_bare(o) for o in every if id(o) not in clear]:
        alike = [n for n, c in enumerate(told) if _is_told_by(draft, c, occasion)]
        shared = [n for n in alike if any(_shares(other, occasion) for other in told[n])]
        if meant := _last_before(occasion, {n: told[n] for n in shared or alike}):
            clusters[meant[0]].append(occasion)
    return clusters


def is_particular(draft: Draft, cluster: list[Occasion]) -> bool:
    """Tell whether tellings that name only who took part are enough for one occasion, which not all nouns are."""
    names = {o.name for o in cluster}
    if any(o.place or o.date or o.on_a_day or (o.numbered and not names <= draft.sort("of_things")) for o in cluster):
        return True
    who = {t for o in cluster for n in o.people for t in n.things}
    by_noun = any(n.kind == "Person" for o in cluster if not o.rule for n in o.people)
    told = by_noun or len(cluster) > 1 or len(who) >= 2
    return not names & draft.sort("at_large") and (told or not names <= draft.sort("at_large_of_one"))


def _last_before(occasion: Occasion, clusters: dict[int, list[Occasion]]) -> list[int]:
    """Give the number of the cluster told last before an occasion (*the meeting*), else of the only one."""
    before = {n: max(o.first for o in c if o.first < occasion.first) for n, c in clusters.items()
              if any(o.first < occasion.first for o in c)}  # fmt: skip
    return [max(before, key=lambda n: before[n])] if before else [*clusters] if len(clusters) == 1 else []


def _points_back(draft: Draft, occasion: Occasion, clusters: list[list[Occasion]]) -> bool:
    """Tell whether *the meeting*, with nothing told right beside it, is one told before: who welcomed it was not there.

    The languages that have a word for that list it as ``definite``; in the others any noun can mean what was told.
    """
    around, definite = range(occasion.first, occasion.last), draft.words("grammar", "definite")
    items = [
        *(i for i in (occasion.place, occasion.date) if i),
        *(n for n in occasion.people if not _is_doer(draft, n)),
    ]
    joined = occasion.last + 1 if draft.meets(occasion.last, "prepositions") else occasion.last
    own = [
        i for i in items if gap(i, around) <= 1 and i.first <= joined and not (definite and i.last <= occasion.first)
    ]
    return (
        (not definite or draft.key(occasion.first - 1) in definite)
        and not occasion.rule
        and not occasion.numbered
        and not own
        and any(_alike(draft, other, occasion) and other.first < occasion.first for c in clusters for other in c)
    )


def _is_doer(draft: Draft, person: Named) -> bool:
    """Tell by the nominative, where cases tell who does it, that one is rather the doer of the verb beside."""
    return person.kind == "Person" and person.nominative and draft.doer_by != "order"


def _bare(occasion: Occasion) -> Occasion:
    return replace(occasion, people=(), place=None, date=None) if occasion.particular else occasion


def _alike(draft: Draft, one: Occasion, other: Occasion) -> bool:
    """Tell whether one noun may stand for the other: *meeting* for *talks*, *incident* for *shooting*."""
    names = {one.name, other.name}
    return len(names) == 1 or any(names <= draft.sort(sort) for sort in ("alike", "incidents"))


def _is_of_title(draft: Draft, title: list[Occasion], occasion: Occasion) -> bool:
    """Tell whether the first occasion of the text is that of its title, which tells as little as a title can."""
    names = {title[0].name, occasion.name}
    mine, yours = persons_of(title[0]), persons_of(occasion)
    return (
        len(title) == 1
        and draft.number(title[0].first) == 0 < draft.number(occasion.first) <= _AFTER_TITLE
        and is_headline(draft, draft.document.sentences[0])
        and (len(names) == 1 or names <= draft.sort("gatherings"))
        and not occasion.plural
        and not _contradict(draft, title[0], occasion)
        and (not mine or not yours or bool(mine & yours))
    )


def persons_of(occasion: Occasion) -> set[str]:
    """Give the persons who took part in an occasion, as far as it tells them."""
    return {t for n in occasion.people if n.kind == "Person" for t in n.things}


def _is_told_by(draft: Draft, cluster: list[Occasion], occasion: Occasion) -> bool:
    """Tell whether an occasion can be the one of some tellings, by all that they tell of it together."""
    place = next((o.place for o in cluster if o.place), None)
    date = max((o.date for o in cluster if o.date), key=lambda d: len(d.value), default=None)
    number = next((o.number for o in cluster if o.number), 0)
    people = tuple(n for o in cluster for n in o.people)
    return any(
        _same(draft, replace(o, people=people, place=place, date=date, number=number), occasion)
        for o in {o.name: o for o in cluster}.values()
    )


def _same(draft: Draft, one: Occasion, other: Occasion) -> bool:
    """Tell whether two tellings can be of one occasion: a like noun, and nothing that speaks against it."""
    alike = _alike(draft, one, other)
    if other.plural or not (alike or {one.name, other.name} <= draft.sort("gatherings")):
        return False
    if other.apart and not one.apart:
        return False
    if not alike:
        apart = draft.number(one.first) == draft.number(other.first) and not other.number
        if apart or not _shares(one, other):
            return False
    if _contradict(draft, one, other):
        return False
    mine, yours = ({t for n in o.people for t in n.things} for o in (one, other))
    return (
        not yours or not mine or bool(mine & yours) or _told_in_common(draft, one, other) or _told_in_part(one, other)
    )


def _contradict(draft: Draft, one: Occasion, other: Occasion) -> bool:
    """Tell whether two tellings cannot be of one occasion: another number, day, place, or other two who met."""
    if one.number and other.number and one.number != other.number:
        return True
    if one.date and other.date and not _same_day(one.date.value, other.date.value):
        return True
    if one.place and other.place and not same_place(draft, one.place.things[0], other.place.things[0]):
        return True
    mine, yours = persons_of(one), persons_of(other)
    return min(len(mine), len(yours)) >= 2 and not (mine <= yours or yours <= mine)


def _same_day(one: str, other: str) -> bool:
    """Tell whether two dates can be of one day: *in April*, *on 19 April*."""
    return one.startswith(other) or other.startswith(one)


def same_place(draft: Draft, one: str, other: str) -> bool:
    """Tell whether two places are one, or the one lies in the other."""
    within = draft.lexicon.knowledge.things.facts
    return one == other or other in within.get((one, "within"), ()) or one in within.get((other, "within"), ())


def _told_in_common(draft: Draft, one: Occasion, other: Occasion) -> bool:
    """Tell whether of two meetings in one place one names whom the other tells by a word: *the ministers*."""
    if not {one.name, other.name} <= draft.sort("meetings") or not (one.place and other.place):
        return False
    groups = ([n.kind == "PopulationGroup" for n in o.people] for o in (one, other))
    return any(map(all, groups))


def _told_in_part(one: Occasion, other: Occasion) -> bool:
    """Tell whether two tellings with the same number, day or place name each a part of those who took part."""
    kinds = [{n.kind for n in o.people} for o in (one, other)]
    number = bool(one.number and one.number == other.number)
    day = bool(one.date and other.date and one.date.is_whole_day and other.date.is_whole_day)
    place = bool(one.place and other.place)
    apart = "Person" not in kinds[0] & kinds[1] or min(len(persons_of(o)) for o in (one, other)) < 2
    return apart and number + day + place > (not number)


def _shares(one: Occasion, other: Occasion) -> bool:
    """Tell whether two tellings name the same place, number or day, or some of the same people."""
    place = bool(one.place and other.place and one.place.things == other.place.things)
    number = bool(one.number and one.number == other.number)
    people = {t for n in one.people for t in n.things} & {t for n in other.people for t in n.things}
    return place or number or bool(people)
