"""Fit the weights of features to annotated statements: ``python bench/fit_weights.py GOLD_DIR[=N] ...``.

Each choice in a folder counts N times; those in force come of ``annotated=16``, ``written``, ``press`` and
``probes=0.5`` in ``tests/golden``. Writes ``ontology/wording/weights/<lang>.toml``. A choice is a softmax over the sums
of its candidates' weights; what is fitted is the likelihood of the candidates that the annotation names, less a penalty
on large weights. Each feature has one weight for all languages and a correction for each, so that a language with few
examples leans on the others. Needs numpy, which the extra ``plots`` brings.

``--damped`` writes the mean of this fit and of the weights in force: a fit follows every change of the program, and
takes the chance of its statements with it.

``--check`` writes nothing and prints how often the right candidate is chosen in statements left out of the fit (five
parts). ``--apart DIR`` writes nothing either, and prints how well the statements of a folder that is not in the fit
are read by the weights so fitted.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from kg_caucasus import extraction
from kg_caucasus.evaluation.compare import compare
from kg_caucasus.evaluation.gold import read_gold, statement_of
from kg_caucasus.evaluation.tally import LAYERS, tally
from kg_caucasus.exports.annotation import annotate
from kg_caucasus.extraction.acts.acts import act_kind, acts_in
from kg_caucasus.extraction.acts.claims import claim_candidates
from kg_caucasus.extraction.acts.speakers import speaker_candidates
from kg_caucasus.extraction.acts.targets import WORDS, target_candidates
from kg_caucasus.extraction.draft import Draft, begin
from kg_caucasus.extraction.occasions.events import find_events
from kg_caucasus.extraction.occasions.participants import participant_candidates
from kg_caucasus.extraction.references.antecedents import KINDS, antecedents
from kg_caucasus.extraction.references.several import USES, those_before
from kg_caucasus.extraction.sentence.rules import find_rules
from kg_caucasus.extraction.sentence.weighing import Candidate
from kg_caucasus.extraction.speech.doers import doer_candidates
from kg_caucasus.extraction.speech.telling import is_quoted
from kg_caucasus.extraction.speech.voices import tellings_of, voice_candidates
from kg_caucasus.extraction.words.lexicon import build_lexicon
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document
from kg_caucasus.resources import LANGUAGES

TABLES = ("doer", "reference", "several", "voice", "participant", "speaker", "target", "claim")
WEIGHTS = Path(__file__).parent.parent / "ontology" / "wording" / "weights"
_HEAD = "# How much each feature of a candidate tells that it is meant. Fitted by bench/fit_weights.py, not by hand."
# What a choice counts in which something is meant, against one in which nothing is: claims are hard to tell.
_TOLD = {"claim": 2.0, "speaker": 2.5}
_TOLD_ELSE = 1.5
_UNWEIGHED = extraction.PASSES.index(find_events)  # passes that ask for no weights
_IN_WORDS = 0.3  # what a choice in which an act is about no thing counts, against one in which it is about one
_SILENT = 0.3  # what a sentence without acts counts for nobody's speaking there
_PENALTY, _CORRECTION, _ROUNDS, _LEAST = 0.1, 0.5, 400, 0.05
_CORRECTION_OF = {"target": 1.0}  # of many features, most are rare in one language: it leans on the others more


@dataclass(frozen=True)
class Choice:
    """One choice in one statement: its candidates, and which of them the annotation names."""

    statement: str
    lang: str
    candidates: tuple[Candidate, ...]
    right: tuple[bool, ...]
    counts: float = 1.0


@dataclass(frozen=True)
class Read:
    """A statement as far as it has been read, with its annotation and which of our things its names are."""

    draft: Draft
    gold: dict[str, Any]
    things: dict[str, str]
    counts: float = 1.0


def main() -> None:
    """Fit and write, or fit and check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--damped", action="store_true")
    parser.add_argument("--apart", type=Path, metavar="DIR")
    options = parser.parse_args()
    knowledge = load()
    in_force = {lang: build_lexicon(knowledge, lang).wording.weights.copy() for lang in LANGUAGES}
    for lang in LANGUAGES:  # a fit owes nothing to the one before
        build_lexicon(knowledge, lang).wording.weights.update({table: {} for table in TABLES})
    begun = [
        begun_reading(text, gold, knowledge, float(counts or 1))
        for folder, _, counts in (name.partition("=") for name in options.gold)
        for text, gold in read_gold(Path(folder))
    ]
    for table in TABLES:
        reads = [as_far_as_voices(one) for one in begun]
        choices = [choice for one in reads for choice in choices_of(one, table)]
        if table == "speaker":
            choices += examples_of(knowledge)
        weights = fit(choices, _TOLD.get(table, _TOLD_ELSE), _CORRECTION_OF.get(table, _CORRECTION))
        for lang, own in weights.items():
            build_lexicon(knowledge, lang).wording.weights[table] = own
        report(table, choices, weights, check=options.check)
    if options.apart:
        print_figures(options.apart, knowledge)
    elif not options.check:
        for lang in LANGUAGES:
            own = build_lexicon(knowledge, lang).wording.weights
            write(WEIGHTS / f"{lang}.toml", mean(in_force[lang], own) if options.damped else own)


