"""Who can do what a verb tells, as far as clauses, commas and *I* tell: what no weight may decide otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from ..draft import Draft
from ..sentence.agreement import number_of
from ..sentence.coordination import tell_members
from ..sentence.cutting import levels_of
from ..sentence.scene import Group, Scene, by_participle, is_possessive
from ..words.marks import COMMAS
from .told_of import tells_of_the_unnamed

_PEOPLE = frozenset(("Person", "PopulationGroup"))
_OBJECTS = ("accusative", "accusative/genitive", "dative")  # forms that tell an object alone
_BRACKETS = frozenset("()")
_OPEN_SPEECH = frozenset('-«“"„')
_BESIDE = 3  # words between *which* and the name of what it stands for


def able(scene: Scene, groups: Sequence[Group]) -> list[Group]:
    """Give which groups can do what a verb tells: none who is apart from it; where *who* is the subject, those of whom
    it tells alone; in another clause that *which* opens, where forms tell subjects, its own."""
    if (told := _whom_it_tells_of(scene, groups)) is not None:
        return told
    own = _in_its_clause(scene, groups) or groups
    can = [g for g in own if not is_apart(scene, g, groups) and not _is_object(scene, g) and not _undergoes(scene, g)]
    can = [g for g in can if not _is_governed(scene, g) and not _is_bid(scene, g, groups)]
    can = [g for g in can if not _is_one(scene, g, groups)]
    return [g for g in can if not (_is_beside_a_subject(scene, g, can) or _is_where_people_do(scene, g, can))]


def _is_one(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether, where forms tell the doer, a group is one person of another clause than that of a verb in the
    plural with a subject of its own (*X отметил, что это обещали A и B*), or *the sides* beside one in the singular
    (*оно призвало стороны*)."""
    draft = scene.draft
    if draft.doer_by == "case" and number_of(draft, scene.verb) == "singular":
        return len(group.named) == 1 and group.named[0].how == "reference" and len(group.things) > 1
    one = group.kind == "Person" and not group.several and group.clause != scene.clause
    return one and does_by_itself(scene, groups, group.things)


def does_by_itself(scene: Scene, groups: Sequence[Group], others: tuple[str, ...]) -> bool:
    """Tell whether, where forms tell the doer, a verb in the plural has several in its clause who are its subject by
    their form, and none of some others."""
    draft = scene.draft
    if draft.doer_by != "case" or number_of(draft, scene.verb) != "plural" or draft.meets(scene.verb, "predicates"):
        return False
    own = [g for g in groups if g.clause == scene.clause and not g.bound and len(g.things) > 1]
    return any("nominative" in g.case and set(g.things).isdisjoint(others) for g in own)


def agents_of(scene: Scene, groups: Sequence[Group]) -> list[Group]:
    """Give by whom, in the clause of a passive verb, it was done: *rejected by X*, *отвергнуто X-ом*, *X-ի կողմից
    մերժվել է*."""
    draft = scene.draft
    cases, words = draft.words("grammar", "agent_case"), draft.words("grammar", "agents")
    there = [g for g in groups if scene.passive and g.clause == scene.clause]
    done = draft.holds(range(scene.first, scene.last), "agent_verbs")
    by_case = [g for g in there if done and not g.bound and any(case in cases for case in g.case.split("/"))]
    bound = [g for g in there if g.bound in words or draft.key(g.last - 1) in words]
    return by_case or [g for g in bound if draft.doer_by == "order" or not _is_of_a_noun(scene, g)]


def _is_of_a_noun(scene: Scene, group: Group) -> bool:
    """Tell whether, behind a passive verb, *by X* goes on to the noun of what X did: *քննարկվել է X-ի կողմից …
    փակումը*."""
    return group.first >= scene.last and scene.draft.key(group.last + 1)[:1].isalpha()


