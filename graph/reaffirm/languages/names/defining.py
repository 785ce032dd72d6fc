"""How a document defines a short name in brackets: (hereinafter “the Committee”), (以下简称"公约").

The short name stands for the entity named before the brackets, in that document.
"""

from __future__ import annotations

import re

from reaffirm.model import Language

_OPEN = r"\s{0,2}[(（\[]\s*"
_CLOSE = r"\s*[)）\]]"
_QUOTES = "“”„«»\"‘’'《》〈〉 \u00a0"
#: What a document may say before the short name: "hereinafter referred to as “the Committee”".
_INTRODUCTION = (
    r"(?:(?:hereinafter|henceforth|hereafter)(?: referred to as| called)?|ci-après(?: dénommée?)?|"
    r"en adelante|en lo sucesivo|далее(?: именуем\w+)?|именуем\w+ далее|以下简称|下称|简称|"
    r"المشار إلي\w+ فيما بعد باسم|المشار إلي\w+ فيما يلي باسم|يشار إلي\w+ فيما يلي باسم)"
    r"\s*[:：,—–-]?\s*"
)
_ARTICLE = r"(?:the|la|le|les|l[’']|el|los|las)\s*(?=[“«\"A-ZÀ-Ý])"
#: At most so long is a short name, in characters.
_LONGEST = 60
_DEFINITION = re.compile(
    rf"{_OPEN}(?:{_INTRODUCTION})?[{_QUOTES}]*(?:{_ARTICLE})?[{_QUOTES}]*"
    rf"(?P<alias>[^()（）\[\]“”«»\"《》;,،，；]{{2,{_LONGEST}}}?)[{_QUOTES}]*{_CLOSE}"
)
#: A short name begins with a capital, or is written in a script that has none.
_SHAPE: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"[一-鿿][一-鿿·A-Z\d]{1,20}"),
    "ar": re.compile(r"(?:ال)?[ء-ي]+(?: [ء-ي]+){0,4}|[A-Z][A-Z\d-]+"),
}
_CAPITAL = re.compile(r"[A-ZÀ-ÝА-ЯЁ][\w’'\-]*(?:[\s/-]+[\w’'\-]+){0,6}")
#: Words that stand in brackets behind a name and are none for it: dates, symbols, sessions.
_NO_NAME = re.compile(
    r"\d{4}|/\d|^[IVXLC]+$|^[A-Z]$|^(?:No|vol|art|Chapter|Part|Articles?|Rev|Add)\b|第|年|号"
)


def defined_after(text: str, end: int, language: Language) -> tuple[str, int, int] | None:
    """The short name in brackets directly behind a name that ends at ``end``, with its place.

    >>> defined_after("the Organization of African Unity (OAU) and", 33, "en")
    ('OAU', 35, 38)
    >>> defined_after("the Convention (“the Convention”)", 14, "en")
    ('Convention', 21, 31)
    >>> defined_after("resolution of the Council (2019)", 25, "en") is None
    True
    """
    match = _DEFINITION.match(text, end)
    if match is None:
        return None
    alias = match["alias"].strip()
    shape = _SHAPE.get(language, _CAPITAL)
    if not shape.fullmatch(alias) or _NO_NAME.search(alias):
        return None
    start = match.start("alias")
    return alias, start, start + len(alias)
