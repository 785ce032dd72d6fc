"""How much of its line a copied text fills: about how wide it is printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from reaffirm.model import Language
from reaffirm.reading.characters import RAISED_DIGITS
from reaffirm.reading.labels import leading_label

#: Widths in a common serif typeface, in thousandths of its size.
_LETTERS: Final = {
    180: "'",
    240: " ,.",
    280: "/:;ijltíîï",
    340: "!()-I[]fr‘’",
    380: "Js",
    400: '"гз',
    420: "э",
    440: "?acezàáâçèéêаестё“”",
    460: "ья",
    480: "вк",
    500: "бдлч",
    520: "ъ",
    540: "ийнпц",
    560: "FPS",
    620: "ELTZ",
    640: "мф",
    660: "BCRы",
    700: "ж",
    720: "ADGHKNOQUVXYw",
    740: "ю",
    760: "шщ",
    780: "m",
    840: "%",
    880: "M",
    940: "W",
    1000: "—…",
}
#: Of Arabic letters, which change with their neighbours, the mean in a common typeface.
_ARABIC: Final = {
    220: "،؛",
    310: "اةإآء",
    400: "ألبزر",
    450: "تثنهيؤئ",
    530: "دذمق",
    580: "وعغك",
    660: "فى",
    830: "جحخسشطظ",
    980: "صض",
}
_WIDTHS: Final = {
    ord(sign): width
    for widths in (_LETTERS, _ARABIC)
    for width, signs in widths.items()
    for sign in signs
}
_HAN: Final = re.compile("[\u2e80-\u9fff\uff00-\uffef]")
_WIDE_IN_CHINESE: Final = frozenset("“”‘’…—")
_WORD: Final = re.compile(r"\S+")
_HAN_WORD: Final = re.compile(r"[\u3400-\u9fff\uff00-\uffef]|[^\s\u3400-\u9fff\uff00-\uffef]+")
_RAISED: Final = frozenset(RAISED_DIGITS)
_MOST_SET_IN: Final = 0.12  # of a line: a paragraph's first line is set in no further
_FULLER: Final = 0.045  # of a line: what estimates may err
_FIRST_OF_TWO: Final = 0.93  # of a line: the first of two that the copy has joined is as full
_ENOUGH: Final = 4  # numbered paragraphs that tell how far first lines are set in
_MANY: Final = 0.12  # of all lines: so many are full
_ALIKE: Final = 0.9  # of the widest: full lines are no shorter
_JOINED: Final = 1.2  # of a line: what is wider was two before the copy


def width_of(text: str, language: Language) -> float:
    """About how wide a text is printed.

    >>> width_of("illicit", "en") < width_of("mammoth", "en")
    True
    """
    wide = _WIDE_IN_CHINESE if language == "zh" else frozenset[str]()
    return float(sum(1000 if sign in wide else _width(sign) for sign in text))


def _width(sign: str) -> int:
    if _HAN.match(sign):
        return 1000
    if sign in _RAISED:
        return 300
    return _WIDTHS.get(ord(sign)) or (690 if sign.isupper() else 500)


class Lines:
    """The lines of a copy and the room that each leaves."""

    def __init__(self, texts: Sequence[str], language: Language) -> None:
        self._texts = texts
        self._language = language
        self._widths = [width_of(text, language) for text in texts]
        self.full = _usual(self._widths)
        self._set_in = self._indent()

    def _indent(self) -> float:
        """How far first lines are set in, as a share of a full line: told by those of numbered
        paragraphs, which are full where a small letter or no sign follows."""
        numbered = [
            width / self.full
            for text, width in zip(self._texts, self._widths, strict=True)
            if (label := leading_label(text)) and label[0].style == "number" and width <= self.full
        ]
        if len(numbered) < _ENOUGH:
            return _MOST_SET_IN
        return min(max(0.0, 1 - sorted(numbered)[int(0.9 * (len(numbered) - 1))]), _MOST_SET_IN)

    def room(self, place: int, first: bool) -> float:
        """The share of a full line that a line leaves empty; of two that the copy has joined, the
        second. ``first`` says that it is the first of its paragraph, which may be set in."""
        share = self._widths[place] / self.full
        if share <= _JOINED:
            return 1 - share - (self._set_in if first else 0.0)
        while share > _JOINED:
            share -= _FIRST_OF_TWO
        return max(0.0, 1 - share)

    def is_too_full(self, place: int) -> bool:
        """Whether a line is wider than the first one of a paragraph can be, which is set in."""
        if self._set_in == _MOST_SET_IN:  # how far it is set in is not known
            return False
        over = self._widths[place] / self.full - (1 - self._set_in)
        return _FULLER < over < _FULLER + _MOST_SET_IN

    def needed(self, place: int) -> float:
        """The share of a full line that the first word of a line needs, with its space."""
        word = (_HAN_WORD if self._language == "zh" else _WORD).match(self._texts[place])
        space = "" if self._language == "zh" else " "
        return width_of(f"{space}{word[0]}" if word else "", self._language) / self.full


def full_width(texts: Sequence[str], language: Language) -> float:
    """How wide the full lines of a body are."""
    return _usual([width_of(text, language) for text in texts])


def _usual(widths: Sequence[float]) -> float:
    """The width of a full line: near the widest that several have. Single wider ones are two that
    the copy has joined."""
    ordered = sorted(widths)
    least = max(2, int(_MANY * len(ordered)))
    for end in range(len(ordered), least - 1, -1):
        start = bisect_left(ordered, _ALIKE * ordered[end - 1])
        if end - start >= least:
            return max(ordered[start + int(0.9 * (end - start - 1))], 1.0)
    return max(ordered, default=1.0) or 1.0
