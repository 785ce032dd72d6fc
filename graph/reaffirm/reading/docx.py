"""Word documents (.docx) to documents.

The parts are read by lxml and nothing else of the file is opened: what it links to outside is
never fetched. Word's footnotes are real footnotes; automatic numbers, which it does not store,
are counted (``docx_numbers``). The form: ECMA-376, Office Open XML, part 1.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading.archives import ARCHIVE_ERRORS
from reaffirm.reading.docx_looks import Looks, read_looks
from reaffirm.reading.docx_numbers import VAL, Numbers, W, read_numbers
from reaffirm.reading.flow import Block, read_blocks, superscript
from reaffirm.reading.labels import whole_label

if TYPE_CHECKING:
    from lxml.etree import _Element

#: No part of a resolution is larger when unpacked.
MAX_PART: Final = 40 * 1024 * 1024
MAX_MEMBERS: Final = 10_000

_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MAIN: Final = "word/document.xml"
_AGAIN: Final = "download it again"
# Deleted and moved-away text, properties, field codes, phonetic guides.
_DROPPED: Final = frozenset(
    {W + name for name in ("del", "moveFrom", "rPr", "pPr", "instrText", "delText", "rt")}
    | {W + "sectPr", _FALLBACK}
)
_CHARACTERS: Final = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_OWN_NUMBER: Final = re.compile(r"[(（]?\s*([0-9⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*[)）]?\s+")
_NOTE_MARKS: Final = {W + "footnoteReference": "f", W + "endnoteReference": "e"}


def read_docx(data: bytes, source: str = "") -> tuple[Document, ...]:
    """Read a Word document.

    Parameters
    ----------
    data:
        The bytes of the file.
    source:
        Its path, for messages and :attr:`reaffirm.model.Document.source`.

    Raises
    ------
    ReadingError
        If the file is damaged, encrypted, unpacks to too much, or is no resolution.
    """
    parts = _parts(data, source)
    reader = _Reader(read_numbers(parts.numbering, parts.styles), read_looks(parts.styles))
    body = parts.main.find(W + "body")
    blocks = list(reader.blocks(parts.main if body is None else body))
    notes = {"f": parts.footnotes, "e": parts.endnotes}
    blocks.extend(reader.notes(notes))
    return read_blocks(blocks, source)


# -- the archive ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Parts:
    """The roots of the parts that are read."""

    main: _Element
    footnotes: _Element | None
    endnotes: _Element | None
    numbering: _Element | None
    styles: _Element | None


def _parts(data: bytes, source: str) -> _Parts:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {entry.filename: entry for entry in archive.infolist()[:MAX_MEMBERS]}
            name = _main_name(archive, names, source)
            main = _part(archive, names, name, source)
            folder = posixpath.dirname(name)
            others = [
                _part(archive, names, posixpath.join(folder, other), source)
                for other in ("footnotes.xml", "endnotes.xml", "numbering.xml", "styles.xml")
            ]
    except ARCHIVE_ERRORS as error:
        raise _damaged(source, str(error) or type(error).__name__) from error
    if main is None:
        raise _damaged(source, "it has no main part")
    return _Parts(main, *others)


def _main_name(archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo], source: str) -> str:
    """The main part, by the package's relations."""
    relations = _part(archive, names, "_rels/.rels", source)
    if relations is not None:
        for relation in relations.iter(_RELATIONS):
            outside = relation.get("TargetMode") == "External"
            if relation.get("Type", "").endswith("/officeDocument") and not outside:
                target = relation.get("Target", "").lstrip("/")
                if target in names:
                    return target
    return _MAIN


def _part(
    archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo], name: str, source: str
) -> _Element | None:
    """The root of a part; none if the archive lacks it.

    Raises
    ------
    ReadingError
        If it is too large or malformed.
    """
    entry = names.get(name)
    if entry is None:
        return None
    with archive.open(entry) as file:
        content = file.read(MAX_PART + 1)
    if len(content) > MAX_PART:
        raise ReadingError(
            f"{name} unpacks to more than {MAX_PART // 1024 // 1024} MB",
            where=source,
            advice="give single resolutions",
        )
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
        raise _damaged(source, f"{name} declares entities")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(source, f"{name}: {error}") from error


def _damaged(source: str, reason: str) -> ReadingError:
    if "encrypted" in reason or "password" in reason:
        return ReadingError(
            "the Word file is encrypted", where=source, advice="save a copy without a password"
        )
    return ReadingError(f"the Word file cannot be read ({reason})", where=source, advice=_AGAIN)


