"""Finding the files to read: single files, folders, and zip archives of them.

Nothing is unpacked to disk and nothing is opened before it is read: an :class:`Input` is a path
(and a place in an archive), small enough to be sent to another process.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading.archives import ARCHIVE_ERRORS, directory_length
from reaffirm.reading.documents import read_bytes
from reaffirm.reading.sniffing import MAX_BYTES, file_bytes, printable, too_large

#: Endings of files that are read when they stand in a folder or an archive.
SUFFIXES = frozenset({".xml", ".txt", ".pdf", ".docx", ".doc", ".html", ".htm", ".xhtml"})

_LOCAL_HEADER = 30  # bytes before a member's name, as in APPNOTE.TXT 4.3.7
_LOCAL_SIGNATURE = b"PK\x03\x04"
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x1
#: The largest directory of an archive: some 300,000 files.
MAX_DIRECTORY = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Member:
    """Where a file lies in a zip archive, so that it can be read without its directory."""

    name: str
    offset: int
    size: int
    packed: int
    method: int
    checksum: int


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, or a member of a zip archive. Opens nothing until asked.

    >>> Input(Path("76session.zip"), Member("A_RES_76_1.xml", 0, 0, 0, 0, 0)).source
    '76session.zip!A_RES_76_1.xml'
    """

    path: Path
    member: Member | None = None

    @property
    def source(self) -> str:
        """The name for messages and for :attr:`reaffirm.model.Document.source`."""
        path = printable(self.path)
        return f"{path}!{self.member.name}" if self.member else path

    def load(self) -> bytes:
        """The bytes of the file.

        Raises
        ------
        ReadingError
            If it cannot be opened or is larger than the limit.
        """
        return _member_bytes(self) if self.member else file_bytes(self.path)

    def read(self) -> tuple[Document, ...]:
        """The documents in the file.

        Raises
        ------
        ReadingError
            As :func:`reaffirm.reading.read`.
        """
        return read_bytes(self.load(), self.source)


def find_inputs(paths: Iterable[Path | str]) -> Iterator[Input]:
    """The files behind paths: files as they are, folders and zip archives with all in them.

    Files in folders and archives are taken by their ending and sorted by name; a path met twice
    is given once. A file that turns out to be malformed is no matter of this function: reading
    its :class:`Input` raises.

    Raises
    ------
    ReadingError
        If a path does not exist, a folder or archive holds no file to read, or an archive is
        damaged. All paths are checked for existence before the first input is given.
    """
    known = [Path(path) for path in paths]
    for path in known:
        if not path.exists():
            raise ReadingError(
                "there is no such file or folder", where=printable(path), advice="check the path"
            )
    return _walk(known)


def _walk(paths: list[Path]) -> Iterator[Input]:
    seen: set[Path] = set()
    folders: dict[Path, Path] = {}
    for path in paths:
        found = False
        for file in _files(path) if path.is_dir() else (path,):
            found = True
            real = _real(file, folders)
            if real in seen:
                continue
            seen.add(real)
            if file.suffix.lower() == ".zip":
                yield from _members(file)
            else:
                yield Input(file)
        if not found:
            raise _nothing(printable(path), "folder")


def _real(file: Path, folders: dict[Path, Path]) -> Path:
    """The path without links; each folder is resolved once, which is most of the work."""
    if file.is_symlink():
        return file.resolve()
    folder = folders.get(file.parent)
    if folder is None:
        folder = folders.setdefault(file.parent, file.parent.resolve())
    return folder / file.name


def _files(folder: Path) -> Iterator[Path]:
    """The readable files of a folder and its folders, sorted; links to folders not followed."""
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(base, name)
            # Pipes and devices, which could have no end, are taken only when they are named.
            if (_wanted(name) or name.lower().endswith(".zip")) and path.is_file():
                yield path


def _wanted(name: str) -> bool:
    pure = PurePosixPath(name)
    return pure.suffix.lower() in SUFFIXES and not pure.name.startswith((".", "~$"))


def _members(path: Path) -> Iterator[Input]:
    try:
        if directory_length(path) > MAX_DIRECTORY:
            raise ValueError("it names too many files")
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except ARCHIVE_ERRORS as error:
        raise ReadingError(
            f"the zip archive cannot be read ({error})",
            where=printable(path),
            advice="download it again, or unpack it and give the folder",
        ) from error
    wanted = sorted((e for e in entries if _safe(e)), key=lambda entry: entry.filename)
    if not wanted:
        raise _nothing(printable(path), "zip archive")
    for entry in wanted:
        yield Input(
            path,
            Member(
                entry.filename,
                entry.header_offset,
                entry.file_size,
                entry.compress_size,
                -1 if entry.flag_bits & _ENCRYPTED else entry.compress_type,
                entry.CRC,
            ),
        )


def _safe(entry: zipfile.ZipInfo) -> bool:
    """A file to read, under a name that stays inside the archive."""
    name = entry.filename.replace("\\", "/")
    parts = PurePosixPath(name).parts
    climbs = name.startswith("/") or ".." in parts or ":" in (parts[0] if parts else "")
    return not entry.is_dir() and not climbs and "__MACOSX" not in parts and _wanted(name)


def _member_bytes(source: Input) -> bytes:
    member = source.member
    assert member is not None
    if member.size > MAX_BYTES or member.packed > MAX_BYTES:
        raise too_large(source.source, max(member.size, member.packed))
    if member.method not in (_STORED, _DEFLATED):
        raise ReadingError(
            "the member of the zip archive is encrypted or packed in an unusual way",
            where=source.source,
            advice="unpack the archive and give the folder",
        )
    try:
        with source.path.open("rb") as file:
            packed = _packed(file, member)
        data = packed if member.method == _STORED else _inflate(packed)
    except (OSError, zlib.error, ValueError) as error:
        raise _damaged(source, str(error)) from error
    if len(data) != member.size or zlib.crc32(data) != member.checksum:
        raise _damaged(source, "size or checksum differ")
    return data


def _packed(file: BinaryIO, member: Member) -> bytes:
    file.seek(member.offset)
    header = file.read(_LOCAL_HEADER)
    if len(header) < _LOCAL_HEADER or not header.startswith(_LOCAL_SIGNATURE):
        raise ValueError("no file at its place")
    name, extra = (int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
    file.seek(member.offset + _LOCAL_HEADER + name + extra)
    return file.read(member.packed)


def _inflate(packed: bytes) -> bytes:
    """Unpack at most one byte over the limit: an archive may lie about sizes."""
    data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ValueError(f"it unpacks to more than {MAX_BYTES // 1024 // 1024} MB")
    return data


def _damaged(source: Input, reason: str) -> ReadingError:
    return ReadingError(
        f"the member of the zip archive cannot be read ({reason})",
        where=source.source,
        advice="download the archive again",
    )


def _nothing(where: str, kind: str) -> ReadingError:
    endings = ", ".join(sorted(SUFFIXES))
    return ReadingError(
        f"the {kind} holds no file to read",
        where=where,
        advice=f"give one with files that end in {endings}",
    )
