"""Texts that are named by a number of their own and are no resolutions: "agreed conclusions 1997/1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reaffirm.languages.scanning import holds_any
from reaffirm.model import Language

_NUMBER = r"(?P<year>(?:19|20)\d\d)\s?/\s?(?P<number>\d{1,2})(?![\d/])"

#: What such a text is called, with the year and the number in it.
_NOUNS: dict[Language, str] = {
    "en": r"[Aa]greed conclusions",
    "fr": r"[Cc]onclusions concertées",
    "es": r"[Cc]onclusiones convenidas",
    "ru": r"[Сс]огласованн\w+ вывод\w+",
    "ar": r"[وفبلك]{0,2}(?:ال)?استنتاجات (?:\w+ )?المتفق عليها",
    "zh": r"商定结论",
}
#: What would be the next text of a list, if it is of another kind.
_OTHERS = r"resol|résol|resol|резол|decision|décis|decisi|решени|قرار|مقرر|决议|决定|[;；؛]"
#: From the noun to the first number, and from one number of a list to the next, with its date.
_GAP = rf"(?:(?!{_OTHERS}|\d/|/\d).){{0,40}}?"
HINTS: dict[Language, tuple[str, ...]] = {
    "en": ("greed conclusions",),
    "fr": ("onclusions concertées",),
    "es": ("onclusiones convenidas",),
    "ru": ("огласованн",),
    "ar": ("المتفق عليها",),
    "zh": ("商定结论",),
}


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    noun = _NOUNS[language]
    if language == "zh":  # 商定结论1997/1, 第1997/1号商定结论
        behind = r"第\s?(?P<year2>(?:19|20)\d\d)/(?P<number2>\d{1,2})\s?号"
        first = rf"{noun}\s?(?:第\s?)?{_NUMBER}|{behind}{noun}"
    else:
        first = rf"{noun}\s{_NUMBER}(?P<year2>)(?P<number2>)"
    return re.compile(first), re.compile(_GAP + rf"(?P<next>{_NUMBER})")


def numbered_texts(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """Start, end and identifier of each such text.

    >>> list(numbered_texts("agreed conclusions 1996/1 of 2 May 1996 and 1997/1, and", "en"))
    [(0, 25, 'instrument:agreed-conclusions-1996-1'), (44, 50, 'instrument:agreed-conclusions-1997-1')]
    >>> [found[2] for found in numbered_texts("第1997/1号商定结论和第1997/2号决议", "zh")]
    ['instrument:agreed-conclusions-1997-1']
    """
    if not holds_any(text, HINTS[language]):
        return
    first, following = _patterns(language)
    for match in first.finditer(text):
        groups = match.groupdict()
        year, number = groups["year"] or groups["year2"], groups["number"] or groups["number2"]
        yield match.start(), match.end(), _identifier(year, number)
        end = match.end()
        # In Chinese the noun stands behind the numbers of other texts.
        while language != "zh" and (another := following.match(text, end)):
            yield *another.span("next"), _identifier(another["year"], another["number"])
            end = another.end()


def _identifier(year: str, number: str) -> str:
    return f"instrument:agreed-conclusions-{year}-{int(number)}"
