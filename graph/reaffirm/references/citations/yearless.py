"""Numbers of the Security Council that are printed without their year: "resolution 2360".

The Council numbers its resolutions through all years, so that the number tells the year. Whose
number it is, :mod:`reaffirm.references.citations.resolving` decides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reaffirm.languages import grammar_of
from reaffirm.languages.letters import LETTER
from reaffirm.languages.scanning import DIGIT, holds_any, word_beginning
from reaffirm.model import Language
from reaffirm.numbering import YEARS, council_year

_ITEM = r"\d{3,4}(?:\s?[(（]\d{4}[)）])?"


class Yearless(NamedTuple):
    """A number from ``start`` to ``end`` of a text, and the year that it tells."""

    start: int
    end: int
    number: int
    year: int


@cache
def _listed(language: Language) -> re.Pattern[str]:
    """Lists behind the noun (in Chinese before it) in which numbers may stand without their year:
    "resolutions 1325 and 2467 (2019)"."""
    grammar = grammar_of(language)
    if grammar.noun_after_number:
        nouns = "|".join(sorted(map(re.escape, grammar.resolution_words), key=len, reverse=True))
        joint = r"号?\s?(?:[、，,]|和|及|与|以及)\s?第?\s?"
        return re.compile(rf"第\s?(?P<list>{_ITEM}(?:{joint}{_ITEM})*)\s?号?\s?(?:{nouns})")
    words = "|".join(map(re.escape, grammar.conjunctions))
    joint = rf"(?:\s?[,،]\s?(?:(?:{words})\s?)?|\s(?:{words})\s?)"
    organ = "|".join(map(re.escape, grammar.organs_before_number))
    between = rf"(?:(?:{organ})\s)?" if organ else ""
    letters = "|".join([*map(re.escape, grammar.part_letters), LETTER])
    nouns = word_beginning(
        prefix + noun for prefix in ("", *grammar.proclitics) for noun in grammar.resolution_words
    )
    return re.compile(
        rf"{nouns}\s{between}(?P<list>{_ITEM}(?:{joint}{_ITEM})*)"
        # Not 1514 (XV), 217 A (III), 48/141 or 1.5; but "resolution 1988 (the “Committee”)".
        rf"(?![\w/‑–-]|[.,]\d|\s?[(（](?!\s?[“”„«\"’'a-zа-яё])|\s?(?:{letters})(?!\w))"
    )


#: " of 28 July 2003", " от 28 июля 2003 года", ", de 28 de julio de 2003,".
_DATE = r"[,،]?\s[^\W\d]+\s\d{1,2}(?:er|º)?\s(?:[^\W\d][^\s\d]*\s){1,4}\d{4}(?:\sгода)?"


@cache
def _dated_next(language: Language) -> re.Pattern[str]:
    """The next number of a list behind the date of the one before; it has a date, too, or its year:
    "resolutions 1493 of 28 July 2003 and 1533 of 12 March 2004"."""
    words = "|".join(map(re.escape, grammar_of(language).conjunctions))
    joint = rf"(?:[,،]\s(?:(?:{words})\s?)?|[,،]?\s(?:{words})\s?)"
    return re.compile(rf"{_DATE}{joint}(?P<item>{_ITEM})(?={_DATE}|(?<=[)）]))")


#: The sanctions committees are named by their resolutions: "the 1267/1989/2253 Committee".
_CHAIN = re.compile(
    rf"{DIGIT}(?<![A-Za-z0-9/.].)\d{{2,3}}(?:/\d{{3,4}}){{1,3}}(?![A-Za-z0-9/]|\.\d|\s?[(（]\d)"
)
#: What each chain has. The slash comes first, because it is what is rare.
_CHAINED = re.compile(r"/(?<=\d{3}/)\d{3}")
_WITHOUT_YEAR = re.compile(rf"{DIGIT}\d{{2,3}}(?!\d|\s?[(（]\d{{4}}[)）])(?<![(（]\d{{4}})")
#: In a list, between a full number and its date: "2467 (2019) and 2493 of 29 October 2019".
_DATED = re.compile(
    r"\(\d{4}\)[^();]{0,60}[,،]?\s[^\W\d]{1,3}\s?(?P<list>\d{3,4})\s"
    r"(?=[^\d\W]{1,8}\s\d{1,2}\s\S+\s(?P<year>\d{4}))"
)
_FULL = re.compile(r"(\d(?<![\d/.,].)\d{3})\s?[(（](\d{4})[)）]")
_ALONE = re.compile(r"\d(?<![A-Za-z0-9.,/$€-].)\d{3}(?![A-Za-z0-9/%‑–-]|[.,]\d|\s?[(（]\d)")


def yearless_numbers(
    text: str, language: Language, cited: Collection[int] = ()
) -> Iterator[Yearless]:
    """The numbers without year of a text, and those ``cited`` (:func:`council_numbers`) that stand
    alone. A number may be given more than once.

    >>> [n.year for n in yearless_numbers("resolutions 1325 and 2467 (2019)", "en")]
    [2000]
    >>> [n.number for n in yearless_numbers("the 1267/1989/2253 Committee", "en")]
    [1267, 1989, 2253]
    >>> [n.year for n in yearless_numbers("outcomes of 2272 reviews in 2021", "en", {2272})]
    [2016]
    """
    if _WITHOUT_YEAR.search(text) is None:  # most texts have none, which is quickly seen
        return
    nouns = grammar_of(language).resolution_words
    for match in _listed(language).finditer(text) if holds_any(text, nouns) else ():
        yield from _without_year(text, *match.span("list"))
        yield from _dated_items(text, match.end("list"), language)
    for match in _DATED.finditer(text) if "(" in text else ():
        if council_year(int(match["list"])) == int(match["year"]):
            yield from _without_year(text, *match.span("list"))
    for match in _CHAIN.finditer(text) if _CHAINED.search(text) else ():
        numbers = [int(digits) for digits in match[0].split("/")]
        # 1988/55 may be a resolution of 1988.
        ascending = all(first < second for first, second in pairwise(numbers))
        if ascending and numbers[0] not in YEARS:
            yield from _without_year(text, *match.span())
    for match in _ALONE.finditer(text) if cited else ():
        if int(match[0]) in cited:
            yield from _without_year(text, *match.span())


def _dated_items(text: str, end: int, language: Language) -> Iterator[Yearless]:
    """The numbers of a list that goes on behind dates, from where its first part ends."""
    following = _dated_next(language)
    while match := following.match(text, end):
        yield from _without_year(text, *match.span("item"))
        end = match.end("item")


def council_numbers(texts: Iterable[str]) -> frozenset[int]:
    """The resolutions of the Security Council that texts cite with their year, but for those whose
    numbers could be years.

    >>> sorted(council_numbers(["resolutions 2272 (2016) and 1988 (2011)"]))
    [2272]
    """
    cited = (text for text in texts if holds_any(text, "(（"))
    found = (match for text in cited for match in _FULL.finditer(text))
    return frozenset(
        int(match[1])
        for match in found
        if council_year(int(match[1])) == int(match[2]) and int(match[1]) not in YEARS
    )


def _without_year(text: str, start: int, end: int) -> Iterator[Yearless]:
    for item in _WITHOUT_YEAR.finditer(text, start, end):
        year = council_year(int(item[0]))
        if year is not None:
            yield Yearless(*item.span(), int(item[0]), year)
