"""Lines written from right to left, put into logical order by the places of their glyphs.

A PDF says where glyphs stand, not in which order they are read. From the right, Arabic letters
follow each other; numbers and Latin words are turned round again, which is the reverse of the
Unicode bidirectional algorithm (UAX 9) for such lines: its rules W2-W7 (numbers) and N0 (pairs of
brackets) are what the functions below undo.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reaffirm.reading.characters import RAISED_DIGITS
from reaffirm.reading.pdf_page import Glyph

_WORD_GAP: Final = 0.15  # of the size: a wider gap parts words
_MARK: Final = frozenset(("Mn", "Me"))
_FILLER: Final = "\ue100"
_MAY_PART: Final = frozenset("/-–.،؛()[]«»“”‘’'\"…⁰¹²³⁴⁵⁶⁷⁸⁹")
_OFTEN: Final = 12  # times on a page
_ARABIC: Final = re.compile(f"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc{_FILLER}]")
_IN_WORD: Final = re.compile("[\u0620-\u0652\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_NUMBER: Final = re.compile(r"\d")
_RAISED: Final = re.compile(f"[{RAISED_DIGITS}]")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
_PART_LETTER: Final = re.compile(r"([A-Z](?:\s?[,-]\s?[A-Z])*)\s+(\d[\d/]*)")
# What is printed as one sign, its letters turned round: lam and alef, and the name of God.
_TURNED: Final = re.compile("[اأإآ]ل|هللا?")
# Separators inside a number: "76/187", "1.5", "1,000"; a hyphen only where no letter goes before.
_INSIDE: Final = frozenset("/.,:")
_QUOTES: Final = "“”"
_PAIRS: Final = ("()", "[]", "{}", "«»", "‹›", _QUOTES)
_FAMILY: Final = {sign: pair for pair in _PAIRS for sign in pair}
_ENDING: Final = frozenset(".,;:!?،؛؟")
#: A number at the beginning of a footnote has at most so many digits.
_NOTE_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class _Cell:
    """What is written at one place, with its marks; a space is a cell too."""

    text: str
    size: float = 0.0

    @property
    def is_western(self) -> bool:
        return bool(_NUMBER.match(self.text) or _LATIN.match(self.text))


def is_mark(text: str) -> bool:
    """Whether a character is written over or under another.

    >>> is_mark("\u064b"), is_mark("ب")
    (True, False)
    """
    return unicodedata.category(text[0]) in _MARK


def is_arabic(text: str) -> bool:
    """Whether a text begins with a letter that is written from right to left."""
    return _ARABIC.match(text) is not None


def logical_line(glyphs: Sequence[Glyph], size: float) -> tuple[str, float]:
    """The text of a line in logical order, and where what follows its first wide gap begins."""
    ordered = _turn_western(_cells(glyphs, size))
    spaced = [g for g in sorted(glyphs, key=lambda g: -g.right) if not g.text.isspace()]
    first = inner = spaced[0].right
    for one, other in pairwise(spaced):
        if one.left - other.right > 0.6 * size and first - other.right < 8 * size:
            inner = other.right
            break
    return mend_brackets("".join(ordered).replace(_FILLER, "")), inner


def mark_fillers(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs of a page, the strokes that stretch words to fill a line marked as such.

    Some programs name them by any character: "قPرار". What often stands between two letters of
    an Arabic word, and is neither a letter nor a sign that may stand there, is one.
    """
    places: dict[str, list[int]] = {}
    start = 0
    while start < len(glyphs):
        end = start + 1
        while end < len(glyphs) and glyphs[end].text == glyphs[start].text:
            end += 1
        text = glyphs[start].text
        between = start > 0 and end < len(glyphs) and text not in _MAY_PART
        if between and all(_IN_WORD.match(glyphs[n].text) for n in (start - 1, end)):
            places.setdefault(text, []).extend(range(start, end))
        start = end
    found = [n for text, at in places.items() if _is_filler(text, at) for n in at]
    marked = list(glyphs)
    for n in found:
        marked[n] = replace(glyphs[n], text=_FILLER)
    return marked


def _is_filler(text: str, places: Sequence[int]) -> bool:
    return not text.isspace() and not is_arabic(text) and len(places) >= _OFTEN


# -- what stands where ---------------------------------------------------------------------------


