"""The footnotes at the foot of a copied page, and where they begin if no rule tells.

Copies keep the order of footnotes, but not always their numbers' places: some print all numbers
of a page behind the texts, or the number on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from reaffirm.model import Language
from reaffirm.reading.copy_pages import CopiedLine, CopiedPage
from reaffirm.reading.copy_widths import full_width, width_of
from reaffirm.reading.footnotes import NOTE_WORDS, NoteStart, note_start
from reaffirm.reading.labels import leading_label
from reaffirm.reading.openings import is_closed, is_stopped

_DOUBLED: Final = re.compile(r"^(\d{1,3})\s+\1\s+")  # LibreOffice prints some numbers twice
_BEFORE_YEAR: Final = re.compile(r"(\d{1,3})\s+(?=(?:19|20)\d\d(?:\s|年))")
_ALONE: Final = re.compile(r"\d{1,3}")
_STARRED: Final = re.compile(r"\*+\s")
_FIGURE: Final = re.compile(r"(?:(?<![\d/.])|(?<=[^\d/.](?:19|20)\d\d))\d{1,3}(?![\d/%])")
_FOOT_LINES: Final = 200  # no foot of a page is longer
_WIDER: Final = 1.06  # of a full line of the body: a line of small letters
_SKIPPED: Final = 2  # numbers of footnotes that a copy may have lost


@dataclass(frozen=True, slots=True)
class BodyPage:
    """The lines of a page above its footnotes, and the numbers of these."""

    lines: tuple[CopiedLine, ...]
    notes: tuple[int, ...]


@dataclass(slots=True)
class Note:
    """A footnote: its number and its lines without it."""

    number: int
    lines: list[str] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether it ends in the middle of a sentence, as one does that goes on overleaf."""
        return not self.lines or not is_stopped(self.lines[-1])


def divide(pages: Sequence[CopiedPage], language: Language) -> tuple[list[BodyPage], list[Note]]:
    """The bodies of the pages, and all footnotes in order."""
    bodies: list[BodyPage] = []
    notes: list[Note] = []
    full = full_width([line.text for page in pages for line in page.lines], language)
    for page in pages:
        last = notes[-1].number if notes else 0
        start = len(page.lines) - page.ruled
        if not page.ruled:
            start = _start(page.lines, last)
            if notes and notes[-1].is_open:
                start = _goes_on(page.lines, start, full, language)
        foot = [_DOUBLED.sub(r"\1 ", line.text) for line in page.lines[start:]]
        open_note = notes[-1] if notes and notes[-1].is_open else None
        found = _notes(foot, last, open_note)
        notes.extend(found)
        bodies.append(BodyPage(page.lines[:start], tuple(note.number for note in found)))
    return bodies, notes


def _begins(line: str) -> NoteStart | None:
    """The footnote that a line can begin; its text may begin with a year."""
    year = _BEFORE_YEAR.match(line)
    return NoteStart(int(year[1]), line[year.end() :], raised=False) if year else note_start(line)


# -- where they begin -----------------------------------------------------------------------------


def _start(lines: Sequence[CopiedLine], last: int) -> int:
    """Where the footnotes of a page begin that follow number ``last``: at the line from which on
    most of them stand in order, and every one has its marker above."""
    best, most, lowest = len(lines), 0, 0
    texts = [_DOUBLED.sub(r"\1 ", line.text) for line in lines]
    marked = _first_figures(texts)
    for place in range(max(1, len(texts) - _FOOT_LINES), len(texts)):
        begins = _begins(texts[place])
        if begins is None or not last < begins.number <= last + 1 + _SKIPPED:
            continue
        numbers = _series(texts[place:], begins.number)
        worth = 2 * sum(marked.get(number, place) < place for number in numbers)
        worth -= len(numbers) + 3 * (begins.number - last - 1)
        worth += 2 * bool(NOTE_WORDS.match(begins.text))
        sure = worth > 0 or (worth == 0 and marked.get(begins.number, place) < place)
        better = worth > most or (worth == most and begins.number <= lowest)
        if numbers and sure and (better or not lowest):
            best, most, lowest = place, worth, begins.number
    return best


