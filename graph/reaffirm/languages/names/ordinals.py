"""Numbers written as words beside a noun: "the third Review Conference", 第三次审议大会."""

from __future__ import annotations

import re
from functools import cache

from reaffirm.languages.figures import chinese_value
from reaffirm.model import Language

#: The words for one, two, three …, each as an expression.
_WORDS: dict[Language, str] = {
    "en": (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ),
    "fr": (
        "premi(?:er|ère) (?:deuxième|seconde?) troisième quatrième cinquième sixième septième "
        "huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième "
        "dix-septième dix-huitième dix-neuvième vingtième"
    ),
    "es": (
        "primer[ao]? segund[ao] tercer[ao]? cuart[ao] quint[ao] sext[ao] séptim[ao] octav[ao] "
        "noven[ao] décim[ao] undécim[ao] duodécim[ao]"
    ),
    "ru": (
        r"перв\w{2,3} втор\w{2,3} трет\w{2,4} четверт\w{2,3} пят\w{2,3} шест\w{2,3} седьм\w{2,3} "
        r"восьм\w{2,3} девят\w{2,3} десят\w{2,3} одиннадцат\w{2,3} двенадцат\w{2,3}"
    ),
    "ar": (
        "الأولى? الثانية? الثالثة? الرابعة? الخامسة? السادسة? السابعة? الثامنة? التاسعة? العاشرة?"
    ),
}
_CHINESE = re.compile(r"第([〇一二三四五六七八九十\d]+)[次届]$")
_FIGURES = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|ª|a|-[йяю])? $")


def ordinal_beside(text: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """The number of the noun from ``start`` to ``end``, and where the words begin that number and
    noun are; 0 and ``start`` without a number.

    >>> ordinal_beside("the third Review Conference", 10, 27, "en")
    (3, 4)
    >>> ordinal_beside("第三次审议大会", 3, 7, "zh")
    (3, 0)
    >>> ordinal_beside("مؤتمر الاستعراض الرابع", 0, 15, "ar")
    (4, 0)
    """
    if language == "zh":
        match = _CHINESE.search(text, max(0, start - 8), start)
        return (_value(match[1]), match.start()) if match else (0, start)
    if language == "ar":
        behind = _behind().match(text, end)
        return (int(behind.lastindex or 0), start) if behind else (0, start)
    before = _before(language).search(text, max(0, start - 16), start)
    if before:
        return int(before.lastindex or 0), before.start()
    figures = _FIGURES.search(text, max(0, start - 6), start)
    return (int(figures[1]), figures.start()) if figures else (0, start)


def without_ordinal(name: str, language: Language) -> tuple[int, str]:
    """The number with which a name begins, and the rest; 0 and the name without one.

    >>> without_ordinal("Tercera Conferencia de Examen", "es")
    (3, 'Conferencia de Examen')
    """
    first, _, rest = name.partition(" ")
    if language in ("zh", "ar") or not rest:
        return 0, name
    number, _ = ordinal_beside(f"{first.lower()} ", len(first) + 1, len(first) + 1, language)
    return (number, rest) if number else (0, name)


def _value(figures: str) -> int:
    return int(figures) if figures.isdigit() else chinese_value(figures)


@cache
def _before(language: Language) -> re.Pattern[str]:
    words = "|".join(f"({word})" for word in _WORDS[language].split(" "))
    return re.compile(rf"(?<![\w-])(?:{words}) $")


@cache
def _behind() -> re.Pattern[str]:
    words = "|".join(f"({word})" for word in _WORDS["ar"].split(" "))
    return re.compile(rf" (?:{words})(?![\wً-ْ]| عشر)")
