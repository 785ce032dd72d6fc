"""The glyphs of a PDF's pages, by pypdfium2 (the extra ``pdf``), within bounds."""

from __future__ import annotations

import ctypes
import math
import re
import time
import zlib
from typing import Any, Final

from reaffirm.errors import ReadingError
from reaffirm.reading.pdf_page import Glyph, Page, Rule

MAX_PAGES: Final = 500
MAX_GLYPHS: Final = 4_000_000
#: On one page, pieces of text and lines; the library's time grows with the square.
MAX_OBJECTS: Final = 40_000
MAX_STREAMS: Final = 100_000
#: What all streams of a file may unpack to; a page's text is some kilobytes.
MAX_UNPACKED: Final = 400 * 1024 * 1024
MAX_SECONDS: Final = 120.0

_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_AGAIN: Final = "download it again"
_SHORTER: Final = "give single resolutions"


def read_pages(data: bytes, source: str) -> list[Page]:
    """The pages of a PDF.

    Raises
    ------
    ReadingError
        If pypdfium2 is not installed, the file is damaged or encrypted, or it is over a bound.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise ReadingError(
            "reading PDF needs pypdfium2",
            where=source,
            advice="install it with: pip install 'reaffirm[pdf]'",
        ) from error
    _check_streams(data, source)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _damaged(source, str(error)) from error
    try:
        return _pages(document, source)
    except (pypdfium2.PdfiumError, ValueError, OverflowError) as error:
        raise _damaged(source, str(error)) from error
    finally:
        document.close()


def _damaged(source: str, reason: str) -> ReadingError:
    if "assword" in reason:
        return ReadingError(
            "the PDF is encrypted", where=source, advice="save a copy without a password"
        )
    reason = reason.rstrip(".") or "no page"
    return ReadingError(f"the PDF cannot be read ({reason})", where=source, advice=_AGAIN)


def _check_streams(data: bytes, source: str) -> None:
    """Unpack each packed stream on trial, so that a bomb is met before the library meets it."""
    left = MAX_UNPACKED
    for count, match in enumerate(_STREAM.finditer(data)):
        if count > MAX_STREAMS:
            raise _damaged(source, f"more than {MAX_STREAMS} streams")
        start = match.end()
        if data[start : start + 1] not in (b"x", b"h", b"H", b"X", b"8"):
            continue
        left -= _unpacked_size(data, start, left)
        if left < 0:
            raise ReadingError(
                f"the PDF unpacks to more than {MAX_UNPACKED // 1024 // 1024} MB",
                where=source,
                advice=_SHORTER,
            )


_CHUNK: Final = 1 << 16


def _unpacked_size(data: bytes, start: int, bound: int, depth: int = 0) -> int:
    """How much a packed stream unpacks to, packed streams inside it too; stops over the bound."""
    unpack = zlib.decompressobj()
    inner = zlib.decompressobj()
    size = 0
    nested: bool | None = None
    view = memoryview(data)
    for place in range(start, len(data), _CHUNK):
        piece: bytes | memoryview = view[place : place + _CHUNK]
        while piece and not unpack.eof:  # behind its end zlib keeps the rest as not yet consumed
            try:
                out = unpack.decompress(piece, 1 << 20)
            except zlib.error:
                return size
            if nested is None and out:
                nested = out[:1] in (b"x", b"h", b"H") and depth == 0
            size += len(out)
            if nested:
                size += _feed(inner, out, bound - size)
            if size > bound:
                return size
            piece = unpack.unconsumed_tail
        if unpack.eof:
            break
    return size


def _feed(inner: Any, packed: bytes, bound: int) -> int:
    """How much a piece of a stream that was packed twice unpacks to."""
    size = 0
    while packed and size <= bound and not inner.eof:
        try:
            size += len(inner.decompress(packed, 1 << 20))
        except zlib.error:
            break
        packed = inner.unconsumed_tail
    return size


def _pages(document: Any, source: str) -> list[Page]:
    count = len(document)
    if count == 0:
        raise _damaged(source, "no page")
    if count > MAX_PAGES:
        raise ReadingError(
            f"the PDF has {count} pages",
            where=source,
            advice=f"the limit is {MAX_PAGES}; {_SHORTER}",
        )
    end = time.monotonic() + MAX_SECONDS
    pages: list[Page] = []
    total = 0
    for number in range(count):
        try:
            page = _page(document, number)
        except _TooMuchError:
            raise _too_long(source, number, count) from None
        pages.append(page)
        total += len(page.glyphs)
        if time.monotonic() > end or total > MAX_GLYPHS:
            raise _too_long(source, number, count)
    return pages


class _TooMuchError(Exception):
    """A page has more on it than any page of a resolution."""


def _too_long(source: str, number: int, count: int) -> ReadingError:
    return ReadingError(
        f"the PDF takes too long (stopped at page {number + 1} of {count})",
        where=source,
        advice=_SHORTER,
    )


def _page(document: Any, number: int) -> Page:
    from pypdfium2 import raw

    page = document[number]
    try:
        width, height = page.get_size()
        if raw.FPDFPage_CountObjects(page.raw) > MAX_OBJECTS:
            raise _TooMuchError(number)
        text = page.get_textpage()
        try:
            glyphs = _glyphs(text)
        finally:
            text.close()
        if glyphs and _is_picture(page, width * height):
            return Page(width, height, glyphs, _seen_rules(page), scanned=True)
        return Page(width, height, glyphs, _rules(page))
    finally:
        page.close()


def _glyphs(text: Any) -> tuple[Glyph, ...]:
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    glyphs: list[Glyph] = []
    handle = text.raw
    styles = _Styles(raw)
    for index in range(min(text.count_chars(), MAX_GLYPHS)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in (0, 10, 13) or not raw.FPDFText_GetCharOrigin(handle, index, x, y):
            continue
        if not raw.FPDFText_GetLooseCharBox(handle, index, box):
            continue
        character = _character(code)
        if not character:
            continue
        made = raw.FPDFText_IsGenerated(handle, index) == 1
        size = box.top - box.bottom
        if raw.FPDFText_GetMatrix(handle, index, matrix):
            em = raw.FPDFText_GetFontSize(handle, index) * math.hypot(matrix.c, matrix.d)
            size = em if _is_size(em, size) else size
        if not _on_paper(box.left, box.right, y.value, size):
            continue
        bold, italic = styles(handle, index)
        glyphs.append(Glyph(character, box.left, box.right, y.value, size, made, bold, italic))
    return tuple(glyphs)


#: The largest page that a PDF may have (ISO 32000-1, annex C.2).
_PAPER: Final = 14_400.0

# In Chinese print Hei stands for bold and Kai for italic type.
_BOLD: Final = re.compile(rb"bold|black|heavy|demi|hei(?:ti)?\b|SimHei|-W[7-9]\b", re.IGNORECASE)
_ITALIC: Final = re.compile(rb"italic|oblique|kai(?:ti)?\b|SimKai", re.IGNORECASE)


class _Styles:
    """Whether glyphs are bold and italic, by the names of their fonts."""

    def __init__(self, raw: Any) -> None:
        self._name = raw.FPDFText_GetFontInfo
        self._buffer = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._known: dict[bytes, tuple[bool, bool]] = {}

    def __call__(self, handle: Any, index: int) -> tuple[bool, bool]:
        length = self._name(handle, index, self._buffer, 128, self._flags)
        name = self._buffer.value if 0 < length <= 128 else b""
        found = self._known.get(name)
        if found is None:
            found = bool(_BOLD.search(name)), bool(_ITALIC.search(name))
            self._known[name] = found
        return found


def _on_paper(*measures: float) -> bool:
    """Whether measures, in points, can be those of print: a damaged file gives any number, or none.

    >>> _on_paper(72.0, 80.0, 700.0, 10.0), _on_paper(float("nan")), _on_paper(1e38)
    (True, False, False)
    """
    return all(abs(measure) < _PAPER for measure in measures)  # NaN is less than nothing


def _is_size(em: float, height: float) -> bool:
    """Whether a font's nominal size agrees with the height of its letters' boxes.

    The boxes alone will not do: some fonts give one to each letter, as high as its ink.
    """
    return em > 0 and 0.1 * em < height < 4 * em


def _character(code: int) -> str:
    """A character; the library writes 2 or U+FFFE for a hyphen that ends a line."""
    if code in (0x02, 0xFFFE, 0xAD):
        return "-"
    if code < 0x20 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return " " if code == 9 else ""
    return chr(code)


#: Of a page: a picture that covers so much of it is the page.
_WHOLE_PAGE: Final = 0.6
_SEEN: Final = 150 / 72  # pixels a point: enough to see a line
_MOST_PIXELS: Final = 10_000_000


def _is_picture(page: Any, area: float) -> bool:
    """Whether a picture covers the page: its text is what somebody's program recognized there."""
    from pypdfium2 import PdfiumError, raw

    try:
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
            left, bottom, right, top = item.get_bounds()
            if (right - left) * (top - bottom) > _WHOLE_PAGE * area:
                return True
    except PdfiumError:
        return False
    return False


def _seen_rules(page: Any) -> tuple[Rule, ...]:
    """The lines on the picture of a page."""
    from reaffirm.reading.ocr_rules import drawn_rules

    width, height = page.get_size()
    scale = min(_SEEN, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    return drawn_rules(page.render(scale=scale, grayscale=True).to_pil(), scale)


def _rules(page: Any) -> tuple[Rule, ...]:
    """Lines, and rectangles thin enough to be lines."""
    from pypdfium2 import PdfiumError, raw

    rules: list[Rule] = []
    try:
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=2):
            left, bottom, right, top = item.get_bounds()
            if right - left > 30 and top - bottom < 3:
                rules.append(Rule(left, right, (top + bottom) / 2))
            if len(rules) > 200:
                break
    except PdfiumError:
        return tuple(rules)
    return tuple(rules)
