"""Unpacking an archive that may be hostile: nothing outside the folder, nothing endless.

Names that climb ("../"), absolute names, links, devices and files of other kinds are passed over
and counted; sizes are held while unpacking, whatever the archive says about itself.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from reaffirm.errors import FetchError
from reaffirm.fetching.content import directory_of
from reaffirm.fetching.failures import Failure
from reaffirm.files import opened_atomically
from reaffirm.reading.archives import ARCHIVE_ERRORS, directory_length
from reaffirm.reading.sniffing import MAX_BYTES

#: What a published set is made of: documents, archives of them, metadata, terms of use.
WANTED: Final = frozenset({".xml", ".zip", ".json", ".md", ".txt"})
_BAD: Final = frozenset('<>:"|?*\\')
_DEPTH: Final = 12
_CHUNK: Final = 1024 * 1024
_ENTRY: Final = 46  # bytes of the shortest entry of a directory (APPNOTE.TXT 4.3.12)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What became of an archive's files."""

    written: int = 0
    unchanged: int = 0
    refused: tuple[str, ...] = ()  #: names that are not safe, or files too large
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may unpack to in all."""

    bytes: int
    files: int


def unpack(
    archive: Path,
    folder: Path,
    limits: Limits,
    wanted: Callable[[tuple[str, ...]], bool] = lambda parts: True,
) -> Unpacked:
    """Unpack the wanted files of a zip archive below a folder, without the archive's own top
    folder. Files that are there and the same are left alone; each is written whole or not at all.

    Parameters
    ----------
    wanted:
        Is given the parts of a file's path below the top folder.

    Raises
    ------
    FetchError
        If it is no archive, or unpacks to more than the limits allow.
    """
    root = folder.resolve()
    written = unchanged = total = 0
    refused: list[str] = []
    try:
        _check_directory(archive, limits)
        with zipfile.ZipFile(archive) as opened:
            for entry in _chosen(opened, refused, wanted):
                total += entry.file_size
                if total > limits.bytes or written + unchanged >= limits.files:
                    raise _too_much(archive)
                target = root.joinpath(*_parts(entry.filename)[1:])
                if not target.parent.resolve().is_relative_to(root) or target.is_symlink():
                    refused.append(entry.filename)
                elif _same(target, entry):
                    unchanged += 1
                else:
                    _write(opened, entry, target)
                    written += 1
    except Failure as failure:
        raise _damaged(archive, failure.reason) from failure
    except ARCHIVE_ERRORS as error:
        raise _damaged(archive, str(error)) from error
    return Unpacked(written, unchanged, tuple(refused), total)


def _chosen(
    opened: zipfile.ZipFile, refused: list[str], wanted: Callable[[tuple[str, ...]], bool]
) -> Iterator[zipfile.ZipInfo]:
    for entry in opened.infolist():
        if entry.is_dir():
            continue
        parts = _parts(entry.filename)
        if not _safe(entry, parts) or entry.file_size > MAX_BYTES:
            refused.append(entry.filename)
        elif PurePosixPath(parts[-1]).suffix.lower() in WANTED and wanted(parts[1:]):
            yield entry


def _parts(name: str) -> tuple[str, ...]:
    return tuple(name.split("/"))


def _safe(entry: zipfile.ZipInfo, parts: tuple[str, ...]) -> bool:
    """A regular file under a name that stays below the folder, on every system."""
    mode = entry.external_attr >> 16
    regular = stat.S_IFMT(mode) in (0, stat.S_IFREG)
    # zipfile cuts names at a NUL and turns backslashes: what was written counts.
    plain = entry.orig_filename == entry.filename and 2 <= len(parts) <= _DEPTH
    return regular and plain and all(map(_safe_part, parts))


def _safe_part(part: str) -> bool:
    if not part or part.startswith(".") or part.endswith((".", " ")) or len(part) > 150:
        return False
    return part.isprintable() and not _BAD & set(part)


def _check_directory(archive: Path, limits: Limits) -> None:
    """The directory is read as a whole: an archive of millions of empty files is refused before."""
    directory_of(archive)  # a whole archive, to its end
    if directory_length(archive) > limits.files * _ENTRY * 8:
        raise _too_much(archive)


def _same(target: Path, entry: zipfile.ZipInfo) -> bool:
    try:
        if target.stat().st_size != entry.file_size:
            return False
        return zlib.crc32(target.read_bytes()) == entry.CRC
    except OSError:
        return False


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> None:
    left = entry.file_size
    with opened.open(entry) as source, opened_atomically(target) as stream:
        while data := source.read(_CHUNK):
            left -= len(data)
            if left < 0:
                raise ValueError(f"{entry.filename} is larger than it says")
            stream.write(data)


def _too_much(archive: Path) -> FetchError:
    return FetchError(
        "the archive unpacks to more than the limits allow",
        where=archive.name,
        advice="choose sessions with --session, or raise unpacked_bytes in the settings",
    )


def _damaged(archive: Path, reason: str) -> FetchError:
    return FetchError(
        f"the archive cannot be unpacked ({reason})",
        where=str(archive),
        advice="delete it, then fetch again",
    )
