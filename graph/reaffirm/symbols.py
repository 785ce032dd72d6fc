"""United Nations document symbols: their normal forms, as printed, linked or typed.

A symbol's normal form is the one of the annotation guide: ``A/RES/76/187``, ``A/RES/1514(XV)``,
``A/RES/S-32/1``, ``A/RES/217(III)A``, ``S/RES/1373(2001)``, ``E/RES/2017/19``. The rules of the
series are those of the Dag Hammarskjöld Library's *UN Document Symbols* guide: before 1976 the
General Assembly numbered its resolutions through all sessions and added the session in Roman
numerals; since session 31 the session comes first.
"""

from __future__ import annotations

import re

from reaffirm.digits import plain_digits
from reaffirm.errors import ReaffirmError

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = re.compile(r"[IVXLC]+")
_SPACES = re.compile(r"\s+")


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral.

    >>> roman_value("XXVIII")
    28
    """
    total = 0
    for here, following in zip(numeral, [*numeral[1:], ""], strict=True):
        value = _ROMAN_VALUES[here]
        total += -value if value < _ROMAN_VALUES.get(following, 0) else value
    return total


def roman_numeral(value: int) -> str:
    """The Roman numeral of a value from 1 to 399.

    >>> roman_numeral(28)
    'XXVIII'
    """
    numeral = ""
    for amount, letters in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        count, value = divmod(value, amount)
        numeral += letters * count
    return numeral


_LOOSE_SLASH = re.compile(r"(?:(E?S)-)?(\d{1,4})/(\d{1,4})([A-Z])?")
_LOOSE_PAREN = re.compile(r"(\d{1,4})([A-Z])?\(((?:S-)?[IVXLC]+|\d{4})\)([A-Z])?")
_FULL = re.compile(r"[A-Z][A-Z0-9.\-]*(?:/[A-Z0-9][A-Z0-9.\-]*(?:\([^()]*\)[A-Z]?)?)+")
#: Words around a number, which only a reading of the citation understands.
_WORDED = re.compile(r"^\s*[^\W\d]{2,}[.,]?\s+\w|\s[^\W\d]{2,}(?![^(]*\))")


def parse_symbol(text: str) -> str:
    """The normal form of a symbol as people type it.

    A bare number is taken for the General Assembly, "1373 (2001)" for the Security Council and
    "2017/19" for the Economic and Social Council.

    Raises
    ------
    ReaffirmError
        If the text is no symbol.

    >>> parse_symbol("76/187"), parse_symbol("a/res/76/187"), parse_symbol("s/res/1373 (2001)")
    ('A/RES/76/187', 'A/RES/76/187', 'S/RES/1373(2001)')
    >>> parse_symbol("217 A (III)"), parse_symbol("S-32/1"), parse_symbol("48/141 A")
    ('A/RES/217(III)A', 'A/RES/S-32/1', 'A/RES/48/141A')
    """
    if ":" in text:
        return text.strip()
    text = plain_digits(text)
    compact = _SPACES.sub("", text).upper().replace("‑", "-").replace("–", "-")
    if match := _LOOSE_PAREN.fullmatch(compact):
        number, before, session, after = match.groups()
        stem = "S/RES/" if session.isdigit() else "A/RES/"
        return f"{stem}{number}({session}){before or after or ''}"
    if match := _LOOSE_SLASH.fullmatch(compact):
        special, session, number, letter = match.groups()
        stem = "E/RES/" if len(session) == 4 else "A/RES/"
        return f"{stem}{special + '-' if special else ''}{session}/{number}{letter or ''}"
    if _FULL.fullmatch(compact) and any(c.isdigit() for c in compact) and not _WORDED.search(text):
        return normal_symbol(text)
    raise ReaffirmError(
        f"{text!r} is not a document symbol",
        advice="write it like 76/187, A/RES/76/187, 1373 (2001) or treaty:uncac",
    )


_LETTER_BEFORE_SESSION = re.compile(r"^((?:A|E)/RES/\d+)([A-Z])(\([^)]*\))$")
_QUALIFIERS = re.compile(r"(?<=[/(])(ADD|CORR|REV|AMEND|SECT|PARTS?|VOL|SUPP)(?=[.IVX\d)])")


#: Some versions print C-24/DEC.4, others C-24/Dec.4.
_SERIES_NAME = re.compile(r"/(?:Res|Dec)\.")


#: Two parts of a document, with the "and" of any language or a hyphen.
_PARTS = re.compile(r"\(Parts?([IVX]+)(?:(?i:and|et|y|и)|و|和|[-&,，、])([IVX]+)\)")


def normal_symbol(symbol: str) -> str:
    """The normal form of a full symbol as printed, linked or typed: no spaces, part letters last.

    >>> normal_symbol("A/RES/217 A (III)"), normal_symbol("S/RES/2504 (2020)")
    ('A/RES/217(III)A', 'S/RES/2504(2020)')
    >>> normal_symbol("A/76/6 (Sect. 3)/Add.8"), normal_symbol("a/76/6(sect.3)/add.8")
    ('A/76/6(Sect.3)/Add.8', 'A/76/6(Sect.3)/Add.8')
    >>> normal_symbol("NPT/CONF.2000/28 (Part I和II)"), normal_symbol("A/73/12 (Part I)")
    ('NPT/CONF.2000/28(PartsIandII)', 'A/73/12(PartI)')
    >>> normal_symbol("C-24/Dec.4") == normal_symbol("C-24/DEC.4")
    True
    """
    compact = _SPACES.sub("", symbol).replace("‑", "-").replace("–", "-")
    if compact == compact.lower() or compact == compact.upper():
        compact = _QUALIFIERS.sub(lambda match: match[0].capitalize(), compact.upper())
    compact = _SERIES_NAME.sub(lambda match: match[0].upper(), compact)
    if "/RES/" in compact.upper():
        compact = compact.upper() if "." not in compact else compact
    if "(Part" in compact:
        compact = _PARTS.sub(r"(Parts\1and\2)", compact)
    return _LETTER_BEFORE_SESSION.sub(r"\1\3\2", compact) if compact[-1:] == ")" else compact


def session_of(number: str) -> str:
    """The session of the Assembly that a number tells, whatever figures it is printed in.

    >>> session_of("76/187"), session_of("ES-11/1"), session_of("1514(XV)"), session_of("997(ES-I)")
    ('76', 'ES-11', '15', 'ES-1')
    >>> session_of("1373(2001)"), session_of("2017/19")
    ('', '')
    """
    if match := re.match(r"((?:ES-|S-)?\d{1,3})/", number):
        return match[1]
    if match := re.search(r"\((E?S-)?([IVXLC]+)\)", number):
        return f"{match[1] or ''}{roman_value(match[2])}"
    return ""