def print_figures(folder: Path, knowledge: Any) -> None:
    """Print how well the statements of a folder are read by the weights just fitted."""
    statements = [(text, gold, statement_of(text, gold)) for text, gold in read_gold(folder)]
    total = tally(compare(t, gold, annotate(extraction.extract(one, knowledge))) for t, gold, one in statements)
    for lang in ("all", *LANGUAGES):
        scored = (f"{layer} {total.layers[lang, layer].f1:.3f}" for layer in LAYERS)
        right = (f"{slot} right {total.layers[lang, slot].precision:.3f}" for slot in ("speakers", "targets"))
        print(f"{lang:4}", *scored, *right, sep="   ")


def begun_reading(text: str, gold: dict[str, Any], knowledge: Any, counts: float = 1.0) -> Read:
    """Read a statement as far as no weights are asked for, and align its names with ours."""
    statement = statement_of(text, gold)
    document = read_document(statement)
    draft = begin(document, build_lexicon(knowledge, document.lang))
    for step in extraction.PASSES[:_UNWEIGHED]:
        draft = step(draft)
    return Read(draft, gold, _aligned(text, gold, as_far_as_voices(Read(draft, gold, {})).draft), counts)


def _aligned(text: str, gold: dict[str, Any], draft: Draft) -> dict[str, str]:
    """Give which of our things the names of an annotation are, those told by a noun alone included."""
    noted = [n for row in draft.unnamed.values() for n in row]
    extracted = extraction.conclude(draft.add(noted))
    ids = {e.name: ref for ref, e in extracted.things.items()}
    pairs = compare(text, gold, annotate(extracted)).layers["entities"].pairs
    return {name: ids[f["name"]] for g, f in pairs for name in (g["name"], *g.get("aliases", ())) if f["name"] in ids}


def as_far_as_voices(one: Read) -> Read:
    """Read on, by the weights as they stand, up to the pass that finds the acts."""
    draft = one.draft
    for step in extraction.PASSES[_UNWEIGHED:-1]:
        draft = step(draft)
    return replace(one, draft=draft)


def choices_of(one: Read, table: str) -> Iterator[Choice]:
    """Give the choices of a table that a statement asks for and its annotation answers."""
    if table in _OF_TEXTS:
        yield from _OF_TEXTS[table](one)
        return
    for sentence in one.draft.document.sentences:
        if table == "doer":
            yield from _doers(one, sentence)
        elif table == "claim":
            yield from _claims(one, sentence)
        else:
            for found in find_rules(one.draft, "acts", sentence):
                yield from _act(one, table, found)


def examples_of(knowledge: Any) -> Iterator[Choice]:
    """Give the choices that the examples of the rules ask for: somebody does what the words say, whoever it is."""
    for lang in LANGUAGES:
        lexicon = build_lexicon(knowledge, lang)
        for rule in lexicon.wording.acts:
            for text, done in ((rule.example, True), (rule.counter, False)):
                draft = begin(read_document(Statement("example", text, lang)), lexicon)
                for step in extraction.PASSES[:-1]:
                    draft = step(draft)
                for sentence in draft.document.sentences:
                    for found in find_rules(draft, "acts", sentence):
                        if found.rule is rule:
                            candidates = speaker_candidates(draft, found)
                            right = [bool(c.things) is done for c in candidates]
                            if any(right) and not all(right):
                                yield Choice(f"example {rule.id}", lang, tuple(candidates), tuple(right))


