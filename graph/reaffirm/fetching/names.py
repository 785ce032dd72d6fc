"""Symbols as the United Nations' document system expects them, and the names of files."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reaffirm.errors import FetchError

_PART = re.compile(r"(?P<whole>.+/(?:RES|DEC)/.*[\d)])(?P<letter>[A-Z])")
_NUMBERED = re.compile(r"(?P<organ>.+)/(?P<kind>RES|DEC)/")
_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-()")
#: No symbol is longer, and every file system takes a name of this length.
_LONGEST = 150


def printed(symbol: str) -> tuple[str, ...]:
    """The symbols under which a document may be kept, likeliest first.

    Parts of a resolution of the old numbering stand in one document; since session 31 a part
    is a document of its own, or stands with the others.

    >>> printed("A/RES/217(III)A"), printed("A/RES/48/141A")
    (('A/RES/217(III)', 'A/RES/217(III)A'), ('A/RES/48/141A', 'A/RES/48/141'))
    >>> printed("S/RES/1373(2001)")
    ('S/RES/1373(2001)',)
    """
    match = _PART.fullmatch(symbol)
    if match is None:
        return (symbol,)
    whole = match["whole"]
    return (whole, symbol) if whole.endswith(")") else (symbol, whole)


def organ(symbol: str) -> str:
    """The organ's part of the symbol of a resolution or decision, else the symbol's first part.

    >>> organ("A/HRC/RES/7/1"), organ("S/RES/1373(2001)"), organ("E/2016/30")
    ('A/HRC', 'S', 'E')
    """
    match = _NUMBERED.match(symbol)
    return match["organ"] if match else symbol.partition("/")[0]


def kind(symbol: str) -> str:
    """The kind of a document: "document" is everything that is no resolution and no decision.

    >>> kind("A/RES/76/187"), kind("E/DEC/2016/220"), kind("A/76/122")
    ('resolution', 'decision', 'document')
    """
    match = _NUMBERED.match(symbol)
    return {"RES": "resolution", "DEC": "decision"}[match["kind"]] if match else "document"


def in_system(symbol: str, series: Iterable[str]) -> bool:
    """Whether the document system can have the document under this symbol.

    >>> in_system("A/RES/76/187", ["A/", "S/"]), in_system("CCPCJ/RES/25/2", ["A/", "S/"])
    (True, False)
    """
    if ":" in symbol or len(symbol) > _LONGEST:
        return False
    return _NUMBERED.match(symbol) is None or symbol.startswith(tuple(series))


def file_stem(symbol: str, language: str) -> str:
    """The name of a document's file, without its ending; different symbols, different names.

    Raises
    ------
    FetchError
        If the symbol is too long to be one.

    >>> file_stem("A/RES/1514(XV)", "en"), file_stem("A/../etc", "en")
    ('A_RES_1514(XV).en', 'A_.._etc.en')
    """
    if len(symbol) > _LONGEST:
        raise FetchError("the symbol is too long", where=symbol[:40] + "…")
    name = "".join(
        "_"
        if letter == "/"
        else letter
        if letter in _SAFE
        else "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass"))
        for letter in symbol
    )
    return f"{'%2E' + name[1:] if name.startswith('.') else name}.{language}"
