"""Automatic numbers of Word paragraphs: Word stores a list and a level, not what it prints."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reaffirm.languages.figures import chinese_figure
from reaffirm.symbols import roman_numeral

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL: Final = W + "val"

_ABJAD: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HIJAI: Final = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_DEEPEST: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: "%1." in decimal, from 1."""

    format: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass(slots=True)
class Numbers:
    """The lists of a document, counting on as its paragraphs are read.

    ``levels`` and ``shared`` are by the list's identifier; lists made from one pattern
    (``shared``) count on together, as in Word.
    """

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, paragraph: _Element) -> str:
        """The number that Word prints before a paragraph; empty if none."""
        place = self._place(paragraph)
        if place is None:
            return ""
        identifier, depth = place
        levels = self.levels.get(identifier)
        if levels is None:
            return ""
        level = levels.get(depth, Level())
        counts = self.counts.setdefault(self.shared.get(identifier, identifier), {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if level.format == "bullet":
            return "•"

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = levels.get(at, Level())
            return printed(counts.get(at, shown.start), shown.format)

        return _PLACE.sub(number, level.text)

    def _place(self, paragraph: _Element) -> tuple[str, int] | None:
        """The list and level of a paragraph, its own or its style's."""
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return None
        style = properties.find(W + "pStyle")
        inherited = self.styles.get(style.get(VAL, "")) if style is not None else None
        own = properties.find(W + "numPr")
        place = _list_place(own) if own is not None else None
        if place is None:
            return inherited
        identifier, depth = place
        if not identifier and inherited:
            identifier = inherited[0]
        return None if identifier in ("", "0") else (identifier, depth)


def printed(number: int, style: str) -> str:
    """A number as Word prints it in a style of numbers.

    >>> printed(3, "lowerRoman"), printed(28, "lowerLetter"), printed(12, "chineseCounting")
    ('iii', 'bb', '十二')
    """
    if not 0 < number < 10_000:
        return str(number)
    return _STYLES.get(style, str)(number)


def _alphabet(letters: str) -> Callable[[int], str]:
    def letter(number: int) -> str:
        return letters[(number - 1) % len(letters)] * min((number - 1) // len(letters) + 1, 9)

    return letter


def _lower_roman(number: int) -> str:
    return roman_numeral(number).lower()


_STYLES: Final[dict[str, Callable[[int], str]]] = {
    "lowerLetter": _alphabet("abcdefghijklmnopqrstuvwxyz"),
    "upperLetter": _alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerRoman": _lower_roman,
    "upperRoman": roman_numeral,
    "arabicAbjad": _alphabet(_ABJAD),
    "arabicAlpha": _alphabet(_HIJAI),
    "russianLower": _alphabet(_RUSSIAN),
    "chineseCounting": chinese_figure,
    "chineseCountingThousand": chinese_figure,
    "taiwaneseCounting": chinese_figure,
    "taiwaneseCountingThousand": chinese_figure,
    "japaneseCounting": chinese_figure,
    "ideographDigital": chinese_figure,
    "none": lambda number: "",
}


# -- reading the parts ---------------------------------------------------------------------------


def read_numbers(numbering: _Element | None, styles: _Element | None) -> Numbers:
    """The lists that ``word/numbering.xml`` and ``word/styles.xml`` define."""
    numbers = Numbers()
    if numbering is None:
        return numbers
    abstract: dict[str, dict[int, Level]] = {}
    for pattern in numbering.iterfind(W + "abstractNum"):
        found: dict[int, Level] = {}
        for level in pattern.iterfind(W + "lvl"):
            found[_integer(level.get(W + "ilvl"), 0)] = _level(level)
        abstract[pattern.get(W + "abstractNumId", "")] = found
    for entry in numbering.iterfind(W + "num"):
        identifier = entry.get(W + "numId", "")
        base = entry.find(W + "abstractNumId")
        name = base.get(VAL, "") if base is not None else ""
        levels = dict(abstract.get(name, {}))
        numbers.shared[identifier] = f"abstract {name}"
        for override in entry.iterfind(W + "lvlOverride"):
            depth = _integer(override.get(W + "ilvl"), 0)
            levels[depth] = _overridden(levels.get(depth, Level()), override)
            numbers.shared[identifier] = f"num {identifier}"
        numbers.levels[identifier] = levels
    if styles is not None:
        numbers.styles = _style_lists(styles)
    return numbers


def _level(element: _Element) -> Level:
    return Level(
        _value(element, "numFmt", "decimal"),
        _value(element, "lvlText", ""),
        _integer(_value(element, "start", "1"), 1),
    )


def _overridden(level: Level, override: _Element) -> Level:
    whole = override.find(W + "lvl")
    if whole is not None:
        level = _level(whole)
    start = _value(override, "startOverride", "")
    return Level(level.format, level.text, _integer(start, level.start)) if start else level


def _style_lists(styles: _Element) -> dict[str, tuple[str, int]]:
    """The list and level of each style that has one, its own or of the style it is based on."""
    own: dict[str, tuple[str, int] | None] = {}
    base: dict[str, str] = {}
    for style in styles.iterfind(W + "style"):
        name = style.get(W + "styleId", "")
        numbered = style.find(f"{W}pPr/{W}numPr")
        own[name] = _list_place(numbered) if numbered is not None else None
        base[name] = _value(style, "basedOn", "")
    found: dict[str, tuple[str, int]] = {}
    for name in own:
        at, steps = name, 0
        while at and own.get(at) is None and steps < 20:
            at, steps = base.get(at, ""), steps + 1
        place = own.get(at)
        if place and place[0] not in ("", "0"):
            found[name] = place
    return found


def _list_place(element: _Element) -> tuple[str, int]:
    depth = _integer(_value(element, "ilvl", "0"), 0)
    return _value(element, "numId", ""), min(max(depth, 0), _DEEPEST)


def _value(element: _Element, name: str, default: str) -> str:
    child = element.find(W + name)
    return default if child is None else child.get(VAL, default)


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else default
