"""How fast statements are read, beside what a user would take instead: ``python bench/reading.py FOLDER [--tokens N]``.

FOLDER holds statements (``.txt`` or ``.jsonl``). Peers that are not installed are left out with a word; install them
with ``pip install natasha uniparser-eastern-armenian spacy``. All run in this one process, on one core, on the same
texts, so that the ratios hold on any machine. A token is one of ours: a word, number or mark.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kg_caucasus.extraction import extract
from kg_caucasus.knowledge import load
from kg_caucasus.model import Statement
from kg_caucasus.reading import read_document, read_sources

Peer = Callable[[str], object]


def ours() -> Iterator[tuple[str, str, Callable[[Statement], object]]]:
    """Give our own path, once a language."""
    knowledge = load()
    for lang in ("hy", "ru", "en", "az"):
        yield "kg_caucasus, everything", lang, lambda statement: extract(statement, knowledge)


def natasha() -> tuple[str, str, Peer]:
    """Names in Russian, as natasha finds them."""
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def read(text: str) -> object:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        return doc

    return "natasha, names only", "ru", read


def uniparser() -> tuple[str, str, Peer]:
    """Armenian word analysis, as uniparser gives it."""
    from uniparser_eastern_armenian import EasternArmenianAnalyzer

    analyser = EasternArmenianAnalyzer()
    return "uniparser, word analysis only", "hy", lambda text: analyser.analyze_words(text.split())


def spacy_blank() -> tuple[str, str, Peer]:
    """English tokens, sentences and our names as a spaCy phrase matcher: what can be had without a model."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("NAME", [nlp.make_doc(n) for t in load().things.by_id.values() for n in t.labels.get("en", ())])

    def read(text: str) -> object:
        doc = nlp(text)
        return doc, matcher(doc)

    return "spaCy blank + phrase matcher, names only", "en", read


def timed(read: Callable[[Statement], object], statements: list[Statement], tokens: int) -> float:
    """Give tokens a second, after one unmeasured statement."""
    read(statements[0])
    started = time.perf_counter()
    for statement in statements:
        read(statement)
    return tokens / (time.perf_counter() - started)


def gather(folders: list[Path], tokens: int) -> tuple[dict[str, list[Statement]], dict[str, int]]:
    """Give statements of each language up to a number of tokens; where there are too few, the same ones again."""
    texts: dict[str, list[Statement]] = {}
    counts: dict[str, int] = {}
    for statement in read_sources(folders):
        document = read_document(statement)
        if counts.get(document.lang, 0) < tokens:
            texts.setdefault(document.lang, []).append(statement)
            counts[document.lang] = counts.get(document.lang, 0) + len(document.tokens)
    for lang, found in texts.items():
        times = max(1, tokens // counts[lang])
        texts[lang], counts[lang] = found * times, counts[lang] * times
    return texts, counts


def main() -> None:
    """Print a line for each reader: tokens a second, and how many times slower than ours."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--tokens", type=int, default=20_000, help="how many tokens a language, at most")
    args = parser.parse_args()
    texts, counts = gather(args.folder, args.tokens)
    base: dict[str, float] = {}
    for name, lang, read in ours():
        if lang in texts:
            base[lang] = timed(read, texts[lang], counts[lang])
            print(f"{lang}  {name:42} {base[lang]:10,.0f} tokens/s  ({counts[lang]:,} tokens)")
    for maker in (natasha, uniparser, spacy_blank):
        try:
            name, lang, peer = maker()
        except ImportError as error:
            print(f"    {maker.__name__}: not installed ({error.name})")
            continue
        if lang in texts:
            speed = timed(lambda s, peer=peer: peer(s.text), texts[lang], counts[lang])  # type: ignore[misc]
            print(f"{lang}  {name:42} {speed:10,.0f} tokens/s  ours is {base[lang] / speed:.1f} ×")


if __name__ == "__main__":
    main()
