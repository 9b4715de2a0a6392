"""Who speaks where: for each sentence whoever is told to speak in it, or spoke before, or wrote the text; or nobody.

Told or not, these are candidates whose features are weighed (``weighing``): a verb of speech with its doer tells much,
a new paragraph speaks against whoever spoke in the last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..draft import Draft, Named, opens_paragraph
from ..sentence.coordination import is_between
from ..sentence.cutting import is_closed
from ..sentence.headings import is_headline
from ..sentence.scene import groups_of, start_of
from ..sentence.weighing import Candidate, choose
from ..words.marks import DASH
from .issuers import documents_in
from .parts import speaks_in_part
from .reported import reported_by
from .subjects import is_joined_by_us
from .telling import Speakers, Telling, author_of, is_own_text, is_quoted, spoken_regions, telling_of
from .turns import labels_of

_WRITES = frozenset(("State", "InternationalOrganization", "GovernmentBody"))
_OPENERS = 2  # of the first so many named in a sentence, the one that can be a subject opens it
_AHEAD = 2  # sentences on in which a speaker may still be named
_SET_OFF = frozenset((",", DASH))
_Add = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Tellings:
    """What a text tells of who speaks: sentence by sentence, most often (``main``), and who writes *we* in it."""

    each: tuple[Telling, ...]
    main: Speakers
    writer: Speakers


def find_voices(draft: Draft) -> Draft:
    """Give every sentence its speakers, as far as the text tells them."""
    draft = replace(draft, quotes=spoken_regions(draft))
    draft = replace(draft, author=author_of(draft))
    labels, tellings = labels_of(draft), tellings_of(draft)
    weights = draft.lexicon.wording.weights["voice"]
    voices: list[Speakers] = []
    turns: set[int] = set()
    label: Speakers | None = None
    for number, telling in enumerate(tellings.each):
        label = labels.get(number, label)
        if label == () and telling.told:  # a question: whom it tells of, not who is asked
            who = telling.told[0][0]
        elif label is not None and not telling.told:
            who = label
            turns.add(number)
        elif after := _told_after(draft, tellings.each, number):
            who = after
        else:
            chosen = choose(voice_candidates(draft, tellings, voices, number), weights)
            who = chosen.things if chosen else ()
        voices.append(_at_home(draft, who))
    return _we(replace(draft, voices=tuple(voices), tellings=tellings.each, turns=frozenset(turns)))


def tellings_of(draft: Draft) -> Tellings:
    """Give what a text tells of who speaks."""
    each = tuple(telling_of(draft, sentence) for sentence in draft.document.sentences)
    return Tellings(each, _main(each), () if draft.author else _writer(draft))


def voice_at(draft: Draft, token: int) -> Speakers:
    """Give who speaks at a token; nobody where the words are the teller's own, or those of somebody unknown that a noun
    only reports."""
    if not draft.voices:
        return ()
    told = (by(draft, token) for by in (reported_by, speaks_in_part))
    return next((who for who in told if who is not None), draft.voices[draft.number(token)])


def is_told_after(draft: Draft, token: int) -> bool:
    """Tell whether the sentence after that of a token says whose its words are: *This was said by X*."""
    number = draft.number(token)
    after = draft.tellings[number + 1] if number + 1 < len(draft.tellings) else None
    return bool(after and after.about and after.told and not draft.tellings[number].told)


def _told_after(draft: Draft, tellings: Sequence[Telling], number: int) -> Speakers:
    """Give who is told to have spoken a sentence by the next, which says nothing else, in a paragraph of its own or
    not: *The road is shut. This was said by X.*"""
    here = tellings[number]
    if here.told or here.state not in ("silent", "verb") or number + 1 >= len(tellings):
        return ()
    after, sentence = tellings[number + 1], draft.document.sentences[number + 1]
    more = draft.holds(range(after.about, sentence.stop), "that") or ":" in draft.keys[sentence.start : sentence.stop]
    return after.told[0][0] if after.about and after.told and not more else ()


def told_in(draft: Draft, token: int) -> tuple[tuple[Named, str, int], ...]:
    """Give where those who are told to speak in a token's sentence are named, how, and at which word of speech."""
    return draft.tellings[draft.number(token)].tellers if draft.tellings else ()


