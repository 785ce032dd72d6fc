"""Documents and their paragraphs as they are named in a citation, in English."""

from __future__ import annotations

import re
from datetime import date

_PLACE = re.compile(r"(pp|op|fn)(\d+)((?:\([a-z0-9]+\))*)")
_KINDS = {"pp": "preambular para.", "op": "para.", "fn": "footnote"}
_ANNEX = re.compile(r"(?:annex|attachment)(\d*):")
_ANNEX_PLACE = re.compile(r"(u?)(\d+(?:\([a-z0-9]+\))*)")
_SYMBOL = re.compile(r"A/(RES|DEC)/(.+?)([A-Z]?)|S/RES/(\d+)\((\d{4})\)|E/(RES|DEC)/(.+)")
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def day_in_words(iso: str) -> str:
    """A date as the United Nations print it.

    >>> day_in_words("2021-12-16")
    '16 December 2021'
    """
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def name_in_words(symbol: str) -> str:
    """A document as it is named in a citation.

    >>> name_in_words("A/RES/76/187"), name_in_words("S/RES/1373(2001)")
    ('General Assembly resolution 76/187', 'Security Council resolution 1373 (2001)')
    >>> name_in_words("A/RES/55/33S"), name_in_words("A/RES/217(III)A"), name_in_words("A/76/122")
    ('General Assembly resolution 55/33 S', 'General Assembly resolution 217 (III) A', 'A/76/122')
    """
    match = _SYMBOL.fullmatch(symbol)
    if match is None:
        return symbol
    assembly, number, letter, council, year, economic, other = match.groups()
    if council:
        return f"Security Council resolution {council} ({year})"
    organ = "General Assembly" if assembly else "Economic and Social Council"
    kind = "resolution" if (assembly or economic) == "RES" else "decision"
    printed = (number or other).replace("(", " (")
    return f"{organ} {kind} {printed}{f' {letter}' if letter else ''}"


def place_in_words(paragraph: str) -> str:
    """A paragraph as it is named in a citation.

    >>> place_in_words("pp3"), place_in_words("op12(a)"), place_in_words("annex1:4")
    ('preambular para. 3', 'para. 12 (a)', 'annex 1, para. 4')
    >>> place_in_words("fn7"), place_in_words("title")
    ('footnote 7', 'title')
    """
    if match := _PLACE.fullmatch(paragraph):
        kind, number, points = match.groups()
        return f"{_KINDS[kind]} {number}" + points.replace("(", " (", 1)
    if match := _ANNEX.match(paragraph):
        annex = f"annex {match[1]}".strip()
        rest = _ANNEX_PLACE.fullmatch(paragraph, match.end())
        return f"{annex}, {'unnumbered ' * bool(rest[1])}para. {rest[2]}" if rest else annex
    return paragraph
