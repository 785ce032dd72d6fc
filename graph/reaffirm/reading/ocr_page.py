"""From what Tesseract recognizes on a picture of a page to glyphs with their places.

As glyphs they are read like those of any PDF (``pdf_lines`` and what follows), so that columns,
running heads, indents, footnotes and raised markers count here too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reaffirm.reading.hocr import Box, ReadLine, Word, read_hocr
from reaffirm.reading.pdf_bidi import is_arabic
from reaffirm.reading.pdf_page import Glyph, Page, Rule

#: The height of letters from the top of an "h" to the foot of a "p", in sizes of type.
_EM: Final = 0.9
#: Of the height of a line: what ends so high above the baseline, and is so small, is raised.
_RAISED_BY: Final = 0.22
_RAISED_HEIGHT: Final = 0.62
_HAN: Final = re.compile("[\u3000-\u9fff\uff00-\uffef]")
#: A symbol with Latin letters, or the number of a session: "A/76/299", "ES-10/15", "(XXV)".
_SYMBOL: Final = re.compile(
    r"[.(\[]{0,2}[A-Z][\w.\-]*/[\w./()\-]+[\])]?[.,;:]?"
    r"|[A-Z]{1,4}-\d+/\d+\W?|[(\[][XVI]+[\])]\W?|[XVI]{2,7}\W?"
)
#: Of a word: what covers so much of it has been read at its place.
_COVERED: Final = 0.5


def recognized_page(
    hocr: bytes,
    scale: float,
    width: float,
    height: float,
    rules: tuple[Rule, ...] = (),
    symbols: bytes = b"",
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
    symbols:
        The hOCR of a second reading, by a model that knows Latin letters: what looks like a symbol
        in it stands at its place.

    >>> line = "bbox 100 80 150 104; baseline 0 -4; x_size 20"
    >>> word = "".join(f'<span class="ocrx_cinfo" title="x_bboxes {x} 84 {x + 8} 100">{c}</span>'
    ...                for x, c in ((100, "O"), (110, "n"), (120, "e")))
    >>> hocr = f'''<p class="ocr_par"><span class="ocr_line" title="{line}">
    ... <span class="ocrx_word" title="bbox 100 84 130 100">{word}</span></span></p>'''
    >>> page = recognized_page(hocr.encode(), 2.0, 300.0, 400.0)
    >>> [(g.text, g.left, g.y) for g in page.glyphs]
    [('O', 50.0, 350.0), ('n', 55.0, 350.0), ('e', 60.0, 350.0)]
    """
    lines = read_hocr(hocr)
    found = [
        word for line in read_hocr(symbols) for word in line.words if _SYMBOL.fullmatch(word.text)
    ]
    glyphs = [glyph for line in lines for glyph in _of_line(_with(line, found), scale, height)]
    return Page(width, height, tuple(glyphs), rules, scanned=True)


def _with(line: ReadLine, symbols: Sequence[Word]) -> ReadLine:
    """A line with symbols in place of the words that were read where they stand."""
    words: list[Word] = []
    for word in line.words:
        symbol = next((one for one in symbols if _covers(one.box, word.box)), None)
        if symbol is None:
            words.append(word)
        elif not words or words[-1] is not symbol:
            words.append(symbol)
    return ReadLine(tuple(words), line.baseline, line.height)


def _covers(box: Box, other: Box) -> bool:
    wide = min(box.right, other.right) - max(box.left, other.left)
    high = min(box.bottom, other.bottom) - max(box.top, other.top)
    return wide > _COVERED * (other.right - other.left) and high > _COVERED * (
        other.bottom - other.top
    )


def _of_line(line: ReadLine, scale: float, height: float) -> Iterator[Glyph]:
    """The characters of a line, with a space between words that are written with one."""
    last: list[Glyph] = []
    for word in _placed(line.words):
        found = list(_glyphs(word, line, scale, height))
        if last and not (_HAN.match(last[-1].text) or _HAN.match(found[0].text)):
            yield _space(last, found)
        yield from found
        last = found


def _placed(words: Sequence[Word]) -> Iterator[Word]:
    """Words beside one another, of which Chinese ones reach to the next: between their characters
    is no space. The boxes of words may overlap, but none stands before the one read before it;
    only lines with Arabic words run to and fro."""
    if any(is_arabic(text) for word in words for text, _ in word.characters):
        yield from words
        return
    edge = 0
    for word, following in zip(words, [*words[1:], None], strict=True):
        left = max(word.box.left, edge)
        edge = max(word.box.right, left + len(word.characters))
        if following and _HAN.match(word.text[-1]) and _HAN.match(following.text[0]):
            edge = max(edge, following.box.left)
        yield Word(Box(left, word.box.top, edge, word.box.bottom), word.characters)


def _space(one: list[Glyph], other: list[Glyph]) -> Glyph:
    left, right = sorted((one, other), key=lambda word: min(glyph.left for glyph in word))
    start, end = max(g.right for g in left), min(g.left for g in right)
    return Glyph(" ", start, max(start, end), one[0].y, one[0].size)


def _glyphs(word: Word, line: ReadLine, scale: float, height: float) -> Iterator[Glyph]:
    """The characters of a word, evenly between its ends: their own boxes often overlap."""
    around, count = word.box, len(word.characters)
    step = (around.right - around.left) / count
    turned = sum(is_arabic(text) for text, _ in word.characters) * 2 > count
    middle = (around.top + around.bottom) / 2  # of the word: the page may lie askew
    y, size = height - line.baseline / scale, line.height / _EM / scale
    for number, (text, box) in enumerate(word.characters):
        place = count - 1 - number if turned else number
        left = around.left + place * step
        raised = box is not None and _is_raised(text, box, line, middle)
        at = height - box.bottom / scale if raised and box is not None else y
        em = size * _RAISED_HEIGHT if raised else size
        yield Glyph(text, left / scale, (left + step) / scale, at, em)


def _is_raised(text: str, box: Box, line: ReadLine, middle: float) -> bool:
    """Whether a digit or a bracket stands high and is small, as markers of footnotes are."""
    if not (text.isdigit() or text in "()"):
        return False
    small = box.bottom - box.top < _RAISED_HEIGHT * line.height
    return small and line.baseline - box.bottom > _RAISED_BY * line.height and box.top < middle
