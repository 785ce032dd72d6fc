"""The parts of a PDF's pages: running heads and page numbers, columns, footnotes, body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reaffirm.reading.flow import marks_note
from reaffirm.reading.footnotes import note_start
from reaffirm.reading.formulas import FORMULA
from reaffirm.reading.furniture import FURNITURE, PAGE_SYMBOL, RULE
from reaffirm.reading.pdf_columns import read_columns
from reaffirm.reading.pdf_lines import PrintedLine, is_right_to_left, printed_lines
from reaffirm.reading.pdf_page import Page, Rule

_HEAD_ZONE: Final = 0.16  # of the page's height
_FOOT_ZONE: Final = 0.14
_SMALLER: Final = 0.95  # of the body's size: footnotes and running heads are smaller
_COMMON: Final = 0.15  # of the lines start at the margin, at least
_TITLE_LINES: Final = 40
_JOB: Final = re.compile(
    r"(?:\*?\d{7,}\*?|(?:GE\.|V\.|[A-Z]{1,2}\.)?\d{2}-\d{5}(?:\s?\([A-Z]\))?(?:\s+\d{2,6})*"
    r"|\(?[AСCEFRS]\)?|\d{1,3}(?:\s?/\s?\d{1,3})?|\d{6})(?:\s+|$)"
)
_SYMBOL_ANYWHERE: Final = re.compile(r"[ASE]/(?:HRC/)?(?:RES/)?[\w.\-]+(?:/[\w.()\- ]{1,20})?")


@dataclass(frozen=True, slots=True)
class Region:
    """A column of a page, or the page: body lines from its top, and those of its footnotes.

    ``margin`` is the outermost place at which many body lines start, ``edge`` where the longest
    end.
    """

    lines: tuple[PrintedLine, ...]
    notes: tuple[PrintedLine, ...]
    margin: float
    edge: float


@dataclass(frozen=True, slots=True)
class Layout:
    """All regions in reading order, and the size of the body's letters."""

    regions: tuple[Region, ...]
    size: float
    rtl: bool


def read_layout(pages: Sequence[Page]) -> Layout:
    """Divide the pages of a document into regions."""
    rtl = is_right_to_left([glyph for page in pages for glyph in page.glyphs])
    lined = [printed_lines(page.glyphs, page.width, rtl) for page in pages]
    size = _body_size(line for lines in lined for line in lines)
    title = _title(lined[0] if lined else ())
    heads = _repeated(lined, pages)
    bodies: list[list[PrintedLine]] = []
    for number, (page, lines) in enumerate(zip(pages, lined, strict=True)):
        kept = _without_foot(lines, page, heads)
        bodies.append(_without_head(kept, page, heads, title, size) if number else kept)
    regions: list[Region] = []
    for page, columns in zip(pages, read_columns(bodies, pages, rtl), strict=True):
        for column in columns:
            rules = [rule for rule in page.rules if column.left <= rule.middle < column.right]
            body, notes = _split_notes(column.lines, rules, page, size)
            regions.append(_region(body, notes))
    return Layout(tuple(regions), size, rtl)


def _title(lines: Sequence[PrintedLine]) -> str:
    """The title block of the first page, without spaces: what running heads repeat."""
    found: list[str] = []
    for line in lines[:_TITLE_LINES]:
        if FORMULA.fullmatch(line.text):
            break
        found.extend(line.text.split())
    return "".join(found)


def _body_size(lines: Iterable[PrintedLine]) -> float:
    """The size of most characters, in halves of a point."""
    count: Counter[float] = Counter()
    for line in lines:
        count[round(line.size * 2) / 2] += len(line.text)
    usual = max(count, key=lambda size: (count[size], size)) if count else 10.0
    return max(usual, 0.5)  # a damaged file may say that its letters have no size


def _region(body: Sequence[PrintedLine], notes: Sequence[PrintedLine]) -> Region:
    starts = Counter(round(line.start) for line in body)
    # First lines are set in: on a page of short paragraphs they may be the most.
    margin = min((s for s in starts if starts[s] >= _COMMON * len(body)), default=0)
    ends = sorted(line.end for line in body)
    edge = ends[max(0, int(len(ends) * 0.9) - 1)] if ends else 0.0
    return Region(tuple(body), tuple(notes), float(margin), edge)


# -- running heads, page numbers, job numbers ----------------------------------------------------


def _key(line: PrintedLine, page: Page) -> tuple[str, int]:
    """What is the same on each page: the text, with digits alike at the top, and its height.

    At the foot footnotes may differ in their digits only: "United Nations, Treaty Series, vol. …".
    """
    text = "".join(line.text.split())
    return text if line.y < page.height / 2 else re.sub(r"\d+", "0", text), round(line.y / 4)


def _repeated(lined: Sequence[Sequence[PrintedLine]], pages: Sequence[Page]) -> frozenset[str]:
    """Texts that stand at one height near the edge of at least two pages."""
    places: dict[tuple[str, int], set[int]] = {}
    for number, (lines, page) in enumerate(zip(lined, pages, strict=True)):
        for line in lines:
            if line.y > page.height * (1 - _HEAD_ZONE) or line.y < page.height * _FOOT_ZONE:
                places.setdefault(_key(line, page), set()).add(number)
    return frozenset(key[0] for key, found in places.items() if len(found) > 1 and len(key[0]) > 3)


