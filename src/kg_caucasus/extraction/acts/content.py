"""Words that do nothing by themselves: what another act says, hopes, promises or denies, and on what one hinges."""

from __future__ import annotations

from ...model import Act, ActKind
from ..draft import Draft
from ..sentence.agreement import number_of
from ..sentence.cutting import clause_at
from ..sentence.rules import Found
from ..speech.telling import is_quoted
from ..words.marks import CLAUSE_MARKS, COMMAS

_MARKS = CLAUSE_MARKS | COMMAS
_BY_NOBODY = 2  # words between *nobody* and what he has not done
_NEAR = 4  # words and marks between a verb and the *that* of its content
_ASIDE = 5  # words between a comma and the verb of an aside
_REACH_OF_DENIAL = 2  # words between blame and the verb that rejects it
_MET = frozenset((ActKind.ACCUSE, ActKind.COMMIT, ActKind.REQUEST, ActKind.THREATEN))  # what can be so rejected
_BLAMED = frozenset((ActKind.ACCUSE, ActKind.REJECT))  # what mere words may say of what a verb says already
_BESIDE = 1  # words between what is to be talked of and the verb that says it will not be

_HAVE_CONTENT = frozenset((ActKind.AGREE, ActKind.EXPECT, ActKind.REQUEST))
# What is not done where it stands in the *that* of another act: who denies that X has failed blames nobody.
_SAID_BY = {
    ActKind.AGREE: {ActKind.COMMIT, ActKind.REQUEST, ActKind.SUPPORT, ActKind.REJECT, ActKind.EXPECT, ActKind.ACCUSE},
    ActKind.EXPECT: {ActKind.COMMIT, ActKind.AGREE, ActKind.REQUEST},
    ActKind.COMMIT: {ActKind.EXPECT, ActKind.AGREE},
    ActKind.REQUEST: {ActKind.REJECT, ActKind.COMMIT, ActKind.AGREE},
    ActKind.REJECT: {ActKind.ACCUSE, ActKind.CONSULT, ActKind.EXPECT, ActKind.COMMIT, ActKind.AGREE, ActKind.THREATEN},
    ActKind.ACCUSE: {ActKind.EXPECT},
}
# What is none where the other is an aside: *it would do much, the government predicted, to …*.
_BY_THE_WAY = {ActKind.EXPECT: {ActKind.COMMIT}, ActKind.THREATEN: {ActKind.EXPECT, ActKind.ACCUSE}}
# What is none where it is only talked of: *discussed the need to …*, *spoke about efforts to support …*.
_TALKED_OF = frozenset((ActKind.SUPPORT, ActKind.REJECT, ActKind.COMMIT))
# What quoted words are by the verb that gives them: *“… will be cut off,” he warned*.
_GIVEN_AS = frozenset((ActKind.THREATEN, ActKind.COMMIT, ActKind.REQUEST))
_GIVEN = frozenset((ActKind.EXPECT, ActKind.REJECT, ActKind.COMMIT))


def hinges(draft: Draft, found: Found) -> bool:
    """Tell whether the words of a rule stand after *if*, *as soon as*, *so that*, or end in a verb that says *if*: what
    may come, done by nobody yet; or tell what *nobody* does; or bear the word of what is unknown: *поддержал ли X*."""
    start = first = found.match.first
    unknown = draft.meets(found.anchor + 1, "whether") and not draft.meets(found.anchor, "hardly")
    if unknown and number_of(draft, found.anchor):
        return True
    sentence = draft.sentence(first)
    while start > sentence.start and draft.key(start - 1) not in _MARKS:
        start -= 1
    before = range(start - 1, first)  # with the mark: *, should the sides sign*
    ends = range(found.match.last - 1, found.match.last + 1)  # *təxribat davam edərsə*; *etsə də* is although
    although = draft.words("modality", "in_case_unless")
    says_if = any(draft.meets(i, "hinged") and draft.key(i + 1) not in although for i in ends)
    hanging = says_if or draft.holds(before, "hinges")
    nobody = range(max(first - _BY_NOBODY, start) if found.rule.by == "speaker" else start - 1, first)
    blames = found.rule.by == "subject" or found.rule.says == "Accuse"
    return hanging or (blames and draft.holds(nobody, "nobodies"))


