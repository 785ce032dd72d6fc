"""From the glyphs of a PDF's page to its printed lines, superscripts told from digits.

A PDF places glyphs; it has neither lines nor words. Glyphs on one baseline are a line; small ones
that stand higher beside it are raised. Lines written from right to left are put into logical
order (``pdf_bidi``).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reaffirm.reading.characters import RAISED_DIGITS
from reaffirm.reading.flow import superscript
from reaffirm.reading.pdf_bidi import (
    is_arabic,
    is_latin_line,
    is_mark,
    logical_line,
    mark_fillers,
)
from reaffirm.reading.pdf_page import Glyph

_LEVEL: Final = 0.12  # of the size: baselines that differ less are one
_SMALL: Final = 0.86  # of the size: a glyph that is smaller may be a superscript
_RAISE: Final = 0.9  # of the size: no superscript stands higher
_BESIDE: Final = 2.5  # times the size: how far from the line a raised marker may stand
_LEAST_SPACE: Final = 0.16  # of the size: a space that the library found is at least so wide
_SURE_SPACE: Final = 0.3  # of the size: a space that it did not find
_RAISED: Final = re.compile(r"[\s()（）*,،]*\d[\d\s()（）*,،]*")
_FEW_MARKS: Final = 12  # glyphs: a baseline with more is a line
_MARK_REACH: Final = 0.6  # of the size: no mark stands further from its line
_CHINESE_SPACE: Final = 0.6  # of the size: set between characters and digits, none is typed
_HAN: Final = re.compile("[\u3400-\u9fff]")
_NUMBER: Final = re.compile(r"\s*\d{1,3}\s*")
_SUPERSCRIPTS: Final = frozenset(RAISED_DIGITS)
_STRAY: Final = 1.8  # times the size: how far below its line a marker without room may stand
_STRAY_MARK: Final = re.compile(r"[(（]?\d{1,3}[)）]?")
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page. ``start`` and ``end`` are distances from the page's edge at which reading
    begins: from the left edge, or from the right edge in Arabic.

    ``inner`` is where the text after a label begins ("(a)    To act": at "To"), else ``start``;
    ``bold`` says that all its letters are, ``italic`` that its first word is.
    """

    text: str
    start: float
    end: float
    y: float
    size: float
    inner: float = 0.0
    bold: bool = False
    italic: bool = False
    glyphs: tuple[Glyph, ...] = ()


@dataclass(slots=True)
class _Row:
    """Glyphs on one baseline."""

    y: float
    size: float
    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        return min(glyph.left for glyph in self.glyphs)

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs)


def printed_lines(glyphs: Iterable[Glyph], width: float, rtl: bool) -> list[PrintedLine]:
    """The lines of a page from its top, each over its whole width.

    Parameters
    ----------
    width:
        The width of the page.
    rtl:
        Whether the document is written from right to left.
    """
    rows = _rows(mark_fillers(list(glyphs)) if rtl else glyphs)
    if rtl:
        _attach_marks(rows)
    _attach_raised(rows)
    lines = (_line(row.glyphs, row.y, row.size, width, rtl) for row in rows)
    return sorted((line for line in lines if line.text), key=lambda line: (-line.y, line.start))


def part(line: PrintedLine, left: float, right: float, width: float, rtl: bool) -> PrintedLine:
    """What of a line stands between two places: its part in one column."""
    glyphs = [glyph for glyph in line.glyphs if left <= (glyph.left + glyph.right) / 2 < right]
    return _line(glyphs, line.y, _common_size(glyphs) or line.size, width, rtl)


def is_right_to_left(glyphs: Sequence[Glyph]) -> bool:
    """Whether most letters are Arabic or Hebrew."""
    letters = [glyph.text for glyph in glyphs if _LETTER.match(glyph.text)]
    return sum(is_arabic(letter) for letter in letters) * 2 > len(letters)


# -- baselines -----------------------------------------------------------------------------------


