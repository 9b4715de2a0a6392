"""Who speaks where: direct and indirect speech, words relayed, *we*, and whole texts of one author."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from ..model import Document
from ..reading.quotes import find_quotes
from .doers import doer_of
from .draft import Draft, Named, opens_paragraph
from .offices import is_initial
from .rules import find_rules

_SPEAKS = frozenset(
    [
        "State",
        "InternationalOrganization",
        "GovernmentBody",
        "Person",
        "ArmedForce",
        "Organization",
        "WorkingBody",
        "PopulationGroup",
    ]
)
_QUOTED_WORDS = 4  # a shorter quoted region is a name or a title, not speech
_WRITES = frozenset(("State", "InternationalOrganization", "GovernmentBody"))
_UNTOLD = ((), ("?",))
_NEAR_START = 3
_TELLER = ("!",)  # words of the one who tells (*let us recall*), which are nobody's in the statement

Speakers = tuple[str, ...]


def find_voices(draft: Draft) -> Draft:
    """Give every sentence its speakers, as far as the text tells them."""
    draft = replace(draft, quotes=_regions(draft.document))
    draft = replace(draft, author=_author(draft))
    labels = _labels(draft)
    told = [labels.get(i) or _told(draft, sentence) for i, sentence in enumerate(draft.document.sentences)]
    told = _about_this(draft, told)
    told = _within_quotes(draft, told)
    told = _carried(draft, told, draft.author, labels)
    return _we(replace(draft, voices=tuple(told)))


def voice_at(draft: Draft, token: int) -> Speakers:
    """Give who speaks at a token; nobody where the words are the teller's own."""
    return draft.voices[draft.number(token)] if draft.voices else ()


def is_quoted(draft: Draft, token: int) -> bool:
    """Tell whether a token stands within quoted speech."""
    return any(token in region for region in draft.quotes)


def _regions(document: Document) -> tuple[range, ...]:
    """Give the quoted regions, by token, that are long enough to be speech."""
    regions, starts = [], [token.span.start for token in document.tokens]
    for span in find_quotes(document):
        inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        if len(inside) > _QUOTED_WORDS + 2:
            regions.append(inside)
    return tuple(regions)


def _told(draft: Draft, sentence: range) -> Speakers:
    """Give whom the sentence itself gives words to: *according to X*, *X said*, *said X*."""
    found = list(find_rules(draft, "speech", sentence))
    if any(one.rule.id.endswith(".teller") for one in found):
        return _TELLER
    for one in found:
        speakers = _speakers(one.slot("speaker"))
        if one.rule.id.endswith(".according") and speakers:
            return speakers
    reach = _NEAR_START if draft.words("grammar", "doer") != ("case",) else len(sentence)
    if any(one.rule.id.endswith(".continued") and one.match.first < sentence.start + reach for one in found):
        return ("?",)
    verbs = [one.match.first for one in found if one.rule.id.endswith(".verbs")]
    verbs = [verb for verb in verbs if not is_quoted(draft, verb)]
    for verb in verbs:
        subject = [n for n in doer_of(draft, verb) if n.kind in _SPEAKS and not is_quoted(draft, n.first)]
        if subject:
            return _speakers(subject)
    return ("?",) if verbs or any(one.rule.id.endswith(".said") for one in found) else ()


def _speakers(named: list[Named]) -> Speakers:
    return tuple(dict.fromkeys(t for n in named for t in n.things))


def _about_this(draft: Draft, told: list[Speakers]) -> list[Speakers]:
    """*This was said by X*: the sentences before, back to the last that has a speaker, are X's."""
    result = list(told)
    for i, sentence in enumerate(draft.document.sentences):
        opening = range(sentence.start, min(sentence.start + 6, sentence.stop))
        rules = [one.rule.id for one in find_rules(draft, "speech", opening)]
        if result[i] not in _UNTOLD and any(rule.endswith(".about_this") for rule in rules):
            for j in range(i - 1, -1, -1):
                if result[j]:
                    break
                result[j] = result[i]
    return result


