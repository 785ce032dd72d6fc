"""Full dates as United Nations documents print them, in the six official languages.

Only a date with day, month and year is taken here; what shares a year or a month with its
neighbour ("24 and 27 July 2015") gives the full date that stands in it and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from typing import Final

from reaffirm.languages.figures import FIGURES, chinese_value
from reaffirm.languages.folding import Folded, fold
from reaffirm.languages.scanning import DIGIT
from reaffirm.model import Language

FoundDate = tuple[int, int, date]

# Every name that is printed for a month, January first.
_MONTHS: Final[dict[Language, tuple[tuple[str, ...], ...]]] = {
    "en": (
        ("January", "Jan."), ("February", "Feb."), ("March",), ("April",), ("May",), ("June",),
        ("July",), ("August", "August."), ("September", "Sept."), ("October", "Oct."),
        ("November", "Nov."), ("December", "Dec."),
    ),
    "fr": (
        ("janvier",), ("février",), ("mars",), ("avril",), ("mai",), ("juin",), ("juillet",),
        ("août",), ("septembre",), ("octobre",), ("novembre",), ("décembre",),
    ),
    "es": (
        ("enero",), ("febrero",), ("marzo",), ("abril",), ("mayo",), ("junio",), ("julio",),
        ("agosto",), ("septiembre", "setiembre"), ("octubre",), ("noviembre",), ("diciembre",),
    ),
    "ru": (
        ("января",), ("февраля",), ("марта",), ("апреля",), ("мая",), ("июня",), ("июля",),
        ("августа",), ("сентября",), ("октября",), ("ноября",), ("декабря",),
    ),
    # The Levantine name, the Egyptian name; the pair is printed as "name/name".
    "ar": (
        ("كانون الثاني", "يناير"), ("شباط", "فبراير"), ("آذار", "مارس"),
        ("نيسان", "أبريل"), ("أيار", "مايو"),
        ("حزيران", "يونيه", "يونيو"), ("تموز", "يوليه", "يوليو"), ("آب", "أغسطس"),
        ("أيلول", "سبتمبر"), ("تشرين الأول", "أكتوبر"),
        ("تشرين الثاني", "نوفمبر"), ("كانون الأول", "ديسمبر"),
    ),
}  # fmt: skip

# What stands between day and month, and between month and year.
_JOINTS: Final[dict[Language, tuple[str, str]]] = {
    "en": (r"(?:st|nd|rd|th)?\s+(?:of\s+)?", r",?\s+"),
    "fr": (r"(?:er)?\s+", r"\s+"),
    "es": (r"(?:º|°|o)?\s+de\s+", r"\s+(?:de|del)\s+"),
    "ru": (r"\s+", r"\s+"),
    "ar": (r"\s*", r"\s*،?\s*"),
}


def parse_dates(
    text: str, language: Language, folded: Folded | None = None
) -> tuple[FoundDate, ...]:
    """Find the full dates in a text, in the order of the text.

    Parameters
    ----------
    text:
        Any text; digits may be European, Arabic-Indic or Chinese.
    language:
        The language whose names of months are looked for.
    folded:
        The text as folded in that language, where that is known.

    Returns
    -------
    tuple of (start, end, date)
        ``text[start:end]`` is the printed date. Words that only look like a date
        ("31 February 2020") are left out.

    >>> parse_dates("resolution 69/193 of 18 December 2014", "en")
    ((21, 37, datetime.date(2014, 12, 18)),)
    >>> parse_dates("2014 年 12 月 18 日第 69/193 号决议", "zh")[0][2]
    datetime.date(2014, 12, 18)
    >>> parse_dates("المؤرخ 20 تمــوز/ يوليــه 2004", "ar")[0][2]
    datetime.date(2004, 7, 20)
    """
    if language == "zh":
        return _chinese_dates(text)
    pattern, months = _western_pattern(language)
    found: list[FoundDate] = []
    if language == "ar":
        # Folded, "أكتوبـر", "الأوّل" and "ابريل" are the months that the names list.
        folded = folded or fold(text, language)
        for match in pattern.finditer(folded.text):
            place = folded.start(match.start()), folded.end(match.end())
            month = months[" ".join(match["month"].split())]
            _append(found, place, int(match["year"]), month, int(match["day"]))
        return tuple(found)
    matches = [*pattern.finditer(text)]
    if language == "en" and _YEAR_BEHIND_COMMA.search(text):
        matches += _american_pattern().finditer(text)
        matches.sort(key=lambda match: match.start())
    for match in matches:
        month = months[" ".join(match["month"].split()).lower()]
        _append(found, match.span(), int(match["year"]), month, int(match["day"]))
    return tuple(found)


def _append(found: list[FoundDate], place: tuple[int, int], *ymd: int) -> None:
    try:
        found.append((*place, date(*ymd)))
    except ValueError:  # 31 February: not a date
        return


@lru_cache(maxsize=8)
def _western_pattern(language: Language) -> tuple[re.Pattern[str], dict[str, int]]:
    names = {
        (fold(name, language).text if language == "ar" else name.lower()): number
        for number, group in enumerate(_MONTHS[language], 1)
        for name in group
    }
    spelt = _spelt(names)
    before, after = _JOINTS[language]
    month = (
        rf"(?P<month>{spelt})(?:\s*/\s*(?:{spelt}))?"
        if language == "ar"
        else (rf"(?P<month>{spelt})")
    )
    day = rf"(?P<day>{DIGIT}(?<!\d\d)\d?)"
    return re.compile(rf"{day}{before}{month}{after}(?P<year>\d{{4}})(?!\d)"), names


@cache
def _american_pattern() -> re.Pattern[str]:
    """Dates as Americans write them: "December 18, 2014"."""
    _, names = _western_pattern("en")
    month = rf"\b(?P<month>{_spelt(names)})"
    return re.compile(rf"{month}\s+(?P<day>\d{{1,2}}),\s+(?P<year>\d{{4}})(?!\d)")


_YEAR_BEHIND_COMMA = re.compile(r",\s+\d{4}")


def _spelt(names: Iterable[str]) -> str:
    # The month is spelt with a first letter of either case; IGNORECASE is slow.
    return "|".join(_either_case(name) for name in sorted(names, key=lambda n: (-len(n), n)))


def _either_case(name: str) -> str:
    # "DECEMBER" is printed in titles; Arabic knows no cases, but names of two words.
    first, rest = name[0], r"\s+".join(map(re.escape, name[1:].split()))
    return rf"[{first}{first.upper()}]{rest}|{re.escape(name.upper())}"


_CHINESE: Final = re.compile(
    rf"(?P<year>[{DIGIT[1:-1]}{FIGURES}](?<!\d.)(?:(?<=\d)\d{{3}}|(?<=[{FIGURES}])[{FIGURES}]{{3}}))\s*年\s*"
    rf"(?P<month>\d{{1,2}}|[{FIGURES}]{{1,2}})\s*月\s*"
    rf"(?P<day>\d{{1,2}}|[{FIGURES}]{{1,3}})\s*日"
)


def _chinese_dates(text: str) -> tuple[FoundDate, ...]:
    found: list[FoundDate] = []
    for match in _CHINESE.finditer(text):
        year, month, day = (
            int(match[part]) if match[part].isdigit() else chinese_value(match[part])
            for part in ("year", "month", "day")
        )
        _append(found, match.span(), year, month, day)
    return tuple(found)