def _rows(glyphs: Iterable[Glyph]) -> list[_Row]:
    """Glyphs gathered by their baselines, from the top."""
    rows: list[_Row] = []
    ordered = sorted(
        (glyph for glyph in glyphs if glyph.text not in "\r\n"), key=lambda g: (-g.y, g.left)
    )
    for glyph in ordered:
        row = rows[-1] if rows else None
        near = row is not None and row.y - glyph.y <= _LEVEL * max(row.size, glyph.size)
        if row is not None and near:
            row.glyphs.append(glyph)
        else:
            rows.append(_Row(glyph.y, glyph.size, [glyph]))
    for row in rows:
        row.size = _common_size(row.glyphs)
    return [row for row in rows if any(not glyph.text.isspace() for glyph in row.glyphs)]


def _common_size(glyphs: Sequence[Glyph]) -> float:
    sizes: dict[float, int] = {}
    for glyph in glyphs:
        if not glyph.made and not glyph.text.isspace():
            size = round(glyph.size, 1)
            sizes[size] = sizes.get(size, 0) + 1
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _attach_marks(rows: list[_Row]) -> None:
    """Move marks, and letters that carry them, from a baseline of their own to that of their
    line: some fonts set them a little higher or lower."""
    heights = [-row.y for row in rows]  # rising
    for row in rows:
        if len(row.glyphs) > _FEW_MARKS or not any(is_mark(glyph.text) for glyph in row.glyphs):
            continue
        reach = _MARK_REACH * row.size
        near = rows[bisect_left(heights, -row.y - reach) : bisect_right(heights, -row.y + reach)]
        for glyph in list(row.glyphs):
            hosts = [
                host
                for host in near
                if len(host.glyphs) > len(row.glyphs)
                and host.left <= glyph.left
                and glyph.right <= host.right
            ]
            if hosts and is_arabic(glyph.text):
                host = min(hosts, key=lambda host: abs(host.y - row.y))
                host.glyphs.append(replace(glyph, y=host.y))
                row.glyphs.remove(glyph)
    rows[:] = [row for row in rows if any(not glyph.text.isspace() for glyph in row.glyphs)]


def _attach_raised(rows: list[_Row]) -> None:
    """Move small glyphs that stand a little above a row into that row, marked as raised."""
    heights = [-row.y for row in rows]  # rising
    moved: set[int] = set()
    for place, row in enumerate(rows):
        marks = [g for g in row.glyphs if not g.made]
        if not marks:
            continue
        hosts = rows[bisect_left(heights, -row.y) : bisect_right(heights, -row.y + 60)]
        gone: set[int] = set()
        for run in _runs(marks):
            host = _host(run, [h for h in hosts if h is not row])
            if host is not None:
                host.glyphs.extend(_raise(run, host))
                gone.update(id(glyph) for glyph in run)
        above = rows[place - 1] if place else None
        if not gone and above is not None and _is_stray(row, above):
            _append(row, above)
            moved.add(place)
            continue
        if not gone:
            continue
        kept = [g for g in row.glyphs if id(g) not in gone and not g.made]
        row.glyphs = kept
        row.size = _common_size(kept)
        if not kept:
            moved.add(place)
    rows[:] = [row for place, row in enumerate(rows) if place not in moved]


def _is_stray(row: _Row, above: _Row) -> bool:
    """Whether a line is nothing but a marker that did not fit on the line above."""
    text = "".join(glyph.text for glyph in row.glyphs if not glyph.text.isspace())
    near = above.y - row.y < _STRAY * above.size
    return bool(_STRAY_MARK.fullmatch(text)) and row.size < _SMALL * above.size and near


def _append(row: _Row, above: _Row) -> None:
    """Put a stray marker at the end of the line above, whichever end that is."""
    digits = [glyph for glyph in row.glyphs if glyph.text.isdigit()]
    turned = sum(is_arabic(glyph.text) for glyph in above.glyphs) * 2 > len(above.glyphs)
    width = row.right - row.left
    shift = (above.left - width if turned else above.right) - row.left
    above.glyphs.extend(
        replace(
            glyph,
            text=superscript(_digit(glyph.text)),
            left=glyph.left + shift,
            right=glyph.right + shift,
            y=above.y,
        )
        for glyph in digits
    )