def is_content(draft: Draft, one: Found, told: list[Act], other: Found, done: list[Act]) -> bool:
    """Tell whether the words of one rule, by which acts would be ``told``, only say what other acts, ``done`` by those
    of another, are about."""
    kind, does, until = told[0].kind, done[0].kind, done[0].evidence.end
    if _is_to_be_done(draft, one, other, does, until) or _is_given(draft, one, kind, other, does):
        return True
    if does is ActKind.ACCUSE and _is_charge(draft, one, other):
        return True
    if kind is ActKind.CONSULT and does is not ActKind.CONSULT and _is_talk_told(draft, one, other, until):
        return True
    if kind in _TALKED_OF and does is ActKind.CONSULT and _is_talked_of(draft, one, other):
        return True
    own = kind is ActKind.ACCUSE or told[0].speaker == done[0].speaker
    if kind in _MET and does is ActKind.REJECT and own and _is_met(draft, one, other):
        return True
    if one.rule.says == "Support" and does is ActKind.COMMIT and _is_what_is_promised(draft, one, other):
        return True
    if kind is ActKind.SUPPORT and does is ActKind.AGREE and own and _touch(draft, one, other, _NEAR):
        return True  # *reaffirmed their commitment*
    if kind in _BLAMED and does in _BLAMED and _is_what_is_blamed(draft, one, other):
        return True
    if kind in _BY_THE_WAY.get(does, ()) and _is_told_beside(draft, one, other):
        return True
    return kind in _SAID_BY.get(does, ()) and _is_said(draft, one, other)


def _is_to_be_done(draft: Draft, one: Found, other: Found, does: ActKind, until: int) -> bool:
    """Tell whether words only say what was agreed, asked or hoped: *they agreed that X must go on*."""
    if does not in _HAVE_CONTENT or other.rule.by != "subject" or one.match.first < other.match.last:
        return False
    if one.rule.by != "speaker" and not _is_how(draft, one, other) and not draft.meets(one.match.first - 1, "to_do"):
        return False
    told = draft.key(other.match.last) == "," and draft.meets(other.match.last + 1, "that")
    if told and one.match.first in clause_at(draft, other.match.last + 1):
        return True
    return draft.span(one.match.first, one.match.last).start < until


