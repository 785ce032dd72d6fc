"""What kind of file it is, by its first bytes; and the limits on its size."""

from __future__ import annotations

import os
import re
from pathlib import Path

from reaffirm.errors import ReadingError

#: No resolution is larger; the limit keeps a mistaken or hostile file from filling the memory.
MAX_BYTES = 50 * 1024 * 1024

_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE\s+akoma|!--|(?:\w+:)?akomaNtoso)", re.I)
_XML_WIDE = (b"\xff\xfe<\x00", b"\xfe\xff\x00<")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,300}?-->\s*)*"
    rb"<(?:!DOCTYPE\s+html|(?:html|head|body|title|meta|article|main|div|p|pre|h1)(?=[\s>]))",
    re.I | re.S,
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_BINARY = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"PK\x03\x04": "a zip archive or an Office file other than .docx",
    b"{\\rtf": "an RTF file",
}


def kind_of(data: bytes, source: str = "") -> str:
    """The kind of file by its first bytes: "xml", "pdf", "docx", "doc", "html" or "text".

    >>> kind_of(b'<?xml version="1.0"?><akomaNtoso/>'), kind_of(b"<!DOCTYPE html><p>")
    ('xml', 'html')

    Raises
    ------
    ReadingError
        If the file is empty or of a kind that cannot be read.
    """
    head = data[:512]
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReadingError("the file is empty", where=source, advice="download it again")
    if _HTML.match(head):
        return "html"
    if _XML.match(head) or head.startswith(_XML_WIDE):
        return "xml"
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(_OLD_OFFICE):
        return "doc"
    if head.startswith(_ZIP) and _is_word(data):
        return "docx"
    for signature, kind in _BINARY.items():
        if head.startswith(signature):
            raise ReadingError(
                f"the file is {kind}",
                where=source,
                advice="give the resolution as AKN4UN XML, PDF, .docx, HTML or plain text",
            )
    return "text"


def _is_word(data: bytes) -> bool:
    """Whether a zip archive names a Word document's main part."""
    return b"word/document" in data or (b"[Content_Types].xml" in data and b"word/" in data)


def file_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises
    ------
    ReadingError
        If it is missing, a folder, unreadable, or larger than :data:`MAX_BYTES`.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise too_large(printable(path), size)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # a device or a pipe has no size, and may have no end
    except OSError as error:
        raise ReadingError(
            f"the file cannot be opened ({error.strerror or error})",
            where=printable(path),
            advice="check the path and its permissions",
        ) from error
    if len(data) > MAX_BYTES:
        raise too_large(printable(path), len(data))
    return data


def printable(path: Path) -> str:
    r"""A path as text that can be written anywhere: bytes that are no UTF-8 as ``\\xe9``.

    >>> printable(Path("r\udce9solution.txt"))
    'r\\xe9solution.txt'
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def too_large(source: str, size: int) -> ReadingError:
    """The error for a file over :data:`MAX_BYTES`."""
    return ReadingError(
        f"the file has {size / 1024 / 1024:.0f} MB",
        where=source,
        advice=f"the limit is {MAX_BYTES // 1024 // 1024} MB; give single resolutions",
    )