def voice_candidates(draft: Draft, tellings: Tellings, before: Sequence[Speakers], number: int) -> list[Candidate]:
    """Give who may speak in a sentence, ``before`` being who speaks in those before it; and nobody."""
    here, sentence = tellings.each[number], draft.document.sentences[number]
    us = _us(draft, tellings, before, number)
    if us or here.state == "teller":
        return [Candidate(us, ("alone",))]
    place = "title" if is_headline(draft, sentence) else "opening" if opens_paragraph(draft, number) else "within"
    words, ours = _words(draft, sentence), draft.holds(sentence, "first_person")
    found: dict[Speakers, list[str]] = {}

    def add(who: Speakers, source: str, *more: str) -> None:
        if who:
            kind = draft.thing(who[0]).kind
            told = [source, f"{source} {here.state}", f"{source} {place}", f"{source} {place} {here.state}",
                    f"{source} {words}", f"{source} {words} {here.state}", f"{source} {kind}", *more]  # fmt: skip
            told += [f"{source} ours {words}", f"ours {kind}"] if ours else []
            found.setdefault(who, []).extend(told)

    for place_told, (who, how) in enumerate(_told(draft, here, sentence)):
        add(who, f"{how} {min(place_told, 1)}", f"told {how}")
    opener = None
    if not any(how == "according" for _, how in here.told):  # *according to X*: X, or nobody
        opener = _opener(draft, sentence)
        _elsewhere(draft, tellings, before, number, add)
    if opener:
        add(opener.things, "opener", f"opener {'/'.join(sorted(opener.cases))}")
    told = [here.state, place, f"{place} {here.state}", words, f"{words} {here.state}"]
    told += [f"{'ours' if ours else 'theirs'} {words}", "authored" if draft.author else "unsigned"]
    told += [f"opener {opener.kind}", f"opener {here.state}"] if opener else []
    nobody = Candidate((), ("nobody", *(f"nobody {one}" for one in told)))
    return [*(Candidate(who, tuple(features)) for who, features in found.items()), nobody]


def _elsewhere(draft: Draft, tellings: Tellings, before: Sequence[Speakers], number: int, add: _Add) -> None:
    """Give those who are told to speak elsewhere: around a quotation, before, ahead, as author, in a document."""
    state = tellings.each[number].state
    _around(draft, tellings.each, number, add)
    last = next((who for who in reversed(before) if who), ())
    add(before[-1] if before else (), "before", f"before {_told_since(tellings.each, number)}")
    if before and not before[-1]:
        add(last, "last")
    _ahead(draft, tellings.each, number, add)
    add(draft.author, "author", f"author after {'them' if last == draft.author else 'others' if last else 'nobody'}")
    add(tellings.writer, "writer")
    add(tellings.main, "main")
    for apart in range(_AHEAD + 1):
        for _, who in documents_in(draft, number - apart):
            add(who, "document", f"document {apart} before", f"document {apart} before {state}")


def _us(draft: Draft, tellings: Tellings, before: Sequence[Speakers], number: int) -> Speakers:
    """Give who writes a text, where a sentence says *we* outside quotation marks, and nobody is told to speak in it or
    spoke before it."""
    sentence, us = draft.document.sentences[number], draft.author or tellings.writer
    if tellings.each[number].state == "teller":
        return ()
    first = next((i for i in sentence if draft.meets(i, "first_person")), None)
    spoke = before and before[-1] not in ((), us) and not is_own_text(draft)
    if first is None or is_quoted(draft, first) or spoke or _told(draft, tellings.each[number], sentence):
        return ()
    return us


def _told(draft: Draft, here: Telling, sentence: range) -> list[tuple[Speakers, str]]:
    """Give who is told to speak in a sentence, and how: where it opens with *we*, not in quotation marks, only those
    whom a comma sets off (*we shall help, said X*), not who else does something in it."""
    opening = range(sentence.start, min(sentence.start + _OPENERS, sentence.stop))
    if not draft.holds(opening, "first_person") or is_quoted(draft, opening[-1]):
        return [*here.told]
    off = {t for n, _, at in here.tellers if _is_set_off(draft, min(start_of(draft, n), at)) for t in n.things}
    return [(who, how) for who, how in here.told if off & {*who}]


def _is_set_off(draft: Draft, token: int) -> bool:
    """Tell whether a comma or a dash stands before a word."""
    return draft.key(token - 1) in _SET_OFF


def _words(draft: Draft, sentence: range) -> str:
    """Tell whether a sentence is quoted speech, holds some, or holds none."""
    inside = [i for i in (sentence.start, sentence.start + 1, sentence.stop - 2) if is_quoted(draft, i)]
    if len(inside) > 1 and is_quoted(draft, sentence.start + 1):
        return "quoted"
    return "quoting" if any(r.start in sentence or r.stop - 1 in sentence for r in draft.quotes) else "plain"


