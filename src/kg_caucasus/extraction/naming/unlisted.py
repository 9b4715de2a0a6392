"""Persons whom nobody listed: by the verb of speech beside their name, by the look of a name, then by surname alone."""

from __future__ import annotations

import re

from ..draft import Draft, Named
from ..sentence.rules import is_verb_of_speech
from ..words.lexicon import Phrase
from ..words.transliterate import transliterate
from .minting import mint

_NOMINATIVE = frozenset(("nominative",))
_SHORTEST = 2  # letters of a name
_FIELD = 6  # words in which the field of an office is told, and *for*
_LONG_WORD = 4  # letters of a word that begins with a small letter but in a title whose every word has a capital


def name_speakers(draft: Draft) -> Draft:
    """Where the order of words shows the doer, read capitalised words beside a verb of speech as a person's name."""
    if draft.doer_by != "order":
        return draft
    made, found = [], []
    for at in range(len(draft.keys)):
        if not is_verb_of_speech(draft, at):
            continue
        known = {i for n in draft.beside(at) for i in range(n.first, n.last)}
        for first, last in [(at - 2, at), (at + 1, at + 3), (at - 3, at), (at + 1, at + 4)]:
            alone = not is_name_word(draft, first - 1) and not is_name_word(draft, last)
            apt = not draft.holds(range(first, last), "no_persons")
            if alone and apt and not known & {*range(first, last)} and is_name(draft, range(first, last)):
                thing = mint(draft, "Person", draft.text(first, last), draft.text(first, last))
                made.append(thing)
                found.append(Named(first, last, (thing.id,), "Person", "composed", "", _NOMINATIVE))
                break
    return draft.add(found, made)


def name_by_new_surnames(draft: Draft) -> Draft:
    """A person named in full and not known before is later named by surname alone."""
    new = {draft.form(n.last - 1): n for n in draft.of_kind("Person") if n.last - n.first > 1}
    new = {word: n for word, n in new.items() if all(draft.thing(t).candidate for t in n.things)}
    if not new:
        return draft
    new |= {draft.lexicon.wording.inflection.bare(word): n for word, n in new.items()}
    taken = {i for n in draft.named for i in range(n.first, n.last)}
    found = []
    for i, token in enumerate(draft.document.tokens):
        form = draft.lexicon.wording.inflection.bare(token.form)
        named = new.get(token.form) or new.get(form)
        if named and i >= named.last and i not in taken:
            cases = named.cases if token.form == draft.form(named.last - 1) else case_of(draft, i)
            found.append(Named(i, i + 1, named.things, "Person", "name", "", cases))
    return draft.add(found)


def name_by_look(draft: Draft) -> Draft:
    """Read two capitalised words as the name of a person whom no office introduces: the second has the ending of a
    surname, or, in a language that lists what such words can be else (``no_persons``), nothing speaks against it."""
    endings = draft.words("grammar", "surname_endings")
    by_place = bool(draft.words("grammar", "no_persons"))
    bare, made, found = draft.lexicon.wording.inflection.bare, [], []
    title = _title_in_capitals(draft)
    for i in capitals(draft) if endings or by_place else ():
        last = draft.form(i + 1)
        if i in title and not bare(last).endswith(endings):
            continue
        particle = draft.meets(i + 1, "name_particles") and is_name(draft, range(i, i + 3))
        if not (particle or (is_name_word(draft, i) and is_name_word(draft, i + 1))) or draft.meets(i, "no_names"):
            continue
        if draft.meets(i, "pronouns"):
            continue
        if any(n.first <= i + 1 and i < n.last for n in draft.beside(i)) or i + 1 not in draft.sentence(i):
            continue
        stop = i + 3 if particle or (by_place and is_name_word(draft, i + 2)) else i + 2
        if stop == i + 3 and draft.meets(i - 1, "before_a_field"):
            continue  # *the envoy for Climate* X Y
        last = draft.form(stop - 1) if particle else last
        by_ending = bool(endings) and bare(last).endswith(endings) and not by_place
        if not by_ending and not (by_place and _stands_like_a_person(draft, i, stop, endings)):
            continue
        name = _bare_name(draft, i, stop)
        thing = mint(draft, "Person", transliterate(name, draft.document.lang), name)
        made.append(thing)
        cases = _NOMINATIVE if is_womans(draft, i, stop) else case_of(draft, stop - 1)
        found.append(Named(i, stop, (thing.id,), "Person", "composed", name, cases))
    return draft.add(found, made)


def is_womans(draft: Draft, first: int, last: int) -> bool:
    """Tell whether a full name is a woman's in the nominative, and no man's in the genitive: the surname has the ending
    of women's, and the given name, which would end like a man's, has none (*Кёнуль Бехбудова*)."""
    return draft.meets(last - 1, "surname_of_women") and not draft.meets(first, "given_in_a_case")


def _title_in_capitals(draft: Draft) -> range:
    """Give the title of a text where every longer word of it has a capital, so that capitals tell no names."""
    if not draft.document.sentences:
        return range(0)
    title = draft.document.sentences[0]
    if draft.key(title.stop - 1) == ".":
        return range(0)
    words = [draft.form(i) for i in title if len(draft.form(i)) >= _LONG_WORD and draft.form(i).isalpha()]
    return title if len(words) > _LONG_WORD and all(w[:1].isupper() for w in words) else range(0)


