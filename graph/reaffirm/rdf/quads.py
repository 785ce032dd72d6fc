"""An extraction as N-Quads: the named graph of one language version.

The text is built by string formatting, not through objects of a library: a corpus has millions
of quads, and writing them this way is some thirty times quicker. It always has the same order:
first the version, the work, its edges and the targets that the authority files do not know, then
the paragraphs with their references, and last, outside the named graph because it follows from
the symbol alone, the type of every cited document.

A reference is one node: a ``cito:Citation`` and at the same time the Web Annotation selectors of
its words (``oa:TextQuoteSelector`` with ``oa:exact``, ``oa:TextPositionSelector`` with
``oa:start`` and ``oa:end``) in the paragraph, whose whole text stands beside it. Prefix and
suffix of the quotation are not stored: they are ``SUBSTR`` of that text.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from reaffirm.model import NO_ACT, NUMBERED_TYPES, Document, Extraction, Reference
from reaffirm.namespaces import (
    PREFIXES,
    REA,
    edge_iri,
    fragment,
    generic_iri,
    is_scoped,
    page_address,
    scoped,
    target_iri,
    unscoped,
    version_iri,
)
from reaffirm.numbering import date_agrees
from reaffirm.own.force import per_vocabulary
from reaffirm.rdf.vocabulary import (
    PARAGRAPH_CLASSES,
    TARGET_CLASSES,
    act_term,
    document_class,
    organ_target,
)

_TYPE = f"<{PREFIXES['rdf']}type>"
_XSD = PREFIXES["xsd"]
_DCTERMS = PREFIXES["dcterms"]
_OA = PREFIXES["oa"]
_CITES = f"<{PREFIXES['cito']}cites>"
_LABEL = f"<{PREFIXES['rdfs']}label>"
_SDG = "http://metadata.un.org/sdg/"

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SPECIAL = re.compile(r'[\\"\n\r\ud800-\udfff]')
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")

_INTEGER = f"^^<{_XSD}integer>"
_IN_VERSION, _ORDER, _TEXT, _CONTINUES, _PARAGRAPH = (
    f"<{REA}{name}>" for name in ("inVersion", "order", "text", "continues", "paragraph")
)
_REFERENCE, _ACT, _ROLE, _TARGET, _EDITORS_LINK, _LINKS_TO = (
    f"<{REA}{name}>" for name in ("Reference", "act", "role", "target", "EditorsLink", "linksTo")
)
_START, _END, _EXACT = (f"<{_OA}{name}>" for name in ("start", "end", "exact"))

#: An edge: predicate and target.
Edge = tuple[str, str]


def quads(extraction: Extraction) -> str:
    """The named graph of a language version as N-Quads.

    Parameters
    ----------
    extraction:
        The document with its references and refusals.

    Returns
    -------
    str
        One quad a line. The same extraction gives the same text.

    >>> from reaffirm.model import Document, Paragraph
    >>> words = "Recalling its resolution 79/2,"
    >>> document = Document("A/RES/80/1", "en", "Peace", None,
    ...                     (Paragraph("pp1", "preambular", words),))
    >>> reference = Reference("pp1", "recalls", "object", "resolution", "A/RES/79/2",
    ...                       "A/RES/79/2", "79/2", 25, 29)
    >>> text = quads(Extraction(document, (reference,)))
    >>> "doc/A/RES/80/1> <https://w3id.org/reaffirm/ontology#recalls>" in text
    True
    """
    return encoded_quads(extraction).decode()


def encoded_quads(extraction: Extraction) -> bytes:
    """The text of :func:`quads` as UTF-8, which is what its hash is taken of and a store reads."""
    document = extraction.document
    version = version_iri(document.symbol, document.language)
    end = f" <{version}> .\n"
    statements = [  # one or, joined by the end of a line, some
        *_version(document, version),
        *_work(document),
        *_edges(extraction),
        *_named_targets(extraction),
        *_paragraphs(document, version, end),
        *_references(extraction, version, end),
        *_links(extraction, version, end),
        *_refusals(extraction, version, end),
        "",
    ]
    common = "".join(f"{line} .\n" for line in _numbered_targets(extraction))
    body = (end.join(statements) + common).encode()
    head = f"<{version}> {_rea('contentHash')} {literal(_digest(body))}{end}"
    return head.encode() + body


def literal(text: str, language: str = "") -> str:
    r"""A string literal in N-Quads, escaped.

    >>> print(literal('the "1503\\procedure"', "en"))
    "the \"1503\\procedure\""@en
    """
    if _SPECIAL.search(text):  # rarely: looking is five times quicker than replacing
        text = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)
    return f'"{text}"@{language}' if language else f'"{text}"'


def integer(value: int) -> str:
    """An integer literal in N-Quads."""
    return f'"{value}"^^<{_XSD}integer>'


def _date(iso: str) -> str:
    return f'"{iso}"^^<{_XSD}date>'


def _rea(name: str) -> str:
    return f"<{REA}{name}>"


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _version(document: Document, version: str) -> Iterator[str]:
    subject = f"<{version}>"
    yield f"{subject} {_TYPE} {_rea('LanguageVersion')}"
    yield f"{subject} {_rea('versionOf')} <{target_iri(document.symbol)}>"
    yield f"{subject} <{_DCTERMS}language> {literal(document.language)}"
    # The name alone: the graph must not depend on the folder that the file lies in.
    if name := PurePath(document.source).name:
        yield f"{subject} <{_DCTERMS}source> {literal(name)}"
    for warning in dict.fromkeys(document.warnings):
        yield f"{subject} {_rea('warning')} {literal(warning)}"


def _work(document: Document) -> Iterator[str]:
    symbol = document.symbol
    subject = f"<{target_iri(symbol)}>"
    yield from document_facts(symbol)
    yield f"{subject} <{PREFIXES['foaf']}page> <{page_address(symbol)}>"
    if document.title:
        yield f"{subject} <{_DCTERMS}title> {literal(document.title, document.language)}"
    if document.adopted:
        yield f"{subject} <{_DCTERMS}date> {_date(document.adopted.isoformat())}"
    if organ := organ_target(symbol):
        yield f"{subject} {_rea('organ')} <{target_iri(organ)}>"
    for predicate, value in _metadata(document):
        yield f"{subject} {predicate} {value}"


def _metadata(document: Document) -> Iterator[tuple[str, str]]:
    """Predicates and objects of the work, from what the document says about itself."""
    data, language = document.metadata, document.language
    plain = [
        ("session", data.session),
        ("meeting", data.meeting),
        ("reportParagraph", data.report_paragraph),
        *(("agendaItem", item) for item in dict.fromkeys(data.agenda_items)),
        *(("sponsor", sponsor) for sponsor in dict.fromkeys(data.sponsors)),
    ]
    yield from ((_rea(name), literal(value)) for name, value in plain if value)
    worded = [("agendaTitle", data.agenda_title), ("committee", data.committee)]
    yield from ((_rea(name), literal(value, language)) for name, value in worded if value)
    documents = [("report", data.report), ("draft", data.draft)]
    yield from ((_rea(name), f"<{target_iri(value)}>") for name, value in documents if value)
    if data.vote:
        votes = data.vote
        yield _rea("inFavour"), integer(votes.in_favour)
        yield _rea("against"), integer(votes.against)
        yield _rea("abstaining"), integer(votes.abstaining)
    for subject in dict.fromkeys(data.subjects):
        if subject and not _NOT_IN_IRI.search(subject) and ":" in subject:
            yield f"<{_DCTERMS}subject>", f"<{subject}>"
    yield from ((_rea("sdg"), f"<{_SDG}{goal}>") for goal in dict.fromkeys(data.sdgs))
    if data.akn_work:
        yield f"<{_DCTERMS}identifier>", literal(data.akn_work)


def edges(reference: Reference) -> tuple[Edge, ...]:
    """The direct edges that a reference gives its document: pairs of property and target IRI.

    Object and addressee stand under the act, a footnote's source under ``rea:sources``, all else
    under ``rea:mentions``. What an annex refers to is mentioned, whatever its verbs: the annex
    is not the organ's own voice.

    >>> reference = Reference("pp1", "recalls", "object", "resolution", "A/RES/79/2",
    ...                       "A/RES/79/2", "79/2", 25, 29)
    >>> [name.rpartition("/")[2] for name, _ in edges(reference)]
    ['ontology#recalls', 'cites']
    """
    if reference.role == "source":
        name = "sources"
    elif (
        reference.role == "mention"
        or reference.act == NO_ACT
        or reference.paragraph.startswith("annex")
    ):
        name = "mentions"
    else:
        name = reference.act
    target = target_iri(reference.target)
    if reference.type in NUMBERED_TYPES:
        return ((edge_iri(name), target), (_CITES[1:-1], target))
    return ((edge_iri(name), target),)


def _edges(extraction: Extraction) -> Iterator[str]:
    subject = f"<{target_iri(extraction.document.symbol)}>"
    found = (edge for reference in extraction.references for edge in edges(reference))
    for predicate, target in dict.fromkeys(found):
        yield f"{subject} <{predicate}> <{target}>"


def _paragraphs(document: Document, version: str, end: str) -> Iterator[str]:
    language = document.language
    for number, paragraph in enumerate(document.paragraphs, 1):
        subject = f"<{version}#{fragment(paragraph.id)}>"
        yield (
            f"{subject} {_TYPE} <{PARAGRAPH_CLASSES[paragraph.kind]}>{end}"
            f"{subject} {_IN_VERSION} <{version}>{end}"
            f'{subject} {_ORDER} "{number}"{_INTEGER}{end}'
            f"{subject} {_TEXT} {literal(paragraph.text, language)}"
        )
        if paragraph.parent:
            yield f"{subject} {_CONTINUES} <{version}#{fragment(paragraph.parent)}>"


def _place(subject: str, paragraph: str, start: int, stop: int, end: str) -> str:
    return (
        f"{subject} {_PARAGRAPH} <{paragraph}>{end}"
        f'{subject} {_START} "{start}"{_INTEGER}{end}'
        f'{subject} {_END} "{stop}"{_INTEGER}'
    )


def _references(extraction: Extraction, version: str, end: str) -> Iterator[str]:
    for reference, paragraph, subject in _nodes(extraction, version):
        yield (
            f"{subject} {_TYPE} {_REFERENCE}{end}"
            f"{subject} {_ACT} <{act_term(reference.act)}>{end}"
            f'{subject} {_ROLE} "{reference.role}"{end}'
            f"{subject} {_TARGET} <{target_iri(reference.target)}>{end}"
            f"{subject} {_EXACT} {literal(reference.surface)}{end}"
            + _place(subject, paragraph, reference.start, reference.end, end)
        )
        yield from _rarely(subject, reference, version)


def _nodes(extraction: Extraction, version: str) -> Iterator[tuple[Reference, str, str]]:
    """Each reference with its paragraph's IRI and its own node, named by its number there."""
    numbers: Counter[str] = Counter()
    for reference in extraction.references:
        numbers[reference.paragraph] += 1
        paragraph = f"{version}#{fragment(reference.paragraph)}"
        yield reference, paragraph, f"<{paragraph}-{numbers[reference.paragraph]}>"


