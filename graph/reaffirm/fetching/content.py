"""What was really sent: judged by the bytes, whatever the headers say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reaffirm.errors import ReadingError
from reaffirm.fetching.failures import Failure
from reaffirm.reading.sniffing import kind_of

HEAD: Final = 1024
_PDF_TAIL: Final = 4096
_ZIP_TAIL: Final = 22 + 65_535  # the end record and the longest comment (APPNOTE.TXT 4.3.16)
_END: Final = b"PK\x05\x06"
_ZIP64: Final = 0xFFFFFFFF
_MAX_DIRECTORY: Final = 4 * 1024 * 1024


def refuse_page(head: bytes) -> None:
    """Refuse what is no document by its first bytes alone, so that the rest need not be read.

    Raises
    ------
    Failure
        If the bytes begin neither a PDF nor an archive.

    >>> refuse_page(b"%PDF-1.7")
    >>> refuse_page(b"<!DOCTYPE html><p>Not found")
    Traceback (most recent call last):
    ...
    reaffirm.fetching.failures.Failure: an HTML page came instead of a document
    """
    if not head:
        raise Failure("doubtful", "the answer was empty")
    if b"%PDF-" in head[:HEAD] or head.startswith(b"PK\x03\x04"):
        return
    try:
        kind = kind_of(head)
    except ReadingError as error:
        raise Failure("doubtful", error.what.replace("the file", "the answer")) from error
    names = {"html": "an HTML page", "doc": "an old Word file", "xml": "XML", "text": "plain text"}
    raise Failure("doubtful", f"{names.get(kind, kind)} came instead of a document")


def form_of(path: Path) -> str:
    """The form of a whole document: "pdf" or "docx".

    Raises
    ------
    Failure
        If the file is no document, or only the beginning of one.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(HEAD)
        refuse_page(head)
        if not head.startswith(b"PK"):
            file.seek(max(0, size - _PDF_TAIL))
            if b"%%EOF" not in file.read():
                raise Failure("failed", "the PDF breaks off", whole=True)
            return "pdf"
        found = directory_of(path)
        file.seek(found.offset)
        names = file.read(min(found.length, _MAX_DIRECTORY))
    if b"word/" not in names:
        raise Failure("doubtful", "an archive came that is no Word document")
    return "docx"


@dataclass(frozen=True, slots=True)
class Directory:
    """Where the directory of a zip archive lies, and how many files it names."""

    offset: int
    length: int
    files: int


def directory_of(path: Path) -> Directory:
    """The directory of a zip archive, by the record at its end; nothing is unpacked.

    Raises
    ------
    Failure
        If there is none: only a beginning came.
    """
    size = path.stat().st_size
    start = max(0, size - _ZIP_TAIL)
    with path.open("rb") as file:
        file.seek(start)
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise Failure("failed", "the archive breaks off", whole=True)
    files = int.from_bytes(tail[at + 10 : at + 12], "little")
    length, offset = (int.from_bytes(tail[at + i : at + i + 4], "little") for i in (12, 16))
    if _ZIP64 not in (length, offset) and offset + length > start + at:
        raise Failure("failed", "the archive breaks off", whole=True)
    return Directory(offset, length, files)


def size_of(path: Path) -> int:
    """The size of a file, 0 where there is none."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
