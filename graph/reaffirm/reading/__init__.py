"""Reading: from files to documents. No step after this one knows what a file was."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from reaffirm.errors import ReadingError
from reaffirm.model import Document

__all__ = ["MAX_BYTES", "kind_of", "read", "read_bytes"]

#: No resolution is larger; the limit keeps a mistaken or hostile file from filling the memory.
MAX_BYTES = 50 * 1024 * 1024

Reader = Callable[[bytes, str], tuple[Document, ...]]

_XML = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE\s+akoma|(?:\w+:)?akomaNtoso)", re.IGNORECASE
)
_XML_WIDE = (b"\xff\xfe<\x00?\x00", b"\xfe\xff\x00<\x00?")
_BINARY = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x7fELF": "a program",
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip archive or an Office file",
}


def read(path: Path | str) -> tuple[Document, ...]:
    """The documents in a file, whatever its kind: found by its content, not by its name.

    Most files hold one document; a collection holds one for each part.

    Raises
    ------
    ReadingError
        If the file is missing, too large, of an unknown kind, malformed, or no resolution.
    """
    path = Path(path)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise too_large(str(path), size)
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"the file cannot be opened ({error.strerror or error})",
            where=str(path),
            advice="check the path and its permissions",
        ) from error
    return read_bytes(data, str(path))


def read_bytes(data: bytes, source: str = "") -> tuple[Document, ...]:
    """The documents in the bytes of a file; ``source`` names it in messages.

    Raises
    ------
    ReadingError
        As :func:`read`.
    """
    if len(data) > MAX_BYTES:
        raise too_large(source, len(data))
    return _READERS[kind_of(data, source)](data, source)


def kind_of(data: bytes, source: str = "") -> str:
    """The kind of file by its first bytes: "xml" or "text".

    >>> kind_of(b'<?xml version="1.0"?><akomaNtoso/>')
    'xml'

    Raises
    ------
    ReadingError
        If the file is empty or of a kind that cannot be read.
    """
    head = data[:512]
    if not head.strip(b"\x00 \t\r\n"):
        raise ReadingError("the file is empty", where=source, advice="download it again")
    if _XML.match(head) or head.startswith(_XML_WIDE):
        return "xml"
    for signature, kind in _BINARY.items():
        if head.startswith(signature):
            raise ReadingError(
                f"the file is {kind}",
                where=source,
                advice="give the resolution as AKN4UN XML or as plain text",
            )
    return "text"


def too_large(source: str, size: int) -> ReadingError:
    """The error for a file over :data:`MAX_BYTES`."""
    return ReadingError(
        f"the file has {size / 1024 / 1024:.0f} MB",
        where=source,
        advice=f"the limit is {MAX_BYTES // 1024 // 1024} MB; give single resolutions",
    )


# Readers load their libraries when they are first needed.
def _read_xml(data: bytes, source: str) -> tuple[Document, ...]:
    from reaffirm.reading.akn import read_akn

    return read_akn(data, source)


def _read_text(data: bytes, source: str) -> tuple[Document, ...]:
    from reaffirm.reading.text import read_text

    documents = read_text(data, source)
    return documents if isinstance(documents, tuple) else (documents,)


_READERS: dict[str, Reader] = {"xml": _read_xml, "text": _read_text}