def _bare_name(draft: Draft, first: int, last: int) -> str:
    """Give a name without its case ending, and its other words without the ending that they share with the last."""
    bare, surname = draft.lexicon.wording.inflection.bare, draft.form(last - 1)
    if is_womans(draft, first, last):
        return " ".join(draft.form(i) for i in range(first, last))
    ending = surname[len(bare(surname)) :]
    given = [draft.form(i) for i in range(first, last - 1)]
    return " ".join([*(bare(w) if ending and w.endswith(ending) else w for w in given), bare(surname)])


def _stands_like_a_person(draft: Draft, first: int, last: int, endings: tuple[str, ...]) -> bool:
    """Tell whether capitalised words stand alone, with no article or preposition of place before them, and are no
    nouns of bodies and places; at the head of a sentence only a surname's ending or what follows can tell."""
    sentence, before, after = draft.sentence(first), draft.key(first - 1), draft.key(last)
    if last > sentence.stop or draft.holds(range(first, last), "no_persons"):
        return False
    nouns = [p for p in draft.phrases_in(sentence) if any(e.use == "kind" for e in p.entries)]
    if any(p.first < last and first < p.last for p in nouns) or draft.is_taken(Phrase(first, last, (), _NOMINATIVE)):
        return False
    if before in draft.words("grammar", "place_before") or is_name_word(draft, last):
        return False
    if before in draft.words("grammar", "articles"):
        return False
    told = any(n.first < first == n.last for n in draft.beside(first)) or _ends_a_field(draft, first)
    if first - 1 in sentence and is_name_word(draft, first - 1) and not told:
        return draft.meets(first - 1, "no_names")  # *Политолог* X Y
    if first > sentence.start:
        return True
    ends = draft.lexicon.wording.inflection.bare(draft.form(last - 1)).endswith(endings)
    apposed = after == "," and draft.meets(last + 1, "after_a_person")
    no_name = draft.meets(first, "no_names")
    return not no_name and (ends or apposed or after in draft.words("grammar", "after_a_person"))


def _ends_a_field(draft: Draft, end: int) -> bool:
    """Tell whether words with capitals, or *and* among them, that end at a token are the field of an office before
    them: *the envoy for Climate and Energy* X."""
    at = end - 1
    while at > end - _FIELD and (is_name_word(draft, at) or draft.meets(at, "and")):
        at -= 1
    return at < end - 1 and draft.meets(at, "before_a_field")


def case_of(draft: Draft, token: int) -> frozenset[str]:
    """Give the cases that the ending of a name not listed can mark."""
    form, inflection = draft.form(token), draft.lexicon.wording.inflection
    bare = inflection.bare(form)
    cases = inflection.cases.get(form[len(bare) :], frozenset()) if form.startswith(bare) else frozenset()
    return cases or _NOMINATIVE


def capitals(draft: Draft) -> list[int]:
    """Give the tokens that are written with a capital."""
    return [i for i, token in enumerate(draft.document.tokens) if token.form[:1].isupper()]


def is_name(draft: Draft, stretch: range) -> bool:
    """Tell whether words are all written like a name's, but for a particle among them (*Nicolas de Rivière*), and none
    is a pronoun (*President: I …*)."""
    return not (draft.holds(stretch, "pronouns") or _ends_early(draft, stretch)) and all(
        is_name_word(draft, i) or (i in stretch[1:-1] and draft.meets(i, "name_particles")) for i in stretch
    )


def bearers_of(draft: Draft, phrase: Phrase) -> set[str]:
    """Give the persons who bear a surname, but for men where its form is a woman's; none where it is a first name, by
    its ending, right after an office: *naziri Tanya Fayon*."""
    hers, men_end = draft.meets(phrase.last - 1, "never_of_men"), draft.words("grammar", "men_end")
    entries = (e for e in phrase.entries if e.use == "surname")
    bearers = {e.ref for e in entries if not (hers and e.label.casefold().endswith(men_end))}
    inflected = bool(men_end) and bool(bearers) and "nominative" not in phrase.cases
    return set() if inflected and _is_first_name(draft, phrase) else bearers


def _is_first_name(draft: Draft, phrase: Phrase) -> bool:
    """Tell whether a word right after an office opens a name of two words, the second of which nothing else is."""
    sentence = draft.sentence(phrase.first)
    if phrase.last not in sentence or not is_name_word(draft, phrase.last):
        return False
    taken = any(p.first <= phrase.last < p.last for p in draft.phrases_in(sentence))
    return not taken and any(n.kind == "Office" and n.last == phrase.first for n in draft.beside(phrase.first - 1))


def _ends_early(draft: Draft, stretch: range) -> bool:
    """Tell whether, of three words that look like a name, the second is a surname that ends it (*Şahin Bağırov
    Astarada*), in a language that has surnames last."""
    endings, bare = draft.words("grammar", "ends_a_name"), draft.lexicon.wording.inflection.bare
    words = [bare(draft.form(i)) for i in stretch]
    return len(words) > 2 and words[1].endswith(endings) and not words[2].endswith(endings)


def is_name_word(draft: Draft, token: int) -> bool:
    """Tell whether a word is written like a name, and is none of those that never are one."""
    form = draft.form(token)
    if len(form) < _SHORTEST or not form[:1].isupper() or draft.meets(token, "never_names"):
        return False
    return all(p[:1].isalpha() and (len(p) < _SHORTEST or p[1:].islower()) for p in re.split(r"[-'’]", form))