def _choice(one: Read, candidates: list[Candidate], right: list[bool], worth: float = 1.0) -> Iterator[Choice]:
    if any(right) and not all(right):
        yield Choice(one.gold["id"], one.gold["lang"], tuple(candidates), tuple(right), one.counts * worth)


def _doers(one: Read, sentence: range) -> Iterator[Choice]:
    draft = one.draft
    span = draft.span(sentence.start, sentence.stop)
    rows = [a for a in one.gold["acts"] if _overlaps(one, a["quote"], span.start, span.end)]
    speakers = {one.things.get(a["speaker"]) for a in rows} - {None}
    for verb in find_rules(draft, "speech", sentence):
        if verb.rule.id.endswith(".verbs") and not is_quoted(draft, verb.match.first) and speakers:
            candidates = doer_candidates(draft, verb.match.first, verb.match.last)
            right = [bool(speakers & {*c.things}) for c in candidates]
            yield from _choice(one, candidates, right if any(right) else [not c.things for c in candidates])


def _references(one: Read) -> Iterator[Choice]:
    """A reference beside an act stands for whose act it is, or what it is about, where no name there tells it."""
    draft = one.draft
    for phrase in draft.phrases:
        traced = [n for n in draft.beside(phrase.first) if n.how == "reference" and n.first == phrase.first]
        for use in {e.ref.removeprefix("reference:") for e in phrase.entries if e.use == "reference" and traced}:
            sort, _, role = use.partition("-")
            candidates = antecedents(draft, phrase, sort, role) if sort in KINDS else []
            span = draft.span(phrase.first, phrase.last)
            rows = [a for a in one.gold["acts"] if _overlaps(one, a["quote"], span.start, span.end)]
            meant = {one.things.get(a[slot]) for a in rows for slot in ("speaker", "target", "addressee")}
            named = {t for n in draft.beside(phrase.first) if n.how != "reference" for t in n.things}
            right = [bool({*c.things} & meant - named) for c in candidates]
            if sum(right) == 1:
                yield from _choice(one, candidates, right)


def _several(one: Read) -> Iterator[Choice]:
    """A plural reference stands for those whose acts its words tell together, where they are not named beside it."""
    draft = one.draft
    for phrase in draft.phrases:
        traced = [n for n in draft.beside(phrase.first) if n.how == "reference" and n.first == phrase.first]
        refs = sorted({e.ref.removeprefix("reference:") for e in phrase.entries if e.use == "reference" and traced})
        uses = [use for use in refs if use.partition("-")[0] in USES]
        span = draft.span(phrase.first, phrase.last)
        rows = [a for a in one.gold["acts"] if uses and _overlaps(one, a["quote"], span.start, span.end)]
        named = {t for n in draft.beside(phrase.first) if n.how != "reference" for t in n.things}
        told = [r for r in one.gold["relations"] if uses and _overlaps(one, r["quote"], span.start, span.end)]
        together = {(r["predicate"], r["object"]): set[str]() for r in told}
        for r in told:
            together[r["predicate"], r["object"]] |= {one.things[r["subject"]]} if r["subject"] in one.things else set()
        by_acts = {one.things[a["speaker"]] for a in rows if a["speaker"] in one.things}
        for meant in ({t for t in those if t not in named} for those in (by_acts, *together.values())):
            if len(meant) > 1:
                candidates = those_before(draft, phrase, uses)
                share = [len(meant & {*c.things}) / len(meant | {*c.things}) for c in candidates]
                best = max(share, default=0.0)
                yield from _choice(one, candidates, [bool(best) and s == best for s in share])
                break


def _voices(one: Read) -> Iterator[Choice]:
    """A sentence's voice is whose acts it tells without naming the one who acts beside them; else nobody's."""
    draft, tellings = one.draft, tellings_of(one.draft)
    for number, sentence in enumerate(draft.document.sentences):
        span = draft.span(sentence.start, sentence.stop)
        rows = [a for a in one.gold["acts"] if _overlaps(one, a["quote"], span.start, span.end)]
        speakers = {
            one.things[a["speaker"]] for a in rows if a["speaker"] in one.things and _is_voice(one, a, sentence)
        }
        candidates = voice_candidates(draft, tellings, draft.voices[:number], number)
        share = [len(speakers & {*c.things}) / len(speakers | {*c.things}) if c.things else 0.0 for c in candidates]
        best = max(share)
        if best:
            yield from _choice(one, candidates, [s == best for s in share])
        elif not rows:
            right = [not c.things for c in candidates]
            yield Choice(one.gold["id"], one.gold["lang"], tuple(candidates), tuple(right), one.counts * _SILENT)


