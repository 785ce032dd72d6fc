"""Numbers of documents as printed: "76/187", "217 A (III)", "1373 (2001)", "A/CONF.234/16".

Finding is purely formal; whose number it is, :mod:`reaffirm.references.citations.resolving`
decides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from reaffirm.digits import plain_digits
from reaffirm.languages import Grammar, grammar_of
from reaffirm.languages.figures import COUNTING, FIGURES, chinese_value
from reaffirm.languages.letters import is_range, listed_letters, part_letters
from reaffirm.languages.names.numbered_texts import numbered_texts
from reaffirm.languages.scanning import DIGIT, holds_any, places_before, tried_at
from reaffirm.model import Language
from reaffirm.numbering import YEARS
from reaffirm.references.citations.addenda import addenda
from reaffirm.references.citations.yearless import yearless_numbers
from reaffirm.symbols import normal_symbol, roman_numeral, roman_value

#: ``session``: 76/187, ``year``: 2017/19, ``roman``: 1514 (XV), ``council``: 1373 (2001),
#: ``special``: S-32/1, ``dotted``: 69.2 (or WHA69.2), ``symbol``: a full symbol, ``yearless``: a
#: resolution of the Security Council without its year, which is then the session.
Form = Literal["session", "year", "roman", "council", "special", "dotted", "symbol", "yearless"]


class Number(NamedTuple):
    """A number found in a text, from ``start`` to ``end`` as printed."""

    start: int
    end: int
    form: Form
    session: str  #: "76", "2017", "XV", "S-VI", "2001", "ES-10"; of a full symbol the symbol
    number: int
    letter: str = ""  #: of a part

    @property
    def session_number(self) -> int:
        """The session as a number; 0 where it is none."""
        if self.form == "roman":
            return roman_value(self.session.rpartition("-")[2])
        digits = self.session.rpartition("-")[2]
        return int(digits) if digits.isdigit() else 0


_SYMBOL = re.compile(
    r"[A-Z](?<![A-Za-z0-9/.\-].)[A-Z]{0,9}[A-Z0-9.\-‑]*(?:\([0-9A-Z]{1,7}\))?"
    r"(?:/[A-Z0-9](?:[A-Za-z0-9.\-‑–]*[A-Za-z0-9])?(?:\s?\((?:[Ss]ect\.|[Pp]arts?|[Vv]ol\.|[Ss]upp|\d|[IVX]|L[IVX]*(?=\)))[^()\n]{0,16}\))?)+"
)
_SPLIT_SLASH = re.compile(r"\s*/\s*")


def begins_symbol(text: str, start: int, end: int) -> bool:
    """Whether a name is the first part of a document's symbol.

    >>> begins_symbol("see UNEP/EA.7/Res.2", 4, 8), begins_symbol("UNDP/UNFPA boards", 0, 4)
    (True, False)
    """
    if text[end : end + 1] != "/":
        return False
    symbol = _SYMBOL.match(text, start)
    return symbol is not None and any(character.isdigit() for character in symbol[0])


def _lettered_symbol(grammar: Grammar) -> re.Pattern[str] | None:
    """A pattern of symbols in the letters of the language, if it prints any so."""
    if not grammar.symbol_organs:
        return None
    organs, texts = (
        "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        for names in (grammar.symbol_organs, grammar.symbol_texts)
    )
    return re.compile(
        rf"(?<!\w)(?P<organ>{organs})\s?[-‑–]\s?(?P<session>\d{{1,3}})/"
        rf"(?P<text>{texts})\s?[-‑–]\s?(?P<number>\d{{1,3}})"
    )


@dataclass(frozen=True, slots=True)
class _Patterns:
    slash: re.Pattern[str]
    begin: re.Pattern[str]  # the character with which such a number begins
    reach: int  # how far before the slash it may stand
    paren: re.Pattern[str]
    symbol: re.Pattern[str] | None  # in the letters of the language


#: Between the mark of a special session and the session; Arabic may print its letters lengthened.
_DASH = "[-‑–ـ]"
#: The slash of a number comes first, because it is what is rare.
_SLASH = re.compile(r"/(?<=[\dIVX \xa0]/)[ \xa0]?(?=\d)")
#: Between the mark of a special session and the slash: a hyphen among spaces, a session, a space.
_BEFORE_SLASH = 10


def _spaced_out(language: Language) -> str:
    """The space that may stand behind the slash of a number."""
    return r"(?:(?<=(?<!\d)[3-9]\d/)[ \xa0](?=\d{1,3}(?!\d)))?" if language == "ar" else ""


@cache
def _patterns(language: Language) -> _Patterns:
    grammar = grammar_of(language)
    marks = "|".join(sorted(map(re.escape, grammar.special_marks), key=len, reverse=True))
    letters = part_letters(grammar)
    special = rf"\s?{_DASH}?\s?"
    session = rf"(?:(?:{marks}){special})?[IVXLCХ]+|(?:19|20)\d\d|(?:{marks}|د){special}\d{{1,3}}"
    return _Patterns(
        slash=re.compile(
            rf"(?<![A-Z0-9/.\-‑])(?:(?P<mark>{marks})\s?{_DASH}\s?)?(?P<session>\d{{1,4}}|[IVX]{{1,6}})"
            # Arabic pages print "40 / 152" and "40/ 152"; "4/ 1985" is a footnote's mark.
            rf"(?:/{_spaced_out(language)}|[ \xa0]/[ \xa0])(?P<number>\d{{1,4}})"
            rf"(?![\d/]|[.,]\d)(?:\s?(?P<letters>{letters}))?"
        ),
        begin=re.compile(
            rf"[\dIVX{re.escape(''.join(mark[0] for mark in grammar.special_marks))}]"
        ),
        reach=max(map(len, grammar.special_marks), default=0) + _BEFORE_SLASH,
        paren=re.compile(
            # Not the rest of a symbol that a space divides: Assembly/AU/Decl. 8 (XXXII).
            rf"(?P<number>{DIGIT}(?<![A-Za-z0-9/.].)(?<!/Dec\.\s.)(?<!/Decl\.\s.)\d{{0,3}})"
            rf"\s?(?P<before>{letters})?\s?"
            # A closing bracket may have been forgotten: "2391 (2017, and encourages".
            rf"[(（]\s?(?P<session>{session})(?:\s?[)）]|(?=[,،，;；]))(?:\s?(?P<after>{letters}))?"
        ),
        symbol=_lettered_symbol(grammar),
    )


_DIGIT = re.compile(DIGIT)


def find_numbers(text: str, language: Language, cited: Collection[int] = ()) -> list[Number]:
    """All numbers of documents in a text as printed, in order; parts of one number ("65/7 A and
    B") are numbers of their own.

    ``cited`` are resolutions of the Security Council that the document cites with their year:
    their numbers count where they stand alone.

    >>> [n.session + "/" + str(n.number) + n.letter for n in find_numbers("65/7 A and B", "en")]
    ['65/7A', '65/7B']
    >>> find_numbers("resolution 1514 (XV) of 1960", "en")[0].session
    'XV'
    >>> find_numbers("see A/CONF.234/16.", "en")[0].session
    'A/CONF.234/16'
    >>> [n.number for n in find_numbers("القراران ٤٢٥ (١٩٧٨) و ٥٢/٢٦", "ar")]
    [425, 26]
    >>> find_numbers("القرار م ع-18/ق-3", "ar")[0].session == normal_symbol("GC.18/Res.3")
    True
    """
    if _DIGIT.search(text) is None:  # nor have most paragraphs, which is quickly seen
        return list(_chinese_numbers(text)) if language == "zh" else []
    text = plain_digits(text)
    found: list[Number] = []
    covered: list[tuple[int, int]] = []
    if "/" in text:
        covered += (name[:2] for name in numbered_texts(text, language))
        symbols = (
            *_symbols(text),
            *_lettered_symbols(text, language),
            *_of_parties(text, language),
        )
        for number in symbols:
            found.append(number)
            covered.append((number.start, number.end))
        found += _outside(covered, _slash_numbers(text, language))
    if "(" in text or "（" in text:
        found += _outside(covered, _paren_numbers(text, language))
    found += _outside(covered, _dotted_numbers(text, language))
    if language == "zh":
        found += _outside(covered, _chinese_numbers(text))
    covered += [(number.start, number.end) for number in found]
    for one in dict.fromkeys(yearless_numbers(text, language, cited)):
        if not any(first <= one.start < last for first, last in covered):
            found.append(Number(one.start, one.end, "yearless", str(one.year), one.number))
    found.sort(key=lambda number: (number.start, number.letter))
    return found


def _outside(covered: list[tuple[int, int]], numbers: Iterator[Number]) -> list[Number]:
    return [
        number
        for number in numbers
        if not any(start <= number.start < end for start, end in covered)
    ]


def _symbols(text: str) -> Iterator[Number]:
    for match in _SYMBOL.finditer(text):
        printed = match[0].rstrip(".-–")
        if _ROMAN_SESSION.fullmatch(printed):
            continue
        if any(c.isdigit() for c in printed) and not _is_code(printed):
            end, symbol = match.start() + len(printed), normal_symbol(printed)
            yield Number(match.start(), end, "symbol", symbol, 0)
            for start, stop, another in addenda(text, end, symbol):
                yield Number(start, stop, "symbol", another, 0)


def _lettered_symbols(text: str, language: Language) -> Iterator[Number]:
    pattern, grammar = _patterns(language).symbol, grammar_of(language)
    if pattern is None or not holds_any(text, grammar.symbol_organs):
        return
    for match in pattern.finditer(text):
        organ, kind = grammar.symbol_organs[match["organ"]], grammar.symbol_texts[match["text"]]
        symbol = normal_symbol(f"{organ}.{match['session']}/{kind}.{match['number']}")
        yield Number(match.start(), match.end(), "symbol", symbol, 0)


#: "decision 1/CP.13": the number, the letters of the conference of parties, its session.
_PARTIES = re.compile(
    r"(?<![A-Za-z0-9/.\-])(?P<number>\d{1,3})/(?P<body>[CС][PР]|[CС]MP|[CС]MA|[CС]OP)\.(?P<session>\d{1,2})"
    r"(?![A-Za-z0-9/]|\.\d)"
)
#: Russian texts print them in letters that look the same.
_CYRILLIC = str.maketrans("СР", "CP")
_BODIES = {"CP": "UNFCCC-COP", "CMP": "UNFCCC-CMP", "CMA": "UNFCCC-CMA", "COP": "UNCCD-COP"}


def _of_parties(text: str, language: Language) -> Iterator[Number]:
    """Decisions of the conferences that number them so: climate change, desertification."""
    grammar = grammar_of(language)
    for match in _PARTIES.finditer(text) if "/C" in text or "/С" in text else ():
        yield _of_party(match, match["body"].translate(_CYRILLIC))
    for pattern, about, body in grammar.parties:
        if about in text:
            for match in pattern.finditer(text):
                yield _of_party(match, body)
            return


def _of_party(match: re.Match[str], body: str) -> Number:
    symbol = f"{_BODIES[body]}/DEC/{match['number']}/{body}.{match['session']}"
    return Number(match.start(), match.end(), "symbol", symbol, 0)


#: "decision IX/16": conferences of parties numbered their first sessions so.
_ROMAN_SESSION = re.compile(r"[IVX]+/\d+")
_SPECIAL = re.compile(r"E?S[-‑–]\d+/\d+")


def _is_code(printed: str) -> bool:
    if _SPECIAL.fullmatch(printed):
        return True
    # "COVID-19/HIV", "HIV/AIDS 2020", "24/7": a symbol's last part or a middle part is a number.
    parts = _SPLIT_SLASH.split(printed)
    return not any(part[:1].isdigit() or "." in part for part in parts[1:]) and not (
        any(c.isdigit() for c in parts[-1]) and len(parts[0]) <= 4
    )


def _slash_numbers(text: str, language: Language) -> Iterator[Number]:
    patterns = _patterns(language)
    marks = grammar_of(language).special_marks
    places = places_before(_SLASH, text, patterns.reach, patterns.begin)
    for match in tried_at(patterns.slash, text, places):
        session, number = match["session"], int(match["number"])
        if not number or session.startswith("0"):
            continue
        if not session.isdigit():
            session = str(roman_value(session))
        form: Form
        if match["mark"]:
            session, form = f"{marks[match['mark']]}-{session}", "special"
        else:
            form = "year" if len(session) == 4 else "session"
            if len(session) == 3 or (form == "year" and not _in_year(int(session), number)):
                continue
        yield from _parts(match, "letters", form, session, number, language)


def _paren_numbers(text: str, language: Language) -> Iterator[Number]:
    patterns = _patterns(language)
    for match in patterns.paren.finditer(text):
        session = _paren_session(match["session"], language)
        form: Form = "council" if session.isdigit() else "roman"
        group = "before" if match["before"] else "after"
        yield from _parts(match, group, form, session, int(match["number"]), language)


def _paren_session(printed: str, language: Language) -> str:
    compact = re.sub(r"[\s‑–ـ-]", "", printed).replace("Х", "X")
    if re.fullmatch(r"(?:19|20)\d\d", compact):
        return compact
    marks = grammar_of(language).special_marks
    for mark in sorted(marks, key=len, reverse=True):
        if compact.startswith(mark):
            rest = compact[len(mark) :]
            return f"{marks[mark]}-{roman_numeral(int(rest)) if rest.isdigit() else rest}"
    rest = compact.lstrip("د")
    return roman_numeral(int(rest)) if rest.isdigit() else rest


_DOTTED = (
    r"(?<![A-Za-z0-9_./,-])(?:WHA\s?)?(?P<session>\d{1,3})%s(?P<number>\d{1,3})(?![\w.,/-]?\d)"
)
#: Arabic prints a hyphen for the dot.
_DOTS: dict[bool, re.Pattern[str]] = {
    False: re.compile(_DOTTED % r"\."),
    True: re.compile(_DOTTED % "[.-]"),
}
#: The dot comes first, because it is what is rare.
_DOT = {False: re.compile(r"\.(?<=\d\.)\d"), True: re.compile(r"[.-](?<=\d[.-])\d")}


#: How such a number begins, and how far before the dot: three digits behind "WHA ".
_DOTTED_BEGIN = re.compile(r"[\dW]")
_BEFORE_DOT = 7


def _dotted_numbers(text: str, language: Language) -> Iterator[Number]:
    """Numbers like those of the World Health Assembly; most that look so are decimals."""
    places = places_before(_DOT[language == "ar"], text, _BEFORE_DOT, _DOTTED_BEGIN)
    for match in tried_at(_DOTS[language == "ar"], text, places):
        session, number = match["session"], int(match["number"])
        if number and not session.startswith("0"):
            yield Number(match.start(), match.end(), "dotted", session, number)


def _in_year(year: int, number: int) -> bool:
    """Whether a text can have been numbered in a year: 2020/2021 is a season."""
    return year in YEARS and number not in YEARS


_CHINESE_OLD = re.compile(
    rf"第\s?(?P<number>\d{{1,6}}|[{FIGURES}]{{1,6}})\s?"
    rf"(?:[(（](?P<session>[{COUNTING}]{{1,4}})[)）]|(?P<sign>[㈠-㈩]))"
    # 第29(一)(j)段 is a paragraph.
    r"(?!\s?(?:[(（][^)）]{1,4}[)）]\s?)*(?:[和至及、-]\s?[(（][^)）]{1,4}[)）]\s?)*[段款条项分])"
)


def _chinese_numbers(text: str) -> Iterator[Number]:
    """Numbers of before 1976 in Chinese figures: 第一㈠号, 第一五一四(十五)号."""
    for match in _CHINESE_OLD.finditer(text):
        sign = match["sign"]
        session = ord(sign) - ord("㈠") + 1 if sign else chinese_value(match["session"])
        printed = match["number"]
        number = int(printed) if printed.isdecimal() else chinese_value(printed)
        if number and session:
            start = match.start("number")
            yield Number(start, match.end(), "roman", roman_numeral(session), number)


def _parts(
    match: re.Match[str], group: str, form: Form, session: str, number: int, language: Language
) -> Iterator[Number]:
    start, end = match.span()
    printed = match[group]
    if not printed:
        yield Number(start, len(match[0].rstrip()) + start, form, session, number)
        return
    letters = listed_letters(printed, grammar_of(language))
    if is_range(printed, letters):
        for code in range(ord(letters[0].letter), ord(letters[1].letter) + 1):
            yield Number(start, end, form, session, number, chr(code))
        return
    offset = match.start(group)
    for one in letters:
        stop = end if one is letters[-1] else offset + one.end
        yield Number(start, stop, form, session, number, one.letter)
