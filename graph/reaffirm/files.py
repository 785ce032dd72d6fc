"""Writing files so that a reader, or the next run, never meets half of one."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reaffirm.errors import ReaffirmError


def write_atomically(path: str | Path, content: str | bytes) -> Path:
    """Write ``content`` (text as UTF-8) to ``path``: the whole of it, or nothing.

    Missing folders are made; line ends are written as they stand.

    Raises
    ------
    ReaffirmError
        If the folder cannot be created or the file cannot be written there.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_atomically(Path(folder, "new", "a.txt"), "人人").read_text(encoding="utf-8")
    '人人'
    """
    with opened_atomically(path) as stream:
        stream.write(content.encode("utf-8") if isinstance(content, str) else content)
    return Path(path)


@contextmanager
def opened_atomically(path: str | Path) -> Iterator[BinaryIO]:
    """A stream of bytes that becomes the file ``path`` when the block ends without an error.

    The bytes go to a temporary file in the same folder, which then takes the place of ``path``
    in one step; if the block raises, ``path`` stays as it was. What ``path`` links to is replaced,
    and not the link. A pipe or a terminal, whose place no file can take, is written to at once.

    Raises
    ------
    ReaffirmError
        As :func:`write_atomically`.
    """
    target = Path(path)
    with _streamed(target) if _is_stream(target) else _replaced(target) as stream:
        yield stream


def _is_stream(target: Path) -> bool:
    try:
        mode = target.stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


@contextmanager
def _streamed(target: Path) -> Iterator[BinaryIO]:
    try:
        with target.open("wb") as stream:
            yield stream
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise _unwritable(target, error) from error


@contextmanager
def _replaced(target: Path) -> Iterator[BinaryIO]:
    try:
        place = Path(os.path.realpath(target)) if target.is_symlink() else target
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() and not place.is_file():
            raise IsADirectoryError(0, "it is a folder" if place.is_dir() else "it is no file")
        # Part of the name only: with what comes behind it, it must not be too long.
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name[:40]}.")
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        _share(name)
        os.replace(name, place)
    except BaseException as error:
        os.unlink(name)
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            raise _unwritable(target, error) from error
        raise


def _unwritable(target: Path, error: OSError) -> ReaffirmError:
    return ReaffirmError(
        f"cannot be written ({error.strerror or error})",
        where=str(target),
        advice="choose another place or free this one",
    )


def _share(name: str) -> None:
    """Give a temporary file, which only its owner may read, the rights of an ordinary one."""
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(name, 0o666 & ~mask)