def _cells(glyphs: Sequence[Glyph], size: float) -> list[_Cell]:
    """Characters with what is written at the same place, from the right; spaces by the gaps."""
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    bases = sorted(
        (g for g in inked if not is_mark(g.text)),
        key=lambda g: -(g.left + g.right),
    )
    if not bases:
        return []
    groups: list[list[Glyph]] = []
    for glyph in bases:
        same = groups and abs(groups[-1][0].left - glyph.left) < 0.02 * size
        if same and abs(groups[-1][0].right - glyph.right) < 0.02 * size:
            groups[-1].append(glyph)  # a ligature
        else:
            groups.append([glyph])
    marks: dict[int, list[Glyph]] = {}
    centres = [-(group[0].left + group[0].right) / 2 for group in groups]
    for glyph in inked:
        if is_mark(glyph.text):
            place = _nearest(centres, -(glyph.left + glyph.right) / 2)
            marks.setdefault(place, []).append(glyph)
    spaces = sorted(
        (g.left, g.right) for g in glyphs if g.text.isspace() and not g.made and g.right > g.left
    )
    cells: list[_Cell] = []
    before: Glyph | None = None
    for place, group in enumerate(groups):
        if before is not None and (
            before.left - group[0].right > _WORD_GAP * size
            or _space_between(spaces, before, group[0])
        ):
            cells.append(_Cell(" "))
        text = "".join(g.text for g in _ligature(group))
        text += "".join(g.text for g in marks.get(place, ()))
        cells.append(_Cell(text, group[0].size))
        before = group[0]
    return cells


def _nearest(rising: Sequence[float], value: float) -> int:
    place = bisect_left(rising, value)
    around = [n for n in (place - 1, place) if 0 <= n < len(rising)]
    return min(around, key=lambda n: abs(rising[n] - value))


def _space_between(spaces: Sequence[tuple[float, float]], right: Glyph, left: Glyph) -> bool:
    """Whether a printed space stands between two neighbours."""
    low, high = left.right - 0.5, right.left + 0.5
    place = bisect_left(spaces, (low, 0.0))
    while place < len(spaces) and spaces[place][0] <= high:
        if spaces[place][1] <= high:
            return True
        place += 1
    return False


def _ligature(group: Sequence[Glyph]) -> Sequence[Glyph]:
    """Lam before alef: a library that turns lines round also turns the letters of a ligature."""
    text = "".join(glyph.text for glyph in group)
    return group[::-1] if _TURNED.fullmatch(text) else group


# -- numbers and Latin words ---------------------------------------------------------------------


def turn_western(characters: Sequence[str]) -> list[str]:
    """The characters of a line of Arabic, as they stand on it from the right, in reading order.

    >>> "".join(turn_western("،٧ " + "781/67" + " قرار"))
    '،٧ 76/187 قرار'
    """
    return _turn_western([_Cell(character) for character in characters])


def _turn_western(cells: Sequence[_Cell]) -> list[str]:
    """Put runs that are read from the left (numbers, Latin words) back into their order.

    A run begins with a number, a Latin letter, or a bracket that closes inside Latin words; it
    goes to the last of these before Arabic.
    """
    out: list[str] = []
    place = 0
    hyphens = not any(_ARABIC.match(cell.text) for cell in cells)
    while place < len(cells):
        if _RAISED.match(cells[place].text):
            end = place
            while end < len(cells) and _RAISED.match(cells[end].text):
                end += 1
            out.extend(cell.text for cell in reversed(cells[place:end]))
        elif cells[place].is_western or _closes_latin(cells, place):
            end = _run_end(cells, place)
            out.extend(_turned(cells[place:end], place == 0, hyphens))
        else:
            end = place + 1
            out.append(cells[place].text)
        place = end
    return out


def _run_end(cells: Sequence[_Cell], place: int) -> int:
    """Where the run that begins at a place ends: behind its last number or Latin letter."""
    end = place + 1
    for at in range(place + 1, len(cells)):
        if _ARABIC.match(cells[at].text) or _RAISED.match(cells[at].text):
            break
        if cells[at].is_western:
            end = at + 1
    return end


def _closes_latin(cells: Sequence[_Cell], place: int) -> bool:
    """Whether a bracket, met from the right, closes a pair inside Latin words: "1514(XV)"."""
    family = _FAMILY.get(cells[place].text)
    if family is None:
        return False
    partner = 0
    for at in range(place + 1, len(cells)):
        text = cells[at].text
        if _ARABIC.match(text):
            return False
        if partner:
            if _LATIN.match(text):
                return True
            if not (_NUMBER.match(text) or text in _INSIDE or text == " "):
                return False
        elif _FAMILY.get(text) == family:
            partner = at
    return False