def _rarely(subject: str, reference: Reference, version: str) -> Iterator[str]:
    """What only some references have: degrees, a printed date, the footnote that named them."""
    for degree in dict.fromkeys(reference.degrees):
        yield f"{subject} {_rea('degree')} {literal(degree)}"
    if reference.cited_date:
        yield f"{subject} {_rea('citedDate')} {_date(reference.cited_date.isoformat())}"
        if date_agrees(reference.target, reference.cited_date) is False:
            yield f'{subject} {_rea("dateAgrees")} "false"^^<{_XSD}boolean>'
    if reference.note:
        yield f"{subject} {_rea('identifiedBy')} <{version}#{fragment(reference.note)}>"


def _links(extraction: Extraction, version: str, end: str) -> Iterator[str]:
    """The editors' links: where one leads to what the words refer to, as nineteen in twenty do, it
    is a statement of that reference; where it leads elsewhere, a node of its own."""
    linked = [paragraph for paragraph in extraction.document.paragraphs if paragraph.links]
    agreeing: dict[tuple[str, str], str] = {}
    for reference, _, node in _nodes(extraction, version) if linked else ():
        agreeing.setdefault((reference.paragraph, reference.target), node)
    agreed: dict[str, None] = {}  # two links of a paragraph may lead to one document
    for paragraph in linked:
        iri = f"{version}#{fragment(paragraph.id)}"
        for number, link in enumerate(paragraph.links, 1):
            leads = f"{_LINKS_TO} <{target_iri(link.target)}>"
            if (paragraph.id, link.target) in agreeing:
                agreed[f"{agreeing[paragraph.id, link.target]} {leads}"] = None
                continue
            subject = f"<{iri}-link{number}>"
            yield (
                f"{subject} {_TYPE} {_EDITORS_LINK}{end}"
                f"{subject} {leads}{end}" + _place(subject, iri, link.start, link.end, end)
            )
    yield from agreed


