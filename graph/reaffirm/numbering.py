"""How the organs number their texts: which number, session and date go together.

What each organ's series allows, from the lists of resolutions that the organs publish and the Dag
Hammarskjöld Library's *UN Document Symbols* guide; the writing of symbols is in
:mod:`reaffirm.symbols`.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reaffirm.symbols import roman_value

#: The first session of the General Assembly whose resolutions are numbered "session/number".
FIRST_SLASH_SESSION = 31
#: Decisions of the Assembly are numbered from 301, later 401 and 501; of ECOSOC from 200.
FIRST_ASSEMBLY_DECISION = 401
FIRST_COUNCIL_DECISION = 200


@dataclass(frozen=True, slots=True)
class Series:
    """How one organ numbers its resolutions and decisions.

    ``first`` and ``years_per_session`` give the year of a session: the session that stands in a
    number was held in about ``first + (session - base) * years_per_session``; ``slack`` is how many
    years a citation's date may be off before it contradicts the number.
    """

    stem: str
    decision_stem: str
    base: int
    first: int
    years_per_session: float
    slack: int
    sessions: tuple[int, int]

    def year(self, session: int) -> float:
        """The year in which a session was (mostly) held."""
        return self.first + (session - self.base) * self.years_per_session


#: Series whose numbers are "session/number" or "session.number". The Assembly's session N runs from
#: September of 1945+N to September of the year after.
SESSION_SERIES: tuple[Series, ...] = (
    Series("A/RES/", "A/DEC/", 0, 1945, 1.0, 1, (FIRST_SLASH_SESSION, 150)),
    Series("A/HRC/RES/", "A/HRC/DEC/", 10, 2009, 1 / 3, 1, (1, 200)),
    Series("CCPCJ/RES/", "CCPCJ/DEC/", 1, 1992, 1.0, 0, (1, 100)),
    Series("CND/RES/", "CND/DEC/", 42, 1999, 1.0, 0, (30, 150)),
    Series("CSW/RES/", "CSW/DEC/", 42, 1998, 1.0, 0, (30, 150)),
    Series("UNTOC-COP/RES/", "UNTOC-COP/DEC/", 4, 2008, 2.0, 1, (1, 40)),
    Series("UNCAC-COSP/RES/", "UNCAC-COSP/DEC/", 3, 2009, 2.0, 1, (1, 40)),
    Series("UNEP/EA/RES/", "UNEP/EA/DEC/", 1, 2014, 1.85, 1, (1, 40)),
    Series("WHA/RES/", "WHA/DEC/", 0, 1947, 1.0, 0, (1, 150)),
)
_BY_STEM = {s.stem: s for s in SESSION_SERIES} | {s.decision_stem: s for s in SESSION_SERIES}

#: Organs that number "number/year": resolution 6/2019 of the Conference of FAO.
NUMBER_BEFORE_YEAR_STEMS = frozenset({"FAO-CONF/RES/"})
#: Numbers that may be years of the United Nations.
YEARS = range(1945, 2100)


def number_plausible(stem: str, number: int) -> bool:
    """Whether what stands behind the slash can be of this organ's series.

    >>> number_plausible("FAO-CONF/RES/", 2019), number_plausible("FAO-CONF/RES/", 12)
    (True, False)
    """
    return stem not in NUMBER_BEFORE_YEAR_STEMS or number in YEARS


#: Organs that number "session.number".
DOTTED_STEMS = frozenset({"WHA/RES/"})

#: Number of the last resolution of the Security Council in each year, from its first.
_COUNCIL_FIRST_YEAR = 1946
_COUNCIL_LAST = (
    15, 37, 66, 78, 89, 96, 98, 103, 105, 110,
    121, 126, 131, 132, 160, 170, 177, 185, 199, 219,
    232, 244, 262, 275, 291, 307, 324, 344, 366, 384,
    402, 422, 443, 461, 484, 499, 528, 545, 559, 580,
    593, 606, 626, 646, 683, 725, 799, 892, 969, 1035,
    1092, 1146, 1221, 1284, 1334, 1386, 1452, 1521, 1580, 1651,
    1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259,
    2336, 2397, 2451, 2503, 2560, 2617, 2671, 2721, 2767,
)  # fmt: skip


def council_number_plausible(number: int, year: int) -> bool:
    """Whether the Security Council can have adopted resolution ``number`` in ``year``.

    With 25 numbers to spare, and about 60 a year after the last year known.

    >>> council_number_plausible(1373, 2001), council_number_plausible(1373, 2011)
    (True, False)
    """
    if not _COUNCIL_FIRST_YEAR <= year <= 2100 or number < 1:
        return False
    return _council_last(year - 1) - 25 < number <= _council_last(year) + 25


def council_year(number: int) -> int | None:
    """The year in which the Security Council adopted resolution ``number``; None where unknown.

    >>> council_year(242), council_year(1373), council_year(9999)
    (1967, 2001, None)
    """
    if not 1 <= number <= _COUNCIL_LAST[-1]:
        return None
    return _COUNCIL_FIRST_YEAR + bisect_left(_COUNCIL_LAST, number)


def _council_last(year: int) -> int:
    index = year - _COUNCIL_FIRST_YEAR
    if index < 0:
        return 0
    beyond = max(0, index - len(_COUNCIL_LAST) + 1)
    return _COUNCIL_LAST[min(index, len(_COUNCIL_LAST) - 1)] + 60 * beyond


#: About the number of the Assembly's last resolution of each session, until it numbered them anew.
_ASSEMBLY_LAST = (
    0, 101, 181, 288, 373, 503, 609, 713, 811, 903, 995,
    1134, 1236, 1348, 1472, 1623, 1751, 1871, 1992, 2006, 2133,
    2246, 2373, 2492, 2617, 2754, 2903, 3049, 3200, 3361, 3541,
)  # fmt: skip
_TO_SPARE = 60


def assembly_number_plausible(number: int, session: int) -> bool:
    """Whether the Assembly can have given a number in one of its sessions until 1976, when it
    counted through all of them; with 60 numbers to spare.

    >>> assembly_number_plausible(1514, 15), assembly_number_plausible(2, 3)
    (True, False)
    >>> assembly_number_plausible(3541, 31)
    False
    """
    if not 0 < session < len(_ASSEMBLY_LAST):
        return False
    before, last = _ASSEMBLY_LAST[session - 1], _ASSEMBLY_LAST[session]
    return before - _TO_SPARE < number <= last + _TO_SPARE


#: Years in which the special and emergency special sessions of the General Assembly opened and
#: closed (a session adjourned and resumed closes with its last meeting; 9999 is still open).
_SPECIAL_SESSIONS: dict[str, tuple[tuple[int, int], ...]] = {
    "S": (
        (1947, 1947), (1948, 1948), (1961, 1961), (1963, 1963), (1967, 1967), (1974, 1974),
        (1975, 1975), (1978, 1978), (1978, 1978), (1978, 1978), (1980, 1980), (1982, 1982),
        (1986, 1986), (1986, 1986), (1988, 1988), (1989, 1989), (1990, 1990), (1990, 1990),
        (1997, 1997), (1998, 1998), (1999, 1999), (1999, 1999), (2000, 2000), (2000, 2000),
        (2001, 2001), (2001, 2001), (2002, 2002), (2005, 2005), (2014, 2014), (2016, 2016),
        (2020, 2020), (2021, 2021),
    ),
    "ES": (
        (1956, 1956), (1956, 1956), (1958, 1958), (1960, 1960), (1967, 1967), (1980, 1980),
        (1980, 1982), (1981, 1981), (1982, 1982), (1997, 9999), (2022, 9999),
    ),
}  # fmt: skip
_SPECIAL_SYMBOL = re.compile(
    r"A/(?:RES|DEC)/(?:(E?S)-(\d{1,3})/\d+[A-Z]?|\d+\((E?S)-([IVXLC]+)\)[A-Z]?)$"
)

_SESSION_SYMBOL = re.compile(r"(.+/(?:RES|DEC)/)(\d{1,3})[/.]\d+[A-Z]{0,2}$")
_YEAR_SYMBOL = re.compile(r"(?:E|E/CN\.\d+(?:/SUB\.\d+)?)/(?:RES|DEC)/(\d{4})/\d+[A-Z]{0,2}$")
_COUNCIL_SYMBOL = re.compile(r"S/RES/(\d+)\((\d{4})\)$")
_ROMAN_SYMBOL = re.compile(r"A/RES/\d+\(([IVXLC]+)\)[A-Z]{0,2}$")
#: Thirds of a year add up to whole years but for so much.
_ROUNDING = 1e-6
_DOCUMENT_YEAR = re.compile(r"/((?:19|20)\d\d)/")


def year_of(symbol: str) -> int | None:
    """The year in which a document can have been adopted, judged by its symbol alone.

    For the Assembly this is the year in which the session opened, special sessions included.

    >>> year_of("A/RES/76/187"), year_of("S/RES/1373(2001)"), year_of("A/RES/1514(XV)")
    (2021, 2001, 1960)
    >>> year_of("A/RES/S-30/1"), year_of("A/RES/3201(S-VI)"), year_of("A/RES/ES-10/2")
    (2016, 1974, 1997)
    >>> year_of("treaty:uncac") is None
    True
    """
    if match := _COUNCIL_SYMBOL.match(symbol):
        return int(match[2])
    if match := _YEAR_SYMBOL.match(symbol):
        return int(match[1])
    if match := _ROMAN_SYMBOL.match(symbol):
        return 1945 + roman_value(match[1])
    if years := _special_years(symbol):
        return years[0]
    if match := _SESSION_SYMBOL.match(symbol):
        series = _BY_STEM.get(match[1])
        return math.floor(series.year(int(match[2])) + _ROUNDING) if series else None
    if match := _DOCUMENT_YEAR.search(symbol):
        return int(match[1])
    return None


@lru_cache(maxsize=16_384)
def date_agrees(symbol: str, cited: date) -> bool | None:
    """Whether a printed date can be the date of the document; None where the symbol says nothing.

    >>> date_agrees("A/RES/76/187", date(2021, 12, 16))
    True
    >>> date_agrees("A/RES/25/2", date(2016, 5, 27))
    False
    >>> date_agrees("A/HRC/RES/33/10", date(2016, 9, 29))
    True
    >>> date_agrees("A/RES/ES-10/2", date(1997, 4, 25))
    True
    """
    if match := _COUNCIL_SYMBOL.match(symbol):
        return int(match[2]) == cited.year
    if match := _YEAR_SYMBOL.match(symbol):
        return int(match[1]) - 1 <= cited.year <= int(match[1]) + 1
    if match := _ROMAN_SYMBOL.match(symbol):
        opened = 1945 + roman_value(match[1])
        return opened <= cited.year <= opened + 2
    if years := _special_years(symbol):
        return years[0] <= cited.year <= years[1]
    if match := _SESSION_SYMBOL.match(symbol):
        series = _BY_STEM.get(match[1])
        if series is None:
            return None
        if match[1] in ("A/RES/", "A/DEC/"):
            opened = 1945 + int(match[2])
            return date(opened, 9, 1) <= cited <= date(opened + 1, 12, 31)
        return abs(series.year(int(match[2])) - cited.year) <= series.slack + 0.67
    return None


def _special_years(symbol: str) -> tuple[int, int] | None:
    """The first and last year of the special session in which a resolution was adopted."""
    match = _SPECIAL_SYMBOL.match(symbol)
    if not match:
        return None
    sessions = _SPECIAL_SESSIONS[match[1] or match[3]]
    number = int(match[2]) if match[2] else roman_value(match[4])
    return sessions[number - 1] if 1 <= number <= len(sessions) else None


def numbers_alike(stem: str) -> bool:
    """Whether the numbers of the organ of this stem look like those of the Assembly or of the
    Economic and Social Council, so that only an organ beside its number can have given it.

    >>> numbers_alike("ESCAP/RES/"), numbers_alike("CND/RES/")
    (True, False)
    """
    return stem in _ALIKE


_ALIKE = frozenset(
    f"{organ}/RES/"
    for organ in (
        "CPD", "CSD", "CSOCD", "CSTD", "DP", "ECA", "ECE", "ECLAC", "ESCAP", "ESCWA", "HLC-SSC",
        "HSC", "IOTC", "OIC", "STATCOM", "TDB", "UNCTAD", "UNDP-GC", "UNEP-GC", "UNFF",
        "UNHCR-EXCOM", "UNWTO-GA",
    )
)  # fmt: skip


def session_plausible(stem: str, session: int, year: int | None = None) -> bool:
    """Whether the organ of this stem can have numbered anything by this session (until ``year``).

    >>> session_plausible("A/RES/", 25), session_plausible("CCPCJ/RES/", 25)
    (False, True)
    >>> session_plausible("CND/RES/", 70, 2021)
    False
    """
    series = _BY_STEM.get(stem)
    if series is None:
        return True
    first, last = series.sessions
    if year is not None and series.year(session) > year + series.slack + 1:
        return False
    return first <= session <= last