def is_apart(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether a group cannot do what a verb tells: it stands aside of it, or is by whom, to whom, with whom
    something was that does it (*such remarks by X undermine …*), whose something is that does it (*X's remarks
    undermine …*), or whom a participle is about."""
    verbal = number_of(scene.draft, scene.verb) or scene.draft.meets(scene.verb, "past")
    if group.case == "owner" and verbal:
        return True
    agent = scene.passive and group.bound in scene.draft.words("grammar", "agents")
    bound = group.bound in scene.draft.words("grammar", "never_subjects") and not agent
    bound = bound or bool(by_participle(scene.draft, group.first))
    bound = bound and group.last <= scene.verb
    return (
        bound or is_aside(scene, group, groups) or _is_told_first(scene, group) or _is_of_a_verb(scene, group, groups)
    )


def _is_object(scene: Scene, group: Group) -> bool:
    """Tell whether the case of a group, where a language lists those of doers, forbids that it does what an active
    verb (*X sent greetings to Y*) or a noun tells. *In* a capital something can be said."""
    draft = scene.draft
    done = number_of(draft, scene.verb) or draft.meets(scene.verb, "adverbial")  # else a noun tells it: *слова X-а*
    cases = draft.words("grammar", "subject_cases" if done else "doer_cases")
    if not cases or scene.passive or scene.form != "finite":
        return False
    there = group.bound in draft.words("grammar", "place_before")
    return not there and not any(case in cases for case in group.case.split("/"))


def is_asked(scene: Scene, group: Group) -> bool:
    """Tell whether a group that a name tells is the object of an active verb, whoever its subject is: *a journalist
    asked X*, *Бехбудова призвала X-а*."""
    draft, by_order = scene.draft, scene.draft.doer_by == "order"
    if scene.passive or group.bound or group.named[-1].how == "reference":
        return False
    told_by_noun = any(draft.meets(scene.first - 1, key) for key in ("articles", "prepositions", "determiners"))
    after = group.first == scene.last and group.case == "free" and not told_by_noun
    return after if by_order else group.case in _OBJECTS and group.clause == scene.clause


def _is_governed(scene: Scene, group: Group) -> bool:
    """Tell whether, where the order of words tells the doer, a group stands after the words behind a preposition that
    is none of a doer's: *calls on X*, *imposes sanctions on X*, *support for X*."""
    draft, before = scene.draft, group.first - 1
    by_whom = draft.meets(before, "agents") or draft.meets(before, "whence")
    return draft.doer_by == "order" and bool(group.bound) and not by_whom and group.first > scene.verb


def _is_bid(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether, where the order of words tells the doer, a group is the object of another's verb before what is to
    be done: *X rang Y to congratulate him*, *X asked Y to do it*."""
    draft, to = scene.draft, scene.first - 1
    if draft.doer_by != "order" or group.last != to or not draft.meets(to, "to_do") or draft.meets(to, "and"):
        return False
    return any(g.case == "free" and g.clause == group.clause and g.last < group.first for g in groups)


def _is_of_a_verb(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether, where the order of words tells the doer, a group is the object of an earlier verb that has its own
    subject: *X assured Y of its backing*, *X thanked Y and pointed to …*."""
    draft, verb = scene.draft, group.first - 1
    if draft.doer_by != "order" or group.case != "free" or group.last > scene.first:
        return False
    ends = any(draft.meets(group.last, key) for key in ("prepositions", "and", "that", "to_do"))
    done = draft.meets(verb, "past") or draft.meets(verb, "finite")
    return ends and done and any(g.case == "free" and g.clause == group.clause and g.last <= verb for g in groups)


def _is_beside_a_subject(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether, where case tells the doer, a group whose form can be that of an object stands in the clause of one
    that can be a subject only: *Нарышкин упрекнул страны Запада*."""
    draft = scene.draft
    if draft.doer_by != "case" or not number_of(draft, scene.verb) or "accusative" not in group.case:
        return False
    beside = (g for g in groups if g.clause == scene.clause == group.clause and g.things != group.things)
    subjects = [g for g in beside if g.case == "nominative" and not g.bound]
    return any(not _comma_between(scene, g) and not _comma_between(scene, group) for g in subjects)


def _is_where_people_do(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether, where the auxiliary tells the doer, a group only tells where people do it who are its subject by
    their form: *Երևանում ցուցարարները պահանջել են …*."""
    if scene.draft.doer_by != "auxiliary" or group.case != "locative" or scene.number != "plural":
        return False
    return any(g.kind == "PopulationGroup" and not g.bound and scene.can_be_subject(g) for g in groups)


def _comma_between(scene: Scene, group: Group) -> bool:
    between = range(min(group.last, scene.verb), max(group.first, scene.verb))
    return any(scene.draft.key(i) in COMMAS for i in between)


def _undergoes(scene: Scene, group: Group) -> bool:
    """Tell whether, where the order of words tells the doer, a group stands before a passive verb: *X is asked to*."""
    agents = scene.draft.words("grammar", "agents")
    before = group.last <= scene.first and group.clause == scene.clause and group.bound not in agents
    return scene.draft.doer_by == "order" and scene.passive and before


def _in_its_clause(scene: Scene, groups: Sequence[Group]) -> list[Group]:
    """Give the subjects by form of the clause that *which* opens; where a verb stands last, those before it in any
    clause."""
    if scene.draft.verb_last:
        finite = scene.form == "finite"
        before = [g for g in groups if finite and g.clause == scene.clause and g.last <= scene.first]
        return [g for g in before if g.case == "nominative"]
    inner, verb = level(scene, scene.head), level(scene, scene.verb)
    return [g for g in groups if inner == verb == level(scene, g.first) and "nominative" in g.case]


def is_aside(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether a group before a verb stands in an inner clause that a comma has closed, in brackets that are, or
    only tells who another is."""
    if group.last > scene.verb:
        return False
    if _is_called(scene, group) or _is_in_brackets(scene, group):
        return True
    return level(scene, group.first) > level(scene, scene.verb) or _only_tells(scene, group, groups)


def _is_told_first(scene: Scene, group: Group) -> bool:
    """Tell whether, where the order of words tells the doer, a group stands in the participle that opens a sentence:
    *Addressing the trial of X, Y said*."""
    draft, opens = scene.draft, scene.sentence.start
    if draft.doer_by != "order" or not draft.meets(opens, "adverbial") or group.first == opens:
        return False
    comma = next((i for i in scene.sentence if draft.key(i) == ","), -1)
    return group.last <= comma < scene.verb


def _is_called(scene: Scene, group: Group) -> bool:
    """Tell whether somebody is only called by name where speech begins: *– Mr X, do you expect …*."""
    draft, opens = scene.draft, scene.sentence.start
    name = group.named[0].first
    spoken = draft.key(opens) in _OPEN_SPEECH and name - opens <= _BESIDE
    return spoken and draft.meets(name - 1, "titles") and draft.key(group.last) in COMMAS


def level(scene: Scene, token: int) -> int:
    """Give the number of the clause in which a token stands, which goes on after an inner one; -1 beyond the
    sentence."""
    sentence = scene.sentence
    return levels_of(scene.draft, sentence)[token - sentence.start] if token in sentence else -1


def _whom_it_tells_of(scene: Scene, groups: Sequence[Group]) -> list[Group] | None:
    """Give the group before *who*, a person where *who* stands for none but persons, maybe with words set off by
    commas between: *X, her colleague in Baku, who …*; None where *who* is not the subject of the verb."""
    draft = scene.draft
    clause = scene.clauses[scene.clause]
    opener = next((i for i in clause[:2] if draft.meets(i, "who")), -1) if scene.head >= 0 else -1
    elsewhere = level(scene, opener) != level(scene, scene.verb)
    if elsewhere or scene.is_ours(()) or any(opener < g.first < scene.first for g in groups):
        return None
    people = draft.meets(opener, "of_people")
    before = [g for g in groups if g.last <= scene.head and (g.kind in _PEOPLE or not people)]
    near = [g for g in before if people or scene.head - g.last < _BESIDE]
    return near[-1:] or ([] if tells_of_the_unnamed(scene) else None)


def _is_in_brackets(scene: Scene, group: Group) -> bool:
    """Tell whether a bracket opens before a group and closes before the verb."""
    draft = scene.draft
    opened = next((i for i in range(group.first - 1, scene.sentence.start - 1, -1) if draft.key(i) in _BRACKETS), -1)
    return draft.key(opened) == "(" and any(draft.key(i) == ")" for i in range(group.last, scene.verb))


def _only_tells(scene: Scene, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether a group stands in words between commas that only say who a person, or those of a group, before them
    are: *X, an assistant to President Y, …*; *X, Armenia's minister, …*."""
    draft = scene.draft
    closes = any(draft.key(i) == "," for i in range(group.last, scene.verb))
    if closes and tell_members(draft, group.named):
        return True
    opened = next((i for i in range(group.first, scene.sentence.start, -1) if draft.key(i - 1) in COMMAS), 0) - 1
    closed = next((i for i in range(group.last, scene.verb) if draft.key(i) == ","), -1)
    words = range(opened + 1, group.named[0].first)
    told = any(g.last == opened and g.named[-1].kind == "Person" for g in groups)
    if not told or closed < 0 or any(draft.holds(words, key) for key in ("past", "finite", "openers")):
        return False
    return draft.form(words.start).islower() if words else is_possessive(draft, group.named[-1])


def is_joined_by_us(draft: Draft, group: Group) -> bool:
    """Tell whether *and* joins *I* or *we* to a group: *X and I agreed*, *I and X*."""
    return (draft.meets(group.last, "and") and draft.meets(group.last + 1, "first_person")) or (
        draft.meets(group.first - 1, "and") and draft.meets(group.first - 2, "first_person")
    )
