"""From printed paragraphs to documents: what PDF, Word and HTML have in common.

A reader of one of these forms finds out what is a paragraph and what is a footnote; the structure
(titles, numbers, points, annexes) is then found by the stages of the plain-text reader, so that
its rules stand once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reaffirm.dates import parse_dates
from reaffirm.errors import ReadingError
from reaffirm.model import LANGUAGES, Document, Language
from reaffirm.reading.characters import RAISED_DIGITS, SIGNS, unmarked_characters
from reaffirm.reading.formulas import FORMULA
from reaffirm.reading.furniture import FURNITURE, MASTHEAD_NAMES
from reaffirm.reading.language import detect_language
from reaffirm.reading.lines import Line, Spelling, join, spelling_of
from reaffirm.reading.text import read_lines
from reaffirm.reading.titleblock import heading

_SUPERSCRIPT: Final = str.maketrans("0123456789", RAISED_DIGITS)


@dataclass(frozen=True, slots=True)
class Block:
    """A printed paragraph: its lines, with footnote markers as superscript digits.

    ``note`` says that it is a footnote; then it begins with its number in superscript digits.
    ``broken`` says that a page ends before it and that it may go on with the paragraph above;
    ``heading`` that it looks like one: bold throughout, or marked so.
    """

    lines: tuple[str, ...]
    note: bool = False
    broken: bool = False
    heading: bool = False


def superscript(digits: str) -> str:
    """The digits raised, as footnote markers are written here.

    >>> superscript("12")
    '¹²'
    """
    return digits.translate(_SUPERSCRIPT)


def read_blocks(blocks: Iterable[Block], source: str) -> tuple[Document, ...]:
    """The documents that printed paragraphs make up.

    Parameters
    ----------
    blocks:
        In reading order; footnotes may stand anywhere.
    source:
        The file, for messages and :attr:`reaffirm.model.Document.source`.

    Raises
    ------
    ReadingError
        If they are no resolution.

    >>> lines = ("76/300. Harbours", "The General Assembly,", "Recalling it,¹", "1. Decides.")
    >>> blocks = [*(Block((line,)) for line in lines), Block(("¹ Resolution 70/1.",), note=True)]
    >>> document, = read_blocks(blocks, "harbours.pdf")
    >>> [paragraph.id for paragraph in document.paragraphs]
    ['title', 'pp1', 'op1', 'fn1']
    """
    plain = [_plain(block) for block in blocks]
    plain = [block for block in plain if block.lines]
    if not plain:
        raise ReadingError(
            "the file has no text", where=source, advice="check that it is the right file"
        )
    plain = without_masthead(plain)
    language = _language(plain)
    spelling = spelling_of([line for block in plain for line in block.lines])
    numbered = _heading_place(plain)
    body: list[Line] = []
    for place, block in enumerate(block for block in plain if not block.note):
        if place < numbered:  # the title block is read line by line
            body.extend(Line(line, gap=not at) for at, line in enumerate(block.lines))
        else:
            text = _joined(block.lines, language, spelling)
            body.append(Line(text, not block.broken, block.broken, heading=block.heading))
    notes = [
        Line(_joined(block.lines, language, spelling), gap=True, ruled=True)
        for block in plain
        if block.note
    ]
    return read_lines(body, notes, language, source)


def _language(blocks: Sequence[Block]) -> Language:
    """The language of what follows the enacting formula: what stands over it may be the page of a
    library, or a masthead, in another."""
    lines = [line for block in blocks for line in block.lines]
    start = next((n for n, line in enumerate(lines) if FORMULA.fullmatch(line)), 0)
    return detect_language("\n".join(lines[start:]))


# -- the masthead ---------------------------------------------------------------------------------

_MASTHEAD_LINES: Final = 14
_NAMES: Final = re.compile(
    rf"{MASTHEAD_NAMES}"
    r"|Distr\.?\s*:?\s*(?:[Gg]en\w*|[Gg]énérale|[Ll]imit\w*)?|Original:?\s*\w+"
    r"|Общ(?:ая|его)\w*|Générale|普遍|限制"
    r"|[AES]/(?:HRC/)?RES/[\w./-]+(?:\s?\(\d{4}\))?"
)
_REST: Final = re.compile(r"[\W_]*")


def without_masthead(blocks: Sequence[Block]) -> list[Block]:
    """The blocks less the organization's and organ's names, the symbol and the distribution date
    over a resolution, where a line with its number follows: the title has neither.

    >>> lines = ("United Nations A/RES/76/300", "Distr.: General", "5 January 2022", "76/300. Cod")
    >>> [block.lines for block in without_masthead([Block((line,)) for line in lines])]
    [('76/300. Cod',)]
    """
    numbered = _heading_place(blocks)
    kept: list[Block] = []
    met = False
    for block in blocks[: min(numbered, _MASTHEAD_LINES)]:
        lines = []
        for line in block.lines:
            is_name = len(line) < 120 and bool(_REST.fullmatch(_NAMES.sub("", line)))
            met = met or is_name
            if not (is_name or (met and _is_date(line))):
                lines.append(line)
        if lines:
            kept.append(replace(block, lines=tuple(lines)))
    return [*kept, *blocks[min(numbered, _MASTHEAD_LINES) :]]


def _heading_place(blocks: Sequence[Block]) -> int:
    """Which block begins with the resolution's number; 0 if none of the first does."""
    return next(
        (n for n, block in enumerate(blocks[:40]) if block.lines and heading(block.lines[0])), 0
    )


def _is_date(line: str) -> bool:
    if len(line) > 40:
        return False
    return any(
        bool(dates := parse_dates(line, language)) and dates[0][1] - dates[0][0] >= len(line) - 1
        for language in LANGUAGES
    )


# -- lines ---------------------------------------------------------------------------------------


def _plain(block: Block) -> Block:
    lines = unmarked_characters("\n".join(block.lines)).split("\n")
    kept = (" ".join(line.split()) for line in lines)
    return replace(block, lines=tuple(line for line in kept if _is_text(line)))


def _is_text(line: str) -> bool:
    return bool(line) and not (len(line) < 80 and FURNITURE.fullmatch(line))


def _joined(lines: Sequence[str], language: Language, spelling: Spelling) -> str:
    text = lines[0]
    for line in lines[1:]:
        text = _spaced_hyphen(text)
        text = join(text, line, language, spelling)
    return text


def _spaced_hyphen(text: str) -> str:
    """Justified lines at times set a space before the hyphen that ends them: "drug -"."""
    return text[:-2] + "-" if text[-2:] == " -" and text[-3:-2].isalpha() else text


def marks_note(line: str) -> bool:
    """Whether a line begins with a raised number.

    >>> marks_note("¹² Resolution 70/1."), marks_note("12. Decides")
    (True, False)
    """
    return SIGNS.match(unmarked_characters(line.lstrip("(（ "))) is not None
