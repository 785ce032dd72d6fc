"""The pages of a raw copy: what each adds at its head and foot, its footnotes, its body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reaffirm.reading.formulas import FORMULA
from reaffirm.reading.furniture import FURNITURE, PAGE_SYMBOL, RULE
from reaffirm.reading.titleblock import heading

_PAGE_NUMBER: Final = re.compile(
    r"(?:\d{2}-\d{5}\s+)?\d{1,3}\s*/\s*\d{1,3}(?:\s+\d{2}-\d{5})?|[Pp]age \d{1,3}(?: of \d+)?"
    r"|\*?\d{7}\*?"
)
_JOB_REST: Final = re.compile(r"\d{6}|\*?\d{7,}\*?|[(（]?[ACEFRS][)）]?")
_HEAD_LINES: Final = 8
_TITLE_LINES: Final = 40
_SPACES: Final = re.compile(r"[ \t]{2,}")


@dataclass(frozen=True, slots=True)
class CopiedLine:
    """A line of a copy; ``gap`` says that a blank line stands before it, ``first`` that it is the
    first of its page."""

    text: str
    gap: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class CopiedPage:
    """The lines between the head and the foot of a page; of those behind a printed rule, which
    are footnotes, ``ruled`` is the number."""

    lines: tuple[CopiedLine, ...]
    ruled: int = 0


def pages_of(text: str) -> list[CopiedPage]:
    r"""The pages of a text, by its form feeds; where it has none, by its page numbers.

    >>> text = "76/1. Cod\nThe General Assembly,\n1/2\n\fA/RES/76/1\nCod\nRecalling it,\n2/2"
    >>> [[line.text for line in page.lines] for page in pages_of(text)]
    [['76/1. Cod', 'The General Assembly,'], ['Recalling it,']]
    """
    parts = _parts(text)
    title = _title(parts[0] if parts else ())
    heads = _repeated(parts)
    pages = []
    for number, lines in enumerate(parts):
        kept = _without_head(lines, title, heads) if number else list(lines)
        pages.append(_page(kept))
    return [page for page in pages if page.lines]


def is_paged(text: str) -> bool:
    r"""Whether a text has form feeds and, on most pages, a number or mark at the foot: no page of a
    text that somebody has typed or recognized keeps these.

    >>> is_paged("One\n1/2\n\fTwo\n2/2"), is_paged("One\n\fTwo")
    (True, False)
    """
    pages = text.rstrip("\f\n ").split("\f")
    marked = sum(any(map(_is_mark, page.split("\n"))) for page in pages)
    return len(pages) > 1 and marked * 2 > len(pages)


def _is_mark(line: str) -> bool:
    line = _SPACES.sub(" ", line.strip())
    return len(line) < 80 and FURNITURE.fullmatch(line) is not None and not RULE.fullmatch(line)


def _parts(text: str) -> list[list[str]]:
    """The lines of each page, blank ones too."""
    lines = [_SPACES.sub(" ", line.strip(" \t\r")) for line in text.rstrip("\f\n ").split("\n")]
    fed = any("\f" in line for line in lines)
    parts: list[list[str]] = [[]]
    for line in lines:
        if "\f" in line:
            parts.append([])
        parts[-1].append(line.replace("\f", "").strip())
        if not fed and _PAGE_NUMBER.fullmatch(parts[-1][-1]):
            parts.append([])
    return [part for part in parts if any(part)]


def _page(lines: Sequence[str]) -> CopiedPage:
    """A page without the numbers and marks at its foot, wherever the copy has put them."""
    found: list[CopiedLine] = []
    ruled = -1
    gap = marked = False
    for line in lines:
        if not line:
            gap = True
        elif RULE.fullmatch(line):
            ruled, gap = len(found), True
        elif len(line) < 80 and FURNITURE.fullmatch(line):
            gap = marked = True
        elif not (marked and _JOB_REST.fullmatch(line)):
            found.append(CopiedLine(line, gap and bool(found), not found))
            gap = False
    return CopiedPage(tuple(found), len(found) - ruled if ruled >= 0 else 0)


# -- heads ---------------------------------------------------------------------------------------


def letters_of(text: str) -> str:
    """The letters of a text: what stays the same wherever its lines break.

    >>> letters_of("Lamps, 2nd edition")
    'Lampsndedition'
    """
    return "".join(sign for sign in text if sign.isalpha())


def _title(lines: Sequence[str]) -> str:
    """The letters of the lines over the enacting formula, of which heads repeat some."""
    above: list[str] = []
    for line in lines[:_TITLE_LINES]:
        if FORMULA.fullmatch(line):
            break
        found = heading(line) if len(line) < 300 else None
        above.append(found.title if found else line)
    return letters_of("".join(above))


def _repeated(parts: Sequence[Sequence[str]]) -> frozenset[str]:
    """The lines that stand among the first of several pages."""
    count: Counter[str] = Counter()
    for part in parts[1:]:
        count.update({line for line in _top(part) if len(line) > 3})
    return frozenset(line for line, pages in count.items() if pages > 1)


def _top(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line][:_HEAD_LINES]


def _without_head(lines: Sequence[str], title: str, heads: frozenset[str]) -> list[str]:
    """The lines of a page below the symbol and title that each page repeats."""
    filled = [n for n, line in enumerate(lines) if line][:_HEAD_LINES]
    symbols = [n for n in filled if _beside_symbol(lines[n], title) is not None]
    end = 0
    repeated = ""  # so much of the title was met
    for place in filled:
        line = lines[place]
        rest = _beside_symbol(line, title)
        letters = letters_of(line) if rest is None else rest
        near = bool(symbols) and place <= symbols[-1] + 4
        furniture = len(line) < 80 and FURNITURE.fullmatch(line)
        goes_on = bool(letters) and repeated + letters in title
        if not (rest is not None or line in heads or furniture or (near and goes_on)):
            break
        repeated += letters if goes_on else ""
        end = place + 1
    return list(lines[end:])


def _beside_symbol(line: str, title: str) -> str | None:
    """The letters of the title that stand on a line beside the symbol; none without a symbol."""
    match = PAGE_SYMBOL.search(line) if len(line) < 300 else None
    if match is None:
        return None
    rest = letters_of(line[: match.start()] + line[match.end() :])
    return rest if rest in title else None