def _turned(run: Sequence[_Cell], begins: bool, hyphens: bool) -> list[str]:
    """A run between two Arabic words in reading order.

    With a Latin letter in it, it is one stretch read from the left, but for the number of a
    footnote before it, a number before a bracket ("53 (A/76/53)") and the letter of a part after
    a number ("65/7 A"); without, each number is one, and numbers follow from the right.
    """
    if not any(_LATIN.match(cell.text) for cell in run):
        return _numbers([cell.text for cell in run], hyphens)
    parted = _number_first(run, begins)
    if parted:
        head = _numbers([cell.text for cell in run[:parted]], hyphens)
        return [*head, *_turned(run[parted:], begins=False, hyphens=hyphens)]
    turned = "".join(cell.text for cell in reversed(run))
    letter = _PART_LETTER.fullmatch(turned)
    return [f"{letter[2]} {letter[1]}"] if letter else [turned]


def _number_first(run: Sequence[_Cell], begins: bool) -> int:
    """How many cells at the right of a run are a number that is read before the Latin words."""
    end = 0
    while end < len(run) and (_NUMBER.match(run[end].text) or run[end].text in _INSIDE):
        end += 1
    spaced = between = end
    while between < len(run) and (run[between].text == " " or run[between].text in _FAMILY):
        between += 1
        spaced += run[between - 1].text == " " and spaced == between - 1
    if not end or between == end or between == len(run):
        return 0
    other_size = abs(run[0].size - run[between].size) > 0.1 * run[between].size
    # "vol. 75" is read from the left; two numbers side by side are a footnote's and its text.
    apart = other_size or spaced < between or bool(_NUMBER.match(run[spaced].text))
    if begins and spaced > end and end <= _NOTE_DIGITS and apart:
        return spaced
    bracket = next((cell.text for cell in run[end:between] if cell.text in _FAMILY), "")
    family = _FAMILY.get(bracket)
    inside = any(_FAMILY.get(cell.text) == family for cell in run[between:])
    return between if bracket and not inside else 0


def _numbers(run: Sequence[str], hyphens: bool) -> list[str]:
    """Numbers and what stands between them, from the right, each number turned round."""
    out: list[str] = []
    number: list[str] = []
    for place, text in enumerate(run):
        following = run[place + 1] if place + 1 < len(run) else ""
        separator = text in _INSIDE or (hyphens and text == "-")
        inside = separator and number and _NUMBER.match(following)
        if _NUMBER.match(text) or inside:
            number.append(text)
        else:
            out.extend(reversed(number))
            number = []
            out.append(text)
    out.extend(reversed(number))
    return out


def is_latin_line(texts: Sequence[str]) -> bool:
    """Whether a line without Arabic, its glyphs from the left, is read from the left: it ends with
    a sign, while a line of Latin words among Arabic ones has it at its left.

    >>> is_latin_line("See A/76/1."), is_latin_line(".A/76/1")
    (True, False)
    """
    return texts[-1] in _ENDING and texts[0] not in _ENDING


# -- brackets ------------------------------------------------------------------------------------


def mend_brackets(text: str) -> str:
    """Each bracket the way its neighbours ask for: a PDF names some by their shape and some by
    their meaning. Arabic quotation marks open with ”.

    >>> mend_brackets("338 )1973( A )1("), mend_brackets("1973( A")
    ('338 (1973) A (1)', '1973) A')
    """
    out: list[str] = []
    open_pairs: list[str] = []
    for place, sign in enumerate(text):
        family = _FAMILY.get(sign)
        if family is None:
            out.append(sign)
            continue
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        outside = before.isspace() or (before in _FAMILY and family not in open_pairs)
        parted = after.isspace() or after in _ENDING
        opens = outside if family in open_pairs else not (parted and not outside)
        opens = opens and not (family in open_pairs and parted)
        opens = (opens or bool(_RAISED.match(after))) and not _RAISED.match(before)
        if opens:
            open_pairs.append(family)
        elif family in open_pairs:
            del open_pairs[len(open_pairs) - 1 - open_pairs[::-1].index(family)]
        first, second = ("”", "“") if family == _QUOTES else (family[0], family[1])
        out.append(first if opens else second)
    return "".join(out)