def _is_voice(one: Read, act: dict[str, Any], sentence: range) -> bool:
    """Tell whether an act is that of whoever speaks, and not of somebody of whom the same words tell."""
    start = one.draft.document.statement.text.find(act["quote"])
    inside = [
        n
        for n in one.draft.beside(sentence.start)
        if start <= one.draft.span(n.first, n.last).start < start + len(act["quote"])
    ]
    return act["act"] == "ASSERT" or not any(one.things[act["speaker"]] in n.things for n in inside)


def _participants(one: Read) -> Iterator[Choice]:
    rows = {
        (one.things.get(r["subject"]), one.things.get(r["object"]))
        for r in one.gold["relations"]
        if r["predicate"] == "participatesIn"
    }
    events = {one.things.get(e["name"]) for e in one.gold["entities"] if e["type"] == "Event"}
    for event, group, candidates in participant_candidates(one.draft):
        if event.things[0] in events and "told by a rule" not in candidates[1].features:
            takes = any((thing, event.things[0]) in rows for thing in group.things)
            yield from _choice(one, candidates, [not takes, takes])


_OF_TEXTS = {"reference": _references, "several": _several, "voice": _voices, "participant": _participants}


def _claims(one: Read, sentence: range) -> Iterator[Choice]:
    draft = one.draft
    claimed = [a for a in one.gold["acts"] if a["act"] == "ASSERT"]
    for clause, candidates in claim_candidates(draft, sentence, acts_in(draft, sentence)):
        span = draft.span(clause.start, clause.stop)
        rows = [a for a in claimed if _overlaps(one, a["quote"], span.start, span.end)]
        meant = {one.things.get(a["target"]) for a in rows}
        right = [bool(meant & {*c.things}) or not (rows or c.things) for c in candidates]
        if not any(right):  # a claim about what is not found here is still one
            right = [bool(c.things) for c in candidates]
        yield from _choice(one, candidates, right)


def _act(one: Read, table: str, found: Any) -> Iterator[Choice]:
    draft, kind = one.draft, act_kind(one.draft, found)
    if not kind:
        return
    span = draft.span(found.match.first, found.match.last)
    alike = [a for a in one.gold["acts"] if a["act"] == kind.name]
    rows = [a for a in alike if _overlaps(one, a["quote"], span.start, span.end)]
    candidates = speaker_candidates(draft, found)
    speakers = [
        {one.things[a["speaker"]] for a in rows if a["speaker"] in one.things} & {*c.things} for c in candidates
    ]
    share = [len(s) / len({*s, *c.things}) if c.things else 0.0 for s, c in zip(speakers, candidates, strict=True)]
    best = max(share, default=0.0)
    if table == "speaker":
        if rows:
            yield from _choice(one, candidates, [bool(best) and s == best for s in share])
        elif not any(one.things.get(a["speaker"]) in c.things for a in alike for c in candidates):
            yield from _choice(one, candidates, [not c.things for c in candidates])
        return
    if not best:
        return
    speaker = candidates[share.index(best)]
    targets = target_candidates(draft, found, kind, speaker)
    own = [a for a in rows if one.things.get(a["speaker"]) in speaker.things]
    meant = {one.things[a["target"]] for a in own if a["target"] in one.things}
    names = {n for e in one.gold["entities"] for n in (e["name"], *e.get("aliases", ()))}
    share = [len(meant & {*c.things}) / len(meant | {*c.things}) if c.things else 0.0 for c in targets]
    best = max(share, default=0.0)
    words = not meant and all(a["target"] not in names for a in own)
    yield from _choice(
        one,
        targets,
        [(bool(best) and s == best) or (words and WORDS in c.features) for s, c in zip(share, targets, strict=True)],
        1.0 if best else _IN_WORDS,
    )


def _overlaps(one: Read, quote: str, start: int, end: int) -> bool:
    found = re.finditer(re.escape(quote), one.draft.document.statement.text)
    return any(m.start() < end and start < m.end() for m in found)


