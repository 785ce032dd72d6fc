"""Plain text, as a copy from a PDF or a web page leaves it, to documents.

The steps, one module each: bytes to characters (``encoding``), characters made plain
(``characters``), lines (``lines``), title block (``titleblock``), paragraphs and footnotes
(``body``), markers (``footnotes``). Here they are put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from reaffirm.errors import ReadingError
from reaffirm.model import Document, Language, Marker, Paragraph
from reaffirm.reading.body import read_body
from reaffirm.reading.characters import SIGNS, plain_characters, printed_signs, sign_number
from reaffirm.reading.closing import with_closing
from reaffirm.reading.drafts import Body, Draft
from reaffirm.reading.encoding import decode
from reaffirm.reading.footnotes import (
    glued_markers,
    plain_markers,
    raised_markers,
    set_off_markers,
    stroked_markers,
)
from reaffirm.reading.fresh import FreshNames
from reaffirm.reading.identifiers import identifiers_of
from reaffirm.reading.language import detect_language
from reaffirm.reading.lines import Line, split_lines, without_page_heads
from reaffirm.reading.tabled import as_tabled
from reaffirm.reading.titleblock import TitleBlock, read_title_block
from reaffirm.reading.units import Unit, units_of

_NO_RESOLUTION: Final = "no resolution found"
_ADVICE: Final = (
    "give the whole text with its number and its opening, such as 'The General Assembly,'"
)
_FILE_SYMBOL: Final = re.compile(
    r"(?P<stem>A_HRC_RES|A_RES|S_RES|E_RES)_(?P<rest>(?:E?S-)?\d{1,4}[_ ]\(?[\dIVXLC]{1,5}\)?)"
)
#: A draft's: A_C.3_77_L.23.docx.
_FILE_DRAFT: Final = re.compile(
    r"(?<![A-Za-z])(?:A(?:_C\.\d)?_(?:E?S-)?\d{1,3}_L\.\d{1,4}(?:_Rev\.\d{1,2})?)(?!\d)"
)


def read_text(data: bytes, source: str) -> tuple[Document, ...]:
    """Read the plain text of a resolution, or of several in one file.

    Parameters
    ----------
    data:
        The bytes of the file, in UTF-8, UTF-16, GB18030 or a legacy encoding.
    source:
        Its path, for messages and :attr:`Document.source`.

    Returns
    -------
    tuple of Document
        One for each resolution, or part of one (A, B) that has its own enacting formula.

    Raises
    ------
    ReadingError
        If the file is empty, no text, or no resolution.

    >>> text = '''76/300. Harbours
    ...
    ... The General Assembly,
    ...
    ... Recalling its resolution 70/1 of 25 September 2015,
    ...
    ... 1. Takes note of the report;
    ...
    ... 2. Decides to remain seized of the matter.'''
    >>> document, = read_text(text.encode(), "harbours.txt")
    >>> document.symbol, document.title, [p.id for p in document.paragraphs]
    ('A/RES/76/300', 'Harbours', ['title', 'pp1', 'op1', 'op2'])
    """
    return read_characters(plain_characters(decode(data, source)), source)


def read_characters(text: str, source: str) -> tuple[Document, ...]:
    """As :func:`read_text`, from characters that were made plain already."""
    return read_lines(split_lines(text), (), detect_language(text), source)


def read_lines(
    lines: Sequence[Line], notes: Sequence[Line], language: Language, source: str
) -> tuple[Document, ...]:
    """Read lines that are known already: where every form of a document comes together.

    Parameters
    ----------
    notes:
        Footnotes that are known to be such, one a line, each beginning with its raised number.
        Each goes to the resolution that has its marker.

    Raises
    ------
    ReadingError
        If the lines are no resolution.
    """
    units = units_of(lines, language)
    if not units:
        raise ReadingError(_NO_RESOLUTION, where=source, advice=_ADVICE)
    _share_notes(units, notes)
    return tuple(_document(unit, language, source) for unit in units)


def _share_notes(units: Sequence[Unit], notes: Sequence[Line]) -> None:
    """Put each footnote after the body of the first resolution that has its marker."""
    marked = [_raised_numbers(unit.title) | _raised_numbers(unit.body) for unit in units]
    for note in notes:
        signs = SIGNS.match(note.text)
        number = sign_number(signs[0]) if signs else 0
        place = next((n for n, found in enumerate(marked) if number in found), len(units) - 1)
        marked[place].discard(number)  # the next note of this number is another resolution's
        units[place].body.append(note)


def _raised_numbers(lines: Sequence[Line]) -> set[int]:
    return {sign_number(signs) for line in lines for signs in SIGNS.findall(line.text)}


def _document(unit: Unit, language: Language, source: str) -> Document:
    title_lines = [line.text for line in unit.title]
    printed = [printed_signs(line) for line in title_lines]
    block = read_title_block(printed, language)
    if not _FILE_SYMBOL.search(PurePath(source).name):
        block = as_tabled(block, printed, language)
    warnings: list[str] = []
    if not block.symbol_for(unit.stem) and (named := _FILE_DRAFT.search(PurePath(source).name)):
        symbol = named[0].replace("_", "/")
        block = as_tabled(block, [symbol, *printed], language)
        warnings.append(f"the symbol {symbol} is taken from the file's name")
    body = read_body(without_page_heads(unit.body, block.title), language)
    warnings += body.warnings
    symbol = _symbol(block, unit, source, warnings)
    title = Draft("title", ["\n".join(title_lines)])
    paragraphs = paragraphs_of([title, *body.paragraphs], body, language, warnings)
    if len(paragraphs) == 1 + len(body.notes):
        raise ReadingError(_NO_RESOLUTION, where=source, advice=_ADVICE)
    if not any(draft.kind == "operative" for draft in body.paragraphs):
        warnings.append("no operative paragraph was found")
    metadata, adopted = with_closing(block, body.closing, language)
    return Document(
        symbol=symbol,
        language=language,
        title=printed_signs(unit.name).rstrip("*†").strip() or block.title,
        adopted=adopted,
        paragraphs=tuple(paragraphs),
        metadata=metadata,
        source=source,
        warnings=tuple(warnings),
    )


def _symbol(block: TitleBlock, unit: Unit, source: str, warnings: list[str]) -> str:
    symbol = block.symbol_for(unit.stem)
    if not symbol:
        match = _FILE_SYMBOL.search(PurePath(source).name)
        if not match:
            raise ReadingError(
                "the resolution's number was not found",
                where=source,
                advice="write the line with its number, such as '76/187. Title', or the symbol of "
                "a draft, such as A/C.3/77/L.23, above the text, or name the file A_C.3_77_L.23",
            )
        symbol = match["stem"].replace("_", "/") + "/" + _file_number(match["rest"])
        warnings.append(f"the symbol {symbol} is taken from the file's name")
    return symbol + unit.letter if unit.letter and not symbol.endswith(unit.letter) else symbol


def _file_number(printed: str) -> str:
    """The number in a file name; with a year it is one of the Security Council.

    >>> _file_number("76_187"), _file_number("0361_1974")
    ('76/187', '361(1974)')
    """
    number, _, rest = printed.replace(" ", "_").partition("_")
    number = number.lstrip("0")
    if rest.startswith("("):
        return f"{number}{rest}"
    is_year = len(rest) == 4 and rest[:2] in ("19", "20")
    return f"{number}({rest})" if is_year else f"{number}/{rest}"


def paragraphs_of(
    drafts: Sequence[Draft], body: Body, language: Language, warnings: list[str]
) -> list[Paragraph]:
    """Paragraphs with identifiers and markers, footnotes last."""
    notes = tuple(start.number for start, _ in body.notes)
    texts, markers = _markers(drafts, notes, language, warnings)
    names = FreshNames()
    identifiers = identifiers_of(drafts, names)
    paragraphs = [
        Paragraph(
            id=identifiers[id(draft)],
            kind=draft.kind,
            text=text,
            markers=marks,
            parent=identifiers[id(above)] if (above := draft.parent or draft.chapeau) else "",
        )
        for draft, text, marks in zip(drafts, texts, markers, strict=True)
    ]
    for start, text in body.notes:
        identifier = names.fresh(f"fn{start.number}")
        paragraphs.append(Paragraph(identifier, "footnote", printed_signs(text).strip()))
    marked = {marker.note for group in markers for marker in group}
    warnings.extend(_unmarked(notes, marked, " ".join(body.closing)))
    return paragraphs


def _markers(
    drafts: Sequence[Draft], notes: Sequence[int], language: Language, warnings: list[str]
) -> tuple[list[str], list[tuple[Marker, ...]]]:
    """The texts without the markers of footnotes, and the markers; raised ones before plain."""
    known = frozenset(notes)
    texts: list[str] = []
    markers: list[tuple[Marker, ...]] = []
    for draft in drafts:
        marked = raised_markers(draft.text, known, language)
        texts.append(marked.text)
        markers.append(marked.markers)
        warnings.extend(f"marker {number} has no footnote" for number in marked.unknown)
    if notes and not any(markers):
        found, texts = plain_markers(texts, list(notes), language)
        markers = [tuple(group) for group in found]
    if not notes:
        texts, stroked = stroked_markers(texts)
        texts, glued = glued_markers(texts, language)
        texts, set_off = set_off_markers(texts)
        unknown = stroked + glued + set_off
        warnings.extend(f"marker {number} has no footnote" for number in dict.fromkeys(unknown))
    return texts, markers


def _unmarked(notes: Sequence[int], marked: set[str], closing: str) -> Iterator[str]:
    """A warning for each footnote whose marker stands neither in a paragraph nor in the closing."""
    for number in sorted(set(notes)):
        if f"fn{number}" not in marked and not re.search(rf"(?<!\d){number}(?!\d)", closing):
            yield f"footnote {number} has no marker"
