"""The documents in a file, by the reader of its kind, which its content tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reaffirm.model import Document
from reaffirm.reading.limits import within_limits
from reaffirm.reading.sniffing import MAX_BYTES, file_bytes, kind_of, printable, too_large

Reader = Callable[[bytes, str], tuple[Document, ...]]


def read(path: Path | str) -> tuple[Document, ...]:
    """The documents in a file, whatever its kind: found by its content, not by its name.

    Most files hold one document; a collection holds one for each part.

    Raises
    ------
    ReadingError
        If the file is missing, too large, of an unknown kind, malformed, or no resolution.
    """
    return read_bytes(file_bytes(Path(path)), printable(Path(path)))


def read_bytes(data: bytes, source: str = "") -> tuple[Document, ...]:
    """The documents in the bytes of a file; ``source`` names it in messages.

    Raises
    ------
    ReadingError
        As :func:`read`.
    """
    if len(data) > MAX_BYTES:
        raise too_large(source, len(data))
    return within_limits(_READERS[kind_of(data, source)](data, source))


# Readers load their libraries when they are first needed.
def _read_xml(data: bytes, source: str) -> tuple[Document, ...]:
    from reaffirm.reading.akn import read_akn

    return read_akn(data, source)


def _read_text(data: bytes, source: str) -> tuple[Document, ...]:
    from reaffirm.reading.copies import read_copy

    return read_copy(data, source)


def _read_pdf(data: bytes, source: str) -> tuple[Document, ...]:
    from reaffirm.reading.pdf import read_pdf

    return read_pdf(data, source)


def _read_docx(data: bytes, source: str) -> tuple[Document, ...]:
    from reaffirm.reading.docx import read_docx

    return read_docx(data, source)


def _read_doc(data: bytes, source: str) -> tuple[Document, ...]:
    from reaffirm.reading.converting import read_doc

    return read_doc(data, source)


def _read_html(data: bytes, source: str) -> tuple[Document, ...]:
    from reaffirm.reading.html import read_html

    return read_html(data, source)


_READERS: dict[str, Reader] = {
    "xml": _read_xml,
    "text": _read_text,
    "pdf": _read_pdf,
    "docx": _read_docx,
    "doc": _read_doc,
    "html": _read_html,
}
