"""What speakers do with words: the acts that the wording rules tell, and plain claims where nothing else is done."""

from __future__ import annotations

from dataclasses import replace

from ..model import Act, ActKind, Modality, Polarity, Span
from .act_targets import choose_targets
from .claims import claims_of, is_headline
from .clauses import trimmed
from .cutting import clause_at
from .draft import Draft, Named
from .modality import condition_of, modality_of, negated
from .rules import Found, find_rules
from .speakers import own_state, speakers_of
from .targets import next_act, words_after

_CLAIMED = frozenset(("Process", "Agreement", "WorkingBody", "Event", "Route"))
_NEGATED = {ActKind.SUPPORT: ActKind.REJECT, ActKind.COMMIT: ActKind.REJECT, ActKind.AGREE: ActKind.REJECT}
_HAVE_CONTENT = frozenset((ActKind.AGREE, ActKind.EXPECT, ActKind.REQUEST))
_NOT_DONE = frozenset(
    (ActKind.ACCUSE, ActKind.REQUEST, ActKind.REJECT, ActKind.THREATEN, ActKind.CONSULT, ActKind.EXPECT)
)

_OWN_ACTS = ("subject", "holder", "agent")
_WORDS_OF_TARGET, _FEWEST_WORDS = 5, 2


def find_acts(draft: Draft) -> Draft:
    """Hold every sentence against the rules of the acts; what a speaker then only states is a claim."""
    acts: list[Act] = []
    for sentence in draft.document.sentences:
        if is_headline(draft, sentence):
            continue
        told = _named_first(
            [act for done in _longest(draft, list(find_rules(draft, "acts", sentence))) for act in done]
        )
        acts += told
        acts += claims_of(draft, sentence, told)
    return replace(draft, acts=_once(acts))


def _named_first(acts: list[Act]) -> list[Act]:
    """Leave out an act about mere words where the same sentence tells the like about a thing or about other words."""
    kept: list[Act] = []
    for act in sorted(acts, key=lambda a: a.target is None):
        alike = [
            k for k in kept if (k.speaker, k.kind) == (act.speaker, act.kind) and _overlap(k.evidence, act.evidence)
        ]
        if act.target or not alike:
            kept.append(act)
    return kept


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _once(acts: list[Act]) -> tuple[Act, ...]:
    """Keep one act of a speaker on a target, the first."""
    topics = {act.speaker for act in acts if act.kind is ActKind.CONSULT and not _is_actor(act)}
    first: dict[tuple[object, ...], Act] = {}
    for act in acts:
        if act.kind is ActKind.CONSULT and _is_actor(act) and act.speaker in topics:
            continue  # the counterpart is the target only where no topic is told
        first.setdefault((act.speaker, act.kind, act.target, act.target_words), act)
    return tuple(first.values())


def _is_actor(act: Act) -> bool:
    return bool(act.target and act.target.startswith("actor:"))


def _longest(draft: Draft, found: list[Found]) -> list[list[Act]]:
    """Of rules met by overlapping words keep the one that needs the most words and tells an act; give the acts of
    each."""
    kept: list[tuple[Found, list[Act]]] = []
    for one in sorted(found, key=lambda f: (f.match.first - f.match.last, f.match.first, f.rule.id)):
        if not any(one.match.first < k.match.last and k.match.first < one.match.last for k, _ in kept):
            done = _acts(draft, one)
            if done:
                kept.append((one, done))
    whole = [pair for pair in kept if not any(_is_content(draft, pair[0], other, done) for other, done in kept)]
    return [done for _, done in sorted(whole, key=lambda pair: pair[0].match.first)]


def _is_content(draft: Draft, one: Found, other: Found, done: list[Act]) -> bool:
    """Tell whether words only say what was agreed, asked or hoped: *they agreed that X must go on*."""
    if other.rule.by not in _OWN_ACTS or one.rule.by not in ("speaker", "voice") or one.match.first < other.match.last:
        return False
    told = draft.key(other.match.last) == "," and draft.key(other.match.last + 1) in draft.words("grammar", "that")
    if told and one.match.first in clause_at(draft, other.match.last + 1):
        return done[0].kind in _HAVE_CONTENT
    return done[0].kind in _HAVE_CONTENT and draft.span(one.match.first, one.match.last).start < done[0].evidence.end


