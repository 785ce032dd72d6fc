"""The title block of a printed resolution: symbol, title, date, session, agenda, report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from reaffirm.dates import parse_dates
from reaffirm.digits import plain_digits
from reaffirm.languages import grammar_of
from reaffirm.model import Language, Metadata
from reaffirm.reading.formulas import named_organ
from reaffirm.reading.furniture import MASTHEAD_NAMES
from reaffirm.reading.lines import join
from reaffirm.symbols import normal_symbol, session_of

_SYMBOL: Final = re.compile(
    r"\b(?:A/HRC/RES|A/RES|S/RES|E/RES|E/CN\.\d{1,2}/RES|CCPCJ/RES|CND/RES)/"
    r"(?:(?:ES|S)-\d{1,2}/\d{1,4}|\d{1,4}/\d{1,4}|\d{1,4}\s?\([^()]{1,8}\))(?:\s?[A-Z]\b)?"
)
#: The marks of special sessions, in Latin and Arabic letters, the longest first.
_MARKS: Final = dict(
    sorted(grammar_of("ar").special_marks.items(), key=lambda mark: len(mark[0]), reverse=True)
)
_MARK: Final = "|".join(_MARKS)
_SLASH: Final = re.compile(
    rf"(?:(?P<mark>{_MARK})\s?[-‑]?\s?(?=\d{{1,2}}\s?/))?(?P<number>\d{{1,4}}\s?/\s?\d{{1,4}})"
    r"(?:\s?(?P<part>[A-Z])(?=[.\s]|$))?\s*(?:[.．:：—–-]|$|\s)\s*[-–—]?\s*(?P<title>.*)"
)
#: What collections print before the number of a resolution of the Assembly.
_NOUN: Final = re.compile(
    r"(?:Resolution|Résolution|Resolución|Резолюция|RESOLUTION|RÉSOLUTION|RESOLUCIÓN|РЕЗОЛЮЦИЯ|القرار|قرار)"
    rf"\s+(?:N[o°º.]{{0,2}}|№|رقم)?\s*(?=(?:(?:{_MARK})\s?[-‑]?)?\s?\d{{1,3}}\s?/\s?\d)"
)
_ROMAN: Final = re.compile(
    r"(?:Resolution\s+|Résolution\s+|Resolución\s+)?(?P<number>\d{1,4})\s?(?P<part>[A-Z])?\s*"
    r"\((?P<session>(?:E?S-)?[IVXLC]+)\)\s*[.:—–-]?\s*(?P<title>.*)"
)
_YEARLY: Final = re.compile(
    r"(?:Resolution|RESOLUTION|Résolution|RÉSOLUTION|Resolución|RESOLUCIÓN|Резолюция|РЕЗОЛЮЦИЯ"
    r"|القرار|(?:联合国(?:安理会|安全理事会))?第)?\s*(?P<number>\d{1,4})\s*\((?P<year>(?:19|20)\d-?\d)\)\s*(?:号决议)?"
    r"(?P<part>\s[A-Z](?=[.\s]|$))?\s*[.:]?\s*(?P<title>.*)"
)
_AGENDA: Final = re.compile(
    r"(?:Agenda items?|AGENDA ITEMS?)\s+(?P<en>\d.*)"
    r"|Points?\s+(?P<fr>\d.*?)\s+de l['’]ordre du jour"
    r"|Temas?\s+(?P<es>\d.*?)\s+del programa|Пункты?\s+(?P<ru>\d.*?)\s+повестки дня"
    r"|البن(?:د|ود|دان)\s+(?P<ar>\S.*?)\s+من جدول الأعمال|议程项目\s*(?P<zh>\d.*)"
)
_ITEM: Final = re.compile(r"\d{1,3}(?:\s?\(\w{1,4}\))*")
_ADOPTED_BY: Final = re.compile(
    r".{0,30}(?:adopted by|Adopted by|adoptée? par|[Aa]probada por|принята|[Пп]ринята|اتخذ\w*)\b.*"
    r"|.{0,24}(?:通过的?决议|决议|通过)"
)
_OF_DATE: Final = re.compile(r"(?:Resolution\s+)?(?:of|du|de|от|on|le)\b.{4,40}")
# A date whose month character recognition misread.
_MISREAD_DATE: Final = re.compile(r"of \d{1,2} [A-Z]\S{2,9} (?:19|20)\d\d")
_BRACKET: Final = re.compile(r"[\[(【{].*[\])】}]?")
_DOCUMENT: Final = re.compile(r"\b[ASE8]/[A-Z0-9][\w./-]*\w(?:\s?and\s(?:Add|Corr|Rev)\.\s?\d+)?")
_PARAGRAPH: Final = re.compile(
    r"(?:paras?\.?|paragraphs?|párrs?\.|пп?\.|пункт\w*|الفقرا?[تة]?|第)\s*(?P<number>\d[\d,\s–-]*\d|\d)"
)
_COMMITTEE: Final = re.compile(
    r"report of the\s+(?P<en>.+?)\s*\(|rapport (?:de la|du)\s+(?P<fr>.+?)\s*\("
    r"|informe (?:de la|del)\s+(?P<es>.+?)\s*\(|по докладу\s+(?P<ru>.+?)\s*\("
    r"|تقرير\s+(?P<ar>.+?)\s*\(|根据(?P<zh>.+?)的?报告"
)
_MEETING: Final = re.compile(
    r"at (?:its|the)\s+"
    r"(?P<en>\d{1,5}(?:st|nd|rd|th)(?:\s\([^()]{1,30}\))?\s+(?:plenary\s+)?meeting)"
)
_FURNITURE: Final = re.compile(
    rf"(?:{MASTHEAD_NAMES}"
    r"|Distr\.?.*|.*\bDistr\. ?:? ?[Gg]en\w+|.*\d{2}-\d{5}.*|\*\d{5,}\*)"
)


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What the lines before the enacting formula say.

    ``stem`` is the organ that the lines name ("A/RES/"), ``number`` the resolution's number as in
    symbols ("76/187", "89(1950)") with its part letter, ``symbol`` a symbol that is
    printed in full.
    """

    symbol: str
    number: str
    stem: str
    title: str
    adopted: date | None
    metadata: Metadata

    def symbol_for(self, formula_stem: str) -> str:
        """The normal symbol, given the organ that the enacting formula names (may be empty)."""
        if self.symbol:
            return self.symbol
        if not self.number:
            return ""
        return normal_symbol(f"{formula_stem or self._organ()}{self.number}")

    def _organ(self) -> str:
        if self.stem:
            return self.stem
        if re.search(r"\((?:19|20)\d\d\)", self.number):
            return "S/RES/"
        return "E/RES/" if re.match(r"(?:19|20)\d\d/", self.number) else "A/RES/"


