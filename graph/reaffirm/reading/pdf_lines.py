"""From the glyphs of a PDF's page to its printed lines, superscripts told from digits.

A PDF places glyphs; it has neither lines nor words. Glyphs on one baseline are a line; small ones
that stand higher beside it are raised. Lines written from right to left are put into logical
order by geometry: glyphs from the right, and numbers and Latin words turned round again, which is
the reverse of the Unicode bidirectional algorithm (UAX 9) for such text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reaffirm.reading.flow import superscript

_LEVEL: Final = 0.12  # of the size: baselines that differ less are one
_SMALL: Final = 0.86  # of the size: a glyph that is smaller may be a superscript
_RAISE: Final = 0.9  # of the size: no superscript stands higher
_BESIDE: Final = 2.5  # times the size: how far from the line a raised marker may stand
_WORD_GAP: Final = 0.2  # of the size: a wider gap parts words
_RAISED: Final = re.compile(r"[\s()（）*,،]*\d[\d\s()（）*,،]*")
_ARABIC: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character on a page; measures in points, ``y`` (the baseline) counted upwards.

    ``made`` says that it is a space which the PDF library set between words.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    made: bool = False


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page. ``start`` and ``end`` are distances from the page's edge at which reading
    begins: from the left edge, or from the right edge in Arabic.

    ``inner`` is where the text after a label begins ("(a)    To act": at "To"), else ``start``.
    """

    text: str
    start: float
    end: float
    y: float
    size: float
    inner: float = 0.0
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
    rows = _rows(glyphs)
    _attach_raised(rows)
    lines = (_line(row.glyphs, row.y, row.size, width, rtl) for row in rows)
    return sorted((line for line in lines if line.text), key=lambda line: (-line.y, line.start))


def part(line: PrintedLine, left: float, right: float, width: float, rtl: bool) -> PrintedLine:
    """What of a line stands between two places: its part in one column."""
    glyphs = [glyph for glyph in line.glyphs if left <= (glyph.left + glyph.right) / 2 < right]
    return _line(glyphs, line.y, line.size, width, rtl)


def is_right_to_left(glyphs: Sequence[Glyph]) -> bool:
    """Whether most letters are Arabic or Hebrew."""
    letters = [glyph.text for glyph in glyphs if _LETTER.match(glyph.text)]
    return sum(bool(_ARABIC.match(letter)) for letter in letters) * 2 > len(letters)


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
        if not gone:
            continue
        kept = [g for g in row.glyphs if id(g) not in gone and not g.made]
        row.glyphs = kept
        row.size = _common_size(kept)
        if not kept:
            moved.add(place)
    rows[:] = [row for place, row in enumerate(rows) if place not in moved]


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
    turned = rtl and (_is_arabic(inked) or not any(_LETTER.match(g.text) for g in inked))
    text, inner = _right_to_left(glyphs, size) if turned else _left_to_right(glyphs, size)
    if rtl:
        start, end = width - right, width - left
        inner = width - inner if turned else start
    else:
        start, end = left, right
    return PrintedLine(" ".join(text.split()), start, end, y, size, inner, tuple(glyphs))


def _is_arabic(glyphs: Sequence[Glyph]) -> bool:
    return any(_ARABIC.match(glyph.text) for glyph in glyphs)


def _left_to_right(glyphs: Sequence[Glyph], size: float) -> tuple[str, float]:
    """The text in the order of places, and where what follows the first wide gap begins."""
    parts: list[str] = []
    ordered = sorted(glyphs, key=lambda g: (g.left, g.made))
    inked = [glyph for glyph in ordered if not glyph.text.isspace()]
    inner = inked[0].left
    last: Glyph | None = None
    for glyph in ordered:
        if last is not None and not glyph.made and glyph.left - last.right > 0.3 * size:
            parts.append(" ")
        parts.append(glyph.text)
        if not glyph.made:
            last = glyph
    for one, other in pairwise(inked):
        if other.left - one.right > 0.6 * size and other.left - inked[0].left < 8 * size:
            inner = other.left
            break
    return "".join(parts), inner


# -- right to left -------------------------------------------------------------------------------

_MARK: Final = frozenset(("Mn", "Me"))
_NUMBER_PART: Final = re.compile(r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹]")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
_MIRROR: Final = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
# Brackets in Latin words are never mirrored: kept apart under private characters.
_KEPT: Final = {character: chr(0xF8F0 + n) for n, character in enumerate("()[]{}<>«»‹›")}
_UNKEPT: Final = {ord(kept): character for character, kept in _KEPT.items()}
_PART_LETTER: Final = re.compile(r"([A-Z](?:\s?[,-]\s?[A-Z])*)\s+(\d[\d/]*)")
# Separators inside a number: "76/187", "1.5", "1,000".
_INSIDE: Final = frozenset("/.,:")
_OPENING: Final = frozenset("([{«‹")
_CLOSING: Final = frozenset(")]}»›")