# -- paragraphs ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Reader:
    """Walks through the main part, counting list numbers and footnotes."""

    numbers: Numbers
    looks: Looks = field(default_factory=Looks)
    order: dict[str, int] = field(default_factory=dict)  # kind and id of a note -> its number
    own: list[str] = field(default_factory=list)  # notes with a sign of their own

    def blocks(self, element: _Element) -> Iterator[Block]:
        """The paragraphs below an element, in reading order."""
        for child in element:
            if child.tag in _DROPPED:
                continue
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag == W + "tr":
                yield from _row([list(self.blocks(cell)) for cell in child])
            elif isinstance(child.tag, str):
                yield from self.blocks(child)

    def _paragraph(self, paragraph: _Element) -> Iterator[Block]:
        text: list[str] = []
        boxes: list[_Element] = []
        self._collect(paragraph, text, boxes)
        for box in boxes:
            yield from self.blocks(box)
        label = self.numbers.label(paragraph)
        lines = _lines("".join(text))
        if lines:
            first = f"{label} {lines[0]}" if label else lines[0]
            yield Block((first, *lines[1:]), heading=self._is_heading(paragraph))

    def _is_heading(self, paragraph: _Element) -> bool:
        """Whether a paragraph has an outline level or is bold throughout."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(VAL, "") if style is not None else ""
        if name in self.looks.headings:
            return True
        runs = [run for run in paragraph.iter(W + "r") if any(t.text for t in run.iter(W + "t"))]
        return bool(runs) and all(_is_bold(run, name in self.looks.bold) for run in runs)

    def _collect(self, element: _Element, text: list[str], boxes: list[_Element]) -> None:
        for child in element:
            tag = child.tag
            if tag in _DROPPED or not isinstance(tag, str):
                continue
            if tag == W + "r":
                self._run(child, text, boxes)
            elif tag == W + "txbxContent":
                boxes.append(child)
            else:
                self._collect(child, text, boxes)

    def _run(self, run: _Element, text: list[str], boxes: list[_Element]) -> None:
        properties = run.find(W + "rPr")
        raised = False
        if properties is not None:
            hidden = properties.find(W + "vanish")
            if hidden is not None and hidden.get(VAL, "true") not in ("0", "false"):
                return
            position = properties.find(W + "vertAlign")
            raised = position is not None and position.get(VAL) == "superscript"
        for child in run:
            tag = child.tag
            if tag == W + "t":
                content = child.text or ""
                text.append(superscript(content) if raised else content)
            elif tag in _CHARACTERS:
                text.append(_CHARACTERS[tag])
            elif tag in _NOTE_MARKS:
                text.append(self._mark(child, _NOTE_MARKS[tag]))
            elif tag not in _DROPPED and len(child):
                self._collect(child, text, boxes)

    def _mark(self, reference: _Element, kind: str) -> str:
        """The raised number of a footnote; none where an own sign follows (an asterisk, or a
        number that the note itself repeats)."""
        key = kind + reference.get(W + "id", "")
        if reference.get(W + "customMarkFollows", "0") in ("1", "true", "on"):
            self.own.append(key)
            return ""
        number = self.order.setdefault(key, len(self.order) + 1)
        return superscript(str(number))

    def notes(self, parts: dict[str, _Element | None]) -> Iterator[Block]:
        """The footnotes that were marked, in the order of their numbers."""
        found: dict[str, _Element] = {}
        for kind, part in parts.items():
            for note in part if part is not None else ():
                if isinstance(note.tag, str):
                    found[kind + note.get(W + "id", "")] = note
        for key, number in list(self.order.items()):
            if key in found:
                content = [line for block in self.blocks(found[key]) for line in block.lines]
                if content:
                    yield Block((f"{superscript(str(number))} {content[0]}", *content[1:]), True)
        for key in dict.fromkeys(self.own):
            content = (
                [line for block in self.blocks(found[key]) for line in block.lines]
                if (key in found)
                else []
            )
            own = _OWN_NUMBER.match(content[0]) if content else None
            if own:
                first = f"{superscript(own[1])} {content[0][own.end() :]}"
                yield Block((first, *content[1:]), True)


def _is_bold(run: _Element, inherited: bool) -> bool:
    """Whether a run is bold, for Western or for Arabic letters."""
    for name in ("b", "bCs"):
        bold = run.find(f"{W}rPr/{W}{name}")
        if bold is not None:
            return bold.get(VAL, "true") not in ("0", "false", "off")
    raised = run.find(f"{W}rPr/{W}vertAlign")
    return inherited or raised is not None  # a footnote's marker is never bold


def _row(cells: list[list[Block]]) -> Iterator[Block]:
    """The paragraphs of a table's row; a number in a cell of its own goes before the next cell."""
    label = ""
    for cell in cells:
        for block in cell:
            only = len(cell) == 1 and len(block.lines) == 1
            if only and not label and whole_label(block.lines[0].strip()):
                label = block.lines[0].strip()
                continue
            yield Block((f"{label} {block.lines[0]}", *block.lines[1:])) if label else block
            label = ""
    if label:
        yield Block((label,))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())