def _runs(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs of one baseline, from the left, parted where there is a wide gap."""
    runs: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: g.left):
        if runs and glyph.left - runs[-1][-1].right < max(glyph.size, 1.0):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def _host(run: Sequence[Glyph], rows: Sequence[_Row]) -> _Row | None:
    """The row that a run of small glyphs is raised above."""
    size = max(glyph.size for glyph in run)
    if len(run) > 12:
        return None
    left, right = run[0].left, run[-1].right
    for row in rows:
        rise = run[0].y - row.y
        small = size < _SMALL * row.size
        if not (small and 0 < rise < _RAISE * row.size):
            continue
        reach = _BESIDE * row.size
        if row.left - reach <= left and right <= row.right + reach:
            return row
    return None


def _raise(run: Sequence[Glyph], host: _Row) -> list[Glyph]:
    """The glyphs of a run on the host's baseline, digits as superscripts."""
    text = "".join(glyph.text for glyph in run)
    if not _RAISED.fullmatch(text):
        return [replace(glyph, y=host.y) for glyph in run]
    return [
        replace(glyph, y=host.y, text=superscript(_digit(glyph.text)))
        for glyph in run
        if glyph.text != "*"
    ]


def _digit(text: str) -> str:
    """An Arabic-Indic digit as a European one, other characters as they are."""
    return str(unicodedata.digit(text)) if len(text) == 1 and text.isdigit() else text


# -- one line ------------------------------------------------------------------------------------


def _line(glyphs: Sequence[Glyph], y: float, size: float, width: float, rtl: bool) -> PrintedLine:
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not inked:
        return PrintedLine("", 0.0, 0.0, y, size)
    left, right = min(g.left for g in inked), max(g.right for g in inked)
    turned = rtl and (
        any(is_arabic(g.text) for g in inked)
        or not is_latin_line([g.text for g in sorted(inked, key=lambda g: g.left)])
    )
    text, inner = logical_line(glyphs, size) if turned else _left_to_right(glyphs, size)
    if rtl:
        start, end = width - right, width - left
        inner = width - inner if turned else start
    else:
        start, end = left, right
    letters = [glyph for glyph in inked if _LETTER.match(glyph.text)]
    bold = bool(letters) and all(glyph.bold for glyph in letters)
    first = (max if turned else min)(letters, key=lambda g: g.left, default=None)
    italic = first is not None and first.italic
    text = " ".join(text.split())
    return PrintedLine(text, start, end, y, size, inner, bold, italic, tuple(glyphs))


def _left_to_right(glyphs: Sequence[Glyph], size: float) -> tuple[str, float]:
    """The text in the order of places, and where what follows the first wide gap begins."""
    parts: list[str] = []
    ordered = sorted(glyphs, key=lambda g: (g.left, g.made))
    inked = [glyph for glyph in ordered if not glyph.text.isspace()]
    inner = inked[0].left
    last: Glyph | None = None
    waiting = False
    for glyph in ordered:
        if glyph.made:
            waiting = True
            continue
        gap = glyph.left - last.right if last is not None else 0.0
        # Letters set wide apart make the library find spaces inside words; it finds none behind
        # a raised number.
        raised = last is not None and last.text in _SUPERSCRIPTS
        least = _LEAST_SPACE if waiting or raised else _SURE_SPACE
        if (
            last is not None
            and bool(_HAN.match(glyph.text)) != bool(_HAN.match(last.text))
            and not _NUMBER.fullmatch("".join(parts))  # a footnote's, before its text
        ):
            least = _CHINESE_SPACE
        if last is not None and gap > least * size:
            parts.append(" ")
        parts.append(glyph.text)
        waiting, last = False, glyph
    for one, other in pairwise(inked):
        if other.left - one.right > 0.6 * size and other.left - inked[0].left < 8 * size:
            inner = other.left
            break
    return "".join(parts), inner
