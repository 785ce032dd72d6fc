"""From the bytes of a text file to its characters, or to a reason why not."""

from __future__ import annotations

import codecs
import re
from itertools import chain
from typing import Final

import chardet

from reaffirm.errors import ReadingError
from reaffirm.reading.formulas import organ_words

# First bytes of files that people take for text, and what to do with them.
_BINARY: Final = (
    (b"%PDF", "a PDF, not a text", "read it as a PDF (name it .pdf)"),
    (b"PK\x03\x04", "a ZIP or Office file, not a text", "name it .zip or .docx"),
    (b"\xd0\xcf\x11\xe0", "an old Office file, not a text", "save it as .docx or as text"),
    (b"\x89PNG", "a picture, not a text", "give the document's text"),
    (b"\xff\xd8\xff", "a picture, not a text", "give the document's text"),
    (b"GIF8", "a picture, not a text", "give the document's text"),
    (b"II*\x00", "a picture, not a text", "give the document's text"),
    (b"MM\x00*", "a picture, not a text", "give the document's text"),
    (b"RIFF", "a media file, not a text", "give the document's text"),
    (b"\x1f\x8b", "a compressed file, not a text", "unpack it first"),
    (b"BZh", "a compressed file, not a text", "unpack it first"),
    (b"7z\xbc\xaf", "a compressed file, not a text", "unpack it first"),
    (b"\xfd7zXZ", "a compressed file, not a text", "unpack it first"),
    (b"{\\rtf", "an RTF file, not a plain text", "save it as .docx or as text"),
)  # fmt: skip

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WESTERN: Final = ("windows-1252", "mac_roman")
_ADVICE: Final = "save it as UTF-8 text"
_SAMPLE: Final = 8192
_SURE: Final = 0.5  #: from here on what statistics say of the encoding is believed
_CONTROLS: Final = re.compile(r"[\x00-\x01\x03-\x08\x0e-\x1b\x7f]")
# The characters that make up a tenth and more of any Chinese official text.
_COMMON_HAN: Final = frozenset("的和国在为大会合是有联议决以及第年了对于行员际,、")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_PLAUSIBLE: Final = re.compile(
    r"[\t\n\r\f\x20-\x7e\u00a0-\u024f\u0400-\u045f\u0600-\u06ff\u2010-\u2027\u2030-\u205e"
    r"\u2070-\u209f\u3000-\u3020\u4e00-\u9fff\uff00-\uff5e]"
)


def decode(data: bytes, source: str) -> str:
    """Decode a text file: UTF-8, UTF-16 and UTF-32 with or without mark, GB18030, then others.

    Raises
    ------
    ReadingError
        If the file is empty, is a picture, an archive, a PDF or other binary data, or its
        encoding cannot be told.

    >>> decode("大会，".encode("gb18030"), "a.txt")
    '大会，'
    """
    if not data.strip(b"\x00 \t\r\n\f"):
        raise ReadingError("the file is empty", where=source, advice="download or copy it again")
    for magic, what, advice in _BINARY:
        if data.startswith(magic):
            raise ReadingError(f"this is {what}", where=source, advice=advice)
    text = _decode(data, source)
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > len(sample) // 50:
        raise ReadingError(
            "this is binary data, not a text", where=source, advice="give the document's text"
        )
    return text.replace("\x00", "")


def _decode(data: bytes, source: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], encoding, source)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and "\x00" not in text:
        return text
    guess = _utf16(data) or _gb18030(data)
    if guess:
        return guess
    if text:
        return text  # UTF-8 with stray NULs: the caller judges how many
    return _almost_utf8(data) or _other(data, source)


def _forgiving(data: bytes, encoding: str, source: str) -> str:
    """The file says what it is: a few broken characters do not make it unreadable."""
    text = data.decode(encoding, errors="replace")
    if text.count("\ufffd") > 1 + len(text) // 100:
        raise ReadingError(
            f"the file says it is {encoding.upper()}, but is not", where=source, advice=_ADVICE
        )
    return text


def _utf16(data: bytes) -> str:
    """UTF-16 without a mark: the byte order whose characters look like writing."""
    head = data[:_SAMPLE]
    best, share = "", 0.9
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = head[: len(head) // 2 * 2].decode(encoding, errors="replace")
        plausible = len(_PLAUSIBLE.findall(sample)) / max(1, len(sample))
        # Chance pairs of 8-bit characters look Chinese, but hold no line ends or spaces.
        spaced = any(character in sample for character in " \n\r")
        if plausible > share and spaced:
            best, share = encoding, plausible
    return data[: len(data) // 2 * 2].decode(best, errors="replace") if best else ""


def _gb18030(data: bytes) -> str:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    han = _HAN.findall(text[:_SAMPLE])
    common = sum(character in _COMMON_HAN for character in han)
    return text if han and common >= len(han) * 0.08 else ""


def _almost_utf8(data: bytes) -> str:
    """UTF-8 in which a few bytes are damaged (a file cut in the middle of a character)."""
    text = data.decode("utf-8", errors="replace")
    beyond_ascii = sum(character > "\x7f" for character in text)
    return text if text.count("\ufffd") * 20 < beyond_ascii else ""


def _other(data: bytes, source: str) -> str:
    guess = chardet.detect(data[: 16 * _SAMPLE])
    encoding, confidence = guess.get("encoding") or "", guess.get("confidence") or 0.0
    if encoding and confidence >= _SURE and (text := _as(data, encoding)):
        return text
    # French has few accents, which tell statistics little; but a name of an organ that has one
    # tells that it was read rightly.
    texts = [text for name in (*_WESTERN, encoding) if (text := _as(data, name))]
    accented = (text for text in texts if not organ_words(text).isascii())
    named = (text for text in texts[-1:] if organ_words(text))
    if text := next(chain(accented, named), ""):
        return text
    raise ReadingError("the encoding of this file is not known", where=source, advice=_ADVICE)


def _as(data: bytes, encoding: str) -> str:
    """The text in an encoding; empty if it is none in this one."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return ""
