"""Who speaks from which sentence on in a transcript, an interview or a list: by what opens their paragraphs."""

from __future__ import annotations

from ..draft import Draft, Named, opens_paragraph
from ..sentence.scene import groups_of
from ..words.marks import DASH
from .signatures import tells_only
from .telling import Speakers

_QUESTION = "?՞"
_BOTH = 2  # questions, and answers
_LABEL = 12  # words and marks of the name and office that open what somebody says in a transcript
_TURNS = 2  # such heads that make a text a transcript


def labels_of(draft: Draft) -> dict[int, Speakers | None]:
    """Give who speaks from which sentence on in a transcript, where names and colons, or dashes, open what each says,
    or in a list of what those before its colon did; nobody from a question or the name of one unknown on, None from
    where that is over."""
    return {**_listed(draft), **(_turns(draft) or _asked(draft) or _answers(draft))}


def is_label(draft: Draft, named: Named) -> bool:
    """Tell whether a name only says in a transcript whose words follow it, and does nothing they tell."""
    return named.first in draft.once("labels", draft.document.sentences[0], lambda: _labels(draft))


def _labels(draft: Draft) -> frozenset[int]:
    """Give the words of the heads that tell whose turn it is."""
    return frozenset(i for number in _turns(draft) for i in _head(draft, number))


def _turns(draft: Draft) -> dict[int, Speakers]:
    """Give who speaks from each head of a paragraph on that tells it, a colon after it: the person named, nobody where
    it is somebody else (*QUESTION:*, *MS X:*); nothing where fewer than two are told, but for one in capitals, or none
    known and nothing asked."""
    known: dict[int, Speakers] = {}
    others: dict[int, Speakers] = {}
    asked = capital = False
    for number in range(1, len(draft.starts)):
        if opens_paragraph(draft, number) and (head := _head(draft, number)):
            capital = capital or _names_in_capitals(draft, head)
            asks = draft.meets(head.start, "asks") and len(head) == 1
            who = () if asks else _person(draft, number, head)
            if who:
                known[number] = who
            elif asks or _is_name(draft, head):
                others[number], asked = (), asked or asks
    apt = known or capital or (asked and not _asked(draft))  # else *Answer:* tells whose turn it is
    return {**known, **others} if apt and (capital or len(known) + len(others) >= _TURNS) else {}


def _names_in_capitals(draft: Draft, head: range) -> bool:
    """Tell whether words before a colon, all in capitals, name who speaks by a title or office, or ask: *SECRETARY X:*,
    *MS Y:*, *QUESTION:*. One such head makes a transcript: no sentence begins so."""
    titled = draft.meets(head.start, "titles") or any(
        n.kind == "Office" for n in draft.beside(head.start) if n.first == head.start
    )
    words = [draft.form(i) for i in head if draft.form(i)[:1].isalpha()]
    asks = draft.meets(head.start, "asks") and len(head) == 1
    return bool(words) and all(word.isupper() for word in words) and (asks or (titled and len(words) > 1))


def _colon(draft: Draft, number: int) -> int:
    """Give the colon with which the head of a sentence ends, or the one mark after the word for a question; else where
    the sentence begins."""
    sentence = draft.document.sentences[number]
    start = sentence.start
    if draft.meets(start, "asks") and len(draft.key(start + 1)) == 1 and not draft.key(start + 1).isalnum():
        return start + 1
    return next((i for i in sentence[:_LABEL] if draft.meets(i, "label_marks")), start)


def _head(draft: Draft, number: int) -> range:
    """Give the words before the colon that opens a sentence, without what stands after them in brackets: *X (через
    переводчика):*."""
    start, colon = draft.starts[number], _colon(draft, number)
    bracket = next((i for i in range(start + 1, colon) if draft.key(i) == "("), colon)
    return range(start, bracket if draft.key(colon - 1) == ")" else colon)


def _person(draft: Draft, number: int, head: range) -> Speakers:
    """Give the person whose name, with nothing but initials and his office about it, stands last in the head of a
    sentence: *SECRETARY X:*, *Президент Y:*."""
    people = [n for n in draft.rows.get(number, ()) if n.kind == "Person" and n.last <= head.stop]
    if not people or people[-1].last != head.stop:
        return ()
    return people[0].things if tells_only(draft, head, people) else ()


def _is_name(draft: Draft, head: range) -> bool:
    """Tell whether words before a colon name whoever speaks: all in capitals (*OFFICIAL ONE:*), with a title (*Mr.
    X:*), or who leads a talk (*Moderator:*)."""
    words = [draft.form(i) for i in head if draft.form(i)[:1].isalpha()]
    capital = all(word[:1].isupper() for word in words)
    told = draft.meets(head.start, "titles") and len(words) > 1
    return bool(words) and (all(word.isupper() for word in words) or (capital and (told or _hosts(draft, head))))


def _hosts(draft: Draft, head: range) -> bool:
    return len(head) == 1 and draft.meets(head.start, "hosts")


def _listed(draft: Draft) -> dict[int, Speakers | None]:
    """Give who does what the items of a list tell: the first able to do something before its colon: *The Ministers:
    1. welcomed …*."""
    found: dict[int, Speakers | None] = {}
    who: Speakers = ()
    for i, sentence in enumerate(draft.document.sentences):
        marked = draft.meets(sentence.start, "list_marks") or draft.form(sentence.start).islower()
        item = opens_paragraph(draft, i) and marked
        if who and item:
            found[i] = who
        elif who and opens_paragraph(draft, i):
            found[i], who = None, ()
        if draft.key(sentence.stop - 1) == ":" and not item:
            able = [g for g in groups_of(draft, sentence, "doers") if g.case == "free" or "nominative" in g.case]
            who = able[0].things if able else ()
    return found


def _asked(draft: Draft) -> dict[int, Speakers]:
    """Give who speaks where *Question:* and *Answer:* open paragraphs: nobody known, and whoever wrote the text or is
    the first person named before them."""
    turns = {
        i: key
        for i, sentence in enumerate(draft.document.sentences)
        for key in ("asks", "answers")
        if draft.meets(sentence.start, key) and opens_paragraph(draft, i) and len(draft.key(sentence.start + 1)) == 1
    }
    first = draft.document.sentences[min(turns)].start if len({*turns.values()}) == _BOTH else 0
    answers = draft.author or next((n.things for n in draft.of_kind("Person") if n.first < first), ())
    return {i: answers if key == "answers" else () for i, key in turns.items()} if answers and first else {}


def _answers(draft: Draft) -> dict[int, Speakers]:
    """Give who answers in an interview: the first person named speaks from each dash on, nobody in a question."""
    sentences = draft.document.sentences
    turns = [
        i
        for i, sentence in enumerate(sentences)
        if i and draft.key(sentence.start) == DASH and opens_paragraph(draft, i)
    ]
    person = next((n for n in draft.of_kind("Person")), None)
    if not person or not turns or draft.number(person.first) >= turns[0]:
        return {}
    closing = [sentences[j - 1] for j in (*turns[1:], len(sentences))]
    asked = [_asks(draft.text(sentence.start, sentence.stop)) for sentence in closing]
    if not any(asked[1::2]):  # who asks and who answers take turns, whatever mark a question ends in
        asked = [not i % _BOTH for i in range(len(turns))] if asked[0] else asked
    found = {i: () if asks else person.things for i, asks in zip(turns, asked, strict=True)}
    return found if len({*asked}) == _BOTH else {}


def _asks(text: str) -> bool:
    return any(mark in text for mark in _QUESTION)