def _refusals(extraction: Extraction, version: str, end: str) -> Iterator[str]:
    numbers: Counter[str] = Counter()
    for refusal in extraction.refusals:
        numbers[refusal.paragraph] += 1
        iri = f"{version}#{fragment(refusal.paragraph)}"
        subject = f"<{iri}-refused{numbers[refusal.paragraph]}>"
        yield (
            f"{subject} {_TYPE} {_rea('Refusal')}{end}"
            f"{subject} {_rea('reason')} {literal(refusal.reason)}{end}"
            f"{subject} {_EXACT} {literal(refusal.surface)}{end}"
            + _place(subject, iri, refusal.start, refusal.end, end)
        )


@per_vocabulary
def _authority() -> frozenset[str]:
    from reaffirm.ontology import load_ontology

    return frozenset(entity.target for entity in load_ontology().entities)


def _named_targets(extraction: Extraction) -> Iterator[str]:
    """Type and name of each entity, once; what the authority says is not said again."""
    named = {r.target: r for r in reversed(extraction.references) if r.type not in NUMBERED_TYPES}
    symbol = extraction.document.symbol
    for target, reference in sorted(named.items()):
        if target in _authority():
            continue
        subject = f"<{target_iri(target)}>"
        yield f"{subject} {_TYPE} <{TARGET_CLASSES[reference.type]}>"
        if reference.label:
            yield f"{subject} {_LABEL} {literal(reference.label, extraction.document.language)}"
        if is_scoped(target):
            yield f"{subject} {_rea('genericName')} <{generic_iri(unscoped(target))}>"
            if target == scoped(unscoped(target), symbol):
                yield f"{subject} {_rea('onlyIn')} <{target_iri(symbol)}>"


def _numbered_targets(extraction: Extraction) -> list[str]:
    """Type and symbol of each cited document, once."""
    symbols = {r.target for r in extraction.references if r.type in NUMBERED_TYPES}
    return [line for symbol in sorted(symbols) for line in document_facts(symbol)]


def document_facts(symbol: str) -> tuple[str, str]:
    """The two statements about a document that follow from its symbol alone."""
    subject = f"<{target_iri(symbol)}>"
    return (
        f"{subject} {_TYPE} <{document_class(symbol)}>",
        f"{subject} {_rea('symbol')} {literal(symbol)}",
    )