def _without_foot(
    lines: Sequence[PrintedLine], page: Page, heads: frozenset[str]
) -> list[PrintedLine]:
    """The lines above the page number, the job number and the bar code."""
    kept = list(lines)
    while kept:
        line = kept[-1]
        low = line.y < page.height * _FOOT_ZONE
        if not (low and (_is_furniture(line.text) or _key(line, page)[0] in heads)):
            break
        kept.pop()
    return kept


def _is_furniture(text: str) -> bool:
    if len(text) < 80 and FURNITURE.fullmatch(text):
        return True
    rest = text
    while rest:
        match = _JOB.match(rest)
        if not match:
            symbol = PAGE_SYMBOL.fullmatch(rest)
            return bool(symbol)
        rest = rest[match.end() :]
    return True


def _without_head(
    lines: Sequence[PrintedLine], page: Page, heads: frozenset[str], title: str, size: float
) -> list[PrintedLine]:
    """The lines below the symbol and title that each page repeats at its top."""
    top = [line for line in lines if line.y > page.height * (1 - _HEAD_ZONE)]
    end = 0
    near_symbol = False
    for place, line in enumerate(top[:8]):
        text = "".join(line.text.split())
        symbol = _has_symbol(line.text) and (
            line.size < size * _SMALLER or _strip_symbol(line.text, title)
        )
        small = line.size < size * _SMALLER
        in_title = len(text) >= 4 and text in title and (small or near_symbol or place == 0)
        if symbol:
            near_symbol = True
        elif not (
            _key(line, page)[0] in heads
            or _is_furniture(line.text)
            or (in_title and (small or near_symbol or _symbol_near(top, place)))
        ):
            break
        end = place + 1
    return list(lines[end:])


def _has_symbol(text: str) -> bool:
    words = text.split()
    return bool(words) and bool(
        _SYMBOL_ANYWHERE.match(text) or _SYMBOL_ANYWHERE.fullmatch(words[-1])
    )


def _strip_symbol(text: str, title: str) -> bool:
    """Whether a line is the symbol alone, or with a part of the title."""
    rest = "".join(PAGE_SYMBOL.sub("", text).split())
    if rest == "".join(text.split()):
        words = text.split()
        rest = "".join(words[:-1]) if _SYMBOL_ANYWHERE.fullmatch(words[-1]) else rest
    return not rest or rest in title


def _symbol_near(lines: Sequence[PrintedLine], place: int) -> bool:
    around = lines[place + 1 : place + 3]
    return any(_has_symbol(line.text) and len(line.text) < 120 for line in around)


# -- footnotes -----------------------------------------------------------------------------------


def _split_notes(
    lines: Sequence[PrintedLine], rules: Sequence[Rule], page: Page, size: float
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """Body lines and footnote lines of one column."""
    place = _printed_rule(lines)
    if place is not None and _are_notes(lines[place + 1 :], size):
        return list(lines[:place]), list(lines[place + 1 :])
    place = _drawn_rule(lines, rules, page, size)
    if place is None:
        place = _small_foot(lines, size)
    return list(lines[:place]), list(lines[place:])


def _printed_rule(lines: Sequence[PrintedLine]) -> int | None:
    """Where the rule stands that is written as "_____"."""
    places = [n for n, line in enumerate(lines) if RULE.fullmatch(line.text)]
    return places[-1] if places else None


def _are_notes(lines: Sequence[PrintedLine], size: float) -> bool:
    """Whether the lines under a rule are footnotes or the rest of one."""
    return bool(lines) and (
        any(_starts_note(line.text) for line in lines)
        or all(line.size < size * _SMALLER for line in lines)
    )


def _drawn_rule(
    lines: Sequence[PrintedLine], rules: Sequence[Rule], page: Page, size: float
) -> int | None:
    for rule in sorted(rules, key=lambda rule: rule.y):
        below = [n for n, line in enumerate(lines) if line.y < rule.y]
        short = rule.right - rule.left < page.width * 0.6
        if not below or not short or rule.y > page.height * 0.85:
            continue
        first = lines[below[0]].text
        # On a picture raised numbers and heights are read badly, and a rule may be read in part.
        if page.scanned and rule.left < page.width * 0.3:
            return below[0]
        if marks_note(first) or all(lines[n].size < size * _SMALLER for n in below):
            return below[0]
        starts = any(_starts_note(lines[n].text) for n in below)
        if starts and all(lines[n].size <= size * 1.02 for n in below):
            return below[0]
    return None


def _small_foot(lines: Sequence[PrintedLine], size: float) -> int:
    """Where small type at the foot begins, if a footnote begins in it."""
    place = len(lines)
    while place and lines[place - 1].size < size * _SMALLER:
        place -= 1
    foot = lines[place:]
    return place if any(_starts_note(line.text) for line in foot) else len(lines)


def _starts_note(text: str) -> bool:
    text = re.sub(r"^(\d{1,3})\s+(?=\1\s)", "", text)  # a number printed twice
    if re.fullmatch(r"\d{1,3}", text):
        return True
    return marks_note(text) or note_start(text) is not None or text.startswith("*")
