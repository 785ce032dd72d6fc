"""Footnotes of a copied text: which lines they are, and where their markers stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reaffirm.model import Language, Marker
from reaffirm.reading.characters import SIGNS, printed_signs, sign_number

_RAISED_START: Final = re.compile(rf"[(（]?\s?(?P<signs>{SIGNS.pattern})\s?[)）]?\s*(?P<text>\S.*)")
# "17 Ibid.", "1/ S/24476, annex." but neither "17. Decides" nor "16 December 1948".
_PLAIN_START: Final = re.compile(
    r"\(?(?P<number>\d{1,3})(?:\s?/|\))?\s+(?P<text>[^\W\d].*|[(《«“\"A-Z].*)"
)
_MONTH: Final = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|de\s|года"
    r"|[年月日号卷次届个名段条]"
    r"|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b"
    r"|(?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
    r"|(?:votes?|abstentions?|per cent|Member|States|days|months|years|of|and|to)\b"
)
#: How footnotes that give a source begin.
NOTE_WORDS: Final = re.compile(
    r"(?:Ibid|Jbid|Idem|See|Official|Resolutions?|United Nations|League|A/|S/|E/|Adopted|For the"
    r"|Voir|Véase|См\.|Там же|Résolution|Documents officiels|Documentos Oficiales|Nations Unies"
    r"|Naciones Unidas|同上|见|联合国|第\s?\d|انظر|المرجع|الأمم المتحدة|القرار)"
)


@dataclass(frozen=True, slots=True)
class NoteStart:
    """The beginning of a footnote: its number, its first words, and whether it was raised."""

    number: int
    text: str
    raised: bool


def note_start(line: str) -> NoteStart | None:
    """The footnote that a line can begin.

    >>> note_start("17 Ibid., Fourth Year, Special Supplement No. 1.").number
    17
    >>> note_start("16 December 1948") is None
    True
    """
    match = _RAISED_START.fullmatch(line)
    if match:
        return NoteStart(sign_number(match["signs"]), match["text"], True)
    match = _PLAIN_START.fullmatch(line)
    if match and not _MONTH.match(match["text"]):
        return NoteStart(int(match["number"]), match["text"], False)
    return None


# -- markers -------------------------------------------------------------------------------------

_RAISED: Final = re.compile(
    rf"\s*[(（]\s*(?P<bracketed>{SIGNS.pattern})\s*[)）]\s*|\s*(?P<bare>{SIGNS.pattern})\s*"
)
_UNIT: Final = re.compile(r"(?:\b[kcdm]?m|\d)$")
#: Words after which a number is no footnote marker.
NUMBERED: Final = re.compile(
    r"(?:\b(?:resolutions?|decisions?|paragraphs?|paras?|articles?|Articles?|Nos?|chapters?|Chapters?"
    r"|sections?|annex|rules?|of|by|to|and|or|in|on|at|than|the|least|with|for|from|about|over|some"
    r"|between|until|after|before|since|nearly|only|next|first|last|Supplement|volume|vol|items?"
    r"|Part|part|phase|Group|[Rr]ule|session|period|page|p|pp|Year|Add|Rev|Corr"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|résolutions?|paragraphes?|alinéas?|articulos?|artículos?|párrafos?|du|de|le|les|des|el|la|los"
    r"|и|в|на|от|с|по|до|пункт\w*|стать\w+|резолюци\w+)\.?|[№第]|[-–/(\[$£€]|\d[.,]?)\s?$"
)
# A date, a year, a symbol may stand right before a marker: "12 June 1951, 16", "20 127 and 23 July
# 128 1993".
_DATED: Final = re.compile(
    r"(?:(?<!\d)\d{4}|/[\w.]*\d|(?:Add|Corr|Rev)\.\d"
    r"|\d (?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December))"
    r"[.,;:]?[\"”’)]?\s$"
)
_DAY_BEFORE: Final = re.compile(r"(?:of|and|,) \d{1,2}\s$")
_LAST_DAY: Final = 31
#: What behind a number says that it counts something.
COUNTED: Final = re.compile(
    r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|days?|weeks?|months?|years?|per|votes?|States|Members?|members?|countries|million|billion"
    r"|abstentions?|of the Charter|janvier|février|mars|avril|mai|juin|juillet|août"
    r"|septembre|octobre|novembre|décembre|de [a-z]+ de \d|января|февраля|марта|апреля|мая|июня"
    r"|июля|августа|сентября|октября|ноября|декабря|года)"
    r"|\s?(?:[年月日号卷次届个名段条款项%度]|-|–|/\d|:\d|\.\d|,\d{3}|\s?\(\d{4}\)|\s?\([IVX]+\))"
)
_PLAIN: Final = re.compile(
    r"(?P<space>\s?)(?<!\d)(?<![.,]\d)(?P<number>\d{1,3})(?:(?P<slash>/)(?![\dA-Za-z])|(?![\w/]))"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its footnote markers, and where they stood."""

    text: str
    markers: tuple[Marker, ...]
    unknown: tuple[int, ...] = ()  #: raised numbers for which there is no footnote


