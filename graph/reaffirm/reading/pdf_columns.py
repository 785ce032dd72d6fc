"""The columns of a PDF's page: lists of country names apart, resolutions have one or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reaffirm.reading.pdf_lines import PrintedLine, part
from reaffirm.reading.pdf_page import Page

_GUTTER: Final = 8.0  # points between two columns, at least
_FEW: Final = 0.2  # of the lines may go across the gutter
_COLUMN_LINES: Final = 10  # a column has at least so many lines …
_COLUMN_INK: Final = 0.17  # … that cover so much of the page's width
_MIDDLE: Final = (0.33, 0.67)  # of the page's width: where a gutter may be


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that are read one after the other, and the strip of the page in which they stand."""

    lines: tuple[PrintedLine, ...]
    left: float
    right: float


def read_columns(
    lined: Sequence[Sequence[PrintedLine]], pages: Sequence[Page], rtl: bool
) -> list[list[Column]]:
    """The lines of each page in reading order: one group, or by turns lines across the page, the
    first column and the second.

    A page with few lines, as the last often is, has the columns of the others.
    """
    gutters = [_gutter(lines, page) for lines, page in zip(lined, pages, strict=True)]
    found = sorted(gutter for gutter in gutters if gutter is not None)
    usual = found[len(found) // 2] if found else None
    columns: list[list[Column]] = []
    for lines, page, own in zip(lined, pages, gutters, strict=True):
        fits = own is None and usual is not None and _fits(lines, usual)
        columns.append(_divide(lines, page, usual if fits else own, rtl))
    return columns


def _fits(lines: Sequence[PrintedLine], gutter: float) -> bool:
    """Whether hardly any line crosses, and both sides have some."""
    crossing = sum(_crosses(line, gutter) for line in lines)
    sides = ((0.0, gutter), (gutter, gutter * 9))
    return crossing <= _FEW * len(lines) and all(
        any(_inked(line, *side) > 0 for line in lines) for side in sides
    )


def _divide(
    lines: Sequence[PrintedLine], page: Page, gutter: float | None, rtl: bool
) -> list[Column]:
    if gutter is None:
        return [Column(tuple(lines), 0.0, page.width)]
    strips = [(0.0, page.width), (0.0, gutter), (gutter, page.width)]
    if rtl:
        strips[1:] = reversed(strips[1:])
    found: list[Column] = []
    groups: list[list[PrintedLine]] = [[], [], []]  # across, first, second

    def flush() -> None:
        for group, strip in zip(groups, strips, strict=True):
            if group:
                found.append(Column(tuple(group), *strip))
                group.clear()

    for line in lines:
        if _crosses(line, gutter):
            if groups[1] or groups[2]:
                flush()
            groups[0].append(line)
            continue
        for group, (left, right) in zip(groups[1:], strips[1:], strict=True):
            # What hangs over the edge of the page still belongs to a column.
            piece = part(
                line, left or -page.width, right + page.width * (left > 0), page.width, rtl
            )
            if piece.text:
                group.append(piece)
    flush()
    return found


def _crosses(line: PrintedLine, gutter: float) -> bool:
    low, high = gutter - _GUTTER / 2, gutter + _GUTTER / 2
    return any(
        glyph.left < high and glyph.right > low and not glyph.text.isspace()
        for glyph in line.glyphs
    )


def _gutter(lines: Sequence[PrintedLine], page: Page) -> float | None:
    """The middle of the widest strip that few lines cross, if the page has two columns there."""
    if len(lines) < _COLUMN_LINES or page.width < 4 * _GUTTER:
        return None
    first, last = (int(page.width * share) for share in _MIDDLE)
    crossed = [0] * (last - first + 1)
    for line in lines:
        inked = {
            at
            for glyph in line.glyphs
            if not glyph.text.isspace() and glyph.right > first and glyph.left < last
            for at in range(max(first, int(glyph.left)), min(last, int(glyph.right)) + 1)
        }
        for at in inked:
            crossed[at - first] += 1
    strip = _widest([count <= _FEW * len(lines) for count in crossed])
    if strip is None or strip[1] - strip[0] < _GUTTER:
        return None
    gutter = first + (strip[0] + strip[1]) / 2
    inside = [line for line in lines if not _crosses(line, gutter)]
    reach = page.width * _COLUMN_INK
    left = sum(_inked(line, 0.0, gutter) > reach for line in inside)
    right = sum(_inked(line, gutter, page.width) > reach for line in inside)
    return gutter if min(left, right) >= _COLUMN_LINES else None


def _widest(free: Sequence[bool]) -> tuple[int, int] | None:
    """The longest run of free places."""
    best: tuple[int, int] | None = None
    start = -1
    for place, is_free in enumerate([*free, False]):
        if is_free and start < 0:
            start = place
        elif not is_free and start >= 0:
            if best is None or place - start > best[1] - best[0]:
                best = start, place
            start = -1
    return best


def _inked(line: PrintedLine, left: float, right: float) -> float:
    """How much of a strip the glyphs of a line cover."""
    return sum(
        glyph.right - glyph.left
        for glyph in line.glyphs
        if left <= glyph.left < right and not glyph.made
    )