@dataclass(frozen=True, slots=True)
class Heading:
    """The line with the resolution's number: the number as in symbols and the rest of the line."""

    number: str
    title: str


def heading(line: str) -> Heading | None:
    """The number of a resolution that a line of a title block begins with.

    >>> heading("76/187. Crime prevention")
    Heading(number='76/187', title='Crime prevention')
    >>> heading("دإط-11/1. عدوان").number, heading("S-32/1").number, heading("٥٢/٢٦ البحار").number
    ('ES-11/1', 'S-32/1', '52/26')
    >>> heading("Resolution 549 (1984)").number, heading("1514 (XV). Declaration").number
    ('549(1984)', '1514(XV)')
    >>> heading("联合国安理会第549(1984)号决议").number
    '549(1984)'
    """
    plain = plain_digits(line)
    found = _heading(plain)
    if found is None or plain == line:
        return found
    return Heading(found.number, line[len(line) - len(found.title) :])


def _heading(line: str) -> Heading | None:
    if match := _YEARLY.fullmatch(line):
        year, part = match["year"].replace("-", ""), (match["part"] or "").strip()
        return Heading(f"{match['number']}({year}){part}", match["title"])
    if match := _ROMAN.fullmatch(line):
        return Heading(
            f"{match['number']}({match['session']}){match['part'] or ''}", match["title"]
        )
    if match := _SLASH.fullmatch(line):
        number = re.sub(r"\s", "", match["number"])
        mark = f"{_MARKS[match['mark']]}-" if match["mark"] else ""
        return Heading(f"{mark}{number}{match['part'] or ''}", match["title"])
    return None


def _worded_heading(line: str) -> Heading | None:
    """The number behind the noun, as collections print it: "РЕЗОЛЮЦИЯ N 45/62. …"."""
    noun = _NOUN.match(line)
    if noun is None:
        return None
    return heading(line[noun.end() :].rstrip(","))