def raised_markers(text: str, known: frozenset[int], language: Language) -> Marked:
    """Take superscript markers out of a text.

    >>> from reaffirm.reading.characters import plain_characters
    >>> raised_markers(plain_characters("the Convention,¹ and"), frozenset({1}), "en")
    Marked(text='the Convention, and', markers=(Marker(offset=15, note='fn1'),), unknown=())
    """
    if not SIGNS.search(text):
        return Marked(text, ())
    builder = _Builder(language)
    unknown: list[int] = []
    end = 0
    for match in _RAISED.finditer(text):
        signs = match["bracketed"] or match["bare"]
        number = sign_number(signs)
        before = text[end : match.start()]
        if number not in known and _UNIT.search(before) and not match["bracketed"]:
            continue  # km², 10⁶
        builder.add(before)
        end = match.end()
        if number in known:
            builder.mark(number, match[0], text[end : end + 1])
        else:
            unknown.append(number)
            builder.space(match[0], text[end : end + 1])
    builder.add(text[end:])
    return Marked(printed_signs(builder.text), tuple(builder.markers), tuple(unknown))


class _Builder:
    """Puts a text together again around the places of its markers."""

    def __init__(self, language: Language) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.markers: list[Marker] = []
        self._language = language

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def add(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def mark(self, number: int, printed: str, following: str) -> None:
        self.markers.append(Marker(self.length, f"fn{number}"))
        self.space(printed, following)

    def space(self, printed: str, following: str) -> None:
        """One space where the marker parted two words; none before punctuation or in Chinese."""
        last = self.parts[-1][-1:] if self.parts else ""
        spaced = printed[-1:].isspace() or printed[:1].isspace()
        needed = (
            self._language != "zh"
            if not (last.isascii() and following.isascii())
            else not (last in "([" or following in ",;:.)]")
        )
        if spaced and last and following and needed and following not in ",;:.)]，；。،؛":
            self.add(" ")


def plain_markers(
    texts: Sequence[str], notes: Iterable[int], language: Language
) -> tuple[list[list[Marker]], list[str]]:
    """Take plain-digit markers ("Armistice Agreement, 17 the Special") out of all paragraphs.

    A number is a marker only if a footnote has it, the numbers rise through the document, and
    neither the word before nor the word after makes it a number of something.

    Parameters
    ----------
    texts:
        The paragraphs in reading order.
    notes:
        The numbers of the footnotes that no superscript marks.

    Returns
    -------
    tuple
        The markers and the text of each paragraph.
    """
    waiting = sorted(set(notes))
    markers: list[list[Marker]] = []
    cleaned: list[str] = []
    current = -1
    for text in texts:
        builder = _Builder(language)
        end = 0
        for match in _PLAIN.finditer(text) if waiting else ():
            number = int(match["number"])
            if number not in waiting:
                continue
            position = waiting.index(number)
            # The next notes in order, or the last one again.
            in_order = max(current, 0) <= position <= current + 3
            if not _stands_as_marker(text, match, in_order, again=position == current):
                continue
            if in_order:
                current = position
            before = text[end : match.start()]
            builder.add(before)
            end = match.end()
            following = end
            while following < len(text) and text[following] == " ":
                following += 1
            spaced = " " if match["space"] or following > end else ""
            builder.mark(number, spaced, text[following : following + 1])
            end = following
        builder.add(text[end:])
        markers.append(builder.markers)
        cleaned.append(builder.text)
    return markers, cleaned


_STROKE: Final = re.compile(
    r"(?<=[^\W\d_]|[\"'”’»》)）,;.，；。、])\s?(?P<number>\d{1,3})/"
    r"(?=[\s,;.:，；。：、)）一-鿿]|$)"
)


def stroked_markers(texts: Sequence[str]) -> tuple[list[str], list[int]]:
    """Take markers with a stroke ("the report 1/ of") out of paragraphs that were copied without
    their footnotes: they count from 1 on.

    Returns
    -------
    tuple
        The text of each paragraph, and the numbers that were taken out.

    >>> stroked_markers(["the report 1/ of the Board,2/", "in 24/7 shifts 8/ and"])
    (['the report of the Board,', 'in 24/7 shifts 8/ and'], [1, 2])
    """
    found: list[int] = []

    def taken(match: re.Match[str]) -> str:
        number = int(match["number"])
        if number > max(found, default=0) + 1 or not number:
            return match[0]
        found.append(number)
        return ""

    return [_STROKE.sub(taken, text) for text in texts], found


# Written onto a word ("Rights1 and", "rights(1),"), onto what closes a phrase ("Agenda,2 the") or
# onto a year ("Summit 20051,").
_GLUED: Final = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_][ \xa0](?:19|20)\d\d)|"
    r"(?<=[^\W\d_][,;:)\"”’»])|(?<=[^\W\d_]\s»))"
    r"(?:\((?P<bracketed>[1-9]\d?)\)|(?P<bare>[1-9]\d?))(?=[\s,;.:)»”]|$)"
)
# How the next clause of a Chinese sentence may begin, where a figure would count nothing.
_NEXT_CLAUSE: Final = (
    "并|又|还|重申|回顾|注意|欢迎|强调|认识|铭记|考虑|表示|深信|赞赏|确认|特别是|以及|其中|同时"
)
_GLUED_CHINESE: Final = re.compile(
    r"(?<![条款项目段页号])(?:(?:(?<=[》”])|(?<=[一-鿿][,，;；])(?=\(\d\d?\)$)|"
    r"(?<=[一-鿿])(?=\(\d\d?\)(?:[,;.，；。、和及与或的]|以及|$)))\((?P<bracketed>[1-9]\d?)\)|"
    r"(?:(?<=[》”])(?=\d\d?(?:[,;.，；。、和及与或的]|以及|$))|"
    rf"(?<=[一-鿿》”][,，;；])(?=\d\d?(?:{_NEXT_CLAUSE}|$)))(?P<bare>[1-9]\d?))"
)
_NOTES_OF_A_CLAUSE: Final = 3
_YEAR: Final = re.compile(r"[ \xa0](?:19|20)\d\d$")


