"""The raised numbers of footnotes, which recognition loses or takes for quotation marks.

On each page as many markers stand in the text as footnotes at its foot, and their numbers go on
from those of the page before. So where what looks like misread markers ("Outcome,'") is as often
as footnotes begin, each gets its number; where the counts differ, nothing is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reaffirm.reading.characters import RAISED_DIGITS
from reaffirm.reading.flow import superscript
from reaffirm.reading.openings import is_stopped
from reaffirm.reading.pdf_lines import PrintedLine
from reaffirm.reading.pdf_pages import Layout, Region

_PLAIN: Final = str.maketrans(RAISED_DIGITS, "0123456789")
#: What raised digits are taken for.
_MISREAD: Final = r"['’‘\"”“°*®™º!|^`´]"
#: A marker behind a sign or a word: raised digits, or what they were taken for.
_MARKER: Final = re.compile(
    rf"(?<=[\w,;:.)\]»，；。、）》」]) ?"
    rf"(?P<sign>[{RAISED_DIGITS}]{{1,3}}|{_MISREAD}{{1,3}})(?=[\s,;.，；。]|$)"
)
#: Quotations, which are no markers; over the whole text, as they go over ends of lines.
_QUOTED: Final = re.compile(r"“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"|«[^«»]*»|„[^„“]*“")
#: The apostrophe of "States’ obligations".
_OWNING: Final = re.compile(r"s[’'](?=\s+[^\W\d_])")
#: What a footnote may begin with: its number, raised or not, or what it was taken for.
_BEGINS: Final = re.compile(
    rf"(?P<number>[{RAISED_DIGITS}]{{1,3}}|\d{{1,3}}(?=\s))\s*|{_MISREAD}{{1,3}}\s*(?=\S)"
)
#: So far may a number that is read at a footnote be from the one that is due.
_NEAR: Final = 3


@dataclass(frozen=True, slots=True)
class _Place:
    line: int
    start: int
    end: int


def with_marks(layout: Layout) -> Layout:
    """The layout of recognized pages, with the numbers of footnotes and their markers raised."""
    last = 0
    ended = True
    regions: list[Region] = []
    for region in layout.regions:
        starts = _without_star(region.notes, _note_starts(region.notes, ended), last)
        ended = is_stopped(region.notes[-1].text) if region.notes else ended
        first = _first_number(region.notes, starts, last)
        markers = _markers(region.lines, len(starts))
        lines, notes = region.lines, region.notes
        if starts:
            notes = _numbered(notes, starts, first)
            last = first + len(starts) - 1
        if starts and len(markers) == len(starts):
            lines = _marked(lines, markers, first)
        regions.append(replace(region, lines=lines, notes=notes))
    return replace(layout, regions=tuple(regions))


def _note_starts(notes: Sequence[PrintedLine], ended: bool) -> list[int]:
    """The lines with which footnotes begin: with a number, or behind one that has ended, if they
    do not go on in small letters; ``ended`` says that the last of the page before has."""
    starts = []
    for place, line in enumerate(notes):
        found = _BEGINS.match(line.text)
        numbered = found is not None and found["number"] is not None
        ended = is_stopped(notes[place - 1].text) if place else ended
        rest = line.text[found.end() :] if found else line.text
        if ended and (numbered or found or not rest[:1].islower()):
            starts.append(place)
    return starts


def _without_star(notes: Sequence[PrintedLine], starts: list[int], last: int) -> list[int]:
    """The lines with which numbered footnotes begin: one with a star before them is another kind,
    where the next has the number that is due ("* Reissued …", "1 A/76/5.")."""
    if len(starts) > 1 and notes[starts[0]].text.startswith("*"):
        following = _BEGINS.match(notes[starts[1]].text)
        number = following["number"] if following else None
        if number and int(number.translate(_PLAIN)) == last + 1:
            return starts[1:]
    return starts


def _first_number(notes: Sequence[PrintedLine], starts: Sequence[int], last: int) -> int:
    """The number of the first footnote of a page: the next one, if what is read agrees as often as
    with any other."""
    votes: dict[int, int] = {last + 1: 1}
    for order, place in enumerate(starts):
        found = _BEGINS.match(notes[place].text)
        if found is None or found["number"] is None:
            continue
        first = int(found["number"].translate(_PLAIN)) - order
        if 0 < first <= last + 1 + _NEAR:
            votes[first] = votes.get(first, 0) + 1
    return max(votes, key=lambda first: (votes[first], first == last + 1))


def _numbered(
    notes: Sequence[PrintedLine], starts: Sequence[int], first: int
) -> tuple[PrintedLine, ...]:
    numbers = {place: first + order for order, place in enumerate(starts)}
    return tuple(
        replace(line, text=f"{superscript(str(numbers[place]))} {_BEGINS.sub('', line.text, 1)}")
        if place in numbers
        else line
        for place, line in enumerate(notes)
    )


def _markers(lines: Sequence[PrintedLine], wanted: int) -> list[_Place]:
    """Where markers stand, read well or not: behind signs and words, or behind signs alone if that
    makes as many as are wanted."""
    text = "\n".join(line.text for line in lines)
    quoted = [match.end() - 1 for match in _QUOTED.finditer(text)]
    owning = {match.end() - 1 for match in _OWNING.finditer(text)}
    found = [
        match
        for match in _MARKER.finditer(text)
        if match["sign"][0] in RAISED_DIGITS or match.start("sign") not in quoted
    ]
    strong = [match for match in found if _is_strong(match, text)]
    free = [match for match in found if match.start("sign") not in owning]
    chosen = next((one for one in (free, found, strong) if len(one) == wanted), [])
    return list(_places(chosen, lines))


def _is_strong(match: re.Match[str], text: str) -> bool:
    return match["sign"][0] in RAISED_DIGITS or not text[match.start() - 1].isalnum()


def _places(matches: Sequence[re.Match[str]], lines: Sequence[PrintedLine]) -> Iterator[_Place]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text) + 1)
    number = 0
    for match in matches:
        while starts[number + 1] <= match.start():
            number += 1
        yield _Place(number, match.start() - starts[number], match.end() - starts[number])


def _marked(
    lines: Sequence[PrintedLine], markers: Sequence[_Place], first: int
) -> tuple[PrintedLine, ...]:
    texts = [line.text for line in lines]
    for order in range(len(markers) - 1, -1, -1):  # from the end, so that places stay
        place = markers[order]
        text = texts[place.line]
        sign = superscript(str(first + order))
        texts[place.line] = text[: place.start] + sign + text[place.end :]
    return tuple(replace(line, text=text) for line, text in zip(lines, texts, strict=True))
