"""The ontology as one HTML page in four languages: every term with what it means, where it applies and an example."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from html import escape

from ontology_picture import picture

from kg_caucasus.graph.background import read_turtle
from kg_caucasus.graph.iris import PREFIXES, shorten
from kg_caucasus.resources import resource

SORTS = {
    "Class": "classes", "ObjectProperty": "links", "DatatypeProperty": "values", "AnnotationProperty": "annotations",
}  # fmt: skip
LANGUAGES = {"en": "English", "hy": "Հայերեն", "ru": "Русский", "az": "Azərbaycanca"}
KGC, RDF, RDFS, OWL, SKOS = (PREFIXES[name] for name in ("kgc", "rdf", "rdfs", "owl", "skos"))
ONTOLOGY = "https://w3id.org/kg-caucasus/ontology"
Said = dict[str, list[object]]
SECTIONS = (
    ("classes", "Classes", "Դասեր", "Классы", "Siniflər"),
    ("links", "Links", "Կապեր", "Связи", "Əlaqələr"),
    ("values", "Values", "Արժեքներ", "Значения", "Dəyərlər"),
    ("annotations", "Annotations", "Ծանոթագրություններ", "Аннотации", "Annotasiyalar"),
    ("codes", "Code lists", "Ծածկագրեր", "Списки кодов", "Kod siyahıları"),
)
# (predicate, name in en, hy, ru, az): what is told of a term below its definition
FACTS = (
    (RDFS + "subClassOf", "a kind of", "տեսակն է", "разновидность", "növüdür"),
    (RDFS + "subPropertyOf", "narrower than", "ավելի նեղ է, քան", "уже, чем", "daha dardır"),
    (RDFS + "domain", "of", "ինչի հատկությունն է", "чего", "nəyin"),
    (RDFS + "range", "leads to", "տանում է դեպի", "ведёт к", "aparır"),
    (OWL + "inverseOf", "inverse of", "հակադարձը", "обратное к", "əksi"),
    (OWL + "disjointWith", "never at once", "երբեք միաժամանակ", "никогда одновременно", "heç vaxt eyni anda"),
    (KGC + "ploverType", "PLOVER", "PLOVER", "PLOVER", "PLOVER"),
    (KGC + "cameoType", "CAMEO", "CAMEO", "CAMEO", "CAMEO"),
    (KGC + "closeTo", "close to", "մոտ է", "близко к", "yaxındır"),
    (SKOS + "inScheme", "in the list", "ցանկում", "в списке", "siyahıda"),
)
STYLE = """
body{font:16px/1.5 sans-serif;margin:0 auto;max-width:60rem;padding:1rem}h1,h2{line-height:1.2}
section{border-top:1px solid #ccc;padding:.4rem 0}section h3{margin:.3rem 0}code{background:#f3f3f3;padding:0 .2rem}
pre{background:#f3f3f3;padding:.5rem;white-space:pre-wrap;margin:.3rem 0}
dt{font-weight:bold;float:left;margin-right:.5rem}
dd{margin-left:0}nav a{margin-right:.6rem}label{margin-right:1rem}svg{max-width:100%;height:auto}small{color:#555}
a{overflow-wrap:anywhere}
"""


def html_page() -> str:
    """Give the whole page; it needs nothing from elsewhere, and its anchors are the local names of the terms."""
    terms = _terms()
    parts = [_head(_read()[ONTOLOGY])]
    for key, *titles in SECTIONS:
        chosen = {iri: said for iri, said in terms.items() if _section(said) == key}
        parts.append(f'<h2 id="{key}">{_titles(titles)}</h2>')
        parts.append("<nav>" + "".join(f'<a href="#{_local(i)}">{_local(i)}</a> ' for i in chosen) + "</nav>")
        parts += [_term(iri, said) for iri, said in chosen.items()]
    return "\n".join([*parts, "</body></html>"]) + "\n"


def _read() -> dict[str, Said]:
    found: dict[str, Said] = defaultdict(lambda: defaultdict(list))
    for path in sorted((resource("ontology") / "schema").glob("*.ttl")):
        for t in read_turtle(path):
            found[str(t.subject.value)][t.predicate.value].append(t.object)  # type: ignore[union-attr]
    return found


def _terms() -> dict[str, Said]:
    return {iri: said for iri, said in sorted(_read().items()) if iri.startswith(KGC) and RDFS + "isDefinedBy" in said}


def _section(said: Said) -> str:
    kinds = {v.value for v in said[RDF + "type"]}  # type: ignore[attr-defined]
    return next((section for kind, section in SORTS.items() if OWL + kind in kinds), "codes")


def _head(said: Said) -> str:
    css = "".join(f"body:has(#in-{lang}:checked) [lang]:not([lang={lang}]){{display:none}}" for lang in LANGUAGES)
    switch = "".join(
        f'<label><input type="radio" name="lang" id="in-{lang}"{" checked" if lang == "en" else ""}> {name}</label>'
        for lang, name in LANGUAGES.items()
    )
    sections = "".join(f'<a href="#{key}">{_titles(names)}</a> ' for key, *names in SECTIONS)
    version = escape(said[OWL + "versionIRI"][0].value)  # type: ignore[attr-defined]
    dcterms = PREFIXES["dcterms"]
    licence = escape(said[dcterms + "license"][0].value)  # type: ignore[attr-defined]
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>kgc: {ONTOLOGY}</title>'
        f"<style>{STYLE}{css}</style></head><body>\n{switch}\n"
        f"<h1>{_four(_by_language(said[dcterms + 'title']))}</h1>\n"
        f"<p>{_four(_by_language(said[dcterms + 'description']))}</p>\n"
        f"<p><code>@prefix kgc: &lt;{KGC}&gt; .</code></p>\n"
        f'<p><small><a href="{version}">{version}</a> · <a href="{licence}">{licence}</a></small></p>\n'
        f"<nav>{sections}</nav>\n{picture()}"
    )


def _term(iri: str, said: Said) -> str:
    name = _by_language(said[RDFS + "label"] or said[SKOS + "prefLabel"])
    lines = [
        f'<section id="{_local(iri)}"><h3>{_four(name)} <small><code>kgc:{_local(iri)}</code></small></h3>',
        f"<p>{_four(_by_language(said[SKOS + 'definition']))}</p>",
    ]
    facts = [
        f"<dt>{_titles(names)}</dt><dd>{', '.join(map(_link, said[predicate]))}</dd>"
        for predicate, *names in FACTS
        if said.get(predicate)
    ]
    if facts:
        lines.append(f"<dl>{''.join(facts)}</dl>")
    lines += [f"<p><small>{escape(v.value)}</small></p>" for v in said.get(SKOS + "editorialNote", ())]  # type: ignore[attr-defined]
    lines += [f"<pre>{escape(v.value)}</pre>" for v in said.get(SKOS + "example", ())]  # type: ignore[attr-defined]
    return "\n".join([*lines, "</section>"])


def _link(value: object) -> str:
    iri = str(getattr(value, "value", value))
    if iri.startswith(KGC):
        return f'<a href="#{_local(iri)}">{_local(iri)}</a>'
    return f'<a href="{escape(iri)}">{escape(shorten(iri))}</a>'


def _by_language(values: list[object]) -> dict[str, str]:
    return {v.language: v.value for v in values if getattr(v, "language", None)}  # type: ignore[attr-defined]


def _four(words: dict[str, str]) -> str:
    return "".join(f'<span lang="{lang}">{escape(words[lang])}</span>' for lang in LANGUAGES if lang in words)


def _titles(names: Iterable[str]) -> str:
    return _four(dict(zip(LANGUAGES, names, strict=True)))


def _local(iri: str) -> str:
    return escape(iri.removeprefix(KGC))
