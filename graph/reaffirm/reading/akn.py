"""Reading Akoma Ntoso for the United Nations (AKN4UN), the XML in which resolutions are published.

One file gives one document, or one for each part where it is a collection (A/RES/75/101 A-B).
The schema: OASIS LegalDocML, Akoma Ntoso 1.0; the profile: https://www.w3id.org/un/akn4un.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from reaffirm.errors import ReadingError
from reaffirm.model import Document, Language, Marker, Paragraph
from reaffirm.reading import akn_meta
from reaffirm.reading.akn_body import Block, body_blocks
from reaffirm.reading.akn_text import AKN, EMPTY, Flat, flatten, plain
from reaffirm.reading.fresh import FreshNames
from reaffirm.reading.language import detect_language
from reaffirm.reading.numbering import Numbered, Numbering

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOT = AKN + "akomaNtoso"
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
#: Characters of each paragraph by which the language is known.
_SAMPLE = 200
#: What holds the operative paragraphs: in a statement the one, in an act the other.
_BODIES = (AKN + "mainBody", AKN + "body")
_EMPTY_MARKER = re.compile(r"(?:\(\s*\)|\[\s*\])\s*")


def read_akn(data: bytes, source: str = "") -> tuple[Document, ...]:
    """The documents in an AKN4UN file.

    Parameters
    ----------
    data:
        The bytes of the file.
    source:
        Where they came from, for messages and :attr:`Document.source`.

    Raises
    ------
    ReadingError
        If the file is malformed, declares entities, or holds no statement.
    """
    root = _parse(data, source)
    collection = root.find(AKN + "documentCollection")
    if collection is not None:
        return _collection(root, collection, source)
    statement = root.find(AKN + "statement")
    if statement is None:
        kind = etree.QName(root).localname
        raise ReadingError(
            f"the XML holds no resolution (its root is <{kind}>)",
            where=source,
            advice="give an Akoma Ntoso file with a <statement>, as the UN publishes them",
        )
    return (_single(statement, source),)


def _parse(data: bytes, source: str) -> _Element:
    if _DOCTYPE.search(data[:4096]):
        raise _entities(source)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, collect_ids=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        reason = " ".join((error.msg or "not well-formed").partition(", line")[0].split())[:200]
        raise ReadingError(
            f"the XML is malformed at line {line}: {reason}",
            where=source,
            advice="download the file again, or mend that line",
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _entities(source)
    if root.tag != _ROOT and etree.QName(root).localname == "akomaNtoso":
        _rename(root)
    return root


def _rename(root: _Element) -> None:
    """Put a file of another edition of the schema, or without namespace, into the one we read.

    Drafts and editions have namespaces of their own, but the same elements.
    """
    home = etree.QName(root).namespace
    for element in root.iter(etree.Element):
        name = etree.QName(element)
        if name.namespace == home:
            element.tag = AKN + name.localname


def _entities(source: str) -> ReadingError:
    return ReadingError(
        "the XML declares a document type or entities",
        where=source,
        advice="remove the <!DOCTYPE …>: published resolutions have none",
    )


@dataclass(slots=True)
class _Parts:
    """The elements one document is read from."""

    statement: _Element
    meta: _Element
    cover: _Element | None
    prefaces: list[_Element | None]
    symbol: str
    language: Language
    source: str
    warnings: list[str] = field(default_factory=list)


def _single(statement: _Element, source: str) -> Document:
    meta = _meta(statement, source)
    cover, preface = statement.find(AKN + "coverPage"), statement.find(AKN + "preface")
    work = akn_meta.attribute(meta, "identification/FRBRWork/FRBRuri", "value")
    symbol = akn_meta.symbol_of(cover, work, preface)
    if not symbol:
        raise ReadingError(
            "the file gives no document symbol",
            where=source,
            advice="write it into <docNumber> on the cover page, for example A/RES/76/100",
        )
    parts = _Parts(
        statement, meta, cover, [preface], symbol, _language(statement, statement, source), source
    )
    return _document(parts)


def _collection(root: _Element, collection: _Element, source: str) -> tuple[Document, ...]:
    """The parts of a collection: the cover and the workflow are those of the whole."""
    cover, preface = collection.find(AKN + "coverPage"), collection.find(AKN + "preface")
    shared = _meta(collection, source)
    work = akn_meta.attribute(shared, "identification/FRBRWork/FRBRuri", "value")
    whole = akn_meta.symbol_of(cover, work, preface)
    stem = re.sub(r"(?<=\d)[A-Z](?:-[A-Z]|(?:(?:,|AND)[A-Z])+)?$", "", whole)
    documents: list[Document] = []
    for number, statement in enumerate(root.iter(AKN + "statement")):
        own = statement.find(AKN + "preface")
        letter = akn_meta.part_letter(own) or chr(ord("A") + number)
        meta = _completed(statement.find(AKN + "meta"), shared)
        language = _language(statement, collection, source)
        parts = _Parts(statement, meta, cover, [preface, own], stem + letter, language, source)
        documents.append(_document(parts))
    if not documents:
        raise ReadingError(
            "the collection holds no statement",
            where=source,
            advice="give the file with its <components>",
        )
    return tuple(documents)


def _completed(own: _Element | None, shared: _Element) -> _Element:
    """What a part says about itself, and of what it does not say what the collection says."""
    if own is None:
        return shared
    meta = etree.Element(own.tag)
    told = {section.tag for section in own}
    rest = (section for section in shared if section.tag not in told)
    meta.extend(deepcopy(section) for section in (*own, *rest))
    return meta


def _meta(element: _Element, source: str) -> _Element:
    meta = element.find(AKN + "meta")
    if meta is None:
        raise ReadingError(
            "the XML has no <meta> section",
            where=source,
            advice="give the file as the UN publishes it",
        )
    return meta


def _language(statement: _Element, fallback: _Element, source: str) -> Language:
    """The language that the file declares, that of its text if it declares none."""
    for element in (statement, fallback):
        declared = akn_meta.declared_language(element)
        if language := akn_meta.language_of(declared):
            return language
        if declared:
            raise ReadingError(
                f"the file declares language {declared!r}, none of the six official ones",
                where=source,
                advice='if it is wrong, correct <FRBRlanguage language="eng"/> '
                "(ara, eng, fra, rus, spa, zho)",
            )
    return detect_language("".join(map(str, statement.itertext())))


def _document(parts: _Parts) -> Document:
    statement = parts.statement
    numbering = Numbering()
    formula = plain(next(statement.iterfind(f"{AKN}preamble/{AKN}formula"), None))
    opening: list[Block] = []
    main: list[Block] = []
    begun = False  # some files cut both parts in pieces, which then alternate
    for part in statement.iterchildren(AKN + "preamble", *_BODIES):
        begun = begun or part.tag in _BODIES
        (main if begun else opening).extend(body_blocks(part, formula))
    rest = numbering.preamble(opening)
    numbering.operative([*rest, *main])
    for attachment in statement.iterfind(f"{AKN}attachments/{AKN}attachment"):
        numbering.attachment(body_blocks(attachment))
    if any(block.label is not None for block in rest):
        parts.warnings.append(f"{len(rest)} operative paragraphs stood in the preamble")
    parts.warnings.extend(numbering.warnings)
    title = Numbered("title", "title", akn_meta.title_block(parts.cover, parts.prefaces))
    numbered = numbering.result()
    _check_language(parts, numbered)
    return Document(
        symbol=parts.symbol,
        language=parts.language,
        title=akn_meta.title_of(*reversed(parts.prefaces), parts.cover),
        adopted=akn_meta.adoption_day(statement, parts.meta),
        paragraphs=_with_notes([title, *numbered] if title.flat.text else numbered),
        metadata=akn_meta.metadata_of(
            statement, parts.meta, parts.cover, parts.symbol, parts.language
        ),
        source=parts.source,
        warnings=tuple(parts.warnings),
    )


def _check_language(parts: _Parts, numbered: list[Numbered]) -> None:
    """Believe the text where it contradicts the language that the file declares."""
    sample = "\n".join(item.flat.text[:_SAMPLE] for item in numbered[:6])
    if not sample:
        parts.warnings.append("the file has no text")
        return
    written = detect_language(sample)
    if written != parts.language:
        parts.warnings.append(
            f"the file declares language {parts.language}, but the text is {written}"
        )
        parts.language = written


def _with_notes(numbered: list[Numbered]) -> tuple[Paragraph, ...]:
    """The paragraphs with their markers, then the footnotes in order."""
    used = FreshNames()
    paragraphs: list[Paragraph] = []
    notes: list[Paragraph] = []
    for item in numbered:
        markers: list[Marker] = []
        for offset, element in item.flat.notes:
            identifier = _note_id(element, item.region, used, len(notes) + 1)
            markers.append(Marker(offset, identifier))
            flat = _note_text(element)
            notes.append(Paragraph(identifier, "footnote", flat.text, (), flat.links))
        paragraphs.append(
            Paragraph(
                item.id, item.kind, item.flat.text, tuple(markers), item.flat.links, item.parent
            )
        )
    return (*paragraphs, *notes)


def _note_id(element: _Element, region: str, used: FreshNames, position: int) -> str:
    printed = "".join((element.get("marker") or "").split()) or str(position)
    base = f"fn{printed}"
    return used.fresh(f"{region}:{base}" if region and base in used else base)


def _note_text(element: _Element) -> Flat:
    """The text of a footnote, less the empty parentheses that Arabic prints for the marker."""
    whole = EMPTY
    for paragraph in element.iterchildren(AKN + "p"):
        flat = flatten(paragraph)
        blank = _EMPTY_MARKER.match(flat.text)
        whole = whole.then(flat.cut(blank.end()) if blank else flat)
    return whole if whole.text else flatten(element)