def glued_markers(texts: Sequence[str], language: Language) -> tuple[list[str], list[int]]:
    """Take markers that are written onto words out of paragraphs that were copied without their
    footnotes. They rise through the text; the first may be any, as a text may be a part of one.
    In Chinese, where every figure touches a word, those are taken out that stand behind a title,
    before the next clause or at the end, and those in brackets before a joint.

    Returns
    -------
    tuple
        The text of each paragraph, and the numbers that were taken out.

    >>> glued_markers(["the Declaration on Rivers4 and the Plan,5 in article8 of UNIT2"], "en")
    (['the Declaration on Rivers and the Plan, in article8 of UNIT2'], [4, 5])
    >>> glued_markers(["《河流宣言》(1)指出的和报告(2)和说明,(3)", "第3条(4)和包括(5)河流"], "zh")
    (['《河流宣言》指出的和报告和说明,', '第3条(4)和包括(5)河流'], [1, 2, 3])
    >>> glued_markers(["《河流宣言》1和第2/3号决议,2并重申,3个河流《计划》5个"], "zh")
    (['《河流宣言》和第2/3号决议,并重申,3个河流《计划》5个'], [1, 2])
    """
    found: list[int] = []

    def taken(match: re.Match[str]) -> str:
        number = int(match["bracketed"] or match["bare"])
        before = match.string[max(0, match.start() - 40) : match.start()]
        letter = next((sign for sign in reversed(before) if sign.isalpha()), "")
        before = _YEAR.sub("", before)
        rises = not found or found[-1] <= number <= found[-1] + _NOTES_OF_A_CLAUSE
        if letter.isupper() or not rises or NUMBERED.search(before):
            return match[0]
        found.append(number)
        return ""

    pattern = _GLUED_CHINESE if language == "zh" else _GLUED
    return [pattern.sub(taken, text) for text in texts], found


