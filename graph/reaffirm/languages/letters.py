"""Letters of the parts of a resolution: "65/7 A and B", 48/141 A, "33/182 ألف وباء", 53/77 AA."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from reaffirm.languages import Grammar, grammar_of
from reaffirm.model import Language

#: For patterns: a part letter. Russian texts print Cyrillic letters of the same shape ("53/77 К").
LETTER: Final = "[A-ZАВСДЕНКМОРТХ]"
_LATIN: Final = str.maketrans("АВСДЕНКМОРТХ", "ABCDEHKMOPTX")
#: Behind Z come AA, BB … ("53/77 AA").
_DOUBLED: Final = "|".join(letter * 2 for letter in "ABCDEFGH")
#: Arabic words are stretched to fill a line: بـاء.
_TATWEEL: Final = "ـ"
#: A capital that begins a word or a title ("70/1 A Decade") is no part letter.
_NO_WORD: Final = r"(?![A-Za-zÀ-ÿА-яё0-9’'])(?!\s[A-ZÀ-Ý][a-zà-ÿ])"
_JOINTS: Final = r"\s?(?:,|、|-|–|—|to|and|et|y|e|à|a|al|и|по|和|至|及|و|إلى|و\s)\s?"
#: What between two letters makes them the ends of a range.
_RANGES: Final = frozenset({"-", "–", "—", "to", "à", "a", "al", "по", "至", "إلى"})


class PartLetter(NamedTuple):
    """A letter as Latin capitals, and where it stands in what is printed."""

    letter: str
    start: int
    end: int


def part_letters(grammar: Grammar) -> str:
    """A pattern of one or more part letters as a language prints them."""
    names = _names(grammar)
    letter = rf"(?:{_DOUBLED}|{LETTER}){_NO_WORD}"
    letter = rf"(?:{letter}|{names})" if names else letter
    return rf"{letter}(?:{_JOINTS}{letter})*"


def listed_letters(printed: str, grammar: Grammar) -> list[PartLetter]:
    """The letters of a stretch of text that :func:`part_letters` matches.

    >>> from reaffirm.languages import grammar_of
    >>> [one.letter for one in listed_letters("A and К", grammar_of("ru"))]
    ['A', 'K']
    >>> [one.letter for one in listed_letters("ألف وباء", grammar_of("ar"))]
    ['A', 'B']
    """
    return [
        PartLetter(_latin(match[0], grammar.part_letters), *match.span())
        for match in _one_letter(grammar.language).finditer(printed)
    ]


def is_range(printed: str, letters: list[PartLetter]) -> bool:
    """Whether two single letters are the first and the last of a range ("A to C").

    >>> from reaffirm.languages import grammar_of
    >>> [is_range(said, listed_letters(said, grammar_of("en"))) for said in ("A to C", "A and C")]
    [True, False]
    """
    if len(letters) != 2 or any(len(one.letter) != 1 for one in letters):
        return False
    return printed[letters[0].end : letters[1].start].strip() in _RANGES


def _names(grammar: Grammar) -> str:
    """A pattern of the names of letters, doubled ones first (ألف ألف = AA)."""
    names = [
        f"{_TATWEEL}*".join(map(re.escape, name))
        for name in sorted(grammar.part_letters, key=len, reverse=True)
    ]
    return "|".join([rf"{name} {name}(?!\w)" for name in names] + names)


@cache
def _one_letter(language: Language) -> re.Pattern[str]:
    names = _names(grammar_of(language))
    return re.compile("|".join(filter(None, (names, _DOUBLED, LETTER))))


def _latin(printed: str, names: dict[str, str]) -> str:
    printed = printed.replace(_TATWEEL, "")
    first, _, second = printed.partition(" ")
    if second == first and first in names:
        return names[first] * 2
    return names.get(printed, printed.translate(_LATIN))