def _first_figures(texts: Sequence[str]) -> dict[int, int]:
    """The first line on which each figure stands that could be a marker."""
    found: dict[int, int] = {}
    for place, text in enumerate(texts):
        for match in _FIGURE.finditer(text):
            found.setdefault(int(match[0]), place)
    return found


def _goes_on(lines: Sequence[CopiedLine], end: int, full: float, language: Language) -> int:
    """Where the rest of a footnote from the page before begins above the place where other
    footnotes begin, or the page ends: a last line that ends a sentence, and above it lines wider
    than those of the body, as small letters make them."""
    if end < 2 or not lines[end - 1].text.endswith((".", "。")):
        return end
    start = end - 1
    while start > 1 and not lines[start].gap:
        if width_of(lines[start - 1].text, language) < _WIDER * full:
            break
        start -= 1
    apart = lines[start].gap or start < end - 1 or not is_closed(lines[start - 1].text)
    return start if apart else end


def _series(texts: Sequence[str], first: int) -> list[int]:
    """The numbers of the footnotes that lines hold from the first on; none if a numbered
    paragraph stands among them."""
    numbers = [first]
    for text in texts[1:]:
        begins = _begins(text)
        if begins is not None and begins.number == numbers[-1] + 1:
            numbers.append(begins.number)
            continue
        label = leading_label(text)
        if label and label[0].style in ("number", "letter") and text[label[1] :].strip():
            return []
    return numbers


# -- which is which -------------------------------------------------------------------------------


def _notes(lines: Sequence[str], last: int, open_note: Note | None) -> list[Note]:
    """The footnotes that the lines at the foot of a page hold; what comes before the first goes
    on with the one that is open."""
    numbers = _numbers(lines, last)
    if not numbers:
        if open_note is not None:
            open_note.lines.extend(lines)
        return []
    pieces = _pieces(lines, numbers)
    if open_note is not None and len(pieces) > len(numbers):
        open_note.lines.extend(pieces.pop(0))
    found = [Note(number) for number in numbers]
    for place, piece in enumerate(pieces):
        found[min(place, len(found) - 1)].lines.extend(piece)
    return found


def _numbers(lines: Sequence[str], last: int) -> list[int]:
    """The numbers printed at the beginning of lines or alone on them, that go together."""
    found = set()
    for line in lines:
        begins = _begins(line)
        if _ALONE.fullmatch(line):
            found.add(int(line))
        elif begins is not None:
            found.add(begins.number)
    numbers: list[int] = []
    expected = last + 1
    for number in sorted(found):
        if expected <= number <= expected + _SKIPPED:
            numbers.append(number)
            expected = number + 1
    return numbers


def _pieces(lines: Sequence[str], numbers: Sequence[int]) -> list[list[str]]:
    """The texts of the footnotes: parted where a number stands; where numbers stand elsewhere,
    also where one text has ended and another may begin."""
    pieces: list[list[str]] = []
    fresh = True
    awaited = set(numbers)
    for line in lines:
        begins = _begins(line)
        if _ALONE.fullmatch(line) and int(line) in awaited:
            awaited.remove(int(line))
            fresh = True
        elif begins is not None and begins.number in awaited:
            awaited.remove(begins.number)
            pieces.append([begins.text])
            fresh = False
        elif fresh or not pieces:
            pieces.append([line])
            fresh = False
        else:
            pieces[-1].append(line)
    return _parted(pieces, len(numbers))


def _parted(pieces: list[list[str]], wanted: int) -> list[list[str]]:
    """As many pieces as are wanted, by dividing them behind lines that end a sentence."""
    missing = wanted - len(pieces)
    out: list[list[str]] = []
    for piece in pieces:
        out.append(piece[:1])
        for above, line in pairwise(piece):
            if missing > 0 and _ends(above, line):
                out.append([line])
                missing -= 1
            else:
                out[-1].append(line)
    return out


def _ends(line: str, following: str) -> bool:
    return is_stopped(line) and not following[:1].islower()
