"""Arabic lines as pdftotext writes them, put into reading order.

A copied line of Arabic is wrapped in control characters (U+202B … U+202C); what is read from the
left in it, numbers and Latin words with the signs beside them, stands as it is seen on the page
inside U+202A … U+202C: "(" + "،)1" for "(1)،". With ``-layout`` the parts of a line follow from
the left.

A vowel sign parts its line: without ``-layout`` the sign stands on a line of its own, or at the end
of the part before it, and the parts beside it follow from the left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from reaffirm.reading.copy_widths import full_width, width_of
from reaffirm.reading.formulas import FORMULA
from reaffirm.reading.furniture import ANNEX, ORDINAL_SECTION
from reaffirm.reading.openings import can_open, is_closed
from reaffirm.reading.pdf_bidi import mend_brackets, turn_western

_RIGHT_TO_LEFT: Final = "\u202b"
_PIECE: Final = re.compile(
    "\u202b(?P<inner>(?:[^\u202a-\u202c]|\u202a[^\u202a-\u202c]*\u202c?)*)\u202c?|[^\u202b\f]+"
)
_SECTION: Final = re.compile("\u202a(?P<seen>[^\u202c]*)\u202c?|(?P<read>[^\u202a]+)")
_MARKS: Final = "\u064b-\u0655"
_SIGNS: Final = "".join(map(chr, range(0x64B, 0x656))) + " "
_LETTER: Final = "[\u0620-\u064a]"
_MARK_LAST: Final = re.compile(f"[{_MARKS}]$")
_HALF_FIRST: Final = re.compile("ل(?: |$)")
_NUMBERED: Final = re.compile(r"\(?\d|\w{1,2}\)|\(\w{1,2}\)")
# A doubling sign never stands on a first letter: "الب ّن اء" is one word.
_DOUBLED: Final = re.compile(f"(?<={_LETTER}) \u0651[{_MARKS}]?({_LETTER}) (?={_LETTER})")
# Another sign may, but no letter but "and" is a word: "أ ُ حرز".
_FIRST: Final = re.compile(f"[{_MARKS}]+([^\\W\\d_و]) (?={_LETTER})")
_STRAY: Final = re.compile(f"(?:^| )[{_MARKS}]+(?: |$)|[{_MARKS}]+")
_LABEL: Final = re.compile(r"\(?\w{1,3}\s?[)\-–.]")
_LONGEST: Final = 2000  # characters: no printed line has more
_ONE_LINE: Final = 1.07  # of a full line: parts that together are wider are no line
_FULL: Final = 0.86  # of a full line: what is wider is no part of one
_SHORT: Final = 0.75


def reading_order(text: str) -> str:
    r"""A text with its lines of Arabic in reading order, without the control characters and
    vowel signs, which stand apart from their letters in such copies; other texts as they are.

    >>> reading_order("\u202bالقرار \u202a،64/7\u202cالفقرة \u202a.)1\u202c\u202c")
    'القرار 64/7،الفقرة 1).'
    """
    if _RIGHT_TO_LEFT not in text:
        return text
    lines = [
        _line(line) if _RIGHT_TO_LEFT in line and len(line) < _LONGEST else line
        for line in text.split("\n")
    ]
    words = Counter(word for line in lines for word in line.split())
    return "\n".join(map(_unmarked, _whole(lines, words)))


def _line(line: str) -> str:
    """A line in reading order: its parts from the right."""
    broken = "\f" if line.startswith("\f") else ""
    pieces = [
        _logical(match["inner"]) if match["inner"] is not None else match[0]
        for match in _PIECE.finditer(line)
    ]
    kept = [piece.strip() for piece in pieces]
    return broken + " ".join(piece for piece in reversed(kept) if piece)


def _logical(inner: str) -> str:
    cells: list[str] = []
    for match in _SECTION.finditer(inner):
        seen = match["seen"]
        cells.extend(reversed(seen) if seen is not None else match["read"])
    return mend_brackets("".join(turn_western(cells)))


# -- vowel signs ---------------------------------------------------------------------------------


def _whole(lines: Sequence[str], words: Counter[str]) -> list[str]:
    """The lines, those together that a vowel sign or a ligature has parted."""
    full = full_width([line for line in lines if line], "ar")
    body = next((n for n, line in enumerate(lines) if FORMULA.fullmatch(line)), len(lines)) + 1
    out: list[str] = list(lines[:body])
    place = body
    beside = False  # a vowel sign or a label stands on the line above
    while place < len(lines):
        line = lines[place]
        if _is_marks(line):
            beside = True
            place += 1
        elif _is_parted_ligature(lines, place):
            out.append(_row(lines[place : place + 2], words))
            place, beside = place + 2, False
        elif not line or _begins(line) or not (beside or _is_part(lines, place, full)):
            out.append(line)
            place += 1
            beside = bool(line and _LABEL.fullmatch(line)) or (beside and not line)
        else:
            end = _row_end(lines, place, full, beside)
            out.append(_row([part for part in lines[place:end] if part], words))
            place, beside = end, False
    return out


def _is_marks(line: str) -> bool:
    """Whether a line holds vowel signs alone."""
    return bool(line) and not line.strip(_SIGNS)


def _is_parted_ligature(lines: Sequence[str], place: int) -> bool:
    """Whether a line begins with one half of the ligature of "not", and the next, which stands to
    the right of it, ends with the other."""
    following = lines[place + 1] if place + 1 < len(lines) else ""
    return _HALF_FIRST.match(lines[place]) is not None and following.endswith(" ا")


def _is_part(lines: Sequence[str], place: int, full: float) -> bool:
    """Whether a line plainly goes on: it ends with a vowel sign, or early without a sign, where the
    next line would make it a full one."""
    line = lines[place]
    following = lines[place + 1] if place + 1 < len(lines) else ""
    if _MARK_LAST.search(line):
        return True
    above = next((one for one in reversed(lines[max(0, place - 3) : place]) if one), "")
    if is_closed(line) or is_closed(above) or not following or _begins(following):
        return False
    width = width_of(line, "ar") / full
    return width < _SHORT and _FULL < width + width_of(following, "ar") / full < _ONE_LINE


def _row_end(lines: Sequence[str], place: int, full: float, beside: bool) -> int:
    """Where the parts of a printed line end that begin at a place; a first part that ends with a
    sign is the left one if a vowel sign stands ``beside`` it."""
    if beside and _label_follows(lines, place, full):
        return place + 2
    width = 0.0
    end = place
    labelled = bool(_LABEL.fullmatch(lines[place - 1])) and not is_closed(lines[place])
    for at in range(place, len(lines)):
        line = lines[at]
        if not line and labelled and at == place + 1:
            continue
        if at > place and (not line or _begins(line) or _is_marks(line)):
            break
        behind = any(map(is_closed, lines[place:at])) and not (beside and at == place + 1)
        if behind and (is_closed(lines[at - 1]) or can_open(line, "ar")):
            break
        width += width_of(line, "ar") / full
        if at > place and width > _ONE_LINE:
            break
        end = at + 1
        if width > _FULL:
            break
    return end


def _label_follows(lines: Sequence[str], place: int, full: float) -> bool:
    """Whether the right part of a line stands behind the left one and begins with a label."""
    following = lines[place + 1] if place + 1 < len(lines) else ""
    if is_closed(lines[place]) or is_closed(following) or not _NUMBERED.match(following):
        return False
    width = (width_of(lines[place], "ar") + width_of(following, "ar")) / full
    return _FULL < width < _ONE_LINE


def _begins(line: str) -> bool:
    """Whether a line begins something: a label, a footnote, a page, a section."""
    return bool(
        "\f" in line or _LABEL.fullmatch(line) or _NUMBERED.match(line)
        or ORDINAL_SECTION.fullmatch(line) or ANNEX.fullmatch(line)
    )  # fmt: skip


def _row(parts: Sequence[str], words: Counter[str]) -> str:
    """The parts of a line in order: first those that end with their sign, the others from the
    right."""
    signed = [part for part in parts if _MARK_LAST.search(part)]
    ordered = [*signed, *(part for part in reversed(parts) if part not in signed)]
    whole = ordered[0]
    for part in ordered[1:]:
        if whole.endswith(" ا") and _HALF_FIRST.match(part):  # the ligature of "not", parted
            space = "" if whole[:-2].endswith((" و", " أو")) or whole == "أو ا" else " "
            whole = f"{whole[:-2]}{space}لا{part[1:]}"
        else:
            whole += " " + (_mended(part, words) if _MARK_LAST.search(whole) else part)
    return whole


def _mended(part: str, words: Counter[str]) -> str:
    """A part behind a vowel sign, its first word in one piece: "تسل م بأن"."""
    one, _, rest = part.partition(" ")
    two, space, more = rest.partition(" ")
    rare = words[one] < 2 and words[two] < 2
    if two and one.isalpha() and two.isalpha() and (words[one + two] or rare):
        return f"{one}{two}{space}{more}"
    return part


def _unmarked(line: str) -> str:
    line = _FIRST.sub(r"\1", _DOUBLED.sub(r"\1", line))
    return _STRAY.sub(lambda match: " " if " " in match[0] else "", line)
