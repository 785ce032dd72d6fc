"""Plain text, as a copy from a PDF or a web page leaves it, to documents.

The steps, one module each: bytes to characters (``encoding``), characters made plain
(``characters``), lines (``lines``), title block (``titleblock``), paragraphs and footnotes
(``body``), markers (``footnotes``). Here they are put together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import Final

from reaffirm.dates import parse_dates
from reaffirm.errors import ReadingError
from reaffirm.model import Document, Language, Marker, Metadata, Paragraph, Vote
from reaffirm.reading.body import read_body
from reaffirm.reading.characters import SIGNS, plain_characters, printed_signs, sign_number
from reaffirm.reading.drafts import Body, Draft
from reaffirm.reading.encoding import decode
from reaffirm.reading.footnotes import plain_markers, raised_markers
from reaffirm.reading.grammar import FORMULA, MEETING, PART_LETTER, formula_stem
from reaffirm.reading.language import detect_language
from reaffirm.reading.lines import Line, split_lines, without_page_heads
from reaffirm.reading.titleblock import (
    TitleBlock,
    heading,
    is_title_line,
    read_title_block,
)

_NO_RESOLUTION: Final = "no resolution found"
_ADVICE: Final = (
    "give the whole text with its number and its opening, such as 'The General Assembly,'"
)
_FILE_SYMBOL: Final = re.compile(
    r"(?P<stem>A_HRC_RES|A_RES|S_RES|E_RES)_(?P<rest>(?:E?S-)?\d{1,4}[_ ]\(?[\dIVXLC]{1,5}\)?)"
)
YEARLY_NUMBER: Final = re.compile(r"\((?:19|20)\d\d\)")
_VOTE: Final = re.compile(
    r"(?P<for>\d{1,3}) votes? (?:to|in favour|t[o0]|io) (?P<against>none|\d{1,3})"
    r"(?:\D{0,40}?with (?P<abstaining>\d{1,3}) abstention)?"
)
_RECORDED: Final = re.compile(
    r"(?:recorded )?vote of (?P<for>\d{1,3}) to (?P<against>none|\d{1,3})"
    r"(?:,? with (?P<abstaining>\d{1,3}) abstention)?"
)
_ORDINAL_MEETING: Final = re.compile(
    r"\d{1,5}(?:st|nd|rd|th)(?: \([^()]{1,30}\))?(?: plenary)? meeting"
)


def read_text(data: bytes, source: str) -> tuple[Document, ...]:
    """Read the plain text of a resolution, or of several in one file.

    Parameters
    ----------
    data:
        The bytes of the file, in UTF-8, UTF-16, GB18030 or a legacy encoding.
    source:
        Its path, for messages and :attr:`Document.source`.

    Returns
    -------
    tuple of Document
        One for each resolution, or part of one (A, B) that has its own enacting formula.

    Raises
    ------
    ReadingError
        If the file is empty, no text, or no resolution.

    >>> text = '''76/300. Harbours
    ...
    ... The General Assembly,
    ...
    ... Recalling its resolution 70/1 of 25 September 2015,
    ...
    ... 1. Takes note of the report;
    ...
    ... 2. Decides to remain seized of the matter.'''
    >>> document, = read_text(text.encode(), "harbours.txt")
    >>> document.symbol, document.title, [p.id for p in document.paragraphs]
    ('A/RES/76/300', 'Harbours', ['title', 'pp1', 'op1', 'op2'])
    """
    text = plain_characters(decode(data, source))
    return read_lines(split_lines(text), (), detect_language(text), source)


def read_lines(
    lines: Sequence[Line], notes: Sequence[Line], language: Language, source: str
) -> tuple[Document, ...]:
    """Read lines that are known already: where every form of a document comes together.

    Parameters
    ----------
    notes:
        Footnotes that are known to be such, one a line, each beginning with its raised number.
        Each goes to the resolution that has its marker.

    Raises
    ------
    ReadingError
        If the lines are no resolution.
    """
    units = _units(lines, language)
    if not units:
        raise ReadingError(_NO_RESOLUTION, where=source, advice=_ADVICE)
    _share_notes(units, notes)
    return tuple(_document(unit, language, source) for unit in units)


def _share_notes(units: Sequence[_Unit], notes: Sequence[Line]) -> None:
    """Put each footnote after the body of the first resolution that has its marker."""
    marked = [_raised_numbers(unit.title) | _raised_numbers(unit.body) for unit in units]
    for note in notes:
        signs = SIGNS.match(note.text)
        number = sign_number(signs[0]) if signs else 0
        place = next((n for n, found in enumerate(marked) if number in found), len(units) - 1)
        marked[place].discard(number)  # the next note of this number is another resolution's
        units[place].body.append(note)


def _raised_numbers(lines: Sequence[Line]) -> set[int]:
    return {sign_number(signs) for line in lines for signs in SIGNS.findall(line.text)}


# -- dividing a file into resolutions ------------------------------------------------------------


class _Unit:
    """The lines of one resolution: title block, part letter, organ of the formula, body."""

    __slots__ = ("body", "letter", "stem", "title")

    def __init__(self, title: Sequence[Line], letter: str, stem: str, body: list[Line]) -> None:
        self.title = title
        self.letter = letter
        self.stem = stem
        self.body = body


def _units(lines: Sequence[Line], language: Language) -> list[_Unit]:
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
            if not letter and title_start < 0:
                continue
        starts.append((title_start, place, letter, formula_stem(match)))
        rests[place] = match["rest"]
    if not starts:
        return _without_formula(lines, language)
    return _cut(lines, starts, rests, language)


def _is_formula(rest: str, language: Language) -> bool:
    rest = rest.strip()
    return not rest or rest[0].isupper() or language in ("zh", "ar", "ru")


def _letter_above(lines: Sequence[Line], place: int, first: int) -> str:
    """The part letter that stands alone at most three lines above the formula."""
    for line in reversed(lines[max(first, place - 3) : place]):
        match = PART_LETTER.fullmatch(line.text)
        if match:
            return match["letter"]
    return ""


def _new_title(lines: Sequence[Line], place: int, first: int) -> int:
    """Where the title block of another resolution begins, above a later formula; -1 if none."""
    for number in range(place - 1, max(first, place - 12) - 1, -1):
        if len(lines[number].text) < 300 and heading(lines[number].text) and lines[number].gap:
            return number
    return -1


def _cut(
    lines: Sequence[Line],
    starts: list[tuple[int, int, str, str]],
    rests: dict[int, str],
    language: Language,
) -> list[_Unit]:
    units: list[_Unit] = []
    for number, (title_start, formula, letter, stem) in enumerate(starts):
        last = number + 1 == len(starts)
        end = len(lines) if last else starts[number + 1][0]
        if end < 0:  # a part: its letter ends this one
            end = starts[number + 1][1] - 1
            while end > formula and not PART_LETTER.fullmatch(lines[end].text):
                end -= 1
        title = lines[title_start:formula] if title_start >= 0 else units[-1].title
        body = list(lines[formula + 1 : end])
        if rests[formula].strip():
            body.insert(0, Line(rests[formula].strip(), gap=True))
        if letter and title_start >= 0:
            title = [line for line in title if not PART_LETTER.fullmatch(line.text)]
        if title_start >= 0:
            title, opening = _split_title(title, language)
            body = [*opening, *body]
        units.append(_Unit(title, letter, stem, body))
    return units


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


def _without_formula(lines: Sequence[Line], language: Language) -> list[_Unit]:
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
            return [_Unit(lines[:end], "", "", list(lines[end:]))]
    return []


# -- one resolution ------------------------------------------------------------------------------


def _document(unit: _Unit, language: Language, source: str) -> Document:
    title_lines = [line.text for line in unit.title]
    block = read_title_block([printed_signs(line) for line in title_lines], language)
    body = read_body(without_page_heads(unit.body, block.title), language)
    warnings = list(body.warnings)
    symbol = _symbol(block, unit, source, warnings)
    title = Draft("title", ["\n".join(title_lines)])
    paragraphs = _paragraphs([title, *body.paragraphs], body, language, warnings)
    if len(paragraphs) == 1 + len(body.notes):
        raise ReadingError(_NO_RESOLUTION, where=source, advice=_ADVICE)
    if not any(draft.kind == "operative" for draft in body.paragraphs):
        warnings.append("no operative paragraph was found")
    metadata, adopted = _with_closing(block, body.closing, language)
    return Document(
        symbol=symbol,
        language=language,
        title=block.title,
        adopted=adopted,
        paragraphs=tuple(paragraphs),
        metadata=metadata,
        source=source,
        warnings=tuple(warnings),
    )


def _symbol(block: TitleBlock, unit: _Unit, source: str, warnings: list[str]) -> str:
    symbol = block.symbol_for(unit.stem)
    if not symbol:
        match = _FILE_SYMBOL.search(PurePath(source).name)
        if not match:
            raise ReadingError(
                "the resolution's number was not found",
                where=source,
                advice="keep the line with its number, such as '76/187. Title', above the text",
            )
        symbol = match["stem"].replace("_", "/") + "/" + _file_number(match["rest"])
        warnings.append(f"the symbol {symbol} is taken from the file's name")
    return symbol + unit.letter if unit.letter and not symbol.endswith(unit.letter) else symbol


def _file_number(printed: str) -> str:
    """The number in a file name; with a year it is one of the Security Council.

    >>> _file_number("76_187"), _file_number("0361_1974")
    ('76/187', '361(1974)')
    """
    number, _, rest = printed.replace(" ", "_").partition("_")
    number = number.lstrip("0")
    if rest.startswith("("):
        return f"{number}{rest}"
    is_year = len(rest) == 4 and rest[:2] in ("19", "20")
    return f"{number}({rest})" if is_year else f"{number}/{rest}"


def _paragraphs(
    drafts: Sequence[Draft], body: Body, language: Language, warnings: list[str]
) -> list[Paragraph]:
    """Paragraphs with identifiers and markers, footnotes last."""
    notes = [(start.number, start.raised) for start, _ in body.notes]
    known = frozenset(number for number, _ in notes)
    texts: list[str] = []
    markers: list[tuple[Marker, ...]] = []
    for draft in drafts:
        marked = raised_markers(draft.text, known, language)
        texts.append(marked.text)
        markers.append(marked.markers)
        warnings.extend(f"marker {number} has no footnote" for number in marked.unknown)
    raised = {marker.note for group in markers for marker in group}
    plain = [number for number, _ in notes if f"fn{number}" not in raised]
    if plain and not raised:
        found, texts = plain_markers(texts, plain, language)
        markers = [tuple(group) for group in found]
    identifiers = _identifiers(drafts)
    paragraphs = [
        Paragraph(
            id=identifiers[id(draft)],
            kind=draft.kind,
            text=text,
            markers=marks,
            parent=identifiers[id(above)] if (above := draft.parent or draft.chapeau) else "",
        )
        for draft, text, marks in zip(drafts, texts, markers, strict=True)
    ]
    taken = {paragraph.id: 1 for paragraph in paragraphs}
    for start, text in body.notes:
        identifier = _unused(f"fn{start.number}", taken)
        paragraphs.append(Paragraph(identifier, "footnote", printed_signs(text).strip()))
    closing = " ".join(body.closing)
    marked_notes = {marker.note for group in markers for marker in group}
    for number in sorted(known):
        in_closing = re.search(rf"(?<!\d){number}(?!\d)", closing)
        if f"fn{number}" not in marked_notes and not in_closing:
            warnings.append(f"footnote {number} has no marker")
    return paragraphs


def _identifiers(drafts: Sequence[Draft]) -> dict[int, str]:
    """The identifier of each paragraph, all different."""
    found: dict[int, str] = {}
    taken: dict[str, int] = {}
    counts: dict[str, int] = {}
    for draft in drafts:
        if draft.parent is not None:
            wanted = f"{found[id(draft.parent)]}({draft.token})"
        elif draft.kind == "title":
            wanted = "title"
        else:
            wanted = _top_identifier(draft, counts)
        found[id(draft)] = _unused(wanted, taken)
    return found


def _top_identifier(draft: Draft, counts: dict[str, int]) -> str:
    """By the printed number; "op2:1" where the numbers begin again; unnumbered ones counted."""
    region = f"annex{draft.annex}:" if draft.annex else ""
    series = {"preambular": "pp", "operative": "op", "heading": "h"}.get(draft.kind, "")
    if draft.token:
        run = f"{draft.section + 1}:" if draft.section else ""
        return f"{region or series}{run}{draft.token}"
    series = series or "u"
    counts[region + series] = counts.get(region + series, 0) + 1
    return f"{region}{series}{counts[region + series]}"


def _unused(wanted: str, taken: dict[str, int]) -> str:
    """The identifier, or with .2, .3 … where it is printed again."""
    count = taken[wanted] = taken.get(wanted, 0) + 1
    return wanted if count == 1 else f"{wanted}.{count}"


# -- the closing ---------------------------------------------------------------------------------


def _with_closing(
    block: TitleBlock, closing: Sequence[str], language: Language
) -> tuple[Metadata, date | None]:
    """Metadata and date with what the closing lines add: meeting, date, vote."""
    text = " ".join(closing)
    metadata = block.metadata
    found = _ORDINAL_MEETING.search(text) or MEETING.search(text)
    if found and not metadata.meeting:
        metadata = replace(metadata, meeting=printed_signs(found[0]))
    vote = _VOTE.search(text) or _RECORDED.search(text)
    if vote:
        metadata = replace(metadata, vote=_vote(vote))
    adopted = block.adopted
    if adopted is None:
        dates = parse_dates(text, language)
        adopted = dates[0][2] if dates else None
    return metadata, adopted


def _vote(match: re.Match[str]) -> Vote:
    against = match["against"]
    return Vote(
        int(match["for"]),
        0 if against == "none" else int(against),
        int(match["abstaining"] or 0),
    )
