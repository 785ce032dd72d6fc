"""Printed labels of paragraphs and points, in six languages, brought to one form.

Language versions print one point as ``(a)``, ``a)``, ``а)`` (Cyrillic) or ``(أ)``, and a point
below it as ``(i)``, ``㈠`` or ``’1‘``. The identifiers of paragraphs must not depend on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from reaffirm.digits import plain_digits
from reaffirm.languages.figures import COUNTING, chinese_value
from reaffirm.symbols import roman_numeral, roman_value

Style = Literal[
    "number", "decimal", "letter", "dotted", "roman", "digit", "upper", "numeral", "bullet"
]

_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذض"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_HOMOGLYPHS = str.maketrans(
    {"а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y", "к": "k", "і": "i"}
    | {"А": "A", "В": "B", "С": "C", "Е": "E", "О": "O", "К": "K", "М": "M", "Н": "H", "Т": "T"}
    | {"ا": "أ", "إ": "أ", "آ": "أ", "ﻫ": "ه", "ﺃ": "أ", "ﺏ": "ب", "ﺝ": "ج", "ﺩ": "د", "ﻭ": "و"}
    | {"ـ": "", "（": "(", "）": ")", "，": ",", "．": "."}
)

_ARABIC = r"[\u0621-\u064a\ufe80-\ufefc](?:\s?[\u0621-\u064aـ]){0,2}"
_TOKEN = rf"[a-zA-Z]{{1,5}}|[авсеорхукі]{{1,2}}|\d{{1,3}}|{_ARABIC}"
# An Arabic parenthesis is at times typed the wrong way round.
_PAREN = rf"[()（]\s*(?P<paren>{_TOKEN}|[{_STEMS}]|[{COUNTING}]{{1,3}})\s*[)）]"
_HALF = r"(?P<half>[a-z]{1,4}|[авсеорхукі]{1,2}|\d{1,3})\s?[)）]"
_QUOTED = r"[’‘'`´“”\"](?P<quoted>\d{1,2})[’‘'`´“”\"]"
_ENCLOSED = r"(?P<enclosed>[㈠-㈩⑴-⒇⒜-⒵])"
_DECIMAL = r"(?P<decimal>\d{1,3}\.\d{1,3})\.?"
_NUMBER = r"(?P<number>\d{1,3})\s*(?:[.．、](?!\d)|\s*[-–—ـ](?=\s|$))"
_LETTER = r"(?P<letter>[a-z])[.．]"
_UPPER = r"(?P<upper>[A-Z])[.．]"
_NUMERAL = r"(?P<numeral>[IVXLC]{1,6})[.．]"
_COUNTED = rf"(?P<counted>[{COUNTING}]{{1,3}})[.．、]"
_BULLET = r"(?P<bullet>[•–—‣▪●◦·-])"
_ANY = "|".join(
    (_PAREN, _ENCLOSED, _QUOTED, _HALF, _DECIMAL, _NUMBER, _NUMERAL, _UPPER, _LETTER, _COUNTED)
)
# A bare letter ("a. To cooperate", not "i.e.") needs a space after it; other labels may do without.
_LEADING = re.compile(
    rf"(?:{_ANY})(?:\s+|(?<!\w[.．])(?=[^\W\d_])|(?<=\d[.．])(?=[^\W\d_])|$)|{_BULLET}(?:\s+|$)"
)
#: No label is longer.
_REACH = 16
_WHOLE = re.compile(rf"(?:{_ANY}|{_BULLET}|(?P<bare>\d{{1,3}}))")
_FULL_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: how it is printed and its place in its series, counted from 1.

    ``alternative`` is the place as a Roman numeral where a letter may be one: ``(i)``.
    """

    style: Style
    value: int
    alternative: int = 0

    def token(self, roman: bool = False) -> str:
        """What stands in an identifier: ``a`` for (a), ``ii`` for (ii), ``-2`` for a bullet."""
        if self.style == "roman" or roman:
            return roman_numeral(self.alternative if roman else self.value).lower()
        if self.style in ("letter", "dotted", "upper"):
            letters = _letters(self.value)
            return letters.upper() if self.style == "upper" else letters
        if self.style == "numeral":
            return roman_numeral(self.value)
        return f"-{self.value}" if self.style == "bullet" else str(self.value)


