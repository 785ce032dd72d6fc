"""Words that a copy has changed: hyphens lost where it joined two lines, spaces set inside words.

pdftotext joins a line that ends with a hyphen to the next and drops the hyphen ("the
SecretaryGeneral"); in justified lines it takes wide gaps between letters for spaces ("Oute r
Space", "high -level").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reaffirm.model import Language
from reaffirm.reading.copy_widths import full_width, width_of

_JOINED: Final = 1.15  # of a full line: what is wider was two
_SEAM: Final = (0.72, 1.08)  # of a full line: where two lines were joined
_COMPOUND: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LETTERS: Final = re.compile(r"[^\W\d_]{5,40}")
_TWO: Final = re.compile(r"[^\W\d_]{2,20} [^\W\d_]{2,20}")
_CAMEL: Final = re.compile(r"(?<=[a-zà-ÿа-яё])(?=[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё])")
_TENS: Final = re.compile(
    r"(?i)(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?=(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth)\b)"
)
_LOOSE: Final = re.compile(r"(?<=[^\W\d_]) (?=-[^\W\d_])|(?<=[^\W\d_]) (?=’s?\b)|(?<=\w) (?=”)")
_PARTED: Final = re.compile(r"(?<![\w’-])([^\W\d_]+) (?=([^\W\d_]+)(?![\w’-]))")
_SHORT: Final = 3  # letters
_SPACED: Final = ("en", "fr", "es", "ru")


@dataclass(frozen=True, slots=True)
class _Words:
    """How a document spells: its words and its compounds, in small letters."""

    words: Counter[str]
    compounds: frozenset[str]


def mended(lines: Sequence[str], language: Language) -> list[str]:
    """The lines of a copy with the hyphens that it lost and without the spaces that it set.

    >>> text = "to the Secretary-General, who may ask the Secre tary for the Secretary-General"
    >>> mended([text, "The Secretary"], "en")[0]
    'to the Secretary-General, who may ask the Secretary for the Secretary-General'
    """
    if language not in _SPACED:
        return list(lines)
    found = _Words(
        Counter(word.lower() for line in lines for word in _WORD.findall(line)),
        frozenset(word.lower() for line in lines for word in _COMPOUND.findall(line)),
    )
    full = full_width(lines, language)
    out: list[str] = []
    for line in lines:
        joined = len(line) > 1 and width_of(line, language) > _JOINED * full
        text = _with_hyphen(line, full, language, found) if joined else line
        out.append(_closed_up(_LOOSE.sub("", text), found))
    return out


# -- hyphens ---------------------------------------------------------------------------------------


def _with_hyphen(line: str, full: float, language: Language, found: _Words) -> str:
    """A line that was two, with the hyphen that ended the first."""
    best: tuple[float, int, int] = (0.0, 0, 0)
    for start, end in _near_seam(line, full, language):
        for place, width, worth in _seams(line[start:end], found):
            best = max(best, (worth, start + place, width))
    worth, place, width = best
    return f"{line[:place]}-{line[place + width :]}" if worth else line


def _near_seam(line: str, full: float, language: Language) -> Iterator[tuple[int, int]]:
    """Words, and pairs of words, about where the first line may have ended."""
    low = _place(line, _SEAM[0] * full, language)
    high = _place(line, _SEAM[1] * full, language)
    for pattern in (_LETTERS, _TWO):
        at = low
        while (match := pattern.search(line, at)) and match.start() <= high:
            yield match.span()
            at = match.start() + len(match[0].partition(" ")[0]) + 1


def _place(line: str, width: float, language: Language) -> int:
    """How many characters of a line are about so wide, counted from the beginning of a word."""
    at = min(int(len(line) * width / max(width_of(line, language), 1.0)), len(line))
    return line.rfind(" ", 0, at) + 1


def _seams(text: str, found: _Words) -> Iterator[tuple[int, int, float]]:
    """Where a hyphen may have stood: the place, how many characters it replaces, and how likely."""
    if " " in text:
        place = text.index(" ")
        if text.lower().replace(" ", "-") in found.compounds:
            yield place, 1, 1.0
        return
    lower = text.lower()
    if camel := _CAMEL.search(text):
        yield camel.start(), 0, 4.0
    if tens := _TENS.match(text):
        yield tens.end(), 0, 4.0
    for place in range(2, len(text) - 1):
        one, other = lower[:place], lower[place:]
        if f"{one}-{other}" in found.compounds:
            yield place, 0, 5.0
        elif found.words[lower] == 1 and found.words[other] and len(other) > _SHORT:
            known = any(word.startswith(f"{one}-") for word in found.compounds)
            if known or (found.words[one] and len(one) >= _SHORT):
                yield place, 0, 3.0 if known else 2.0


# -- spaces ----------------------------------------------------------------------------------------


def _closed_up(line: str, found: _Words) -> str:
    """A line without the spaces that part a word which the document has elsewhere."""

    def closed(match: re.Match[str]) -> str:
        one, other = match[1].lower(), match[2].lower()
        apart = found.words[one] == found.words[other] == 1  # pieces, and no words
        whole = found.words[one + other] and f"{one}-{other}" not in found.compounds
        return match[1] if apart and whole and match[2].islower() else match[0]

    return _PARTED.sub(closed, line)