# "the Population Conference 13, held in 1993 14, and": behind a word and before punctuation.
_SET_OFF: Final = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=\d{4})|(?<=[»”\"]))\s(?P<number>[1-9]\d?)(?=\s?[,;])"
)
_ROW, _GAP = 3, 2


def set_off_markers(texts: Sequence[str]) -> tuple[list[str], list[int]]:
    """Take markers that a space parts from their words out of paragraphs that were copied without
    their footnotes, where at least three follow one another.

    Returns
    -------
    tuple
        The text of each paragraph, and the numbers that were taken out.

    >>> set_off_markers(["the Lakes Charter 7, the Plan 8, and, on 3 May 1999 10, the Code;"])
    (['the Lakes Charter, the Plan, and, on 3 May 1999, the Code;'], [7, 8, 10])
    >>> set_off_markers(["the Lakes Charter 7, the Plan 8 of Harbours"])
    (['the Lakes Charter 7, the Plan 8 of Harbours'], [])
    """
    row: list[int] = []
    for text in texts:
        for match in _SET_OFF.finditer(text):
            number = int(match["number"])
            if not row or row[-1] <= number <= row[-1] + _GAP:
                row.append(number)
    if len(set(row)) < _ROW:
        return list(texts), []
    pending = iter(row)
    awaited = next(pending)

    def taken(match: re.Match[str]) -> str:
        nonlocal awaited
        if int(match["number"]) != awaited:
            return match[0]
        awaited = next(pending, 0)
        return ""

    return [_SET_OFF.sub(taken, text) for text in texts], row


def _stands_as_marker(text: str, match: re.Match[str], in_order: bool, again: bool) -> bool:
    before = text[max(0, match.start() - 40) : match.start()] + match["space"]
    if not before.strip() or COUNTED.match(text, match.end()):
        return False
    if match["slash"] or (match["space"] and _DATED.search(before)):
        return True
    ends_paragraph = match.end() == len(text) and before.rstrip()[-1] in ",;."
    if ends_paragraph and match["space"] and not before.rstrip()[-2:-1].isdigit():
        return True
    if not in_order:
        return False
    if int(match["number"]) > _LAST_DAY and match["space"] and _DAY_BEFORE.search(before):
        return not again
    if NUMBERED.search(before):
        return False
    last = before.rstrip()[-1]
    return (not again and bool(match["space"])) or last in ',;.:)”"’»》、，' or last.isalpha()
