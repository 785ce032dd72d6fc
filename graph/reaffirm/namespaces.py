"""IRIs of Reaffirm's vocabulary and things. They depend on content alone."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from reaffirm.model import TargetType

BASE = "https://w3id.org/reaffirm/"
REA = BASE + "ontology#"
ACT = BASE + "act/"
DOC = BASE + "doc/"
ID = BASE + "id/"
GENERIC = BASE + "generic/"

PREFIXES: dict[str, str] = {
    "rea": REA,
    "act": ACT,
    "doc": DOC,
    "id": ID,
    "undo": "https://w3id.org/un/ontology/undo/",
    "cito": "http://purl.org/spar/cito/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

NAMED_KINDS: tuple[TargetType, ...] = (
    "treaty", "instrument", "publication", "conference", "body"
)  # fmt: skip
#: The classes of what has a name.
NAMED_CLASSES: dict[str, TargetType] = {REA + kind.capitalize(): kind for kind in NAMED_KINDS}
_KINDS: dict[str, TargetType] = {kind: kind for kind in NAMED_KINDS}
#: Before the text within which alone a generic name means one thing; no other slug has it.
_SCOPE = "--"
_NOT_SLUG = re.compile(r"[^\w]+")


@lru_cache(maxsize=65_536)
def target_iri(target: str) -> str:
    """The IRI of a reference's target: a symbol or a named entity.

    >>> target_iri("A/RES/76/187")
    'https://w3id.org/reaffirm/doc/A/RES/76/187'
    >>> target_iri("treaty:uncac")
    'https://w3id.org/reaffirm/id/treaty/uncac'
    """
    kind, colon, slug = target.partition(":")
    if colon and kind in NAMED_KINDS:
        return f"{ID}{kind}/{quote(slug, safe='-')}"
    return DOC + quote(target, safe="/()-.,")


def kind_of(target: str) -> TargetType:
    """What the target of a reference to something with a name is.

    >>> kind_of("treaty:uncac")
    'treaty'
    """
    return _KINDS[target.partition(":")[0]]


def page_address(symbol: str) -> str:
    """The address under which the United Nations show a document of their own symbol.

    >>> page_address("A/RES/217(III)A"), page_address("A/1 <b>")
    ('https://undocs.org/A/RES/217(III)A', 'https://undocs.org/A/1%20%3Cb%3E')
    """
    return "https://undocs.org/" + quote(symbol, safe="/()-.,")


def scoped(target: str, symbol: str) -> str:
    """The target of a generic name within one document: what else is called so is another thing.

    >>> scoped("body:trust-fund", "S/RES/2531(2020)")
    'body:trust-fund--s-res-2531-2020'
    """
    scope = _NOT_SLUG.sub("-", symbol.lower()).strip("-")
    return f"{target}{_SCOPE}{scope}" if scope else target


def unscoped(target: str) -> str:
    """A target without the document within which alone it means one thing.

    >>> unscoped("body:trust-fund--s-res-2531-2020"), unscoped("body:unodc")
    ('body:trust-fund', 'body:unodc')
    """
    return target.partition(_SCOPE)[0]


def is_scoped(target: str) -> bool:
    """Whether a target means one thing only within a document.

    >>> is_scoped("body:trust-fund--s-res-2531-2020"), is_scoped("body:unodc")
    (True, False)
    """
    return _SCOPE in target


def generic_iri(target: str) -> str:
    """The IRI of a generic name, which is no thing but what many things are called by.

    >>> generic_iri("body:trust-fund")
    'https://w3id.org/reaffirm/generic/body/trust-fund'
    """
    kind, _, slug = target.partition(":")
    return f"{GENERIC}{kind}/{quote(slug, safe='-')}"


def version_iri(symbol: str, language: str) -> str:
    """The IRI of a language version, which is also the name of its graph.

    >>> version_iri("A/RES/76/187", "zh")
    'https://w3id.org/reaffirm/doc/A/RES/76/187/zh'
    """
    return f"{target_iri(symbol)}/{language}"


def paragraph_iri(symbol: str, language: str, paragraph: str) -> str:
    """The IRI of a paragraph; a reference in it appends ``-1``, ``-2`` …

    >>> paragraph_iri("A/RES/76/187", "zh", "op3(a)")
    'https://w3id.org/reaffirm/doc/A/RES/76/187/zh#op3(a)'
    """
    return f"{version_iri(symbol, language)}#{fragment(paragraph)}"


@lru_cache(maxsize=16_384)
def fragment(paragraph: str) -> str:
    """A paragraph's name as the last part of its IRI.

    >>> fragment("op3(a)"), fragment("annex 1")
    ('op3(a)', 'annex%201')
    """
    return quote(paragraph, safe="():-")


def act_iri(act: str) -> str:
    """The IRI of an act: both the SKOS concept's name and, as ``rea:<act>``, the direct edge.

    >>> act_iri("recalls")
    'https://w3id.org/reaffirm/act/recalls'
    """
    return ACT + act


def edge_iri(act: str) -> str:
    """The property of the direct edge of an act.

    >>> edge_iri("recalls")
    'https://w3id.org/reaffirm/ontology#recalls'
    """
    return REA + act


def target_of(iri: str) -> str:
    """The target that an IRI of a thing stands for: the inverse of :func:`target_iri`.

    >>> target_of("https://w3id.org/reaffirm/id/treaty/uncac")
    'treaty:uncac'
    """
    from urllib.parse import unquote

    if iri.startswith(ID):
        kind, _, slug = iri[len(ID) :].partition("/")
        return f"{kind}:{unquote(slug)}"
    if iri.startswith(DOC):
        return unquote(iri[len(DOC) :])
    return iri
