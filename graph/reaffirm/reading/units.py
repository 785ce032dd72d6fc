"""Dividing the lines of a file into resolutions, and parts (A, B) with a formula of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reaffirm.model import Language
from reaffirm.reading.formulas import FORMULA, formula_stem
from reaffirm.reading.furniture import PART_LETTER
from reaffirm.reading.lines import Line, join
from reaffirm.reading.openings import is_closed
from reaffirm.reading.titleblock import heading, is_title_line

#: A part's letter before its title: "B. Disarmament Week".
_LETTERED_TITLE: Final = re.compile(r"(?P<letter>[A-Z]{1,2})\.\s+(?P<name>\S.{0,240})")
YEARLY_NUMBER: Final = re.compile(r"\((?:19|20)\d\d\)")


@dataclass(slots=True)
class Unit:
    """The lines of one resolution: title block, part letter, organ of the formula, body; and the
    title of a part behind its letter ("B. Lamps at sea") or below it."""

    title: Sequence[Line]
    letter: str
    stem: str
    body: list[Line]
    name: str = ""


def units_of(lines: Sequence[Line], language: Language) -> list[Unit]:
    """The resolutions that lines hold, in order; none if no line opens one."""
    starts: list[tuple[int, int, str, str]] = []  # title, formula, letter, stem
    rests: dict[int, str] = {}
    for place, line in enumerate(lines):
        match = FORMULA.fullmatch(line.text)
        if not match or not _is_formula(match["rest"], language):
            continue
        if not starts:
            title_start, letter = 0, _letter_above(lines, place, 0)
        else:
            letter = _letter_above(lines, place, starts[-1][1] + 1)
            title_start = _new_title(lines, place, starts[-1][1] + 1)
            if len(starts) == 1 and not letter and _is_masthead(lines, starts[0][1], place):
                starts, title_start = [], 0
            elif not letter and title_start < 0:
                continue
        starts.append((title_start, place, letter, formula_stem(match)))
        rests[place] = match["rest"]
    if not starts:
        return _without_formula(lines, language)
    return _cut(lines, starts, rests, language)


def _is_masthead(lines: Sequence[Line], formula: int, later: int) -> bool:
    """Whether what was taken for a formula is the organ's name at the head of a page: alone on its
    line, without a comma (大会), and with no paragraph before the title above a later formula."""
    if not lines[formula].text[-1:].isalpha():
        return False
    title = _new_title(lines, later, formula + 1, gap=False)
    return title >= 0 and not any(is_closed(line.text) for line in lines[formula + 1 : title])


def _is_formula(rest: str, language: Language) -> bool:
    rest = rest.strip()
    return not rest or rest[0].isupper() or language in ("zh", "ar", "ru")


def _letter_above(lines: Sequence[Line], place: int, first: int) -> str:
    """The part letter that stands at most three lines above the formula."""
    for line in reversed(lines[max(first, place - 3) : place]):
        match = _part(line)
        if match:
            return match["letter"]
    return ""


def _part(line: Line) -> re.Match[str] | None:
    """The letter of a part, alone or before its title."""
    return PART_LETTER.fullmatch(line.text) or _LETTERED_TITLE.fullmatch(line.text)


def _new_title(lines: Sequence[Line], place: int, first: int, *, gap: bool = True) -> int:
    """Where the title block of another resolution begins, above a later formula; -1 if none."""
    for number in range(place - 1, max(first, place - 12) - 1, -1):
        line = lines[number]
        if len(line.text) < 300 and heading(line.text) and (line.gap or not gap):
            return number
    return -1


def _cut(
    lines: Sequence[Line],
    starts: list[tuple[int, int, str, str]],
    rests: dict[int, str],
    language: Language,
) -> list[Unit]:
    units: list[Unit] = []
    shared: Sequence[Line] = ()  # what stands above all parts
    for number, (title_start, formula, letter, stem) in enumerate(starts):
        last = number + 1 == len(starts)
        end = len(lines) if last else starts[number + 1][0]
        if end < 0:  # a part: its letter ends this one
            end = _letter_line(lines, starts[number + 1][1])
        body = list(lines[formula + 1 : end])
        if rests[formula].strip():
            body.insert(0, Line(rests[formula].strip(), gap=True))
        above = _letter_line(lines, formula) if letter else formula
        if title_start >= 0:
            shared, opening = _split_title(lines[title_start:above], language)
            body = [*opening, *body]
        own = _part_title(lines[above:formula], language)
        name = _part_name(own, language)
        units.append(Unit([*shared, *own], letter, stem, body, name))
    return units


def _part_title(lines: Sequence[Line], language: Language) -> Sequence[Line]:
    """The lines of a part that give its title: behind its letter, or below one that is alone."""
    alone = bool(lines) and PART_LETTER.fullmatch(lines[0].text) is not None
    return [line for line in lines[alone:] if not is_title_line(line.text, language)]


def _part_name(title: Sequence[Line], language: Language) -> str:
    """The title of a part without its letter."""
    if not title:
        return ""
    lettered = _LETTERED_TITLE.fullmatch(title[0].text)
    name = lettered["name"] if lettered else title[0].text
    for line in title[1:]:
        name = join(name, line.text, language)
    return name


def _letter_line(lines: Sequence[Line], formula: int) -> int:
    """Where the letter of a part stands above its formula."""
    return next(place for place in range(formula - 1, -1, -1) if _part(lines[place]))


def _split_title(
    lines: Sequence[Line], language: Language
) -> tuple[Sequence[Line], Sequence[Line]]:
    """Divide the lines above the formula: early resolutions begin with "Whereas" before it."""
    for place, line in enumerate(lines):
        found = heading(line.text) if len(line.text) < 300 else None
        if not found or not YEARLY_NUMBER.search(found.number):
            continue
        end = place + 1
        while end < len(lines) and is_title_line(lines[end].text, language):
            end += 1
        if is_title_line(found.title, language) or end > place + 1:
            return lines[:end], lines[end:]
    return lines, ()


def _without_formula(lines: Sequence[Line], language: Language) -> list[Unit]:
    """Early resolutions begin without a formula: their number and date come first."""
    for place, line in enumerate(lines[:12]):
        found = heading(line.text) if len(line.text) < 300 else None
        if not found:
            continue
        end = place + 1
        while end < len(lines) and is_title_line(lines[end].text, language):
            end += 1
        dated = end > place + 1 or is_title_line(found.title, language)
        if dated and end < len(lines):
            return [Unit(lines[:end], "", "", list(lines[end:]))]
    return []
