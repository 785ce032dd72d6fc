"""Pictures of pages, read through Tesseract where it is installed.

The first page tells the script, and what is read on it the language; with the model of that
language alone Tesseract reads better than with all six, and several times as fast. What stands
where on a page is kept (``ocr_page``), so that the pages are read like those of any PDF.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Final

from reaffirm.cores import free_cores
from reaffirm.errors import ReadingError
from reaffirm.model import Language
from reaffirm.reading.hocr import slope_of
from reaffirm.reading.language import detect_language
from reaffirm.reading.ocr_page import recognized_page
from reaffirm.reading.ocr_rules import drawn_rules
from reaffirm.reading.pdf_glyphs import MAX_PAGES
from reaffirm.reading.pdf_page import Page

#: Tesseract's name for the model of each language.
_MODELS: Final[dict[Language, str]] = {
    "ar": "ara",
    "zh": "chi_sim",
    "en": "eng",
    "fr": "fra",
    "ru": "rus",
    "es": "spa",
}
#: Symbols and sessions have Latin letters in every language; these models know none, or few. With
#: the English model beside them symbols are read well, but words badly.
_WITHOUT_LATIN: Final = frozenset(["ara", "rus"])
_LATIN: Final = "eng"
#: The languages of a script, as Tesseract calls it; the first reads well enough to tell them apart.
_SCRIPTS: Final[dict[str, tuple[Language, ...]]] = {
    "Arabic": ("ar",),
    "Han": ("zh",),
    "HanS": ("zh",),
    "Cyrillic": ("ru",),
    "Latin": ("en", "fr", "es"),
}
_SCRIPT: Final = re.compile(r"^Script:\s*(\w+)", re.MULTILINE)
_SCALE: Final = 300 / 72  # dots per inch for which Tesseract's models are made
_MOST_PIXELS: Final = 30_000_000
_PAGE_SECONDS: Final = 60
_BOXES: Final = "-c hocr_char_boxes=1"
#: Tesseract's own threads slow each other down; pages are read beside one another instead.
_THREADS: Final = "OMP_THREAD_LIMIT"


def recognize(data: bytes, source: str) -> list[Page]:
    """The pages of a PDF without a text layer.

    Raises
    ------
    ReadingError
        If pytesseract or the tesseract program is not installed, or the program fails.
    """
    try:
        import pytesseract
    except ImportError as error:
        raise _no_text(source) from error
    if shutil.which("tesseract") is None:
        raise _no_text(source)
    try:
        with _one_thread_each():
            return _recognized(data, pytesseract)
    except (pytesseract.TesseractError, RuntimeError, OSError) as error:
        raise ReadingError(
            f"Tesseract failed ({error})", where=source, advice="give a PDF with a text layer"
        ) from error


def _no_text(source: str) -> ReadingError:
    return ReadingError(
        "the PDF has no text, only pictures of pages",
        where=source,
        advice="give the .docx or XML version, or install the program tesseract and run "
        "pip install 'reaffirm[ocr]'",
    )


@contextmanager
def _one_thread_each() -> Iterator[None]:
    before = os.environ.get(_THREADS)
    os.environ[_THREADS] = before or "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_THREADS]


def _recognized(data: bytes, tesseract: Any) -> list[Page]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        count = min(len(document), MAX_PAGES)
        models = _models(_picture(document[0])[0], tesseract)
        pictures = (_picture(document[number]) for number in range(count))
        return list(_beside(lambda page: _page(*page, models, tesseract), pictures))
    finally:
        document.close()


def _beside(read: Callable[[_Picture], Page], pictures: Iterator[_Picture]) -> Iterator[Page]:
    """Read pictures side by side, in order, with hardly more of them in memory than are read."""
    workers = free_cores()
    with ThreadPoolExecutor(workers) as pool:
        waiting = []
        for picture in pictures:
            waiting.append(pool.submit(read, picture))
            if len(waiting) > workers:
                yield waiting.pop(0).result()
        for one in waiting:
            yield one.result()


#: A picture of a page, pixels a point, and the page's width and height in points.
_Picture = tuple[Any, float, float, float]


def _picture(page: Any) -> _Picture:
    width, height = page.get_size()
    scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    picture = page.render(scale=scale).to_pil().convert("L")
    page.close()
    return picture, scale, width, height


def _page(
    picture: Any, scale: float, width: float, height: float, models: str, tesseract: Any
) -> Page:
    def read(models: str) -> bytes:
        return bytes(
            tesseract.image_to_pdf_or_hocr(
                picture,
                lang=models,
                extension="hocr",
                config=f"{_BOXES} --dpi {round(scale * 72)}",
                timeout=_PAGE_SECONDS,
            )
        )

    hocr = read(models)
    latin = models in _WITHOUT_LATIN and _LATIN in tesseract.get_languages()
    symbols = read(f"{models}+{_LATIN}") if latin else b""
    rules = drawn_rules(picture, scale, slope_of(hocr))
    return recognized_page(hocr, scale, width, height, rules, symbols)


def _models(picture: Any, tesseract: Any) -> str:
    """The models to read a document with, by its first page; all where nothing tells."""
    known = set(tesseract.get_languages())
    found = _SCRIPTS.get(_script(picture, tesseract), ())
    languages = [language for language in found if _MODELS[language] in known]
    if len(languages) > 1:
        first = _MODELS[languages[0]]
        text = tesseract.image_to_string(picture, lang=first, timeout=_PAGE_SECONDS)
        told = detect_language(text)
        languages = [told] if told in languages else []
    wanted = [_MODELS[one] for one in languages or _MODELS if _MODELS[one] in known]
    return "+".join(wanted) or _LATIN


def _script(picture: Any, tesseract: Any) -> str:
    """The script of a page, as Tesseract calls it; empty where it has too few characters to tell
    or the data for that are not installed."""
    try:
        found = _SCRIPT.search(tesseract.image_to_osd(picture, timeout=_PAGE_SECONDS))
    except tesseract.TesseractError:
        return ""
    return found[1] if found else ""