def is_title_line(line: str, language: Language) -> bool:
    """Whether a line after the number still belongs to the title block of an early resolution:
    a date, a document in brackets, the meeting of adoption.

    >>> is_title_line("of 19 April 1984", "en"), is_title_line("[S/1907]", "en")
    (True, True)
    """
    if re.fullmatch(r"[\[({]\s?[SA8E]/[^\[\]{}]{1,60}[\])}]?", line):
        return True
    if len(line) > 90:
        return False
    if _ADOPTED_BY.fullmatch(line):
        return True
    dates = parse_dates(line, language)
    alone = bool(dates) and dates[0][1] - dates[0][0] == len(line)
    return alone or bool(dates and _OF_DATE.fullmatch(line)) or bool(_MISREAD_DATE.fullmatch(line))


def read_title_block(lines: Sequence[str], language: Language) -> TitleBlock:
    """Read the lines that stand before the enacting formula."""
    text = "\n".join(lines)
    printed = _SYMBOL.search(text)
    number, title = _number_and_title(lines, language)
    items, agenda_title = _agenda(lines)
    joined = " ".join(lines)
    dates = parse_dates(joined, language) or parse_dates(joined.replace("]", "l"), language)
    report = _report(joined)
    metadata = Metadata(
        session=session_of(number),
        meeting=_first_group(_MEETING, joined),
        agenda_items=items,
        agenda_title=agenda_title,
        committee=report.get("committee", ""),
        report=report.get("report", ""),
        report_paragraph=report.get("report_paragraph", ""),
        draft=report.get("draft", ""),
    )
    # The number in the heading has the part letter and is less often cut than a page's head.
    symbol = normal_symbol(printed[0]) if printed and not number else ""
    stem = printed[0][: printed[0].index("RES/") + 4] if printed else named_organ(joined)
    adopted = dates[-1][2] if len(dates) == 1 else _adoption_date(lines, language)
    return TitleBlock(symbol, number, stem, title, adopted, metadata)


def _number_and_title(lines: Sequence[str], language: Language) -> tuple[str, str]:
    for place, line in enumerate(lines):
        found = heading(line) or _worded_heading(line)
        if not found:
            continue
        following = []
        for later in lines[place + 1 :]:
            if is_title_line(later, language) or _BRACKET.fullmatch(later):
                continue
            following.append(later)
        first = "" if is_title_line(found.title, language) else found.title
        title = first
        for part in following:
            title = join(title, part, language)
        adopted = _ADOPTED_BY.match(title) and (language != "zh" or parse_dates(title, language))
        if adopted or title.startswith("Adopted"):
            title = ""
        return found.number, title.rstrip("*†").strip()
    return "", ""


def _agenda(lines: Sequence[str]) -> tuple[tuple[str, ...], str]:
    for place, line in enumerate(lines):
        match = _AGENDA.fullmatch(line)
        if not match:
            continue
        items = tuple(
            re.sub(r"\s", "", item) for item in _ITEM.findall(match[match.lastgroup or 0])
        )
        words: list[str] = []
        for later in lines[place + 1 :]:
            if (
                heading(later)
                or _ADOPTED_BY.match(later)
                or later[:1] in "[(【"
                or (words and _FURNITURE.fullmatch(later))
            ):
                break
            words.append(later)
        return items, " ".join(words)
    return (), ""


def _report(text: str) -> dict[str, str]:
    """Committee, report, its paragraph and draft, as in
    "[on the report of the Third Committee (A/76/463, para. 26)]"."""
    found: dict[str, str] = {}
    for bracket in re.findall(r"[\[{(]([^\[\]{}]{3,300})[\]})]", text):
        symbols = [re.sub(r"^8/", "S/", symbol) for symbol in _DOCUMENT.findall(bracket)]
        for symbol in symbols:
            if "/RES/" in symbol:
                continue
            is_draft = "/L." in symbol or symbol.startswith("S/")
            found.setdefault("draft" if is_draft else "report", symbol)
        committee = _COMMITTEE.search(bracket)
        if committee:
            found.setdefault("committee", committee[committee.lastgroup or 0].strip())
            paragraph = _PARAGRAPH.search(bracket)
            if paragraph:
                found.setdefault("report_paragraph", paragraph["number"])
    return found


def _adoption_date(lines: Sequence[str], language: Language) -> date | None:
    """The date of the line that says "adopted", else of one that is a date: a page's head also
    has the date of distribution."""
    for is_dated in (_ADOPTED_BY.match, _OF_DATE.fullmatch):
        for place, line in enumerate(lines):
            if is_dated(line):
                pair = " ".join(lines[place : place + 2])
                dates = parse_dates(line, language) or parse_dates(pair, language)
                if dates:
                    return dates[0][2]
    return None


def _first_group(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[match.lastgroup or 0] if match else ""
