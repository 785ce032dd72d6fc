"""What recognition of pictures misreads where only certain characters can stand: numbers, the Roman
numbers of sessions, the letters of points.

Words are left as they were read: what a misread word was is a guess, what a number was is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from reaffirm.reading.furniture import ANNEX
from reaffirm.reading.pdf_lines import PrintedLine
from reaffirm.reading.pdf_pages import Layout, Region

_AS_DIGITS: Final = str.maketrans("lI|OoSBОоЗ", "1110058003")
_AS_ROMAN: Final = str.maketrans("l1|LTi", "IIIIII")
#: Letters among digits: "l986", "3l/I66".
_AMONG_DIGITS: Final = re.compile(
    r"(?<![^\W\d_])(?:[lI|OoОоЗ\d]*\d[lI|OoSBОоЗ][lI|OoОоЗ\d]*|[lI|З]\d[lI|OoОоЗ\d]*)(?![^\W\d_])"
)
#: "0б изменении": a letter that looks like a figure, within a Russian word.
_AMONG_LETTERS: Final = re.compile(r"(?<=[а-яё])0|(?<![\d.,])0(?=[а-яё])")
#: "25/C0P.14": a figure that looks like a letter, among capitals.
_AMONG_CAPITALS: Final = re.compile(r"(?<=[A-Z])0(?=[A-Z])")
#: "14” período", "50* aniversario": a Spanish ordinal.
_ORDINAL: Final = re.compile(
    r"(?<=\d)[”“\"*'’°](?=\s(?:per[ií]odo|aniversario|sesi[oó]n|reuni[oó]n)\b)", re.IGNORECASE
)
#: "3148 (XXVIID of": the last number and the bracket were read as one letter.
_SESSION: Final = re.compile(
    r"(?P<number>\d{1,4}(?: [A-Z])?) ?[({\[](?P<roman>(?=[^)]{0,7}[XVI])[XVIl1|][XVIl1|LTi]{0,7})"
    r"(?:(?P<one>D)(?=[\s,;.])|[)}\]J])"
)
#: "40/ 61", "40 /61": no number of a resolution has a space.
_PARTED: Final = re.compile(r"(?<![\d/.])(\d{2})(?:\s/|/\s)(\d{1,3})(?![\d/])")
#: "A/76/299-5/2021/749", "Add.l": a symbol of the Council's, a number.
_COUNCIL: Final = re.compile(r"(?<=\d-)5(?=/(?:19|20)\d\d/)")
_ADDED: Final = re.compile(r"\b(Add|Corr|Rev)\.[lI|](?![^\W\d_])")
_POINT: Final = re.compile(
    r"[({\[](?P<letter>[^\s(){}\[\]]{0,2})[)}\]](?=\s)|(?P<french>[^\s(){}\[\]]{1,2})\)(?=\s)"
)
#: What letters of points are taken for, where the one before them has just stood.
_TAKEN_FOR: Final = {
    "b": "6Ьь", "c": "с", "d": "4", "e": "ео", "g": "9q8", "i": "1l|!", "k": "К", "l": "1I|!",
    "o": "0о", "p": "р", "q": "9g", "s": "5", "t": "т", "x": "х", "y": "у",
}  # fmt: skip


#: What the gap behind the number of a paragraph was taken for; not a quotation that is closed.
_STRAY: Final = re.compile(r"(\d{1,3}\s?[.．])\s*(?:[,，、·*'’”]|“(?![^”]*”))+\s*(?=[^\W\d_])")


#: The number of an Arabic paragraph, of which recognition loses digits: "0 - تعيد" for 10.
_NUMBERED: Final = re.compile(r"(?:(\d{1,3})\s?[-–]|[-–]\s?(\d{1,3}))\s+(?=[\u0600-\u06ff])")
#: Arabic has a comma of its own.
_COMMA: Final = re.compile(r"(?<=[\u0600-\u06ff\d”“)]),(?=\s|$)|(?<=\s),(?=\d)")


def as_printed(layout: Layout) -> Layout:
    """The layout of recognized pages, with numbers and letters of points as they were printed."""
    letter, number = "", 0
    regions: list[Region] = []
    for region in layout.regions:
        lines, letter = _with_points(region.lines, letter)
        if layout.rtl:
            lines, number = _as_arabic(lines, number)
        notes = map(_mended, region.notes)
        regions.append(replace(region, lines=tuple(map(_mended, lines)), notes=tuple(notes)))
    return replace(layout, regions=tuple(regions))


def _mended(line: PrintedLine) -> PrintedLine:
    return replace(line, text=with_numbers(line.text))


def with_numbers(text: str) -> str:
    """A line with the numbers in it as they were printed, and nothing behind that which opens it.

    >>> with_numbers("resolutions 40/ 61 of l986, 3l/I66 and 3148 (XXVIID of 14 December 1973")
    'resolutions 40/61 of 1986, 31/166 and 3148 (XXVIII) of 14 December 1973'
    >>> with_numbers("Part II, section 5, of the SO2 report")
    'Part II, section 5, of the SO2 report'
    >>> with_numbers("A/76/299-5/2021/749, A/71/53/Add.l")
    'A/76/299-S/2021/749, A/71/53/Add.1'
    """
    if found := _STRAY.match(text):
        text = f"{found[1]} {text[found.end() :]}"
    text = _AMONG_DIGITS.sub(lambda match: match[0].translate(_AS_DIGITS), text)
    text = _AMONG_CAPITALS.sub("O", _AMONG_LETTERS.sub("о", text))
    text = _SESSION.sub(_session, _ORDINAL.sub("º", text))
    text = _ADDED.sub(r"\1.1", _COUNCIL.sub("S", text))
    return _PARTED.sub(r"\1/\2", text)


def _session(match: re.Match[str]) -> str:
    last = "I" if match["one"] else ""
    return f"{match['number']} ({match['roman'].translate(_AS_ROMAN)}{last})"


def _as_arabic(lines: Iterable[PrintedLine], last: int) -> tuple[Sequence[PrintedLine], int]:
    """Lines with Arabic commas and whole numbers of paragraphs, and the last of these."""
    found: list[PrintedLine] = []
    for line in lines:
        text = _COMMA.sub("،", line.text)
        if ANNEX.fullmatch(text):
            last = 0
        if match := _NUMBERED.match(text):
            printed = match[1] or match[2]
            last = _paragraph_number(printed, last)
            text = f"{last or printed} - {text[match.end() :]}"
        found.append(replace(line, text=text))
    return found, last


def _paragraph_number(printed: str, last: int) -> int:
    """The number of a paragraph behind the one numbered ``last``.

    >>> _paragraph_number("0", 9), _paragraph_number("4", 2), _paragraph_number("1", 0)
    (10, 4, 1)
    """
    due = str(last + 1)
    return int(due) if due.endswith(printed) else int(printed)


def _with_points(lines: Iterable[PrintedLine], last: str) -> tuple[Sequence[PrintedLine], str]:
    """Lines with the letters of points that were lost or read as signs, and the last letter."""
    found: list[PrintedLine] = []
    for line in lines:
        match = _POINT.match(line.text)
        printed = (match["letter"] or match["french"] or "") if match else ""
        letter = _point_letter(printed, last) if match else ""
        if match and letter != printed:
            around = "" if match["french"] else "("
            found.append(replace(line, text=f"{around}{letter}){line.text[match.end() :]}"))
        else:
            found.append(line)
        if len(letter) == 1 and letter.isascii() and letter.islower():
            last = letter
    return found, last


def _point_letter(printed: str, last: str) -> str:
    """The letter of a point, behind one with the letter ``last``.

    >>> _point_letter("", "e"), _point_letter("1", "k"), _point_letter("1", "b")
    ('f', 'l', '1')
    >>> _point_letter("а", ""), _point_letter("Ь", "a"), _point_letter("Cc", "b")
    ('a', 'b', 'c')
    """
    if printed == "а":
        return "a"  # Cyrillic: Russian resolutions, too, have Latin letters
    due = chr(ord(last) + 1) if "" < last < "z" else ""
    doubled = len(printed) > 1 and set(printed.lower()) == {due}  # "Cc)"
    lost = not printed.isalnum() or printed in _TAKEN_FOR.get(due, "") or doubled
    return due if due and lost else printed
