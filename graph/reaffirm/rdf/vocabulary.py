"""The terms of the graph that programs use: classes, graphs, and the way back from IRIs."""

from __future__ import annotations

from reaffirm.model import NO_ACT, ParagraphKind, TargetType
from reaffirm.namespaces import ACT, BASE, NAMED_KINDS, REA, target_of

#: The graph with the vocabulary and the authority files.
AUTHORITY_GRAPH = BASE + "graph/authority"
#: The graph about the store itself: its layout, and from which inputs it was built. It is not
#: exported.
STORE_GRAPH = BASE + "graph/store"

#: The local name of the act of references that no act governs.
NO_ACT_NAME = "none"

TARGET_CLASSES: dict[TargetType, str] = {
    "resolution": REA + "Resolution",
    "decision": REA + "Decision",
    "document": REA + "Document",
    "treaty": REA + "Treaty",
    "instrument": REA + "Instrument",
    "publication": REA + "Publication",
    "conference": REA + "Conference",
    "body": REA + "Body",
}

PARAGRAPH_CLASSES: dict[ParagraphKind, str] = {
    "title": REA + "TitleBlock",
    "preambular": REA + "PreambularParagraph",
    "operative": REA + "OperativeParagraph",
    "heading": REA + "Heading",
    "annex": REA + "AnnexParagraph",
    "footnote": REA + "Footnote",
}

_ORGANS = {"A": "general-assembly", "S": "security-council", "E": "ecosoc"}


def act_term(act: str) -> str:
    """The IRI of an act as the graph states it; "no act" has an IRI of its own.

    >>> act_term("recalls"), act_term("-")
    ('https://w3id.org/reaffirm/act/recalls', 'https://w3id.org/reaffirm/act/none')
    """
    return ACT + (NO_ACT_NAME if act == NO_ACT else act)


def act_of(iri: str) -> str:
    """The act that an IRI of the graph stands for: the inverse of :func:`act_term`.

    >>> act_of("https://w3id.org/reaffirm/act/none"), act_of(act_term("urges"))
    ('-', 'urges')
    """
    name = iri.removeprefix(ACT)
    return NO_ACT if name == NO_ACT_NAME else name


def document_class(symbol: str) -> str:
    """The class of a document by its symbol.

    >>> document_class("S/PRST/2020/5").rpartition("#")[2]
    'PresidentialStatement'
    >>> document_class("A/RES/76/187").rpartition("#")[2]
    'Resolution'
    """
    if "/PRST/" in symbol:
        return REA + "PresidentialStatement"
    if "/RES/" in symbol:
        return REA + "Resolution"
    return REA + ("Decision" if "/DEC/" in symbol else "Document")


def target_type(target: str) -> TargetType:
    """The type that a target shows.

    >>> target_type("A/RES/76/187"), target_type("E/DEC/2016/220"), target_type("body:g20")
    ('resolution', 'decision', 'body')
    """
    kind, colon, _ = target.partition(":")
    for name in NAMED_KINDS:
        if colon and kind == name:
            return name
    if "/RES/" in target:
        return "resolution"
    return "decision" if "/DEC/" in target else "document"


def organ_target(symbol: str) -> str:
    """The organ that adopted a document, as a target; empty where the symbol does not say.

    >>> organ_target("A/RES/76/187"), organ_target("A/HRC/RES/7/1"), organ_target("CND/RES/51/1")
    ('body:general-assembly', '', '')
    """
    organ, _, rest = symbol.partition("/")
    kind = rest.partition("/")[0]
    known = _ORGANS.get(organ) if kind in ("RES", "DEC", "PRST") else None
    return f"body:{known}" if known else ""


def place_of(iri: str) -> tuple[str, str, str]:
    """Symbol, language and paragraph (with the number of the reference, if any) of a node's IRI.

    >>> place_of("https://w3id.org/reaffirm/doc/A/RES/76/187/zh#op5-3")
    ('A/RES/76/187', 'zh', 'op5-3')
    """
    version, _, paragraph = target_of(iri).partition("#")
    symbol, _, language = version.rpartition("/")
    return symbol, language, paragraph