def fit(choices: list[Choice], worth_of_told: float, correction: float = _CORRECTION) -> dict[str, dict[str, float]]:
    """Give the weights of each language by gradient ascent (Adam)."""
    langs = sorted({c.lang for c in choices})
    numbers: dict[tuple[str, str], int] = {}
    rows: list[int] = []
    columns: list[int] = []
    starts, right = [0], []
    for choice in choices:
        for candidate, is_right in zip(choice.candidates, choice.right, strict=True):
            for feature in candidate.features:
                for key in (("", feature), (choice.lang, feature)):
                    rows.append(len(right))
                    columns.append(numbers.setdefault(key, len(numbers)))
            right.append(is_right)
        starts.append(len(right))
    row, column, sure = np.array(rows), np.array(columns), np.array(right, dtype=float)
    begin_at = np.array(starts[:-1])
    told = [any(r and x.things for r, x in zip(c.right, c.candidates, strict=True)) for c in choices]
    counts = np.array([c.counts for c in choices])
    worth = np.repeat(np.where(told, worth_of_told, 1.0) * counts, np.diff(np.array(starts)))
    sizes = np.diff(np.array(starts))
    penalty = np.array([correction if lang else _PENALTY for lang, _ in numbers])
    weights, mean, spread = np.zeros(len(numbers)), np.zeros(len(numbers)), np.zeros(len(numbers))

    def shares(scores: Any) -> Any:
        top = np.repeat(np.maximum.reduceat(scores, begin_at), sizes)
        e = np.exp(scores - top)
        return e / np.repeat(np.add.reduceat(e, begin_at), sizes)

    for round_ in range(1, _ROUNDS + 1):
        scores = np.bincount(row, weights[column], len(right))
        wanted = worth * (shares(np.where(sure > 0, scores, -1e9)) - shares(scores))
        slope = np.bincount(column, wanted[row], len(numbers)) / len(choices) * 20 - penalty * weights
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        weights += 0.05 * (mean / (1 - 0.9**round_)) / (np.sqrt(spread / (1 - 0.999**round_)) + 1e-8)
    features = sorted({feature for _, feature in numbers})
    own = {
        lang: {f: sum(weights[numbers[k]] for k in (("", f), (lang, f)) if k in numbers) for f in features}
        for lang in langs
    }
    return {lang: {f: round(float(w), 2) for f, w in table.items() if abs(w) >= _LEAST} for lang, table in own.items()}


def mean(some: dict[str, dict[str, float]], others: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Give the weights halfway between two fits, of the features of both."""
    halfway = {
        table: {
            f: round((some.get(table, {}).get(f, 0.0) + own.get(f, 0.0)) / 2, 2) for f in {*some.get(table, {}), *own}
        }
        for table, own in others.items()
    }
    return {table: {f: w for f, w in own.items() if w} for table, own in halfway.items()}


def hits(choices: list[Choice], weights: dict[str, dict[str, float]]) -> list[bool]:
    """Tell of each choice whether the weights choose rightly."""
    return [
        c.right[
            max(
                range(len(c.candidates)),
                key=lambda i: sum(weights[c.lang].get(f, 0.0) for f in c.candidates[i].features),
            )
        ]
        for c in choices
    ]


def report(table: str, choices: list[Choice], weights: dict[str, dict[str, float]], *, check: bool) -> None:
    """Print how often the right candidate is chosen, by language."""
    told = dict(zip(map(id, choices), hits(choices, weights), strict=True))
    if check:
        statements = sorted({c.statement for c in choices})
        for part in range(5):
            held = {*statements[part::5]}
            rest = fit(
                [c for c in choices if c.statement not in held],
                _TOLD.get(table, _TOLD_ELSE),
                _CORRECTION_OF.get(table, _CORRECTION),
            )
            kept = [c for c in choices if c.statement in held]
            told |= dict(zip(map(id, kept), hits(kept, rest), strict=True))
    for lang in sorted(weights):
        own = [told[id(c)] for c in choices if c.lang == lang and not c.statement.startswith("example")]
        print(f"{table:8} {lang}  {sum(own) / len(own):.2f} of {len(own)} choices")


def write(path: Path, tables: dict[str, dict[str, float]]) -> None:
    """Write the weights of one language."""
    lines = [_HEAD]
    for name in TABLES:
        lines += ["", f"[{name}]", *(f'"{feature}" = {weight}' for feature, weight in sorted(tables[name].items()))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
