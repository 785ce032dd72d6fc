"""What Tesseract writes of a page, hOCR: lines with their baseline and the height of their letters,
words and characters with their boxes, all in pixels from the top left corner.

Source: hOCR 1.2, https://kba.github.io/hocr-spec/1.2/ (``baseline``, ``x_size``, ``x_bboxes``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median
from typing import Any, Final

#: A line whose height differs from that of its paragraph by less is measured badly.
_SAME_SIZE: Final = 0.13
_BOX: Final = re.compile(r"\bx?_?bbox(?:es)?\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)")
_BASELINE: Final = re.compile(r"\bbaseline\s+(-?[\d.]+)\s+(-?[\d.]+)")
_HEIGHT: Final = re.compile(r"\bx_size\s+([\d.]+)")
_SLOPED: Final = re.compile(
    rb"bbox (?P<left>\d+) \d+ (?P<right>\d+) \d+; baseline (?P<slope>-?[\d.]+) "
)
_LONG: Final = 600  # pixels


@dataclass(frozen=True, slots=True)
class Box:
    """``top`` and ``bottom`` are counted downwards."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Word:
    """Characters in the order of reading, each with its box where that is known."""

    box: Box
    characters: tuple[tuple[str, Box | None], ...]

    @property
    def text(self) -> str:
        """The characters as one text."""
        return "".join(character for character, _ in self.characters)


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of words; ``baseline`` at its middle, ``height`` of its letters."""

    words: tuple[Word, ...]
    baseline: float
    height: float


def read_hocr(hocr: bytes) -> list[ReadLine]:
    """The lines of a page. Those of a paragraph that are about as high as most of it are as high.

    >>> word = '<span class="ocrx_word" title="bbox 9 10 30 26"><span>O</span><span>n</span></span>'
    >>> line = '<span class="ocr_line" title="bbox 9 8 90 30; baseline 0 -4; x_size 20">'
    >>> (found,) = read_hocr(f"<p>{line}{word}</span></p>".encode())
    >>> found.words[0].text, found.baseline, found.height
    ('On', 26.0, 20.0)
    """
    from lxml import html

    if not hocr.strip():
        return []
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    tree = html.document_fromstring(hocr, parser=parser)
    return [line for paragraph in tree.iter("p") for line in _lines(paragraph)]


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


def _lines(paragraph: Any) -> list[ReadLine]:
    lines = [line for span in paragraph if (line := _line(span)) is not None]
    usual = median(line.height for line in lines) if lines else 0.0
    return [
        replace(line, height=usual) if abs(line.height - usual) < _SAME_SIZE * usual else line
        for line in lines
    ]


def _line(span: Any) -> ReadLine | None:
    title = span.get("title", "")
    box, words = _box(title), tuple(_words(span))
    if box is None or not words:
        return None
    baseline, height = _BASELINE.search(title), _HEIGHT.search(title)
    slope, rise = (float(baseline[1]), float(baseline[2])) if baseline else (0.0, 0.0)
    middle = box.bottom + rise + slope * (box.right - box.left) / 2
    return ReadLine(words, middle, float(height[1]) if height else float(box.bottom - box.top))


def _words(line: Any) -> Iterator[Word]:
    for span in line:
        box = _box(span.get("title", "")) if span.get("class") == "ocrx_word" else None
        characters = tuple(
            (text, _box(one.get("title", ""))) for one in span if (text := (one.text or "").strip())
        )
        if box is not None and characters:
            yield Word(box, characters)


def _box(title: str) -> Box | None:
    found = _BOX.search(title)
    return Box(*map(int, found.groups())) if found else None
