"""From the regions of a PDF's pages to printed paragraphs and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reaffirm.reading.characters import unmarked_characters
from reaffirm.reading.flow import Block, marks_note, superscript
from reaffirm.reading.footnotes import note_start
from reaffirm.reading.formulas import FORMULA
from reaffirm.reading.furniture import stands_alone
from reaffirm.reading.labels import leading_label
from reaffirm.reading.openings import is_closed, is_stopped
from reaffirm.reading.pdf_lines import PrintedLine
from reaffirm.reading.pdf_pages import Layout, Region

_INDENT: Final = 0.7  # times the size of the letters
_LEADING: Final = 1.3  # times the usual distance of lines: a wider one parts paragraphs
_COMMON: Final = 4  # a distance of lines is common if it is a fourth as frequent as any other
_MOSTLY: Final = 0.7  # of the lines at the distance of paragraphs end with a sign
_SHORT: Final = 0.15  # of the column's width: a line that ends so early ends a paragraph
_SKIPPED: Final = 3  # footnotes: so far may a number be from the last, when some were lost
_DOUBLED: Final = re.compile(r"^(\d{1,3})\s+\1\s+")  # LibreOffice prints some numbers twice
_ALONE: Final = re.compile(r"\d{1,3}")
_PLAIN_NUMBER: Final = re.compile(r"\(?\d{1,3}(?:\s?/|\))?\s+")


def read_paragraphs(layout: Layout) -> list[Block]:
    """The paragraphs of the body in reading order, then the footnotes."""
    leading = _usual_leading(layout)
    blocks: list[Block] = []
    open_lines: list[PrintedLine] = []
    last: tuple[PrintedLine, Region] | None = None
    broken = False

    def close() -> None:
        if open_lines:
            texts = tuple(line.text for line in open_lines)
            bold = all(line.bold for line in open_lines)
            blocks.append(Block(texts, broken=broken, heading=bold))
            open_lines.clear()

    first: PrintedLine | None = None
    for region in layout.regions:
        for place, line in enumerate(region.lines):
            following = region.lines[place + 1] if place + 1 < len(region.lines) else None
            if last is None:
                starts = True
            elif place == 0:
                starts = _starts_page(line, following, region, last, layout, first is last[0])
            else:
                assert first is not None
                starts = _starts(line, last[0], first, region, layout, leading)
            if starts:
                close()
                broken = last is not None and place == 0 and not _is_sure(line, region, layout)
                first = line
            elif place == 0:
                first = line  # the edge of this region counts from here on
            open_lines.append(line)
            last = line, region
    close()
    return [*blocks, *_notes(layout)]


def _usual_leading(layout: Layout) -> float:
    """The distance of a line from the line above in its paragraph: the smallest common one, at
    which most lines above end in the middle of a sentence."""
    count: dict[float, int] = {}
    ended: dict[float, int] = {}
    lines = [region.lines for region in layout.regions] or [()]
    formula = next((n for n, line in enumerate(lines[0]) if FORMULA.fullmatch(line.text)), 0)
    lines[0] = lines[0][formula:]  # lines of a title do not end with signs
    for region_lines in lines:
        for one, other in pairwise(region_lines):
            if abs(one.size - layout.size) < 1 and 0 < one.y - other.y < layout.size * 2.5:
                step = round((one.y - other.y) * 2) / 2
                count[step] = count.get(step, 0) + 1
                ended[step] = ended.get(step, 0) + is_closed(one.text)
    inside = {
        step: number
        for step, number in count.items()
        if ended[step] <= _MOSTLY * number and step < 2 * layout.size
    }
    most = max(inside.values(), default=0)
    common = (step for step, number in inside.items() if number * _COMMON >= most)
    return min(common, default=layout.size * 1.25)


def _starts(
    line: PrintedLine,
    above: PrintedLine,
    first: PrintedLine,
    region: Region,
    layout: Layout,
    leading: float,
) -> bool:
    """Whether a line begins a paragraph; ``first`` is the first line of the open one."""
    indent = _INDENT * layout.size
    usual = leading * max(1.0, min(line.size, above.size) / layout.size)
    if above.y - line.y > max(usual * _LEADING, usual + 0.25 * layout.size):
        return True
    if stands_alone(line.text) or stands_alone(above.text):
        return True
    if abs(above.size - line.size) > 0.12 * layout.size and above is first:
        return True
    if line.bold != above.bold:
        return True
    label = leading_label(line.text)
    if label and _label_fits(line, above, region, indent):
        return True
    if first.inner > first.start + indent and abs(line.start - first.inner) < indent / 2:
        return False  # a hanging indent: the text stands below the text after the label
    if line.start < first.start - indent:
        return False  # the margin, below an indented first line
    if line.start > above.start + indent:
        return not (above is first and leading_label(above.text) and not label)
    if is_closed(above.text) and above.end < region.edge - _SHORT * (region.edge - region.margin):
        return not line.text[:1].islower()
    return False


def _label_fits(line: PrintedLine, above: PrintedLine, region: Region, indent: float) -> bool:
    """Whether a label can begin a paragraph here: the line above ended something, or it is set
    in while the line above is not."""
    if not is_closed(above.text):
        return False
    short = above.end < region.edge - indent
    return short or is_stopped(above.text) or abs(line.start - above.start) > indent / 2


def _starts_page(
    line: PrintedLine,
    following: PrintedLine | None,
    region: Region,
    last: tuple[PrintedLine, Region],
    layout: Layout,
    alone: bool,
) -> bool:
    """Whether the first line of a region begins a paragraph; ``alone`` says that the open one is
    a single line so far."""
    above, before = last
    if stands_alone(line.text) or stands_alone(above.text) or line.bold or above.bold:
        return True
    if is_closed(above.text) and (line.italic or leading_label(line.text)):
        return True
    indent = _INDENT * layout.size
    short = above.end < before.edge - _SHORT * (before.edge - before.margin)
    if is_closed(above.text) and short:
        return True
    set_in = line.start > region.margin + indent
    if set_in and following is not None and following.start < line.start - indent:
        return True
    if is_stopped(above.text):
        return True
    # Lists keep their indent over a page; a paragraph that goes on stands at the margin.
    return set_in and is_closed(above.text) and (alone or abs(line.start - above.start) > indent)


def _is_sure(line: PrintedLine, region: Region, layout: Layout) -> bool:
    """Whether the first line of a region certainly begins a paragraph: set in, with a label, or
    with a word in italics, as the act of a paragraph is printed."""
    if line.italic or line.bold:
        return True
    set_in = line.start > region.margin + _INDENT * layout.size
    return set_in or leading_label(line.text) is not None or stands_alone(line.text)


# -- footnotes -----------------------------------------------------------------------------------


def _notes(layout: Layout) -> Iterator[Block]:
    """The footnotes in order; one that a page cuts is one."""
    current: list[str] = []
    number = 0
    for region in layout.regions:
        for place, line in enumerate(region.notes):
            ended = place == 0 or is_stopped(region.notes[place - 1].text)
            text = _DOUBLED.sub(r"\1 ", line.text)
            found = _note_number(text, number, ended)
            if found or text.startswith("*"):
                if current:
                    yield Block(tuple(current), note=True)
                number = found or number
                alone = _ALONE.fullmatch(text)
                current = [superscript(text) if alone else _raised(text)] if found else []
            elif current:
                current.append(text)
    if current:
        yield Block(tuple(current), note=True)


def _note_number(text: str, last: int, ended: bool) -> int:
    """The number of the footnote that a line begins; 0 if it begins none.

    A number that is not raised must be the next; where the line above ended, the one after next
    will do.
    """
    if _ALONE.fullmatch(text):  # in a narrow column the text stands below its number
        return last + 1 if int(text) == last + 1 else 0
    start = note_start(unmarked_characters(text))
    if start is None:
        return last + 1 if marks_note(text) else 0
    if start.raised:
        return start.number
    follows = last < start.number <= last + (_SKIPPED if ended else 1)
    return start.number if follows or last == 0 else 0


def _raised(text: str) -> str:
    """The line with its number raised."""
    if marks_note(text):
        return text
    match = _PLAIN_NUMBER.match(text)
    if not match:
        return text
    digits = re.sub(r"\D", "", match[0])
    return f"{superscript(digits)} {text[match.end() :]}"
