"""Plain text as programs copy it from a PDF: no blank lines between paragraphs, markers in plain
digits, heads and footnotes on each page; and plain text of any other kind.

The steps, one module each: lines of Arabic in reading order (``copy_bidi``), pages
(``copy_pages``), footnotes (``copy_notes``), markers (``copy_markers``), paragraphs
(``copy_paragraphs``); what follows is common to all forms (``flow``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from reaffirm.model import Document, Language
from reaffirm.reading.characters import plain_characters
from reaffirm.reading.copy_bidi import reading_order
from reaffirm.reading.copy_markers import with_raised_markers
from reaffirm.reading.copy_notes import Note, divide
from reaffirm.reading.copy_pages import CopiedLine, CopiedPage, is_paged, pages_of
from reaffirm.reading.copy_paragraphs import paragraphs_of
from reaffirm.reading.copy_words import mended
from reaffirm.reading.encoding import decode
from reaffirm.reading.flow import Block, read_blocks, superscript
from reaffirm.reading.formulas import FORMULA
from reaffirm.reading.furniture import PART_LETTER
from reaffirm.reading.labels import leading_label
from reaffirm.reading.language import detect_language
from reaffirm.reading.lines import join
from reaffirm.reading.openings import can_open, is_closed
from reaffirm.reading.text import read_characters
from reaffirm.reading.titleblock import heading, is_title_line

_WRAPPED: Final = 3  # a third of the lines without sign at their end tell of broken sentences
_NUMBERS: Final = 2  # numbers on lines of their own, so many, tell of a program that copied


def read_copy(data: bytes, source: str) -> tuple[Document, ...]:
    """Read plain text: a raw copy of a PDF, or a text with blank lines between its paragraphs.

    Parameters and errors are those of :func:`reaffirm.reading.text.read_text`.

    >>> text = '''76/300. Harbours
    ... The General Assembly,
    ... Recalling its resolution 70/1 of 25 September 2015, and all others that were
    ... adopted on harbours,1
    ... 1. Takes note of the report;
    ... 2. Decides to remain seized of the matter.
    ... 1 Resolution 71/2.
    ... 21-10000 1/1'''
    >>> document, = read_copy(text.encode(), "harbours.txt")
    >>> [paragraph.id for paragraph in document.paragraphs]
    ['title', 'pp1', 'op1', 'op2', 'fn1']
    """
    text = plain_characters(reading_order(decode(data, source)))
    pages = pages_of(text)
    language = detect_language(text)
    lines = [line for page in pages for line in page.lines]
    if not is_raw(lines, language, is_paged(text)):
        return read_characters(text, source)
    return read_blocks(_blocks(pages, language), source)


def is_raw(lines: Sequence[CopiedLine], language: Language, paged: bool) -> bool:
    """Whether lines are a raw copy: those of ``paged`` text, those with numbers on lines of their
    own, and those that break inside sentences and where a paragraph plainly begins have mostly no
    blank line."""
    begun = _beginnings(lines, language)
    if begun and (paged or sum(map(_is_number, begun)) >= _NUMBERS):
        return True
    inside = [one.text for one, other in pairwise(lines) if not other.gap]
    if sum(not is_closed(text) for text in inside) * _WRAPPED <= len(inside):
        return False
    return bool(begun) and sum(line.gap for line in begun) * 2 < len(begun)


def _is_number(line: CopiedLine) -> bool:
    """Whether a line is the number of a paragraph alone."""
    label = leading_label(line.text)
    return label is not None and label[0].style == "number" and label[1] >= len(line.text)


def _beginnings(lines: Sequence[CopiedLine], language: Language) -> list[CopiedLine]:
    """The lines that plainly begin a paragraph: by the next number, or an act's opening."""
    found: list[CopiedLine] = []
    last = 0
    for above, line in pairwise(lines):
        label = leading_label(line.text)
        if label and label[0].style == "number" and label[0].value == last + 1:
            last += 1
        elif language == "zh" or not _opens(above.text, line.text, language):
            continue
        found.append(line)
    return found


def _opens(above: str, text: str, language: Language) -> bool:
    """Whether a text opens an act behind a paragraph; behind the formula no blank line need be."""
    return is_closed(above) and can_open(text, language) and not FORMULA.fullmatch(above)


def _blocks(pages: Sequence[CopiedPage], language: Language) -> list[Block]:
    bodies, notes = divide(pages, language)
    marked = with_raised_markers(bodies, language)
    texts = mended([line.text for line in marked], language)
    lines = [replace(line, text=text) for line, text in zip(marked, texts, strict=True)]
    formula = next((n for n, line in enumerate(lines) if FORMULA.fullmatch(line.text)), 0)
    begun = _beginnings(lines, language)
    spaced = sum(line.gap for line in begun) * 3 > len(begun) * 2
    title = _title([line.text for line in lines[:formula]], language)
    named = next((found for block in title if (found := heading(" ".join(block.lines)))), None)
    body = paragraphs_of(lines[formula:], language, named.title if named else "", spaced)
    return [*title, *body, *map(_note, notes)]


def _title(lines: Sequence[str], language: Language) -> list[Block]:
    """The lines over the enacting formula, those of the title behind the number together."""
    blocks: list[list[str]] = []
    in_title = bracket = False
    for line in lines:
        if bracket:
            blocks[-1] = [join(blocks[-1][0], line, language)]
            bracket = "]" not in line
            continue
        bracket = line.startswith("[") and "]" not in line
        if in_title and (PART_LETTER.fullmatch(line) or PART_LETTER.fullmatch(blocks[-1][0])):
            blocks.append([line])
            continue
        if in_title and not (line.startswith("[") or is_title_line(line, language)):
            blocks[-1].append(line)
            continue
        in_title = not in_title and len(line) < 300 and heading(line) is not None
        blocks.append([line])
    return [Block(tuple(block)) for block in blocks]


def _note(note: Note) -> Block:
    first, *rest = note.lines or [""]
    return Block((f"{superscript(str(note.number))} {first}", *rest), note=True)
