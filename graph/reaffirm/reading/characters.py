"""Characters of a copied text: what a PDF, a web page or an editor puts in is made plain.

Superscript digits become *signs*, ten private characters, so that a footnote marker can no longer
be taken for a number or be lost in a normalization.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: The raised digits, by their values.
RAISED_DIGITS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGN_ZERO: Final = 0xE0F0
#: A run of superscript digits after :func:`plain_characters`.
SIGNS: Final = re.compile(f"[{chr(_SIGN_ZERO)}-{chr(_SIGN_ZERO + 9)}]+")

_TO_SIGNS: Final = {ord(c): _SIGN_ZERO + n for n, c in enumerate(RAISED_DIGITS)}
_FROM_SIGNS: Final = {_SIGN_ZERO + n: str(n) for n in range(10)}
_TO_SUPERSCRIPT: Final = {_SIGN_ZERO + n: c for n, c in enumerate(RAISED_DIGITS)}

_MOST_DIGITS: Final = 9
_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")
_INVISIBLE: Final = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffc]")
#: Characters for which the compatibility form is the same letter in another dress: radicals,
#: ligatures, presentation forms, full-width letters and digits. Full-width punctuation stays.
DRESSED: Final = (
    "\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
)
#: Accents and marks that may stand behind their letter as characters of their own.
ACCENTS: Final = "\u0300-\u036f\u064b-\u0655"
_DRESSED: Final = re.compile(f"[{DRESSED}]+")
#: Web pages and old files print Latin punctuation between Chinese characters; a marker may follow.
_HAN: Final = "\u4e00-\u9fff"
_LATIN_IN_CHINESE: Final = re.compile(
    f"[,;](?<=[{_HAN}》”)）].)(?=[ \n]?(?:[0-9]{{1,3}}/)?[{_HAN}《“]|[0-9]{{4}}年)"
)
_FULL_WIDTH: Final = {",": "，", ";": "；"}
_SPACES: Final = {ord(c): " " for c in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                  "\u2008\u2009\u200a\u202f\u205f\u3000\t"}  # fmt: skip
_HYPHENS: Final = {0x2010: "-", 0x2011: "-"}
# pypdfium2 writes U+0002, others U+00AD or U+FFFE, for a hyphen that ends a line.
_LINE_HYPHEN: Final = re.compile("[\u0002\u00ad\ufffe\uffff][ \t]*(?=\n)")
_PRINTED_HYPHEN: Final = re.compile("\u0002")
_SOFT_HYPHEN: Final = re.compile("[\u00ad\ufffe\uffff]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LINE_ENDS: Final = re.compile("\r\n?|\v|\u0085|\u2028|\u2029")
# Control characters that some terminals obey. Where text stands in their place it was written in
# Windows-1252, and browsers read it so (HTML standard: "numeric character reference end state").
_WINDOWS: Final = {
    code: bytes([code]).decode("cp1252", errors="ignore")
    for code in range(0x80, 0xA0)
    if code != 0x85
}
_TRANSLATION: Final = _TO_SIGNS | _SPACES | _HYPHENS | _WINDOWS

_LINK: Final = re.compile(
    r"!?\[([^\[\]\n]{1,300})\]"
    r"\((?:#|https?:|/|mailto:)[^()\s]{0,500}(?:\([^()\s]{0,60}\)[^()\s]{0,200}){0,4}\)"
)
_BARE_LINK: Final = re.compile(r"\[([^\[\]\n]{1,300})\]\(\s*\)")
_STRONG: Final = re.compile(
    r"\*\*(?=[^\s*])([^*\n]{1,300})(?<=[^\s*])\*\*|(?<!\w)__(?=[^\s_])([^_\n]{1,300})(?<=[^\s_])__(?!\w)"
)
_EMPHASIS: Final = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\w*])")
_HEADING: Final = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)
_SUPERSCRIPT_TAG: Final = re.compile(r"<sup>\s*(\d{1,3})\s*</sup>|\[\^(\d{1,3})\]:?|\^(\d{1,3})\^")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!-])")


def plain_characters(text: str) -> str:
    r"""A text with plain spaces and hyphens, ``\n`` for every line end, no Markdown, no invisible
    characters, one form of each letter, and superscript digits as signs.

    >>> plain_characters("**Recalls** [76/185](#)\u200b of\u00a02021")
    'Recalls 76/185 of 2021'
    """
    text = (
        _LINE_ENDS.sub("\n", text) if not text.isascii() or "\r" in text or "\v" in text else text
    )
    return unmarked_characters(_markdown(text))


def unmarked_characters(text: str) -> str:
    r"""As :func:`plain_characters`, for a text that has no Markdown and only ``\n`` for line ends.

    >>> unmarked_characters("a * b\u00a0* c"), unmarked_characters("the Council\x92s \x9d")
    ('a * b * c', 'the Council’s ')
    >>> unmarked_characters("回顾其决议,欢迎《公约》;")
    '回顾其决议，欢迎《公约》;'
    >>> unmarked_characters("第1/1号决议;1991年第2/1号决议,3")
    '第1/1号决议；1991年第2/1号决议,3'
    """
    if not text.isascii():
        text = _PRIVATE.sub("", text)
        text = _INVISIBLE.sub("", text)
        text = _LATIN_IN_CHINESE.sub(lambda match: _FULL_WIDTH[match[0]], one_form(text))
        text = text.translate(_TRANSLATION)
        text = _LINE_HYPHEN.sub("-", text)
        text = _SOFT_HYPHEN.sub("", text)
    else:
        text = _LINE_HYPHEN.sub("-", text).replace("\t", " ")
    text = _PRINTED_HYPHEN.sub("-", text)
    return _CONTROLS.sub("", text)


def one_form(text: str) -> str:
    r"""A text with one form of each letter: no presentation forms, ligatures or radicals, and no
    letter apart from its accent.

    >>> one_form("ﻟﻠﺠﻨﺔ") == "للجنة", one_form("ﬁles"), len(one_form("e\u0301te\u0301"))
    (True, 'files', 3)
    """
    if unicodedata.is_normalized("NFKC", text):  # most texts are, which is quickly seen
        return text
    return unicodedata.normalize("NFC", _DRESSED.sub(_undressed, text))


def _undressed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _markdown(text: str) -> str:
    """The words without the marks of Markdown."""
    if "[" in text:
        text = _BARE_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    if "^" in text or "<sup>" in text:
        text = _SUPERSCRIPT_TAG.sub(_raised, text)
    if "**" in text or "__" in text:
        text = _STRONG.sub(_strong, text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", text)
    if "#" in text:
        text = _HEADING.sub("", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return text


def _strong(match: re.Match[str]) -> str:
    return match[1] or match[2]


def _raised(match: re.Match[str]) -> str:
    digits = match[1] or match[2] or match[3]
    return "".join(RAISED_DIGITS[int(digit)] for digit in digits)


def sign_number(signs: str) -> int:
    """The number that a run of signs stands for; 0 for a run that is too long for a number.

    >>> sign_number(plain_characters("¹²"))
    12
    """
    return int(signs.translate(_FROM_SIGNS)) if len(signs) <= _MOST_DIGITS else 0


def printed_signs(text: str) -> str:
    """The text with its signs printed as superscript digits again.

    >>> printed_signs(plain_characters("km²"))
    'km²'
    """
    return text.translate(_TO_SUPERSCRIPT)