def _right_to_left(glyphs: Sequence[Glyph], size: float) -> tuple[str, float]:
    cells = _cells(glyphs, size)
    ordered = _turn_numbers(cells)
    inner = max(g.right for g in glyphs if not g.text.isspace())
    first = inner
    spaced = [g for g in sorted(glyphs, key=lambda g: -g.right) if not g.text.isspace()]
    for one, other in pairwise(spaced):
        if one.left - other.right > 0.6 * size and first - other.right < 8 * size:
            inner = other.right
            break
    return _mend_brackets("".join(ordered)), inner


def _cells(glyphs: Sequence[Glyph], size: float) -> list[str]:
    """Characters with what is written at the same place, from the right; spaces by the gaps."""
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    bases = sorted(
        (g for g in inked if unicodedata.category(g.text[0]) not in _MARK),
        key=lambda g: -(g.left + g.right),
    )
    if not bases:
        return []
    groups: list[list[Glyph]] = []
    for glyph in bases:
        same = groups and abs(groups[-1][0].left - glyph.left) < 0.02 * size
        if same and abs(groups[-1][0].right - glyph.right) < 0.02 * size:
            groups[-1].append(glyph)  # a ligature
        else:
            groups.append([glyph])
    marks: dict[int, list[Glyph]] = {}
    centres = [-(group[0].left + group[0].right) / 2 for group in groups]
    for glyph in inked:
        if unicodedata.category(glyph.text[0]) in _MARK:
            place = _nearest(centres, -(glyph.left + glyph.right) / 2)
            marks.setdefault(place, []).append(glyph)
    cells: list[str] = []
    before: Glyph | None = None
    for place, group in enumerate(groups):
        if before is not None and (
            before.left - group[0].right > _WORD_GAP * size
            or _space_between(glyphs, before, group[0])
        ):
            cells.append(" ")
        text = "".join(g.text for g in _ligature(group)) + "".join(
            g.text for g in marks.get(place, ())
        )
        cells.append(text)
        before = group[0]
    return cells


def _nearest(rising: Sequence[float], value: float) -> int:
    place = bisect_left(rising, value)
    around = [n for n in (place - 1, place) if 0 <= n < len(rising)]
    return min(around, key=lambda n: abs(rising[n] - value))


def _space_between(glyphs: Sequence[Glyph], right: Glyph, left: Glyph) -> bool:
    """Whether a printed space stands between two neighbours."""
    low, high = left.right - 0.5, right.left + 0.5
    return any(
        g.text.isspace() and not g.made and low <= g.left and g.right <= high and g.right > g.left
        for g in glyphs
    )


def _ligature(group: Sequence[Glyph]) -> Sequence[Glyph]:
    """Lam before alef: a library that turns lines round also turns the letters of a ligature."""
    if len(group) == 2 and group[0].text in "اأإآ" and group[1].text == "ل":
        return (group[1], group[0])
    return group


def _turn_numbers(cells: Sequence[str]) -> list[str]:
    """Put runs that are read from the left (numbers, Latin words) back into their order.

    A run begins with a number or a Latin letter and goes to the last one before Arabic.
    """
    out: list[str] = []
    run: list[str] = []
    for text in cells:
        begins = bool(_NUMBER_PART.match(text) or _LATIN.match(text))
        if begins or (run and not _ARABIC.match(text)):
            run.append(text)
            continue
        out.extend(_closed(run))
        run = []
        out.append(text)
    out.extend(_closed(run))
    return out


def _closed(run: list[str]) -> list[str]:
    """A run in reading order, and what stood between it and the next word."""
    end = len(run)
    while end and not (_NUMBER_PART.match(run[end - 1]) or _LATIN.match(run[end - 1])):
        end -= 1
    return [*_turned(run[:end]), *run[end:]]


def _turned(run: Sequence[str]) -> list[str]:
    """A run between two Arabic words in reading order.

    With a Latin letter in it, it is one stretch read from the left, but for the letter of a part
    after a number ("65/7 A"); without, each number is one, and numbers follow from the right.
    """
    if any(_LATIN.match(text) for text in run):
        turned = [_KEPT.get(text, text) for text in reversed(run)]
        parted = _PART_LETTER.fullmatch("".join(turned))
        return [f"{parted[2]} {parted[1]}"] if parted else turned
    out: list[str] = []
    number: list[str] = []
    for place, text in enumerate(run):
        following = run[place + 1] if place + 1 < len(run) else ""
        inside = text in _INSIDE and number and _NUMBER_PART.match(following)
        if _NUMBER_PART.match(text) or inside:
            number.append(text)
        else:
            out.extend(reversed(number))
            number = []
            out.append(text)
    out.extend(reversed(number))
    return out


def _mend_brackets(text: str) -> str:
    """Mirror the brackets of a line where they stand the wrong way round: a PDF names some by
    their shape, some by their meaning."""
    depth = wrong = right = 0
    for character in text:
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            if depth > 0:
                right += 1
                depth -= 1
            else:
                wrong += 1
    text = text.translate(_MIRROR) if wrong > right else text
    return text.translate(_UNKEPT)