def _around(draft: Draft, tellings: Sequence[Telling], number: int, add: _Add) -> None:
    """Give whom the first and the last sentence of a quotation name, outside its marks."""
    sentence = draft.document.sentences[number]
    for region in draft.quotes:
        touched = range(draft.number(region.start), draft.number(region.stop - 1) + 1)
        if region.start < sentence.stop and sentence.start < region.stop and len(touched) > 1:
            for end, at in (("end", touched[-1]), ("start", touched[0])):
                if at != number:
                    for who, how in tellings[at].told[:1]:
                        add(who, f"quoted {end}", f"quoted {end} {how}")


def _ahead(draft: Draft, tellings: Sequence[Telling], number: int, add: _Add) -> None:
    """Give whom one of the next sentences of the paragraph names: *This was said by X*."""
    for apart in range(1, _AHEAD + 1):
        if number + apart >= len(tellings) or opens_paragraph(draft, number + apart):
            return
        if told := tellings[number + apart].told:
            add(told[0][0], "ahead", f"ahead {apart}", f"ahead {'about' if tellings[number + apart].about else 'else'}")
            return


def _told_since(tellings: Sequence[Telling], number: int) -> str:
    """Tell how many sentences ago somebody was told to speak."""
    apart = next((i for i in range(1, number + 1) if tellings[number - i].told), 0)
    return f"told {apart}" if 0 < apart <= _AHEAD else "told long ago" if apart else "never told"


def _main(tellings: Sequence[Telling]) -> Speakers:
    """Give who is told to speak most often in a text, the first of equals."""
    counts = Counter(who for telling in tellings for who, _ in telling.told)
    return counts.most_common(1)[0][0] if counts else ()


def _opener(draft: Draft, sentence: range) -> Named | None:
    """Give the first of those named in a sentence who could do something, where it does not open with *we*."""
    able = (g for g in groups_of(draft, sentence, "doers") if not is_closed(draft, g.first))
    able = (g for g in able if not draft.meets(g.first - 1, "never_subjects"))  # *the decision of X was welcomed*
    groups = [g for g in able if not is_joined_by_us(draft, g) and not is_between(draft, g.named[0])][:_OPENERS]
    if groups and draft.holds(range(sentence.start, groups[0].first), "first_person"):
        return None
    able_by_form = (g for g in groups if g.case == "free" or "nominative" in g.case)
    by_case = draft.words("grammar", "subject_cases")  # *the minister thanked X*: not X, where a case tells it
    other = next((g for g in groups if not draft.meets(g.first - 1, "bears_on")), None)  # *it calls on X*
    first = next(able_by_form, None if by_case else other)
    if not first or is_quoted(draft, first.first):
        return None
    return replace(first.named[0], things=first.things) if by_case else first.named[0]  # *Россия и Армения*


def _writer(draft: Draft) -> Speakers:
    """In a text that says *we* outside quotations, and names no author, give the first state or body named before:
    whom *we* name we are not."""
    ours = [p.first for p in draft.phrases if any(e.ref == "reference:we" for e in p.entries)]
    said = next((draft.number(at) for at in ours if not is_quoted(draft, at)), 0)
    before = (n for number in range(said) for n in draft.rows.get(number, ()))
    first = next((n for n in before if n.kind in _WRITES and n.things and not n.adjective), None)
    return first.things if first else ()


def _at_home(draft: Draft, who: Speakers) -> Speakers:
    """In a body's own text its state does what the body says: *Armenia has offered* is the ministry's word."""
    if len(who) != 1 or len(draft.author) != 1:
        return who
    author, state = draft.thing(draft.author[0]), draft.thing(who[0])
    home = author.kind == "GovernmentBody" and state.kind == "State" and author.name.endswith(f" of {state.name}")
    return draft.author if home else who


def _we(draft: Draft) -> Draft:
    """*We*, *our country* are the speaker; *I* a speaker who is a person."""
    found = []
    for phrase in draft.phrases:
        told = draft.text(phrase.first, phrase.last).casefold()
        uses = [e.ref for e in phrase.entries if e.use == "reference"]
        first = any(e.ref == "reference:i" and e.label.casefold() == told for e in phrase.entries)  # and not *is*
        speakers = voice_at(draft, phrase.first)
        kind = draft.thing(speakers[0]).kind if speakers else ""
        if ("reference:we" in uses and speakers) or (first and kind == "Person"):
            found.append(Named(phrase.first, phrase.last, speakers, kind, "reference", "", phrase.cases))
    return draft.add(found)
