"""How languages say it, read from ``ontology/wording``: plain values, one set a language.

- ``languages/<lang>.toml``: what is peculiar to one language: inflection, function words, dates, speech.
- ``kinds/<family>.toml``: common nouns from which names are composed: *meeting*, *commission*, *foreign minister*.
- ``acts/<act>.toml``, ``relations/<relation>.toml`` and ``occasions/<occasion>.toml``: rules grouped by meaning, the
  languages side by side.
- ``weights/<lang>.toml``: how much each feature of a candidate tells who does, says or is meant by something.
- ``paraphrases/<family>.toml``: wordings that are no names, and yet mean one thing: *bringing the displaced home*.
- ``sorts.toml``: what holds of occasions, documents, bodies and offices in every language, by their English names: at
  which of them people come together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tomli  # a third of tomllib's time: this is most of what is read at the start

from ..errors import KnowledgeError
from ..model import Modality, Polarity
from ..resources import LANGUAGES
from .checks import check_keys, check_needed, check_values
from .inflection import Inflection, read_inflection

_RULE_KEYS = frozenset(("match", "example", "counter", "by", "side", "modality", "polarity", "needs", "label", "thing"))
_RULE_VALUES = {
    "by": frozenset(("subject", "speaker", "parties")),
    "side": frozenset(("before", "after", "clause", "doer", "")),
    "modality": frozenset((*Modality, "")),
    "polarity": frozenset((Polarity.AFFIRMED, "Kept", "")),
}
_KIND_KEYS = frozenset(("makes", "name", "words", "of", "bare", "plural", "parties", "lone", "each"))


class Rule(NamedTuple):
    """One way of wording one act or relation in one language.

    ``says`` is the act's or relation's name; ``match`` holds patterns (their language is told in ``docs``); ``by``
    tells whose act it is: ``subject`` (the doer of the verb), ``speaker`` (whoever speaks here) or ``parties`` (all
    sides). ``side`` is where the target is looked for first: ``before`` or ``after`` the matched words, in the
    ``clause``, or with whoever does it (``doer``). ``label``: the words that stand for an object (*Head of {object}*).
    """

    id: str
    says: str
    lang: str
    match: tuple[str, ...]
    example: str = ""
    counter: str = ""
    by: str = "speaker"
    side: str = ""
    modality: str = ""
    polarity: str = ""
    needs: str = ""
    label: str = ""


class Kind(NamedTuple):
    """A common noun that, with what stands beside it, names a thing.

    ``name`` is the English name with ``{of}`` for what it is of; ``makes`` the class of thing made; ``of`` the classes
    of its complements; ``family`` the file it stands in. ``parties``: one alone does not make such a thing (a
    statement is an agreement only where several gave it). ``each``: the office that each of several holds who act for
    states, "" for any; None of others.
    """

    id: str
    family: str
    makes: str
    name: str
    words: tuple[str, ...]
    of: tuple[str, ...] = ()
    bare: bool = False
    plural: bool = False
    parties: bool = False
    lone: bool = False
    each: str | None = None


@dataclass(frozen=True, eq=False)
class Wording:
    """All wording of one language. ``table`` is its ``languages/<lang>.toml``."""

    lang: str
    table: dict[str, Any]
    inflection: Inflection
    kinds: tuple[Kind, ...] = ()
    acts: tuple[Rule, ...] = ()
    relations: tuple[Rule, ...] = ()
    occasions: tuple[Rule, ...] = ()
    paraphrases: tuple[Rule, ...] = ()
    speech: tuple[Rule, ...] = ()
    weights: dict[str, dict[str, float]] = field(default_factory=dict, repr=False)
    sorts: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _listed: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, repr=False)

    def words(self, section: str, key: str) -> tuple[str, ...]:
        """Give the words listed under a key of a section, none where it is not there."""
        listed = self._listed.get((section, key))
        if listed is None:
            found = self.table.get(section, {}).get(key, ())
            listed = self._listed[section, key] = tuple(found.split()) if isinstance(found, str) else tuple(found)
        return listed


@cache
def read_toml(path: Path) -> dict[str, Any]:
    """Give what a TOML file tells. Raises KnowledgeError, naming it, where it cannot be read or does not parse."""
    try:
        with path.open("rb") as file:
            return tomli.load(file)
    except OSError as error:
        raise KnowledgeError(f"{path}: cannot be read ({error.strerror}); restore the file.") from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path}: this TOML does not parse ({error}).") from error


def load_wording(folder: Path, lang: str) -> Wording:
    """Read what is known of one language.

    Raises KnowledgeError, naming the file, where one cannot be used.
    """
    table = read_toml(folder / "languages" / f"{lang}.toml")
    return Wording(
        lang,
        table,
        read_inflection(table.get("inflection", {})),
        tuple(k for path in sorted((folder / "kinds").glob("*.toml")) for k in _read_kinds(path, lang)),
        tuple(r for path in sorted((folder / "acts").glob("*.toml")) for r in _read_rules(path, "act", lang)),
        tuple(
            r for path in sorted((folder / "relations").glob("*.toml")) for r in _read_rules(path, "predicate", lang)
        ),
        tuple(r for path in sorted((folder / "occasions").glob("*.toml")) for r in _read_rules(path, "occasion", lang)),
        tuple(r for path in sorted((folder / "paraphrases").glob("*.toml")) for r in _read_rules(path, "", lang)),
        tuple(
            Rule(f"speech.{lang}.{key}", "speech", lang, tuple(patterns))
            for key, patterns in sorted(table.get("speech", {}).items())
        ),
        read_toml(folder / "weights" / f"{lang}.toml"),
        {sort: frozenset(names) for sort, names in read_toml(folder / "sorts.toml").items()},
    )


def _read_rules(path: Path, head: str, lang: str) -> list[Rule]:
    """Read the rules of a file; ``head`` is the key of what all of them say, where they do not tell a thing each."""
    table = read_toml(path)
    if head and head not in table:
        raise KnowledgeError(f"{path}: the line '{head} = …' is missing.")
    check_keys(path, "", {key for key, block in table.items() if not isinstance(block, dict)}, {head} - {""})
    rules = []
    for meaning, block in table.items():
        if not isinstance(block, dict):
            continue
        shared = {key: value for key, value in block.items() if not isinstance(value, dict)}
        check_keys(path, meaning, set(block) - set(shared), LANGUAGES)
        own = {**shared, **block.get(lang, {})}
        check_keys(path, meaning, own, _RULE_KEYS if not head else _RULE_KEYS - {"thing"})
        check_values(path, meaning, own, _RULE_VALUES)
        check_needed(path, meaning, own, *(() if head else ("thing",)), *(("match",) if lang in block else ()))
        if own.get("match"):
            own["match"] = tuple([own["match"]] if isinstance(own["match"], str) else own["match"])
            says = table[head] if head else own.pop("thing")
            rules.append(Rule(id=f"{path.stem}.{lang}.{meaning}", says=says, lang=lang, **own))
    return rules


def _read_kinds(path: Path, lang: str) -> list[Kind]:
    """Read the kinds of a family; a language that needs more than its words has a table of its own."""
    table = read_toml(path)
    shared = {key: value for key, value in table.items() if not isinstance(value, dict)}
    check_keys(path, "", shared, _KIND_KEYS)
    kinds = []
    for name, block in table.items():
        if name in shared:
            continue
        check_keys(path, name, block, {*_KIND_KEYS, *LANGUAGES})
        if block.get(lang):
            own = block[lang] if isinstance(block[lang], dict) else {"words": block[lang]}
            check_keys(path, f"{name}.{lang}", own, _KIND_KEYS)
            told = {**shared, **block, **own}
            check_needed(path, name, told, "name", "words")
            kinds.append(
                Kind(
                    id=f"{path.stem}:{name}",
                    family=path.stem,
                    makes=told.get("makes", ""),
                    name=told["name"],
                    words=tuple(told["words"]),
                    of=tuple(told.get("of", ())),
                    bare=told.get("bare", False),
                    plural=told.get("plural", False),
                    parties=told.get("parties", False),
                    lone=told.get("lone", False),
                    each=told.get("each"),
                )
            )
    return kinds
