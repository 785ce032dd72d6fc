"""PDF, as the United Nations has published resolutions since the 1990s, to documents.

The steps, one module each: glyphs with their places (``pdf_glyphs``), lines (``pdf_lines``),
the parts of pages (``pdf_pages``), paragraphs and footnotes (``pdf_paragraphs``); what follows is
common to all forms (``flow``). A file of pictures is read through Tesseract where it is installed
(``ocr``); what was recognized on pictures, by it or by whoever made the file, has numbers and
markers that were misread (``misread``, ``ocr_marks``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reaffirm.model import Document
from reaffirm.reading.flow import read_blocks
from reaffirm.reading.misread import as_printed
from reaffirm.reading.ocr_marks import with_marks
from reaffirm.reading.pdf_glyphs import read_pages
from reaffirm.reading.pdf_page import Page
from reaffirm.reading.pdf_pages import read_layout
from reaffirm.reading.pdf_paragraphs import read_paragraphs

#: A page with fewer characters than this is a picture of a page.
_FEW_GLYPHS: Final = 25


def read_pdf(data: bytes, source: str = "") -> tuple[Document, ...]:
    """Read a PDF file.

    Parameters
    ----------
    data:
        The bytes of the file.
    source:
        Its path, for messages and :attr:`reaffirm.model.Document.source`.

    Raises
    ------
    ReadingError
        If the extra ``pdf`` is not installed; if the file is damaged, encrypted, too large, or
        has no text and cannot be recognized; or if it is no resolution.
    """
    pages = read_pages(data, source)
    if _is_scanned(pages):
        from reaffirm.reading.ocr import recognize

        pages = recognize(data, source)
    layout = read_layout(pages)
    if any(page.scanned for page in pages):
        layout = with_marks(as_printed(layout))
    return read_blocks(read_paragraphs(layout), source)


def _is_scanned(pages: Sequence[Page]) -> bool:
    """Whether most pages have no text."""
    inked = [sum(not glyph.text.isspace() for glyph in page.glyphs) for page in pages]
    return sum(inked) < _FEW_GLYPHS * max(1, len(pages) // 2)
