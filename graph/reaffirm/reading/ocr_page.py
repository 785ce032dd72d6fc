"""From what Tesseract recognizes on a picture of a page to glyphs with their places.

Tesseract gives hOCR: lines with their baseline and the height of their letters, words and
characters with their boxes. As glyphs they are read like those of any PDF (``pdf_lines`` and what
follows), so that columns, running heads, indents, footnotes and raised markers count here too.

Source: hOCR 1.2, https://kba.github.io/hocr-spec/1.2/ (``baseline``, ``x_size``, ``x_bboxes``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

from reaffirm.reading.pdf_bidi import is_arabic
from reaffirm.reading.pdf_page import Glyph, Page, Rule

#: What ``x_size`` measures, from the top of an "h" to the foot of a "p", in sizes of type.
_EM: Final = 0.9
#: Of the height of a line: what ends so high above the baseline, and is so small, is raised.
_RAISED_BY: Final = 0.22
_RAISED_HEIGHT: Final = 0.62
#: A line whose height differs from that of its paragraph by less is measured badly.
_SAME_SIZE: Final = 0.13
_BOX: Final = re.compile(r"\bx?_?bbox(?:es)?\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)")
_HAN: Final = re.compile("[\u3000-\u9fff\uff00-\uffef]")
_BASELINE: Final = re.compile(r"\bbaseline\s+(-?[\d.]+)\s+(-?[\d.]+)")
_SLOPED: Final = re.compile(
    rb"bbox (?P<left>\d+) \d+ (?P<right>\d+) \d+; baseline (?P<slope>-?[\d.]+) "
)
_LONG: Final = 600  # pixels
_HEIGHT: Final = re.compile(r"\bx_size\s+([\d.]+)")


@dataclass(frozen=True, slots=True)
class _Box:
    """In pixels, ``top`` and ``bottom`` counted downwards."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class _Line:
    words: tuple[Any, ...]
    baseline: float  #: in pixels from the top, at the middle of the line
    height: float  #: of its letters, in pixels


def recognized_page(
    hocr: bytes, scale: float, width: float, height: float, rules: tuple[Rule, ...] = ()
) -> Page:
    """A page of glyphs from the hOCR of its picture, with a box for each character.

    Parameters
    ----------
    scale:
        Pixels of the picture for each point of the page.
    width, height:
        Of the page, in points.
    rules:
        The lines on the page (``ocr_rules``).

    >>> line = "bbox 100 80 150 104; baseline 0 -4; x_size 20"
    >>> word = "".join(f'<span class="ocrx_cinfo" title="x_bboxes {x} 84 {x + 8} 100">{c}</span>'
    ...                for x, c in ((100, "O"), (110, "n"), (120, "e")))
    >>> hocr = f'''<p class="ocr_par"><span class="ocr_line" title="{line}">
    ... <span class="ocrx_word" title="bbox 100 84 130 100">{word}</span></span></p>'''
    >>> page = recognized_page(hocr.encode(), 2.0, 300.0, 400.0)
    >>> [(g.text, g.left, g.y) for g in page.glyphs]
    [('O', 50.0, 350.0), ('n', 55.0, 350.0), ('e', 60.0, 350.0)]
    """
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    tree = html.document_fromstring(hocr, parser=parser) if hocr.strip() else None
    glyphs: list[Glyph] = []
    for paragraph in tree.iter("p") if tree is not None else ():
        for line in _lines(paragraph):
            glyphs.extend(_of_line(line, scale, height))
    return Page(width, height, tuple(glyphs), rules, scanned=True)


def slope_of(hocr: bytes) -> float:
    """By how much the long lines of a page fall, in their median.

    >>> slope_of(b"title='bbox 0 0 900 40; baseline 0.004 -9; x_size 30'")
    0.004
    """
    found = [
        float(line["slope"])
        for line in _SLOPED.finditer(hocr)
        if int(line["right"]) - int(line["left"]) > _LONG
    ]
    return median(found) if found else 0.0


def _lines(paragraph: Any) -> list[_Line]:
    """The lines of a paragraph; those of about the height of most are as high as most."""
    lines = [line for span in paragraph if (line := _line(span)) is not None]
    usual = median(line.height for line in lines) if lines else 0.0
    return [
        _Line(line.words, line.baseline, usual)
        if abs(line.height - usual) < _SAME_SIZE * usual
        else line
        for line in lines
    ]


def _line(span: Any) -> _Line | None:
    title = span.get("title", "")
    box = _box(title)
    words = tuple(one for one in span if one.get("class") == "ocrx_word")
    if box is None or not words:
        return None
    baseline, height = _BASELINE.search(title), _HEIGHT.search(title)
    slope, rise = (float(baseline[1]), float(baseline[2])) if baseline else (0.0, 0.0)
    middle = box.bottom + rise + slope * (box.right - box.left) / 2
    return _Line(words, middle, float(height[1]) if height else float(box.bottom - box.top))


def _box(title: str) -> _Box | None:
    found = _BOX.search(title)
    return _Box(*map(int, found.groups())) if found else None


def _of_line(line: _Line, scale: float, height: float) -> Iterator[Glyph]:
    """The characters of a line, with a space between words that are written with one."""
    last: list[Glyph] = []
    for word in line.words:
        found = list(_glyphs(word, line, scale, height))
        if last and found and not (_HAN.match(last[-1].text) or _HAN.match(found[0].text)):
            yield _space(last, found)
        yield from found
        last = found or last


def _space(one: list[Glyph], other: list[Glyph]) -> Glyph:
    left, right = sorted((one, other), key=lambda word: min(glyph.left for glyph in word))
    start, end = max(g.right for g in left), min(g.left for g in right)
    return Glyph(" ", start, max(start, end), one[0].y, one[0].size)


def _glyphs(word: Any, line: _Line, scale: float, height: float) -> Iterator[Glyph]:
    """The characters of a word, evenly between its ends: their own boxes often overlap."""
    around = _box(word.get("title", ""))
    characters = [(text, one) for one in word if (text := (one.text or "").strip())]
    if around is None or not characters:
        return
    texts = [text for text, _ in characters]
    step = (around.right - around.left) / len(texts)
    turned = sum(map(is_arabic, texts)) * 2 > len(texts)
    tilt = (around.top + around.bottom) / 2  # a skewed page: the word's own height decides
    y, size = height - line.baseline / scale, line.height / _EM / scale
    for number, (text, element) in enumerate(characters):
        place = len(texts) - 1 - number if turned else number
        left = around.left + place * step
        box = _box(element.get("title", ""))
        raised = box is not None and _is_raised(text, box, line, tilt)
        at = height - box.bottom / scale if raised and box is not None else y
        em = size * _RAISED_HEIGHT if raised else size
        yield Glyph(text, left / scale, (left + step) / scale, at, em)


def _is_raised(text: str, box: _Box, line: _Line, middle: float) -> bool:
    """Whether a digit or a bracket stands high and is small, as markers of footnotes are."""
    if not (text.isdigit() or text in "()"):
        return False
    small = box.bottom - box.top < _RAISED_HEIGHT * line.height
    return small and line.baseline - box.bottom > _RAISED_BY * line.height and box.top < middle
