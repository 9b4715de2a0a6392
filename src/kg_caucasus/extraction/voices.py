"""Who speaks where: direct and indirect speech, words relayed, *we*, and whole texts of one author."""

from __future__ import annotations

from dataclasses import replace

from ..model import Span
from ..reading.quotes import find_quotes
from .clauses import clauses_of, subject_of
from .draft import Draft, Named, Voice
from .rules import find_rules

_SPEAKS = frozenset("State InternationalOrganization GovernmentBody Person ArmedForce Organization WorkingBody".split())
_QUOTED_WORDS = 4  # a shorter quoted region is a name or a title, not speech


def find_voices(draft: Draft) -> Draft:
    """Give every sentence its speakers, as far as the text tells them."""
    told = [_told(draft, sentence) for sentence in draft.document.sentences]
    told = _about_this(draft, told)
    told = _within_quotes(draft, told)
    told = _carried(draft, told)
    voices = tuple(Voice(s.start, s.stop, who) for s, who in zip(draft.document.sentences, told, strict=True))
    return _we(replace(draft, voices=voices))


def voice_at(draft: Draft, token: int) -> tuple[str, ...]:
    """Give who speaks at a token."""
    return next((v.speakers for v in draft.voices if v.first <= token < v.last), ())


def _told(draft: Draft, sentence: range) -> tuple[str, ...]:
    """Give whom the sentence itself gives words to: *according to X*, *X said*, *said X*."""
    found = list(find_rules(draft, "speech", sentence))
    for one in found:
        speakers = _speakers(one.slot("speaker"))
        if one.rule.id.endswith(".according") and speakers:
            return speakers
    verbs = [one.match.first for one in found if one.rule.id.endswith(".verbs")]
    for verb in verbs:
        if not _is_quoted(draft, verb):
            clause = next((c for c in clauses_of(draft, sentence) if verb in c), sentence)
            subject = [n for n in subject_of(draft, verb, within=clause) if n.kind in _SPEAKS]
            if subject:
                return _speakers(subject)
    return ("?",) if any(not _is_quoted(draft, v) for v in verbs) else ()


def _speakers(named: list[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for n in named for t in n.things))


def _regions(draft: Draft) -> list[range]:
    """Give the quoted regions, by token, that are long enough to be speech."""
    regions = []
    for span in find_quotes(draft.document):
        inside = [i for i, t in enumerate(draft.document.tokens) if _within(t.span, span)]
        if len(inside) > _QUOTED_WORDS:
            regions.append(range(inside[0], inside[-1] + 1))
    return regions


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _is_quoted(draft: Draft, token: int) -> bool:
    return any(token in region for region in _regions(draft))


def _about_this(draft: Draft, told: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """*This was said by X*: the sentences before, back to the last that has a speaker, are X's."""
    result = list(told)
    for i, sentence in enumerate(draft.document.sentences):
        opening = range(sentence.start, min(sentence.start + 6, sentence.stop))
        rules = [one.rule.id for one in find_rules(draft, "speech", opening)]
        if result[i] not in ((), ("?",)) and any(rule.endswith(".about_this") for rule in rules):
            for j in range(i - 1, -1, -1):
                if result[j]:
                    break
                result[j] = result[i]
    return result


def _within_quotes(draft: Draft, told: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """A quotation over several sentences is of whom its first or last sentence, outside the marks, names."""
    result = list(told)
    for region in _regions(draft):
        touched = [i for i, s in enumerate(draft.document.sentences) if s.start < region.stop and region.start < s.stop]
        named = [told[i] for i in (touched[-1], touched[0]) if told[i] not in ((), ("?",))]
        before = next((told[i] for i in range(touched[0] - 1, -1, -1) if told[i] not in ((), ("?",))), ())
        for i in touched:
            if result[i] in ((), ("?",)):
                result[i] = named[0] if named else before
    return result


def _carried(draft: Draft, told: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Within a paragraph the speaker goes on; a verb of speech without a doer goes back to the last speaker."""
    result: list[tuple[str, ...]] = []
    last: tuple[str, ...] = ()
    text = draft.document.statement.text
    for i, who in enumerate(told):
        sentence = draft.document.sentences[i]
        start = draft.document.tokens[sentence.start].span.start
        same_paragraph = i > 0 and "\n" not in text[draft.document.tokens[sentence.start - 1].span.end : start]
        if who == ("?",):
            who = last
        elif not who and same_paragraph:
            who = result[-1]
        result.append(who)
        last = who or last
    return result


def _we(draft: Draft) -> Draft:
    """*We*, *our country* are the speaker."""
    found = []
    for phrase in draft.phrases:
        uses = [e.ref for e in phrase.entries if e.use == "reference"]
        speakers = voice_at(draft, phrase.first)
        if "reference:we" in uses and speakers:
            found.append(
                Named(phrase.first, phrase.last, speakers, draft.thing(speakers[0]).kind, "reference", "", phrase.cases)
            )
    return draft.add(found)