def _is_talked_of(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether, where the order of words tells objects, the words of a rule stand in what somebody talks of: behind
    the verb, nothing but nouns and what links them between, and not as what he does so for."""
    between = range(other.match.last, one.match.first)
    if draft.doer_by != "order" or other.rule.by != "subject" or one.match.first < other.match.last:
        return False
    marked = any(draft.key(i) in _MARKS or draft.meets(i, "that") for i in between)
    beside = any(draft.meets(one.match.first - 1, key) for key in ("and", "also"))
    aim = draft.meets(one.match.first - 1, "to_do") and not draft.holds(between, "ways_to")  # *rang X to congratulate*
    return not (marked or beside or aim) and not any(number_of(draft, i) or draft.meets(i, "past") for i in between)


def _is_charge(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether a participle tells what somebody is blamed for: *accused X of violating A and of refusing to …*."""
    between = range(other.match.last, one.match.first)
    parted = any(draft.key(i) in CLAUSE_MARKS or draft.meets(i, "that") for i in between)
    charged = draft.holds(range(other.match.first, one.match.first), "charged_with")
    joined = draft.meets(one.match.first - 1, "charged_with") or draft.meets(one.match.first - 1, "and")
    tells = other.rule.by == "subject" and draft.meets(one.match.first, "adverbial")
    return tells and charged and joined and not parted


def _is_how(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether a participle only says how to do what is asked: *calls on X to help by condemning …*."""
    between = range(other.match.last, one.match.first)
    parted = any(draft.key(i) in _MARKS for i in between)
    return draft.meets(one.match.first, "adverbial") and draft.holds(between, "to_do") and not parted


def _is_said(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether words stand in the *that* of others, before anything else is joined to these."""
    last, first = other.match.last, one.match.first
    near = range(last - 1, min(last + _NEAR, first))
    that = next((i for i in near if draft.meets(i, "that")), first)
    within = range(that + 1, first)
    return that < first and not draft.holds(within, "that") and not any(_joins(draft, i, first) for i in within)


def _joins(draft: Draft, token: int, first: int) -> bool:
    """Tell whether a mark or word parts what is said from what is done besides: *hopes that …, and promised …*."""
    if draft.key(token) in CLAUSE_MARKS:
        return True
    if draft.key(token) in _MARKS:
        return draft.meets(token + 1, "and") or draft.meets(token + 1, "openers")
    return token == first - 1 and draft.meets(token, "and")


def _is_given(draft: Draft, one: Found, kind: ActKind, other: Found, does: ActKind) -> bool:
    """Tell whether words are quoted, and the verb that gives them says what they do."""
    if does not in _GIVEN_AS or kind not in _GIVEN or kind is does or one.match.last > other.match.first:
        return False
    return is_quoted(draft, one.match.first) and not is_quoted(draft, other.match.first)


def _is_talk_told(draft: Draft, one: Found, other: Found, until: int) -> bool:
    """Tell whether talk is what one is ready for, refuses or welcomes, and none that is told."""
    if one.match.first < other.match.last:
        return ActKind(other.rule.says) is ActKind.REJECT and _touch(draft, one, other, _BESIDE)
    near = draft.span(one.match.first, one.match.last).start < until
    return near and not draft.verb_last and not _parted(draft, one, other)


def _is_met(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether blame or a plan is what one rejects: *dismissed the reproach*, *denied plans to …*, where verbs
    stand last *reproach dismissed*."""
    return _touch(draft, one, other, _REACH_OF_DENIAL) and (one.match.first >= other.match.last or draft.verb_last)


def _is_what_is_promised(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether support is only what one promises, offers or is ready to do: *will spare no effort to support*."""
    first = one.match.first
    to_do = draft.holds(range(first - 2, first + 1), "to_do")
    return to_do and other.match.last <= one.match.first and not _parted(draft, one, other)


def _is_what_is_blamed(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether words only name what a verb blames or rejects: *condemned the shelling of X's positions* is no blame
    of X, *dismissed X's charges as groundless* no denial of his."""
    first, last = (one, other) if draft.verb_last else (other, one)
    in_clause = one.match.first in clause_at(draft, other.match.first)
    return (
        other.rule.by == "subject"
        and one.rule.by != "subject"
        and in_clause
        and first.match.last <= last.match.first
        and not _parted(draft, one, other)
    )


def _is_told_beside(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether a verb of hope or warning stands beside its content, or as an aside in it."""
    if other.rule.by != "subject":  # mere words of what will be
        return draft.verb_last and one.match.last == other.match.first
    return not _parted(draft, one, other) or _is_aside(draft, one, other)


def _touch(draft: Draft, one: Found, other: Found, apart: int) -> bool:
    between = max(one.match.first, other.match.first) - min(one.match.last, other.match.last)
    return between <= apart and not _parted(draft, one, other)


def _parted(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether a mark or an *and* stands between the words of two rules."""
    between = range(min(one.match.last, other.match.last), max(one.match.first, other.match.first))
    return any(draft.key(i) in _MARKS or draft.meets(i, "and") for i in between)


def _is_aside(draft: Draft, one: Found, other: Found) -> bool:
    """Tell whether the words of the other rule stand between commas beside what they tell."""
    first, last = other.match.first, other.match.last
    opened = next((i for i in range(first - 1, first - _ASIDE, -1) if draft.key(i) in _MARKS), -1)
    closed = next((i for i in range(last - 1, last + _ASIDE) if draft.key(i) in _MARKS), -1)
    if draft.key(opened) != "," or draft.key(closed) != ",":
        return False
    between = range(min(one.match.last, last), max(one.match.first, first))
    return not any(draft.key(i) in CLAUSE_MARKS for i in between) and not draft.meets(closed + 1, "openers")