def _within_quotes(draft: Draft, told: list[Speakers]) -> list[Speakers]:
    """A quotation over several sentences is of whom its first or last sentence, outside the marks, names."""
    result = list(told)
    for region in draft.quotes:
        touched = range(draft.number(region.start), draft.number(region.stop - 1) + 1)
        named = [told[i] for i in (touched[-1], touched[0]) if told[i] not in _UNTOLD]
        before = next((told[i] for i in range(touched[0] - 1, -1, -1) if told[i] not in _UNTOLD), ())
        for i in touched:
            if result[i] in _UNTOLD:
                result[i] = named[0] if named else before
    return result


def _author(draft: Draft) -> Speakers:
    """Give whose text the whole is: the publisher, where it is an actor and no outlet; else the body whose title
    says so."""
    publisher = draft.lexicon.names.get((draft.document.statement.publisher or "").casefold())
    if publisher and draft.thing(publisher).kind in _SPEAKS:
        return (publisher,)
    title = draft.document.sentences[0] if draft.document.sentences else range(0)
    said = [one for one in find_rules(draft, "speech", title) if one.rule.id.endswith(".titles")]
    said.sort(key=lambda one: all(n.kind != "Person" for n in one.slot("speaker")))
    return _speakers(said[0].slot("speaker")) if said else _we_who_write(draft)


def _we_who_write(draft: Draft) -> Speakers:
    """In a text that says *we* outside quotations, and names no author, the first state or body named is its author."""
    if draft.words("grammar", "doer") != ("order",):
        return ()
    ours = [p.first for p in draft.phrases if any(e.ref == "reference:we" for e in p.entries)]
    if not any(not is_quoted(draft, at) for at in ours):
        return ()
    first = next((n for n in draft.named if n.kind in _WRITES and n.things and not n.adjective), None)
    return first.things if first else ()


def _labels(draft: Draft) -> dict[int, Speakers]:
    """Give who speaks from which sentence on in a transcript, where names and colons open what each says."""
    found: dict[int, Speakers] = {}
    for i, sentence in enumerate(draft.document.sentences[1:], 1):
        named = next((n for n in draft.rows.get(i, ()) if n.kind == "Person"), None)
        before = range(sentence.start, named.first) if named and opens_paragraph(draft, i) else None
        if named and before is not None and draft.key(named.last) == ":" and all(is_initial(draft, j) for j in before):
            found[i] = named.things
    return found if len(found) > 1 else {}


def _carried(draft: Draft, told: list[Speakers], author: Speakers, labels: dict[int, Speakers]) -> list[Speakers]:
    """Within a paragraph the speaker goes on, in a transcript over paragraphs; a verb of speech without a doer goes
    back to the last speaker."""
    result: list[Speakers] = []
    last = author
    for i, who in enumerate(told):
        author = labels.get(i, author)
        if who == _TELLER:
            result.append(())
            continue
        if who == ("?",):
            who = last
        elif not who:
            who = result[-1] if i > 0 and not opens_paragraph(draft, i) else author
        if author and _is_home(draft, author, who):
            who = author
        result.append(who)
        last = who or last
    return result


def _is_home(draft: Draft, author: Speakers, who: Speakers) -> bool:
    """Tell whether in a body's own text its state does what the body says: *Armenia has offered* is the ministry's
    word."""
    bodies = len(author) == 1 and draft.thing(author[0]).kind == "GovernmentBody"
    states = len(who) == 1 and draft.thing(who[0]).kind == "State"
    return bodies and states and draft.thing(author[0]).name.endswith(f" of {draft.thing(who[0]).name}")


def _we(draft: Draft) -> Draft:
    """*We*, *our country* are the speaker."""
    found = []
    for phrase in draft.phrases:
        uses = [e.ref for e in phrase.entries if e.use == "reference"]
        speakers = voice_at(draft, phrase.first)
        if "reference:we" in uses and speakers:
            kind = draft.thing(speakers[0]).kind
            found.append(Named(phrase.first, phrase.last, speakers, kind, "reference", "", phrase.cases))
    return draft.add(found)
