"""Pictures of pages, read through Tesseract where it is installed."""

from __future__ import annotations

import shutil
from typing import Any, Final

from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading.pdf_glyphs import MAX_PAGES

_LANGUAGES: Final = "ara+chi_sim+eng+fra+rus+spa"
_NAMES: Final = frozenset(_LANGUAGES.split("+"))
_SCALE: Final = 200 / 72  # dots per inch: enough for print, little enough for memory
_MOST_PIXELS: Final = 30_000_000
_PAGE_SECONDS: Final = 60


def recognize(data: bytes, source: str) -> tuple[Document, ...]:
    """Read a PDF without a text layer.

    Raises
    ------
    ReadingError
        If pytesseract or the tesseract program is not installed, or the text is no resolution.
    """
    try:
        import pytesseract
    except ImportError as error:
        raise _no_text(source) from error
    if shutil.which("tesseract") is None:
        raise _no_text(source)
    from reaffirm.reading.text import read_text

    try:
        text = _recognized(data, pytesseract)
    except (pytesseract.TesseractError, RuntimeError, OSError) as error:
        raise ReadingError(
            f"Tesseract failed ({error})", where=source, advice="give a PDF with a text layer"
        ) from error
    return read_text(text.encode(), source)


def _no_text(source: str) -> ReadingError:
    return ReadingError(
        "the PDF has no text, only pictures of pages",
        where=source,
        advice="give the .docx or XML version, or install the program tesseract and run "
        "pip install 'reaffirm[ocr]'",
    )


def _recognized(data: bytes, pytesseract: Any) -> str:
    import pypdfium2

    known = _NAMES & set(pytesseract.get_languages())
    languages = "+".join(sorted(known)) or "eng"
    texts: list[str] = []
    document = pypdfium2.PdfDocument(data)
    try:
        for number in range(min(len(document), MAX_PAGES)):
            page = document[number]
            width, height = page.get_size()
            scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
            picture = page.render(scale=scale).to_pil()
            texts.append(
                pytesseract.image_to_string(picture, lang=languages, timeout=_PAGE_SECONDS)
            )
            page.close()
    finally:
        document.close()
    return "\f".join(texts)