def _acts(draft: Draft, found: Found) -> list[Act]:
    rule, match = found.rule, found.match
    speakers, doers = speakers_of(draft, found)
    kind = ActKind(rule.says)
    polarity = Polarity.NEGATED if is_denied(draft, found) else Polarity.AFFIRMED
    if kind is ActKind.COMMIT and _of_another(draft, speakers, doers):
        return []
    if polarity is Polarity.NEGATED:
        if kind in _NOT_DONE:
            return []
        kind = _NEGATED.get(kind, kind)
    targets = choose_targets(draft, found, kind, speakers, doers)
    if targets is None:
        return []
    if rule.needs and not any(n.kind in rule.needs.split("|") for n in targets):
        return []
    common = {
        "evidence": _evidence(draft, match.first, match.last, targets),
        "rule": rule.id,
        "addressee": next((t for n in found.slot("addressee") for t in n.things), None),
        "condition": condition_of(draft, match.first, match.last),
        "polarity": polarity,
        "modality": Modality(rule.modality) if rule.modality else modality_of(draft, match.first, match.last),
    }
    things = list(dict.fromkeys(t for n in targets for t in n.things if t not in speakers))
    if kind is ActKind.CONSULT and len(speakers) > 1 and not any(n.kind in _CLAIMED for n in targets):
        return [Act(s, kind, t, **common) for s in speakers for t in speakers if s != t]  # type: ignore[arg-type]
    if not things and found.slot("target"):
        return []  # nobody blames himself
    if not things:
        words = None if rule.needs else words_after(draft, match.last) or _words_about(draft, match.first, match.last)
        return [Act(s, kind, None, target_words=words, **common) for s in speakers if words]  # type: ignore[arg-type]
    return [Act(s, kind, t, **common) for s in speakers for t in things]  # type: ignore[arg-type]


def _of_another(draft: Draft, speakers: tuple[str, ...], doers: list[Named]) -> bool:
    """Tell whether a person tells what another will do, which promises nothing."""
    named = {t for n in doers for t in n.things}
    if draft.words("grammar", "verb") != ("last",) or not named or named & set(speakers):
        return False
    persons = all(draft.thing(s).kind == "Person" for s in speakers)
    return persons and not own_state(draft, speakers, tuple(named))


def _words_about(draft: Draft, first: int, last: int) -> Span | None:
    """Give what an act is about where it is no thing that has a name: words after the verb, or before one that
    stands last."""
    clause = clause_at(draft, first)
    if draft.words("grammar", "verb") == ("last",):
        stretch = range(max(clause.start, first - _WORDS_OF_TARGET), first)
    elif draft.words("grammar", "doer") == ("case",):
        clause = clause_at(draft, last - 1)
        stop = next_act(draft, clause, last)
        stretch = range(last, min(clause.stop, stop - (stop < clause.stop), last + _WORDS_OF_TARGET))
        if len(stretch) < _FEWEST_WORDS and first - clause.start > 1:  # the verb has come last after all
            named = [n.last for n in draft.inside(range(clause.start, first)) if n.things]
            marks = [i + 1 for i in range(clause.start, first) if draft.key(i) == ","]
            stretch = range(max([clause.start + 1, first - _WORDS_OF_TARGET, *named, *marks]), first)
            return trimmed(draft, stretch.start, stretch.stop) if stretch else None
        if any(n.first == last and n.kind == "Person" for n in draft.beside(last - 1)):
            return None  # whoever says so is not what it is about
    else:
        return None
    return trimmed(draft, stretch.start, stretch.stop) if len(stretch) >= _FEWEST_WORDS else None


def is_denied(draft: Draft, found: Found) -> bool:
    """Tell whether an act is negated; a rule that tells its polarity has its own *not*."""
    first, last = found.match.first, found.match.last
    if found.rule.polarity:
        return draft.words("grammar", "doer") == ("order",) and negated(draft, first, first)
    return negated(draft, first, last)


def _evidence(draft: Draft, first: int, last: int, targets: list[Named]) -> Span:
    """The clause of the matched words, stretched to the target where that stands in another."""
    clause = clause_at(draft, first)
    here = [n for n in targets if n.first in draft.sentence(first)]
    start = min([clause.start, first, *(n.first for n in here)])
    stop = max([clause.stop, last, *(n.last for n in here)])
    return trimmed(draft, start, stop)
