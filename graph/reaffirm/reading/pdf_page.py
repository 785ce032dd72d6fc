"""What stands on a page of a PDF: glyphs and lines, with their places."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character on a page; measures in points, ``y`` (the baseline) counted upwards.

    ``made`` says that it is a space which the PDF library set between words; ``bold`` and
    ``italic`` are what its font's name says.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    made: bool = False
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line drawn on a page."""

    left: float
    right: float
    y: float

    @property
    def middle(self) -> float:
        """Half way between its ends."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page; ``scanned`` says that it was recognized on a picture."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...] = ()
    scanned: bool = False
