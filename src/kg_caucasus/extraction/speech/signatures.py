"""Whose name alone, with an office, is a line of a text: who signed it, at its end or its head."""

from __future__ import annotations

from ..draft import Draft, Named, opens_paragraph
from ..sentence.coordination import is_initial

_LINE = 16  # words and marks of a line that a letter is signed with
_BRACKETS = ("(", ")", "[", "]", ":")
_LINES = 3  # such lines at the end or the head of a text


def signed_by(draft: Draft) -> tuple[str, ...]:
    """Give the one person whose name begins one of the last lines of a text, which end in no mark: a letter's
    signature, after *(Signed)* or not."""
    found: list[Named] = []
    for number in range(len(draft.document.sentences) - 1, 0, -1)[:_LINES]:
        line = draft.document.sentences[number]
        ended = not draft.key(line.stop - 1)[-1:].isalnum() or len(line) > _LINE
        if ended or not opens_paragraph(draft, number):
            break
        begins = next((i for i in line if draft.key(i) not in _BRACKETS and not draft.meets(i, "signed")), line.start)
        found += [n for n in draft.rows.get(number, ()) if n.kind == "Person" and n.first <= begins + 1]
    return found[0].things if len(found) == 1 else ()


def bylined(draft: Draft) -> tuple[str, ...]:
    """Give the one person whose name and office are one of the first lines of a text and all of it: *X, Secretary of
    State*; nobody who is but a spokesperson, whose words are those of the body."""
    found: tuple[str, ...] = ()
    for number, line in enumerate(draft.document.sentences[:_LINES]):
        people = [n for n in draft.rows.get(number, ()) if n.kind == "Person"]
        if not number or opens_paragraph(draft, number):
            alone = people and len(line) <= _LINE and tells_only(draft, line, people)
            found += people[0].things if alone else ()
    speaks = tuple(draft.sort("spokespersons"))
    spoken = any(n.label.startswith(speaks) for i in range(_LINES) for n in draft.rows.get(i, ()))
    return found if len(found) == 1 and not spoken else ()


def tells_only(draft: Draft, line: range, people: list[Named]) -> bool:
    """Tell whether a line is the name of one person with nothing but initials and his office about it."""
    known = {i for p in draft.phrases_in(line) for i in range(p.first, p.last)}
    known |= {i for n in people for i in range(n.first, n.last)}
    passed = {i for i in line if is_initial(draft, i) or draft.key(i) == "," or draft.meets(i, "name_particles")}
    told = [i for i in line if i not in known and i not in passed]
    one = len({n.things for n in people}) == 1 and not draft.holds(line, "articles")
    return one and all(draft.meets(i, "titles") and not draft.meets(i, "prepositions") for i in told)