def _letters(value: int) -> str:
    """1 is a, 26 z, 27 aa, 28 bb, as the United Nations counts."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def whole_label(printed: str) -> Label | None:
    """The label that these words are, as in a ``num`` element.

    >>> whole_label("12.")
    Label(style='number', value=12, alternative=0)
    >>> whole_label("(ب)")
    Label(style='letter', value=2, alternative=0)
    """
    match = _WHOLE.fullmatch(plain_digits(printed))
    return _label(match) if match else None


def leading_label(text: str) -> tuple[Label, int] | None:
    """The label a text begins with, and how many characters it takes.

    >>> leading_label("3 - تطلب إلى الأمين العام")
    (Label(style='number', value=3, alternative=0), 4)
    >>> leading_label("2021 was a year")
    """
    match = _LEADING.match(plain_digits(text[:_REACH]))
    label = _label(match) if match else None
    return (label, match.end()) if match and label else None


def _label(match: re.Match[str]) -> Label | None:
    kind = match.lastgroup or ""
    printed = match[kind]
    return _READERS[kind](printed if printed.isascii() else printed.translate(_HOMOGLYPHS))


def _point(printed: str) -> Label | None:
    """The label in parentheses."""
    token = printed.replace(" ", "")
    first = token[0]
    if token.isdigit():
        label: Label | None = Label("digit", int(token))
    elif first in _STEMS:
        label = Label("letter", _STEMS.index(first) + 1)
    elif first in COUNTING:
        label = _counted(token, "roman")
    elif first == "ه":  # written alone, with the tatweel, or with a final letter: ه هـ ه ه
        label = _repeated(token if set(token) == {"ه"} else first, _ABJAD)
    elif first in _ABJAD:
        label = _repeated(token, _ABJAD)
    else:
        label = _latin(token) if token.islower() else _upper(token)
    return label


def _upper(token: str) -> Label | None:
    if len(token) == 1 and token.isascii():
        return Label("upper", ord(token) - 64)
    if _FULL_ROMAN.fullmatch(token.lower()):
        return Label("numeral", roman_value(token))
    return None


def _latin(token: str) -> Label | None:
    """(i) may be the ninth letter or one, (ii) the thirty-fifth or two: both readings are kept."""
    value = roman_value(token.upper()) if _FULL_ROMAN.fullmatch(token) else 0
    letter = _repeated(token, "abcdefghijklmnopqrstuvwxyz")
    if letter:
        return Label("letter", letter.value, value)
    return Label("roman", value) if value else None


def _repeated(token: str, alphabet: str) -> Label | None:
    """(a) is 1, (aa) 27: the same letter once or twice more."""
    if len(set(token)) != 1 or token[0] not in alphabet:
        return None
    return Label("letter", alphabet.index(token[0]) + 1 + 26 * (len(token) - 1))


def _enclosed(sign: str) -> Label:
    if "㈠" <= sign <= "㈩":
        return Label("roman", ord(sign) - ord("㈠") + 1)
    if "⑴" <= sign <= "⒇":
        return Label("digit", ord(sign) - ord("⑴") + 1)
    return Label("letter", ord(sign) - ord("⒜") + 1)


def _counted(figure: str, style: Style) -> Label | None:
    value = chinese_value(figure)
    return Label(style, value) if value else None


_READERS: dict[str, Callable[[str], Label | None]] = {
    "paren": _point,
    "half": _point,
    "enclosed": _enclosed,
    "quoted": lambda printed: Label("roman", int(printed)),
    "number": lambda printed: Label("number", int(printed)),
    "bare": lambda printed: Label("number", int(printed)),
    "decimal": lambda printed: Label("decimal", int(printed.partition(".")[2])),
    "numeral": lambda printed: Label("numeral", roman_value(printed)),
    "upper": lambda printed: Label("upper", ord(printed) - 64),
    "letter": lambda printed: Label("dotted", ord(printed) - 96),
    "counted": lambda printed: _counted(printed, "numeral"),
    "bullet": lambda printed: Label("bullet", 1),
}
